"""Lines of a DOCX before the size of its body is known, and the cells of its tables.

A line's look is how much larger than the body it is, so it has to wait for all lines.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from ssp_desktop.domain.numbers import whole
from ssp_desktop.ooxml.elements import W, val
from ssp_desktop.reading.source.lines import HEADING_LOOK, Row, SourceLine
from ssp_desktop.richtext.tidy import tidy

_MOST_COLUMNS = 63  # Word's own limit


@dataclass(frozen=True, slots=True)
class Draft:
    """A line with its font size; for a table row (`table` is not 0) the lines of its cells."""

    line: SourceLine
    size: float
    bold: bool
    level: int | None
    table: int = 0
    columns: tuple[tuple["Draft", ...], ...] = ()
    laid_out: bool = False


def with_looks(drafts: Sequence[Draft]) -> list[SourceLine]:
    """Return the lines of `drafts` with their looks; the most common size is the body's."""
    sizes: Counter[float] = Counter()
    for draft in _drafts_of_text(drafts):
        sizes[draft.size] += len(draft.line.text)
    body = sizes.most_common(1)[0][0]
    return [_with_look(draft, body) for draft in drafts]


def _drafts_of_text(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Yield `drafts`, replacing a table row by the drafts in its cells."""
    for draft in drafts:
        if draft.table:
            for column in draft.columns:
                yield from _drafts_of_text(column)
        else:
            yield draft


def _with_look(draft: Draft, body: float) -> SourceLine:
    if draft.table:
        columns = tuple(
            tuple(_with_look(each, body) for each in column if each.line.text or each.line.marker)
            for column in draft.columns
        )
        return replace(draft.line, row=Row(draft.table, columns, draft.laid_out))
    if draft.level is not None:
        return replace(draft.line, look=HEADING_LOOK - draft.level)
    larger = max(0.0, draft.size - body) * 2
    return replace(draft.line, look=larger + (0.5 if draft.bold else 0.0))


def columns_of(row: Sequence[tuple[list[Draft], int]]) -> tuple[tuple[Draft, ...], ...]:
    """Return the cells of a row, with empty ones for the further columns that a cell spans."""
    out: list[tuple[Draft, ...]] = []
    for drafts, width in row:
        out += [tuple(drafts), *[()] * (width - 1)]
    return tuple(out)


def width_of(cell: etree._Element) -> int:
    """Return how many columns `cell` spans."""
    return whole(val(cell.find(f"{W}tcPr/{W}gridSpan")), 1, 1, _MOST_COLUMNS)


def lines_of(drafts: Iterable[Draft]) -> tuple[SourceLine, ...]:
    """Return the lines of a cell, and the numbers that Word shows in it without any text."""
    return tuple(draft.line for draft in drafts if draft.line.text or draft.line.marker)


def cell_text(drafts: Iterable[Draft]) -> str:
    """Return the text of a cell, with a line end between its paragraphs."""
    return "\n".join(tidy(draft.line.shown) for draft in drafts if draft.line.text)
