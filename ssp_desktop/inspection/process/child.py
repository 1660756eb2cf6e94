"""The process that looks: the program started once more, to look into one file after the other.

A question is a line of JSON with the file's path, whether its words are wanted, and whether a
cleaned copy is asked for instead. Before the answer (`wire.py`) come empty lines, one for each page
or part, as long as it goes on.
"""

import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from ssp_desktop.apart import serving
from ssp_desktop.inspection import looking, sought
from ssp_desktop.inspection.cleaning import clean
from ssp_desktop.inspection.cleaning.refusals import CannotClean
from ssp_desktop.inspection.finds import Inspection, Unread
from ssp_desktop.inspection.look import Beat
from ssp_desktop.inspection.process import wire

_BETWEEN_BEATS = 0.5  # seconds


def serve(arguments: Sequence[str]) -> int:
    """Answer questions until there are no more; the argument is the memory limit in bytes."""
    return serving.serve(_answer_all, memory=int(arguments[0]))


def _answer_all(questions: IO[bytes], answers: IO[bytes]) -> None:
    own = sought.this_machine()
    last = 0.0

    def beat() -> None:
        nonlocal last
        if time.monotonic() - last > _BETWEEN_BEATS:
            last = time.monotonic()
            answers.write(b"\n")
            answers.flush()

    for line in questions:
        answers.write(_answer(json.loads(line), beat, own))
        answers.flush()


def _answer(question: dict[str, Any], beat: Beat, own: sought.Own) -> bytes:
    path = Path(question["file"])
    try:
        if question["clean"]:
            return wire.copy_told(clean.cleaned(path))
        words = bool(question["words"])
        return wire.told(looking.inspect(path, beat, own, words=words), words=words)
    except CannotClean as error:
        return wire.refusal_told(error.reason)
    except MemoryError:
        if question["clean"]:
            return wire.refusal_told(wire.TOO_MUCH_MEMORY)
        return wire.told(Inspection((), (), (Unread("", wire.TOO_MUCH_MEMORY),)), words=False)
