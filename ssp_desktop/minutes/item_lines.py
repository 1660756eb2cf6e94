"""What both layouts share of an item: its sections, decision, absent people and attachments."""

from collections.abc import Iterable, Iterator

from ssp_desktop.domain.danish import long_date
from ssp_desktop.domain.item.earlier import EarlierDecision
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, Participant, Section
from ssp_desktop.minutes.blocks import Line, Origin, Style, Table
from ssp_desktop.minutes.corrections import CORRECTIONS, correction_heading, corrections_of
from ssp_desktop.minutes.text_lines import text_lines
from ssp_desktop.richtext.tree import Span

DECISION_HEADING = "Beslutning"
ABSENT_HEADING = "Fraværende"
ATTACHMENTS_HEADING = "Bilag"
EARLIER_HEADING = "Tidligere beslutninger"
EARLIER = "earlier"
"""The part of an origin of what was decided earlier."""


def plain_line(style: Style, text: str, item: str = "", part: str = "") -> Line:
    """Return a line of plain `text` that comes from that place in the meeting."""
    return Line(style, (Span(text),) if text else (), Origin(item, part))


def body_lines(
    meeting: Meeting, item: AgendaItem, absent: tuple[Participant, ...]
) -> Iterator[Line | Table]:
    """Yield sections, decision, absent people, attachments, and what was decided earlier.

    Corrections after the approval come last. Empty ones have no heading.
    """
    return _parted(_body_lines(meeting, item, absent))


def _parted(blocks: Iterable[Line | Table]) -> Iterator[Line | Table]:
    """Yield `blocks` with an empty paragraph between two tables, which would grow together."""
    last: Line | Table | None = None
    for block in blocks:
        if isinstance(block, Table) and isinstance(last, Table):
            yield Line(Style.BODY, (), block.origin)
        yield block
        last = block


def _body_lines(
    meeting: Meeting, item: AgendaItem, absent: tuple[Participant, ...]
) -> Iterator[Line | Table]:
    texts = _Texts(item.id)
    for section in item.sections_before_decision:
        yield from texts.section_lines(section)
    yield from texts.headed(DECISION_HEADING, "decision", item.decision)
    if absent:
        yield plain_line(Style.SECTION_HEADING, ABSENT_HEADING, item.id, "absent")
        for person in absent:
            yield plain_line(Style.PERSON, name_with_affiliation(person), item.id, "absent")
    for section in item.sections_after_decision:
        yield from texts.section_lines(section)
    if item.attachments:
        yield plain_line(Style.SECTION_HEADING, ATTACHMENTS_HEADING, item.id, "attachments")
        for attachment in item.attachments:
            text = attachment_text(attachment)
            yield plain_line(Style.ATTACHMENT, text, item.id, "attachments")
    if meeting.prints_history:
        yield from _earlier_lines(item, texts)
    for each in corrections_of(meeting, item):
        yield from texts.headed(correction_heading(each), CORRECTIONS, each.text)


def _earlier_lines(item: AgendaItem, texts: "_Texts") -> Iterator[Line | Table]:
    """Yield what was decided earlier in the matter, each decision below where it was made."""
    if item.earlier:
        yield plain_line(Style.SECTION_HEADING, EARLIER_HEADING, item.id, EARLIER)
    for each in item.earlier:
        origin = Origin(item.id, EARLIER)
        yield Line(Style.BODY, (Span(earlier_words(each), italic=True),), origin)
        yield from texts.headed("", EARLIER, each.decision)


def earlier_words(earlier: EarlierDecision) -> str:
    """Return where it was decided: ``Ungerådet den 4. marts 2025, punkt 3 (lukket): Budget``."""
    day = f"den {long_date(earlier.date)}" if earlier.date else ""
    number = "" if earlier.number is None else f", punkt {earlier.number}"
    closed = " (lukket)" if earlier.closed else ""
    return f"{' '.join(filter(None, (earlier.committee, day)))}{number}{closed}: {earlier.title}"


class _Texts:
    """The texts of one item, with a running number for its lists."""

    def __init__(self, item_id: str) -> None:
        self._item_id = item_id
        self._next_list = 1

    def section_lines(self, section: Section) -> Iterator[Line | Table]:
        return self.headed(section.heading, section.id, section.text)

    def headed(self, heading: str, part: str, markdown: str) -> Iterator[Line | Table]:
        origin = Origin(self._item_id, part)
        lines, self._next_list = text_lines(markdown, origin, self._next_list)
        if lines and heading:
            yield plain_line(Style.SECTION_HEADING, heading, self._item_id, part)
        yield from lines


def name_with_affiliation(person: Participant) -> str:
    """Return ``John Jensen (Politiet)``, or the name alone."""
    return f"{person.name} ({person.affiliation})" if person.affiliation else person.name


def attachment_text(attachment: Attachment) -> str:
    """Return ``Bilag 1 - title``, or the title alone when it has no number."""
    if attachment.number is None:
        return attachment.title
    return f"Bilag {attachment.number} - {attachment.title}"
