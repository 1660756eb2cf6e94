"""What an interrupted scan had done, kept so that nobody can read it without the files.

A line for each file: which it was (a hash of path, size and time), and what was found in it, sealed
with a key that is made from what is in the file. Whoever has the file could look into it as well;
whoever has not learns nothing, so no word of somebody else's folder lies in the data folder. A file
that has changed since opens no line, and is looked into again.
"""

import base64
import contextlib
import hashlib
import hmac
import os
import time
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import IO

from ssp_desktop.inspection.finds import Inspection
from ssp_desktop.inspection.looking import MAX_SIZE
from ssp_desktop.inspection.process import wire
from ssp_desktop.rights import make_private_folder, open_privately

_RULES = 1
"""Changed when what is sought changes, so that no old answer is taken for a new one."""
_NONCE, _SEAL = 16, 16
_KEPT_DAYS = 30
_SUFFIX = ".scan"
_CLEAN = b"-"


class Remembered:
    """The answers of one scan until it is done. Where nothing can be written, nothing is kept."""

    def __init__(self, folder: Path, paths: Sequence[Path]) -> None:
        """Open what was kept in `folder` of a scan of the same `paths`."""
        asked = "\n".join(
            [version("ssp-desktop"), str(_RULES), *(str(p.absolute()) for p in paths)]
        )
        self._folder = folder
        self._path = folder / (
            hashlib.blake2b(asked.encode(), digest_size=16).hexdigest() + _SUFFIX
        )
        self._lines: dict[bytes, bytes] = {}
        self._file: IO[bytes] | None = None

    def __enter__(self) -> "Remembered":
        _forget_old(self._folder)
        with contextlib.suppress(OSError):
            for line in self._path.read_bytes().split(b"\n")[:-1]:  # the last one was cut off
                which, _, sealed = line.partition(b" ")
                self._lines[which] = sealed
        with contextlib.suppress(OSError):
            make_private_folder(self._folder)
            self._file = open(self._path, "ab", opener=open_privately)
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.close()

    def of(self, path: Path) -> Inspection | None:
        """Return what was found in the file at `path`; None when it is to be looked into."""
        if not self._lines:
            return None
        try:
            sealed = self._lines.get(_which(path))
            if sealed is None:
                return None
            if sealed == _CLEAN:
                return Inspection((), (), ())
            key = _key_of(path)
            return None if key is None else wire.heard(_opened(base64.b64decode(sealed), key))
        except (OSError, ValueError):
            return None

    def keep(self, path: Path, found: Inspection) -> None:
        """Keep what was found in the file at `path`."""
        if self._file is None:
            return
        # A full disk costs no more than having to look again.
        with contextlib.suppress(OSError):
            sealed = _CLEAN
            if found.finds or found.unread:
                key = _key_of(path)
                if key is None:
                    return
                sealed = base64.b64encode(_sealed(wire.told(found, words=False), key))
            self._file.write(_which(path) + b" " + sealed + b"\n")
            self._file.flush()

    def forget(self) -> None:
        """Forget all of it: the scan is done."""
        if self._file is not None:
            self._file.close()
            self._file = None
        with contextlib.suppress(OSError):
            self._path.unlink()
            self._folder.rmdir()  # unless another scan has something in it


def _which(path: Path) -> bytes:
    """Return the hash by which a file is known; OSError when it is gone."""
    found = path.stat()
    told = f"{path.absolute()}\n{found.st_size}\n{found.st_mtime_ns}"
    return (
        hashlib.blake2b(told.encode("utf-8", "surrogateescape"), digest_size=16)
        .hexdigest()
        .encode()
    )


def _key_of(path: Path) -> bytes | None:
    """Return the key that is made from what is in a file; None for one that is too large."""
    if not path.is_file() or path.stat().st_size > MAX_SIZE:
        return None
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(person=b"ssp scan")).digest()


def _sealed(data: bytes, key: bytes) -> bytes:
    nonce = os.urandom(_NONCE)
    hidden = _mixed(data, key, nonce)
    return nonce + _seal(hidden, key, nonce) + hidden


def _opened(box: bytes, key: bytes) -> bytes:
    """Return what was sealed; raises ValueError when it was with another key."""
    nonce, seal, hidden = box[:_NONCE], box[_NONCE : _NONCE + _SEAL], box[_NONCE + _SEAL :]
    if not hmac.compare_digest(seal, _seal(hidden, key, nonce)):
        raise ValueError("another file")
    return _mixed(hidden, key, nonce)


def _mixed(data: bytes, key: bytes, nonce: bytes) -> bytes:
    stream = hashlib.shake_256(key + nonce).digest(len(data))
    return bytes(one ^ other for one, other in zip(data, stream, strict=True))


def _seal(hidden: bytes, key: bytes, nonce: bytes) -> bytes:
    return hashlib.blake2b(nonce + hidden, key=key, digest_size=_SEAL).digest()


def _forget_old(folder: Path) -> None:
    """Remove what scans left that nobody went on with."""
    with contextlib.suppress(OSError):
        for path in folder.glob(f"*{_SUFFIX}"):
            if time.time() - path.stat().st_mtime > _KEPT_DAYS * 24 * 3600:
                path.unlink()
