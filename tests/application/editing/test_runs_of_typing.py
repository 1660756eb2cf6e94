"""What of all that is typed or done counts as one step of undo."""

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import DECISION, ChangeState, SetField, SetText
from tests.application.editing.conftest import Clock, decision, write


def test_a_run_of_typing_is_one_step(session: MeetingSession) -> None:
    write(session, " Vi går videre.")
    assert decision(session) == "Ja. Vi går videre."
    session.undo()
    assert decision(session) == "Ja."
    assert not session.can_undo
    session.redo()
    assert decision(session) == "Ja. Vi går videre."


def test_a_pause_ends_the_run(session: MeetingSession, clock: Clock) -> None:
    write(session, " Et")
    clock.seconds += 0.9
    write(session, " to")
    clock.seconds += 1.1
    write(session, " tre")
    session.undo()
    assert decision(session) == "Ja. Et to"
    session.undo()
    assert decision(session) == "Ja."


def test_enter_and_another_place_end_the_run(session: MeetingSession) -> None:
    write(session, " Et")
    session.end_run()
    write(session, " to")
    write(session, " Mere", part="s1")
    write(session, " tre")
    assert decision(session) == "Ja. Et to tre"
    session.undo()
    assert decision(session) == "Ja. Et to"
    session.undo()
    assert session.meeting.item("i1").sections[0].text == "Om sagen."
    session.undo()
    assert decision(session) == "Ja. Et"


def test_a_step_that_is_not_typing_stands_alone(session: MeetingSession) -> None:
    write(session, " Et")
    session.do(SetText.between("i1", DECISION, decision(session), "Indsat."))
    write(session, " to")
    session.undo()
    assert decision(session) == "Indsat."
    session.undo()
    assert decision(session) == "Ja. Et"


def test_undo_ends_the_run(session: MeetingSession) -> None:
    write(session, " Et")
    session.undo()
    session.redo()
    write(session, " to")
    session.undo()
    assert decision(session) == "Ja. Et"


def test_typing_that_is_taken_back_by_hand_leaves_no_step(
    session: MeetingSession, services: Services
) -> None:
    write(session, "x")
    session.do(SetText.between("i1", DECISION, "Ja.x", "Ja."), typing=True)
    assert not session.can_undo
    assert session.flush()
    (record,) = services.store.history("m")
    assert record.state is ChangeState.DROPPED
    write(session, "y")
    session.undo()
    assert decision(session) == "Ja."


def set_title(session: MeetingSession, title: str, *, within: str = "") -> None:
    before = session.meeting.item("i2").title
    session.do(SetField("i2", "", "title", before, title), within=within)


def test_what_is_done_within_a_part_is_one_step_whatever_the_time_between(
    session: MeetingSession, clock: Clock, services: Services
) -> None:
    for title in ("To a", "To b", "To c"):
        set_title(session, title, within="i2")
        clock.seconds += 60
    assert session.flush()
    assert [each.change for each in services.store.history("m")] == [
        SetField("i2", "", "title", "To", "To c")
    ]
    set_title(session, "Tre", within="i3")
    set_title(session, "Fire", within="i2")
    session.end_run()
    set_title(session, "Fem", within="i2")
    titles = []
    while session.undo() is not None:
        titles.append(session.meeting.item("i2").title)
    assert titles == ["Fire", "Tre", "To c", "To"]
    for _ in titles:
        session.redo()
    assert session.meeting.item("i2").title == "Fem"


def test_what_comes_back_within_a_part_to_what_it_was_is_no_step(session: MeetingSession) -> None:
    set_title(session, "Nyt", within="i2")
    set_title(session, "To", within="i2")
    assert not session.can_undo
    assert session.flush()


def test_typing_does_not_join_what_was_done_within_a_part(session: MeetingSession) -> None:
    set_title(session, "Nyt", within="i2")
    change = SetField("i2", "", "title", "Nyt", "Nyt b")
    session.do(change, typing=True)
    session.undo()
    assert session.meeting.item("i2").title == "Nyt"
