"""What was taken along open and is closed at its own meeting now is in no open edition here."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.application.files.export import FileKind
from ssp_desktop.application.handing_on.item_history import history_of, taking
from ssp_desktop.application.review.approving import approval
from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import SetField
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.item.earlier import EarlierDecision
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Status
from ssp_desktop.domain.open_edition import open_meeting
from ssp_desktop.minutes.blocks import Edition

THEN, NOW = datetime.date(2026, 2, 4), datetime.date(2026, 3, 4)
TOLD = "Zqx får støtte."
HELD = Meeting(
    "h" * 10,
    "Ungerådet",
    committee_id="u",
    date=THEN,
    status=Status.DRAFT,
    items=(AgendaItem("h1", "Støtte", "25/114", decision=TOLD), AgendaItem("h2", "Andet")),
)
HERE = Meeting(
    "n" * 10,
    "Ungerådet",
    committee_id="u",
    date=NOW,
    status=Status.DRAFT,
    prints_history=True,
    items=(AgendaItem("n1", "Støtte igen", "25/114", decision="Fortsat."),),
)


@pytest.fixture(autouse=True)
def stored(services: Services) -> None:
    """Store the meeting that was held, and this one."""
    services.store.add(HELD, Committee("u", "Ungerådet"))
    services.store.add(HERE)


def taken_along(services: Services) -> None:
    """Take what was decided then into the minutes of this meeting."""
    session = services.open_session(HERE.id)
    (item,) = session.meeting.items
    change = taking(item, history_of(services.store, session.meeting, item))
    assert change is not None
    session.do(change)
    services.saved(session)


def close_it(services: Services) -> None:
    """Close the item at its own meeting."""
    session = services.open_session(HELD.id)
    session.do(SetField("h1", "", "closed", False, True))
    services.saved(session)


def read(services: Services, edition: Edition) -> str:
    meeting = services.store.load(HERE.id)
    return services.exporter.render(meeting, FileKind.TEXT, edition=edition).content.decode()


def test_it_is_gone_from_the_open_edition_and_stays_in_the_full_one(services: Services) -> None:
    taken_along(services)
    assert TOLD in read(services, Edition.OPEN)
    close_it(services)
    assert TOLD not in read(services, Edition.OPEN)
    assert TOLD in read(services, Edition.FULL)
    shown = open_meeting(services.store.load(HERE.id))
    assert (shown.items[0].earlier, shown.closed_since) == ((), ())


def test_what_was_filed_with_it_is_older_than_the_meeting(
    services: Services, tmp_path: Path
) -> None:
    taken_along(services)
    filed = services.filing.file(services.store.load(HERE.id), tmp_path)
    close_it(services)
    here = next(each for each in services.store.list_meetings() if each.id == HERE.id)
    assert here.filed_is_older
    assert not services.filing.verify(filed.path).sound
    again = services.filing.file(services.store.load(HERE.id), tmp_path)
    public = list((again.path / "offentlig").rglob("*.html"))
    assert not any(TOLD in path.read_text() for path in public)
    assert services.filing.verify(again.path).sound


def test_approved_minutes_are_as_they_were_approved(services: Services) -> None:
    taken_along(services)
    close_it(services)
    session = services.open_session(HERE.id)
    session.do(approval(session.meeting, "Åse Dam", services.now().astimezone()))
    services.saved(session)
    assert services.store.seals.broken(HERE.id) is None
    assert TOLD not in read(services, Edition.OPEN)


def test_one_that_is_closed_after_the_approval_here_is_closed_all_the_same(
    services: Services,
) -> None:
    taken_along(services)
    session = services.open_session(HERE.id)
    session.do(approval(session.meeting, "Åse Dam", services.now().astimezone()))
    services.saved(session)
    close_it(services)
    assert services.store.seals.broken(HERE.id) is None
    assert TOLD not in read(services, Edition.OPEN)


@pytest.mark.parametrize(
    ("title", "decision", "gone"),
    [("Støtte", "Omskrevet.", True), ("Omdøbt", TOLD, True), ("Andet", "Andet.", False)],
)
def test_one_whose_item_is_not_known_is_told_by_its_day_and_words(
    title: str, decision: str, *, gone: bool, services: Services
) -> None:
    earlier = EarlierDecision("e1", "Ungerådet", THEN, 1, title, decision)
    here = replace(HERE, id="r" * 10, items=(replace(HERE.items[0], earlier=(earlier,)),))
    services.store.add(here)
    close_it(services)
    shown = open_meeting(services.store.load(here.id))
    assert (shown.items[0].earlier == ()) is gone
