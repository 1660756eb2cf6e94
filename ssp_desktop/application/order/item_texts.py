"""What a rule about texts is given: one item, its texts, and what lies around it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ssp_desktop.application.finding.meeting_texts import PlacedText, PlaceKind, texts_of_item
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.meeting import AgendaItem

_WORD = re.compile(r"[^\W_]+")
_PARTS = {
    PlaceKind.ATTACHMENT: "attachments",
    PlaceKind.DISSENT: DECISION,
    PlaceKind.ACTION: DECISION,
}


@dataclass(frozen=True, slots=True, eq=False)
class ItemTexts:
    """An item with its number and its texts, those of its `actions` among them.

    `words` are the part and the words of each paragraph, in lower case and without punctuation.
    """

    number: int
    item: AgendaItem
    actions: tuple[ActionPoint, ...]
    texts: tuple[PlacedText, ...]
    words: tuple[tuple[str, tuple[str, ...]], ...]

    @classmethod
    def of(cls, number: int, item: AgendaItem, actions: tuple[ActionPoint, ...]) -> "ItemTexts":
        """Return the item with its texts, read."""
        texts = texts_of_item(item, actions)
        words = ((part, words_of(text)) for part, text in _paragraphs(texts))
        return cls(number, item, actions, texts, tuple(words))

    @property
    def made_of(self) -> tuple[object, ...]:
        """Everything that it says; another one made of the same says the same."""
        return self.number, self.item, self.actions

    def paragraphs(self, *, without: PlaceKind | None = None) -> Iterator[tuple[str, str]]:
        """Yield the part and the text of each paragraph; none of texts of the kind `without`."""
        return _paragraphs(self.texts, without)


def _paragraphs(
    texts: Iterable[PlacedText], without: PlaceKind | None = None
) -> Iterator[tuple[str, str]]:
    for text in texts:
        if text.place.kind is not without:
            part = part_of(text)
            yield from ((part, each) for each in text.paragraphs if each)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of `text` in lower case."""
    return tuple(_WORD.findall(text.casefold()))


def part_of(text: PlacedText) -> str:
    """Return the part of the item that a text is in, named as in a block's origin."""
    place = text.place
    return _PARTS.get(place.kind) or place.part or place.field
