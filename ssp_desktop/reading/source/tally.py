"""The progress of a reading: reports it, and refuses what is too long to be minutes.

A reader counts each page and line here as it is made, and progress is reported now and
then; a reading that reports nothing for long is taken to have run wild (`apart`).
"""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from ssp_desktop.reading.source.refusals import TooLarge, called

MAX_LINES = 100_000
"""Paragraphs and rows: two thousand pages of them."""

_SELDOM = 0.1  # seconds between two reports
_BATCH = 500  # things between two looks at the clock
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Progress:
    """How much has been read. `pages` is None for a source without any, `of` until known."""

    lines: int = 0
    page: int | None = None
    of: int | None = None


class Tally:
    """Counts one reading; `name` is the file's, for the message."""

    def __init__(self, name: str = "", tell: Callable[[Progress], None] | None = None) -> None:
        self._name = name
        self._tell = tell
        self._told = 0.0
        self._steps = 0
        self._lines = 0
        self._page: int | None = None
        self._of: int | None = None

    def page(self, number: int, of: int) -> None:
        """Count a page that is about to be read."""
        self._page, self._of = number, of
        self._say()

    def line(self) -> None:
        """Count a line that was made; raises TooLarge when there are more than minutes have."""
        self._lines += 1
        if self._lines > MAX_LINES:
            raise TooLarge(
                f"{called(self._name)} har over {MAX_LINES // 1000}.000 afsnit og linjer, og det "
                "har intet referat. Intet er importeret. Vælg den del af den, der er referatet."
            )
        self.step()

    def alive(self) -> None:
        """Report that another part of the work is done."""
        self._say()

    def step(self) -> None:
        """Report that the reading is alive; costs next to nothing."""
        self._steps += 1
        if self._steps % _BATCH == 0:
            self._say()

    def through(self, things: Iterable[_T]) -> Iterator[_T]:
        """Yield `things`, each a step."""
        for thing in things:
            self.step()
            yield thing

    def _say(self) -> None:
        if self._tell is None:
            return
        now = time.monotonic()
        if now - self._told >= _SELDOM:
            self._told = now
            self._tell(Progress(self._lines, self._page, self._of))
