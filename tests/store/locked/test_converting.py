"""A data folder made locked and plain again: all is there, and nothing can be read between."""

import contextlib
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.changes import DECISION, SetText
from ssp_desktop.domain.errors import Cancelled
from ssp_desktop.domain.overview.locking import Converted
from ssp_desktop.store import engine
from ssp_desktop.store.backups.copies import Copies
from ssp_desktop.store.converting.folder import convert, finish
from ssp_desktop.store.converting.locking import Locking
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.errors import DatabaseDamaged, DatabaseLocked, KeyMissing, StoreError
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.locked import Key, decipher, held, key_file
from tests.locking_folder import WORD, LockingFolder, attach, holding


class _Folder(LockingFolder):
    """A data folder that is locked or made plain with one key."""

    def __init__(self, data: Path, key: Key) -> None:
        self.key = key
        super().__init__(data)

    def turn(self, *, lock: bool, **following: object) -> None:
        known = key_file.of_key(self.key).with_(locked=lock)
        self.done = convert(self.database, known, InUse(self.database), **following)

    def holding(self) -> list[str]:
        return holding(self.data)


@pytest.fixture
def folder(own_data_dir: Path, key: Key) -> Iterator[_Folder]:
    """Return a data folder."""
    return _Folder(own_data_dir, key)


def _lying(folder: Path) -> dict[str, bytes]:
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file() and each.name not in {"key.json", "referater.db.setup"}
    }


def test_all_is_locked_and_plain_again(folder: _Folder) -> None:
    assert len(folder.holding()) == 8
    attached = {each.name for each in (folder.data / "attachments").glob("??/*")}
    dates = {each.name: each.stat().st_mtime_ns for each in (folder.data / "backups").iterdir()}
    folder.turn(lock=True)
    assert folder.done.left == ()
    assert folder.holding() == []
    names = [each.name for each in folder.data.rglob("*")]
    assert not [name for name in names if any(digest in name for digest in folder.files)]
    assert folder.is_whole()
    assert engine.key_needed(folder.database) == folder.key.id
    folder.turn(lock=False)
    assert folder.done.left == ()
    assert len(folder.holding()) == 8
    assert folder.is_whole()
    assert {each.name for each in (folder.data / "attachments").glob("??/*")} == attached
    assert {
        each.name: each.stat().st_mtime_ns for each in (folder.data / "backups").iterdir()
    } == dates
    kept = (folder.database, *(folder.data / "attachments").rglob("*"))
    assert all(each.stat().st_mode & 0o077 == 0 for each in kept)


def test_the_meeting_in_hand_is_written_on(folder: _Folder) -> None:
    with Program().writing(str(folder.data)) as services:
        in_use = services.store._transactions._in_use
        first = folder.meetings[0]
        for lock in (True, False):
            known = key_file.of_key(folder.key).with_(locked=lock)
            convert(folder.database, known, in_use)
            services.store.trash(first.id)
            services.store.restore(first.id)
            kept = attach(services, first, f"{WORD} {lock}".encode())
            assert services.attached.is_unaltered(kept)
            path = services.attached.path(kept)
            assert path is not None
            assert path.read_bytes() == f"{WORD} {lock}".encode()
            assert services.attached.place(kept).name.endswith(".locked") == lock
    assert not list((folder.data / "attachments").glob("opened/*"))


def test_one_that_is_stopped_is_undone_by_the_next(folder: _Folder) -> None:
    folder.turn(lock=False)
    before = _lying(folder.data)
    for times in range(1, 60, 7):
        left = iter([True] * times)
        try:
            folder.turn(lock=True, follow=lambda *_, left=left: next(left, False))
        except Cancelled:
            assert folder.is_whole()
            assert finish(folder.database, InUse(folder.database)) is not None
            assert folder.is_whole()
            assert _lying(folder.data).keys() == before.keys()
            assert len(folder.holding()) == 8
        else:
            break
    assert times > 14
    assert folder.holding() == []


