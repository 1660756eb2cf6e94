"""A change of a text: what was inserted at one place, and what it replaced."""

from dataclasses import dataclass, replace
from typing import TypeVar

from ssp_desktop.domain.changes.change import (
    DECISION,
    OPEN_TEXT,
    item_of,
    refusal,
    with_field,
    with_part,
)
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section, replace_item, with_clean
from ssp_desktop.domain.text import clean, is_plain

_T = TypeVar("_T", AgendaItem, Section)

ITEM_TEXTS = (DECISION, OPEN_TEXT)
"""The texts that an item has besides its sections."""


@dataclass(frozen=True, slots=True)
class SetText:
    """Replace `removed` at character `at` of a text with `inserted`.

    `part` is a section's id, ``decision`` or ``open_text``. Only the difference is recorded, so
    hours of typing in a long text take little space.
    """

    item: str
    part: str
    at: int
    removed: str
    inserted: str

    @classmethod
    def between(cls, item: str, part: str, before: str, after: str) -> "SetText":
        """Return the smallest change at one place that turns `before` into `after`.

        `before` is what a meeting contains, and so is clean.
        """
        start, end = _common_ends(before, after)
        # With a neighbour on each side, which a character may combine with.
        if not is_plain(after[max(start - 1, 0) : len(after) - end + 1]):
            after = clean(after)
            start, end = _common_ends(before, after)
        return cls(
            item, part, start, before[start : len(before) - end], after[start : len(after) - end]
        )

    def apply(self, meeting: Meeting) -> Meeting:
        """Return `meeting` with the text changed; raise ChangeRefused when it reads otherwise."""
        item = item_of(meeting, self.item)
        if self.part in ITEM_TEXTS:
            return replace_item(meeting, self._changed(item, self.part))
        for section in item.sections:
            if section.id == self.part:
                sections = with_part(item.sections, self._changed(section, "text"))
                return replace_item(meeting, with_clean(item, "sections", sections))
        raise refusal("afsnittet findes ikke")

    def _changed(self, value: _T, field: str) -> _T:
        """Return `value` with the text of that field changed, still clean."""
        text = self.applied_to(getattr(value, field))
        near = text[max(self.at - 1, 0) : self.at + len(self.inserted) + 1]
        return with_clean(value, field, text) if is_plain(near) else with_field(value, field, text)

    def applied_to(self, text: str) -> str:
        """Return `text` changed; raise ChangeRefused when it reads otherwise."""
        if self.at > len(text) or not text.startswith(self.removed, self.at):
            raise refusal("teksten er en anden")
        return text[: self.at] + self.inserted + text[self.at + len(self.removed) :]

    def inverse(self) -> "SetText":
        """Return the change that puts the old text back."""
        return replace(self, removed=self.inserted, inserted=self.removed)


def _common_ends(one: str, other: str) -> tuple[int, int]:
    """Return how many characters both have in common at the start, and at the end after that."""
    start = _common_length(one, other)
    rest = one[start:]
    if other.endswith(rest, start):  # something was inserted, as nearly always
        return start, len(rest)
    return start, _common_length(rest[::-1], other[start:][::-1])


def _common_length(one: str, other: str) -> int:
    """Return how many characters `one` and `other` have in common at the start."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def text_of(meeting: Meeting, item_id: str, part: str) -> str:
    """Return the text that a `SetText` with that place changes; raise ChangeRefused if none."""
    item = item_of(meeting, item_id)
    if part in ITEM_TEXTS:
        text: str = getattr(item, part)
        return text
    for section in item.sections:
        if section.id == part:
            return section.text
    raise refusal("afsnittet findes ikke")
