"""The program with the screen blank: keys go in, what a screen reader hears comes out."""

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

READER = Path(__file__).with_name("reader.py")
PYTHON = "/usr/bin/python3"
PATIENCE = 20.0  # seconds

Part = dict[str, Any]
"""What is told of one part: role, name, description, states, perhaps text, value, children."""


def lacking() -> str:
    """Return what the system lacks for it, in words; empty where nothing is missing."""
    asked = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    found = subprocess.run([PYTHON, "-c", asked], check=False, capture_output=True)
    return "" if found.returncode == 0 else "gir1.2-atspi-2.0 and python3-gi"


def parts(tree: list[Part]) -> Iterator[Part]:
    """Yield every part of a tree, outer ones first."""
    for each in tree:
        yield each
        yield from parts(each.get("children", []))


class ScreenReader:
    """Hears what the programs of its own session tell."""

    def __init__(self) -> None:
        environment = dict(os.environ)
        environment.pop("AT_SPI_BUS_ADDRESS", None)
        self._process = subprocess.Popen(
            ["dbus-run-session", "--", PYTHON, str(READER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        self._answers: queue.Queue[Any] = queue.Queue()
        self.events: list[Part] = []
        self._listening = threading.Thread(target=self._listen, daemon=True)
        self._listening.start()
        self.environment = {
            **environment,
            "DBUS_SESSION_BUS_ADDRESS": self._answers.get(timeout=PATIENCE)["bus"],
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        """With it a program tells this reader, and no other."""

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if not line.startswith("{"):  # the bus's own words
                continue
            said = json.loads(line)
            if "event" in said:
                self.events.append(said["event"])
            else:
                self._answers.put(said)

    def ask(self, what: str) -> Any:
        """Return the answer to ``tree``, ``where`` or ``programs``."""
        assert self._process.stdin is not None
        for _ in range(5):
            self._process.stdin.write(json.dumps({"ask": what}) + "\n")
            self._process.stdin.flush()
            said = self._answers.get(timeout=3 * PATIENCE)
            if "error" not in said:
                return said["answer"]
            time.sleep(0.2)  # a part was gone while it was asked
        raise AssertionError(said["error"])

    def announced(self) -> list[str]:
        """Return what has been announced so far, in order."""
        return [each["text"] for each in self.events if "announcement" in each["kind"]]

    def end(self) -> None:
        """End the session and its buses."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(PATIENCE)
        self._listening.join(PATIENCE)
        self._process.stdout.close()


class BlindUser:
    """Starts the program and uses it by keys, knowing only what the reader tells."""

    def __init__(self, *arguments: str) -> None:
        subprocess.run(["setxkbmap", "dk"], check=True)
        self.reader = ScreenReader()
        self.program = subprocess.Popen(
            [sys.executable, "-m", "ssp_desktop", *arguments], env=self.reader.environment
        )

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, as a person would."""
        for key in keys:
            subprocess.run(["xdotool", "key", key], check=True)
            time.sleep(0.06)

    def write(self, text: str) -> None:
        """Type `text`."""
        command = ["xdotool", "type", "--delay", "20", "--file", "-"]
        subprocess.run(command, input=text, text=True, check=True)
        time.sleep(0.2)

    def where(self) -> list[Part]:
        """Return the part with the focus and what it stands in, outermost first."""
        told: list[Part] = self.reader.ask("where")
        return told

    def until(self, is_so: Callable[[list[Part]], bool]) -> list[Part]:
        """Wait until the focus is where `is_so` of its way; return the way."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            way = self.where()
            if way and is_so(way):
                return way
            time.sleep(0.1)
        raise AssertionError(f"the focus is at {[(each['role'], each['name']) for each in way]}")

    def at(self, name: str, role: str = "") -> Part:
        """Wait until the focus is at a part of that name, or one whose name begins so."""
        way = self.until(lambda way: way[-1]["name"].startswith(name) and role in way[-1]["role"])
        return way[-1]

    def tab_to(self, name: str, role: str = "", most: int = 60, key: str = "Tab") -> Part:
        """Press Tab until the focus is at a part whose name begins so."""
        for _ in range(most):
            way = self.where()
            if way and way[-1]["name"].startswith(name) and role in way[-1]["role"]:
                return way[-1]
            self.press(key)
        raise AssertionError(f"no {role or 'part'} named {name!r} is reached by {key}")

    def open_menu(self, key: str) -> None:
        """Open a menu of the bar; press again where nothing is heard, as a person would."""
        for _ in range(3):
            self.press(key)
            deadline = time.monotonic() + PATIENCE / 3
            while time.monotonic() < deadline:
                way = self.where()
                if way and way[-1]["role"] == "menu item":
                    return
                time.sleep(0.1)
        raise AssertionError(f"no menu is opened by {key}")

    def hears(self, words: str, since: int = 0) -> str:
        """Wait until something with `words` is announced, after the first `since`."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            for said in self.reader.announced()[since:]:
                if words in said:
                    return said
            time.sleep(0.1)
        raise AssertionError(f"{words!r} was not announced: {self.reader.announced()[since:]}")

    def end(self) -> None:
        """End the program and the reader."""
        self.program.terminate()
        try:
            self.program.wait(PATIENCE)
        finally:
            self.program.kill()
            self.reader.end()
