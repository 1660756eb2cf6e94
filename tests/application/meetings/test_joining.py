"""Two committees that are one are joined: all of it in one step, and all of it back again."""

import datetime
import sqlite3
from dataclasses import replace

import pytest

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.application.meetings.committee_edits import CommitteeEdits
from ssp_desktop.application.meetings.joining import ToBeJoined, that_seem_one, to_be_joined
from ssp_desktop.application.meetings.meetings import SAMPLE_ID
from ssp_desktop.application.services import Services
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.committee import Committee, Member, Numbering, StandingItem
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Participant, Presence, Status

STAYS = Committee(
    "a" * 10,
    "SSP-styregruppen",
    "Havby Kommune",
    "Salen",
    members=(Member("m1", "Åse Dam", "Skole"), Member("m2", "Bo Ly", "Politi")),
    standing_items=(StandingItem("Godkendelse af dagsorden"),),
    dates=(datetime.date(2031, 3, 5),),
    phrases=("Vedtaget.",),
)
GOES = Committee(
    "b" * 10,
    "SSP styregruppen",
    venue="Lokale 2",
    layout=Layout.KLASSISK,
    numbering=Numbering.THROUGH_YEAR,
    headings=("Sag",),
    members=(
        Member("m1", "åse dam", "Skole"),
        Member("m3", "Bo Ly", "Børn og unge"),
        Member("m4", "Eva Å", "Kirken"),
    ),
    dates=(datetime.date(2032, 3, 5),),
    phrases=("Udsat.",),
)


def a_meeting(number: int, committee: Committee, **fields: object) -> Meeting:
    closed = AgendaItem(f"i{number}", "Sag om en ung", closed=True, decision="Hemmeligt.")
    values = {
        "date": datetime.date(2030, 1, number),
        "items": (closed,),
        "participants": (Participant(f"p{number}", "Ida Juhl", "", Presence.PRESENT),),
        "actions": (ActionPoint(f"x{number}", f"i{number}", "Ring", "Ida Juhl"),),
        "status": Status.IN_REVIEW,
    }
    meeting_id = str(number) * 10
    return Meeting(meeting_id, committee.name, committee.id, **{**values, **fields})  # type: ignore[arg-type]  # fields of several types


@pytest.fixture
def both(services: Services) -> Services:
    """Keep both committees: two meetings of the one, three of the other, one of them deleted."""
    store = services.store
    for committee in (STAYS, GOES):
        store.save_committee(committee)
    for number, committee in ((1, STAYS), (2, STAYS), (3, GOES), (4, GOES), (5, GOES)):
        store.add(a_meeting(number, committee))
    store.trash("5" * 10)
    for word, committee in (("Nissum", STAYS), ("Nissum", GOES), ("Lemvig", GOES)):
        store.own_words.add(word, committee.id)
    return services


def join(services: Services, taken: tuple[Member, ...] = ()) -> tuple[CommitteeEdits, ToBeJoined]:
    edits, going = CommitteeEdits(services.store), to_be_joined(services.store, GOES.id, STAYS.id)
    edits.join(going, taken)
    return edits, going


def everything(services: Services) -> str:
    """Return all that the database holds, except the steps themselves and when they were made."""
    raw = sqlite3.connect(services.folders.database)
    lines = [line for line in raw.iterdump() if '"committee_steps"' not in line]
    raw.close()
    return "\n".join(lines)


def test_what_will_happen_is_said_beforehand(both: Services) -> None:
    going = to_be_joined(both.store, GOES.id, STAYS.id)
    assert (going.meetings, going.deleted) == (2, 1)
    assert [each.id for each in going.newcomers] == ["m3", "m4"]  # a namesake is not the same
    assert going.warning.startswith(
        "2 møder og 1 i papirkurven går over fra »SSP styregruppen« til »SSP-styregruppen«"
    )
    assert going.warning.endswith("Medlemmer, som kun »SSP styregruppen« har: Bo Ly, Eva Å.")


def test_meetings_words_and_open_tasks_go_over_and_the_committee_is_gone(both: Services) -> None:
    store = both.store
    before = [store.load(str(number) * 10) for number in range(1, 6)]
    join(both)
    assert store.committees() == [STAYS]
    assert [store.load(each.id) for each in before] == [
        replace(each, committee_id=STAYS.id) for each in before
    ]
    assert [each.id for each in store.list_meetings(deleted=True)] == ["5" * 10]
    assert store.own_words.words(STAYS.id) == ["Lemvig", "Nissum"]
    assert store.own_words.words(GOES.id) == []
    assert len(store.committee_action_points(STAYS.id)) == 4
    last = store.last_meeting(STAYS.id, None)
    assert last is not None
    assert last.id == "4" * 10
    assert both.meetings.next_of(STAYS).date == datetime.date(2031, 3, 5)
    found = {each.meeting_id for each in store.search("styregruppen")}
    assert found == {str(number) * 10 for number in range(1, 5)}
    assert both.meetings.begin(STAYS.id, None).committee == "SSP-styregruppen"


