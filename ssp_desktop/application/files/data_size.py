"""How much disk space the program's files take. Opens no file.

On POSIX systems, opening and closing the database's file would drop the locks on it.
"""

import os
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.folders import Folders


class DataSize(NamedTuple):
    """The size in bytes of the files in the data folder."""

    all_of_it: int
    copies: int
    """The part of this taken by copies of the database."""


def data_size(folders: Folders) -> DataSize:
    """Return the size of the data folder; files that cannot be examined count as nothing."""
    copies = _size_of(folders.backups)
    return DataSize(_size_of(folders.data), copies)


def _size_of(folder: Path) -> int:
    total = 0
    for inside, _, names in os.walk(folder):  # links are not followed
        for name in names:
            try:
                total += os.lstat(os.path.join(inside, name)).st_size  # noqa: PTH118 - as os.walk
            except OSError:  # gone meanwhile, like SQLite's files beside the database
                continue
    return total
