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


def test_what_has_lain_in_the_bin_for_more_than_the_days_is_overdue(parts: Services) -> None:
    for name in ("a", "b", "c"):
        parts.store.add(Meeting(name * 10, "Udvalget", items=(AgendaItem("i", "Sag"),)))
    for name in ("a", "b"):
        parts.store.trash(name * 10)
    now = datetime.datetime.now().astimezone()
    later = now + datetime.timedelta(days=31)
    assert overdue(parts.store, 30, now) == []
    assert {each.id for each in overdue(parts.store, 30, later)} == {"a" * 10, "b" * 10}
    assert overdue(parts.store, 40, later) == []
    assert overdue(parts.store, 0, later) == []


UNTITLED = Meeting("a" * 10, "Udvalget")
TITLED = replace(UNTITLED, title="Det skrevne")


def purge_unsaved(parts: Services) -> None:
    """Purge a meeting that is changed just before it would go."""

    def change(done: int, total: int) -> bool:
        if done == total - 1:
            parts.autosave.submit(UNTITLED, TITLED, [])
        return True

    parts.store.add(UNTITLED)
    parts.store.trash(UNTITLED.id)
    parts.purge(UNTITLED.id, "", change)


def refuse(parts: Services, what: str) -> None:
    """Have the database refuse what a trigger can be set before."""
    with contextlib.closing(sqlite3.connect(parts.places.database)) as connection:
        connection.execute(
            f"CREATE TRIGGER full BEFORE {what} BEGIN SELECT RAISE(FAIL, 'full'); END"
        )


def test_what_is_unsaved_of_a_purged_meeting_does_not_bring_it_back(parts: Services) -> None:
    purge_unsaved(parts)
    parts.autosave.write_anew()
    assert parts.autosave.flush(10)
    with pytest.raises(UserError):
        parts.store.load(UNTITLED.id)


def test_what_is_unsaved_is_kept_when_the_meeting_cannot_be_purged(parts: Services) -> None:
    refuse(parts, "DELETE ON meetings")
    with pytest.raises((UserError, sqlite3.Error)):
        purge_unsaved(parts)
    assert parts.autosave.flush(10)
    assert parts.store.load(UNTITLED.id) == TITLED
