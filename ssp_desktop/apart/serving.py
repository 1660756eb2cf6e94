"""A process from its own side: it answers what comes through its input until that ends.

Its input ends when the program does, in whatever way.
"""

import contextlib
import signal
import sys
from collections.abc import Callable
from typing import IO

Answering = Callable[[IO[bytes], IO[bytes]], None]
"""Reads questions, writes answers, and returns when there are no more questions."""


def serve(answer: Answering, *, memory: int | None = None) -> int:
    """Answer, in no more than `memory` bytes if the system can enforce it; return exit status 0."""
    # Ctrl-C in a terminal reaches every program in it; the parent decides when to end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if memory is not None:
        _limit_memory(memory)
    with (
        contextlib.suppress(BrokenPipeError),  # nobody is waiting for the answer
        # By number: a program without a console has no sys.stdin, but it has these pipes.
        open(0, "rb", closefd=False) as questions,
        open(1, "wb", closefd=False) as answers,
    ):
        answer(questions, answers)
    return 0


def _limit_memory(most: int) -> None:
    """Have the system refuse more than `most` bytes.

    Linux does, beyond a limit that a process sets for itself. macOS accepts such a limit and does
    not enforce it, and Windows has none without a job: there the parent watches (`watch`).
    """
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - there is none on Windows

        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        if hard == resource.RLIM_INFINITY or hard > most:
            resource.setrlimit(resource.RLIMIT_DATA, (most, hard))
