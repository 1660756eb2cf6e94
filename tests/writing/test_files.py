"""A file is put in its place whole, or the old one stays and the user is told why."""

import os
import stat
from pathlib import Path

import pytest

from ssp_desktop.writing.files import FileInUse, FileNotSaved, free_name, save_file


def test_a_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "referat åben.docx"
    path.write_bytes(b"gammel")
    save_file(path, b"ny")
    assert path.read_bytes() == b"ny"
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_a_file_is_on_disk_before_it_takes_the_place_of_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "referat.docx"
    path.write_bytes(b"gammel")
    forced: list[tuple[int, int, bytes]] = []
    really = os.fsync

    def fsync(handle: int) -> None:
        really(handle)
        forced.append((os.fstat(handle).st_ino, os.fstat(handle).st_size, path.read_bytes()))

    monkeypatch.setattr(os, "fsync", fsync)
    save_file(path, b"ny tekst")
    assert (path.stat().st_ino, len(b"ny tekst"), b"gammel") in forced
    assert path.read_bytes() == b"ny tekst"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotSaved, match="findes ikke"):
        save_file(tmp_path / "væk" / "referat.docx", b"x")


def test_a_folder_is_no_file_name(tmp_path: Path) -> None:
    with pytest.raises(FileNotSaved, match="er en mappe"):
        save_file(tmp_path, b"x")


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "fil").write_bytes(b"gammel")
    with pytest.raises(FileNotSaved, match="ikke en mappe"):
        save_file(tmp_path / "fil" / "referat.docx", b"x")
    assert (tmp_path / "fil").read_bytes() == b"gammel"


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotSaved, match="for langt"):
        save_file(tmp_path / f"{'a' * 300}.docx", b"x")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_closed_folder_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    with pytest.raises(FileNotSaved, match="ikke lov"):
        save_file(tmp_path / "referat.docx", b"x")


def test_a_free_name_counts_on(tmp_path: Path) -> None:
    for name in ("a.docx", "a (2).docx"):
        (tmp_path / name).touch()
    assert free_name(tmp_path / "a.docx").name == "a (3).docx"


@pytest.mark.parametrize("owner", ["~$ferat.docx", ".~lock.referat.docx#"])
def test_a_file_open_in_word_is_left_alone_and_another_name_offered(
    tmp_path: Path, owner: str
) -> None:
    path = tmp_path / "referat.docx"
    path.write_bytes(b"gammel")
    (tmp_path / owner).touch()
    with pytest.raises(FileInUse, match="Word") as told:
        save_file(path, b"ny")
    assert path.read_bytes() == b"gammel"
    assert told.value.free == tmp_path / "referat (2).docx"
    save_file(told.value.free, b"ny")
    assert told.value.free.read_bytes() == b"ny"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "fælles").mkdir()
    target, link = tmp_path / "fælles" / "referat.docx", tmp_path / "referat.docx"
    target.write_bytes(b"gammel")
    link.symlink_to(target)
    save_file(link, b"ny")
    assert link.is_symlink()
    assert target.read_bytes() == b"ny"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_what_is_no_file_is_left_alone(tmp_path: Path) -> None:
    pipe = tmp_path / "referat.docx"
    os.mkfifo(pipe)
    with pytest.raises(FileNotSaved, match="ikke en almindelig fil"):
        save_file(pipe, b"x")
    assert pipe.is_fifo()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_protected_file_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "referat.docx"
    path.write_bytes(b"gammel")
    path.chmod(stat.S_IRUSR)
    with pytest.raises(FileNotSaved, match="skrivebeskyttet"):
        save_file(path, b"x")
    assert path.read_bytes() == b"gammel"


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o666])
def test_the_new_file_has_the_permissions_of_the_old_one(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "referat.docx"
    path.write_bytes(b"gammel")
    path.chmod(mode)
    save_file(path, b"ny")
    assert path.read_bytes() == b"ny"
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "andet").touch()
    save_file(tmp_path / "referat.docx", b"ny")
    expected = (tmp_path / "andet").stat().st_mode
    assert (tmp_path / "referat.docx").stat().st_mode == expected


@pytest.mark.skipif(os.name != "posix", reason="counts bytes")
def test_a_name_as_long_as_the_system_takes_is_written_and_written_again(tmp_path: Path) -> None:
    path = tmp_path / f"{'å' * 125}.docx"
    for content in (b"en", b"to"):
        save_file(path, content)
        assert path.read_bytes() == content
    free = free_name(path)
    save_file(free, b"tre")
    assert free.read_bytes() == b"tre"


def test_a_free_name_is_no_dangling_link(tmp_path: Path) -> None:
    (tmp_path / "a (2).docx").symlink_to(tmp_path / "findes ikke")
    assert free_name(tmp_path / "a.docx").name == "a (3).docx"
