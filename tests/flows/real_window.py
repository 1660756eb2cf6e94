"""The running program as a person has it: keys go in, and the disk is looked at from outside."""

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.folders import find_folders
from ssp_desktop.store.store import Store

PATIENCE = 15.0  # seconds


class Window:
    """The running program: keys go in, and what is on disk is looked at from outside."""

    def __init__(self, data: Path) -> None:
        self._data = data
        # With a keyboard that has the letters of the texts: otherwise xdotool puts them on a spare
        # key for a moment, and a busy window reads that key when it means something else again.
        subprocess.run(["setxkbmap", "dk"], check=True)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, as a person would."""
        for key in keys:
            subprocess.run(["xdotool", "key", key], check=True)
            time.sleep(0.2)

    def write(self, text: str) -> None:
        """Type `text`."""
        command = ["xdotool", "type", "--delay", "20", "--file", "-"]
        subprocess.run(command, input=text, text=True, check=True)
        time.sleep(0.2)

    def titled(self, title: str) -> None:
        """Wait until a window with `title` in its name is there and has had time to paint."""
        command = ["timeout", str(PATIENCE), "xdotool", "search", "--sync", "--onlyvisible"]
        subprocess.run([*command, "--name", title], check=True, capture_output=True)
        time.sleep(1.0)

    def kept(self, is_so: Callable[[Meeting], bool]) -> Meeting:
        """Wait until the one meeting on disk is so, and return it."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            store = Store(find_folders(self._data).database, read_only=True)
            try:
                for summary in store.list_meetings():
                    if is_so(meeting := store.load(summary.id)):
                        return meeting
            finally:
                store.close()
            time.sleep(0.1)
        raise AssertionError("the meeting on disk never came to be so")

    def export(self, target: Path) -> Path:
        """Export the meeting that is open to `target`, and wait until the file is there."""
        self.press("ctrl+e")
        time.sleep(1)
        self.press("alt+n", "ctrl+a")
        self.write(target.name)
        self.press("alt+a", "ctrl+a")
        self.write(str(target.parent))
        time.sleep(1)
        self.press("Return")
        deadline = time.monotonic() + PATIENCE
        while not target.exists() and time.monotonic() < deadline:
            time.sleep(0.1)
        assert target.exists()
        return target