def test_what_a_killed_program_was_unpacking_is_deleted(folder: _Folder) -> None:
    staging = DatabaseFiles(folder.database).staging
    staging.mkdir()
    (staging / "pakke.zip").write_bytes(b"PK" + WORD.encode())
    folder.turn(lock=True)
    assert folder.holding() == []
    assert not staging.exists()


def test_while_another_program_reads_it_is_refused_and_goes_on_later(folder: _Folder) -> None:
    with contextlib.closing(sqlite3.connect(folder.database)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM meetings").fetchone()
        with pytest.raises(DatabaseLocked):
            folder.turn(lock=True)
        assert engine.key_needed(folder.database) is None
    assert folder.is_whole()
    assert finish(folder.database, InUse(folder.database)) is not None
    assert folder.holding() == []
    assert folder.is_whole()


def test_without_the_key_nothing_is_changed(folder: _Folder) -> None:
    held.let_go(folder.key.id)
    before = _lying(folder.data)
    with pytest.raises(KeyMissing, match="nøglen findes ikke på denne computer"):
        folder.turn(lock=True)
    assert _lying(folder.data) == before


def test_what_is_altered_is_left_and_named(folder: _Folder) -> None:
    folder.turn(lock=True)
    place = next((folder.data / "attachments").glob("??/*"))
    place.chmod(0o600)
    place.write_bytes(place.read_bytes()[:-1])
    folder.turn(lock=False)
    assert folder.done.left == (place,)
    assert place.is_file()


@pytest.mark.parametrize("at", [0, 5, 13])
def test_one_with_damaged_first_bytes_does_not_pass_for_a_plain_one(
    folder: _Folder, at: int
) -> None:
    folder.turn(lock=True)
    with folder.database.open("rb+") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 1]))
    before = folder.database.read_bytes()
    with pytest.raises(DatabaseDamaged):
        folder.turn(lock=False)
    assert folder.database.read_bytes() == before


@pytest.mark.parametrize("lock", [True, False])
def test_what_was_converted_can_be_read_where_nothing_can_be_written(
    folder: _Folder, small_disk: Callable[[str, str], Path], lock: bool
) -> None:
    folder.turn(lock=True)
    if not lock:
        folder.turn(lock=False)
    disk = small_disk("skrivebeskyttet", "20m")
    shutil.copytree(folder.data, disk / "data")
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    with Program().reading(str(disk / "data")) as services:
        assert services.store.list_meetings()


def test_a_plain_copy_that_is_put_back_is_locked_again(folder: _Folder, tmp_path: Path) -> None:
    outside = tmp_path / "referater-2025-09-25.db"
    shutil.copy(folder.database, outside)
    folder.turn(lock=True)
    copies = Copies(folder.database)
    assert copies.restore(copies.at(outside)).laid_aside is not None
    assert folder.holding() == []
    with Program().writing(str(folder.data)) as services:
        services.daily_backup()
        assert services.store.list_meetings()
    assert folder.holding() == []
    assert [each.sound for each in map(copies.checked, copies.listed())].count(True) == 4


def test_one_with_another_key_that_is_put_back_gets_the_key_of_the_folder(
    folder: _Folder, tmp_path: Path
) -> None:
    folder.turn(lock=True)
    other = Key.new()
    held.hold(other)
    theirs = _Folder(tmp_path / "theirs", other)
    theirs.turn(lock=True)
    copies = Copies(folder.database)
    copies.restore(copies.at(theirs.database))
    held.let_go(other.id)  # the sheet of this folder is enough
    assert engine.key_needed(folder.database) == folder.key.id
    assert folder.holding() == []
    with Program().reading(str(folder.data)) as services:
        there = {each.id for each in services.store.list_meetings()}
    assert there == {each.id for each in theirs.meetings}


