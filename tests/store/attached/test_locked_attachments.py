"""Locked attachments: swept and purged like plain ones, and never because their key is away."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ssp_desktop.application.attaching.opening import delete_copies
from ssp_desktop.bootstrap import Program
from ssp_desktop.store.attached import AttachedFiles
from ssp_desktop.store.attached.sweeping import sweep_beside
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.locked import Key, held, key_file
from tests.store.attached.test_sweeping import MEETING, OTHER, attach, grown_old


@pytest.fixture
def key() -> Iterator[Key]:
    """A key that this process holds."""
    key = Key.new()
    held.hold(key)
    yield key
    held.let_all_go()


@pytest.fixture
def data(own_data_dir: Path, key: Key) -> Path:
    """Return a locked data folder with two meetings."""
    key_file.write(own_data_dir, key_file.of_key(key).with_(locked=True))
    with Program().writing(str(own_data_dir)) as services:
        services.store.add(MEETING)
        services.store.add(OTHER)
    return own_data_dir


def _places(data: Path) -> list[Path]:
    return sorted((data / "attachments").glob("??/*"))


def test_what_is_named_stays_and_what_is_not_goes(data: Path) -> None:
    with Program().writing(str(data)) as services:
        digest = attach(services, MEETING, b"Sagen om barnet")
        services.attached.take_bytes(b"named by nothing")
    assert len(_places(data)) == 2
    assert not any(
        digest in str(place) or b"barnet" in place.read_bytes() for place in _places(data)
    )
    grown_old(data / "attachments")
    files = AttachedFiles(data / "attachments")
    sweep_beside(data / "referater.db", files, InUse(data / "referater.db"))
    assert _places(data) == [files.place(digest)]
    assert files.is_unaltered(digest)
    assert b"".join(files.pieces(digest)) == b"Sagen om barnet"


def test_without_the_key_nothing_is_swept(data: Path, key: Key) -> None:
    with Program().writing(str(data)) as services:
        attach(services, MEETING, b"kept")
    grown_old(data / "attachments")
    held.let_go(key.id)
    files = AttachedFiles(data / "attachments")
    assert list(files.kept()) == []
    sweep_beside(data / "referater.db", files, InUse(data / "referater.db"))
    assert len(_places(data)) == 1


def test_a_purge_takes_what_the_meeting_alone_named(data: Path) -> None:
    with Program().writing(str(data)) as services:
        shared = attach(services, MEETING, b"of both")
        attach(services, OTHER, b"of both")
        attach(services, MEETING, b"of one")
        services.store.trash(MEETING.id)
        assert services.purge(MEETING.id, "", lambda *_: True) is not None
    files = AttachedFiles(data / "attachments")
    assert _places(data) == [files.place(shared)]


def test_a_copy_that_was_lent_is_private_and_goes(data: Path) -> None:
    with Program().writing(str(data)) as services:
        digest = attach(services, MEETING, b"lent")
        path = services.attached.path(digest)
        assert path is not None
        assert path.read_bytes() == b"lent"
        assert path == services.attached.path(digest)
        assert all(each.stat().st_mode & 0o077 == 0 for each in (path, path.parent))
        with services.attached.reading(digest) as read:
            assert read.read_bytes() == b"lent"
        assert not read.exists()
    assert not path.exists()
    assert not (data / "attachments" / "opened").exists()


_BORROWS = """
import sys, time
from pathlib import Path
from ssp_desktop.store.attached import AttachedFiles

with AttachedFiles(Path(sys.argv[1])).room() as room:
    (room / "aaben.txt").write_bytes(b"zqxord")
    print(flush=True)
    time.sleep(600)
"""


def test_what_a_living_program_borrows_stays_and_what_a_killed_one_did_goes(data: Path) -> None:
    opened, files = data / "attachments" / "opened", AttachedFiles(data / "attachments")
    before_there_were_locks = opened / f"lent-{os.getpid()}-abcd"  # a number that is used again
    before_there_were_locks.mkdir(parents=True)
    (before_there_were_locks / "x").write_bytes(b"of a process that was killed")
    borrows = [sys.executable, "-c", _BORROWS, str(data / "attachments")]
    with subprocess.Popen(borrows, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline()
        files.clear_unfinished()
        delete_copies(opened)
        (left,) = opened.glob("lent-*/*")
        assert left.read_bytes() == b"zqxord"
        other.kill()
    files.clear_unfinished()
    assert not opened.exists()


def test_one_that_was_altered_is_told(data: Path) -> None:
    with Program().writing(str(data)) as services:
        digest = attach(services, MEETING, b"x" * 100)
    (place,) = _places(data)
    place.chmod(0o600)
    os.utime(place, (time.time(), time.time()))
    place.write_bytes(place.read_bytes()[:-1] + b"?")
    files = AttachedFiles(data / "attachments")
    assert not files.is_unaltered(digest)
    assert files.path(digest) is None
    assert files.place(digest) == place
