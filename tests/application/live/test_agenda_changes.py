"""Items withdrawn, put off, taken off the agenda or added while the meeting is held."""

from dataclasses import replace

import pytest

from ssp_desktop.application.editing.meeting_edits import set_item_field
from ssp_desktop.application.live import agenda_changes, seats
from ssp_desktop.domain.meeting import AgendaItem, ItemState, Section
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.making import make_minutes
from tests.application.live.small_meeting import MEETING, at, made, take
from tests.meetings.people import absent_from


def test_an_item_that_is_withdrawn_or_put_off_says_so() -> None:
    def state(act: object) -> object:
        assert callable(act)
        return lambda meeting: act(meeting, "i2")

    meeting = made(MEETING, state(agenda_changes.withdraw))
    assert meeting.items[1].decision == "Punktet udgår."
    assert [number for number, _ in meeting.numbered_items()] == [1, 2, 3]
    assert absent_from(meeting, meeting.items[1]) == ()
    assert agenda_changes.withdraw(meeting, "i2") is None
    meeting = made(meeting, state(agenda_changes.postpone))
    assert meeting.items[1].decision == "Punktet udsættes til næste møde."
    assert made(meeting, state(agenda_changes.reinstate)) == MEETING


def test_a_decision_that_was_written_stays_when_the_item_is_withdrawn() -> None:
    written = made(MEETING, lambda m: set_item_field(m.items[1], "decision", "Drøftet."))
    for act in (agenda_changes.withdraw, agenda_changes.postpone):
        meeting = made(written, lambda m, act=act: act(m, "i2"))
        assert meeting.items[1].decision == "Drøftet."
        assert meeting.items[1].state is not ItemState.PLANNED
        assert made(meeting, lambda m: agenda_changes.reinstate(m, "i2")) == written


@pytest.mark.parametrize("edition", Edition)
def test_who_was_called_in_for_an_item_alone_goes_with_it(edition: Edition) -> None:
    closed = made(MEETING, lambda m: set_item_field(m.items[1], "closed", True))
    for items in (["i2"], ["i2", "i3"]):
        meeting = closed
        for item in items:
            meeting = made(meeting, lambda m, i=item: seats.substitute(m, "a", "Eva", at(16), i))
        meeting = made(meeting, lambda m: agenda_changes.remove_item(m, "i2"))
        told = "Eva" in str(make_minutes(meeting, edition).blocks)
        assert told is ("i3" in items)


def test_an_extra_item_comes_after_the_one_in_progress() -> None:
    change = agenda_changes.extra_item(made(MEETING, take("i1", 16)), "Brand")
    titles = [item.title for item in change.apply(MEETING).items]
    assert titles == ["Sag 1", "Ekstra punkt: Brand", "Sag 2", "Sag 3"]
    assert agenda_changes.extra_item(MEETING, after="i3").index == 3
    last = replace(MEETING, items=(*MEETING.items, AgendaItem("e", "Eventuelt")))
    assert agenda_changes.extra_item(last).index == 3


def test_sections_of_an_extra_item_are_its_own() -> None:
    change = agenda_changes.extra_item(MEETING, "Brand")
    assert isinstance(change.value, AgendaItem)
    assert change.value.sections == () or isinstance(change.value.sections[0], Section)
