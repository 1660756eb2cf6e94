"""Reads in a separate process, with limits on memory and time. `child` is the other end.

Somebody else's file may be made to take all memory, or to take for ever; here it only
takes a process, which is ended. The message about that does not call the file damaged.
"""

import contextlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from ssp_desktop.apart.child_process import Helper
from ssp_desktop.apart.watch import Limits, Over, Watch
from ssp_desktop.domain.errors import Cancelled
from ssp_desktop.reading import ARGUMENT
from ssp_desktop.reading.process.office import OFFICE_PATIENCE, Room, as_odt
from ssp_desktop.reading.process.returned_wire import ReturnedHearing
from ssp_desktop.reading.process.wire import Hearing, ReadingHearing
from ssp_desktop.reading.returned.document import ReturnedDocument
from ssp_desktop.reading.source.refusals import (
    reader_died,
    reader_not_started,
    too_long_without_progress,
    too_much_memory,
)
from ssp_desktop.reading.source.tally import Progress
from ssp_desktop.reading.understanding.result import Reading

MEMORY = 1024 * 1024 * 1024
"""The bytes of memory that a reading may take."""
PATIENCE = 20.0
"""Seconds that a reading may go on without another page or line."""

Tell = Callable[[Progress], None]
T = TypeVar("T")


class GivenUp(Cancelled):
    """The reading was ended because nobody wants it any more."""


class Reader:
    """Reads one source at a time, each in a process of its own.

    Start it early: the first process gets ready while it waits.
    """

    def __init__(
        self,
        room: Room,
        memory: int = MEMORY,
        patience: float = PATIENCE,
        office_patience: float = OFFICE_PATIENCE,
    ) -> None:
        """Start the process; raises Unreadable when that is impossible.

        What has to lie in a file for a while lies in a `room`.
        """
        self._room = room
        self._limits = Limits(memory, patience)
        self._office_patience = office_patience
        self._given_up = False
        self._at_hand: tuple[Path, Path] | None = None
        self._used = False
        self._turn = threading.Lock()
        self._helper = _started(memory)

    def __enter__(self) -> "Reader":
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self.end()

    @property
    def is_ready(self) -> bool:
        """Whether the process can be used; one that waits for long may be ended by others."""
        return self._helper.is_running

    @contextlib.contextmanager
    def at_hand(self, path: Path) -> Iterator[None]:
        """Read the file at `path` several times in here, and yet make one ODT of it, if it is old.

        What is read in here is what the file said when it began.
        """
        with self._as_odt(path) as made:
            self._at_hand = None if made is None else (path, made)
            try:
                yield
            finally:
                self._at_hand = None

    def read_file(self, path: Path, tell: Tell | None = None, choice: int | None = None) -> Reading:
        """Return what is in the file at `path`; raises an `Unreadable` when it is refused.

        Raises `SeveralMeetings` for an export with more than one, until `choice` says which.
        """
        return self._read_file("file", path, ReadingHearing(), tell, choice=choice)

    def read_returned(self, path: Path, tell: Tell | None = None) -> ReturnedDocument:
        """Return the draft that came back in the file at `path`; raises an `Unreadable`."""
        return self._read_file("returned", path, ReturnedHearing(), tell)

    def read_pasted(self, text: str, tell: Tell | None = None, *, html: bool) -> ReturnedDocument:
        """Return what was copied, plain or as `html`, as a draft that came back may be read."""
        question = {"kind": "pasted", "text": text, "html": html}
        return self._read(question, "", ReturnedHearing(), tell)

    def read_text(self, text: str, tell: Tell | None = None) -> Reading:
        """Return what is in plain `text`; raises an `Unreadable` when it is refused."""
        return self._read({"kind": "text", "text": text}, "", ReadingHearing(), tell)

    def read_html(self, html: str, tell: Tell | None = None) -> Reading:
        """Return what is in the clipboard's HTML; raises an `Unreadable` when refused."""
        return self._read({"kind": "html", "text": html}, "", ReadingHearing(), tell)

    def end(self) -> None:
        """End the process, and any wait for it with `GivenUp`. From any thread, at any time."""
        with self._turn:
            self._given_up = True
            self._helper.kill()
            if not self._used:
                self._helper.end()

    def _is_given_up(self) -> bool:
        return self._given_up

    @contextlib.contextmanager
    def _as_odt(self, path: Path) -> Iterator[Path | None]:
        if self._at_hand is not None and self._at_hand[0] == path:
            yield self._at_hand[1]
            return
        room, memory, patience = self._room, self._limits.memory, self._office_patience
        with as_odt(path, room, memory, patience, self._is_given_up) as made:
            yield made

    def _read_file(
        self, kind: str, path: Path, hearing: Hearing[T], tell: Tell | None, **more: object
    ) -> T:
        with self._as_odt(path) as made:
            if self._is_given_up():
                raise GivenUp
            file = str((made or path).absolute())
            question = {"kind": kind, "file": file, "name": path.name, **more}
            return self._read(question, path.name, hearing, tell)

    def _read(
        self, question: dict[str, object], name: str, hearing: Hearing[T], tell: Tell | None
    ) -> T:
        helper = self._taken()
        with Watch(helper, self._limits) as watch:
            try:
                answer = _asked(helper, watch, question, hearing, tell or _nobody)
            finally:
                helper.end()
        if answer is not None:
            return answer
        if self._given_up:
            raise GivenUp
        if watch.over is Over.MEMORY:
            raise too_much_memory(name, self._limits.memory)
        if watch.over is Over.TIME:
            raise too_long_without_progress(name, self._limits.patience)
        raise reader_died(name)

    def _taken(self) -> Helper:
        """Return the process that waits, or another when that one has read already."""
        with self._turn:
            if self._given_up:
                raise GivenUp
            if self._used:
                self._helper = _started(self._limits.memory)
            self._used = True
            return self._helper


def _asked(
    helper: Helper, watch: Watch, question: dict[str, object], hearing: Hearing[T], tell: Tell
) -> T | None:
    """Return the answer; None when the process ended before it was complete."""
    helper.say(question)
    told = hearing.progress
    while (line := helper.line()).endswith(b"\n"):
        watch.sign()
        answer = hearing.hear(line)
        if answer is not None:
            return answer
        if hearing.progress is not told:
            told = hearing.progress
            tell(told)
    return None


def _started(memory: int) -> Helper:
    """Return a process that waits for something to read; raises Unreadable when impossible."""
    try:
        return Helper(ARGUMENT, str(memory))
    except OSError as error:
        raise reader_not_started(error) from error


def _nobody(_: Progress) -> None:
    """Ignore the progress."""
