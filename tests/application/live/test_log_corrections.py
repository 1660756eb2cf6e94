"""What is corrected in the log of a meeting, and what of it is refused."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.application.live import log_corrections, log_removals, room_log
from ssp_desktop.application.live.log_corrections import OutsideMeeting
from ssp_desktop.application.live.log_removals import EventInUse
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence, Status
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
    with pytest.raises(OutsideMeeting) as refused:
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
    change = log_removals.remove_event(meeting, own[at].id)
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
        # Of whom nothing was said either, but that they came still says that they did.
        (Presence.EXPECTED, (LEFT, CAME), 0, [CAME]),
        (Presence.EXPECTED, (CAME, LEFT), 0, []),
    ],
)
def test_an_event_that_did_not_happen_goes_with_what_did_not_happen_then(
    presence: Presence, log: tuple[EventKind, ...], at: int, left: list[EventKind]
) -> None:
    noted = ((kind, f"20:0{n}", "l") for n, kind in enumerate(log))
    meeting = meeting_of((BEGAN, "19:47"), (TAKEN, "19:48"), *noted, presence=presence)
    assert kinds_after_removing(meeting, at) == left


def test_what_one_did_limits_nobody_else() -> None:
    log = ((BEGAN, "19:00"), (LEFT, "19:30", "l"), (CAME, "19:40", "b"), (CAME, "19:50", "l"))
    meeting = meeting_of(*log)
    for event, time in (("e1", "19:45"), ("e3", "19:35"), ("e2", "19:20")):
        change = log_corrections.set_event_time(meeting, event, datetime.time.fromisoformat(time))
        assert change is not None
    with pytest.raises(OutsideMeeting, match="efter at Lærke Holm kom"):
        log_corrections.set_event_time(meeting, "e1", datetime.time(19, 51))


def test_an_event_of_somebody_who_was_removed_can_be_taken_out() -> None:
    meeting = meeting_of(*HELD)
    gone = replace(meeting, participants=meeting.participants[1:])
    assert kinds_after_removing(gone, 1) == [LEFT]


DAY = datetime.date(2026, 3, 4)


@pytest.mark.parametrize(
    ("began", "now", "taken", "refused"),
    [
        ("16:00", "2026-03-04 16:40", ("16:00", "16:40"), ("16:41", "23:12", "03:00")),
        ("16:00", "2026-03-04 16:00", ("16:00",), ("16:01", "17:30")),
        ("22:00", "2026-03-05 00:30", ("22:10", "23:59", "00:30"), ("00:31", "09:00")),
        # The clock of another day says nothing of a meeting that nobody ended.
        ("16:00", "2026-03-05 08:00", ("16:30", "23:12", "01:00"), ("15:59",)),
        ("16:00", "2026-03-03 12:00", ("16:30",), ("15:59",)),
    ],
)
def test_what_is_still_to_come_is_refused(
    began: str, now: str, taken: tuple[str, ...], refused: tuple[str, ...]
) -> None:
    meeting = replace(meeting_of((BEGAN, began), (TAKEN, began), (CAME, began, "b")), date=DAY)
    clock = datetime.datetime.fromisoformat(now)

    def set_to(time: str) -> None:
        wanted = datetime.time.fromisoformat(time)
        log_corrections.set_event_time(meeting, "e2", wanted, clock)

    for time in taken:
        set_to(time)
    for time in refused:
        with pytest.raises(OutsideMeeting):
            set_to(time)


def test_the_limits_of_a_meeting_that_goes_on_end_with_the_clock() -> None:
    meeting = replace(meeting_of((BEGAN, "16:00"), (CAME, "16:12", "b")), date=DAY)
    clock = datetime.datetime(2026, 3, 4, 16, 40, 30)
    with pytest.raises(OutsideMeeting) as told:
        log_corrections.set_event_time(meeting, "e1", datetime.time(23, 12), clock)
    assert str(told.value) == (
        "Kl. 23.12 er ikke nået endnu. Tidspunktet er ikke ændret. "
        "Skriv et tidspunkt mellem kl. 16.00 og kl. 16.40."
    )


def moved_at(*items: str, agenda: str = "1234") -> Meeting:
    """Bo came, left, came … at those items of four, which were taken up in their order."""
    people = (Participant("b", "Bo Ly"),)
    all_items = tuple(AgendaItem(f"i{n}", f"Sag {n}", decision="Ja.") for n in agenda)
    log: list[RoomEvent] = [RoomEvent("began", BEGAN)]
    for n in "1234":
        log.append(RoomEvent(f"t{n}", TAKEN, item=f"i{n}"))
        own = [at for at, item in enumerate(items) if item == n]
        log += [RoomEvent(f"b{at}", LEFT if at % 2 else CAME, None, f"i{n}", "b") for at in own]
    return Meeting("m", "Udvalget", participants=people, items=all_items, events=tuple(log))


@pytest.mark.parametrize(
    ("event", "item", "said"),
    [
        ("b0", "i4", "Punkt 4 er efter at Bo Ly gik (punkt 3). * der ikke er efter punkt 3, "),
        ("b1", "i1", "Punkt 1 er før Bo Ly kom (punkt 2). * fra punkt 2 til punkt 3, "),
        (
            "b1",
            "",
            "Tiden før første punkt er før Bo Ly kom (punkt 2). * fra punkt 2 til punkt 3, ",
        ),
        ("b2", "i2", "Punkt 2 er før Bo Ly gik (punkt 3). * fra punkt 3 og frem, "),
    ],
)
def test_an_item_at_which_somebody_would_leave_before_they_came_is_refused(
    event: str, item: str, said: str
) -> None:
    with pytest.raises(OutsideMeeting) as refused:
        log_corrections.set_event_item(moved_at("2", "3", "3"), event, item)
    words, limits = said.split(" * ")
    assert str(refused.value) == (
        f"{words} Punktet er ikke ændret. Vælg et punkt, {limits}i den rækkefølge de blev taget."
    )


@pytest.mark.parametrize(
    ("event", "item"), [("b0", "i1"), ("b0", "i3"), ("b0", ""), ("b1", "i2"), ("b2", "i4")]
)
def test_an_item_in_order_is_taken(event: str, item: str) -> None:
    meeting = moved_at("2", "3", "3")
    change = log_corrections.set_event_item(meeting, event, item)
    assert change is not None
    assert change.inverse().apply(change.apply(meeting)) == meeting


def test_who_came_at_an_item_that_was_not_taken_up_did_so_at_another() -> None:
    meeting = moved_at("2", "3", "3")

    def items(change: Change | None) -> list[str]:
        assert change is not None
        after = change.apply(meeting)
        assert change.inverse().apply(after) == meeting
        return [event.item for event in after.events if event.person]

    assert items(log_removals.remove_event(meeting, "t2")) == ["i1", "i3", "i3"]
    assert items(log_removals.remove_event(meeting, "t3")) == ["i2", "i2", "i2"]
    assert items(log_corrections.set_event_item(meeting, "t3", "i4")) == ["i2", "i4", "i4"]


def test_an_item_taken_up_stays_when_somebody_would_leave_before_they_came_without_it() -> None:
    # They came while the second was in progress, which was corrected to the first.
    meeting = moved_at("2", "3", agenda="2314")
    change = log_corrections.set_event_item(meeting, "b0", "i1")
    assert change is not None
    with pytest.raises(OutsideMeeting, match="Ret først, ved hvilke punkter Bo Ly kom"):
        log_removals.remove_event(change.apply(meeting), "t1")


def test_the_beginning_stays_while_anything_else_is_noted() -> None:
    meeting = meeting_of((BEGAN, "16:00"), (TAKEN, "16:00"))
    with pytest.raises(EventInUse, match="Ret dens tidspunkt, eller fjern det andet først"):
        log_removals.remove_event(meeting, "e0")
    meeting = log_removals.remove_event(meeting, "e1").apply(meeting)
    alone = replace(meeting, status=Status.DRAFT)
    change = log_removals.remove_event(alone, "e0")
    after = change.apply(alone)
    assert (after.events, after.status) == ((), Status.PLANNED)
    assert change.inverse().apply(after) == alone


@pytest.mark.parametrize(
    ("log", "at", "left"),
    [
        ((PAUSE, ON, TAKEN), 0, [TAKEN]),
        ((PAUSE, CAME, ON, ENDED), 0, [CAME, ENDED]),
        ((PAUSE, ENDED), 0, [ENDED]),
        ((PAUSE, ON, PAUSE, ON), 2, [PAUSE, ON]),
        ((PAUSE, ON), 1, [PAUSE]),
        ((PAUSE, ON, ENDED), 1, [PAUSE, ENDED]),
        ((PAUSE, ON, TAKEN), 1, None),
        ((PAUSE, ON, PAUSE), 1, None),
    ],
)
def test_a_break_goes_with_its_end_which_stays_when_the_meeting_went_on(
    log: tuple[EventKind, ...], at: int, left: list[EventKind] | None
) -> None:
    meeting = meeting_of((BEGAN, "16:00"), *((kind, f"16:1{n}") for n, kind in enumerate(log)))
    if left is None:
        with pytest.raises(EventInUse, match="Ret tidspunktet, eller fjern pausen"):
            log_removals.remove_event(meeting, f"e{at + 1}")
        return
    change = log_removals.remove_event(meeting, f"e{at + 1}")
    after = change.apply(meeting)
    assert [event.kind for event in after.events] == [BEGAN, *left]
    assert change.inverse().apply(after) == meeting


def test_what_happened_already_is_not_before_the_beginning() -> None:
    read = meeting_of((CAME, "16:12", "b"))
    change = room_log.take_up(read, "i1", datetime.time(17))
    assert change is not None
    events = change.apply(read).events
    assert [event.kind for event in events] == [BEGAN, CAME, TAKEN]
    assert events[0].time is None


def test_what_is_noted_before_what_it_came_after_is_told() -> None:
    assert list(log_corrections.impossible_times(meeting_of(*HELD))) == []
    log = ((BEGAN, "16:00"), (TAKEN, "16:00"), (CAME, "23:12", "b"), (LEFT, "16:40", "b"))
    meeting = meeting_of(*log, (ENDED, "17:00"))
    found = log_corrections.impossible_times(meeting)
    assert [(one.id, other.id) for one, other in found] == [("e3", "e2")]
    stayed = meeting_of(*log[:3], (ENDED, "17:00"))
    found = log_corrections.impossible_times(stayed)
    assert [(one.id, other.id) for one, other in found] == [("e3", "e2")]
