"""Lines of a document before the size of its body is known, and the cells of its tables.

A line's look is how much larger than the body it is, so it has to wait for all lines.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ssp_desktop.html.columns import columns_of
from ssp_desktop.reading.source.lines import HEADING_LOOK, Hint, Row, SourceLine, row_text
from ssp_desktop.reading.source.refusals import NoText, called
from ssp_desktop.reading.source.table_shapes import may_be_agenda
from ssp_desktop.reading.source.told import Said
from ssp_desktop.richtext.tidy import tidy, tidy_spans
from ssp_desktop.richtext.tree import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """A line with its font size; for a table row (`table` is not 0) the lines of its cells.

    `ready`: the line is complete, made by another reader. `goes_on`: it is in the paragraph
    of the line above, after a soft break. `right`: whether it stands to the right, None when
    nothing says so. `header` is `Row.header` of a table row.
    """

    line: SourceLine
    size: float
    bold: bool
    level: int | None
    table: int = 0
    columns: tuple[tuple["Draft", ...], ...] = ()
    laid_out: bool = False
    ready: bool = False
    goes_on: bool = False
    right: bool | None = None
    header: bool | None = None


@dataclass(frozen=True, slots=True)
class DraftCell:
    """A cell of a table: its lines, and how many columns and rows it spans."""

    drafts: Sequence[Draft] = ()
    width: int = 1
    height: int = 1


@dataclass(frozen=True, slots=True)
class DraftTable:
    """A table: the cells of each row.

    `laid_out`: it seems to be for layout only. `headers` are what is said of each row (none:
    of no row): whether it is the header.
    """

    rows: Sequence[Sequence[DraftCell]]
    laid_out: bool
    headers: Sequence[bool | None] = ()


def drafts_as_lines(drafts: Sequence[Draft], name: str) -> tuple[SourceLine, ...]:
    """Return the lines of `drafts` that have text; raises NoText when there are none."""
    if not any(draft.line.text for draft in drafts):
        raise NoText(
            f"{called(name)} har ingen tekst. Intet er importeret. Er teksten et billede, "
            "skal den først skrives eller genkendes som tekst."
        )
    return tuple(_numbered(_with_looks(drafts)))


def _numbered(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """Yield the lines that have text, numbered, noting any empty lines around them."""
    after_blank = True
    count = 0
    pending: SourceLine | None = None
    for line in lines:
        if pending:
            yield replace(pending, alone=pending.after_blank and not line.text)
            pending = None
        if line.text:
            count += 1
            pending = replace(line, number=count, after_blank=after_blank)
        after_blank = not line.text
    if pending:
        yield replace(pending, alone=pending.after_blank)


def table_drafts(table: DraftTable, tables: int) -> tuple[list[Draft], int]:
    """Return the rows of `table`, or its paragraphs if it is only used for layout.

    `tables` is how many came before, and then how many there are.
    """
    grid = [[(tuple(cell.drafts), cell) for cell in row] for row in table.rows]
    rows = columns_of(grid, ())
    if table.laid_out and not may_be_agenda([[_lines_of(cell) for cell in row] for row in rows]):
        return [draft for row in table.rows for cell in row for draft in cell.drafts], tables
    out: list[Draft] = []
    headers = (*table.headers, *[None] * len(rows))
    for cells, columns, header in zip(table.rows, rows, headers, strict=False):
        texts = tuple(_cell_text(cell.drafts) for cell in cells)
        drafts = [draft for cell in cells for draft in cell.drafts]
        if any(texts):
            line = SourceLine(0, tidy_spans([Span(row_text(texts))]), cells=texts)
            row = Draft(line, 0.0, False, None, tables + 1, columns, table.laid_out, header=header)
            out.append(row)
        else:
            told = [remark for each in drafts for remark in each.line.remarks]
            if told:
                out.append(Draft(SourceLine(0, (), remarks=tuple(told)), 0.0, False, None))
    return out, tables + 1


def _with_looks(drafts: Sequence[Draft]) -> list[SourceLine]:
    """Return the lines of `drafts` with their looks; the most common size is the body's."""
    sizes: Counter[float] = Counter()
    for draft in _drafts_of_text(drafts):
        sizes[draft.size] += len(draft.line.text)
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    return settled(_with_look(draft, body) for draft in drafts)


def settled(lines: Iterable[SourceLine]) -> list[SourceLine]:
    """Return `lines` with the remarks of those without text at the nearest that has some."""
    out: list[SourceLine] = []
    last = -1
    homeless: tuple[Said, ...] = ()
    for line in lines:
        if not line.text and line.remarks:
            if last < 0:
                homeless += line.remarks
            else:
                out[last] = replace(out[last], remarks=out[last].remarks + line.remarks)
            line = replace(line, remarks=())
        elif line.text:
            last = len(out)
            line = replace(line, remarks=homeless + line.remarks) if homeless else line
            homeless = ()
        out.append(line)
    return out


