"""The `klassisk` layout: one flowing document with lists of people and links to the top."""

from collections.abc import Iterator

from ssp_desktop.domain.danish import clock, dotted_date, dotted_short_date
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Presence
from ssp_desktop.minutes.blocks import (
    Block,
    Contents,
    ContentsEntry,
    Edition,
    Line,
    Origin,
    Style,
)
from ssp_desktop.minutes.item_lines import body_lines, plain_line
from ssp_desktop.minutes.titles import bookmark_of, item_title, referat_title
from ssp_desktop.richtext.tree import Span

TOP = "top"
_LISTS = (
    ("Deltagere:", Presence.PRESENT),
    ("Afbud:", Presence.EXCUSED),
    ("Fraværende:", Presence.ABSENT),
)


def front(meeting: Meeting, edition: Edition) -> Iterator[Block]:
    """Yield title, date and place, contents, and the lists of people."""
    yield Line(Style.TITLE, (Span(referat_title(meeting)),), Origin(part="title"), bookmark=TOP)
    when = _when_and_where(meeting)
    if when:
        yield plain_line(Style.SUBTITLE, when, part="date")
    entries = (
        ContentsEntry(f"{number}. {item_title(item, edition)}", bookmark_of(item))
        for number, item in meeting.numbered_items()
    )
    yield Contents("Indholdsfortegnelse", tuple(entries))
    for heading, presence in _LISTS:
        people = meeting.with_presence(presence)
        if people:
            yield plain_line(Style.PEOPLE_HEADING, heading, part="participants")
        for person in people:
            bracket = f", ({person.affiliation})" if person.affiliation else ""
            yield plain_line(Style.PERSON, person.name + bracket, part="participants")


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
    meeting: Meeting, number: int, item: AgendaItem, edition: Edition
) -> Iterator[Line]:
    """Yield an item, with everybody absent from it, and the link to the top."""
    yield Line(
        Style.ITEM_HEADING,
        (Span(f"{number}. {item_title(item, edition)}"),),
        Origin(item.id, "title"),
        bookmark=bookmark_of(item),
    )
    if item.case_number:
        yield plain_line(Style.CASE_NUMBER, item.case_number, item.id, "case_number")
    absent = () if meeting.is_agenda else meeting.absent_from(item)
    yield from body_lines(item, absent)
    yield Line(Style.BACK_TO_TOP, (Span("Til toppen"),), Origin(item.id), link_to=TOP)


def back(meeting: Meeting) -> Iterator[Line]:
    """Yield the line that says when the referat was published, if it was."""
    if meeting.published:
        by = f" af {meeting.municipality}" if meeting.municipality else ""
        text = f"Opdateret{by} {dotted_short_date(meeting.published)}"
        yield plain_line(Style.PUBLISHED, text, part="published")
