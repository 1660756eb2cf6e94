"""What was deleted from a meeting is listed and comes back where it stood."""

from collections.abc import Callable

from ssp_desktop.application.editing.deleted_parts import deleted_parts
from ssp_desktop.application.live import agenda_changes, log_removals, room_log, seats
from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import Batch, Change, Collection, Remove
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, Participant, Section
from ssp_desktop.minutes.making import make_minutes

SECTION = Section("s1", "Sag", "Om sagen.")
BILAG = Attachment("b1", "Kort", 1)
FIRST = AgendaItem("i1", "Et", sections=(SECTION,), attachments=(BILAG,), decision="Ja.")
SECOND = AgendaItem("i2", "To")
PERSON = Participant("p1", "Åse Øst")
MEETING = Meeting("m", "Udvalget", participants=(PERSON,), items=(FIRST, SECOND))


def test_all_that_was_deleted_can_be_brought_back_newest_first(services: Services) -> None:
    services.store.add(MEETING)
    session = services.open_session("m")
    session.do(Remove(Collection.ATTACHMENTS, "i1", 0, BILAG))
    session.do(
        Batch(
            (
                Remove(Collection.SECTIONS, "i1", 0, SECTION),
                Remove(Collection.PARTICIPANTS, "", 0, PERSON),
            )
        )
    )
    session.do(Remove(Collection.ITEMS, "", 0, session.meeting.items[0]))
    session.flush()
    deleted = deleted_parts(session.meeting, services.store.history("m"))
    # The section and the attachment stood in an item that is gone: it comes first.
    assert [each.value.id for each in deleted] == ["i1", "p1"]
    session.do(deleted[0].bring_back)
    session.flush()
    deleted = deleted_parts(session.meeting, services.store.history("m"))
    assert [each.value.id for each in deleted] == ["p1", "s1", "b1"]
    for each in deleted:
        session.do(each.bring_back)
    assert session.meeting == MEETING
    session.flush()
    assert deleted_parts(session.meeting, services.store.history("m")) == []
    assert services.store.load("m") == MEETING


def test_a_deletion_that_was_undone_is_not_listed(services: Services) -> None:
    services.store.add(MEETING)
    session = services.open_session("m")
    session.do(Remove(Collection.ITEMS, "", 1, SECOND))
    session.undo()
    session.flush()
    assert deleted_parts(session.meeting, services.store.history("m")) == []


def test_it_comes_back_at_the_end_where_its_place_is_gone(services: Services) -> None:
    services.store.add(MEETING)
    session = services.open_session("m")
    session.do(Remove(Collection.ITEMS, "", 1, SECOND))
    session.do(Remove(Collection.ITEMS, "", 0, FIRST))
    session.flush()
    deleted = deleted_parts(session.meeting, services.store.history("m"))
    assert [each.value for each in deleted] == [FIRST, SECOND]
    session.do(deleted[1].bring_back)
    assert session.meeting.items == (SECOND,)


def test_what_was_noted_in_the_room_is_not_deleted_text(services: Services) -> None:
    services.store.add(MEETING)
    session = services.open_session("m")
    notes: tuple[Callable[[Meeting], Change | None], ...] = (
        lambda meeting: room_log.take_up(meeting, "i1", None),
        lambda meeting: log_removals.remove_event(meeting, meeting.events[-1].id),
        lambda meeting: seats.recuse(meeting, "i1", "p1", disqualified=True),
        lambda meeting: seats.recuse(meeting, "i1", "p1", disqualified=None),
    )
    for note in notes:
        change = note(session.meeting)
        assert change is not None
        session.do(change)
    session.flush()
    assert deleted_parts(session.meeting, services.store.history("m")) == []


def test_an_item_comes_back_before_the_substitute_who_went_with_it(services: Services) -> None:
    services.store.add(MEETING)
    session = services.open_session("m")
    session.do(seats.substitute(session.meeting, "p1", "Eva", None, "i2"))
    before = session.meeting
    session.do(agenda_changes.remove_item(session.meeting, "i2"))
    session.flush()
    people, items = [], []
    for each in deleted_parts(session.meeting, services.store.history("m")):
        (items if each.value.id == "i2" else people).append(each.bring_back)
    session.do(items[0])
    make_minutes(session.meeting)  # a seat of nobody is no seat
    session.do(people[0])
    assert session.meeting == before
