"""Action points made of sentences."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.application.aids import action_guesses
from ssp_desktop.domain.codec import change_from_json, change_to_json
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant

NAMES = (
    "Anders Nyholm",
    "Pia Borg",
    "Mads Andersen",
    "Brian Bakmann Sørensen",
    "Pia Holm",
    "Politiet",
)
MEETING = Meeting(
    "m",
    "Udvalg",
    date=datetime.date(2018, 12, 6),
    participants=(
        Participant("1", "Anders Nyholm", "Politiet"),
        Participant("2", "Mads Andersen", "C"),
        Participant("3", "Pia Borg"),
    ),
    items=(AgendaItem("i", "Sag"), AgendaItem("j", "Andet")),
)


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Mads Andersen vil nævne indsatsen.", "Mads Andersen"),
        ("Anders Nyholm og Pia Borg er ansvarlige.", "Anders Nyholm og Pia Borg"),
        ("Pia Borg orienterede om, at Mads Andersen undersøger det.", "Mads Andersen"),
        ("Pia Borg orienterede om sagen.", "Pia Borg"),
        (
            "Det gøres af Anders Nyholm, Pia Borg og Pia Holm.",
            "Anders Nyholm, Pia Borg og Pia Holm",
        ),
        ("Borg følger op.", "Pia Borg"),
        ("Pia følger op.", ""),
        ("Politiet sender materialet.", "Politiet"),
        ("Det drøfter Anders med Bakmann, og Bakmann følger op.", "Brian Bakmann Sørensen"),
        ("Brian og Mads deltager.", "Brian Bakmann Sørensen og Mads Andersen"),
        ("Folderen sendes v/Pia Borg.", "Pia Borg"),
        ("Andersens gård besøges.", ""),
        ("Udvalget drøftede sagen.", ""),
        ("", ""),
    ],
)
def test_who_is_to_do_it_is_read_from_the_sentence(sentence: str, owner: str) -> None:
    assert action_guesses.owner_in(sentence, NAMES) == owner


def test_an_action_point_is_the_sentence_at_the_caret() -> None:
    paragraph = (
        "Pia Borg orienterede. Mads Andersen vil på mødet den 21. januar nævne indsatsen. Godkendt."
    )
    action = action_guesses.proposed(MEETING, "i", paragraph, paragraph.index("nævne"))
    assert action is not None
    assert action.text == "Mads Andersen vil på mødet den 21. januar nævne indsatsen."
    assert (action.item, action.owner) == ("i", "Mads Andersen")
    assert action.due == datetime.date(2019, 1, 21)


def test_next_meeting_is_a_deadline_where_its_day_is_known() -> None:
    day = datetime.date(2019, 3, 21)
    action = action_guesses.proposed(MEETING, "i", "Folderen er klar til næste møde", 0, day)
    assert action is not None
    assert (action.owner, action.due) == ("", day)


def test_without_a_sentence_there_is_none() -> None:
    assert action_guesses.proposed(MEETING, "i", "  ", 1) is None


def test_action_points_are_noted_corrected_and_removed() -> None:
    action = action_guesses.proposed(MEETING, "i", "Pia Borg følger op.", 3)
    other = action_guesses.proposed(MEETING, "j", "Mads Andersen følger op.", 3)
    assert action is not None
    assert other is not None
    meeting = MEETING
    for each in (action, other):
        meeting = action_guesses.add_action(meeting, each).apply(meeting)
    assert action_guesses.actions_of(meeting, "i") == (action,)
    assert action_guesses.action_of(meeting, "i", "Pia Borg følger op. ") == action
    assert action_guesses.action_of(meeting, "j", "Pia Borg følger op.") is None
    day = datetime.date(2019, 1, 1)
    for field, value in (("due", day), ("owner", "Mads Andersen"), ("text", "Følger op.")):
        change = action_guesses.set_action_field(meeting.actions[0], field, value)
        assert change is not None
        changed = change_from_json(change_to_json(change)).apply(meeting)
        assert change.inverse().apply(changed) == meeting
        meeting = changed
        assert getattr(meeting.actions[0], field) == value
        assert action_guesses.set_action_field(meeting.actions[0], field, value) is None
    meeting = action_guesses.remove_action(meeting, action.id).apply(meeting)
    assert meeting.actions == (other,)


@given(st.lists(st.text(max_size=8), max_size=5), st.text(max_size=40))
def test_no_name_or_sentence_is_too_strange(names: list[str], sentence: str) -> None:
    owner = action_guesses.owner_in(sentence, names)
    assert not owner or any(name and name in owner for name in names)
