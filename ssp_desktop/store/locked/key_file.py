"""`key.json` in a data folder: which key the folder has, and whether its database is locked.

It holds no key. It says by a check value whether a key is the right one, so that a wrong key is
told from a damaged file; what is wanted of the database and the attachments, so that a conversion
that was killed goes on; and the key wrapped for a municipality's public key. A file that is missing
means that there is no key.
"""

import contextlib
import os
from dataclasses import dataclass, replace
from pathlib import Path

from ssp_desktop.domain.errors import DataDamaged, UserError
from ssp_desktop.domain.machine.safe_json import read_json
from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.folders import KEY_FILE
from ssp_desktop.rights import make_private_folder, open_privately
from ssp_desktop.store.locked.held import key_with
from ssp_desktop.store.locked.key import Key
from ssp_desktop.store.locked.wrapped import Wrapped, note_wrapped

NAME = KEY_FILE
_VERSION = 1


class KeyFileDamaged(DataDamaged):
    """The file is there, and cannot be read as one of ours."""

    def __init__(self, path: Path, error: OSError | None = None) -> None:
        """`error` is why it cannot even be read."""
        super().__init__(
            f"Filen {path} kan ikke læses ({system_words(error)}), så det kan ikke ses, hvilken "
            "nøgle der hører til. Intet er ændret. Giv dig selv ret til at læse den, og prøv igen."
            if error is not None
            else f"Filen {path} er beskadiget, så det kan ikke ses, hvilken nøgle der hører til. "
            "Intet er ændret. Hent filen fra en kopi af datamappen, eller genskab nøglen med "
            "»ssp-desktop recover«."
        )


class KeyFileUnwritten(UserError):
    """The folder cannot be written in, or has no room; the file is as it was."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(
            f"Mappen {path.parent} kan ikke skrives i ({system_words(error)}), så krypteringen er, "
            "som den var. Intet er tabt. Gør plads på disken, eller giv dig selv ret til at skrive "
            "i mappen, og prøv igen."
        )


@dataclass(frozen=True)
class KeyFile:
    """What is known of the key of one data folder."""

    key_id: bytes
    check: bytes
    locked: bool = False
    """Whether the database and the attachments shall be locked."""
    settled: bool = True
    """Whether everything in the folder is as `locked` says; else a conversion has to go on."""
    wrapped: Wrapped = ()
    """The key wrapped for others: the fingerprint of their public key, and it, as Base64."""

    def fits(self, key: Key) -> bool:
        """Whether `key` is the one of this folder."""
        import hmac  # noqa: PLC0415 - 5 ms, and not without a key

        return hmac.compare_digest(self.check, key.derived(b"check"))

    def with_(self, *, locked: bool | None = None, settled: bool | None = None) -> "KeyFile":
        """Return the same with what is given changed."""
        return replace(
            self,
            locked=self.locked if locked is None else locked,
            settled=self.settled if settled is None else settled,
        )


def of_key(key: Key, wrapped: Wrapped = ()) -> KeyFile:
    """Return what a folder says that has `key`, before anything in it is locked."""
    return KeyFile(key.id, key.derived(b"check"), wrapped=wrapped)


def anew(known: KeyFile | None, key: Key) -> KeyFile:
    """Return what a folder says that has `key`, with what is still known of it."""
    made = of_key(key)
    return made if known is None else replace(known, key_id=made.key_id, check=made.check)


def read(folder: Path) -> KeyFile | None:
    """Return what `folder` says of its key, None without one; raise KeyFileDamaged."""
    path = folder / NAME
    try:
        text = path.read_text(encoding="utf-8")
        found = read_json(text)
        if found["version"] != _VERSION:
            raise KeyFileDamaged(path)
        known = KeyFile(
            bytes.fromhex(found["key"]),
            bytes.fromhex(found["check"]),
            bool(found["locked"]),
            bool(found["settled"]),
            tuple((str(to), str(key)) for to, key in found["wrapped"].items()),
        )
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise KeyFileDamaged(path, error) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise KeyFileDamaged(path) from error
    note_wrapped(known.key_id, known.wrapped)
    return known


def write(folder: Path, known: KeyFile) -> None:
    """Write it in `folder`, whole or not at all, and force it to disk; raises KeyFileUnwritten."""
    note_wrapped(known.key_id, known.wrapped)
    path = folder / NAME
    beside = folder / f"{NAME}.unfinished"
    content = {
        "version": _VERSION,
        "key": known.key_id.hex(),
        "check": known.check.hex(),
        "locked": known.locked,
        "settled": known.settled,
        "wrapped": dict(known.wrapped),
    }
    import json  # noqa: PLC0415 - 5 ms, and not without a key

    try:
        make_private_folder(folder)
        with open(beside, "w", encoding="utf-8", opener=open_privately) as file:
            json.dump(content, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise KeyFileUnwritten(path, error) from error
    force_names(folder)


def force_names(folder: Path) -> None:
    """Force the names in `folder` to disk, where a system can."""
    with contextlib.suppress(OSError):  # Windows opens no folders
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def says_locked(folder: Path) -> bool:
    """Whether the folder says that its database is, or is to be, locked; a damaged file does."""
    try:
        known = read(folder)
    except KeyFileDamaged:
        return True
    return known is not None and (known.locked or not known.settled)


def key_of(folder: Path) -> Key | None:
    """Return the key of that data folder, for what leaves the laptop; None if it has none set.

    Raises KeyFileDamaged, and KeyGone where it has one that is not here.
    """
    known = read(folder)
    if known is None:
        return None
    key = key_with(known.key_id)
    if key is None or not known.fits(key):
        raise KeyGone(folder)
    return key


def locking_key(folder: Path) -> Key | None:
    """Return the key by which new files in that data folder are locked; None if they are not."""
    known = read(folder)
    return key_of(folder) if known is not None and known.locked else None


class KeyGone(DataDamaged):
    """The folder has a key, and neither the keyring nor anybody else has given it."""

    to_commands = "Ligger nøglen i en fil, så giv --key-file FIL."

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Nøglen til de krypterede referater i {folder} findes ikke på denne computer. Intet "
            "er ændret, og intet er tabt. Genskab den med koden på genoprettelsesarket: "
            "»ssp-desktop recover«."
        )
