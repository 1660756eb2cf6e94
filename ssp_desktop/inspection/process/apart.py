"""Looks into files in processes of their own, with limits on memory and time.

A file may be made to take all memory, or to take for ever, and a C library that meets one may end
its process. Here that costs a process, which is ended and replaced; the file is told as unread. A
process looks into many files, since to start one takes longer than to look into most.
"""

import contextlib
import os
import queue
import threading
from collections.abc import Generator, Iterable
from pathlib import Path
from types import TracebackType

from ssp_desktop.apart.child_process import OnDemand
from ssp_desktop.apart.watch import Limits, Over, Watch
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.inspection import ARGUMENT
from ssp_desktop.inspection.cleaning.refusals import CannotClean
from ssp_desktop.inspection.finds import Inspection, Unread
from ssp_desktop.inspection.process import wire

MEMORY = 1024 * 1024 * 1024
"""The bytes of memory that looking into a file may take."""
PATIENCE = 20.0
"""Seconds that it may go on without another page or part."""
LONGEST = 300.0
"""Seconds that one file may take in all."""

_FILES_EACH = 500  # by one process: what a library keeps does not grow for ever
TOO_LONG = "tager for lang tid at se ind i"
DIED = "fik det program, der ser ind i filer, til at holde op"
_OVER = {Over.MEMORY: wire.TOO_MUCH_MEMORY, Over.TIME: TOO_LONG}


class CannotStart(UserError):
    """No process can be started to look into files."""

    def __init__(self, error: OSError) -> None:
        super().__init__(
            f"Det program, der ser ind i filer, kunne ikke startes ({system_words(error)}). "
            "Intet er set efter. Luk andre programmer, og prøv igen."
        )


class Inspector:
    """One process that looks into a file at a time; started when the first one comes."""

    def __init__(
        self, *, words: bool = True, memory: int = MEMORY, patience: float = PATIENCE,
        longest: float = LONGEST,
    ) -> None:  # fmt: skip
        """Look with those limits; without `words` the answers have the finds alone."""
        self._words = words
        self._limits = Limits(memory, patience, longest)
        self._helpers = OnDemand(ARGUMENT, str(memory))
        self._files = 0
        self._given_up = DIED

    def __enter__(self) -> "Inspector":
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self.end()

    def inspect(self, path: Path) -> Inspection:
        """Return what is in the file at `path`; raises CannotStart alone."""
        try:
            return wire.heard(self._answer(path, clean=False))
        except ValueError:
            self._helpers.drop()
            return Inspection((), (), (Unread("", self._given_up),))

    def cleaned(self, path: Path) -> bytes:
        """Return a copy of a file without its metadata; raises CannotClean and CannotStart."""
        try:
            copy = wire.copy_heard(self._answer(path, clean=True))
        except ValueError:
            self._helpers.drop()
            copy = self._given_up
        if isinstance(copy, str):
            raise CannotClean(path.name, copy)
        return copy

    def end(self) -> None:
        """End the process, for good. From any thread."""
        self._helpers.end()

    def _answer(self, path: Path, *, clean: bool) -> bytes:
        """Return the process's answer about a file; empty when it gave none."""
        self._files += 1
        if self._files % _FILES_EACH == 0:
            self._helpers.drop()
        self._given_up = DIED
        try:
            helper = self._helpers.get()
        except OSError as error:
            raise CannotStart(error) from error
        if helper is None:
            return b""
        with Watch(helper, self._limits) as watch:
            helper.say({"file": str(path.absolute()), "words": self._words, "clean": clean})
            while (line := helper.line()) == b"\n":
                watch.sign()
        if watch.over is not None:
            self._given_up = _OVER[watch.over]
            return b""
        return line


class _Crew:
    """Several processes that take files from one list; what they find comes in one queue."""

    def __init__(self, paths: Iterable[Path], count: int, *, words: bool) -> None:
        self.done: queue.Queue[tuple[Path, Inspection] | BaseException | None]
        self.done = queue.Queue(4 * count)
        self._waiting = iter(paths)
        self._turn = threading.Lock()
        self._stop = threading.Event()
        self._inspectors = [Inspector(words=words) for _ in range(count)]
        self._workers = [
            threading.Thread(target=self._work, args=(mine,), name="inspecting", daemon=True)
            for mine in self._inspectors
        ]
        for worker in self._workers:
            worker.start()

    def _work(self, inspector: Inspector) -> None:
        try:
            with inspector:
                while not self._stop.is_set():
                    with self._turn:
                        path = next(self._waiting, None)
                    if path is None:
                        break
                    self.done.put((path, inspector.inspect(path)))
        except BaseException as error:  # noqa: BLE001 - raised where it is waited for
            self.done.put(error)
        self.done.put(None)

    def stop(self) -> None:
        """End all of them, without waiting for the files that they have."""
        self._stop.set()
        for inspector in self._inspectors:
            inspector.end()
        while any(worker.is_alive() for worker in self._workers):
            with contextlib.suppress(queue.Empty):
                self.done.get(timeout=0.05)


def inspected(
    paths: Iterable[Path], *, processes: int = 0, words: bool = False
) -> Generator[tuple[Path, Inspection], None, None]:
    """Yield each of `paths` with what is in it, in the order they are done.

    On as many processes as there are cores (at most 8), or `processes`. Close it to stop.
    """
    left = processes or min(os.cpu_count() or 1, 8)
    crew = _Crew(paths, left, words=words)
    try:
        while left:
            answer = crew.done.get()
            if isinstance(answer, BaseException):
                raise answer
            if answer is None:
                left -= 1
            else:
                yield answer
    finally:
        crew.stop()
