"""Files enciphered with the key: attachments, and whatever leaves the laptop.

A file begins with a head: that it is ours, the version, which key it needs, a salt, the key as it
is wrapped for a municipality (so that the file alone is enough for them), and a check of these.
Then come pieces of 1 MB, each by AES-256-GCM with a key made from the salt for this file alone. A
piece's nonce is its number and whether it is the last; what it vouches for includes the head. So a
byte that was changed, pieces that were swapped, left out or added, and an end that was cut off are
all found. `decipher` leaves a file in its place only when the last piece was right.
"""

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from ssp_desktop.domain.errors import Cancelled, DataDamaged, UserError
from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.rights import open_privately
from ssp_desktop.store.locked.key import Key
from ssp_desktop.store.locked.wrapped import Wrapped, wrapped_of

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

GoOn = Callable[[int, int], bool]
"""Told how many bytes of how many are done; what it returns says whether to go on."""

_MAGIC = b"\x89SSPlock"
_VERSION = b"\x01"
_SALT, _ID, _CHECK, _TAG = 16, 8, 4, 16
_COUNT = 2
_FIXED = len(_MAGIC) + len(_VERSION) + _ID + _SALT + _COUNT
_PIECE = 1 << 20
_UNFINISHED = ".unfinished"


class NotEnciphered(UserError):
    """The file was not enciphered by this program, or by a later version of it."""

    def __init__(self, path: Path, *, newer: bool = False) -> None:
        super().__init__(
            f"{path.name} er krypteret af en nyere version af SSP Desktop. Filen er ikke rørt. "
            "Installér den nyeste version af programmet."
            if newer
            else f"{path.name} er ikke en fil, som SSP Desktop har krypteret. Den er ikke rørt. "
            "Vælg en anden fil."
        )


class WrongKey(UserError):
    """The file is sound as far as its head tells, and needs another key."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} er krypteret med en anden nøgle end den, der er givet. Filen er ikke "
            "rørt. Brug koden på det genoprettelsesark, der hører til filen."
        )


class FileAltered(DataDamaged):
    """The key is the right one, and the file is not as it was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} er beskadiget eller ændret, siden den blev krypteret. Nøglen er den "
            "rigtige. Filen er ikke rørt. Brug en anden kopi af den."
        )


