"""What can be wrong with a copy of the database, or with the second place for copies."""

import errno
from pathlib import Path

from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.store.errors import KEY_BY_COMMAND, StoreError

FULL = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)
"""What a system says where there is no room: on the disk, for so large a file, for this user."""
TOO_LARGE = (
    "Filen er for stor til drevet (FAT32 tager højst 4 GB). Formatér det som exFAT eller NTFS,"
)
"""What is said where a drive has room, and not for one file so large."""
_REFUSED = (errno.EROFS, errno.EACCES, errno.EPERM)


class CopyUnsound(StoreError):
    """A copy that was just made does not hold what the database holds; it was not kept."""

    def __init__(self, folder: Path, what: str) -> None:
        super().__init__(
            f"Sikkerhedskopien i {folder} blev ikke, som den skulle: {what} Den er ikke gemt, og "
            "de tidligere kopier er ikke rørt. Der prøves igen af sig selv; sker det igen, så få "
            "disken set efter."
        )


class PlaceFailed(StoreError):
    """No copy could be made in the second place; those that are there are as they were."""

    def __init__(self, folder: Path, error: OSError) -> None:
        """`error` is what the system said of it; a folder that is gone is told as that."""
        if not _is_there(folder):
            what = "Mappen forsvandt undervejs. Sæt stikket i, eller slut drevet til"
        elif error.errno == errno.EFBIG:
            what = f"{TOO_LARGE} eller vælg en mappe på et andet"
        elif error.errno in FULL:
            what = "Der er ikke plads. Gør plads"
        elif error.errno in _REFUSED:
            what = "Der kan ikke skrives i mappen. Tag skrivebeskyttelsen af, eller vælg en anden"
        else:
            what = f"Der kunne ikke skrives ({system_words(error)}). Se drevet efter"
        super().__init__(
            f"Der blev ikke lavet en sikkerhedskopi i {folder}. {what}; der prøves igen af sig "
            "selv. De kopier, der ligger der i forvejen, er ikke rørt."
        )


class PlaceRefused(StoreError):
    """A folder cannot be the second place for copies; the message says why."""


class StillThere(StoreError):
    """What was deleted for good is in enciphered copies whose key is not here."""

    def __init__(self, own: Path, why: str) -> None:
        """`own` is the copies' folder; `why` says what is wrong with the key, and what to do."""
        super().__init__(
            f"Det, der er slettet for altid, står stadig i de krypterede kopier i {own}: uden "
            f"nøglen kan det ikke tages ud. Det sker af sig selv, når nøglen er her; ellers slet "
            f"mappen. {why}"
        )


class NotACopy(StoreError):
    """A file that was chosen is no copy; the message says what it is."""


class KeyWanted(StoreError):
    """An enciphered file is to be read, and this data folder has no key."""

    to_commands = KEY_BY_COMMAND

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} er krypteret, og her er ingen nøgle til den. Intet er ændret. Skriv "
            "koden fra genoprettelsesarket under Indstillinger, Kryptering, og prøv igen."
        )


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:
        return False
