"""Tables that are the agenda itself: each row an item, each column a part of it.

They become lines with the looks of titles and headings; any other table stays a table.
So does a table in an item's text: if the source has numbered items outside its tables,
those are the agenda.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from ssp_desktop.domain.likeness import bare_text
from ssp_desktop.reading.outline.outlines import find_outline
from ssp_desktop.reading.source.lines import (
    HEADING_LOOK,
    ITEM_LOOK,
    Hint,
    Marker,
    SourceLine,
    row_text,
)
from ssp_desktop.reading.source.table_shapes import (
    DECISION_HEAD,
    Cell,
    Shape,
    numbered,
    shape_of,
    text_of,
)
from ssp_desktop.reading.source.titles import ItemTitle, case_number
from ssp_desktop.reading.source.words import STANDING_TITLES, Word, heading_word
from ssp_desktop.richtext.tree import Span

_CASE_HEAD = re.compile(r"(?:sagsnummer|sagsnr|sags-?id|journalnr|j\.?nr)\.?", re.IGNORECASE)
_LEAST_ITEMS = 2  # in all tables without a header row


def with_agenda_tables(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Return `lines`, with agenda tables turned into titles, headings and texts.

    If there are any, all lines are numbered anew.
    """
    groups = [list(group) for _, group in groupby(lines, _table_of)]
    shapes = [_shape(group) for group in groups]
    if _too_few([pair for pair in zip(groups, shapes, strict=True) if pair[1]]):
        shapes = [shape if shape and shape.heads else None for shape in shapes]
    if not any(shapes):
        return _as_they_are(lines)
    outside = [
        line
        for group, shape in zip(groups, shapes, strict=True)
        for line in ([] if shape else _as_they_are(group))
    ]
    items = find_outline(outside).items
    if _agenda_is_elsewhere(items, groups, shapes):
        titles = {bare_text(item.title) for item in items.values()}
        return _as_they_are(_with_contents(lines, titles))
    out: list[SourceLine] = []
    for group, shape in zip(groups, shapes, strict=True):
        out += _agenda_lines(group, shape) if shape else _as_they_are(group)
    return [replace(line, number=at) for at, line in enumerate(out, start=1)]


def _table_of(line: SourceLine) -> int:
    return line.row.table if line.row else 0


def _shape(lines: Sequence[SourceLine]) -> Shape | None:
    if any(line.row is None or line.hint is not Hint.NONE for line in lines):
        return None
    return shape_of([line.row.columns for line in lines if line.row])


def _too_few(tables: Sequence[tuple[Sequence[SourceLine], Shape | None]]) -> bool:
    """Return whether the tables without headers, taken together, contain no agenda."""
    numbers = [
        found[0]
        for group, shape in tables
        if shape and not shape.heads
        for line in group
        if line.row and line.row.columns and (found := numbered(line.row.columns[0]))
    ]
    return len(numbers) < _LEAST_ITEMS or any(one >= two for one, two in pairwise(numbers))


def _as_they_are(lines: Iterable[SourceLine]) -> list[SourceLine]:
    """Return rows as rows; for tables used only for layout, the lines of their cells."""
    out: list[SourceLine] = []
    for line in lines:
        if line.row and line.row.laid_out:
            out += (each for cell in line.row.columns for each in cell if each.text)
        else:
            out.append(line)
    return out


def _agenda_is_elsewhere(
    items: Mapping[int, ItemTitle],
    groups: Sequence[Sequence[SourceLine]],
    shapes: Sequence[Shape | None],
) -> bool:
    """Return whether the `items` outside the tables are the agenda, or recur in the tables.

    A table with headers is the agenda even if a numbered list follows it.
    """
    found = [(group, shape) for group, shape in zip(groups, shapes, strict=True) if shape]
    if items and any(not shape.heads or not shape.counted for _, shape in found):
        return True
    first = next(at for at, shape in enumerate(shapes) if shape)
    before = sum(len(_as_they_are(group)) for group in groups[:first])
    if any(item.named or (item.number and at < before) for at, item in items.items()):
        return True
    titles = {bare_text(item.title) for item in items.values()}
    return any(
        line.look == ITEM_LOOK and bare_text(line.text) in titles
        for group, shape in found
        for line in _agenda_lines(group, shape)
    )


def _with_contents(lines: Sequence[SourceLine], titles: Collection[str]) -> list[SourceLine]:
    """Return `lines`, marking tables of nothing but `titles` and numbers as contents lists."""
    out: list[SourceLine] = []
    for _, group in groupby(lines, _table_of):
        rows = list(group)
        shape = _shape(rows)
        cells = [cell for row in rows[shape.first :] for cell in row.cells if cell] if shape else []
        if cells and all(bare_text(cell).lstrip("0123456789") in ("", *titles) for cell in cells):
            rows = [replace(row, hint=Hint.CONTENTS) for row in rows]
        out += rows
    return out


