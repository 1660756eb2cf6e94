r"""Tables as they are stored: GitHub's pipe tables, each row on a line of its own.

A row begins and ends with a bar. The first is the header, whose cells may all be empty; the second
says with `---:` which columns stand to the right. A line break in a cell is `<br>`; a bar, and a
`<br>` that is text, have a backslash.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ssp_desktop.richtext.inline import read_spans, write_line
from ssp_desktop.richtext.tables import table_of
from ssp_desktop.richtext.tree import Cell, Paragraph, Row, Span, TableBlock

_RULE = re.compile(r"\|(?: *:?-+:? *\|)+")
_ESCAPE_OR_BAR = re.compile(r"\\.|\|")
_ESCAPE_OR_BREAK = re.compile(r"\\.|<br ?/?>", re.IGNORECASE)
_BREAK_AS_TEXT = re.compile(r"<(?=br ?/?>)", re.IGNORECASE)


def parted(chunk: str) -> Iterator[tuple[bool, str]]:
    """Part lines without a blank one between them into texts and tables.

    Yields whether a part is a table, and its lines. A table begins with a row above a rule of
    as many columns and goes on as long as lines begin with a bar.
    """
    lines = chunk.split("\n")
    since = at = 0
    while at < len(lines):
        if not _begins_at(lines, at):
            at += 1
            continue
        if at > since:
            yield False, "\n".join(lines[since:at])
        since, at = at, at + 2
        while at < len(lines) and lines[at].startswith("|"):
            at += 1
        yield True, "\n".join(lines[since:at])
        since = at
    if at > since:
        yield False, "\n".join(lines[since:at])


def tables_in(markdown: str) -> Iterator[tuple[int, int]]:
    """Yield where each table of `markdown` begins and ends."""
    start = 0
    for is_table, part in parted(markdown):
        end = start + len(part)
        if is_table:
            yield start, end
        start = end + 1


def _begins_at(lines: Sequence[str], at: int) -> bool:
    if not lines[at].startswith("|") or at + 1 == len(lines):
        return False
    rule = lines[at + 1].rstrip()
    return bool(_RULE.fullmatch(rule)) and len(_cells(lines[at])) == len(_cells(rule))


@lru_cache(maxsize=512)
def read_table(text: str) -> TableBlock:
    """Return the table whose lines `parted` found."""
    header, rule, *rows = text.split("\n")
    right = [cell.rstrip().endswith(":") for cell in _cells(rule)]
    return table_of(
        [_row(row) for row in rows],
        header=_row(header),
        right=right,
        columns=len(right),
    )


def _row(line: str) -> Row:
    return tuple(_cell(cell) for cell in _cells(line))


def _cells(line: str) -> list[str]:
    """Return the cells of a row as Markdown, without the bars around it."""
    out = _split(line.strip().removeprefix("|"), _ESCAPE_OR_BAR)
    return out[:-1] if len(out) > 1 and not out[-1].strip() else out


def _split(text: str, pattern: re.Pattern[str]) -> list[str]:
    """Return `text` split at what `pattern` finds, but not at an escape."""
    out: list[str] = []
    since = 0
    for found in pattern.finditer(text):
        if not found[0].startswith("\\"):
            out.append(text[since : found.start()])
            since = found.end()
    out.append(text[since:])
    return out


@lru_cache(maxsize=4096)
def _cell(markdown: str) -> Cell:
    lines = (read_spans(line) for line in _split(markdown, _ESCAPE_OR_BREAK))
    return Cell(tuple(Paragraph(spans) for spans in lines if spans))


def write_table(table: TableBlock) -> list[str]:
    """Return the lines of `table`; `read_table` gives the same table back."""
    rule = ("---:" if right else "---" for right in table.right)
    return [
        write_row(table.header),
        _line(rule),
        *map(write_row, table.rows),
    ]


def write_row(row: Row) -> str:
    """Return the line of one row."""
    return _line(map(_written, row))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _written(cell: Cell) -> str:
    return "<br>".join(_written_line(line.spans) for line in cell.lines if line.spans)


def _written_line(spans: Sequence[Span]) -> str:
    return _BREAK_AS_TEXT.sub(r"\\<", write_line(spans).replace("|", r"\|"))
