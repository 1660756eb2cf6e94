"""The helper process: a dictionary behind a pipe.

Hunspell blocks the interpreter's lock while it opens a dictionary (0.4 s) and looks for suggestions
(0.1 s and more), so a thread would freeze the window. The program starts itself again with
`ssp_desktop.spelling.ARGUMENT`, which `ssp_desktop.entry` passes to `serve` before anything else is
imported. It reads one line of JSON at a time, and answers each with one line.

It begins with ``{"ready": true}``, or with ``{"refused": reason}`` and ends if no dictionary can be
opened. To ``{"judge": [form, …]}`` it answers ``{"verdicts": [figure, …]}``; to ``{"suggest":
word}``, ``{"suggestions": [word, …]}``.
"""

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import IO

from ssp_desktop.apart import serving
from ssp_desktop.apart.line import line_of


def serve(arguments: Sequence[str]) -> int:
    """Answer until the input ends; return exit status 0. The arguments are affix files to try."""
    return serving.serve(partial(_answer_all, arguments))


def _answer_all(affix_files: Sequence[str], asked: IO[bytes], answers: IO[bytes]) -> None:
    from ssp_desktop.spelling.dictionary import (  # noqa: PLC0415 - in that process alone
        Dictionary,
        DictionaryUnreadable,
    )

    def say(answer: object) -> None:
        answers.write(line_of(answer))
        answers.flush()

    try:
        dictionary = Dictionary.first_of(map(Path, affix_files))
    except DictionaryUnreadable as error:
        say({"refused": str(error)})
        return
    say({"ready": True})
    for line in asked:
        question = json.loads(line)
        if "judge" in question:
            say({"verdicts": [dictionary.verdict(form) for form in question["judge"]]})
        else:
            say({"suggestions": dictionary.suggestions(question["suggest"])})


def find_dictionaries(resources: Path, own: Path) -> list[Path]:
    """Return the affix files to try in turn; each has a ``.dic`` with the same name beside it.

    Those in the folder `own` come before the program's.
    """
    pairs = [path for path in sorted(own.glob("*.aff")) if path.with_suffix(".dic").is_file()]
    return [*pairs, resources / "dictionary" / "da.aff"]
