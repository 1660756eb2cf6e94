"""Every change does what it says, can be taken back, and survives being written down."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.changes import (
    DECISION,
    Batch,
    Change,
    Collection,
    Insert,
    Move,
    Remove,
    SetField,
    SetText,
    joined,
    merged,
    text_of,
)
from ssp_desktop.domain.codec import change_from_json, change_to_json
from ssp_desktop.domain.errors import ChangeRefused
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Presence,
    Section,
    Status,
)
from ssp_desktop.domain.votes import Vote
from tests.meetings.strategies import changes_to, meetings
from tests.proofs import cases

MEETING = Meeting(
    "m",
    "Udvalget",
    date=datetime.date(2025, 2, 28),
    time=datetime.time(9, 30),
    participants=(
        Participant("p1", "Åse Øst", "A", presence=Presence.PRESENT),
        Participant("p2", "Bo Ærø", presence=Presence.PRESENT),
    ),
    items=(
        AgendaItem(
            "i1",
            "Godkendelse",
            sections=(Section("s1", "Indstilling", "At godkende."), Section("s2", "Økonomi")),
            decision="Godkendt.",
            attachments=(Attachment("b1", "Kort", 1),),
        ),
        AgendaItem("i2", "Eventuelt"),
    ),
)

_words = st.text(st.characters(codec="utf-8"), max_size=20)


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """A change that fits MEETING."""
    kind = draw(st.sampled_from(["text", "field", "insert", "remove", "move", "batch"]))
    if kind == "text":
        part = draw(st.sampled_from([DECISION, "s1", "s2"]))
        return SetText.between("i1", part, text_of(MEETING, "i1", part), draw(_words))
    if kind == "field":
        return draw(
            st.sampled_from(
                [
                    SetField("", "", "status", Status.PLANNED, Status.APPROVED),
                    SetField("", "", "date", datetime.date(2025, 2, 28), None),
                    SetField("", "", "time", datetime.time(9, 30), datetime.time(10)),
                    SetField("", "p1", "presence", Presence.PRESENT, Presence.EXCUSED),
                    SetField("i2", "", "closed", False, True),
                    SetField("i1", "", "absent", None, ("p1",)),
                    SetField("i1", "s2", "heading", "Økonomi", "Høring"),
                    SetField("i1", "b1", "number", 1, None),
                ]
            )
        )
    if kind == "insert":
        return draw(
            st.sampled_from(
                [
                    Insert(Collection.ITEMS, "", 1, AgendaItem("i3", "Nyt", decision="- a")),
                    Insert(
                        Collection.PARTICIPANTS,
                        "",
                        2,
                        Participant("p3", "Zoë", presence=Presence.PRESENT),
                    ),
                    Insert(Collection.SECTIONS, "i2", 0, Section("s3", "Sag", "x")),
                    Insert(Collection.ATTACHMENTS, "i1", 1, Attachment("b2", "Plan")),
                ]
            )
        )
    if kind == "remove":
        return Remove(Collection.ITEMS, "", 0, MEETING.items[0])
    if kind == "move":
        return Move(Collection.SECTIONS, "i1", "s2", 1, 0)
    return Batch(
        (
            SetField("", "p1", "presence", Presence.PRESENT, Presence.ABSENT),
            SetField("", "p1", "presence", Presence.ABSENT, Presence.EXCUSED),
        )
    )


@given(changes())
def test_a_change_and_its_inverse_leave_the_meeting_as_it_was(change: Change) -> None:
    after = change.apply(MEETING)
    assert change.inverse().apply(after) == MEETING
    assert change.inverse().inverse().apply(MEETING) == after


@given(st.data(), meetings)
@settings(max_examples=cases(15))
def test_two_steps_that_are_joined_do_what_both_do(data: st.DataObject, before: Meeting) -> None:
    first = data.draw(changes_to(before))
    between = first.apply(before)
    second = data.draw(changes_to(between))
    after = second.apply(between)
    both = joined(first, second)
    assert both.apply(before) == after
    assert both.inverse().apply(after) == before


def test_what_is_set_of_a_part_that_was_put_in_is_told_with_it() -> None:
    put_in = Insert(Collection.VOTES, "i1", 0, Vote("v", ("a",)))
    then = Batch(
        (
            SetField("i1", "v", "in_favour", ("a",), ("a", "b")),
            SetField("i1", "v", "missing", 0, 2),
        )
    )
    again = SetField("i1", "v", "in_favour", ("a", "b"), ("b",))
    whole = joined(joined(put_in, then), again)
    assert whole == Insert(Collection.VOTES, "i1", 0, Vote("v", ("b",), missing=2))


@given(changes())
def test_a_change_comes_back_from_its_json(change: Change) -> None:
    assert change_from_json(change_to_json(change)) == change


@given(st.data())
def test_any_change_of_any_part_comes_back_from_its_json(data: st.DataObject) -> None:
    change = data.draw(changes_to(data.draw(meetings)))
    assert change_from_json(change_to_json(change)) == change


@given(_words, _words, _words)
def test_a_run_of_typing_becomes_one_change(first: str, second: str, third: str) -> None:
    start = replace(MEETING, items=(AgendaItem("i", "T", decision=first),))
    one = SetText.between("i", DECISION, start.items[0].decision, second)
    middle = one.apply(start)
    two = SetText.between("i", DECISION, middle.items[0].decision, third)
    end = two.apply(middle)
    both = merged(one, two, start)
    assert both is not None
    assert both.apply(start) == end


def test_typing_in_another_place_is_another_run() -> None:
    one = SetText("i1", DECISION, 0, "", "x")
    assert merged(one, SetText("i1", "s1", 0, "", "y"), MEETING) is None
    assert merged(one, SetField("i2", "", "title", "Eventuelt", "Evt."), MEETING) is None


def test_a_title_typed_letter_by_letter_is_one_change() -> None:
    one = SetField("i2", "", "title", "Eventuelt", "Eventuel")
    two = SetField("i2", "", "title", "Eventuel", "Eventue")
    assert merged(one, two, MEETING) == SetField("i2", "", "title", "Eventuelt", "Eventue")


@pytest.mark.parametrize(
    "change",
    [
        SetText("i1", DECISION, 0, "Afvist", "x"),
        SetText("i1", DECISION, 99, "", "x"),
        SetText("nej", DECISION, 0, "", "x"),
        SetText("i1", "nej", 0, "", "x"),
        SetField("i1", "", "title", "en anden", "x"),
        SetField("", "nej", "name", "", "x"),
        Insert(Collection.ITEMS, "", 9, AgendaItem("i9", "x")),
        Insert(Collection.ITEMS, "", 0, AgendaItem("i1", "samme id")),
        Remove(Collection.ITEMS, "", 0, AgendaItem("i1", "en anden")),
        Move(Collection.ITEMS, "", "i2", 0, 1),
        Move(Collection.ITEMS, "", "i1", 0, 5),
    ],
)
def test_a_change_that_does_not_fit_is_refused(change: Change) -> None:
    with pytest.raises(ChangeRefused):
        change.apply(MEETING)


def test_text_is_cleaned_where_it_enters() -> None:
    item = AgendaItem("i", "  To\nlinjer\x07 ", decision="a\x0bb\u2029c\r\nd\x00A\u030a")
    assert item.title == "To linjer"
    assert item.decision == "a\nb\nc\ndÅ"
    change = SetText.between("i", DECISION, item.decision, "ny\x0blinje")
    assert change.apply(Meeting("m", "U", items=(item,))).items[0].decision == "ny\nlinje"


def test_a_field_that_its_value_cleans_can_be_taken_back() -> None:
    action = ActionPoint("a", "i", "Gør det.")
    meeting = Meeting("m", "Udvalget", actions=(action,))
    change = SetField("", "a", "text", "Gør det.", "Gør det\nnu. ")
    changed = change.apply(meeting)
    assert changed.actions[0].text == "Gør det nu."
    assert change.inverse().apply(changed) == meeting


def test_what_is_written_into_what_was_just_written_is_one_text() -> None:
    earlier = SetText("i1", DECISION, 2, "", "abcdef")
    later = SetText("i1", DECISION, 4, "", "X")
    assert merged(earlier, later, MEETING) == SetText("i1", DECISION, 2, "", "abXcdef")
