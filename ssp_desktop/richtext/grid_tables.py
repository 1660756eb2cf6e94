"""Tables as lines of plain text: aligned columns in a grid, written and found again.

    +-----------------------+-----------+
    | Område                |    Budget |
    +=======================+==========:+
    | Skoler og dagtilbud i | 1.234.500 |
    |   hele kommunen       |           |
    | herunder SFO          |           |
    +-----------------------+-----------+

A rule stands above and below every row; the one below the header row is double, and without a
header row there is no such rule. A colon says that a column stands to the right: in the rule below
the header row, else in the first one. Each line of a cell is a line of its own; one that is too
long goes on in the next, two columns further in, but no word is cut and nothing to the right goes
on. Columns are told by their place alone, so a bar or a plus in a cell is only that.

Whatever a table says comes back, but for bold, italic and tabs, which become spaces.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ssp_desktop.richtext.tables import table_of
from ssp_desktop.richtext.tree import Cell, Row, TableBlock, paragraph

_ROOM = 96  # characters, that a table is as wide as unless its words need more
_ROUND = 3  # characters around the text of a column: a space on either side, and a bar
_FURTHER_IN = "  "
_RULE = re.compile(r"\+(?:-+:?\+)+|\+(?:=+:?\+)+")
_GAP = re.compile(r"(?<! ) (?! )")  # one space; more of them stay together


class FoundGrid(NamedTuple):
    """A table in the lines of a text: where each printed row begins, and the first line below."""

    table: TableBlock
    starts: tuple[int, ...]
    end: int


def write_grid(table: TableBlock) -> list[str]:
    """Return the lines of `table`; none when it has no row to print."""
    rows = table.printed_rows
    if not rows:
        return []
    columns = list(zip(*rows, strict=True))
    widths = _widths(
        [_needs(cells, right) for cells, right in zip(columns, table.right, strict=True)]
    )
    plain = _rule("-", widths)
    sides = _rule("=" if table.has_header else "-", widths, table.right)
    out = [plain if table.has_header else sides]
    for at, row in enumerate(rows):
        out += _row_lines(row, widths, table.right)
        out.append(sides if table.has_header and at == 0 else plain)
    return out


def _rule(sign: str, widths: Sequence[int], right: Sequence[bool] = ()) -> str:
    sides = right or (False,) * len(widths)
    pieces = (
        sign * (width + 1) + (":" if side else sign)
        for width, side in zip(widths, sides, strict=True)
    )
    return f"+{'+'.join(pieces)}+"


def _needs(cells: Iterable[Cell], right: bool) -> tuple[int, int]:
    """Return the least and the most characters that a column has a use for."""
    texts = [text for cell in cells for text in _texts(cell)]
    most = max(map(len, texts), default=1)
    if right:
        return most, most
    words = (len(word) for text in texts for word in _GAP.split(text))
    return min(most, max(words, default=1) + len(_FURTHER_IN)), most


def _widths(needs: Sequence[tuple[int, int]]) -> list[int]:
    room = _ROOM - 1 - _ROUND * len(needs)
    wanted = sum(most for _, most in needs)
    if wanted <= room:
        return [most for _, most in needs]
    spare = max(room - sum(least for least, _ in needs), 0)
    more = wanted - sum(least for least, _ in needs)
    return [least + (most - least) * spare // max(more, 1) for least, most in needs]


def _texts(cell: Cell) -> Iterator[str]:
    return (line.text.replace("\t", " ") for line in cell.lines)


def _row_lines(row: Row, widths: Sequence[int], right: Sequence[bool]) -> Iterator[str]:
    cells = [
        [piece for text in _texts(cell) for piece in _wrapped(text, width)]
        for cell, width in zip(row, widths, strict=True)
    ]
    for at in range(max(1, *map(len, cells))):
        pieces = (
            (pieces[at] if at < len(pieces) else "", width, side)
            for pieces, width, side in zip(cells, widths, right, strict=True)
        )
        shown = (f"{text:>{width}}" if side else f"{text:<{width}}" for text, width, side in pieces)
        yield f"| {' | '.join(shown)} |"


def _wrapped(text: str, width: int) -> Iterator[str]:
    """Yield `text` in lines of at most `width` characters, all but the first further in."""
    line = ""
    for word in _GAP.split(text):
        longer = f"{line} {word}" if line.strip() else f"{line}{word}"
        if line.strip() and len(longer) > width:
            yield line
            longer = f"{_FURTHER_IN}{word}"
        line = longer
    yield line


def grid_at(lines: Sequence[str], at: int) -> FoundGrid | None:
    """Return the table whose first rule is the line `at`; None when none begins there."""
    rule = lines[at].rstrip()
    if not _RULE.fullmatch(rule):
        return None
    edges = [place for place, sign in enumerate(rule) if sign == "+"]
    sides, has_header = rule, False
    rows: list[list[str]] = []
    starts: list[int] = []
    while True:
        row: list[str] = []
        below = at + 1
        while below < len(lines) and _is_cut_at(lines[below].rstrip(), edges, len(rule)):
            row.append(lines[below])
            below += 1
        foot = lines[below].rstrip() if below < len(lines) else ""
        if not row or not (_RULE.fullmatch(foot) and _is_cut_at(foot, edges, len(rule), "+")):
            break  # a row without a rule below it is none
        starts.append(at + 1)
        rows.append(row)
        at = below
        if "=" in foot and len(rows) == 1:
            sides, has_header = foot, True
    if not rows:
        return None
    right = [sides[edge - 1] == ":" for edge in edges[1:]]
    cells = [_row(row, edges, right) for row in rows]
    header = cells.pop(0) if has_header else ()
    table = table_of(cells, header=header, right=right, columns=len(right))
    return FoundGrid(table, tuple(starts), at + 1)


def _is_cut_at(line: str, edges: Sequence[int], length: int, sign: str = "|") -> bool:
    return len(line) == length and all(line[edge] == sign for edge in edges)


def _row(lines: Sequence[str], edges: Sequence[int], right: Sequence[bool]) -> Row:
    return tuple(
        _cell([line[start + 1 : end] for line in lines], right=side)
        for (start, end), side in zip(pairwise(edges), right, strict=True)
    )


def _cell(pieces: Iterable[str], *, right: bool) -> Cell:
    texts: list[str] = []
    for piece in pieces:
        text = piece.strip()
        if text and texts and not right and piece.startswith(f" {_FURTHER_IN}"):
            texts[-1] += f" {text}"
        elif text:
            texts.append(text)
    return Cell(tuple(map(paragraph, texts)))
