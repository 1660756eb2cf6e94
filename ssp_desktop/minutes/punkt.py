"""The `punkt` layout: a title page, a contents page, and each item on a new page."""

from collections.abc import Iterator

from ssp_desktop.domain.attendance import Attendance, Remarks
from ssp_desktop.domain.danish import clock, long_date, weekday
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence, Role
from ssp_desktop.minutes.action_point_table import action_table, contents_entries
from ssp_desktop.minutes.blocks import (
    Block,
    Contents,
    ContentsEntry,
    FactTable,
    Line,
    Origin,
    Style,
)
from ssp_desktop.minutes.corrections import correction_entries, correction_sheet
from ssp_desktop.minutes.item_lines import body_lines, plain_line
from ssp_desktop.minutes.remarks import GUEST, course_in_words, remark_words
from ssp_desktop.minutes.titles import bookmark_of, item_title, minutes_title, untold_committee
from ssp_desktop.richtext.tree import Span

_PRESENCE_WORDS = {
    Presence.EXPECTED: "",
    Presence.PRESENT: "",
    Presence.EXCUSED: "Afbud",
    Presence.ABSENT: "Fraværende",
}


def front(meeting: Meeting) -> Iterator[Block]:
    """Yield title, label table and contents."""
    yield plain_line(Style.TITLE, minutes_title(meeting), part="title")
    facts = [
        ("committee", "Udvalgsnavn", untold_committee(meeting)),
        ("date", "Mødedato", _date_and_time(meeting)),
        ("times", "Mødetid", course_in_words(meeting) if meeting.prints_times else ""),
        ("venue", "Mødested", meeting.venue),
        ("participants", "Mødedeltagere", ", ".join(text for _, text in people_entries(meeting))),
    ]
    told = [fact for fact in facts if fact[2]]
    rows = tuple((label, text) for _, label, text in told)
    yield FactTable(rows, tuple(part for part, _, _ in told))
    entries = (ContentsEntry(item_title(item), bookmark_of(item)) for item in meeting.items)
    lines = (*entries, *contents_entries(meeting), *correction_entries(meeting))
    yield Contents("Indholdsfortegnelse", lines, new_page=True)


def _date_and_time(meeting: Meeting) -> str:
    """Return ``Onsdag d. 24. april 2024 kl. 16:00``, as far as it is known."""
    parts = []
    if meeting.date:
        parts.append(f"{weekday(meeting.date).capitalize()} d. {long_date(meeting.date)}")
    if meeting.time:
        parts.append(f"kl. {clock(meeting.time)}")
    return " ".join(parts)


def people_entries(meeting: Meeting) -> Iterator[tuple[Participant, str]]:
    """Yield the people, each with the name and the remarks in brackets.

    Minutes leave out those who were never called.
    """
    attendance = Attendance.of(meeting)
    for person in meeting.participants:
        presence = attendance.listed_presence(person)
        if presence is Presence.EXPECTED and not meeting.is_agenda:
            continue
        word = _PRESENCE_WORDS[presence]
        words = remark_words(Remarks.of(meeting).on(person), with_missed=True)
        about = ", ".join(part for part in (*_standing(person), word, *words) if part)
        yield person, f"{person.name} ({about})" if about else person.name


def _standing(person: Participant) -> Iterator[str]:
    """Yield that `person` is a guest, and from where; nothing for anybody else."""
    if person.role is Role.GUEST:
        yield GUEST
        # Characters that separate people or end the bracket would be read as such.
        if not set(person.affiliation) & set("();"):
            yield person.affiliation


def item_blocks(
    meeting: Meeting,
    number: int,
    item: AgendaItem,
    absent: tuple[Participant, ...],
) -> Iterator[Block]:
    """Yield an item. Absent people are listed only if they were named at the item."""
    yield Line(
        Style.ITEM_HEADING,
        (Span(f"Punkt {number}: {item_title(item)}"),),
        Origin(item.id, "title"),
        bookmark=bookmark_of(item),
        new_page=True,
    )
    if item.case_number:
        yield plain_line(Style.CASE_NUMBER, item.case_number, item.id, "case_number")
    named = absent if item.absent is not None else ()
    yield from body_lines(meeting, item, named)


def back(meeting: Meeting) -> Iterator[Block]:
    """Yield the table of action points, if the committee wants one, and the sheet of corrections.

    Each is on a page of its own.
    """
    yield from action_table(meeting, new_page=True)
    yield from correction_sheet(meeting, new_page=True)
