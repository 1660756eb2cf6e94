"""The helper process from the program's side: started, asked, ended. The other end is `process`.

Everything here waits, so it is called on the service's own thread; only `end` may be called from
another, and makes the waiting call return.
"""

import contextlib
import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ssp_desktop.spelling.process import command_of


class NoDictionary(Exception):
    """The helper runs, but no dictionary can be opened; another helper would not help."""


class Helper:
    """One run of the helper process."""

    def __init__(self, dictionaries: Iterable[Path]) -> None:
        """Start it; OSError when that is impossible."""
        command, folder = command_of(dictionaries)
        self._process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # Windows would open a console for it.
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    def open(self) -> bool:
        """Wait until its dictionary is open; False when it died. NoDictionary says why not."""
        answer = self._read()
        if answer and "refused" in answer:
            raise NoDictionary(answer["refused"])
        return answer is not None

    def ask(self, question: object) -> dict[str, Any] | None:
        """Return its answer; None when it died."""
        assert self._process.stdin is not None  # noqa: S101 - a pipe
        try:
            self._process.stdin.write(json.dumps(question).encode("ascii") + b"\n")
            self._process.stdin.flush()
        except (OSError, ValueError):  # gone, or ended from another thread
            return None
        return self._read()

    def end(self) -> None:
        """End it at once: it has nothing that could be lost. Repeating it does no harm."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):  # what had not been written to it yet
                if pipe is not None:
                    pipe.close()

    def _read(self) -> dict[str, Any] | None:
        assert self._process.stdout is not None  # noqa: S101 - a pipe
        try:
            line = self._process.stdout.readline()
        except (OSError, ValueError):
            return None
        answer: dict[str, Any] | None = json.loads(line) if line.endswith(b"\n") else None
        return answer
