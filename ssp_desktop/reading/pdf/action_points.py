"""The table of action points in a PDF: rows put together from the lines of their cells.

A PDF has only characters and their places. Each belongs to the column that it is under;
a row begins where the first column has a number.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ssp_desktop.minutes.action_point_table import COLUMNS
from ssp_desktop.reading.pdf.pages import PrintedLine, PrintedWord
from ssp_desktop.reading.source.action_point_table import are_columns, is_heading

_SLACK = 2.0  # points that a character may be to the left of its column


@dataclass(slots=True)
class PrintedRow:
    """A row, and the printed line with which it begins."""

    first: PrintedLine
    cells: list[str] = field(default_factory=lambda: [""] * len(COLUMNS))

    def add(self, line: PrintedLine, columns: Sequence[float]) -> None:
        """Add what a line has of each cell."""
        for at, text in enumerate(_cells(line.words, columns)):
            if text:
                self.cells[at] = f"{self.cells[at]}{_between(self.cells[at])}{text}"


def table_apart(body: Sequence[PrintedLine]) -> tuple[list[PrintedLine], list[PrintedRow]]:
    """Return `body` without the rows of the table and its header, and those rows."""
    for at in range(len(body) - 1, 0, -1):
        if is_heading(body[at - 1].text) and are_columns(body[at].text.split()):
            columns = [word.x0 for word in body[at].words]
            rows = _rows(body[at:], columns)
            return [*body[:at], *body[at + sum(taken for _, taken in rows) :]], [r for r, _ in rows]
    return list(body), []


def _rows(lines: Sequence[PrintedLine], columns: Sequence[float]) -> list[tuple[PrintedRow, int]]:
    """Return the rows with which `lines` begin, each with the number of lines it takes."""
    rows: list[tuple[PrintedRow, int]] = []
    for line in lines:
        again = are_columns(line.text.split())  # also at the top of a page
        number = _cells(line.words, columns)[0]
        if not again and not number.isdecimal() and (number or not rows or line.level is not None):
            break
        if again or number:
            rows.append((PrintedRow(line), 0))
        row, taken = rows[-1]
        row.add(line, columns)
        rows[-1] = (row, taken + 1)
    return rows


def _cells(words: Sequence[PrintedWord], columns: Sequence[float]) -> list[str]:
    """Return the text under each of the columns that begin at those places."""
    cells: list[list[str]] = [[] for _ in columns]
    for word in words:
        column = max((at for at, x in enumerate(columns) if word.x0 >= x - _SLACK), default=0)
        cells[column].append(word.text)
    return [" ".join(cell) for cell in cells]


def _between(text: str) -> str:
    """Return the separator between `text` and the next line of its cell."""
    return "" if not text or text.endswith(("-", "/")) else " "
