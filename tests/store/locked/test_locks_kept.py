"""SQLite's locks on the open database outlast what the program itself does in the folder.

On POSIX systems they go when the process closes the file by other means than SQLite's. Another
program then takes itself for the last one, and deletes the log that this one is writing into.
"""

import contextlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ssp_desktop.store.converting.locking import Locking
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.locked import Key, key_file
from ssp_desktop.store.locked.code import code_of
from ssp_desktop.store.locked.ring import RingAbsent
from ssp_desktop.store.purging.purge import other_files
from ssp_desktop.store.store import Store
from tests.locking_folder import LockingFolder

_READ = """
import sys
from pathlib import Path
from ssp_desktop.store.engine import connect
from ssp_desktop.store.locked import Key, held
held.hold(Key(bytes.fromhex(sys.argv[2])))
connection = connect(Path(sys.argv[1]), "rw")
print(connection.execute("SELECT count(*) FROM meetings").fetchone()[0])
connection.close()
"""


@pytest.fixture(params=[False, True], ids=["plain", "locked"])
def opened(own_data_dir: Path, key: Key, request: pytest.FixtureRequest) -> Iterator[Locking]:
    """Return the encryption of a folder whose database this process has open, as a window has."""
    folder = LockingFolder(own_data_dir)
    known = key_file.of_key(key).with_(locked=request.param)
    key_file.write(own_data_dir, known)
    in_use = InUse(folder.database)
    Locking(folder.database, in_use, alone=True).finish()
    with contextlib.closing(Store(folder.database, in_use=in_use)) as store:
        store.own_words.add("ordet")
        yield Locking(folder.database, in_use, alone=False)


def _finish(locking: Locking, key: Key, database: Path) -> None:
    assert locking.finish() is None


def _recover(locking: Locking, key: Key, database: Path) -> None:
    with contextlib.suppress(RingAbsent):  # it has been looked at before that
        locking.recover(code_of(key))


def _walk(locking: Locking, key: Key, database: Path) -> None:
    assert database not in list(other_files(database))


@pytest.mark.skipif(os.name != "posix", reason="elsewhere closing a file drops no locks")
@pytest.mark.parametrize("doing", [_finish, _recover, _walk])
def test_another_program_does_not_delete_the_log(
    opened: Locking, key: Key, own_data_dir: Path, doing: Callable[[Locking, Key, Path], None]
) -> None:
    database = own_data_dir / "referater.db"
    log = DatabaseFiles(database).wal
    before = log.stat().st_ino
    doing(opened, key, database)
    said = [sys.executable, "-c", _READ, str(database), key.raw.hex()]
    assert subprocess.run(said, check=True, capture_output=True, text=True).stdout == "5\n"
    assert log.exists()
    assert log.stat().st_ino == before
