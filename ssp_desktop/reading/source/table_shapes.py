"""Which tables are an agenda by their shape: a header row, or numbers and titles.

Known shapes are a grid under headers (``Nr. | Emne | Referat | Ansvarlig``), and rows
whose first cell is a number, or a number and a title, and whose other cells are the
text.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ssp_desktop.reading.source.lines import SourceLine, cut_spans
from ssp_desktop.richtext.tree import Span

Cell = tuple[SourceLine, ...]

_NUMBER_HEAD = re.compile(r"(?:nr|no|pkt|punkt|dagsordenspunkt|punktnr|punkt nr|pkt\. nr)\.?|#")
_TITLE_WORD = (
    r"(?:emner?|punkt(?:er)?|pkt\.?|dagsorden(?:s?punkt(?:er)?)?|titel|overskrift|tema|sag|indhold)"
)
_TITLE_HEAD = re.compile(rf"{_TITLE_WORD}(?:\s*(?:/|og|-)\s*{_TITLE_WORD})?")
# The first of these in a table is what was decided; the rest are sections.
_DECIDING = ("beslutning", "afgørelse", "konklusion", "referat")
DECISION_HEAD = re.compile(
    r"(?:{0})(?:er)?(?:\s*(?:/|og|,)\s*(?:{0}|aftale|opfølgning)(?:er)?)*".format(
        "|".join(_DECIDING)
    )
)
_ONLY_NUMBER = re.compile(r"(?:(?:punkt|pkt\.?|ad\.?)\s*)?(\d{1,3})\s*[.):]?", re.IGNORECASE)
_NUMBER_BEFORE = re.compile(
    r"(?:(?:punkt|pkt\.?|ad\.?)\s*)?(\d{1,3})(?:[.):]\s*|\s*[-–]\s+|\s+)(?=[^\W\d])", re.IGNORECASE
)
_LEAST = 2  # items in all tables without headers, columns in any
_LAST_HEAD = 20  # rows: above the header there are at most a few facts
_LONGEST_HEAD = 40


@dataclass(frozen=True, slots=True)
class Shape:
    """Which columns of a table are what.

    `heads` is empty when there is no header row. `number` is None when the number is in
    the title's cell, or missing (`counted` False). `first` is the first row of items.
    """

    first: int
    number: int | None
    title: int
    counted: bool = True
    heads: tuple[str, ...] = ()
    decision: int | None = None


def shape_of(rows: Sequence[Sequence[Cell]]) -> Shape | None:
    """Return what the columns of a table are; None when it is no agenda."""
    if max(map(len, rows), default=0) < _LEAST:
        return None
    for at, row in enumerate(rows[:_LAST_HEAD]):
        shape = _by_heads(rows, at, row)
        if shape:
            return shape
    found = [numbered(row[0]) if row else None for row in rows]
    if not found[0] or not _rise(each[0] for each in found if each):
        return None
    with_titles = any(
        each and (each[1] or len(row[0]) > 1) for each, row in zip(found, rows, strict=True)
    )
    return Shape(0, None, 0) if with_titles else Shape(0, 0, 1)


def may_be_agenda(rows: Sequence[Sequence[Cell]]) -> bool:
    """Return whether a table has the shape of an agenda, wherever it is."""
    return shape_of(rows) is not None


def _by_heads(rows: Sequence[Sequence[Cell]], at: int, row: Sequence[Cell]) -> Shape | None:
    """Return the shape if the row at `at` is the header row."""
    heads = tuple(text_of(cell).rstrip(": ") for cell in row)
    keys = [head.casefold() for head in heads]
    if sum(map(bool, keys)) < _LEAST or max(map(len, keys)) > _LONGEST_HEAD:
        return None
    decision = _decision_column(keys)
    titles = [column for column, key in enumerate(keys) if _TITLE_HEAD.fullmatch(key)]
    below = [each for each in rows[at + 1 :] if each]
    found = [number for each in below if (number := numbered(each[0]))]
    if not found and titles and titles[0] > 0 and _all_numbered(below, titles[0]):
        return Shape(at + 1, None, titles[0], True, heads, decision)
    is_number_head = not keys[0] or bool(_NUMBER_HEAD.fullmatch(keys[0]))
    if not _rise(number for number, _ in found) or not (is_number_head or titles[:1] == [0]):
        return None
    if not found:
        is_agenda = titles[:1] == [0] and decision is not None and any(map(any, below))
        return Shape(at + 1, None, 0, False, heads, decision) if is_agenda else None
    if any(title for _, title in found):
        is_agenda = titles[:1] == [0] or (bool(keys[0]) and decision is not None)
        return Shape(at + 1, None, 0, True, heads, decision) if is_agenda else None
    behind = [column for column in titles if column > 0]
    if not behind and titles and all(len(each[0]) > 1 for each in below if numbered(each[0])):
        return Shape(at + 1, None, 0, True, heads, decision)
    if not behind and decision in (None, 1):
        return None
    return Shape(at + 1, 0, behind[0] if behind else 1, True, heads, decision)


def _all_numbered(rows: Sequence[Sequence[Cell]], column: int) -> bool:
    """Return whether every row has a number in front of the text of `column`, rising."""
    found = [numbered(row[column]) if column < len(row) else None for row in rows]
    numbers = [each[0] for each in found if each and each[1]]
    return len(numbers) == len(found) >= _LEAST and _rise(numbers)


def _decision_column(keys: Sequence[str]) -> int | None:
    for word in _DECIDING:
        for column, key in enumerate(keys):
            if word in key and DECISION_HEAD.fullmatch(key):
                return column
    return None


def _rise(numbers: Iterable[int]) -> bool:
    return all(one < two for one, two in pairwise(numbers))


def numbered(cell: Cell) -> tuple[int, tuple[Span, ...]] | None:
    """Return the number that a cell begins with and the rest of that line; None without one.

    Word or a list may supply the number, with no text after it.
    """
    if not cell:
        return None
    line = cell[0]
    if line.marker:
        return (line.marker.number, line.spans) if line.marker.ordered else None
    found = _ONLY_NUMBER.fullmatch(line.text)
    if found:
        return int(found[1]), ()
    found = _NUMBER_BEFORE.match(line.text)
    return (int(found[1]), cut_spans(line.spans, found.end())) if found else None


def text_of(cell: Cell) -> str:
    """Return the text of a cell on one line."""
    return " ".join(line.text for line in cell if line.text)
