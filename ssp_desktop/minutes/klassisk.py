"""The `klassisk` layout: one continuous document with lists of people and links to the top."""

from collections.abc import Iterator

from ssp_desktop.domain.attendance import Attendance, Remarks
from ssp_desktop.domain.danish import clock, dotted_date, dotted_short_date
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence, Role
from ssp_desktop.minutes.action_point_table import action_table, contents_entries
from ssp_desktop.minutes.blocks import (
    Block,
    Contents,
    ContentsEntry,
    Line,
    Origin,
    Style,
)
from ssp_desktop.minutes.corrections import correction_entries, correction_sheet
from ssp_desktop.minutes.item_lines import body_lines, plain_line
from ssp_desktop.minutes.remarks import GUEST, course_in_words, remark_words
from ssp_desktop.minutes.titles import bookmark_of, item_title, minutes_title, untold_committee
from ssp_desktop.richtext.tree import Span

TOP = "top"
LISTS = {
    Presence.PRESENT: "Deltagere:",
    Presence.EXCUSED: "Afbud:",
    Presence.ABSENT: "Fraværende:",
}
"""The lists of people at the front, by their headings."""


def front(meeting: Meeting) -> Iterator[Block]:
    """Yield title, date and place, contents, and the lists of people."""
    yield Line(Style.TITLE, (Span(minutes_title(meeting)),), Origin(part="title"), bookmark=TOP)
    committee = untold_committee(meeting)
    if committee:
        yield plain_line(Style.SUBTITLE, f"Udvalg: {committee}", part="committee")
    when = _when_and_where(meeting)
    if when:
        yield plain_line(Style.SUBTITLE, when, part="date")
    course = course_in_words(meeting) if meeting.prints_times else ""
    if course:
        yield plain_line(Style.SUBTITLE, course, part="times")
    entries = (
        ContentsEntry(f"{number}. {item_title(item)}", bookmark_of(item))
        for number, item in meeting.numbered_items()
    )
    yield Contents(
        "Indholdsfortegnelse", (*entries, *contents_entries(meeting), *correction_entries(meeting))
    )
    yield from _people(meeting)


def _people(meeting: Meeting) -> Iterator[Line]:
    """Yield the lists of people, each under its heading."""
    for presence, people in people_lists(meeting):
        yield plain_line(Style.PEOPLE_HEADING, LISTS[presence], part="participants")
        for _, line in people:
            yield plain_line(Style.PERSON, line, part="participants")


def people_lists(meeting: Meeting) -> Iterator[tuple[Presence, list[tuple[Participant, str]]]]:
    """Yield who came, who sent apologies and who did neither, each with the line about them.

    An agenda lists those expected among those who come; minutes leave them out.
    """
    attendance = Attendance.of(meeting)
    lists: dict[Presence, list[tuple[Participant, str]]] = {presence: [] for presence in LISTS}
    for person in meeting.participants:
        presence = attendance.listed_presence(person)
        if presence is Presence.EXPECTED and meeting.is_agenda:
            presence = Presence.PRESENT
        if presence in lists:
            lists[presence].append((person, _person_line(meeting, person)))
    return ((presence, people) for presence, people in lists.items() if people)


def _person_line(meeting: Meeting, person: Participant) -> str:
    bracket = f"({person.affiliation})" if person.affiliation else ""
    words = remark_words(Remarks.of(meeting).on(person), with_missed=False)
    guest = GUEST if person.role is Role.GUEST else ""
    return ", ".join(part for part in (person.name, bracket, guest, *words) if part)


def _when_and_where(meeting: Meeting) -> str:
    """Return ``Den 06.12.2018 kl. 16:00 i Byrådsstue …``, as far as it is known."""
    parts = []
    if meeting.date:
        parts.append(f"Den {dotted_date(meeting.date)}")
    if meeting.time:
        parts.append(f"kl. {clock(meeting.time)}")
    if meeting.venue:
        parts.append(f"i {meeting.venue}")
    return " ".join(parts)


def item_blocks(
    meeting: Meeting,
    number: int,
    item: AgendaItem,
    absent: tuple[Participant, ...],
) -> Iterator[Block]:
    """Yield an item, with everyone `absent` from it, and the link to the top."""
    yield Line(
        Style.ITEM_HEADING,
        (Span(f"{number}. {item_title(item)}"),),
        Origin(item.id, "title"),
        bookmark=bookmark_of(item),
    )
    if item.case_number:
        yield plain_line(Style.CASE_NUMBER, item.case_number, item.id, "case_number")
    named = () if meeting.is_agenda else absent
    yield from body_lines(meeting, item, named)
    yield Line(Style.BACK_TO_TOP, (Span("Til toppen"),), Origin(item.id), link_to=TOP)


def back(meeting: Meeting) -> Iterator[Block]:
    """Yield the table of action points, the corrections, and the publishing date, if any."""
    yield from action_table(meeting)
    yield from correction_sheet(meeting)
    if meeting.published:
        by = f" af {meeting.municipality}" if meeting.municipality else ""
        text = f"Opdateret{by} {dotted_short_date(meeting.published)}"
        yield plain_line(Style.PUBLISHED, text, part="published")
