"""The marks of list points: what is shown in front, and what it counts.

Owns how the lists of a page continue. A list continues when the next number follows at
the same depth before any line further out, whatever elements the page is made of: Word
writes no lists at all, and its web edition a list for each point.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ssp_desktop.domain.numbers import whole
from ssp_desktop.html.blocks import Point
from ssp_desktop.ooxml.counting import formatted, of_roman
from ssp_desktop.richtext.tree import Span

HIGHEST = 999_999_999
"""The highest number of a list, and the widest cell."""

BULLET = "-"
_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_COUNT = re.compile(r"\s*(?:(?:punkt|pkt\.?|sag)\s*)?\d{1,3}[.):]?", re.IGNORECASE)
_FIGURES = re.compile(r"\(?(?:\d{1,9}\.)*(\d{1,9})[.)]?\)?")
_LETTERS = re.compile(r"\(?([a-z]|[ivxlcdm]{2,9})[.)]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sign:
    """The mark of the next line. `number` is None for a bullet, `by_word` means Word wrote it."""

    shown: str
    number: int | None = None
    first: bool = False
    by_word: bool = False


def shown(count: int, kind: str) -> str:
    """Return the mark of a numbered point; `kind` is the `type` of its list."""
    return f"{formatted(count, _FORMATS.get(kind, 'decimal'))}."


def counts(spans: Iterable[Span]) -> bool:
    """Return whether `spans` are a number alone: what comes after it is no part of that word."""
    return _COUNT.fullmatch("".join(span.text for span in spans)) is not None


class Counting:
    """Says of each point of a page, in order, what it is and whether it begins a list."""

    def __init__(self) -> None:
        self._last: dict[int, int] = {}
        self._indents: dict[int, float] = {}

    def set_indent(self, depth: int, indent: float | None) -> None:
        """Note where the mark of the latest point is; None within HTML's lists."""
        self._indents = {at: known for at, known in self._indents.items() if at < depth}
        if indent is not None:
            self._indents[depth] = indent

    def depth_at(self, indent: float) -> int:
        """Return how deep in the earlier points a paragraph with that indent is."""
        return max((depth for depth, sign in self._indents.items() if sign < indent), default=0)

    def pass_line(self, depth: int) -> None:
        """Note a line that is no point: lists further in end there."""
        self._close(depth)
        self._indents = {at: known for at, known in self._indents.items() if at <= depth}

    def point_of(self, sign: Sign | None, depth: int) -> Point | None:
        """Return the point that `sign` begins; None for a line without one."""
        if sign is None:
            self.pass_line(depth)
            return None
        if sign.by_word:
            return self._by_word(depth, sign.shown)
        if sign.number is not None:
            return self._numbered(depth, sign.shown, sign.number)
        self._bulleted(depth)
        return Point(sign.shown, begins=sign.first)

    def _by_word(self, depth: int, sign: str) -> Point:
        """Return the point that one of Word's marks represents."""
        numbers = _readings(sign)
        if not numbers:
            self._bulleted(depth)
            return Point(sign)
        following = self._last.get(depth, 0) + 1
        return self._numbered(depth, sign, following if following in numbers else numbers[0])

    def _numbered(self, depth: int, sign: str, number: int) -> Point:
        last = self._last.get(depth)
        self._close(depth)
        self._last[depth] = number
        return Point(sign, ordered=True, number=number, begins=last is None or number != last + 1)

    def _bulleted(self, depth: int) -> None:
        self._close(depth - 1)

    def _close(self, depth: int) -> None:
        if self._last:
            self._last = {at: number for at, number in self._last.items() if at <= depth}


def _readings(sign: str) -> list[int]:
    """Return the numbers that a mark may mean, the likeliest first; none for a bullet.

    ``1.2.`` counts the second point at its level; ``i.`` is one, or the ninth letter.
    """
    figures = _FIGURES.fullmatch(sign)
    if figures:
        return [whole(figures[1], 0, 0, HIGHEST)]
    letters = _LETTERS.fullmatch(sign)
    if not letters:
        return []
    text = letters[1].casefold()
    roman = of_roman(text)
    found = [] if roman is None else [roman]
    if len(text) == 1:
        found.insert(0 if text != "i" else 1, ord(text) - ord("a") + 1)
    return found
