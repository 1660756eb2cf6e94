"""How well an outline explains a document.

Each quality is a share between 0 and 1 of the items for which something holds that holds of real
minutes; `WEIGHTS` says how much each counts. No sign of items counts more than another. What
stands here has a real file that is read wrongly without it: `tests/reading/outline/test_signs.py`
has a document of each such kind.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from types import MappingProxyType

from ssp_desktop.reading.outline.candidates import Candidate
from ssp_desktop.reading.outline.line_looks import is_furniture
from ssp_desktop.reading.source.case_lines import case_line
from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.titles import NUMBER_ALONE, ItemTitle, case_number
from ssp_desktop.reading.source.words import STANDING_TITLES, Word, heading_word

_MANY = 6  # items: so many are as good as more


class Quality(Enum):
    """What speaks for an outline."""

    RUNS_ON = auto()
    """Each number is the next after the one before."""
    TITLES = auto()
    """The titles read as titles: no sentence, no heading, nothing of the front."""
    DECIDED = auto()
    """Each item has just one decision, where there are decisions."""
    FILLED = auto()
    """Something stands below each title."""
    MANY = auto()
    """There are several items."""
    HEADED = auto()
    """A heading or a case number follows each title at once."""
    STANDS_OUT = auto()
    """All titles, or those below a number alone, are bold or large."""
    REPEATED = auto()
    """A list in front has the same titles."""
    AS_LISTED = auto()
    """The items are those that the contents list names."""


WEIGHTS: Mapping[Quality, float] = MappingProxyType(
    {
        Quality.RUNS_ON: 1.0,
        Quality.TITLES: 1.0,
        Quality.DECIDED: 1.0,
        Quality.FILLED: 0.5,
        Quality.MANY: 1.0,
        Quality.HEADED: 0.5,
        Quality.STANDS_OUT: 0.3,
        Quality.REPEATED: 0.5,
        Quality.AS_LISTED: 2.0,
    }
)


@dataclass(frozen=True, slots=True)
class Weighed:
    """An outline and how well it explains the document; more is better."""

    outline: Candidate
    weight: float


def weighed(
    lines: Sequence[SourceLine],
    outlines: Sequence[Candidate],
    listed: Sequence[ItemTitle],
    weights: Mapping[Quality, float] = WEIGHTS,
) -> list[Weighed]:
    """Return `outlines` with their weights, the best first; a contents list names `listed`."""
    document = _Document(lines, listed)
    found = [Weighed(each, document.weight(each, weights)) for each in outlines]
    return sorted(found, key=lambda each: -each.weight)


class _Document:
    """What is the same for every outline of a document."""

    def __init__(self, lines: Sequence[SourceLine], listed: Sequence[ItemTitle]) -> None:
        self._lines = lines
        self._words = [line.word or heading_word(line.text) for line in lines]
        self._listed = {title.index for title in listed}
        self._decisions = [at for at, word in enumerate(self._words) if word is Word.DECISION]
        self._shares: Mapping[Quality, Callable[[Sequence[ItemTitle]], float]] = {
            Quality.RUNS_ON: _runs_on,
            Quality.TITLES: lambda items: _share(map(self._is_title, items)),
            Quality.DECIDED: self._decided,
            Quality.FILLED: self._filled,
            Quality.MANY: lambda items: min(1.0, len(items) / _MANY),
            Quality.HEADED: self._headed,
            Quality.STANDS_OUT: lambda items: float(all(map(self._stands_out, items))),
            Quality.AS_LISTED: self._as_listed,
        }

    def weight(self, outline: Candidate, weights: Mapping[Quality, float]) -> float:
        """Return the sum of the shares of `outline` by `weights`."""
        shares = {each: share(outline.items) for each, share in self._shares.items()}
        shares[Quality.REPEATED] = float(bool(outline.contents))
        return sum(much * shares[each] for each, much in weights.items())

    def _is_title(self, title: ItemTitle) -> bool:
        """Whether it reads as a title: no sentence, no heading, nothing of the front."""
        text = title.title or self._text_below(title)
        if NUMBER_ALONE.fullmatch(text):
            return False
        if STANDING_TITLES.fullmatch(text):
            return True
        if not text or (text.endswith((".", ";", ",", ":")) and len(text) > 40):
            return False
        word = heading_word(text)
        return word not in (Word.SECTION, Word.DECISION, Word.ATTACHMENTS, Word.CONTENTS)

    def _text_below(self, title: ItemTitle) -> str:
        below = self._next(title.index)
        return "" if below is None or self._words[below] else self._lines[below].text

    def _next(self, index: int) -> int | None:
        for at in range(index + 1, len(self._lines)):
            if not is_furniture(self._lines[at]):
                return at
        return None

    def _parts(self, items: Sequence[ItemTitle]) -> list[tuple[int, int]]:
        """Return where each item begins and ends."""
        starts = [title.index for title in items]
        return list(zip(starts, [*starts[1:], len(self._lines)], strict=True))

    def _decided(self, items: Sequence[ItemTitle]) -> float:
        """Return the share of items with just one decision, where there are decisions."""
        if not self._decisions:
            return 0.5
        parts = self._parts(items)
        counts = [sum(start < at < end for at in self._decisions) for start, end in parts]
        return sum(count == 1 for count in counts) / len(counts)

    def _headed(self, items: Sequence[ItemTitle]) -> float:
        """Return the share of items with a heading or a case number at once below the title."""
        below = [(self._next(start), end) for start, end in self._parts(items)]
        return _share(at is not None and at < end and self._is_head(at) for at, end in below)

    def _is_head(self, at: int) -> bool:
        text = self._lines[at].text
        return self._words[at] is not None or bool(case_number(text) or case_line(text))

    def _stands_out(self, title: ItemTitle) -> bool:
        """Whether the title, or the one below a number alone, is bold or large."""
        below = None if title.title else self._next(title.index)
        at = title.index if below is None else below
        return self._lines[at].look > 0 or self._lines[title.index].look > 0

    def _filled(self, items: Sequence[ItemTitle]) -> float:
        """Return the share of items with anything below their titles."""
        below = [(self._next(start), end) for start, end in self._parts(items)]
        return _share(at is not None and at < end for at, end in below)

    def _as_listed(self, items: Sequence[ItemTitle]) -> float:
        """Return the share of the items, and of those that the contents list names, that agree."""
        own = {title.index for title in items}
        return len(own & self._listed) / len(own | self._listed) if self._listed else 0.0


def _runs_on(items: Sequence[ItemTitle]) -> float:
    """Return the share of steps from one number to the next, or, half, from none to none.

    One item alone goes nowhere; without a number, nothing says that it is one.
    """
    if len(items) == 1:
        return 0.0 if items[0].number is None else 0.25
    return _share(_step(one.number, two.number) for one, two in pairwise(items))


def _step(one: int | None, two: int | None) -> float:
    if one is None or two is None:
        return 0.5 if one == two else 0.0
    return float(two == one + 1)


def _share(found: Iterable[float]) -> float:
    every = list(found)
    return sum(every) / len(every) if every else 0.0
