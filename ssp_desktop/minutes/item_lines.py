"""What both layouts share of an item: its sections, decision, absent people and attachments."""

from collections.abc import Iterable, Iterator

from ssp_desktop.domain.meeting import AgendaItem, Attachment, Participant, Section
from ssp_desktop.domain.review import Correction
from ssp_desktop.minutes.blocks import Line, Origin, Style, Table
from ssp_desktop.minutes.corrections import CORRECTIONS, correction_heading
from ssp_desktop.minutes.text_lines import text_lines
from ssp_desktop.richtext.tree import Span

DECISION_HEADING = "Beslutning"
ABSENT_HEADING = "Fraværende"
ATTACHMENTS_HEADING = "Bilag"


def plain_line(style: Style, text: str, item: str = "", part: str = "") -> Line:
    """Return a line of plain `text` that comes from that place in the meeting."""
    return Line(style, (Span(text),) if text else (), Origin(item, part))


def body_lines(
    item: AgendaItem, absent: tuple[Participant, ...], corrections: tuple[Correction, ...] = ()
) -> Iterator[Line | Table]:
    """Yield sections, decision, absent people, attachments and corrections after the approval.

    Empty ones have no heading.
    """
    return _parted(_body_lines(item, absent, corrections))


def _parted(blocks: Iterable[Line | Table]) -> Iterator[Line | Table]:
    """Yield `blocks` with an empty paragraph between two tables, which would grow together."""
    last: Line | Table | None = None
    for block in blocks:
        if isinstance(block, Table) and isinstance(last, Table):
            yield Line(Style.BODY, (), block.origin)
        yield block
        last = block


def _body_lines(
    item: AgendaItem, absent: tuple[Participant, ...], corrections: tuple[Correction, ...]
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
    for each in corrections:
        yield from texts.headed(correction_heading(each), CORRECTIONS, each.text)


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
