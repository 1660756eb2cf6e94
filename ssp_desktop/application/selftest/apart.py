"""The window of the self-test, opened in a process of its own, so its end is not the program's.

That process writes one line of JSON a thing: ``{"part": …, "trouble": …}`` or ``{"facts": …}``.
What the other side does is in `ssp_desktop.ui.running.tried_window`.
"""

import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.application.said import QT_TRANSLATE_NOOP, Said
from ssp_desktop.application.selftest import ARGUMENT
from ssp_desktop.application.selftest.results import FINE, PLAIN, Result, State
from ssp_desktop.application.selftest.screen import has_screen
from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.folders import own_command

SECONDS = 90.0
"""How long the window may take."""
_LOOK = 0.2
OF_WINDOW = ("window", "printing")
"""The parts that are tried there."""
_NO_SCREEN = QT_TRANSLATE_NOOP(
    "Selftest",
    "Her er ingen skærm. Vinduet er tegnet i hukommelsen og skrevet i, og det er i orden.",
)
_NOT_UP = QT_TRANSLATE_NOOP(
    "Selftest",
    "Vinduet kunne ikke åbnes (processen endte med {0}{1}). På Linux mangler sikkert et af Qts "
    "biblioteker; ellers installér programmet igen.",
)
_SLOW = QT_TRANSLATE_NOOP("Selftest", "Vinduet blev ikke færdigt på {0} sekunder.")
_NO_ANSWER = QT_TRANSLATE_NOOP("Selftest", "Ikke prøvet, for vinduet blev ikke færdigt.")


class Tried(NamedTuple):
    """What the process found, and what it knows of screens and Qt."""

    results: list[Result]
    facts: dict[str, str]


def try_window(go_on: Callable[[], bool] = lambda: True) -> Tried | None:
    """Open the window on a folder of its own, type into it and print from it.

    Returns None, with the window gone, where `go_on` returns False meanwhile.
    """
    screen = has_screen()
    environment = dict(os.environ)
    if not screen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="ssp-desktop-", ignore_cleanup_errors=True) as folder:
        command, start_in = own_command(ARGUMENT, str(Path(folder) / "data"))
        try:
            process = subprocess.Popen(
                command,
                cwd=start_in,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                # Windows would open a console for it.
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            return _judged([], _NOT_UP(system_words(error), ""), screen=screen)
        with process:
            until = time.monotonic() + SECONDS
            while True:
                try:
                    output, errors = process.communicate(timeout=_LOOK)
                    break
                except subprocess.TimeoutExpired:
                    stopped = not go_on()
                    if stopped or time.monotonic() > until:
                        process.kill()
                        output, _ = process.communicate()
                        if stopped:
                            return None
                        slow = _SLOW(round(SECONDS))
                        return _judged(list(_lines(output)), slow, screen=screen)
    trouble = _NOT_UP(process.returncode, _missing_library(errors))
    return _judged(list(_lines(output)), trouble, screen=screen)


def _judged(lines: list[dict[str, object]], trouble: Said, *, screen: bool) -> Tried:
    facts: dict[str, str] = {}
    said: dict[str, Said] = {}
    fine: set[str] = set()
    for line in lines:
        told = line.get("facts")
        if isinstance(told, dict):
            facts |= {str(name): str(value) for name, value in told.items()}
        part = line.get("part")
        if isinstance(part, str) and part in OF_WINDOW:
            words = str(line.get("trouble") or "")
            if words:
                said[part] = PLAIN(words)
            else:
                fine.add(part)
                note = str(line.get("note") or "")
                said[part] = PLAIN(note) if note else FINE()
    if "window" in fine and not screen:
        said["window"] = _NO_SCREEN()
    results = []
    for part in OF_WINDOW:
        if part in said:
            state = State.OK if part in fine else State.WRONG
            results.append(Result(part, state, said[part]))
        else:
            first = not any(each.state is State.WRONG for each in results)
            results.append(Result(part, State.WRONG, trouble if first else _NO_ANSWER()))
    return Tried(results, facts)


def _lines(output: bytes) -> Iterator[dict[str, object]]:
    for line in output.splitlines():
        try:
            found = json.loads(line)
        except ValueError:  # something else that the process wrote
            continue
        if isinstance(found, dict):
            yield found


def _missing_library(errors: bytes) -> str:
    """Return the library that the system's loader missed, to be named in brackets."""
    for line in errors.decode("utf-8", "replace").splitlines():
        name, found, _ = line.partition(": cannot open shared object file")
        if found:
            return f": {name.rsplit(' ', 1)[-1]} mangler"
    return ""
