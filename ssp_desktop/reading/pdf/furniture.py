"""Page headers and footers of a PDF: what the margin has on page after page, and page numbers.

A line of the text may be at the top of many pages too, and each item may begin a page
with the same words. A line is therefore taken for furniture only when all of this is
true: the tags say so, or it is in the margin, apart from the text; its place has the
same content on nearly all pages, or on nearly all left and all right pages, with the
numbers in it counting like the pages; and it is neither a heading nor a sentence that
the text has elsewhere too.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile
from statistics import median
from typing import NamedTuple

from ssp_desktop.reading.pdf.pages import PrintedLine
from ssp_desktop.reading.source.lines import Hint, is_date_start
from ssp_desktop.reading.source.words import heading_word

# A page number is by itself; a number within a case number may count up too, item by
# item.
_NUMBER = re.compile(r"(?<![\w.,/-])[1-9]\d{0,3}(?![\w-])")
_PAGE_FOOT = re.compile(
    r"(?:side|s\.|page)?\s*[-–]?\s*(?P<page>\d{1,9})\s*[-–]?(?:\s*(?:/|af|of)\s*\d+)?",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?\d+\s*[:.]|\d+\.\s", re.IGNORECASE)
_LEAST_PAGES = 2
_NEARLY_ALL = 0.8
_MARGIN = 0.12  # of the page's height: where headers and footers are
_OUTERMOST = 4  # lines, at the top and at the bottom
_APART = 1.3  # of the distance between two lines of a paragraph
_SAME_PLACE = 3.0  # points
_SENTENCE = 4  # words: anything shorter may begin with a small letter in a header too

_Key = tuple[str, tuple[int, ...]]


class Furniture(NamedTuple):
    """A line that belongs to the page: PAGE_HEAD or PAGE_FOOT."""

    line: PrintedLine
    hint: Hint


def without_furniture(
    pages: Sequence[Sequence[PrintedLine]],
) -> tuple[list[PrintedLine], list[Furniture]]:
    """Return the lines of the body in order, and the headers and footers."""
    printed = [[line for line in page if not line.artifact] for page in pages]
    body = _Body(printed)
    heads = body.furniture(from_top=True)
    feet = body.furniture(from_top=False)
    marked = [line for page in pages for line in page if line.artifact]
    above = [line for line in marked if 2 * line.baseline < line.page_height]
    below = [line for line in marked if 2 * line.baseline >= line.page_height]
    furniture = [Furniture(line, Hint.PAGE_HEAD) for line in (*above, *heads)]
    furniture += [Furniture(line, Hint.PAGE_FOOT) for line in (*below, *feet)]
    taken = {id(each.line) for each in furniture}
    return [line for page in printed for line in page if id(line) not in taken], furniture


class _Body:
    """The pages without what their tags call furniture."""

    def __init__(self, pages: Sequence[Sequence[PrintedLine]]) -> None:
        self._pages = pages
        lines = [line for page in pages for line in page]
        self._size = body_size(lines)
        self._pitch = _pitch_of(pages)
        self._texts = Counter(line.text for line in lines)

    def furniture(self, *, from_top: bool) -> list[PrintedLine]:
        """Return the furniture at the top or the bottom of the pages."""
        outermost: list[PrintedLine] = []
        apart: set[int] = set()
        for page in self._pages:
            inwards = page[: _OUTERMOST + 1] if from_top else page[: -_OUTERMOST - 2 : -1]
            apart.update(map(id, self._apart(inwards)))
            outermost += filter(_is_in_margin, inwards[:_OUTERMOST])
        found: set[int] = set()
        for lines in _by_place(outermost):
            found.update(map(id, self._recurring(lines, apart)))
            found.update(id(line) for line in lines if id(line) in apart and _is_page_number(line))
        taken: list[PrintedLine] = []
        for page in self._pages:  # what also occurs in the text is text
            inwards = page if from_top else page[::-1]
            taken += takewhile(lambda line: id(line) in found, inwards)
        return taken

    def _apart(self, inwards: Sequence[PrintedLine]) -> Sequence[PrintedLine]:
        """Return those of a page's outermost lines that are separated from the text by a gap."""
        end = 0
        for number, line in enumerate(inwards[:_OUTERMOST], start=1):
            if not _is_in_margin(line):
                break
            inner = inwards[number] if number < len(inwards) else None
            if inner is None or self._has_room(line, inner):
                end = number
        return inwards[:end]

    def _has_room(self, line: PrintedLine, inner: PrintedLine) -> bool:
        if line.size < min(inner.size, self._size):
            return True
        return abs(inner.baseline - line.baseline) > _APART * self._pitch

    def _recurring(self, lines: Sequence[PrintedLine], apart: set[int]) -> list[PrintedLine]:
        """Return those lines at one place that recur on nearly all pages with a line there.

        Left pages may differ from right pages, and the first page from all others.
        """
        keys = _keys(lines)
        counts = Counter(keys)
        found: set[_Key] = set()
        for parity in (0, 1):
            side = [
                key
                for key, line in zip(keys, lines, strict=True)
                if line.page % 2 == parity and (line.page > 1 or counts[key] > 1)
            ]
            if not side:
                continue
            key, count = Counter(side).most_common(1)[0]
            if count < _NEARLY_ALL * len(side):
                return []
            found.add(key)
        same = [line for key, line in zip(keys, lines, strict=True) if key in found]
        if len(same) < max(_LEAST_PAGES * len(found), (len(self._pages) - 1) / 2):
            return []
        if sum(id(line) in apart for line in same) < _NEARLY_ALL * len(same):
            return []
        return [line for line in same if not self._is_text(line, len(same))]

    def _is_text(self, line: PrintedLine, count: int) -> bool:
        """Return whether `line`, one of `count` at its place, belongs to the text all the same."""
        words = line.text.split()
        is_rest = line.text[:1].islower() and len(words) >= _SENTENCE
        elsewhere = self._texts[line.text] - count
        return is_rest or 2 * elsewhere >= count or self._is_heading(line)

    def _is_heading(self, line: PrintedLine) -> bool:
        """Return whether `line` belongs to the agenda, wherever it is."""
        return (
            line.size > self._size
            or line.level is not None
            or line.marker is not None
            or bool(_ITEM.match(line.text) and not is_date_start(line.text))
            or heading_word(line.text) is not None
        )


