"""A data folder with meetings, attachments, copies and damage, and who can see a word in it."""

import contextlib
import datetime
import shutil
from pathlib import Path

from ssp_desktop.application.attaching import attaching
from ssp_desktop.application.services import Services
from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section, new_id
from ssp_desktop.store.attached import AttachedFiles
from ssp_desktop.store.backups.check import check
from ssp_desktop.store.backups.daily import daily_backup
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.store import Store

WORD = "zqxord"
"""A word of every meeting, of every attachment, and of what is damaged."""
_TODAY = datetime.date(2025, 9, 25)


def attach(services: Services, meeting: Meeting, content: bytes) -> str:
    """Put a file on the first item of the meeting; return its digest."""
    digest, size = services.attached.take_bytes(content)
    session = services.open_session(meeting.id)
    session.do(attaching.attach(session.meeting.items[0], digest, size, "fil.txt"))
    services.saved(session)
    return digest


def holding(folder: Path) -> list[str]:
    """Return the files in which the word can be seen, or that a database begins there."""
    sought = (WORD.encode(), WORD.encode("utf-16-le"), b"SQLite format 3")
    return [
        str(each.relative_to(folder))
        for each in sorted(folder.rglob("*"))
        if each.is_file() and any(word in each.read_bytes() for word in sought)
    ]


class LockingFolder:
    """The folder, which is filled when it is made, and what was put into it."""

    def __init__(self, data: Path, meetings: int = 5) -> None:
        self.data = data
        self.database = data / "referater.db"
        with Program().writing(str(data)) as services:
            made = [_meeting(number) for number in range(meetings)]
            for meeting in made:
                services.store.add(meeting)
            self.files = {
                attach(services, meeting, f"{WORD} {meeting.id}".encode() * 50_000)
                for meeting in made[:3]
            }
            services.store.own_words.add(WORD)
            self.meetings = [services.store.load(each.id) for each in made]
        assert daily_backup(self.database, _TODAY, InUse(self.database))
        copies = DatabaseFiles(self.database).backups
        shutil.copy(self.database, data / "referater-replaced-2025-01-02-030405.db")
        (copies / "referater-2025-01-01.db").write_bytes(
            self.database.read_bytes()[:9000] + WORD.encode() * 500
        )
        DatabaseFiles(self.database).stray_wal.write_bytes(WORD.encode() * 500)

    def at(self, data: Path) -> "LockingFolder":
        """Return the same folder, copied to `data`."""
        copied = object.__new__(LockingFolder)
        copied.data, copied.database = data, data / "referater.db"
        copied.files, copied.meetings = self.files, self.meetings
        return copied

    def is_whole(self) -> bool:
        """Whether every meeting and attachment can be read, and the copies are as sound as ever."""
        with contextlib.closing(Store(self.database)) as store:
            there = [store.load(each.id) for each in self.meetings]
        attached = AttachedFiles(self.data / "attachments")
        files = DatabaseFiles(self.database)
        sound = [check(each).sound for each in (*files.copies(), *files.laid_aside())]
        assert sound.count(False) == 1, sound
        assert sound.count(True) >= 2, sound
        assert check(self.database, InUse(self.database)).sound
        return there == self.meetings and all(map(attached.is_unaltered, self.files))


def _meeting(number: int) -> Meeting:
    items = tuple(
        AgendaItem(new_id(), f"Sag {at} {WORD}", sections=(Section(new_id(), "Sag", WORD * 99),))
        for at in range(3)
    )
    return Meeting(new_id(), f"Udvalg {number} {WORD}", items=items)
