"""A database with some meetings, all of it read, and the sign that it is refused and left alone."""

from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Section, new_id
from ssp_desktop.store.errors import StoreError
from ssp_desktop.store.store import Store


def fill(database: Path, meetings: int = 3) -> list[Meeting]:
    """Write some meetings and leave nothing beside the database."""
    store = Store(database)
    made = [
        Meeting(
            new_id(),
            f"Udvalg {number}",
            participants=(Participant(new_id(), "Åse Øst"),),
            items=tuple(
                AgendaItem(new_id(), f"Punkt {at}", sections=(Section(new_id(), "Sag", "x " * 99),))
                for at in range(10)
            ),
        )
        for number in range(meetings)
    ]
    for meeting in made:
        store.add(meeting)
    store.close()
    assert not list(database.parent.glob("*-wal"))
    return made


def use(database: Path, *, read_only: bool) -> None:
    """Open the database and read all there is."""
    store = Store(database, read_only=read_only)
    try:
        for summary in store.list_meetings():
            store.load(summary.id)
            store.history(summary.id)
        store.committees()
        store.search("punkt")
    finally:
        store.close()


def refused(database: Path, kind: type[StoreError]) -> None:
    """Both ways of opening refuse, name the file, and change nothing."""
    before = database.read_bytes()
    for read_only in (False, True):
        with pytest.raises(kind) as told:
            use(database, read_only=read_only)
        assert str(database) in str(told.value)
    assert database.read_bytes() == before
