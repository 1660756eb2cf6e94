"""Rulings on disqualification: who is out of the room, and the sentence in the decision."""

from dataclasses import replace

import pytest

from ssp_desktop.application.editing.meeting_edits import set_item_field
from ssp_desktop.application.live import seats
from ssp_desktop.domain.meeting import Meeting
from tests.application.live.small_meeting import EXPECTED, MEETING, made, standing, take
from tests.meetings.people import absent_from

RULED_OUT = "Anna Ås (A) blev erklæret inhabil og forlod mødet under punktets behandling."
RULED_IN = "Anna Ås (A) blev ikke erklæret inhabil og deltog i punktets behandling."


def ruled(meeting: Meeting, disqualified: bool | None) -> Meeting:
    change = seats.recuse(meeting, "i1", "a", disqualified=disqualified)
    return meeting if change is None else made(meeting, lambda _: change)


def test_a_ruling_is_minuted_changed_and_taken_back() -> None:
    meeting = ruled(MEETING, True)
    assert meeting.items[0].decision == RULED_OUT
    assert "a" in {p.id for p in absent_from(meeting, meeting.items[0])}
    assert seats.recuse(meeting, "i1", "a", disqualified=True) is None
    meeting = ruled(meeting, False)
    assert meeting.items[0].decision == RULED_IN
    assert "a" not in {p.id for p in absent_from(meeting, meeting.items[0])}
    assert ruled(meeting, None) == MEETING
    assert seats.recuse(MEETING, "i1", "a", disqualified=None) is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (f"Drøftet.\n\n{RULED_OUT}", f"Drøftet.\n\n{RULED_IN}"),
        (f"{RULED_OUT}\n\n- Godkendt.", f"{RULED_IN}\n\n- Godkendt."),
        (f"Drøftet. {RULED_OUT} Godkendt.", f"Drøftet. {RULED_IN} Godkendt."),
        (f"- {RULED_OUT}\n- Ja.", f"- {RULED_IN}\n- Ja."),
    ],
)
def test_the_sentence_is_renewed_where_it_has_come_to_stand(written: str, expected: str) -> None:
    meeting = ruled(MEETING, True)
    meeting = made(meeting, lambda m: set_item_field(m.items[0], "decision", written))
    meeting = ruled(meeting, False)
    assert meeting.items[0].decision == expected
    gone = ruled(meeting, None).items[0].decision
    assert RULED_IN not in gone
    assert "  " not in gone
    assert "\n\n\n" not in gone


def test_who_was_ruled_on_was_there() -> None:
    meeting = made(EXPECTED, take("i1", 16))
    meeting = made(meeting, lambda m: seats.recuse(m, "i1", "a", disqualified=True))
    assert standing(meeting) == ["present", "expected", "expected"]


def test_a_sentence_edited_by_hand_is_left_alone() -> None:
    meeting = ruled(MEETING, True)
    by_hand = RULED_OUT.replace("erklæret", "fundet")
    meeting = made(meeting, lambda m: set_item_field(m.items[0], "decision", by_hand))
    for ruling in (False, True, None):
        changed = ruled(meeting, ruling)
        assert changed.items[0].decision == by_hand


def test_a_name_that_markdown_would_read_as_something_else() -> None:
    odd = replace(MEETING.participants[0], name="1. A*b\\c", affiliation="")
    meeting = ruled(replace(MEETING, participants=(odd,)), True)
    assert ruled(ruled(meeting, False), None).items[0].decision == ""
