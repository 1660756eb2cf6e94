"""Killed at any moment while somebody types, the program has everything up to half a second before.

The real program in its real window, real keys from outside, and SIGKILL.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ssp_desktop.folders import find_folders
from ssp_desktop.store.store import Store
from tests.proofs import cases

TRIALS = cases(5)
PROMISED = 0.5  # seconds
# A key is sent by a process of its own; between its sending and its arrival in
# the window lie the X server and the machine's scheduler.
ARRIVAL = 0.1
WORDS = "politiet orienterede om indsatsen ved havnen og skolen fulgte op paa alle punkter "


@contextmanager
def _window(meeting: str, folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    command = [sys.executable, "-m", "ssp_desktop", "--data-dir", folder, "open", meeting]
    program = subprocess.Popen([*map(str, command), "--item", "7"])
    try:
        yield program
    finally:
        program.kill()
        program.wait()


class Desk:
    """The data folder of one meeting, and how to look into it."""

    def __init__(self, ssp_desktop: Callable[..., str], folder: Path) -> None:
        self._ssp_desktop = ssp_desktop
        self.folder = folder
        self.meeting = ssp_desktop("sample", "--data-dir", folder).strip()

    def decision(self) -> str:
        """Return the decision of item 7 as it is on disk, read by a program's own start."""
        store = Store(find_folders(self.folder).database, read_only=True)
        try:
            return store.load(self.meeting).items[6].decision
        finally:
            store.close()

    def shown(self) -> str:
        """Return the same as the command line shows it."""
        shown = self._ssp_desktop("show", self.meeting, "--json", "--data-dir", self.folder)
        decision: str = json.loads(shown)["items"][6]["decision"]
        return decision


def _type_until_ready(desk: Desk, xdotool: Callable[..., str], before: str) -> str:
    """Type full stops until one has reached the disk; return what stands there."""
    for _second in range(30):
        xdotool("key", "period")
        for _tenth in range(5):
            time.sleep(0.1)
            if desk.decision() != before:
                break
        else:
            continue
        time.sleep(0.7)  # earlier full stops may still be on their way
        return desk.decision()
    raise AssertionError("the window never took a key")


@pytest.mark.proof
@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_what_was_typed_half_a_second_before_the_kill_is_there(
    ssp_desktop: Callable[..., str], xdotool: Callable[..., str], tmp_path: Path
) -> None:
    desk = Desk(ssp_desktop, tmp_path / "data")
    chance = random.Random(os.environ.get("SSP_KILL_SEED", "2024"))
    kept = desk.decision()
    for trial in range(TRIALS):
        with _window(desk.meeting, desk.folder) as program:
            before = _type_until_ready(desk, xdotool, kept)
            sent: list[tuple[float, str]] = []
            killed_at = time.monotonic() + chance.uniform(0.05, 2.0)
            while time.monotonic() < killed_at:
                letter = WORDS[len(sent) % len(WORDS)]
                xdotool("key", "space" if letter == " " else letter)
                sent.append((time.monotonic(), letter))
                time.sleep(chance.uniform(0.0, 0.06))
            os.kill(program.pid, signal.SIGKILL)
            moment = time.monotonic()
        kept = desk.decision()
        promised = [key for at, key in sent if at < moment - PROMISED - ARRIVAL]
        everything = before + "".join(key for _, key in sent)
        assert everything.startswith(kept), (trial, kept[-80:], everything[-80:])
        # A space at the very end is not kept, as a text ends with its last word.
        due = (before + "".join(promised)).rstrip()
        assert len(kept) >= len(due), (trial, len(due) - len(kept), len(sent))
    assert desk.shown() == kept
