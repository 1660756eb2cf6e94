"""Kept files stay for as long as anything names them, and go with the meeting that is purged."""

import contextlib
import datetime
import os
import sqlite3
import time
from pathlib import Path

import pytest

from ssp_desktop.application.attaching import attaching
from ssp_desktop.application.services import Services
from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.store.attached import AttachedFiles
from ssp_desktop.store.attached.sweeping import sweep_beside
from ssp_desktop.store.backups.daily import daily_backup
from ssp_desktop.store.backups.opened import clear_opened
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.files import DatabaseFiles

MEETING = Meeting("m" * 10, "Udvalg", items=(AgendaItem("i" * 10, "Punkt"),))
OTHER = Meeting("n" * 10, "Udvalg", items=(AgendaItem("j" * 10, "Punkt"),))


def attach(services: Services, meeting: Meeting, content: bytes) -> str:
    """Put a file on the first item of the meeting; return its digest."""
    digest, size = services.attached.take_bytes(content)
    session = services.open_session(meeting.id)
    session.do(attaching.attach(session.meeting.items[0], digest, size, "fil.txt"))
    services.saved(session)
    return digest


def grown_old(folder: Path) -> None:
    """Make everything in the folder older than a week."""
    week_ago = time.time() - 8 * 24 * 3600
    for path in folder.rglob("*"):
        if path.is_file():
            os.utime(path, (week_ago, week_ago))


@pytest.fixture
def data(own_data_dir: Path) -> Path:
    """Return a data folder with two meetings."""
    with Program().writing(str(own_data_dir)) as services:
        services.store.add(MEETING)
        services.store.add(OTHER)
    return own_data_dir


def swept(data: Path) -> list[str]:
    """Sweep as once a day; return what is left."""
    files = AttachedFiles(data / "attachments")
    grown_old(data / "attachments")
    sweep_beside(data / "referater.db", files, InUse(data / "referater.db"))
    return list(files.kept())


def test_what_is_attached_or_can_be_undone_to_stays(data: Path) -> None:
    with Program().writing(str(data)) as services:
        attached = attach(services, MEETING, b"attached")
        removed = attach(services, MEETING, b"removed")
        session = services.open_session(MEETING.id)
        session.undo()
        services.saved(session)
        services.attached.take_bytes(b"named by nothing")
    assert swept(data) == sorted([attached, removed])


def test_what_only_a_copy_names_stays_and_a_new_file_too(data: Path) -> None:
    with Program().writing(str(data)) as services:
        attached = attach(services, MEETING, b"attached")
    daily_backup(data / "referater.db", datetime.date(2026, 3, 4), InUse(data / "referater.db"))
    with contextlib.closing(sqlite3.connect(data / "referater.db")) as database:
        database.execute("DELETE FROM attachments")
        database.execute("DELETE FROM changes")
        database.commit()
    assert swept(data) == [attached]
    new, _ = AttachedFiles(data / "attachments").take_bytes(b"not saved yet")
    sweep_beside(
        data / "referater.db", AttachedFiles(data / "attachments"), InUse(data / "referater.db")
    )
    assert new in AttachedFiles(data / "attachments").kept()


def test_nothing_is_swept_while_a_copy_cannot_be_read(data: Path) -> None:
    AttachedFiles(data / "attachments").take_bytes(b"named by nothing")
    (data / "backups").mkdir()
    (data / "backups" / "referater-2026-03-04.db").write_bytes(b"SQLite format 3\0 damaged" * 99)
    assert len(swept(data)) == 1


def test_a_purge_takes_what_the_meeting_alone_named_also_out_of_its_past(data: Path) -> None:
    with Program().writing(str(data)) as services:
        shared = attach(services, MEETING, b"of both")
        assert attach(services, OTHER, b"of both") == shared
        attach(services, MEETING, b"of one")
        attach(services, MEETING, b"of one, taken back")
        session = services.open_session(MEETING.id)
        session.undo()
        services.saved(session)
    daily_backup(data / "referater.db", datetime.date(2026, 3, 4), InUse(data / "referater.db"))
    with Program().writing(str(data)) as services:
        services.store.trash(MEETING.id)
        done = services.purge(MEETING.id, "", lambda *_: True)
    assert done is not None
    assert not done.unreachable
    assert list(AttachedFiles(data / "attachments").kept()) == [shared]


@pytest.mark.parametrize(("hours", "goes"), [(0, False), (-2, True), (2, True)])
def test_what_was_cut_off_goes_even_if_it_has_a_time_that_is_still_to_come(
    data: Path, hours: int, goes: bool
) -> None:
    database, attached = data / "referater.db", AttachedFiles(data / "attachments")
    cut_off = [
        data / "attachments" / "0123456789abcdef.unfinished",
        data / "backups" / "referater-opened-0123456789abcdef.unfinished",
    ]
    for path in cut_off:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"half")
        at = time.time() + hours * 3600
        os.utime(path, (at, at))
    sweep_beside(database, attached, InUse(database))
    clear_opened(DatabaseFiles(database))
    assert [path.exists() for path in cut_off] == [not goes, not goes]
