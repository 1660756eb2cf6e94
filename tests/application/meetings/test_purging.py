"""Which meetings have lain in the bin too long, and what is unsaved of one that is purged."""

import contextlib
import datetime
import sqlite3
from dataclasses import replace

import pytest

from ssp_desktop.application.meetings.purging import overdue
from ssp_desktop.application.services import Services
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import AgendaItem, Meeting


def test_what_has_lain_in_the_bin_for_more_than_the_days_is_overdue(services: Services) -> None:
    for name in ("a", "b", "c"):
        services.store.add(Meeting(name * 10, "Udvalget", items=(AgendaItem("i", "Sag"),)))
    for name in ("a", "b"):
        services.store.trash(name * 10)
    now = datetime.datetime.now().astimezone()
    later = now + datetime.timedelta(days=31)
    assert overdue(services.store, 30, now) == []
    assert {each.id for each in overdue(services.store, 30, later)} == {"a" * 10, "b" * 10}
    assert overdue(services.store, 40, later) == []
    assert overdue(services.store, 0, later) == []


UNTITLED = Meeting("a" * 10, "Udvalget")
TITLED = replace(UNTITLED, title="Det skrevne")


def purge_unsaved(services: Services) -> None:
    """Purge a meeting that is changed just before it would go."""

    def change(done: int, total: int) -> bool:
        if done == total - 1:
            services.autosave.submit(UNTITLED, TITLED, [])
        return True

    services.store.add(UNTITLED)
    services.store.trash(UNTITLED.id)
    services.purge(UNTITLED.id, "", change)


def refuse(services: Services, what: str) -> None:
    """Have the database refuse what a trigger can be set before."""
    with contextlib.closing(sqlite3.connect(services.folders.database)) as connection:
        connection.execute(
            f"CREATE TRIGGER full BEFORE {what} BEGIN SELECT RAISE(FAIL, 'full'); END"
        )


def test_what_is_unsaved_of_a_purged_meeting_does_not_bring_it_back(services: Services) -> None:
    purge_unsaved(services)
    services.autosave.write_anew()
    assert services.autosave.flush(10)
    with pytest.raises(UserError):
        services.store.load(UNTITLED.id)


def test_what_is_unsaved_is_kept_when_the_meeting_cannot_be_purged(services: Services) -> None:
    refuse(services, "DELETE ON meetings")
    with pytest.raises((UserError, sqlite3.Error)):
        purge_unsaved(services)
    assert services.autosave.flush(10)
    assert services.store.load(UNTITLED.id) == TITLED
