"""The process that looks: the program started once more, to look into one file after the other.

A question is a line of JSON with the file's path, whether its words are wanted, and whether a
cleaned copy is asked for instead. Before the
answer (`wire.py`) come empty lines, one for each page or part, as long as it goes on. The process
takes no more memory than it was told, and ends when its input does.
"""

import json
import signal
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ssp_desktop.inspection import looking, sought
from ssp_desktop.inspection.cleaning import clean
from ssp_desktop.inspection.cleaning.refusals import CannotClean
from ssp_desktop.inspection.finds import Inspection, Unread
from ssp_desktop.inspection.look import Beat
from ssp_desktop.inspection.process import wire
from ssp_desktop.reading.process.memory import limit_own

TOO_MUCH_MEMORY = "tager for meget hukommelse at se ind i"
_BETWEEN_BEATS = 0.5  # seconds


def serve(arguments: Sequence[str]) -> int:
    """Answer questions until there are no more; the argument is the memory limit in bytes."""
    # Ctrl-C in a terminal reaches every program in it; the parent decides when to end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_own(int(arguments[0]))
    own = sought.this_machine()
    # By number: a program without a console has no sys.stdin, but it has these pipes.
    with open(0, "rb", closefd=False) as questions, open(1, "wb", closefd=False) as answers:
        last = 0.0

        def beat() -> None:
            nonlocal last
            if time.monotonic() - last > _BETWEEN_BEATS:
                last = time.monotonic()
                answers.write(b"\n")
                answers.flush()

        try:
            for line in questions:
                answers.write(_answer(json.loads(line), beat, own))
                answers.flush()
        except BrokenPipeError:  # nobody is waiting for the answer
            return 0
    return 0


def _answer(question: dict[str, Any], beat: Beat, own: sought.Own) -> bytes:
    path = Path(question["file"])
    try:
        if question["clean"]:
            return wire.copy_told(clean.cleaned(path))
        return wire.told(looking.inspect(path, beat, own), words=question["words"])
    except CannotClean as error:
        return wire.refusal_told(error.reason)
    except MemoryError:
        if question["clean"]:
            return wire.refusal_told(TOO_MUCH_MEMORY)
        return wire.told(Inspection((), (), (Unread("", TOO_MUCH_MEMORY),)), words=False)
