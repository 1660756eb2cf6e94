"""The helper process from the program's side: started, asked, ended. The other end is `process`.

Everything here waits, so it is called on the service's own thread; only `end` may be called from
another, and makes the waiting call return.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ssp_desktop.apart import child_process
from ssp_desktop.spelling import ARGUMENT


class NoDictionary(Exception):
    """The helper runs, but no dictionary can be opened; another helper would not help."""


class Helper(child_process.Helper):
    """One run of the helper process."""

    def __init__(self, dictionaries: Iterable[Path]) -> None:
        """Start it; OSError when that is impossible."""
        super().__init__(ARGUMENT, *map(str, dictionaries))

    def open(self) -> bool:
        """Wait until its dictionary is open; False when it died. NoDictionary says why not."""
        answer = self._read()
        if answer and "refused" in answer:
            raise NoDictionary(answer["refused"])
        return answer is not None

    def ask(self, question: object) -> dict[str, Any] | None:
        """Return its answer; None when it died."""
        self.say(question)
        return self._read()

    def _read(self) -> dict[str, Any] | None:
        line = self.line()
        answer: dict[str, Any] | None = json.loads(line) if line.endswith(b"\n") else None
        return answer
