"""`key.json` gone or damaged: the database names the key it needs, and its code is enough."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.errors import UserError
from ssp_desktop.store.locked import Key, held, key_file
from ssp_desktop.store.locked.code import code_of
from ssp_desktop.store.locked.kept_in_file import write_key
from tests.locking_folder import LockingFolder, holding
from tests.machine import keyring_in_a_file

Spoil = Callable[[dict[str, Any]], object]


@pytest.fixture
def ring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file of a keyring, which is empty; this process holds no key afterwards."""
    path = tmp_path / "keyring.json"
    monkeypatch.setenv(keyring_in_a_file.FILE, str(path))
    keyring.set_keyring(keyring_in_a_file.Keyring())
    yield path
    keyring.set_keyring(NoKeyring())
    held.let_all_go()


@pytest.fixture
def folder(tmp_path: Path, ring: Path) -> LockingFolder:
    """A locked folder; the key is in the keyring."""
    folder = LockingFolder(tmp_path / "data")
    key = Key.new()
    write_key(tmp_path / "key.txt", key)
    with Program().locking(str(folder.data)) as locking:
        locking.use_file(tmp_path / "key.txt")
        assert locking.turn(on=True).left == ()
        locking.recover(code_of(key))
    return folder


def _code(folder: LockingFolder) -> str:
    return Program().looking(str(folder.data)).code()


def _on_a_fresh_machine(ring: Path) -> None:
    ring.unlink()
    held.let_all_go()


def _spoil(folder: LockingFolder, spoil: Spoil) -> None:
    path = folder.data / key_file.NAME
    made = spoil(json.loads(path.read_text()))
    path.write_text(made if isinstance(made, str) else json.dumps(made))


SPOILT: dict[str, Spoil] = {
    "empty": lambda said: "",
    "cut off": lambda said: json.dumps(said)[:50],
    "not ours": lambda said: [],
    "no check value": lambda said: {k: v for k, v in said.items() if k != "check"},
    "another check value": lambda said: {**said, "check": "00" * 32},
    "another key's name": lambda said: {**said, "key": "00" * 8},
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_the_code_of_the_sheet_brings_everything_back(
    folder: LockingFolder, ring: Path, spoil: Spoil
) -> None:
    code = _code(folder)
    _spoil(folder, spoil)
    _on_a_fresh_machine(ring)
    with Program().locking(str(folder.data)) as locking:
        with pytest.raises(UserError):
            locking.turn(on=False)
        with pytest.raises(UserError, match="en anden nøgle"):
            locking.recover(code_of(Key.new()))
        locking.recover(code)
    assert folder.is_whole()
    assert holding(folder.data) == []
    with Program().locking(str(folder.data)) as locking:
        assert locking.turn(on=False).left == ()
        assert locking.state().settled
    assert folder.is_whole()


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_with_the_key_in_the_keyring_it_mends_itself(folder: LockingFolder, spoil: Spoil) -> None:
    said = key_file.read(folder.data)
    _spoil(folder, spoil)
    held.let_all_go()
    looked = Program().looking(str(folder.data)).state()
    assert (looked.has_key, looked.here, looked.locked) == (True, True, True)
    with Program().writing(str(folder.data)) as services:
        services.daily_backup()
        assert services.store.list_meetings()
    assert key_file.read(folder.data) == said
    assert folder.is_whole()
    assert holding(folder.data) == []


def test_a_locked_folder_without_it_is_locked_and_gets_no_new_key(
    folder: LockingFolder, ring: Path
) -> None:
    code = _code(folder)
    (folder.data / key_file.NAME).unlink()
    _on_a_fresh_machine(ring)
    with Program().locking(str(folder.data)) as locking:
        state = locking.state()
        assert (state.has_key, state.here, state.locked) == (True, False, True)
        with pytest.raises(UserError, match="recover"):
            locking.code()
        with pytest.raises(UserError, match="recover"):
            locking.use_file(folder.data.with_name("new.txt"))
        assert not folder.data.with_name("new.txt").exists()
        locking.recover(code)
    assert folder.is_whole()


def test_where_the_database_is_plain_the_code_that_is_given_counts(
    folder: LockingFolder, ring: Path
) -> None:
    code = _code(folder)
    with Program().locking(str(folder.data)) as locking:
        locking.turn(on=False)
    _spoil(folder, SPOILT["empty"])
    _on_a_fresh_machine(ring)
    with Program().locking(str(folder.data)) as locking:
        with pytest.raises(UserError, match="recover"):
            locking.state()
        locking.recover(code)
        assert locking.code() == code
    known = key_file.read(folder.data)
    assert known is not None
    assert not known.locked
    assert folder.is_whole()