def _drafts_of_text(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Yield `drafts`, replacing a table row by the drafts in its cells."""
    for draft in drafts:
        if draft.table:
            for column in draft.columns:
                yield from _drafts_of_text(column)
        elif not draft.ready:
            yield draft


def _with_look(draft: Draft, body: float) -> SourceLine:
    if draft.ready:
        return draft.line
    if draft.table:
        lines = settled(_with_look(each, body) for column in draft.columns for each in column)
        made = iter(lines)
        columns = tuple(
            tuple(line for _ in column if (line := next(made)).text or line.marker)
            for column in draft.columns
        )
        remarks = tuple(remark for line in lines for remark in line.remarks)
        row = Row(
            draft.table,
            columns,
            draft.laid_out,
            draft.header,
            tuple(map(_side, draft.columns)),
            any(map(_folds, draft.columns)),
            any(each.table for column in draft.columns for each in column),
        )
        return replace(draft.line, row=row, remarks=draft.line.remarks + remarks)
    if draft.level is not None:
        return replace(draft.line, look=HEADING_LOOK - draft.level)
    larger = max(0.0, draft.size - body) * 2
    return replace(draft.line, look=larger + (0.5 if draft.bold else 0.0))


def is_grid(rows: Sequence[Sequence[DraftCell]]) -> bool:
    """Return whether a table with other tables in it holds data, and is not only for layout.

    Then most of its cells hold text of their own, in several rows, and few a table.
    """
    cells = [cell for row in rows for cell in row]
    nesting = sum(any(draft.table for draft in cell.drafts) for cell in cells)
    full = sum(sum(map(_says, row)) > 1 for row in rows)
    return full > 1 and 4 * nesting <= len(cells)


def _says(cell: DraftCell) -> bool:
    return any(draft.line.text and not draft.table for draft in cell.drafts)


def _side(cell: Sequence[Draft]) -> bool | None:
    """Return whether what a cell says stands to the right; None when nothing says so."""
    sides = {draft.right for draft in cell if draft.line.text}
    return sides.pop() if len(sides) == 1 else None


def _folds(cell: Sequence[Draft]) -> bool:
    """Return whether a cell is more than one paragraph with soft breaks."""
    said = [draft for draft in cell if draft.line.text]
    return any(draft.line.marker for draft in said) or sum(not d.goes_on for d in said) > 1


def _lines_of(drafts: Iterable[Draft]) -> tuple[SourceLine, ...]:
    """Return the lines of a cell, and the numbers that it shows without any text."""
    return tuple(draft.line for draft in drafts if draft.line.text or draft.line.marker)


def _cell_text(drafts: Iterable[Draft]) -> str:
    """Return the text of a cell, with a line end between its paragraphs."""
    return "\n".join(tidy(draft.line.shown) for draft in drafts if draft.line.text)


BLANK = Draft(SourceLine(0, ()), 0.0, bold=False, level=None)
"""An empty paragraph."""


def with_remark(drafts: Iterable[Draft], remark: Said) -> Iterator[Draft]:
    """Yield `drafts`, the first with `remark` as well."""
    for place, draft in enumerate(drafts):
        remarks = (remark,) if place == 0 else ()
        yield replace(draft, line=replace(draft.line, remarks=remarks + draft.line.remarks))


def texts_apart(drafts: Iterable[Draft], hint: Hint) -> list[Draft]:
    """Return the texts of `drafts`, each once, as lines that `hint` says are none of the text."""
    shown = dict.fromkeys(tidy(draft.line.shown) for draft in drafts if draft.line.text)
    lines = (SourceLine(0, (Span(text),), hint=hint) for text in shown if text)
    return [Draft(line, 0.0, bold=False, level=None, ready=True) for line in lines]


def taken(lines: Iterable[SourceLine], tables: int) -> tuple[list[Draft], int]:
    """Return the `lines` of another reader as drafts, and how many tables there are then.

    `tables` is how many came before. The empty lines around a line become paragraphs.
    """
    out: list[Draft] = []
    last = tables
    for line in lines:
        if line.after_blank:
            out.append(BLANK)
        if line.row:
            row = replace(line.row, table=tables + line.row.table + 1)
            last, line = max(last, row.table), replace(line, row=row)
        out.append(Draft(line, 0.0, bold=False, level=None, ready=True))
        if line.alone:
            out.append(BLANK)
    return out, last
