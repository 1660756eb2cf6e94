"""What another program may do to the files of an open database, each way by its name."""

import os
import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from ssp_desktop.store.files import DatabaseFiles


def delete(files: DatabaseFiles, _: random.Random) -> None:
    files.wal.unlink(missing_ok=True)


def delete_index_too(files: DatabaseFiles, _: random.Random) -> None:
    files.wal.unlink(missing_ok=True)
    files.shm.unlink(missing_ok=True)


def replace_by_rubbish(files: DatabaseFiles, chance: random.Random) -> None:
    other = files.wal.with_name("other")
    other.write_bytes(chance.randbytes(chance.choice([0, 32, 50_000])))
    other.replace(files.wal)


def empty(files: DatabaseFiles, _: random.Random) -> None:
    os.truncate(files.wal, 0)


def cut(files: DatabaseFiles, chance: random.Random) -> None:
    os.truncate(files.wal, int(files.wal.stat().st_size * chance.random()))


HARMS = (delete, delete_index_too, replace_by_rubbish, empty, cut)


def another(files: DatabaseFiles) -> Path:
    """Return a sound database, as it was before anything was typed, on its way to the place."""
    return Path(shutil.copy(earlier(files), files.database.with_name("coming")))


def earlier(files: DatabaseFiles) -> Path:
    return files.database.parent.with_name("earlier.db")


def replace_database(files: DatabaseFiles, _: random.Random) -> None:
    another(files).replace(files.database)


def replace_database_and_log(files: DatabaseFiles, _: random.Random) -> None:
    another(files).replace(files.database)
    files.wal.unlink(missing_ok=True)
    files.shm.unlink(missing_ok=True)


def move_and_put_another(files: DatabaseFiles, chance: random.Random) -> None:
    files.database.replace(files.database.with_name("moved"))
    time.sleep(chance.uniform(0, 0.5))
    another(files).replace(files.database)


def copy_over(files: DatabaseFiles, _: random.Random) -> None:
    files.database.write_bytes(earlier(files).read_bytes())


def replace_by_its_own_copy(files: DatabaseFiles, _: random.Random) -> None:
    copy = files.database.with_name("coming")
    Path(shutil.copy2(files.database, copy)).replace(files.database)


def switch_link(files: DatabaseFiles, chance: random.Random) -> None:
    target = files.database.with_name(f"target{chance.random()}.db")
    another(files).replace(target)
    link = files.database.with_name("link")
    link.symlink_to(target)
    link.replace(files.database)


REPLACED = (
    replace_database,
    replace_database_and_log,
    move_and_put_another,
    copy_over,
    replace_by_its_own_copy,
    switch_link,
)
Harm = Callable[[DatabaseFiles, random.Random], None]