def _is_in_margin(line: PrintedLine) -> bool:
    """Return whether `line` is where furniture is, and not by its tags in a table's cell."""
    return line.header is None and not _MARGIN <= line.baseline / line.page_height <= 1 - _MARGIN


def body_size(lines: Iterable[PrintedLine]) -> float:
    """Return the font size of most characters in `lines`, in points."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 11.0


def _pitch_of(pages: Sequence[Sequence[PrintedLine]]) -> float:
    """Return the distance between two lines of a paragraph, in points."""
    gaps = [
        two.baseline - one.baseline
        for page in pages
        for one, two in pairwise(page)
        if one.size == two.size and two.baseline - one.baseline < 2 * one.size
    ]
    # At least half of the gaps are within paragraphs, if any are; the others are wider.
    return median(gaps) if gaps else 1.25 * body_size(line for page in pages for line in page)


def _by_place(lines: Iterable[PrintedLine]) -> list[list[PrintedLine]]:
    """Return the lines grouped by how far down the page they are."""
    places: list[list[PrintedLine]] = []
    for line in sorted(lines, key=lambda line: (line.baseline, line.page)):
        if places and line.baseline - places[-1][0].baseline <= _SAME_PLACE:
            places[-1].append(line)
        else:
            places.append([line])
    return places


def _keys(lines: Sequence[PrintedLine]) -> list[_Key]:
    """Return what each line at one place has in common with those on other pages.

    That is its text and, for each free-standing number, the number itself or its
    distance from the page's number, whichever more of the lines agree on.
    """
    shapes: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        shapes.setdefault(_NUMBER.sub("#", line.text), []).append(at)
    keys: dict[int, _Key] = {}
    for shape, members in shapes.items():
        rows = [[int(number) for number in _NUMBER.findall(lines[at].text)] for at in members]
        columns = []
        for column in zip(*rows, strict=True):
            running = [number - lines[at].page for at, number in zip(members, column, strict=True)]
            columns.append(max(column, running, key=_most))
        for number, at in enumerate(members):
            keys[at] = shape, tuple(column[number] for column in columns)
    return [keys[at] for at in range(len(lines))]


def _most(numbers: Sequence[int]) -> int:
    return Counter(numbers).most_common(1)[0][1]


def _is_page_number(line: PrintedLine) -> bool:
    found = _PAGE_FOOT.fullmatch(line.text.strip())
    return found is not None and int(found["page"]) == line.page
