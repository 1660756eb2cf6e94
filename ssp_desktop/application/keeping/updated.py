"""Whether the program was updated while it runs: by IT, or by the system at night.

Much is imported only when it is first wanted, and helper processes are started then, so from that
moment on two versions work together. What is typed is saved all the same; the user is told to
begin anew when there is time.
"""

from pathlib import Path

from ssp_desktop.application.said import QT_TRANSLATE_NOOP

UPDATED = QT_TRANSLATE_NOOP(
    "Findings",
    "SSP Desktop er blevet opdateret, mens det var åbent. Det, du har skrevet, er gemt. Luk "
    "programmet, og åbn det igen, når mødet kan holde en pause; indtil da kan noget af det svigte.",
)


class RunningProgram:
    """The program as it was when this was made, known by one file of it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._begun_as = _which(file)

    def is_updated(self) -> bool:
        """Whether another file lies there now, or none; asks the disk."""
        return _which(self._file) != self._begun_as


def _which(file: Path) -> tuple[int, int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
