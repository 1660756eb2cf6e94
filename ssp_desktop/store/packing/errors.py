"""What can be wrong with a file that holds everything, or with the way to it."""

import errno
from pathlib import Path

from ssp_desktop.domain.errors import DataDamaged
from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.store.backups.errors import FULL, TOO_LARGE
from ssp_desktop.store.errors import StoreError


class NotPacked(StoreError):
    """The file could not be written; nothing is left of it, and everything is as it was."""

    def __init__(self, path: Path, error: OSError) -> None:
        """`error` is what the system said of it."""
        if error.errno == errno.EFBIG:
            what = f"{TOO_LARGE} eller vælg et andet"
        elif error.errno in FULL:
            what = "Der er ikke plads. Gør plads, eller vælg et større drev"
        elif _is_gone(path.parent):
            what = f"Mappen {path.parent} er der ikke. Sæt stikket i, eller vælg en anden mappe"
        else:
            what = f"Der kunne ikke skrives ({system_words(error)}). Vælg en anden mappe"
        super().__init__(f"{path} blev ikke skrevet. {what}, og prøv igen. Intet er ændret.")


def _is_gone(folder: Path) -> bool:
    try:
        return not folder.is_dir()
    except OSError:  # it is there, and nobody may look into it
        return False


class NotCopied(StoreError):
    """The database could not be copied to be packed; nothing is left of the copy."""

    def __init__(self, path: Path, folder: Path, *, full: bool) -> None:
        """`folder` is where the copy was to be made, which is in the data folder."""
        what = (
            "er der ikke plads på disken til. Gør plads"
            if full
            else "kan den ikke skrives. Giv dig selv ret til at skrive i mappen"
        )
        super().__init__(
            f"{path} blev ikke skrevet. Undervejs laves en kopi af databasen i {folder}, og dér "
            f"{what}, og prøv igen. Intet er ændret."
        )


class NotUnpacked(StoreError):
    """There was no way to write into the data folder; the meetings there are as they were."""

    def __init__(self, folder: Path, error: OSError) -> None:
        """`error` is what the system said of it."""
        if error.errno == errno.EFBIG:
            what = f"{TOO_LARGE[0].lower()}{TOO_LARGE[1:]} eller vælg et andet"
        elif error.errno in FULL:
            what = "der er ikke plads på disken. Gør plads"
        else:
            what = f"noget kunne ikke læses eller skrives ({system_words(error)}). Se drevet efter"
        super().__init__(
            f"Der blev ikke pakket ud i {folder}, for {what}, og prøv igen. De møder, der er der i "
            "forvejen, er ikke rørt."
        )


class PackRefused(StoreError):
    """Nothing was packed or unpacked; the message says why."""

    def __init__(self, why: str, to_commands: str = "") -> None:
        super().__init__(why)
        self.to_commands = to_commands


class PackDamaged(StoreError, DataDamaged):
    """The file is not what was packed."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(
            f"{path} er beskadiget eller ikke en fil, der er pakket med SSP Desktop: {what} Intet "
            "er ændret. Kopiér filen igen, eller pak igen på den gamle computer."
        )


class DatabaseUnsound(StoreError, DataDamaged):
    """What is to be packed is itself damaged."""

    def __init__(self, problem: str) -> None:
        super().__init__(
            f"Databasen er ikke i orden, så den er ikke pakket: {problem} Læg en kopi, der er i "
            "orden, i dens sted (Fil, Sikkerhedskopier), og pak igen."
        )
