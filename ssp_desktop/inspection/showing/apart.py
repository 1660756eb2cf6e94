"""Has the pages of a PDF painted in a process of its own, with limits on memory and time.

A file may be made to take all memory, to take for ever, or to make the library end its process.
Here that costs the process, and the page is not shown.
"""

import json
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.apart.child_process import Helper, OnDemand
from ssp_desktop.apart.watch import Limits, Watch
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.inspection import SHOWING
from ssp_desktop.inspection.showing.child import MOST_PIXELS, PROTECTED

MEMORY = 1024 * 1024 * 1024
"""The bytes of memory that painting a page may take."""
PATIENCE = 15.0
"""Seconds that a page may take."""
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
        self._limits = Limits(memory, patience)
        self._helpers = OnDemand(SHOWING, str(memory), str(path.absolute()))

    def page(self, number: int, width: int, height: int) -> PagePicture:
        """Return page `number`, from 0, as large as fits; raises NotShown."""
        try:
            helper = self._helpers.get()
        except OSError as error:
            raise NotShown(
                f"Siden kan ikke vises ({system_words(error)}). Åbn en kopi i stedet."
            ) from error
        if helper is None:
            raise NotShown(_DAMAGED)
        with Watch(helper, self._limits) as watch:
            try:
                return _asked(helper, [number, width, height])
            except (ValueError, LookupError, TypeError) as error:
                self._helpers.drop()
                raise NotShown(_DAMAGED if watch.over is None else _TOO_MUCH) from error

    def end(self) -> None:
        """End the process, for good."""
        self._helpers.end()


def _asked(helper: Helper, question: list[int]) -> PagePicture:
    """Return the answer; ValueError, LookupError or TypeError for what is none."""
    helper.say(question)
    told = json.loads(helper.line(1000))
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
    pixels = helper.read(length)
    if len(pixels) != length:
        raise ValueError("half a picture")
    return PagePicture(pages, width, height, line, pixels)
