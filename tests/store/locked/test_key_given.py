"""A file with a key, as people name it: saved by an editor, copied, or no file at all."""

import codecs
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.errors import UserError
from ssp_desktop.store.locked import Key
from ssp_desktop.store.locked.code import code_of, key_of_code
from ssp_desktop.store.locked.kept_in_file import KeyFileUnusable, read_key, write_key
from ssp_desktop.store.locked.wrapping import PrivateKeyUnusable, unwrap
from tests.locking_folder import LockingFolder

SAVED: dict[str, Callable[[str], bytes]] = {
    "by Windows' editor, as UTF-8": lambda text: codecs.BOM_UTF8 + text.encode(),
    "by Windows' editor, as Unicode": lambda text: text.encode("utf-16"),
    "by Windows' editor, as ANSI": lambda text: text.encode("cp1252"),
    "with Windows' lines": lambda text: text.replace("\n", "\r\n").encode(),
    "indented": lambda text: text.replace("\n", "\n  ").rjust(200).encode(),
    "with dashes": lambda text: text.replace(" ", "–").replace("#–", "# ").encode(),
}


@pytest.mark.parametrize("saved", SAVED.values(), ids=SAVED)
def test_a_key_that_an_editor_saved_is_the_same(
    tmp_path: Path, saved: Callable[[str], bytes]
) -> None:
    key, path = Key.new(), tmp_path / "key.txt"
    write_key(path, key)
    path.write_bytes(saved(path.read_text("utf-8")))
    assert read_key(path) == key


def test_a_code_that_is_piped_in_with_the_mark_of_an_encoding_is_the_same() -> None:
    key = Key.new()
    assert key_of_code(f"\ufeff{code_of(key)}\n") == key


@pytest.fixture(params=["pipe", "/dev/zero", "/dev/null", "large"])
def no_file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """What is no file, or one that no key is in."""
    path = tmp_path / "key.txt"
    if request.param == "pipe":
        os.mkfifo(path)
    elif request.param == "large":
        with path.open("wb") as file:
            file.truncate(3 << 30)
    else:
        path = Path(request.param)
    return path


@pytest.mark.skipif(os.name != "posix", reason="its devices and pipes")
def test_what_is_no_file_is_refused_at_once(no_file: Path) -> None:
    with pytest.raises(KeyFileUnusable):
        read_key(no_file)
    with pytest.raises(PrivateKeyUnusable):
        unwrap((), no_file)


@pytest.mark.skipif(os.name != "posix", reason="its pipes")
def test_a_key_that_comes_through_a_pipe_of_the_shell_is_read() -> None:
    key = Key.new()
    out, into = os.pipe()
    os.write(into, code_of(key).encode())
    os.close(into)
    assert read_key(Path(f"/dev/fd/{out}")) == key
    os.close(out)


def test_the_key_of_another_folder_is_told_with_its_file(tmp_path: Path) -> None:
    folder = LockingFolder(tmp_path / "data", 1)
    write_key(tmp_path / "other.txt", Key.new())
    with Program().locking(str(folder.data)) as locking:
        locking.use_file(tmp_path / "key.txt")
        with pytest.raises(KeyFileUnusable, match=r"other\.txt kan ikke bruges: den har en anden"):
            locking.use_file(tmp_path / "other.txt")


def test_a_key_that_there_is_no_room_for_leaves_no_file(
    tmp_path: Path, small_disk: Callable[[str, str], Path]
) -> None:
    disk = small_disk("lille", "1m")
    (disk / "fyld").write_bytes(bytes(shutil.disk_usage(disk).free))
    with pytest.raises(KeyFileUnusable, match="kan ikke skrives"):
        write_key(disk / "key.txt", Key.new())
    assert [each.name for each in disk.iterdir()] == ["fyld"]


@pytest.mark.skipif(os.name != "posix", reason="its links")
def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    folder = LockingFolder(tmp_path / "data", 1)
    (tmp_path / "loop").symlink_to("loop")
    os.mkfifo(tmp_path / "pipe")
    with Program().locking(str(folder.data)) as locking:
        with pytest.raises(UserError, match="loop kan ikke bruges"):
            locking.use_file(tmp_path / "loop")
        with pytest.raises(UserError, match="pipe er ikke en fil"):
            locking.recover_by(tmp_path / "key.pem", tmp_path / "pipe")
        folder.database.rename(tmp_path / "before.db")
        folder.database.mkdir()
        locking.use_file(tmp_path / "key.txt")
        with pytest.raises(UserError, match="færdigt"):
            locking.turn(on=True)
