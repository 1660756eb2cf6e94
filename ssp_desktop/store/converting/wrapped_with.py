"""Where the wrapped key of one file lies: in its head, or for a locked database in a folder's file.

A database that SQLCipher has locked has no head to put it in. The daily copies are such databases.
"""

from pathlib import Path

from ssp_desktop.domain.errors import UserError
from ssp_desktop.store.engine import key_needed
from ssp_desktop.store.locked import key_file
from ssp_desktop.store.locked.ciphered import NotEnciphered, NotWritten, wrapped_in
from ssp_desktop.store.locked.wrapped import Wrapped


class NothingBeside(UserError):
    """The file is a locked database, and the wrapped key does not lie where its folder has it."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            f"{file.name} er en krypteret database, og den indpakkede nøgle til den ligger i "
            f"{key_file.NAME} i dens datamappe. Den fil er ikke i {file.parent} eller i mappen "
            "over. Intet er ændret. Læg filen dér, eller brug en kopi fra det andet sted eller en "
            "pakke: de har nøglen i sig."
        )


def wrapped_with(file: Path) -> Wrapped:
    """Return the key of `file` as it is wrapped; raise UserError where it is not to be found."""
    try:
        if file.exists() and not file.is_file():
            raise NotEnciphered(file)
        needed = key_needed(file)
        if needed is None:
            return wrapped_in(file)
    except OSError as error:
        raise NotWritten(file, error) from error
    for folder in file.absolute().parents[:2]:
        known = key_file.read(folder)
        if known is not None and known.key_id == needed:
            return known.wrapped
    raise NothingBeside(file)
