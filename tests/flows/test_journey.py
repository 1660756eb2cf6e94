"""A whole meeting through the real window: real keys from outside, nothing but keys."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import Meeting, Presence
from ssp_desktop.places import find_places
from ssp_desktop.store.store import Store

PATIENCE = 15.0  # seconds


class Window:
    """The running program: keys go in, and what is on disk is looked at from outside."""

    def __init__(self, data: Path) -> None:
        self._data = data

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
            store = Store(find_places(self._data).database, read_only=True)
            try:
                for summary in store.list_meetings():
                    if is_so(meeting := store.load(summary.id)):
                        return meeting
            finally:
                store.close()
            time.sleep(0.1)
        raise AssertionError("the meeting on disk never came to be so")


@pytest.fixture
def window(xdotool: Callable[..., str], own_data_dir: Path) -> Iterator[Window]:
    """Start the program on an empty data folder."""
    assert xdotool
    program = subprocess.Popen([sys.executable, "-m", "ssp_desktop"])
    try:
        window = Window(own_data_dir)
        window.titled("SSP Desktop")
        yield window
        assert program.poll() is None, "the program ended by itself"
        window.press("ctrl+q")
        assert program.wait(PATIENCE) == 0
    finally:
        program.kill()
        program.wait()


@pytest.mark.timeout(180)
def test_import_excuse_decide_undo_redo_export(
    window: Window,
    shared_reference: Path,
    ssp_desktop: Callable[..., str],
    own_data_dir: Path,
    tmp_path: Path,
) -> None:
    window.press("ctrl+o")
    window.titled("Importér")
    window.write(str(shared_reference / "referat_2024-04-24.txt"))
    window.press("Return")
    time.sleep(2.5)  # the reading, shown before it is kept
    window.press("Return")
    window.kept(lambda meeting: len(meeting.items) == 5)
    window.titled("SSP styregruppen")

    window.press("ctrl+shift+f")
    window.write("Tin")
    window.press("space")
    meeting = window.kept(lambda meeting: len(meeting.with_presence(Presence.EXCUSED)) == 5)
    assert [p.name for p in meeting.with_presence(Presence.EXCUSED)] == [
        "Helle Wolff", "Pernille Sylvest", "Tina Rath", "Mads Andersen", "Rikke Kornval",
    ]  # fmt: skip

    window.press("ctrl+Next", "ctrl+Next", "ctrl+Next", "ctrl+Next", "ctrl+d", "ctrl+End")
    before = meeting.items[4].decision
    window.press("Return")
    window.write("- Et punkt")
    window.press("Return", "Tab")
    window.write("et underpunkt")
    window.press("Return", "shift+Tab")
    window.write("et til")
    wanted = f"{before}\n\n- Et punkt\n  - et underpunkt\n- et til"
    window.kept(lambda meeting: meeting.items[4].decision == wanted)
    window.press("ctrl+z")
    window.kept(lambda meeting: meeting.items[4].decision != wanted)
    window.press("ctrl+y")
    window.kept(lambda meeting: meeting.items[4].decision == wanted)

    target = tmp_path / "mødet.docx"
    window.press("ctrl+e", "alt+n", "ctrl+a")
    window.write(target.name)
    window.press("alt+a", "ctrl+a")
    window.write(str(tmp_path))
    window.press("Return")
    deadline = time.monotonic() + PATIENCE
    while not target.exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert target.exists()

    again = ssp_desktop("import", target, "--data-dir", tmp_path / "read back").strip()
    shown = json.loads(ssp_desktop("show", again, "--json", "--data-dir", tmp_path / "read back"))
    assert shown["items"][4]["decision"] == wanted
    excused = [p["name"] for p in shown["participants"] if p["status"] == "excused"]
    assert "Tina Rath" in excused
    assert len(excused) == 5
