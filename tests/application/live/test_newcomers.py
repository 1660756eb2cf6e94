"""One line for whoever comes: what is read of it, and what comes of that."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.application.live import room_log
from ssp_desktop.application.live.newcomers import Comes, come, read_newcomer
from ssp_desktop.application.live.seats import newcomer
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence, Role, Status

MEETING = Meeting(
    "m",
    "Styregruppen",
    participants=(
        Participant("bo", "Bo Ly", "V", presence=Presence.PRESENT),
        Participant("bodil", "Bodil Aas", "A", Presence.EXCUSED),
        Participant("ea", "Ea Bo Dam", "C", presence=Presence.PRESENT),
        Participant("gorm", "Gorm Ravn", role=Role.GUEST, presence=Presence.PRESENT),
    ),
)
TIME = datetime.time(16, 20)


@pytest.mark.parametrize(
    ("line", "comes", "name", "member"),
    [
        ("Per Ny, D", Comes.MEMBER, "Per Ny, D", None),
        ("  Per   Ny ", Comes.MEMBER, "Per Ny", None),
        ("gæst Per Ny, Politiet", Comes.GUEST, "Per Ny, Politiet", None),
        ("Gæst: Per Ny", Comes.GUEST, "Per Ny", None),
        ("Gæsteborg Ny", Comes.MEMBER, "Gæsteborg Ny", None),
        ("bo ly", Comes.LISTED, "bo ly", None),
        ("Bodil Ås", Comes.LISTED, "Bodil Ås", None),
        ("Pia Vik for Bo Ly", Comes.SUBSTITUTE, "Pia Vik", "bo"),
        ("Pia Vik, V for bod", Comes.SUBSTITUTE, "Pia Vik, V", "bodil"),
        ("Pia Vik for åå", Comes.FOR_NOBODY, "Pia Vik", None),
        ("Pia Vik for aas", Comes.SUBSTITUTE, "Pia Vik", "bodil"),
        ("Pia Vik for bo", Comes.FOR_NOBODY, "Pia Vik", None),  # Bo, Bodil or Ea Bo
        ("Pia Vik for Gorm Ravn", Comes.FOR_NOBODY, "Pia Vik", None),  # a guest has no seat
        ("Jan Holm, Center for Børn", Comes.MEMBER, "Jan Holm, Center for Børn", None),
        ("Jan Holm (Center for Børn)", Comes.MEMBER, "Jan Holm (Center for Børn)", None),
    ],
)
def test_a_line_says_who_comes_and_as_what(
    line: str, comes: Comes, name: str, member: str | None
) -> None:
    who = read_newcomer(MEETING, line)
    assert who is not None
    assert (who.comes, who.line) == (comes, name)
    assert (who.member.id if who.member else None) == member


def test_a_line_without_a_name_says_nothing() -> None:
    assert read_newcomer(MEETING, "  , Politiet") is None
    assert read_newcomer(MEETING, "") is None


def test_a_guest_need_not_be_called_one() -> None:
    who = read_newcomer(MEETING, "Per Ny for Bo Ly", as_guest=True)
    assert who is not None
    assert who.comes is Comes.GUEST


def test_who_comes_to_a_closed_item_and_is_on_no_list_is_a_guest_of_it() -> None:
    items = (AgendaItem("i1", "En sag", closed=True), AgendaItem("i2", "Eventuelt"))
    meeting = replace(MEETING, items=items)
    for item, role in (("i2", Role.MEMBER), ("i1", Role.GUEST)):
        taken = room_log.take_up(meeting, item, TIME)
        assert taken is not None
        now = taken.apply(meeting)
        who = read_newcomer(now, "Per Ny, forælder")
        assert who is not None
        assert who.comes is (Comes.GUEST if role is Role.GUEST else Comes.MEMBER)
        for change in (come(now, who, TIME), newcomer(now, "Per Ny", TIME)):
            assert change is not None
            assert change.apply(now).participants[-1].role is role
    # A substitute is one there as well, and who is on the list comes as they are.
    for line, comes in (("Per Ny for Bo Ly", Comes.SUBSTITUTE), ("Bodil Aas", Comes.LISTED)):
        who = read_newcomer(now, line)
        assert who is not None
        assert who.comes is comes


def change_of(meeting: Meeting, line: str) -> Meeting:
    """Return the meeting with whoever the line names."""
    who = read_newcomer(meeting, line)
    assert who is not None
    change = come(meeting, who, TIME)
    assert change is not None
    return change.apply(meeting)


def test_they_come_as_they_were_read() -> None:
    for line, role in (
        ("Per Ny", Role.MEMBER),
        ("gæst Per Ny", Role.GUEST),
        ("Per Ny for Bo Ly", Role.SUBSTITUTE),
    ):
        people = {p.name: p for p in change_of(MEETING, line).participants}
        assert people["Per Ny"].role is role
        assert people["Per Ny"].presence is Presence.EXPECTED
        referat = replace(MEETING, status=Status.DRAFT)
        people = {p.name: p for p in change_of(referat, line).participants}
        assert people["Per Ny"].presence is Presence.PRESENT


def test_who_is_on_the_list_comes_as_they_are() -> None:
    who = read_newcomer(MEETING, "Bodil Aas")
    assert who is not None
    change = come(MEETING, who, TIME)
    assert change is not None
    assert change.apply(MEETING).participant("bodil").presence is Presence.PRESENT


def test_nobody_comes_for_nobody() -> None:
    who = read_newcomer(MEETING, "Pia Vik for Olga")
    assert who is not None
    assert come(MEETING, who, TIME) is None