@dataclass(slots=True)
class _Item:
    """An item while its rows are read: `parts` by heading."""

    title: SourceLine
    case: list[SourceLine] = field(default_factory=list)
    parts: dict[tuple[str, Word], list[SourceLine]] = field(default_factory=dict)

    def lines(self) -> list[SourceLine]:
        """Return the lines of the whole item."""
        out = [self.title, *self.case, *self.parts.pop(("", Word.SECTION), [])]
        for (head, word), lines in self.parts.items():
            out.append(SourceLine(0, (Span(head),), look=HEADING_LOOK, word=word))
            out += lines
        return out

    def add(self, lines: Sequence[SourceLine], head: str = "", word: Word = Word.SECTION) -> None:
        """Add lines under a heading, or under the title."""
        if lines:
            # The first line of a cell never continues a line of another cell.
            begins = replace(lines[0], after_blank=True)
            self.parts.setdefault((head, word), []).extend([begins, *lines[1:]])


def _agenda_lines(rows: Sequence[SourceLine], shape: Shape) -> list[SourceLine]:
    """Return the lines that the `rows` of an agenda table represent."""
    out = [replace(row, row=None) for row in rows[: shape.first]]
    if shape.heads:
        out[-1] = replace(out[-1], hint=Hint.FURNITURE)
    item: _Item | None = None
    for row in rows[shape.first :]:
        columns = row.row.columns if row.row else ()
        begun = _begun(columns, shape)
        if begun or not item or not _goes_on(columns, shape):
            out += item.lines() if item else []
            item = begun
        if item:
            _take(item, columns, shape, begins=begun is not None)
        else:
            text = row_text(cell for cell in row.cells if cell)
            out.append(replace(row, row=None, spans=(Span(text),), hint=Hint.LOOSE))
    return out + (item.lines() if item else [])


def _begun(columns: Sequence[Cell], shape: Shape) -> _Item | None:
    """Return the item that begins with a row; None when none does."""
    lines = _lines(columns, shape.title)
    found = numbered(_cell(columns, shape.title if shape.number is None else shape.number))
    if found and shape.number is None and lines and numbered((lines[0],)):
        lines[0] = replace(lines[0], spans=found[1])
        lines = lines if found[1] else lines[1:]
    if not lines:
        return None
    title, under = lines[0], lines[1:]
    if not found and shape.counted and not STANDING_TITLES.fullmatch(title.text):
        return None
    marker = Marker(ordered=True, number=found[0], sign=f"{found[0]}.") if found else None
    item = _Item(SourceLine(0, title.spans, look=ITEM_LOOK, marker=marker, remarks=title.remarks))
    item.add(under)
    return item


def _goes_on(columns: Sequence[Cell], shape: Shape) -> bool:
    """Return whether a row that begins no item belongs to the item before it."""
    first = text_of(_cell(columns, shape.title if shape.number is None else shape.number))
    return not first or (not shape.heads and _word(first) is not None)


def _take(item: _Item, columns: Sequence[Cell], shape: Shape, *, begins: bool) -> None:
    """Add the cells of a row to `item`; for its first row, without the title."""
    label = "" if begins or shape.heads else text_of(_cell(columns, 0))
    if label and not any(map(text_of, columns[1:])):
        item.parts.setdefault((label, _word(label) or Word.SECTION), [])
    for column in range(len(columns)):
        lines = _lines(columns, column)
        if column == shape.number and numbered(tuple(lines)):
            lines = lines[1:]
        elif column == shape.title and begins:
            continue
        head = shape.heads[column] if column < len(shape.heads) else label
        if not lines or (label and column == 0):
            continue
        if not head or (column == shape.title and not label):
            item.add(lines)
        elif _CASE_HEAD.fullmatch(head) and case_number(text_of(columns[column])):
            item.case += lines
        elif column == shape.decision:
            item.add(lines, head, Word.DECISION)
        else:
            word = _word(head) if label else heading_word(head)
            if word in (None, Word.CONTENTS) or (shape.heads and word is Word.DECISION):
                word = Word.SECTION
            item.add(lines, head, word or Word.SECTION)


def _word(text: str) -> Word | None:
    """Return what a label in front of a text says."""
    return Word.DECISION if DECISION_HEAD.fullmatch(text.casefold()) else heading_word(text)


def _cell(columns: Sequence[Cell], column: int) -> Cell:
    return columns[column] if column < len(columns) else ()


def _lines(columns: Sequence[Cell], column: int) -> list[SourceLine]:
    return [line for line in _cell(columns, column) if line.text]
