"""The minutes as the plain data that ``resources/typst/referat.typ`` draws.

Owns the shape of that data: flat lines turned back into list trees, and the gaps
between paragraphs. Knows no typst. All lengths are points.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from ssp_desktop.minutes.blocks import (
    Block,
    Contents,
    FactTable,
    Line,
    ListMark,
    Minutes,
    Style,
    Table,
)
from ssp_desktop.richtext.tree import Paragraph, Row
from ssp_desktop.writing.columns import Columns
from ssp_desktop.writing.looks import COLUMN_GAP, TWIPS, GridLook, Looks
from ssp_desktop.writing.pdf.looks import contents_line, look_data, page_data
from ssp_desktop.writing.pdf.table_looks import ruled, unruled

Node = dict[str, Any]

# What is read aloud as a heading. The lists of people rank with the items, not below the
# contents.
_HEADING_LEVELS = {Style.ITEM_HEADING: 1, Style.PEOPLE_HEADING: 1, Style.SECTION_HEADING: 2}
_LIST_STYLES = frozenset({Style.LIST, Style.LIST_CONTINUED})
# The mean width of a character relative to the size, in a bold sans serif.
_CHARACTER_WIDTH = 0.6
_MOST_PIECES = 5000  # of a word
_WORD = re.compile(r"\s+|\S+")
# A character with its combining marks and what is joined to it.
_CHARACTER = re.compile(
    "\\s+|.(?:\u200d.|[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff])*"
)


def minutes_data(
    minutes: Minutes, looks: Looks, columns: Columns, legible: Callable[[str], str]
) -> Node:
    """Return what the template draws, ready to be JSON.

    `columns` measures those of tables; `legible` is given every text and returns what can be
    drawn of it.
    """
    places = {line.bookmark for line in minutes.blocks if isinstance(line, Line)}
    tree = _Tree(looks, columns, places, legible)
    for block in minutes.blocks:
        tree.add(block)
    styles = {style.value: look_data(looks.styles[style]) for style in Style}
    for style in _LIST_STYLES:  # the list itself has the indent
        styles[style.value] |= {"left": 0, "first": 0}
    line = contents_line(looks.styles[Style.CONTENTS_LINE], looks.page.text_width)
    styles[Style.CONTENTS_LINE.value]["right"] = line["right"]
    return {
        "title": minutes.title or "Referat",
        "author": minutes.author,
        "subject": minutes.subject,
        "page": page_data(looks, legible),
        "styles": styles,
        "contents": line | {"titles": tree.contents},
        "blocks": tree.blocks,
    }


@dataclass(frozen=True, slots=True)
class _OpenList:
    """A list that the next line may belong to; its text begins `left` from the margin."""

    list_id: int
    level: int
    left: float
    items: list[list[Node]]


class _Tree:
    """Takes the blocks in order and collects the nodes they make."""

    def __init__(
        self,
        looks: Looks,
        columns: Columns,
        places: Iterable[str],
        legible: Callable[[str], str],
    ) -> None:
        self.blocks: list[Node] = []
        self.contents: dict[str, Node] = {}
        self._looks = looks
        self._columns = columns
        self._places = frozenset(places)
        self._legible = legible
        self._last: Style | None = None
        self._lists: list[_OpenList] = []  # outermost first

    def add(self, block: Block) -> None:
        if isinstance(block, Line) and block.mark:
            self._add_to_list(block, block.mark)
            return
        self._lists.clear()
        if isinstance(block, Line):
            self.blocks.append(self._line(block))
        elif isinstance(block, FactTable):
            if block.rows:
                self.blocks.append(self._facts(block))
        elif isinstance(block, Table):
            self.blocks.append(self._table(block))
        else:
            self.blocks.append(self._contents(block))

    def _gap(self, style: Style) -> float:
        """Return the space before a paragraph of `style`, and remember it as the last one.

        The larger of the space after the last and the space before this.
        """
        last, self._last = self._last, style
        if last is None:
            return 0
        before, after = self._looks.styles[style], self._looks.styles[last]
        if last is style and before.contextual_spacing:
            return 0
        return max(after.after, before.before)

    def _pieces(self, text: str, style: Style, indent: float = 0) -> list[str]:
        """Return `text` in pieces between which a line may end.

        One piece, unless a word in it (an address, say) may be wider than the line and
        would run off the page. That word is split at its characters, or at every few of
        them if it is longer than any real word: typst takes time in the square of the
        number of pieces.
        """
        text = self._legible(text)
        look = self._looks.styles[style]
        room = self._looks.page.text_width - look.left - look.right - indent
        most = max(1, int(room / (look.size * _CHARACTER_WIDTH)))
        if len(text) <= most or max(map(len, text.split()), default=0) <= most:
            return [text]
        pieces = [""]
        for word in _WORD.findall(text):
            fits = len(word) <= most or not self._columns.is_wider(word, style, room)
            if fits or word.isspace():
                pieces[-1] += word
                continue
            characters = _CHARACTER.findall(word)
            step = -(-len(characters) // _MOST_PIECES)
            pieces += [
                "".join(characters[at : at + step]) for at in range(0, len(characters), step)
            ]
            pieces.append("")
        return [piece for piece in pieces if piece]

    def _line(self, line: Line, indent: float = 0) -> Node:
        node: Node = {
            "is": "paragraph",
            "style": line.style.value,
            "gap": self._gap(line.style),
            "new-page": line.new_page or self._looks.styles[line.style].page_break_before,
            "spans": [
                [self._pieces(s.text, line.style, indent), s.bold, s.italic] for s in line.spans
            ],
            "label": line.bookmark,
            "link": line.link_to if line.link_to in self._places else "",
        }
        if line.style is Style.TITLE:
            node["is"] = "title"
        elif line.style in _HEADING_LEVELS and line.text.strip():
            node["is"] = "heading"
            node["level"] = _HEADING_LEVELS[line.style]
            node["in-contents"] = line.style is Style.ITEM_HEADING
        return node

    def _facts(self, table: FactTable) -> Node:
        """Return the table of facts; its rows are not merged with one another."""
        width = self._looks.table.label_width
        return self._placed_table("facts", 0) | {
            "rows": [
                [self._pieces(name, Style.FACT_LABEL), self._pieces(words, Style.FACT_TEXT, width)]
                for name, words in table.rows
            ],
            "label-width": width,
        }

    def _table(self, table: Table) -> Node:
        """Return a table; a row that is higher than `high` may be divided over pages."""
        widths = [width / TWIPS for width in self._columns.widths(table)]
        grid = self._looks.grid if table.is_ruled else None
        margins = grid.cell_left + grid.cell_right if grid else COLUMN_GAP

        def cells(row: Row, style: Style) -> list[list[Node]]:
            return [
                [self._cell_line(line, style, width - margins) for line in cell.lines]
                for cell, width in zip(row, widths, strict=True)
            ]

        placed = self._ruled_table(grid) if grid else self._placed_table("table", COLUMN_GAP)
        page = self._looks.page
        return placed | {
            "head": cells(table.head, Style.FACT_LABEL) if table.head else [],
            "rows": [cells(row, Style.FACT_TEXT) for row in table.rows],
            "right": table.right,
            "widths": widths,
            "high": (page.height - page.top - page.bottom) / 4,
        }

    def _cell_line(self, line: Paragraph, style: Style, room: float) -> Node:
        """Return a line of a cell that has `room` for it."""
        indent = self._looks.page.text_width - room
        return {
            "style": style.value,
            "spans": [[self._pieces(s.text, style, indent), s.bold, s.italic] for s in line.spans],
            "link": "",
        }

    def _ruled_table(self, grid: GridLook) -> Node:
        gap = self._gap(Style.FACT_LABEL) + grid.rule
        self._last = Style.BODY  # as far below it as below body text
        return {"is": "table", "gap": gap, "new-page": False} | ruled(grid)

    def _placed_table(self, kind: str, column_gap: float) -> Node:
        gap = self._gap(Style.FACT_LABEL)
        self._last = Style.FACT_TEXT
        return {"is": kind, "gap": gap, "new-page": False} | unruled(self._looks, column_gap)

    def _contents(self, block: Contents) -> Node:
        gap = self._gap(Style.CONTENTS_HEADING)
        for entry in block.entries:
            line_gap = self._gap(Style.CONTENTS_LINE)
            words = self._pieces(entry.text, Style.CONTENTS_LINE)
            self.contents[entry.bookmark] = {"words": words, "gap": line_gap}
        return {
            "is": "contents",
            "gap": gap,
            "new-page": block.new_page,
            "heading": self._pieces(block.heading, Style.CONTENTS_HEADING),
            "empty": not block.entries,
        }

    def _add_to_list(self, line: Line, mark: ListMark) -> None:
        paragraph = self._line(line, self._looks.level_of(mark).left)
        while self._lists and not _can_hold(self._lists[-1], mark):
            self._lists.pop()
        if not self._lists or self._lists[-1].level < mark.level:
            siblings = self._lists[-1].items[-1] if self._lists else self.blocks
            node = self._list(line.style, paragraph["gap"], mark)
            siblings.append(node)
            left = self._looks.level_of(mark).left
            self._lists.append(_OpenList(mark.list_id, mark.level, left, node["items"]))
        items = self._lists[-1].items
        if mark.marked or not items:
            items.append([])
        items[-1].append(paragraph)

    def _list(self, style: Style, gap: float, mark: ListMark) -> Node:
        look = self._looks.styles[style]
        level = self._looks.level_of(mark)
        outer = self._lists[-1].left if self._lists else 0
        return {
            "is": "list",
            "style": style.value,
            "gap": gap,
            "new-page": False,
            "ordered": mark.ordered,
            "start": mark.start,
            "indent": max(0, level.left - level.hanging - outer),
            "hang": level.hanging,
            "item-gap": 0 if look.contextual_spacing else max(look.after, look.before),
            "items": [],
        }


def _can_hold(opened: _OpenList, mark: ListMark) -> bool:
    if opened.level == mark.level:
        return opened.list_id == mark.list_id
    return opened.level < mark.level
