"""How large what the program keeps is. Refuses to open anything.

On POSIX systems, opening and closing the database's file would drop the locks on it.
"""

import os
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.places import Places


class DataSize(NamedTuple):
    """How many bytes the files of the data folder have."""

    all_of_it: int
    copies: int
    """Of these, how many are copies of the database."""


def data_size(places: Places) -> DataSize:
    """Return how large the data folder is; what cannot be looked at counts as nothing."""
    copies = _size_of(places.backups)
    return DataSize(_size_of(places.data), copies)


def _size_of(folder: Path) -> int:
    total = 0
    for inside, _, names in os.walk(folder):  # no link is followed
        for name in names:
            try:
                total += os.lstat(os.path.join(inside, name)).st_size  # noqa: PTH118 - as os.walk
            except OSError:  # gone since, as what SQLite keeps beside the database
                continue
    return total