def test_members_that_only_the_other_has_are_taken_along_or_left(both: Services) -> None:
    newcomer = to_be_joined(both.store, GOES.id, STAYS.id).newcomers[1]
    join(both, (newcomer,))
    members = both.store.committee(STAYS.id).members
    assert [(each.name, each.affiliation) for each in members] == [
        ("Åse Dam", "Skole"),
        ("Bo Ly", "Politi"),
        ("Eva Å", "Kirken"),
    ]
    assert len({each.id for each in members}) == 3


def test_all_of_it_is_undone_also_after_a_restart_and_done_again(both: Services) -> None:
    before = everything(both)
    join(both, GOES.members[1:])
    joined = everything(both)
    assert joined != before
    edits = CommitteeEdits(both.store)
    assert edits.undo() == GOES.id
    assert everything(both) == before
    assert edits.redo() == STAYS.id
    assert everything(both) == joined
    assert edits.undo() == GOES.id
    assert everything(both) == before


def test_what_came_after_the_joining_stays_when_it_is_undone(both: Services) -> None:
    edits, _ = join(both)
    store = both.store
    new = both.meetings.begin(STAYS.id, datetime.date(2031, 3, 5))
    store.save_committee(replace(store.committee(STAYS.id), phrases=("Vedtaget.", "Nyt.")))
    edits.undo()
    assert store.load(new.id).committee_id == STAYS.id
    assert store.committee(STAYS.id).phrases == ("Vedtaget.", "Nyt.")
    assert store.load("3" * 10).committee_id == GOES.id
    late = both.meetings.begin(GOES.id, None)
    edits.redo()
    assert store.load(late.id).committee_id == STAYS.id
    assert store.committee(STAYS.id).phrases == ("Vedtaget.", "Nyt.")
    edits.undo()
    assert store.load(late.id).committee_id == GOES.id
    assert store.committee(STAYS.id).phrases == ("Vedtaget.", "Nyt.")


def test_a_meeting_that_was_open_meanwhile_stays_where_it_went(both: Services) -> None:
    session = both.open_session("3" * 10)
    join(both)
    change = meeting_edits.set_field(session.meeting, "title", "Ny titel")
    assert change is not None
    session.do(change)
    assert both.autosave.flush(5)
    kept = both.store.load("3" * 10)
    assert (kept.title, kept.committee_id) == ("Ny titel", STAYS.id)
    both.autosave.write_anew()
    assert both.autosave.flush(5)
    assert both.store.load("3" * 10).committee_id == STAYS.id


def test_nothing_is_changed_when_the_joining_is_cut_short(both: Services) -> None:
    raw = sqlite3.connect(both.folders.database)
    raw.execute(
        "CREATE TRIGGER no BEFORE DELETE ON committees BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    raw.commit()
    raw.close()
    before = everything(both)
    with pytest.raises(UserError):
        join(both)
    assert everything(both) == before
    assert CommitteeEdits(both.store).undo() is None


def test_a_meeting_deleted_for_good_takes_the_joining_that_moved_it_along(both: Services) -> None:
    edits, _ = join(both)
    both.purge("3" * 10, "", lambda *_: True)
    assert edits.undo() is None
    assert b"Kirken" not in both.folders.database.read_bytes()
    assert both.store.load("4" * 10).committee_id == STAYS.id


def test_those_that_seem_one_are_found_and_no_others(both: Services) -> None:
    store = both.store
    assert [(goes.id, stays.id) for goes, stays in that_seem_one(store)] == [(GOES.id, STAYS.id)]
    store.save_committee(replace(GOES, municipality="Engby Kommune"))
    assert that_seem_one(store) == []
    store.save_committee(replace(GOES, name="Møde i SSP-Styregruppen"))
    assert len(that_seem_one(store)) == 1
    store.save_committee(replace(GOES, name="SSP-rådet"))
    assert that_seem_one(store) == []


def test_a_committee_is_not_joined_with_itself_nor_with_the_sample(both: Services) -> None:
    with pytest.raises(UserError, match="med sig selv"):
        to_be_joined(both.store, GOES.id, GOES.id)
    sample = both.meetings.add_sample()
    assert sample.id == SAMPLE_ID
    with pytest.raises(UserError, match="opdigtet"):
        to_be_joined(both.store, sample.committee_id, STAYS.id)
    with pytest.raises(UserError, match="findes ikke længere"):
        to_be_joined(both.store, "væk", STAYS.id)