class NotWritten(UserError):
    """One of the two files could not be read or written; nothing is left behind."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(
            f"{path.name} kunne ikke skrives eller læses ({system_words(error)}). Intet er ændret. "
            "Se efter, om mappen kan nås og skrives i, og om der er plads på disken."
        )


class _Head(NamedTuple):
    written: bytes
    key_id: bytes
    salt: bytes
    wrapped: Wrapped


def encipher(source: Path, target: Path, key: Key, go_on: GoOn = lambda done, of: True) -> None:
    """Write `source` enciphered as `target`, whole and forced to disk, or not at all.

    Raises Cancelled where `go_on` returns False, and NotWritten.
    """
    try:
        with source.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            pieces = _followed(iter(lambda: file.read(_PIECE), b""), size, go_on)
            _write(target, enciphered(pieces, key))
    except OSError as error:
        raise NotWritten(target, error) from error


def decipher(
    source: Path,
    target: Path,
    key: Key,
    go_on: GoOn = lambda done, of: True,
    *,
    anew: Key | None = None,
) -> None:
    """Write what is enciphered in `source` as `target`, whole and forced to disk, or not at all.

    It is plain there, or enciphered `anew` with that key, and then nowhere plain in between. Raises
    NotEnciphered, WrongKey, FileAltered, NotWritten, and Cancelled where `go_on` returns False.
    """
    try:
        with source.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            pieces = _followed(deciphered(file, key, source), size, go_on)
            _write(target, enciphered(pieces, anew) if anew else pieces)
    except OSError as error:
        raise NotWritten(target, error) from error


def key_id_in(path: Path) -> bytes | None:
    """Return the id of the key that `path` needs; None if it is not an enciphered file of ours.

    Raises FileAltered where it is one with a damaged head, and OSError where it cannot be read.
    """
    with path.open("rb") as file:
        try:
            return _read_head(file, path).key_id
        except NotEnciphered:
            return None


def wrapped_in(path: Path) -> Wrapped:
    """Return the key of the enciphered file, wrapped; raises as `decipher` does, and OSError."""
    with path.open("rb") as file:
        return _read_head(file, path).wrapped


def enciphered(pieces: Iterable[bytes], key: Key) -> Iterator[bytes]:
    """Yield the bytes of the enciphered file that holds `pieces`, which may have any length."""
    salt = os.urandom(_SALT)
    wrapped = "\n".join(map(" ".join, wrapped_of(key.id))).encode()
    head = _MAGIC + _VERSION + key.id + salt + len(wrapped).to_bytes(_COUNT, "big") + wrapped
    head += _check_of(head)
    yield head
    cipher = _cipher(key, salt)
    waiting, number = b"", 0
    for piece in _parted(pieces):
        waiting += piece
        while len(waiting) > _PIECE:  # what is left at the end is the last one
            yield cipher.encrypt(_nonce(number, last=False), waiting[:_PIECE], head)
            waiting, number = waiting[_PIECE:], number + 1
    yield cipher.encrypt(_nonce(number, last=True), waiting, head)


def _parted(pieces: Iterable[bytes]) -> Iterator[memoryview]:
    """Yield `pieces`, a long one in short ones, of which no more than one is copied at a time."""
    for piece in pieces:
        whole = memoryview(piece)
        for at in range(0, len(whole), _PIECE):
            yield whole[at : at + _PIECE]


def deciphered(file: IO[bytes], key: Key, path: Path) -> Iterator[bytes]:
    """Yield what is enciphered in the open `file`, which errors call `path`.

    Each piece is as it was written, but only when none is left is it known that none is missing: do
    not rely on any of them before.
    """
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - costs 15 ms

    head = _read_head(file, path)
    if head.key_id != key.id:
        raise WrongKey(path)
    cipher = _cipher(key, head.salt)
    piece, number = file.read(_PIECE + _TAG), 0
    while True:
        following = file.read(_PIECE + _TAG)
        try:
            yield cipher.decrypt(_nonce(number, last=not following), piece, head.written)
        except InvalidTag as error:
            raise FileAltered(path) from error
        if not following:
            return
        piece, number = following, number + 1


def _read_head(file: IO[bytes], path: Path) -> _Head:
    fixed = file.read(_FIXED)
    if not fixed.startswith(_MAGIC):
        raise NotEnciphered(path)
    wrapped = file.read(int.from_bytes(fixed[-_COUNT:], "big"))
    check = file.read(_CHECK)
    if len(fixed) < _FIXED or check != _check_of(fixed + wrapped):
        raise FileAltered(path)
    if fixed[len(_MAGIC) : len(_MAGIC) + len(_VERSION)] != _VERSION:
        raise NotEnciphered(path, newer=True)
    named = fixed[len(_MAGIC) + len(_VERSION) :]
    lines = [line.partition(" ") for line in wrapped.decode(errors="replace").splitlines()]
    return _Head(
        fixed + wrapped + check,
        named[:_ID],
        named[_ID : _ID + _SALT],
        tuple((to, content) for to, _, content in lines),
    )


def _check_of(body: bytes) -> bytes:
    import hashlib  # noqa: PLC0415 - 5 ms, and not without a key

    return hashlib.sha256(body).digest()[:_CHECK]


def _cipher(key: Key, salt: bytes) -> "AESGCM":
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - costs 15 ms

    return AESGCM(key.derived(b"file " + salt))


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\x01" if last else b"\x00")


def _followed(pieces: Iterable[bytes], size: int, go_on: GoOn) -> Iterator[bytes]:
    """Yield `pieces`, and tell `go_on` of each, of `size` bytes altogether."""
    done = 0
    for piece in pieces:
        yield piece
        done += len(piece)
        if not go_on(min(done, size), size):
            raise Cancelled


def _write(target: Path, pieces: Iterable[bytes]) -> None:
    """Write `pieces` beside `target`, force them to disk, and move them there."""
    beside = target.with_name(f"{target.name}{_UNFINISHED}")
    try:
        with open(beside, "wb", opener=open_privately) as out:
            out.writelines(pieces)
            out.flush()
            os.fsync(out.fileno())
        if os.name == "nt" and target.exists():
            target.chmod(0o600)  # Windows replaces no file that is read-only
        beside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    with contextlib.suppress(OSError):  # Windows opens no folders
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
