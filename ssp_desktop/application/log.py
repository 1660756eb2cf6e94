"""The log: what happened and where in the program, and not a word of any minutes.

A few lines of our own instead of `logging`, so that nothing from a library can get in: pdfminer and
others log what they read. An event is a name written in the code, its values are ids and numbers,
and of an error only the classes and the lines of code are stored, never its message, which may
quote what was being read.
"""

import contextlib
import datetime
import re
import threading
import traceback
from pathlib import Path

from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.rights import make_private_folder, open_privately

_MAX_BYTES = 500_000
_ID = re.compile(r"[0-9a-f]{10}")
_EVENT = re.compile(r"[a-z0-9_. -]{1,60}")


class EventLog:
    """Appends to one file; when that is full it becomes ``….log.1`` and a new one begins.

    May be used from any thread. Never raises: a full disk must not stop the work.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()

    def event(self, name: str, /, **values: object) -> None:
        """Log that `name` happened; of `values` only numbers and ids are accepted."""
        shown = "".join(f" {key}={_safe(value)}" for key, value in values.items())
        self._append(f"{name if _EVENT.fullmatch(name) else '?'}{shown}")

    def failure(self, name: str, error: BaseException) -> None:
        """Log that `name` went wrong: the errors' classes and the lines of code they passed."""
        lines = [name if _EVENT.fullmatch(name) else "?"]
        seen: set[int] = set()
        cause: BaseException | None = error
        while cause is not None and id(cause) not in seen:
            seen.add(id(cause))
            lines.append(f"  {type(cause).__module__}.{type(cause).__qualname__}")
            lines += [
                f"    {Path(frame.f_code.co_filename).name}:{line} {frame.f_code.co_name}"
                for frame, line in traceback.walk_tb(cause.__traceback__)
            ]
            cause = cause.__cause__ or cause.__context__
        self._append("\n".join(lines))

    def _append(self, text: str) -> None:
        stamp = datetime.datetime.now().astimezone().isoformat(timespec="milliseconds")
        with self._lock, contextlib.suppress(OSError):
            make_private_folder(self.path.parent)
            if self.path.exists() and self.path.stat().st_size > _MAX_BYTES:
                self.path.replace(self.path.with_name(self.path.name + ".1"))
            with open(self.path, "a", encoding="utf-8", opener=open_privately) as file:
                file.write(f"{stamp} {text}\n")


def bug_message(log: EventLog, name: str, error: BaseException) -> str:
    """Log a bug met while doing `name`; return the message for the user, in Danish.

    What the system refuses, and nobody foresaw there, is told as that.
    """
    log.failure(name, error)
    return refused_by_system(log, error) or (
        f"Der er en fejl i programmet ({type(error).__name__}). Den er noteret i {log.path}; "
        "send gerne filen med, når du melder fejlen. Den indeholder intet fra referaterne."
    )


def refused_by_system(log: EventLog, error: BaseException) -> str:
    """Return what is said where the system refused a file; empty for any other error."""
    if not isinstance(error, OSError) or not error.errno:
        return ""
    what = error.filename if isinstance(error.filename, str) else "En fil eller mappe"
    return (
        f"{what} kunne ikke bruges: {system_words(error)}. Ret det, og prøv igen. Hjælper det "
        f"ikke, så meld det som en fejl: den er noteret i {log.path}, uden noget fra referaterne."
    )


def _safe(value: object) -> str:
    if isinstance(value, bool | int | float) or (isinstance(value, str) and _ID.fullmatch(value)):
        return str(value)
    return "?"
