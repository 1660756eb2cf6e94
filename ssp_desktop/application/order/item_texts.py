"""What a rule about texts is given: one item, its texts, and what lies around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ssp_desktop.application.finding.meeting_texts import PlacedText, PlaceKind
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.meeting import AgendaItem

_WORD = re.compile(r"[^\W_]+")
_PARTS = {
    PlaceKind.ATTACHMENT: "attachments",
    PlaceKind.DISSENT: DECISION,
    PlaceKind.ACTION: DECISION,
}


@dataclass(frozen=True, eq=False)
class ItemTexts:
    """An item with its number and its texts, those of its `actions` among them."""

    number: int
    item: AgendaItem
    actions: tuple[ActionPoint, ...]
    texts: tuple[PlacedText, ...]

    @property
    def made_of(self) -> tuple[object, ...]:
        """Everything that it says; another one made of the same says the same."""
        return self.number, self.item, self.actions

    def paragraphs(self, *, without: PlaceKind | None = None) -> Iterator[tuple[str, str]]:
        """Yield the part and the text of each paragraph; none of texts of the kind `without`."""
        for text in self.texts:
            if text.place.kind is not without:
                part = part_of(text)
                yield from ((part, each) for each in text.paragraphs if each)

    @cached_property
    def body(self) -> str:
        """All that is written, one paragraph a line, but for the list of attachments."""
        written = self.paragraphs(without=PlaceKind.ATTACHMENT)
        return "\n".join(text for _, text in written)

    @cached_property
    def words(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The part and the words of each paragraph, in lower case and without punctuation."""
        return tuple((part, words_of(text)) for part, text in self.paragraphs())


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of `text` in lower case."""
    return tuple(_WORD.findall(text.casefold()))


def part_of(text: PlacedText) -> str:
    """Return the part of the item that a text is in, named as in a block's origin."""
    place = text.place
    return _PARTS.get(place.kind) or place.part or place.field
