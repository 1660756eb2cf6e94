"""What is done with committees is kept at once and can be taken back, also after a restart."""

import datetime
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from ssp_desktop.application.meetings.committee_edits import CommitteeEdits
from ssp_desktop.application.meetings.committees import new_committee
from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Member, Numbering, StandingItem
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Role
from ssp_desktop.store.store import Store


def test_steps_are_taken_back_and_made_again_in_order(services: Services) -> None:
    edits = CommitteeEdits(services.store)
    first = new_committee("SSP-styregruppen")
    renamed = replace(first, name="SSP-udvalget")
    edits.keep(first)
    edits.keep(renamed)
    edits.delete(first.id)
    assert services.store.committees() == []
    seen = []
    while edits.undo() is not None:
        seen.append(services.store.committees())
    assert seen == [[renamed], [first], []]
    while edits.redo() is not None:
        seen.append(services.store.committees())
    assert seen[3:] == [[first], [renamed], []]


def test_a_run_of_typing_is_one_step(services: Services) -> None:
    edits = CommitteeEdits(services.store)
    first = new_committee("SSP-styregruppen")
    edits.keep(first)
    for headings in (("R",), ("Re",), ("Resume",)):
        edits.keep(replace(first, headings=headings), typing=True)
    edits.end_run()
    edits.keep(replace(first, headings=("Resume", "A")), typing=True)
    edits.undo()
    assert services.store.committee(first.id).headings == ("Resume",)
    edits.undo()
    assert services.store.committee(first.id) == first


def test_typing_after_a_step_back_is_a_step_of_its_own(services: Services) -> None:
    edits = CommitteeEdits(services.store)
    first = new_committee("SSP-styregruppen")
    edits.keep(first)
    edits.keep(replace(first, venue="Sal"), typing=True)
    edits.undo()
    edits.keep(replace(first, venue="R"), typing=True)
    edits.keep(replace(first, venue="Rum"), typing=True)
    assert services.store.committee(first.id).venue == "Rum"
    edits.undo()
    assert services.store.committee(first.id).venue == first.venue
    edits.redo()
    assert services.store.committee(first.id).venue == "Rum"


def test_a_name_that_is_missing_or_taken_is_refused(services: Services) -> None:
    edits = CommitteeEdits(services.store)
    edits.keep(new_committee("SSP-styregruppen"))
    with pytest.raises(UserError, match="»SSP-styregruppen«"):
        edits.keep(new_committee("ssp styregruppen"))
    with pytest.raises(UserError, match="mangler et navn"):
        edits.keep(new_committee(" "))
    assert [each.name for each in services.store.committees()] == ["SSP-styregruppen"]


def test_those_that_came_here_with_one_name_can_be_changed(services: Services) -> None:
    one, other = new_committee("Byrådet"), new_committee("Byrådet")
    services.store.save_committee(one)
    services.store.save_committee(other)
    CommitteeEdits(services.store).keep(replace(other, municipality="Gentofte Kommune"))
    assert services.store.committee(other.id).municipality == "Gentofte Kommune"


def test_a_committee_with_meetings_stays(services: Services) -> None:
    edits = CommitteeEdits(services.store)
    committee = new_committee("SSP-styregruppen")
    edits.keep(committee)
    services.meetings.begin(committee.id, None, None)
    with pytest.raises(UserError, match="har 1 møde"):
        edits.delete(committee.id)
    with pytest.raises(UserError, match="har 1 møde"):
        edits.undo()
    assert services.store.committees() == [committee]


def test_the_way_back_is_there_after_a_restart(services: Services) -> None:
    first = replace(
        new_committee("SSP-styregruppen"),
        numbering=Numbering.THROUGH_YEAR,
        members=(Member("m", "Åse Dam", "Skole", Role.CHAIR),),
        standing_items=(StandingItem("Nyt", (("Indstilling", "At **det** tages."), ("", "x"))),),
        dates=(datetime.date(2030, 1, 2), datetime.date(2030, 5, 6)),
        phrases=("Drøftet.", "Intet."),
    )
    edits = CommitteeEdits(services.store)
    edits.keep(first)
    edits.keep(replace(first, members=(), dates=(), needs_quorum=True))
    edits.delete(first.id)
    database = services.folders.database
    services.store.close()
    seen = []
    for _ in range(2):  # each time as after a restart
        again = Store(database)
        assert CommitteeEdits(again).undo() == first.id
        seen.append(again.committees())
        again.close()
    again = Store(database)
    assert seen[1] == again.committees() == [first]
    assert CommitteeEdits(again).redo() == first.id
    assert again.committee(first.id).members == ()
    CommitteeEdits(again).keep(replace(first, venue="Salen"))
    assert CommitteeEdits(again).redo() is None, "what is done anew ends the way forward"
    again.close()


def test_what_was_changed_elsewhere_since_stays(services: Services) -> None:
    edits = CommitteeEdits(services.store)
    first = new_committee("SSP-styregruppen")
    edits.keep(first)
    edits.keep(replace(first, venue="Salen"))
    services.store.save_committee(replace(first, venue="Salen", phrases=("Intet nyt.",)))
    edits.undo()
    assert services.store.committee(first.id) == replace(first, phrases=("Intet nyt.",))
    edits.redo()
    assert services.store.committee(first.id).venue == "Salen"


def test_five_hundred_steps_are_kept_and_no_more(services: Services) -> None:
    steps = services.store.committee_steps
    first = new_committee("SSP-styregruppen")
    key = steps.make(None, first)
    copied = "INSERT INTO committee_steps (committee_id, before, after, at)"
    with closing(sqlite3.connect(services.folders.database)) as connection, connection:
        for _ in range(501):
            connection.execute(
                f"{copied} SELECT committee_id, before, after, at FROM committee_steps"  # noqa: S608
                " WHERE key = ?",
                [key],
            )
    last = steps.make(first, replace(first, venue="Salen"))
    with closing(sqlite3.connect(services.folders.database)) as connection:
        kept = connection.execute("SELECT count(*), max(key) FROM committee_steps").fetchone()
    assert kept == (500, last)


def test_the_steps_of_a_deleted_committee_go_in_time(services: Services) -> None:
    day = datetime.datetime(2030, 1, 1, tzinfo=datetime.UTC)
    database = services.folders.database
    services.store.close()
    store = Store(database, now=lambda: day)
    edits = CommitteeEdits(store)
    gone, other = new_committee("Byrådet"), new_committee("Ungerådet")
    edits.keep(gone)
    edits.delete(gone.id)
    store.close()
    later = Store(database, now=lambda: day + datetime.timedelta(days=31))
    edits = CommitteeEdits(later)
    edits.keep(other)
    assert edits.undo() == other.id
    assert edits.undo() is None
    later.close()
