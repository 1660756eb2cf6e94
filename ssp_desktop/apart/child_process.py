"""A process from the side of the program: started, asked, ended. The other side is `serving`.

It has nothing that could be lost, so it is ended at once, from any thread; whoever waits for its
answer then gets none.
"""

import contextlib
import subprocess
import threading
from typing import IO

from ssp_desktop.apart.line import line_of
from ssp_desktop.folders import own_command


class Helper:
    """One process."""

    def __init__(self, *arguments: str) -> None:
        """Start it with those arguments, the first of which `entry` knows; OSError if it cannot."""
        command, folder = own_command(*arguments)
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # Windows would open a console for it.
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""
        return self.process.poll() is None

    def say(self, question: object) -> None:
        """Ask it; one that has ended hears nothing."""
        with contextlib.suppress(OSError, ValueError):
            asking = _pipe(self.process.stdin)
            asking.write(line_of(question))
            asking.flush()

    def line(self, most: int = -1) -> bytes:
        """Return its next line, or `most` bytes of it; less when it has ended."""
        try:
            return _pipe(self.process.stdout).readline(most)
        except (OSError, ValueError):
            return b""

    def read(self, length: int) -> bytes:
        """Return the next `length` bytes; fewer when it has ended."""
        try:
            return _pipe(self.process.stdout).read(length)
        except (OSError, ValueError):
            return b""

    def kill(self) -> None:
        """Have it end; `end` still has to be called."""
        self.process.kill()

    def end(self) -> None:
        """End it, and wait until it has. Repeating this does no harm."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):  # what has not been written to it yet
                _pipe(pipe).close()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None  # noqa: S101 - both are opened as pipes
    return pipe


class OnDemand:
    """A helper that is started when it is wanted, and again when it has ended, until `end`."""

    def __init__(self, *arguments: str) -> None:
        self._arguments = arguments
        self._helper: Helper | None = None
        self._ended = False
        self._turn = threading.Lock()

    def get(self) -> Helper | None:
        """Return the one that runs, or another; None after `end`. OSError if it cannot start."""
        if self._helper is not None and not self._helper.is_running:
            self.drop()
        with self._turn:
            if self._helper is None and not self._ended:
                self._helper = Helper(*self._arguments)
            return self._helper

    def drop(self) -> None:
        """End the one that runs; another is started when it is wanted."""
        with self._turn:
            helper, self._helper = self._helper, None
        if helper is not None:
            helper.end()

    def end(self) -> None:
        """End it for good. From any thread."""
        with self._turn:
            self._ended = True
        self.drop()
