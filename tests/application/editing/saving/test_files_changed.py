"""Files that another program takes away or changes under the open window cost nothing.

Real files and a real program that types; it is killed, and what it wrote half a
second before is there, with its history.
"""

import contextlib
import datetime
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.application.editing.autosave import RETRY, Autosave
from ssp_desktop.domain.changes import DECISION, RecordedChange, SetText
from ssp_desktop.domain.errors import SavedDataLost, UserError
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.store.backups.check import check
from ssp_desktop.store.backups.daily import daily_backup
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.errors import DatabaseDamaged
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.store import Store
from tests.application.editing.saving.conftest import MEETING
from tests.application.editing.saving.harms import (
    HARMS,
    REPLACED,
    Harm,
    earlier,
    move_and_put_another,
    replace_database,
)
from tests.proofs import cases

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="Windows lets nobody take away a file that is open"
)
PROMISED = 0.5
TYPIST = """
import sys, time
from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.changes import DECISION, SetText
with Program().writing(sys.argv[1]) as services:
    session = services.open_session("m")
    count = len(session.meeting.item("i").decision)
    while True:
        before = session.meeting.item("i").decision
        after = before + "abcde"[count % 5]
        session.do(SetText.between("i", DECISION, before, after), typing=True)
        count += 1
        print(count, time.monotonic(), flush=True)
        if count % 20 == 0:
            session.end_run()
        time.sleep(0.01)
"""


@pytest.fixture
def files(own_data_dir: Path) -> DatabaseFiles:
    database = own_data_dir / "referater.db"
    with contextlib.closing(Store(database)) as store:
        store.add(MEETING)
        for number in range(20):
            store.add(Meeting(f"other{number}", "Andre", items=(AgendaItem("i", "y" * 3000),)))
    files = DatabaseFiles(database)
    shutil.copy(database, earlier(files))
    return files


