"""How well an outline explains a document.

Each quality below is a share between 0 and 1 of the items (or of the decisions) for which
something holds that holds of real minutes; the weights say how much each counts. They were
set by the files of many bodies: see `tests/reading/test_signs.py`, which has a document for each
that is read wrongly without it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ssp_desktop.reading.outline.candidates import Candidate, Sign
from ssp_desktop.reading.outline.line_looks import is_furniture, may_be_title
from ssp_desktop.reading.source.case_lines import case_line
from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.titles import NUMBER_ALONE, ItemTitle, case_number, item_title
from ssp_desktop.reading.source.words import STANDING_TITLES, Word, heading_word

_SIGNS = {
    Sign.PLACE: 2.0,
    Sign.NAMED: 0.6,
    Sign.NAMED_BELOW: 0.6,
    Sign.NUMBERED_LEVEL: 0.5,
    Sign.LISTED: 0.5,
    Sign.LEVEL: 0.3,
    Sign.NUMBERED: 0.2,
    Sign.LOOSE: 0.2,
    Sign.LETTERED: 0.2,
    Sign.DATED: 0.2,
}
"""How often a sign is one of items at all, whatever it is in this document."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """An outline and how well it explains the document; more is better."""

    outline: Candidate
    weight: float


def weighed(
    lines: Sequence[SourceLine], outlines: Sequence[Candidate], listed: Candidate
) -> list[Weighed]:
    """Return `outlines` with their weights, the best first; a contents list names `listed`."""
    document = _Document(lines, listed)
    found = [Weighed(each, document.weight(each)) for each in outlines]
    return sorted(found, key=lambda each: -each.weight)


class _Document:
    """What is the same for every outline of a document."""

    def __init__(self, lines: Sequence[SourceLine], listed: Candidate) -> None:
        self._lines = lines
        self._words = [line.word or heading_word(line.text) for line in lines]
        self._listed = {title.index for title in listed.items}
        self._decisions = [at for at, word in enumerate(self._words) if word is Word.DECISION]

    def weight(self, outline: Candidate) -> float:
        items = outline.items
        starts = [title.index for title in items]
        ends = [*starts[1:], len(self._lines)]
        parts = list(zip(items, ends, strict=True))
        return (
            _SIGNS[outline.sign]
            + 1.0 * _runs_on(items)
            + 1.0 * _share(self._is_title(title) for title in items)
            + 1.0 * self._decided(parts)
            - 2.0 * _share(self._is_inside_decision(title) for title in items)
            + 0.5 * _share(self._is_headed(title, end) for title, end in parts)
            + 0.5 * self._filled(parts)
            + 0.5 * _share(self._stands_out(title) for title in items)
            + 1.0 * min(1.0, len(items) / 6)
            - 1.0 * self._before(starts[0])
            - 1.0 * self._left_over(items)
            + (0.5 if outline.contents else 0.0)
            + 1.5 * self._as_listed(items)
        )

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

    def _stands_out(self, title: ItemTitle) -> bool:
        """Whether the title, or the one below a number alone, is bold or large."""
        below = None if title.title else self._next(title.index)
        at = title.index if below is None else below
        return self._lines[at].look > 0 or self._lines[title.index].look > 0

    def _text_below(self, title: ItemTitle) -> str:
        below = self._next(title.index)
        return "" if below is None or self._words[below] else self._lines[below].text

    def _next(self, index: int) -> int | None:
        for at in range(index + 1, len(self._lines)):
            if not is_furniture(self._lines[at]):
                return at
        return None

    def _decided(self, parts: Sequence[tuple[ItemTitle, int]]) -> float:
        """Return the share of items with just one decision, where there are decisions."""
        if not self._decisions:
            return 0.5
        counts = [sum(title.index < at < end for at in self._decisions) for title, end in parts]
        return sum(count == 1 for count in counts) / len(counts)

    def _is_inside_decision(self, title: ItemTitle) -> bool:
        """Whether it stands where the text of a decision should begin."""
        for at in range(title.index - 1, -1, -1):
            if not is_furniture(self._lines[at]):
                return self._words[at] is Word.DECISION
        return False

    def _is_headed(self, title: ItemTitle, end: int) -> bool:
        """Whether a heading or a case number follows at once."""
        below = self._next(title.index)
        if below is None or below >= end:
            return False
        text = self._lines[below].text
        return self._words[below] is not None or bool(case_number(text) or case_line(text))

    def _filled(self, parts: Sequence[tuple[ItemTitle, int]]) -> float:
        """Return the share of items with anything below their titles."""
        return _share(end - title.index > 1 for title, end in parts)

    def _left_over(self, items: Sequence[ItemTitle]) -> float:
        """Return the share of numbered lines that look like the titles and are none."""
        looks = {self._lines[title.index].look for title in items} - {0.0}
        taken = {title.index for title in items}
        alike = [
            at
            for at in range(items[0].index, len(self._lines))
            if self._lines[at].look in looks and may_be_title(self._lines[at])
            and item_title(at, self._lines[at]) is not None
        ]  # fmt: skip
        return _share(at not in taken for at in alike)

    def _as_listed(self, items: Sequence[ItemTitle]) -> float:
        """Return the share of the items, and of those that the contents list names, that agree."""
        own = {title.index for title in items}
        return len(own & self._listed) / len(own | self._listed) if self._listed else 0.0

    def _before(self, first: int) -> float:
        """Return the share of the decisions that stand before the first item."""
        before = sum(at < first for at in self._decisions)
        return before / len(self._decisions) if self._decisions else 0.0


def _runs_on(items: Sequence[ItemTitle]) -> float:
    """Return the share of steps from one number to the next; titles without one count half."""
    if len(items) == 1:
        return 0.25
    steps = [
        0.5 if one.number is None or two.number is None else float(two.number == one.number + 1)
        for one, two in pairwise(items)
    ]
    return sum(steps) / len(steps)


def _share(found: Iterable[bool]) -> float:
    every = list(found)
    return sum(every) / len(every) if every else 0.0
