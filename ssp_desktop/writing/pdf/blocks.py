"""The minutes as the plain data that ``resources/typst/referat.typ`` draws.

Owns the shape of that data: flat lines turned back into list trees. Knows no typst. All lengths are
points.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
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
from ssp_desktop.writing.fonts.faces import DOTS_PER_POINT
from ssp_desktop.writing.looks import COLUMN_GAP, TWIPS, GridLook
from ssp_desktop.writing.pages.pages import Pages
from ssp_desktop.writing.pages.paragraphs import Paragraph
from ssp_desktop.writing.pdf.looks import contents_line, page_data, style_data
from ssp_desktop.writing.pdf.standing import Fills, Standing, standing
from ssp_desktop.writing.pdf.table_looks import inside
from ssp_desktop.writing.pdf.texts import Legible, broken_spans, taller

Node = dict[str, Any]

# What is read aloud as a heading. The lists of people rank with the items, not below the
# contents.
_HEADING_LEVELS = {Style.ITEM_HEADING: 1, Style.PEOPLE_HEADING: 1, Style.SECTION_HEADING: 2}
_CLOSEST = 84  # dots of a 120th of a point, from one sign of a leader to the next
_LIST_STYLES = frozenset({Style.LIST, Style.LIST_CONTINUED})


def minutes_data(minutes: Minutes, pages: Pages, legible: Legible) -> Node:
    """Return what the template draws of `minutes`, which `pages` are of, ready to be JSON.

    `legible` is given every text and returns what can be drawn of it.
    """
    looks, maker = pages.setting.looks, pages.setting.maker
    places = {line.bookmark for line in minutes.blocks if isinstance(line, Line)}
    tree = _Tree(pages, places, legible)
    for block in minutes.blocks:
        tree.add(block)
    styles = {style.value: style_data(maker, style) for style in Style}
    for style in _LIST_STYLES:  # the list itself has the indent
        styles[style.value] |= {"left": 0, "first": 0}
    # The leader fills the line.
    styles[Style.CONTENTS_LINE.value] |= {"align": "left", "justify": False}
    line = contents_line(looks.styles[Style.CONTENTS_LINE], looks.page.text_width)
    return {
        "title": minutes.title or "Referat",
        "author": minutes.author,
        "subject": minutes.subject,
        "page": page_data(pages, legible),
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

    def __init__(self, pages: Pages, places: Iterable[str], legible: Legible) -> None:
        self.blocks: list[Node] = []
        self.contents: dict[str, Node] = {}
        self._pages = pages
        self._looks = pages.setting.looks
        paragraphs, rows = standing(pages)
        self._paragraphs, self._rows = iter(paragraphs), iter(rows)
        self._places = frozenset(places)
        self._legible = legible
        self._lists: list[_OpenList] = []  # outermost first

    def add(self, block: Block) -> None:
        if isinstance(block, Line) and block.mark:
            self._add_to_list(block, block.mark)
            return
        self._lists.clear()
        if isinstance(block, Line):
            self.blocks.append(self._line(next(self._paragraphs)))
        elif isinstance(block, FactTable):
            if block.rows:
                self.blocks.append(self._table("facts", len(block.rows), None, 0.0))
        elif isinstance(block, Table):
            self.blocks.append(self._cell_table(block))
        else:
            self.blocks.append(self._contents(block))

    def _line(self, stand: Standing) -> Node:
        line = stand.paragraph.line
        node: Node = {
            "is": "paragraph",
            "style": line.style.value,
            "gap": stand.gap,
            "new-page": stand.turns,
            "link": line.link_to if line.link_to in self._places else "",
            "label": line.bookmark,
            **self._letters(stand.paragraph, stand.fills),
        }
        if line.style is Style.TITLE:
            node["is"] = "title"
        elif line.style in _HEADING_LEVELS and line.text.strip():
            node["is"] = "heading"
            node["level"] = _HEADING_LEVELS[line.style]
            node["in-contents"] = line.style is Style.ITEM_HEADING
        return node

    def _letters(self, paragraph: Paragraph, fills: Fills, first_line: int = 0) -> Node:
        """Return the text of a paragraph; without one, how much taller its line is."""
        if not paragraph.line.spans:
            return {"spans": [], "fill": fills.get(first_line, 0)}
        return {"spans": broken_spans(paragraph, fills, self._legible, first_line)}

    def _cell_table(self, table: Table) -> Node:
        grid = self._looks.grid if table.is_ruled else None
        gap = 0.0 if grid else COLUMN_GAP
        node = self._table("table", len(table.printed_rows), grid, gap)
        # Typst cannot divide a header row: one so high is a row like the others.
        headed = bool(table.head) and node["heights"][0] is not None
        return node | {"headed": headed, "right": table.right}

    def _table(self, kind: str, count: int, grid: GridLook | None, column_gap: float) -> Node:
        """Return a table of the next `count` rows.

        A row has a height of its own unless it may be divided over pages.
        """
        stands = list(islice(self._rows, count))
        rows = [stand.row for stand in stands]
        return {
            "is": kind,
            "gap": stands[0].gap,
            "new-page": stands[0].turns,
            "widths": [width / TWIPS for width in rows[0].source.widths],
            "heights": [None if row.divides else row.measures.height / TWIPS for row in rows],
            "below": [stand.below for stand in stands],
            "rows": [
                [
                    self._cell(cell, fills, divides=row.divides)
                    for cell, fills in zip(row.cells, stand.fills, strict=True)
                ]
                for row, stand in zip(rows, stands, strict=True)
            ],
        } | inside(self._looks, grid, column_gap)

    def _cell(self, cell: Iterable[Paragraph], fills: Fills, *, divides: bool) -> list[Node]:
        """Return the lines of a cell, with the space below where no height makes room for it."""
        nodes = []
        count, after = 0, None
        for paragraph in cell:
            measures = paragraph.measures
            gap = measures.before if after is None else max(after, measures.before)
            if after is not None and measures.look.contextual_spacing:
                gap = 0
            node = {"style": measures.style.value, "link": "", "gap": gap / TWIPS}
            nodes.append(node | self._letters(paragraph, fills, count))
            count, after = count + paragraph.lines, measures.after
        if divides and after:
            nodes.append({"gap": after / TWIPS})
        return nodes

    def _contents(self, block: Contents) -> Node:
        heading = next(self._paragraphs)
        for entry in block.entries:
            paragraph, gap, _, fills = next(self._paragraphs)
            count = len(paragraph.starts)
            self.contents[entry.bookmark] = {
                "gap": gap,
                # The number may have a line of its own.
                "alone": [None, *taller(fills, count)] if paragraph.lines > count else [],
                "closer": self._closer(paragraph),
                **self._letters(paragraph, fills),
            }
        return {
            "is": "contents",
            "gap": heading.gap,
            "new-page": heading.turns,
            "empty": not block.entries,
            **self._letters(heading.paragraph, heading.fills),
        }

    def _closer(self, paragraph: Paragraph) -> float:
        """Return by how much the signs of a short leader are closer to each other.

        So that there are four: from these a reader knows a line of the contents.
        """
        maker, number = self._pages.setting.maker, self._pages.number_of(paragraph.line)
        face = maker.face(paragraph.measures.look)
        stop = next((tab for tab in paragraph.measures.look.tabs if tab.right), None)
        leader = face.width(stop.leader) if stop else 0
        count = len(paragraph.starts)
        indent = paragraph.left if count > 1 else paragraph.first_left
        last = paragraph.line.text[paragraph.starts[-1] :].rstrip(" ")
        room = maker.width - indent - paragraph.measures.right - face.width(last + " " + number)
        if paragraph.lines > count or room >= 4 * leader:
            return 0
        return (leader - max(room // 4, _CLOSEST)) / DOTS_PER_POINT

    def _add_to_list(self, line: Line, mark: ListMark) -> None:
        stand = next(self._paragraphs)
        paragraph = self._line(stand)
        gap = 0 if stand.turns else stand.gap
        while self._lists and not _can_hold(self._lists[-1], mark):
            self._lists.pop()
        if not self._lists or self._lists[-1].level < mark.level:
            siblings = self._lists[-1].items[-1] if self._lists else self.blocks
            node = self._list(line.style, mark) | {"gap": stand.gap, "new-page": stand.turns}
            siblings.append(node)
            gap = 0
            left = self._looks.level_of(mark).left
            self._lists.append(_OpenList(mark.list_id, mark.level, left, node["items"]))
        items = self._lists[-1].items
        if mark.marked or not items:
            if items:  # the space is below the point before: a mark stands beside its text
                items[-1].append({"is": "gap", "gap": gap})
            gap = 0
            items.append([])
        items[-1].append(paragraph | {"gap": gap, "push": _push(stand.paragraph)})

    def _list(self, style: Style, mark: ListMark) -> Node:
        level = self._looks.level_of(mark)
        outer = self._lists[-1].left if self._lists else 0
        return {
            "is": "list",
            "style": style.value,
            "ordered": mark.ordered,
            "start": mark.start,
            "indent": max(0, level.left - level.hanging - outer),
            "hang": level.hanging,
            "items": [],
        }


def _push(paragraph: Paragraph) -> float:
    """Return how far the mark of a point pushes its first line aside."""
    return (paragraph.first_left - paragraph.left) / DOTS_PER_POINT


def _can_hold(opened: _OpenList, mark: ListMark) -> bool:
    if opened.level == mark.level:
        return opened.list_id == mark.list_id
    return opened.level < mark.level
