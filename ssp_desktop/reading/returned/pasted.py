"""A draft whose words were copied and pasted: its paragraphs, lists and tables, and nothing else.

The clipboard carries no comments, and who changed what only as words that are there or not.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import count

from ssp_desktop.reading.returned.document import (
    CellPlace,
    Piece,
    Point,
    ReturnedDocument,
    ReturnedParagraph,
)
from ssp_desktop.reading.source.lines import SourceLine

_LEAD = re.compile(r"\s*(?:(?:\d{1,3}[.)]|[-–•·o])\s+)?")
"""What stands in front of a line's words: the mark of a list, whose tab parts no cells."""
_LEVEL = 3.0  # how far a level of a list goes in, as `SourceLine.at` has it


def pasted_document(lines: Iterable[SourceLine]) -> ReturnedDocument:
    """Return the lines of what was pasted as a document that says nothing of itself."""
    return ReturnedDocument(paragraphs=tuple(_paragraphs(lines)))


def cells_apart(text: str) -> str:
    """Return plain `text` with the cells of its tables a line each, as other programs copy them."""
    return "\n".join(map(_cells_apart, text.split("\n")))


def _cells_apart(line: str) -> str:
    lead = _LEAD.match(line)
    at = lead.end() if lead else 0
    return line[:at] + "\n".join(filter(None, line[at:].split("\t")))


def _paragraphs(lines: Iterable[SourceLine]) -> Iterator[ReturnedParagraph]:
    tables: dict[int, tuple[int, count[int]]] = {}
    for line in lines:
        if line.row is None:
            marker = line.marker
            point = (
                Point(marker.ordered, round(line.at / _LEVEL), marker.number) if marker else None
            )
            yield ReturnedParagraph(_pieces(line), point=point)
            continue
        table, rows = tables.setdefault(line.row.table, (len(tables), count()))
        row = next(rows)
        for column, cell in enumerate(line.row.columns):
            for each in cell:
                yield ReturnedParagraph(_pieces(each), cell=CellPlace(table, row, column))


def _pieces(line: SourceLine) -> tuple[Piece, ...]:
    return tuple(Piece(span.text, span.bold, span.italic) for span in line.spans)
