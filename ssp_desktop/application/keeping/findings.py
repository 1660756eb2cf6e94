"""What is found wrong with where the data and its copies lie, said with what to do.

One function makes all of it, for the window and for the self-test. Nothing here is repaired.
"""

import shutil
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Protocol

from ssp_desktop.application.keeping.lying import kind_of
from ssp_desktop.application.said import QT_TRANSLATE_NOOP, Said, worded
from ssp_desktop.folders import Folders

_LEAST_FREE = 500_000_000  # bytes
_COPIES = 3  # of the database: today's, one on its way, one that is put back

_CLOUD = QT_TRANSLATE_NOOP(
    "Findings",
    "Møderne ligger i {0}, i mappen {1}. {0} kan skade databasen, når den synkroniseres, mens den "
    "er i brug. Luk programmet, flyt mappen til computerens egen disk, og start programmet med "
    "den nye mappe (--data-dir). En kopi må gerne ligge i {0}.",
)
_NETWORK = QT_TRANSLATE_NOOP(
    "Findings",
    "Møderne ligger på et netværksdrev, i mappen {0}. Falder forbindelsen ud, kan der ikke gemmes, "
    "og databasen kan tage skade. Luk programmet, flyt mappen til computerens egen disk, og start "
    "programmet med den nye mappe (--data-dir). Brug drevet til kopier i stedet.",
)
_FULL = QT_TRANSLATE_NOOP(
    "Findings",
    "Der er kun {0} tilbage på disken, som møderne ligger på ({1}). Bliver den fuld, kan der ikke "
    "gemmes. Gør plads: tøm computerens papirkurv, og flyt store filer.",
)
_AWAY = QT_TRANSLATE_NOOP(
    "Findings",
    "Der er ikke lavet en sikkerhedskopi i {0} i {1} dage. Sæt stikket i, eller slut drevet til, "
    "så laves den af sig selv.",
)


class Kind(StrEnum):
    """What it is that was found."""

    CLOUD = "cloud"
    NETWORK = "network"
    FULL = "full"
    AWAY = "away"


class Finding(NamedTuple):
    """Something that is not safe, and what to do about it."""

    kind: Kind
    said: Said

    @property
    def danish(self) -> str:
        """The whole of it, in Danish."""
        return worded(self.said)


class Place(Protocol):
    """What is asked of the second place for copies."""

    @property
    def folder(self) -> Path | None:
        """The folder that was chosen; None where there is none."""

    def days_away(self) -> int:
        """Return for how many days there has been no copy there, where that is too long; else 0."""


def findings(folders: Folders, place: Place) -> list[Finding]:
    """Return what is found; asks the disks, which may take a while."""
    found = []
    data = folders.data
    lying = kind_of(data)
    if lying.cloud:
        found.append(Finding(Kind.CLOUD, _CLOUD(lying.cloud, str(data))))
    if lying.network:
        found.append(Finding(Kind.NETWORK, _NETWORK(str(data))))
    free = _free(data)
    if free is not None and free < max(_LEAST_FREE, _COPIES * _size(folders.database)):
        found.append(Finding(Kind.FULL, _FULL(_megabytes(free), str(data))))
    away = days_away(place)
    return [*found, away] if away is not None else found


def days_away(place: Place) -> Finding | None:
    """Return that there has been no copy in the second place for too long; None if there has."""
    days = place.days_away()
    return Finding(Kind.AWAY, _AWAY(str(place.folder), days)) if days else None


def _free(folder: Path) -> int | None:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _megabytes(size: int) -> str:
    return f"{size // 1_000_000} MB"