@pytest.mark.proof
@pytest.mark.parametrize("harm", HARMS + REPLACED)
@pytest.mark.parametrize("seed", range(max(1, cases(4) // len(HARMS))))
def test_a_file_taken_away_or_replaced_while_somebody_types_costs_nothing(
    files: DatabaseFiles, harm: Harm, seed: int
) -> None:
    chance = random.Random(f"{harm.__name__} {seed}")
    typist = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(files.database.parent)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert typist.stdout is not None
    typed = [typist.stdout.readline().split()]
    for _ in range(chance.choice([1, 3])):
        time.sleep(chance.uniform(0.1, 1.5))
        with contextlib.suppress(FileNotFoundError):
            harm(files, chance)
    # Where there was no database for a moment, it is looked for again after a while.
    time.sleep(chance.uniform(0.7, 1.6) + (RETRY + 0.5 if harm is move_and_put_another else 0))
    os.kill(typist.pid, signal.SIGKILL)
    killed = time.monotonic()
    typed += [line.split() for line in typist.stdout.read().splitlines()]
    typist.wait()
    typist.stdout.close()
    due = max(int(each[0]) for each in typed if float(each[1]) < killed - PROMISED)
    with contextlib.closing(Store(files.database)) as store:
        kept = store.load("m").items[0].decision
        assert len(kept) >= due
        assert kept == ("abcde" * (len(kept) // 5 + 1))[: len(kept)]
        # The changes say the same as the rows, so undo goes all the way back.
        rebuilt = MEETING
        for each in reversed(store.history("m")):
            rebuilt = each.change.apply(rebuilt)
        assert rebuilt.items[0].decision == kept
        assert len(store.list_meetings()) == 21
    assert check(files.database).sound


class Desk:
    """A meeting that is written in, through the stores of one process."""

    def __init__(self, files: DatabaseFiles) -> None:
        self.in_use = InUse(files.database)
        self.store = Store(files.database, in_use=self.in_use, settles=True)
        self.saving = Autosave(lambda: Store(files.database, in_use=self.in_use), retry=0.05)
        self.in_use.on_changed = self.saving.write_anew
        self.meeting = self.store.load("m")
        self.seq = 0
        self.anew = 0
        self.failed: list[Exception] = []
        self.saving.on_written_anew = self._count
        self.saving.on_failed = self.failed.append

    def _count(self, _: datetime.datetime) -> None:
        self.anew += 1

    def write(self, text: str) -> bool:
        item = self.meeting.items[0]
        change = SetText("i", DECISION, len(item.decision), "", text)
        after = replace(self.meeting, items=(replace(item, decision=item.decision + text),))
        self.seq += 1
        now = datetime.datetime.now().astimezone()
        self.saving.submit(self.meeting, after, [RecordedChange(self.seq, now, "", change)])
        self.meeting = after
        return self.saving.flush(5)

    def wait_saved(self, seconds: float = 5) -> None:
        end = time.monotonic() + seconds
        while not self.saving.saved and time.monotonic() < end:
            time.sleep(0.01)
        assert self.saving.saved

    def close(self) -> None:
        self.saving.close(5)
        self.store.close()


@pytest.fixture
def desk(files: DatabaseFiles) -> Iterator[Desk]:
    made = Desk(files)
    yield made
    made.close()


def on_disk(files: DatabaseFiles, folder: Path) -> Store:
    """Return a store on the files as a power cut would leave them now."""
    shutil.copytree(files.database.parent, folder, ignore=shutil.ignore_patterns("*-shm", "log"))
    return Store(folder / files.database.name)


@pytest.mark.parametrize("harm", HARMS)
def test_saved_is_said_only_of_files_that_will_be_found_again(
    desk: Desk, files: DatabaseFiles, tmp_path: Path, harm: Harm
) -> None:
    assert desk.write("Før. ")
    harm(files, random.Random(1))
    desk.write("Efter.")
    desk.wait_saved()
    with contextlib.closing(on_disk(files, tmp_path / "left")) as left:
        assert left.load("m").items[0].decision == "Før. Efter."
        assert [each.seq for each in left.history("m")] == [2, 1]
    assert desk.anew == 1
    assert not desk.failed
    assert desk.store.load("m") == desk.meeting
    # The other stores of the process have followed.
    desk.store.add(Meeting("n", "Nyt"))
    with contextlib.closing(on_disk(files, tmp_path / "later")) as later:
        assert len(later.list_meetings()) == 22


@pytest.mark.parametrize("harm", REPLACED)
def test_a_database_put_in_the_place_of_the_open_one_is_written_in_anew(
    desk: Desk, files: DatabaseFiles, tmp_path: Path, harm: Harm
) -> None:
    assert desk.write("Før. ")
    harm(files, random.Random(1))
    desk.write("Efter.")
    desk.wait_saved()
    assert desk.store.load("m") == desk.meeting
    assert check(files.database, desk.in_use).sound
    assert desk.anew == 1
    desk.close()
    assert check(files.database).sound
    with contextlib.closing(Store(files.database)) as store:
        assert store.load("m") == desk.meeting
        assert len(store.list_meetings()) == 21


@pytest.mark.parametrize("quiet", [0.0, 2.5])
def test_a_program_that_ends_leaves_a_database_put_there_as_it_is(
    desk: Desk, files: DatabaseFiles, quiet: float
) -> None:
    assert desk.write("Før.")
    time.sleep(quiet)
    replace_database(files, random.Random(1))
    desk.close()
    assert check(files.database).sound
    with contextlib.closing(Store(files.database)) as store:
        assert store.load("m") == MEETING


def test_after_a_moment_of_quiet_no_log_is_left_to_fall_into_another_database(
    desk: Desk, files: DatabaseFiles
) -> None:
    assert desk.write("Før.")
    end = time.monotonic() + 10
    while files.wal.stat().st_size and time.monotonic() < end:
        time.sleep(0.1)
    replace_database(files, random.Random(1))
    with contextlib.closing(Store(files.database)) as other:
        assert other.load("m") == MEETING
    assert check(files.database).sound


def test_a_moment_later_the_database_file_itself_has_it(
    desk: Desk, files: DatabaseFiles, tmp_path: Path
) -> None:
    assert desk.write("Skrevet.")
    copy = tmp_path / "alone.db"
    end = time.monotonic() + 10
    while time.monotonic() < end:
        time.sleep(0.1)
        shutil.copy(files.database, copy)
        with contextlib.closing(Store(copy)) as alone:
            if alone.load("m").items[0].decision:
                break
        copy.unlink()
    with contextlib.closing(Store(copy)) as alone:
        assert alone.load("m") == desk.meeting


def test_a_whole_database_copied_over_the_open_one_is_taken_over(
    desk: Desk, files: DatabaseFiles, tmp_path: Path
) -> None:
    copy = daily_backup(files.database, datetime.date(2025, 2, 27), desk.in_use)
    assert copy is not None
    assert desk.write("Efter kopien.")
    time.sleep(1.5)  # all is in the database itself
    shutil.copyfile(copy, files.database)
    desk.write(" Og mere.")
    desk.wait_saved()
    with contextlib.closing(on_disk(files, tmp_path / "left")) as left:
        assert left.load("m").items[0].decision == "Efter kopien. Og mere."
        assert len(left.list_meetings()) == 21


@pytest.mark.parametrize("share", [0.0, 0.4])
def test_a_database_cut_short_is_told_at_the_next_save(
    desk: Desk, files: DatabaseFiles, share: float
) -> None:
    assert desk.write("Før.")
    time.sleep(1.5)
    content = files.database.read_bytes()
    os.truncate(files.database, int(len(content) * share))
    assert not desk.write("Efter.")
    end = time.monotonic() + 5
    while not desk.failed and time.monotonic() < end:
        time.sleep(0.01)
    assert isinstance(desk.failed[-1], DatabaseDamaged)
    # Whoever brings it back has lost nothing.
    for each in (files.wal, files.shm):
        each.unlink(missing_ok=True)
    files.database.write_bytes(content)
    desk.wait_saved()
    assert desk.store.load("m").items[0].decision == "Før.Efter."


def test_a_write_that_met_it_is_told_and_can_be_tried_again(
    desk: Desk, files: DatabaseFiles
) -> None:
    assert desk.write("Før.")
    files.wal.unlink()
    with pytest.raises(SavedDataLost) as told:
        desk.store.trash("other1")
    assert isinstance(told.value, UserError)
    desk.store.trash("other1")
    assert len(desk.store.list_meetings()) == 20
    desk.wait_saved()
    assert desk.anew == 1
