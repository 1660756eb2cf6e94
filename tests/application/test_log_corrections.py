"""What is corrected in the log of a meeting, and what of it is refused."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.application import log_corrections
from ssp_desktop.application.log_corrections import OutsideTheMeeting
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence
from ssp_desktop.domain.room import EventKind, RoomEvent

BEGAN, ENDED, PAUSE, ON = (
    EventKind.BEGAN,
    EventKind.ENDED,
    EventKind.BREAK,
    EventKind.RESUMED,
)
TAKEN, CAME, LEFT = EventKind.TAKEN_UP, EventKind.ARRIVED, EventKind.LEFT
Noted = tuple[EventKind, str] | tuple[EventKind, str, str]


def meeting_of(*log: Noted, presence: Presence = Presence.PRESENT) -> Meeting:
    """A meeting of two items, Lærke and Bo, with that log: what, when, who."""
    events = tuple(
        RoomEvent(
            f"e{at}",
            kind,
            datetime.time.fromisoformat(time) if time else None,
            "i1" if kind in (TAKEN, CAME, LEFT) else "",
            "".join(who),
        )
        for at, (kind, time, *who) in enumerate(log)
    )
    people = (Participant("l", "Lærke Holm", presence=presence), Participant("b", "Bo Ly"))
    items = (AgendaItem("i1", "Budget", decision="Ja."), AgendaItem("i2", "Plan", decision="Ja."))
    return Meeting("m", "Udvalget", participants=people, items=items, events=events)


HELD = (
    *((BEGAN, "19:47"), (TAKEN, "19:48"), (LEFT, "20:00", "l"), (PAUSE, "20:10"), (ON, "20:20")),
    *((CAME, "20:30", "l"), (LEFT, "20:40", "b"), (ENDED, "21:10")),
)


@pytest.mark.parametrize(
    ("event", "time", "said"),
    [
        ("e2", "19:00", "før mødet begyndte kl. 19.47. * mellem kl. 19.47 og kl. 20.30."),
        ("e2", "20:31", "efter at Lærke Holm kom kl. 20.30. * mellem kl. 19.47 og kl. 20.30."),
        ("e5", "19:59", "før Lærke Holm gik kl. 20.00. * mellem kl. 20.00 og kl. 21.10."),
        ("e6", "21:11", "efter at mødet sluttede kl. 21.10. * mellem kl. 19.47 og kl. 21.10."),
        ("e0", "19:49", "efter at punkt 1 blev taget op kl. 19.48. * der ikke er efter kl. 19.48."),
        ("e7", "20:39", "før Bo Ly gik kl. 20.40. * fra kl. 20.40 og frem."),
        ("e4", "20:09", "før pausen begyndte kl. 20.10. * mellem kl. 20.10 og kl. 21.10."),
        ("e1", "20:11", "efter at pausen begyndte kl. 20.10. * mellem kl. 19.47 og kl. 20.10."),
    ],
)
def test_a_time_that_cannot_have_been_is_refused_with_the_limits(
    event: str, time: str, said: str
) -> None:
    with pytest.raises(OutsideTheMeeting) as refused:
        log_corrections.set_event_time(meeting_of(*HELD), event, datetime.time.fromisoformat(time))
    words, _, limits = said.partition(" * ")
    assert str(refused.value).startswith(f"Kl. {time.replace(':', '.')} er {words}")
    assert str(refused.value).endswith(limits)
    assert "Tidspunktet er ikke ændret." in str(refused.value)


@pytest.mark.parametrize(
    ("event", "time"),
    [("e2", "19:47:00"), ("e2", "20:30:59"), ("e5", "21:10"), ("e6", "19:47"), ("e7", "01:00")],
)
def test_a_time_within_the_meeting_is_taken_over_midnight_too(event: str, time: str) -> None:
    meeting = meeting_of(*HELD)
    change = log_corrections.set_event_time(meeting, event, datetime.time.fromisoformat(time))
    assert change is not None
    assert change.inverse().apply(change.apply(meeting)) == meeting
    assert log_corrections.set_event_time(meeting, event, None) is not None


def kinds_after_removing(meeting: Meeting, at: int) -> list[EventKind]:
    """What is left of Lærke's events without the one at that place among them."""
    own = [event for event in meeting.events if event.person == "l"]
    change = log_corrections.remove_event(meeting, own[at].id)
    after = change.apply(meeting)
    assert change.inverse().apply(after) == meeting
    return [event.kind for event in after.events if event.person == "l"]


@pytest.mark.parametrize(
    ("presence", "log", "at", "left"),
    [
        # The last: what was before it.
        (Presence.PRESENT, (LEFT,), 0, []),
        (Presence.ABSENT, (CAME,), 0, []),
        (Presence.EXPECTED, (LEFT, CAME), 1, [LEFT]),
        # Who never left did not come back, and who never came did not leave.
        (Presence.PRESENT, (LEFT, CAME), 0, []),
        (Presence.EXCUSED, (CAME, LEFT), 0, []),
        (Presence.ABSENT, (CAME, LEFT, CAME), 0, [CAME]),
        (Presence.EXPECTED, (CAME, LEFT, CAME), 1, [CAME]),
        # Of whom nothing was said, the other event still says something by itself.
        (Presence.EXPECTED, (LEFT, CAME), 0, [CAME]),
        (Presence.EXPECTED, (CAME, LEFT), 0, [LEFT]),
    ],
)
def test_an_event_that_did_not_happen_goes_with_what_did_not_happen_then(
    presence: Presence, log: tuple[EventKind, ...], at: int, left: list[EventKind]
) -> None:
    noted = ((kind, f"20:0{n}", "l") for n, kind in enumerate(log))
    meeting = meeting_of((BEGAN, "19:47"), (TAKEN, "19:48"), *noted, presence=presence)
    assert kinds_after_removing(meeting, at) == left


def test_an_event_of_somebody_who_was_removed_can_be_taken_out() -> None:
    meeting = meeting_of(*HELD)
    gone = replace(meeting, participants=meeting.participants[1:])
    assert kinds_after_removing(gone, 1) == [LEFT]
