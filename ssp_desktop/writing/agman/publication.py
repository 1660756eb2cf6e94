"""A meeting as a `Publication` of AgMan: what a municipality's web site imports.

Always the open edition: the meeting goes through the gate here, whatever it is handed. The shape is
that of what AgMan writes, and follows how the module `os2web_meetings_agman` reads it. That reader
takes a lone element for a value instead of a list of one, so wherever it expects several, there are
two at least, an empty one last. Of a list of earlier decisions it reads no more than a lone one, so
those of an item stand in one field. Where no end is known, `Until` is `When`: the reader takes that
where there is none, and a date that is empty ends its import. Nothing in the XML tells of the
machine that wrote it.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from ssp_desktop.domain.attendance import Attendance, Remarks
from ssp_desktop.domain.course import ended_at
from ssp_desktop.domain.danish import dashed_date
from ssp_desktop.domain.item.earlier import EarlierDecision
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence, WithheldItem
from ssp_desktop.domain.open_edition import open_meeting
from ssp_desktop.html.writing import html_of, html_of_spans
from ssp_desktop.minutes.corrections import correction_heading, corrections_of
from ssp_desktop.minutes.item_lines import ABSENT_HEADING, DECISION_HEADING
from ssp_desktop.minutes.remarks import remark_words
from ssp_desktop.minutes.titles import item_title
from ssp_desktop.richtext.markdown import parse
from ssp_desktop.richtext.tree import Span

AGENDA, MINUTES = "1", "2"
"""The kinds of a publication: before the meeting, and after it."""

_STATUSES = {
    Presence.EXPECTED: ("0", "NotDecided"),
    Presence.PRESENT: ("1", "Til stede"),
    Presence.EXCUSED: ("2", "Afbud"),
    Presence.ABSENT: ("3", "Fraværende"),
}
_ENOUGH_FOR_A_LIST = 2
_LONGEST_ID = 255  # letters that the reader keeps


class _Field(NamedTuple):
    """A text of an item: its heading, and what it says as HTML."""

    caption: str
    content: str


def write_publication(meeting: Meeting, attached: Mapping[str, str] | None = None) -> bytes:
    """Return the open edition of `meeting` as XML in UTF-8.

    `attached` says where the file of an attachment lies, by the attachment's id and seen from the
    XML; an attachment without a file is named among the texts alone.
    """
    shown = open_meeting(meeting)
    root = etree.Element("Publication", ID=shown.id)
    kind = AGENDA if shown.is_agenda else MINUTES
    _add(root, "PublicationTypeAsValue", kind)
    agenda = etree.SubElement(etree.SubElement(root, "Agendas"), "Agenda", ID=shown.id)
    _add(agenda, "PublicationTypeAsValue", kind)
    _add(agenda, "IsPublic", "True")
    _add_committee(agenda, shown)
    _add_meeting(agenda, shown)
    items = etree.SubElement(agenda, "Items")
    for number, item in shown.numbered_items():
        _add_item(items, shown, number, item, attached or {})
    _fill_up(items, "Item", shown.id)
    etree.indent(root)
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written


def _add(parent: etree._Element, name: str, text: str = "") -> None:
    etree.SubElement(parent, name).text = text


def _fill_up(parent: etree._Element, name: str, owner: str) -> None:
    """Add an empty element to one that stands alone, which is read as a value without it."""
    if len(parent) == _ENOUGH_FOR_A_LIST - 1:
        etree.SubElement(parent, name, ID=f"{owner}-")


def _add_committee(parent: etree._Element, meeting: Meeting) -> None:
    committee = etree.SubElement(
        parent, "Committee", ID=(meeting.committee_id or meeting.committee)[:_LONGEST_ID]
    )
    _add(committee, "Name", meeting.committee)


def _add_meeting(agenda: etree._Element, meeting: Meeting) -> None:
    element = etree.SubElement(agenda, "Meeting", ID=meeting.id)
    _add(element, "When", _moment(meeting.date, meeting.time))
    _add(element, "Until", _moment(meeting.date, ended_at(meeting) or meeting.time))
    _add(element, "Where", meeting.venue)
    _add_committee(element, meeting)
    members = etree.SubElement(element, "Members")
    attendance = Attendance.of(meeting)
    for person in meeting.participants:
        presence = attendance.listed_presence(person)
        if presence is not Presence.EXPECTED or meeting.is_agenda:
            _add_member(members, meeting, person, presence)


def _add_member(
    members: etree._Element, meeting: Meeting, person: Participant, presence: Presence
) -> None:
    value, text = _STATUSES[presence]
    words = remark_words(Remarks.of(meeting).on(person), with_missed=True)
    member = etree.SubElement(members, "MeetingMember")
    _add(member, "Name", person.name)
    _add(member, "ParticipationStatusAsValue", value)
    _add(member, "ParticipationStatusAsText", text)
    _add(member, "ParticipationNote", ", ".join(filter(None, (person.affiliation, *words))))


def _moment(date: datetime.date | None, time: datetime.time | None) -> str:
    """Return ``24-04-2024 15:30:00``, empty for a meeting without a date."""
    if date is None:
        return ""
    return f"{dashed_date(date)} {time or datetime.time():%H:%M:%S}"


def _add_item(
    items: etree._Element,
    meeting: Meeting,
    number: int,
    item: AgendaItem,
    attached: Mapping[str, str],
) -> None:
    element = etree.SubElement(items, "Item", ID=item.id, Nummer=str(number))
    _add(element, "Number", str(number))
    _add(element, "Caption", item_title(item))
    _add(element, "IsPublic", "False" if item.closed else "True")
    _add(element, "CaseNumber", item.case_number)
    _add_fields(etree.SubElement(element, "Fields"), item, list(_fields(meeting, item)))
    files = [each for each in item.attachments if each.id in attached]
    enclosures = etree.SubElement(element, "Enclosures")
    for place, attachment in enumerate(files, start=1):
        path = attached[attachment.id]
        enclosure = etree.SubElement(enclosures, "Enclosure", ID=attachment.id)
        _add(enclosure, "Index", str(place))
        _add(enclosure, "Name", attachment.title)
        _add(enclosure, "FileName", path.rpartition("/")[2])
        _add(enclosure, "IsProtected", "False")
        _add(enclosure, "InstantiationFilePathRelative", path)
        _add(enclosure, "EnclosureOutputUri", path)
    _fill_up(enclosures, "Enclosure", item.id)
    if meeting.prints_history and item.earlier:
        _add_history(etree.SubElement(element, "ItemHistory"), item)


def _add_fields(parent: etree._Element, item: AgendaItem, fields: list[_Field]) -> None:
    missing = max(0, _ENOUGH_FOR_A_LIST - len(fields))
    for place, field in enumerate((*fields, *[_Field("", "")] * missing), start=1):
        element = etree.SubElement(parent, "ItemField", ID=f"{item.id}-{place}")
        _add(element, "Index", str(place))
        _add_content(element, field, item)


def _add_content(element: etree._Element, field: _Field, item: AgendaItem) -> None:
    _add(element, "Caption", field.caption or item_title(item))
    _add(element, "HasContent", "True" if field.content else "False")
    content = etree.SubElement(element, "Content")
    content.text = etree.CDATA(field.content) if field.content else ""


def _fields(meeting: Meeting, item: AgendaItem) -> Iterator[_Field]:
    """Yield the texts of an item that say something, in the order of the minutes."""
    texts = [(each.heading, each.text) for each in item.sections_before_decision]
    texts.append((DECISION_HEADING, item.decision))
    absent = [] if meeting.is_agenda or isinstance(item, WithheldItem) else _absent(meeting, item)
    rest = [(each.heading, each.text) for each in item.sections_after_decision]
    rest += [(correction_heading(each), each.text) for each in corrections_of(meeting, item)]
    yield from _written(texts)
    if absent:
        yield _Field(ABSENT_HEADING, _paragraphs(absent))
    yield from _written(rest)


def _written(texts: Iterable[tuple[str, str]]) -> Iterator[_Field]:
    for heading, text in texts:
        if text.strip():
            yield _Field(heading, html_of(parse(text)))


def _absent(meeting: Meeting, item: AgendaItem) -> list[str]:
    """Return the names that minutes have at an item: those named there, and nobody otherwise."""
    if item.absent is None:
        return []
    return [person.name for person in Attendance.of(meeting).absent_from(item)]


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f"<p>{html_of_spans((Span(line),))}</p>" for line in lines)


def _add_history(parent: etree._Element, item: AgendaItem) -> None:
    """Add the earlier decisions: the newest, with those before it below in the same field."""
    newest, *older = item.earlier
    content = html_of(parse(newest.decision))
    for each in older:
        content += _paragraphs([_named(each)]) + html_of(parse(each.decision))
    element = etree.SubElement(parent, "ItemField", ID=newest.id)
    _add_content(element, _Field(newest.title or DECISION_HEADING, content), item)
    details = etree.SubElement(element, "MeetingDetails")
    _add(details, "CommitteeName", newest.committee)
    _add(details, "MeetingDueDate", _moment(newest.date, None))


def _named(earlier: EarlierDecision) -> str:
    day = f"den {dashed_date(earlier.date)}" if earlier.date else ""
    return f"{earlier.title} ({' '.join(filter(None, (earlier.committee, day)))})"
