"""The helper process: a dictionary behind a pipe.

Hunspell blocks the interpreter's lock while it opens a dictionary (0.4 s) and looks for suggestions
(0.1 s and more), so a thread would freeze the window. The program starts itself again with
`ssp_desktop.spelling.ARGUMENT`, which `ssp_desktop.entry` passes to `serve` before anything else is
imported; a frozen program has no other Python to start. It reads one line of JSON at a time,
answers each with one line, and ends when its input ends: when the program does, however that
happens.

It begins with ``{"ready": true}``, or with ``{"refused": reason}`` and ends if no dictionary can be
opened. To ``{"judge": [form, …]}`` it answers ``{"verdicts": [figure, …]}``; to ``{"suggest":
word}``, ``{"suggestions": [word, …]}``.
"""

import json
import signal
from collections.abc import Iterable, Sequence
from pathlib import Path

from ssp_desktop.folders import own_command
from ssp_desktop.spelling import ARGUMENT


def serve(arguments: Sequence[str]) -> int:
    """Answer until the input ends; return the exit status. The arguments are affix files to try."""
    # Ctrl-C in a terminal reaches every program in it; the window says when to end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # By number: a program without a console has no sys.stdin, but it has these pipes.
    with open(0, "rb", closefd=False) as asked, open(1, "wb", closefd=False) as answers:

        def say(answer: object) -> None:
            answers.write(json.dumps(answer).encode("ascii") + b"\n")
            answers.flush()

        from ssp_desktop.spelling.dictionary import (  # noqa: PLC0415 - in that process alone
            Dictionary,
            DictionaryUnreadable,
        )

        try:
            try:
                dictionary = Dictionary.first_of(map(Path, arguments))
            except DictionaryUnreadable as error:
                say({"refused": str(error)})
                return 1
            say({"ready": True})
            for line in asked:
                question = json.loads(line)
                if "judge" in question:
                    say({"verdicts": [dictionary.verdict(form) for form in question["judge"]]})
                else:
                    say({"suggestions": dictionary.suggestions(question["suggest"])})
        except BrokenPipeError:  # the program ended while it was being answered
            return 0
    return 0


def find_dictionaries(resources: Path, own: Path) -> list[Path]:
    """Return the affix files to try in turn; each has a ``.dic`` with the same name beside it.

    Those in the folder `own` come before the program's.
    """
    pairs = [path for path in sorted(own.glob("*.aff")) if path.with_suffix(".dic").is_file()]
    return [*pairs, resources / "dictionary" / "da.aff"]


def command_of(dictionaries: Iterable[Path]) -> tuple[list[str], Path | None]:
    """Return the command that starts this program as the helper, and the folder to start it in."""
    return own_command(ARGUMENT, *map(str, dictionaries))
