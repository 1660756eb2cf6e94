"""The key in a file, where there is no keyring: made by each command that makes a key."""

from pathlib import Path

import pytest

from ssp_desktop.store.locked import held
from tests.cli.conftest import Run
from tests.cli.locking.conftest import code_of_another, keys
from tests.locking_folder import LockingFolder, holding


def test_without_a_keyring_a_key_file_does(folder: LockingFolder, typed: Run, run: Run) -> None:
    before = holding(folder.data)
    status, _, err = typed("encrypt", "on")
    assert status == 2
    assert "nøglering kan ikke bruges" in err
    assert "--key-file" in err
    assert holding(folder.data) == before
    key = folder.data.parent / "key.txt"
    (folder.data.parent / "link").symlink_to(folder.data)
    up = folder.data.parent / "up"
    up.mkdir()
    for inside in (folder.data, folder.data.parent / "link", up / ".." / folder.data.name):
        status, _, err = run("encrypt", "on", "--key-file", inside / "key.txt")
        assert (status, "en anden mappe" in err) == (2, True)
        assert not (folder.data / "key.txt").exists()
    assert run("encrypt", "on", "--key-file", key)[0] == 0
    assert key.stat().st_mode & 0o077 == 0
    assert holding(folder.data) == []
    assert folder.is_whole()
    held.let_all_go()
    status, _, err = run("list")
    assert (status, "--key-file FIL" in err) == (2, True)
    status, _, err = run("encrypt", "code")
    assert (status, "--key-file FIL" in err) == (2, True)
    assert run("list", "--key-file", key)[0] == 0
    held.let_all_go()
    status, _, err = run("list", "--key-file", folder.data.parent / "gone.txt")
    assert (status, "gone.txt kan ikke bruges" in err) == (2, True)
    other = folder.data.parent / "other.txt"
    other.write_text(code_of_another())
    status, _, err = run("list", "--key-file", other)
    assert (status, "en anden nøgle end den" in err) == (2, True)
    status, _, err = run("encrypt", "off", "--key-file", other)
    assert (status, "intet er tabt" in err) == (2, True)
    status, _, err = run("encrypt", "on", "--key-file", other)
    assert (status, "har en anden nøgle end" in err) == (2, True)
    assert run("encrypt", "off", "--key-file", key)[0] == 0
    assert folder.is_whole()
    held.let_all_go()


@pytest.mark.parametrize("before", [True, False])
def test_a_key_for_what_leaves_the_laptop_is_made_in_a_file(
    folder: LockingFolder, run: Run, *, before: bool
) -> None:
    key = folder.data.parent / "key.txt"
    option = ("--key-file", key)
    words = ("encrypt", "copies")
    assert run(*option, *words)[0] == 0 if before else run(*words, *option)[0] == 0
    assert key.exists()
    held.let_all_go()
    packed = folder.data.parent / "packed"
    assert run("pack", packed)[0] == 2
    assert run("pack", packed, *option)[0] == 0
    assert holding(packed.parent / "packed") == []
    held.let_all_go()


@pytest.mark.parametrize("way", ["code", "municipality"])
def test_a_new_computer_without_a_keyring_gets_the_key_in_a_file(
    folder: LockingFolder, run: Run, typed: Run, tmp_path: Path, way: str
) -> None:
    private, line = keys(tmp_path)
    policy = tmp_path / "policy.toml"
    policy.write_text(line, "utf-8")
    first, packed = tmp_path / "first.txt", tmp_path / "packed"
    assert typed("encrypt", "on", "--key-file", str(first), policy=policy)[0] == 0
    code = run("encrypt", "code", "--key-file", first)[1]
    assert run("pack", packed, "--key-file", first)[0] == 0
    held.let_all_go()
    there = tmp_path / "there.txt"
    fresh = ("--data-dir", str(tmp_path / "fresh"), "--key-file", str(there))
    beside = (*fresh[:2], "--key-file", str(tmp_path / "fresh" / "key.txt"))
    if way == "code":
        status, _, err = typed("recover", *beside, change=lambda _: code)
        assert (status, "en anden mappe" in err) == (2, True)
        assert typed("recover", *fresh, change=lambda _: code)[0] == 0
    else:
        by = ("recover", "--private-key", private, "--of", packed)
        assert run(*by, *beside)[0] == 2
        assert run(*by, *fresh)[0] == 0
    assert there.stat().st_mode & 0o077 == 0
    assert there.read_text() == first.read_text()
    held.let_all_go()
    assert run("unpack", packed, *fresh)[0] == 0
    assert "Udvalg 0" in run("list", *fresh)[1]
    held.let_all_go()


def test_a_copy_alone_is_no_way_to_a_key(folder: LockingFolder, run: Run) -> None:
    status, _, err = run("recover", "--of", folder.database)
    assert (status, "--of bruges sammen med --private-key" in err) == (2, True)
    assert "Skriv koden" not in err


def test_no_code_is_asked_for_that_could_not_be_kept(folder: LockingFolder, typed: Run) -> None:
    for words in (("encrypt", "on"), ("encrypt", "copies")):
        status, out, err = typed(*words)
        assert status == 2
        assert out == ""
        assert "nøglering kan ikke bruges" in err
        assert "Skriv den af" not in err
    assert not (folder.data / "key.json").exists()


def test_a_folder_that_cannot_be_written_in_is_told(
    folder: LockingFolder, run: Run, tmp_path: Path
) -> None:
    beside = folder.data / "key.json.unfinished"
    beside.mkdir()  # root may write everywhere, but not over a folder
    key = tmp_path / "key.txt"
    status, _, err = run("encrypt", "on", "--key-file", key)
    assert status == 2
    assert f"Mappen {folder.data} kan ikke skrives i" in err
    assert "fejl i programmet" not in err
    assert not key.exists()
    beside.rmdir()
    assert run("encrypt", "on", "--key-file", key)[0] == 0
    held.let_all_go()
