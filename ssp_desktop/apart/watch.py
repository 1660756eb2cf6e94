"""Limits on memory and time while a helper answers: one that goes beyond them is ended."""

import math
import threading
import time
from enum import Enum
from types import TracebackType
from typing import NamedTuple

from ssp_desktop.apart.child_process import Helper
from ssp_desktop.apart.memory import used_by

_LOOK = 0.1  # seconds between two looks at it


class Over(Enum):
    """What it took too much of."""

    MEMORY = "memory"
    TIME = "time"


class Limits(NamedTuple):
    """What an answer may take.

    `memory` in bytes, `patience` in seconds without a sign of life, `longest` in seconds in all.
    """

    memory: int
    patience: float
    longest: float = math.inf


class Watch:
    """Watches a helper for as long as the `with` lasts; `over` is why it was ended, if it was."""

    def __init__(self, helper: Helper, limits: Limits) -> None:
        self.over: Over | None = None
        self._helper, self._limits = helper, limits
        self._begun = self._last_sign = time.monotonic()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, name="watch", daemon=True)

    def __enter__(self) -> "Watch":
        self._thread.start()
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self._done.set()
        self._thread.join()

    def sign(self) -> None:
        """Note that the helper gave a sign of life."""
        self._last_sign = time.monotonic()

    def _look(self) -> None:
        while not self._done.wait(_LOOK):
            now = time.monotonic()
            if used_by(self._helper.process) > self._limits.memory:
                self.over = Over.MEMORY
            elif (
                now - self._last_sign > self._limits.patience
                or now - self._begun > self._limits.longest
            ):
                self.over = Over.TIME
            if self.over is not None:
                self._helper.kill()
                return
