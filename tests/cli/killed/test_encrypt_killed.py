"""Encryption turned on or off and killed at any moment: all can be opened, nothing is lost.

Each time the program is killed as a power cut would, the folder is read whole as it then is,
another program is killed in going on, and the last one finishes.
"""

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ssp_desktop.store.locked import Key, held
from ssp_desktop.store.locked.kept_in_file import write_key
from tests.locking_folder import LockingFolder, holding
from tests.proofs import PROOFS, cases

TRIALS = cases(4)
MEETINGS = 200 if PROOFS else 20


@pytest.fixture(scope="module")
def key_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return the file of a key that this process holds too."""
    key = Key.new()
    path = tmp_path_factory.mktemp("key") / "key.txt"
    write_key(path, key)
    held.hold(key)
    yield path
    held.let_go(key.id)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> LockingFolder:
    """Return a data folder that is not encrypted."""
    return LockingFolder(tmp_path_factory.mktemp("kept"), MEETINGS)


def turn(folder: LockingFolder, way: str, key_file: Path) -> "subprocess.Popen[bytes]":
    """Turn encryption on or off as a user does."""
    words = [sys.executable, "-m", "ssp_desktop", "--data-dir", folder.data]
    words += ["encrypt", way, "--key-file", key_file]
    temp = folder.data.parent / "temp"
    temp.mkdir(exist_ok=True)
    return subprocess.Popen(words, stdout=subprocess.DEVNULL, env={**os.environ, "TMPDIR": temp})


@pytest.mark.proof
@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_it_is_openable_at_every_moment_and_nothing_is_lost(
    plain: LockingFolder, key_file: Path, tmp_path: Path
) -> None:
    before = holding(plain.data)
    locked = plain.at(tmp_path / "locked" / "data")
    shutil.copytree(plain.data, locked.data)
    began = time.monotonic()
    assert turn(locked, "on", key_file).wait() == 0
    takes = time.monotonic() - began
    assert holding(locked.data.parent) == []
    killed, shortest = 0, dict[tuple[str, str], float]()
    for seed in range(TRIALS):
        way, from_ = ("off", locked) if seed % 2 else ("on", plain)
        folder = from_.at(tmp_path / str(seed) / "data")
        shutil.copytree(from_.data, folder.data)
        chance = random.Random(seed)
        for kind in ((way, "begins"), (way, "goes on")):  # killed too
            began, turning = time.monotonic(), turn(folder, way, key_file)
            with contextlib.suppress(subprocess.TimeoutExpired):
                turning.wait(chance.uniform(0.15, 0.9) * shortest.get(kind, takes))
            was_done = turning.poll() is not None
            turning.kill()
            killed += turning.wait() != 0
            if was_done:  # the next of its kind is killed before it can be
                shortest[kind] = min(time.monotonic() - began, shortest.get(kind, takes))
            assert folder.is_whole(), seed
        if chance.random() < 1 / 4:  # somebody thinks better of it
            way = "on" if way == "off" else "off"
        assert turn(folder, way, key_file).wait() == 0
        assert folder.is_whole(), seed
        seen = holding(folder.data.parent)
        # SQLite leaves the journal of a change that was killed before it counted.
        plain_again = [f"data/{x}" for x in before]
        assert [x for x in seen if way == "on" or not x.endswith("-journal")] == (
            [] if way == "on" else plain_again
        )
        shutil.rmtree(folder.data.parent)
    assert killed > TRIALS / 4  # of twice as many; the others were done before
