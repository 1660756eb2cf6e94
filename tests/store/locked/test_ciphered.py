"""Files enciphered with a key: back as they were, or told what is wrong with them."""

import hashlib
import os
from pathlib import Path

import pytest

from ssp_desktop.domain.errors import Cancelled, UserError
from ssp_desktop.store.locked import Key, decipher, encipher, key_id_in
from ssp_desktop.store.locked.ciphered import (
    FileAltered,
    NotEnciphered,
    NotWritten,
    WrongKey,
    wrapped_in,
)
from ssp_desktop.store.locked.wrapped import note_wrapped

_KEY = Key(bytes(range(32)))
_HEAD, _PIECE = 39, (1 << 20) + 16


def _enciphered(folder: Path, content: bytes) -> Path:
    plain, locked = folder / "plain", folder / "locked"
    plain.write_bytes(content)
    encipher(plain, locked, _KEY)
    return locked


@pytest.mark.parametrize("size", [0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20])
def test_a_file_comes_back_as_it_was(tmp_path: Path, size: int) -> None:
    content = os.urandom(size)
    locked = _enciphered(tmp_path, content)
    decipher(locked, tmp_path / "back", _KEY)
    assert (tmp_path / "back").read_bytes() == content
    assert key_id_in(locked) == _KEY.id
    assert locked.stat().st_mode & 0o077 == 0
    assert (tmp_path / "back").stat().st_mode & 0o077 == 0
    assert sorted(each.name for each in tmp_path.iterdir()) == ["back", "locked", "plain"]


def test_nothing_of_the_file_or_the_key_is_seen(tmp_path: Path) -> None:
    locked = _enciphered(tmp_path, b"Sagen om barnets anbringelse" * 10)
    assert b"barnets" not in locked.read_bytes()
    assert _KEY.raw[:8] not in locked.read_bytes()
    assert repr(_KEY) == "Key()"
    assert locked.read_bytes() != _enciphered(tmp_path, (tmp_path / "plain").read_bytes())


def test_a_head_with_words_that_are_none_raises_nothing_else(tmp_path: Path) -> None:
    locked = _enciphered(tmp_path, b"noget")
    whole = locked.read_bytes()
    head = whole[: _HEAD - 6] + (2).to_bytes(2, "big") + b"\xff\xfe"
    locked.write_bytes(head + hashlib.sha256(head).digest()[:4] + whole[_HEAD:])
    assert key_id_in(locked) == _KEY.id
    with pytest.raises(FileAltered):
        decipher(locked, tmp_path / "back", _KEY)


def _swapped(whole: bytes) -> bytes:
    first, second = whole[_HEAD : _HEAD + _PIECE], whole[_HEAD + _PIECE : _HEAD + 2 * _PIECE]
    return whole[:_HEAD] + second + first + whole[_HEAD + 2 * _PIECE :]


_DAMAGES = {
    "a byte": lambda whole: whole[:5000] + bytes([whole[5000] ^ 1]) + whole[5001:],
    "the last byte": lambda whole: whole[:-1] + bytes([whole[-1] ^ 1]),
    "the key's id": lambda whole: whole[:10] + bytes([whole[10] ^ 1]) + whole[11:],
    "the salt": lambda whole: whole[:20] + bytes([whole[20] ^ 1]) + whole[21:],
    "cut off in a piece": lambda whole: whole[:-9],
    "cut off between pieces": lambda whole: whole[: _HEAD + _PIECE],
    "cut off behind the head": lambda whole: whole[:_HEAD],
    "cut off in the head": lambda whole: whole[:20],
    "pieces swapped": _swapped,
    "a piece left out": lambda whole: whole[:_HEAD] + whole[_HEAD + _PIECE :],
    "a piece twice": lambda whole: whole[: _HEAD + _PIECE] + whole[_HEAD:],
    "a byte added": lambda whole: whole + b"\x00",
    "a piece added": lambda whole: whole + whole[-_PIECE:],
}


@pytest.mark.parametrize("damage", _DAMAGES)
def test_what_was_altered_is_told_from_a_wrong_key(tmp_path: Path, damage: str) -> None:
    locked = _enciphered(tmp_path, os.urandom((2 << 20) + 500))
    locked.write_bytes(_DAMAGES[damage](locked.read_bytes()))
    with pytest.raises(FileAltered, match="locked er beskadiget eller ændret"):
        decipher(locked, tmp_path / "back", _KEY)
    assert not (tmp_path / "back").exists()
    assert len(list(tmp_path.iterdir())) == 2


def test_pieces_of_another_file_do_not_fit(tmp_path: Path) -> None:
    one = _enciphered(tmp_path, os.urandom(3000)).read_bytes()
    other = _enciphered(tmp_path, os.urandom(3000))
    other.write_bytes(one[:_HEAD] + other.read_bytes()[_HEAD:])
    with pytest.raises(FileAltered):
        decipher(other, tmp_path / "back", _KEY)


def test_a_wrong_key_and_a_strangers_file_are_told(tmp_path: Path) -> None:
    locked = _enciphered(tmp_path, b"x")
    with pytest.raises(WrongKey, match="krypteret med en anden nøgle"):
        decipher(locked, tmp_path / "back", Key.new())
    with pytest.raises(NotEnciphered, match="ikke en fil, som SSP Desktop har krypteret"):
        decipher(tmp_path / "plain", tmp_path / "back", _KEY)
    assert key_id_in(tmp_path / "plain") is None
    with pytest.raises(NotWritten, match="Intet er ændret"):
        decipher(tmp_path / "nowhere", tmp_path / "back", _KEY)
    with pytest.raises(UserError, match="Intet er ændret"):
        encipher(tmp_path / "plain", tmp_path / "nowhere" / "locked", _KEY)
    assert not (tmp_path / "back").exists()


def test_the_key_goes_along_as_it_is_wrapped_for_others(tmp_path: Path) -> None:
    key = Key.new()
    (tmp_path / "plain").write_bytes(b"x" * 5000)
    note_wrapped(key.id, (("a" * 64, "QUJD" * 100), ("b" * 64, "REVG" * 100)))
    encipher(tmp_path / "plain", tmp_path / "locked", key)
    assert wrapped_in(tmp_path / "locked") == (("a" * 64, "QUJD" * 100), ("b" * 64, "REVG" * 100))
    decipher(tmp_path / "locked", tmp_path / "back", key)
    assert (tmp_path / "back").read_bytes() == b"x" * 5000
    content = bytearray((tmp_path / "locked").read_bytes())
    content[200] ^= 1
    (tmp_path / "locked").write_bytes(content)
    with pytest.raises(FileAltered):
        wrapped_in(tmp_path / "locked")


def test_a_large_file_tells_how_far_it_is_and_can_be_stopped(tmp_path: Path) -> None:
    plain, locked = tmp_path / "plain", tmp_path / "locked"
    plain.write_bytes(b"0123456789abcdef" * (100 << 16))
    told: list[tuple[int, int]] = []

    def follow(done: int, of: int) -> bool:
        told.append((done, of))
        return len(told) < 40

    with pytest.raises(Cancelled):
        encipher(plain, locked, _KEY, follow)
    assert told[39] == (40 << 20, 100 << 20)
    assert [each.name for each in tmp_path.iterdir()] == ["plain"]
    encipher(plain, locked, _KEY)
    told.clear()
    with pytest.raises(Cancelled):
        decipher(locked, tmp_path / "back", _KEY, follow)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["locked", "plain"]
