"""Encryption by command: on and off, the key in a keyring or a file, and the ways back to it."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import keyring
import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.store.locked import held
from tests.cli.conftest import Run
from tests.cli.locking.conftest import code_of_another, keys
from tests.locking_folder import LockingFolder, holding
from tests.machine import keyring_in_a_file

Called = Callable[..., "subprocess.CompletedProcess[str]"]


def test_it_is_turned_on_when_the_code_was_typed_back(
    folder: LockingFolder, ring: Path, typed: Run, run: Run
) -> None:
    before = holding(folder.data)
    assert run("encrypt", "off")[0] == 0
    assert not (folder.data / "key.json").exists()
    status, _, err = typed("encrypt", "on", change=lambda code: f"0{code[1:]}0")
    assert status == 2
    assert "65" in err
    assert holding(folder.data) == before
    assert ring.read_text() == "{}"  # a trial entry was put in and taken out
    status, _, err = typed(
        "encrypt", "on", change=lambda code: ("0" if code[0] != "0" else "1") + code[1:]
    )
    assert status == 2
    assert "Række 1" in err
    assert not (folder.data / "key.json").exists()
    status, out, _ = typed("encrypt", "on", change=str.lower)
    assert status == 0
    assert "kan ikke viskes ud" in out
    assert holding(folder.data) == []
    assert folder.is_whole()
    assert run("encrypt", "status")[0] == 0
    assert run("encrypt", "off")[0] == 0
    assert holding(folder.data) == before
    assert folder.is_whole()


def test_the_sheet_alone_opens_it_on_a_fresh_machine(
    folder: LockingFolder,
    ring: Path,
    typed: Run,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tmp_path = ring.parent
    assert typed("encrypt", "on")[0] == 0
    code = run("encrypt", "code")[1]
    held.let_all_go()
    monkeypatch.setenv(keyring_in_a_file.FILE, str(tmp_path / "another.json"))
    moved = folder.at(tmp_path / "moved")
    shutil.copytree(folder.data, moved.data)
    data = ("--data-dir", str(moved.data))
    for words in (("list",), ("encrypt", "off"), ("encrypt", "code"), ("sample",)):
        status, _, err = run(*words, *data)
        assert status == 2
        assert "intet er tabt" in err
        assert "ssp-desktop recover" in err
    assert run("encrypt", "status", *data)[0] == 1
    status, _, err = typed("recover", *data, change=lambda _: code_of_another())
    assert status == 2
    assert "hører til en anden nøgle" in err
    assert typed("recover", *data, change=lambda _: code)[0] == 0
    assert run("list", *data)[0] == 0
    assert moved.is_whole()


def test_the_municipality_opens_it_with_its_private_key(
    folder: LockingFolder,
    ring: Path,
    typed: Run,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tmp_path = ring.parent
    private, line = keys(tmp_path)
    policy = tmp_path / "policy.toml"
    policy.write_text(line, "utf-8")
    assert typed("encrypt", "on", policy=policy)[0] == 0
    monkeypatch.setenv(keyring_in_a_file.FILE, str(tmp_path / "another.json"))
    assert run("list")[0] == 2
    other, _ = keys(tmp_path, 3072)
    status, _, err = run("recover", "--private-key", other)
    assert (status, "hører ikke til" in err) == (2, True)
    status, _, err = run("recover", "--private-key", policy)
    assert (status, "kan ikke læses som en privat nøgle" in err) == (2, True)
    status, out, _ = run("recover", "--private-key", private)
    assert status == 0
    held.let_all_go()
    assert run("list")[0] == 0
    assert folder.is_whole()
    assert run("encrypt", "code")[1] in out
    packed = tmp_path / "alt.ssp"
    assert run("pack", packed)[0] == 0
    held.let_all_go()
    monkeypatch.setenv(keyring_in_a_file.FILE, str(tmp_path / "third.json"))
    fresh = ("--data-dir", str(tmp_path / "fresh"))
    found = next(tmp_path.glob("alt.ssp*"))
    assert run("recover", "--private-key", private, *fresh)[0] == 2
    assert run("recover", "--private-key", private, "--of", found, *fresh)[0] == 0
    assert run("unpack", found, *fresh)[0] == 0
    assert run("list", *fresh)[0] == 0


def test_what_it_has_settled_holds(
    folder: LockingFolder, ring: Path, typed: Run, tmp_path: Path
) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text("encryption = 'off'\nissued_by = 'Køge Kommune'\n", "utf-8")
    status, _, err = typed("encrypt", "on", policy=policy)
    assert (status, "Køge Kommune har fastlagt" in err) == (2, True)
    policy.write_text("encryption = 'on'\nissued_by = 'Køge Kommune'\n", "utf-8")
    assert "Køge Kommune har fastlagt, at der skal krypteres" in typed("list", policy=policy)[2]
    assert typed("encrypt", "on", policy=policy)[0] == 0
    status, _, err = typed("encrypt", "off", policy=policy)
    assert (status, "at alt skal krypteres" in err) == (2, True)
    assert holding(folder.data) == []


def test_it_is_turned_on_by_itself_where_the_municipality_can_get_at_the_key(
    folder: LockingFolder, ring: Path, run: Run
) -> None:
    private, line = keys(ring.parent)
    policy = ring.parent / "policy.toml"
    policy.write_text(f"encryption = 'on'\n{line}", "utf-8")
    with Program(policy).writing(str(folder.data)) as services:
        services.daily_backup()  # as the window does, once it is up
    assert holding(folder.data) == []
    assert folder.is_whole()
    held.let_all_go()
    ring.unlink()
    assert run("recover", "--private-key", private)[0] == 0
    assert folder.is_whole()


def test_a_key_without_encryption_is_for_what_leaves_the_laptop(
    folder: LockingFolder, ring: Path, typed: Run, run: Run
) -> None:
    before = holding(folder.data)
    assert typed("encrypt", "copies")[0] == 0
    assert holding(folder.data) == before
    assert run("list")[0] == 0
    status, out, _ = run("encrypt", "status")
    assert status == 1
    assert "Det, der forlader computeren, krypteres." in out


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[:50],
        lambda _: "[" * 200_000,
        lambda text: text.replace('"version": 1', '"version": 1e999'),
        lambda text: text.replace('"version": 1', f'"version": {"9" * 5000}'),
        lambda text: text.replace('"wrapped": {}', '"wrapped": [1]'),
    ],
    ids=["cut off", "brackets without end", "endless", "long number", "other kind"],
)
def test_a_damaged_key_file_is_told_and_the_code_helps(
    folder: LockingFolder, ring: Path, typed: Run, run: Run, damage: Callable[[str], str]
) -> None:
    assert typed("encrypt", "on")[0] == 0
    code = run("encrypt", "code")[1]
    held.let_all_go()
    known = folder.data / "key.json"
    known.write_text(damage(known.read_text()))
    assert run("list")[0] == 0  # the key's name stands in the database too
    held.let_all_go()
    ring.unlink()
    status, _, err = run("encrypt", "off")
    assert (status, "key.json er beskadiget" in err) == (2, True)
    assert typed("recover", change=lambda _: code)[0] == 0
    assert run("encrypt", "off")[0] == 0
    assert folder.is_whole()


@pytest.mark.parametrize("failing", ["set_password", "get_password", "forgets"])
def test_a_keyring_that_fails_midway_changes_nothing_and_leaves_no_trial_behind(
    folder: LockingFolder, ring: Path, typed: Run, run: Run, failing: str
) -> None:
    class Failing(keyring_in_a_file.Keyring):
        """Fails as a keyring does that is locked or taken away meanwhile."""

    def fail(*_: str) -> None:
        if failing != "forgets":
            raise OSError(5, "Input/output error")

    setattr(Failing, failing.replace("forgets", "get_password"), fail)
    keyring.set_keyring(Failing())
    before = holding(folder.data)
    status, _, err = typed("encrypt", "on")
    assert (status, "nøglering kan ikke bruges" in err) == (2, True)
    assert (holding(folder.data), (folder.data / "key.json").exists()) == (before, False)
    status, out, _ = run("selftest", "--part", "keyring")
    assert "✘" in out or "–" in out
    assert not ring.exists() or "selvtest" not in ring.read_text()
    keyring.set_keyring(keyring_in_a_file.Keyring())
    assert typed("encrypt", "on")[0] == 0
    assert folder.is_whole()
    assert holding(folder.data) == []


def test_the_window_open_refuses_it(folder: LockingFolder, run: Run, ring: Path) -> None:
    from ssp_desktop.store.lock import WriterLock  # noqa: PLC0415 - for this test alone

    lock = WriterLock(folder.data / "referater.lock")
    assert lock.acquire()
    status, _, err = run("encrypt", "on", "--key-file", folder.data.parent / "key.txt")
    lock.release()
    assert (status, "luk vinduet" in err) == (2, True)
    assert not (folder.data.parent / "key.txt").exists()


def test_a_whole_process_finds_its_key_in_the_keyring(
    folder: LockingFolder, ring: Path, typed: Run, program: Called
) -> None:
    assert typed("encrypt", "on")[0] == 0
    done = program(
        "list", PYTHON_KEYRING_BACKEND=keyring_in_a_file.BACKEND, PYTHONPATH=str(Path.cwd())
    )
    assert done.returncode == 0
    assert "Udvalg 0" in done.stdout
