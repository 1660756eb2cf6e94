"""What both layouts share of an item: its sections, decision, absent and attachments."""

from collections.abc import Iterator
from itertools import count

from ssp_desktop.domain.meeting import AgendaItem, Attachment, Participant, Section
from ssp_desktop.minutes.blocks import Line, Origin, Style
from ssp_desktop.minutes.text_lines import text_lines
from ssp_desktop.richtext.tree import Span

DECISION_HEADING = "Beslutning"
ABSENT_HEADING = "Fraværende"
ATTACHMENTS_HEADING = "Bilag"


def plain_line(style: Style, text: str, item: str = "", part: str = "") -> Line:
    """Return a line of plain `text` that comes from that place in the meeting."""
    return Line(style, (Span(text),) if text else (), Origin(item, part))


def body_lines(item: AgendaItem, absent: tuple[Participant, ...]) -> Iterator[Line]:
    """Yield sections, decision, absent and attachments. What is empty has no heading."""
    list_ids = count(1)
    for section in item.sections_before_decision:
        yield from _section_lines(item, section, list_ids)
    yield from _headed(item, DECISION_HEADING, "decision", item.decision, list_ids)
    if absent:
        yield plain_line(Style.SECTION_HEADING, ABSENT_HEADING, item.id, "absent")
        for person in absent:
            yield plain_line(Style.PERSON, name_with_affiliation(person), item.id, "absent")
    for section in item.sections_after_decision:
        yield from _section_lines(item, section, list_ids)
    if item.attachments:
        yield plain_line(Style.SECTION_HEADING, ATTACHMENTS_HEADING, item.id, "attachments")
        for attachment in item.attachments:
            text = attachment_text(attachment)
            yield plain_line(Style.ATTACHMENT, text, item.id, "attachments")


def _section_lines(item: AgendaItem, section: Section, list_ids: "count[int]") -> Iterator[Line]:
    yield from _headed(item, section.heading, section.id, section.text, list_ids)


def _headed(
    item: AgendaItem, heading: str, part: str, markdown: str, list_ids: "count[int]"
) -> Iterator[Line]:
    lines = list(text_lines(markdown, Origin(item.id, part), list_ids))
    if lines and heading:
        yield plain_line(Style.SECTION_HEADING, heading, item.id, part)
    yield from lines


def name_with_affiliation(person: Participant) -> str:
    """Return ``John Jensen (Politiet)``, or the name alone."""
    return f"{person.name} ({person.affiliation})" if person.affiliation else person.name


def attachment_text(attachment: Attachment) -> str:
    """Return ``Bilag 1 - title``, or the title alone when it has no number."""
    if attachment.number is None:
        return attachment.title
    return f"Bilag {attachment.number} - {attachment.title}"