def test_copies_of_another_folder_get_the_key_of_this_one(folder: _Folder, tmp_path: Path) -> None:
    folder.turn(lock=True)
    other = Key.new()
    held.hold(other)
    theirs = _Folder(tmp_path / "theirs", other)
    theirs.turn(lock=True)
    files = DatabaseFiles(folder.database)
    aside = shutil.copy(theirs.database, folder.data / "referater-replaced-2025-03-04-050607.db")
    # One that could not be read as a database, and was enciphered as it is.
    noise = shutil.copy(
        DatabaseFiles(theirs.database).backups / "referater-2025-01-01.db",
        files.backups / "referater-2025-03-04.db",
    )
    held.let_go(other.id)
    assert finish(folder.database, InUse(folder.database)) is None  # nobody can read them now
    held.hold(other)
    assert finish(folder.database, InUse(folder.database)) == Converted(locked=True)
    held.let_go(other.id)
    assert engine.key_needed(aside) == folder.key.id
    assert Copies(folder.database).checked(Copies(folder.database).at(aside)).sound
    decipher(noise, tmp_path / "plain", folder.key)
    assert WORD.encode() in (tmp_path / "plain").read_bytes()
    assert folder.holding() == []
    assert finish(folder.database, InUse(folder.database)) is None


def test_a_locked_database_that_comes_alone_keeps_its_key(folder: _Folder) -> None:
    folder.turn(lock=True)
    (folder.data / "key.json").unlink()
    with Program().writing(str(folder.data)) as services:
        services.daily_backup()
        assert services.make_locking().state().locked
    assert folder.holding() == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no limit for a file's size")
def test_without_room_it_is_told_and_goes_on_when_there_is(folder: _Folder) -> None:
    import resource  # noqa: PLC0415 - not on Windows

    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (folder.database.stat().st_size - 60_000, most))
    try:
        with pytest.raises(StoreError, match="referater"):
            folder.turn(lock=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    assert not DatabaseFiles(folder.database).unfinished.exists()
    assert folder.is_whole()
    assert finish(folder.database, InUse(folder.database)) is not None
    assert folder.holding() == []
    assert folder.is_whole()


def test_what_goes_on_by_itself_waits_for_who_turns_it_on(folder: _Folder) -> None:
    in_use = InUse(folder.database)
    begun: list[threading.Thread] = []
    results: list[object] = []

    def go_on() -> None:
        locking = Locking(folder.database, in_use, alone=False)
        results.append(locking.finish())

    def follow(done: int, of: int) -> bool:
        if not begun:
            begun.append(threading.Thread(target=go_on))
            begun[0].start()
            time.sleep(0.3)
        return done < of / 2

    key_file.write(folder.data, key_file.of_key(folder.key))
    with pytest.raises(Cancelled):
        Locking(folder.database, in_use, alone=False).turn(on=True, follow=follow)
    begun[0].join(30)
    assert results == [Converted(locked=False)]  # what was begun is undone, not finished
    assert len(folder.holding()) == 8
    assert folder.is_whole()


def test_somebody_writes_on_while_it_is_turned_on_and_off(folder: _Folder) -> None:
    key_file.write(folder.data, key_file.of_key(folder.key))
    failed: list[BaseException] = []
    longest, written = 0.0, 0

    def turn(locking: Locking) -> None:
        try:
            for times in range(6):
                locking.turn(on=times % 2 == 0)
        except BaseException as error:  # noqa: BLE001 - told below, on the thread of the test
            failed.append(error)

    with Program().writing(str(folder.data)) as services:
        session = services.open_session(folder.meetings[0].id)
        turning = threading.Thread(target=turn, args=(services.make_locking(),))
        turning.start()
        while turning.is_alive():
            written += 1
            item = session.meeting.items[0]
            begun = time.perf_counter()
            session.do(SetText.between(item.id, DECISION, item.decision, f"nummer {written}"))
            longest = max(longest, time.perf_counter() - begun)
            time.sleep(0.005)
        services.saved(session)
    assert failed == []
    assert written > 6
    assert longest < 0.5  # it waits for no disk
    with Program().reading(str(folder.data)) as services:
        stored = services.store.load(folder.meetings[0].id)
        assert stored.items[0].decision == f"nummer {written}"
        assert services.store.history(folder.meetings[0].id)
