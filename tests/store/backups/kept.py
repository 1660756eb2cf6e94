"""A data folder with meetings, one of them approved, and with attachments."""

import datetime
import sqlite3
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.application.attaching import attaching
from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.store.attached import AttachedFiles
from ssp_desktop.store.backups.copies import Copies
from ssp_desktop.store.backups.second_place import SecondPlace
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.store import Store

DAY = datetime.datetime(2026, 12, 1, 9, 30)
PLAN = b"Planen for havnen. " * 2000


class Kept(NamedTuple):
    """The data folder, and what reads and writes it."""

    data: Path

    @property
    def files(self) -> DatabaseFiles:
        return DatabaseFiles(self.data / "referater.db")

    @property
    def attached(self) -> AttachedFiles:
        return AttachedFiles(self.data / "attachments")

    def place(self, at: datetime.datetime = DAY, **more: object) -> SecondPlace:
        """Return the second place as it is on that day."""
        database = self.files.database
        return SecondPlace(database, self.attached, InUse(database), now=lambda: at, **more)

    def copies(self) -> Copies:
        database = self.files.database
        return Copies(database, InUse(database), place=self.place(), attached=self.attached)

    def store(self) -> Store:
        return Store(self.files.database)


def fill(data: Path, *, plan: bytes = PLAN) -> Kept:
    """Keep two meetings in `data`, the first with an attachment."""
    with Program().writing(str(data)) as services:
        for name in ("a", "b"):
            item = AgendaItem(f"{name}-punkt", "Havnen", decision="Godkendt.")
            services.store.add(Meeting(name, f"Udvalg {name}", items=(item,)))
        taken = services.attached.take_bytes(plan)
        session = services.open_session("a")
        session.do(attaching.attach(session.meeting.items[0], *taken, "plan.pdf"))
        services.saved(session)
    return Kept(data)


def words_of(database: Path) -> list[str]:
    """Return everything that a database says, statement by statement, in no order of its file."""
    connection = sqlite3.connect(database)
    try:
        return sorted(connection.iterdump())
    finally:
        connection.close()


def listed_under(folder: Path) -> dict[str, bytes]:
    """Return every file below `folder` with what is in it."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
