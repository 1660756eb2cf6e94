"""A joining that is killed at any moment is done whole or not at all, and can be done again."""

import contextlib
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.store.backups.check import check
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.files import DatabaseFiles
from tests.proofs import cases

TRIALS = cases(4)
STAYS, GOES = Committee("a" * 10, "SSP-styregruppen"), Committee("b" * 10, "SSP styregruppen")
MEETINGS = 500


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder in which the committee that goes has many meetings."""
    folder = tmp_path_factory.mktemp("kept")
    with Program().writing(str(folder)) as services:
        for committee in (STAYS, GOES):
            services.store.save_committee(committee)
        for number in range(MEETINGS):
            services.store.add(Meeting(f"{number:010x}", GOES.name, GOES.id))
    return folder


def begin(folder: Path) -> "subprocess.Popen[bytes]":
    """Join the two as a user does."""
    words = [sys.executable, "-m", "ssp_desktop", "--data-dir", folder, "committee", "join"]
    words += [GOES.id, STAYS.id, "--yes"]
    return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.mark.proof
@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_a_joining_killed_at_any_moment_is_whole_or_not_at_all(kept: Path, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    shutil.copytree(kept, whole)
    before = time.monotonic()
    assert begin(whole).wait() == 0
    takes = time.monotonic() - before
    for seed in range(TRIALS):
        folder = tmp_path / str(seed)
        shutil.copytree(kept, folder)
        joining = begin(folder)
        with contextlib.suppress(subprocess.TimeoutExpired):
            joining.wait(random.Random(seed).uniform(takes / 2, takes))
        joining.kill()
        joining.wait()
        database = DatabaseFiles(folder / "referater.db").database
        found = check(database, InUse(database))
        assert (found.sound, found.problem, found.meetings) == (True, "", MEETINGS), seed
        with Program().reading(str(folder)) as services:
            committees = {each.id for each in services.store.committees()}
            at = {each.committee_id for each in services.store.list_meetings()}
        assert (committees, at) in (
            ({STAYS.id, GOES.id}, {GOES.id}),
            ({STAYS.id}, {STAYS.id}),
        ), seed
        assert begin(folder).wait() == (0 if GOES.id in committees else 2), seed
        shutil.rmtree(folder)
