"""A program that is killed while it reads an enciphered copy leaves nothing readable for long."""

import subprocess
import sys
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.store.converting.folder import convert
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.locked import Key, held, key_file
from ssp_desktop.store.locked.kept_in_file import write_key
from tests.store.backups.kept import Kept, fill, listed_under

_KILLED = """
import os, sys
from pathlib import Path
from ssp_desktop.store.backups.opened import opened
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.locked.held import hold
from ssp_desktop.store.locked.kept_in_file import read_key
hold(read_key(Path(sys.argv[1])))
with opened(Path(sys.argv[2]), DatabaseFiles(Path(sys.argv[3]))) as path:
    assert b"Havnen" in path.read_bytes()
    os._exit(9)
"""


def _plain(folder: Path) -> list[str]:
    return [name for name, content in listed_under(folder).items() if b"Havnen" in content]


@pytest.mark.parametrize("by", ["writing", "alone", "locking"])
def test_the_next_that_has_the_lock_deletes_it(tmp_path: Path, by: str) -> None:
    kept = fill(tmp_path / "data")
    key = Key.new()
    held.hold(key)
    write_key(tmp_path / "key.txt", key)
    copy = _copy_in_the_second_place(kept, key, tmp_path / "stik")
    known = key_file.of_key(key).with_(locked=True)
    convert(kept.files.database, known, InUse(kept.files.database))
    given = (tmp_path / "key.txt", copy, kept.files.database)
    killed = [sys.executable, "-c", _KILLED, *map(str, given)]
    assert subprocess.run(killed, check=False).returncode == 9
    with getattr(Program(), by)(str(kept.data)):
        assert _plain(kept.data) == []
    held.let_go(key.id)


def _copy_in_the_second_place(kept: Kept, key: Key, stick: Path) -> Path:
    """Return an enciphered copy of a database that is still plain."""
    stick.mkdir()
    key_file.write(kept.data, key_file.of_key(key))
    kept.place().choose(stick)
    copy = kept.place().take()
    assert copy is not None
    assert _plain(stick) == []
    return copy
