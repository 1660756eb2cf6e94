"""Everything that can be read in a meeting, place by place, in the order of the screen.

Owns which places there are and in what order. Participants are read like the rest, but not
replaced: a person is renamed in the attendance, everywhere at once. Nor is the committee's name:
another name would part the meeting from its committee. Does not know what is looked for.
"""

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import NamedTuple

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.changes import DECISION, OPEN_TEXT
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section
from ssp_desktop.richtext.markdown import parse
from ssp_desktop.richtext.tree import paragraphs_of

_OWN_FIELDS = ("committee", "title", "municipality", "venue")


class PlaceKind(Enum):
    """What a place contains; the order has no meaning."""

    MEETING = auto()
    """A field of the meeting itself; `TextPlace.field` is its name."""
    PERSON = auto()
    TITLE = auto()
    CASE_NUMBER = auto()
    OPEN_TITLE = auto()
    OPEN_TEXT = auto()
    HEADING = auto()
    SECTION = auto()
    DECISION = auto()
    DISSENT = auto()
    ACTION = auto()
    ATTACHMENT = auto()


RICH = frozenset({PlaceKind.OPEN_TEXT, PlaceKind.SECTION, PlaceKind.DECISION})
"""Stored as Markdown; all others are plain text."""


class TextPlace(NamedTuple):
    """One text of a meeting.

    `item` is the id of its item, empty for the meeting's own texts. `part` is the id of the
    section, attachment, dissent, action point or participant, or ``decision`` or ``open_text``;
    empty for a field of the item or meeting itself.
    """

    kind: PlaceKind
    item: str = ""
    part: str = ""
    field: str = ""

    @property
    def is_rich(self) -> bool:
        """Whether the text there is Markdown."""
        return self.kind in RICH

    @property
    def can_be_replaced(self) -> bool:
        """Whether words there may be replaced."""
        return self.kind is not PlaceKind.PERSON and self != _COMMITTEE


_COMMITTEE = TextPlace(PlaceKind.MEETING, field="committee")


class PlacedText(NamedTuple):
    """The text at a place: its paragraphs, without formatting and list markers."""

    place: TextPlace
    paragraphs: tuple[str, ...]


_Kept = tuple[AgendaItem, tuple[ActionPoint, ...], tuple[PlacedText, ...]]


class MeetingTexts:
    """The texts of a meeting; those unchanged since the last call are reused."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}

    def of(self, meeting: Meeting) -> Iterator[PlacedText]:
        """Yield every non-empty text of `meeting`, in reading order."""
        yield from _filled(_of_head(meeting))
        kept: dict[str, _Kept] = {}
        for item in meeting.items:
            actions = tuple(each for each in meeting.actions if each.item == item.id)
            known = self._kept.get(item.id)
            if known is None or known[0] is not item or known[1] != actions:
                known = (item, actions, texts_of_item(item, actions))
            kept[item.id] = known
            yield from known[2]
        self._kept = kept


def texts_of_item(item: AgendaItem, actions: Iterable[ActionPoint]) -> tuple[PlacedText, ...]:
    """Return every non-empty text of `item` and of its `actions`, in reading order."""
    return tuple(_filled(_of_item(item, actions)))


def _filled(texts: Iterable[PlacedText]) -> Iterator[PlacedText]:
    return (text for text in texts if any(text.paragraphs))


def _of_head(meeting: Meeting) -> Iterator[PlacedText]:
    for field in _OWN_FIELDS:
        place = TextPlace(PlaceKind.MEETING, field=field)
        yield PlacedText(place, (str(getattr(meeting, field)),))
    for person in meeting.participants:
        for field in ("name", "affiliation"):
            place = TextPlace(PlaceKind.PERSON, part=person.id, field=field)
            yield PlacedText(place, (str(getattr(person, field)),))


def _of_item(item: AgendaItem, actions: Iterable[ActionPoint]) -> Iterator[PlacedText]:
    def line(kind: PlaceKind, text: str, field: str, part: str = "") -> PlacedText:
        return PlacedText(TextPlace(kind, item.id, part, field), (text,))

    def rich(kind: PlaceKind, markdown: str, part: str) -> PlacedText:
        paragraphs = tuple(each.text for each in paragraphs_of(parse(markdown)))
        return PlacedText(TextPlace(kind, item.id, part, "text"), paragraphs)

    def of_sections(sections: Iterable[Section]) -> Iterator[PlacedText]:
        for section in sections:
            yield line(PlaceKind.HEADING, section.heading, "heading", section.id)
            yield rich(PlaceKind.SECTION, section.text, section.id)

    yield line(PlaceKind.TITLE, item.title, "title")
    yield line(PlaceKind.CASE_NUMBER, item.case_number, "case_number")
    if item.closed:
        yield line(PlaceKind.OPEN_TITLE, item.open_title, "open_title")
        yield rich(PlaceKind.OPEN_TEXT, item.open_text, OPEN_TEXT)
    yield from of_sections(item.sections_before_decision)
    yield rich(PlaceKind.DECISION, item.decision, DECISION)
    for dissent in item.dissents:
        place = TextPlace(PlaceKind.DISSENT, item.id, dissent.id, "text")
        yield PlacedText(place, tuple(dissent.text.split("\n")))
    for point in actions:
        yield line(PlaceKind.ACTION, point.text, "text", point.id)
    yield from of_sections(item.sections_after_decision)
    for attachment in item.attachments:
        yield line(PlaceKind.ATTACHMENT, attachment.title, "title", attachment.id)
