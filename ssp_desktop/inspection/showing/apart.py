"""Has the pages of a PDF painted in a process of its own, with limits on memory and time.

A file may be made to take all memory, to take for ever, or to make the library end its process.
Here that costs the process, and the page is not shown.
"""

import contextlib
import json
import subprocess
import threading
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.folders import own_command
from ssp_desktop.inspection import SHOWING
from ssp_desktop.inspection.showing.child import MOST_PIXELS, PROTECTED
from ssp_desktop.reading.process.memory import used_by

MEMORY = 1024 * 1024 * 1024
"""The bytes of memory that painting a page may take."""
PATIENCE = 15.0
"""Seconds that a page may take."""
_LOOK = 0.1
_BYTES = 4  # of a pixel
_FACTS = ("pages", "width", "height", "line", "of")
_DAMAGED = "Siden kan ikke vises: filen er i stykker. Åbn en kopi i stedet."
_TOO_MUCH = (
    "Siden kan ikke vises: den tager for lang tid eller for meget hukommelse. Åbn en kopi i stedet."
)


class PagePicture(NamedTuple):
    """A painted page: how many pages there are, and the pixels, four bytes each."""

    pages: int
    width: int
    height: int
    line: int
    pixels: bytes


class NotShown(UserError):
    """A page cannot be shown; the message says why, and what to do instead."""


class PagePainter:
    """One process that paints the pages of one PDF; started when the first is wanted.

    Used by one thread at a time, but `end` may be called from another.
    """

    def __init__(self, path: Path, *, memory: int = MEMORY, patience: float = PATIENCE) -> None:
        self._path, self._memory, self._patience = path, memory, patience
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = False
        self._lock = threading.Lock()

    def page(self, number: int, width: int, height: int) -> PagePicture:
        """Return page `number`, from 0, as large as fits; raises NotShown."""
        process = self._running()
        over = threading.Event()
        done = threading.Event()
        watch = threading.Thread(target=self._watch, args=(process, done, over), daemon=True)
        watch.start()
        try:
            return self._asked(process, [number, width, height])
        except (OSError, ValueError, LookupError, TypeError) as error:
            self._kill()
            raise NotShown(_TOO_MUCH if over.is_set() else _DAMAGED) from error
        finally:
            done.set()
            watch.join()

    def end(self) -> None:
        """End the process, for good."""
        with self._lock:
            self._ended = True
        self._kill()

    def _kill(self) -> None:
        with self._lock:
            process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is not None and self._process.poll() is not None:
            self._kill()
        with self._lock:
            if self._ended:
                raise NotShown(_DAMAGED)
            if self._process is None:
                self._process = self._started()
            return self._process

    def _started(self) -> "subprocess.Popen[bytes]":
        command, folder = own_command(SHOWING, str(self._memory), str(self._path.absolute()))
        try:
            return subprocess.Popen(
                command,
                cwd=folder,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                # Windows would open a console for it.
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise NotShown(
                f"Siden kan ikke vises ({system_words(error)}). Åbn en kopi i stedet."
            ) from error

    def _asked(self, process: "subprocess.Popen[bytes]", question: list[int]) -> PagePicture:
        assert process.stdin is not None  # noqa: S101 - both are opened as pipes
        assert process.stdout is not None  # noqa: S101 - as above
        process.stdin.write(json.dumps(question).encode("ascii") + b"\n")
        process.stdin.flush()
        told = json.loads(process.stdout.readline(1000))
        if "refused" in told:
            if told["refused"] == PROTECTED:
                raise NotShown(
                    "Filen er beskyttet med adgangskode. Åbn en kopi i det program, der kender den."
                )
            raise NotShown(_DAMAGED)
        pages, width, height, line, of = (int(told[each]) for each in _FACTS)
        length = line * height
        if of != _BYTES or line < width * _BYTES or not 0 < length <= 2 * MOST_PIXELS * _BYTES:
            raise ValueError("no picture")
        pixels = process.stdout.read(length)
        if len(pixels) != length:
            raise ValueError("half a picture")
        return PagePicture(pages, width, height, line, pixels)

    def _watch(
        self, process: "subprocess.Popen[bytes]", done: threading.Event, over: threading.Event
    ) -> None:
        left = self._patience
        while not done.wait(_LOOK):
            left -= _LOOK
            if left <= 0 or used_by(process) > self._memory:
                over.set()
                process.kill()
                return
