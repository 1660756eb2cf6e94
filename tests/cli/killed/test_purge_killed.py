"""A purge that is killed at any moment harms nothing, and the next one leaves nothing.

The real command in a process of its own, and SIGKILL.
"""

import contextlib
import datetime
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.cli import run
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Section
from ssp_desktop.store.backups.check import check
from ssp_desktop.store.backups.daily import daily_backup
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.files import DatabaseFiles
from tests.benchmarks.archive import fill
from tests.proofs import cases

TRIALS = cases(4)
MARK = "zqxhemmelig"
GOING = "a" * 10
STAYING = 20  # meetings: enough that half of the command is the purge, the other half its start


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder with many meetings, one with the marker, and three copies of them."""
    folder = tmp_path_factory.mktemp("kept")
    files = DatabaseFiles(folder / "referater.db")
    fill(files.database, meetings=STAYING)
    text = f"{MARK} og meget mere. " * 300
    item = AgendaItem("1" * 10, MARK, sections=(Section("2" * 10, "Sag", text),), decision=MARK)
    people = (Participant("3" * 10, f"{MARK} Dam", MARK),)
    with Program().writing(str(folder)) as services:
        services.meetings.keep(Meeting(GOING, MARK, participants=people, items=(item,)))
    for day in (25, 26, 27):
        daily_backup(files.database, datetime.date(2026, 2, day), InUse(files.database))
    shutil.copy(files.copies()[0], files.aside(datetime.datetime(2026, 2, 28), damaged=False))
    with Program().writing(str(folder)) as services:
        services.store.trash(GOING)
    return folder


def begin(folder: Path) -> "subprocess.Popen[bytes]":
    """Start the purge as a user does."""
    words = [sys.executable, "-m", "ssp_desktop", "--data-dir", folder, "purge", GOING, "--yes"]
    return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def holding(folder: Path) -> list[str]:
    """Return the names of the files that hold the marker."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path.name for path in files if MARK.encode() in path.read_bytes()]


@pytest.mark.proof
@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_a_purge_killed_at_any_moment_harms_nothing_and_is_finished_by_the_next(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = tmp_path / "whole"
    shutil.copytree(kept, whole)
    assert len(holding(whole)) >= 5
    before = time.monotonic()
    assert begin(whole).wait() == 0
    takes = time.monotonic() - before
    assert holding(whole) == []
    stopped_midway = 0
    for seed in range(TRIALS):
        folder = tmp_path / str(seed)
        shutil.copytree(kept, folder)
        purging = begin(folder)
        # The first half is the start of Python.
        with contextlib.suppress(subprocess.TimeoutExpired):
            purging.wait(random.Random(seed).uniform(takes / 2, takes))
        purging.kill()
        purging.wait()
        files = DatabaseFiles(folder / "referater.db")
        stopped_midway += bool(holding(folder))
        for path in (files.database, *files.copies(), *files.laid_aside()):
            found = check(path, InUse(path) if path == files.database else None)
            assert (found.sound, found.problem) == (True, ""), (seed, path.name)
            assert found.meetings in (STAYING, STAYING + 1), (seed, path.name)

        done = run(Program(), ["--data-dir", str(folder), "purge", GOING, "--yes"])

        said = capsys.readouterr()
        assert done == 0 or "findes ikke" in said.err, (seed, said)
        assert holding(folder) == [], seed
        left = [path.name for path in folder.rglob("*") if "unfinished" in path.name]
        assert left == [], seed
        for path in (files.database, *files.copies(), *files.laid_aside()):
            found = check(path, InUse(path) if path == files.database else None)
            assert (found.sound, found.meetings) == (True, STAYING), (seed, path.name)
        shutil.rmtree(folder)
    assert stopped_midway >= TRIALS // 4
