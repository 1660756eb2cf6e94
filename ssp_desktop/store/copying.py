"""Writes an open database to another file, whole or not at all.

The copy is made beside its final place and moved there, so a file with a copy's name is always
whole. Does not know what the copy is for, or when to make it.
"""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from ssp_desktop.rights import make_private_file, make_private_folder
from ssp_desktop.store.files import unfinished_of


def copy_database(
    connection: sqlite3.Connection, target: Path, look: Callable[[Path], None] | None = None
) -> None:
    """Write a compact copy of the open database as `target`, whole or not at all.

    `look` is given the finished copy before it gets its name; where it raises, what was there
    under that name stays.
    """
    make_private_folder(target.parent)
    unfinished = unfinished_of(target)
    unfinished.unlink(missing_ok=True)
    try:
        make_private_file(unfinished)
        connection.execute("VACUUM INTO ?", (str(unfinished),))
        with unfinished.open("rb+") as file:  # SQLite leaves forcing it to disk to us
            os.fsync(file.fileno())
        if look is not None:
            look(unfinished)
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
