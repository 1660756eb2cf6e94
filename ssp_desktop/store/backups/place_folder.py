"""The folder that is, or is to be, the second place: whether it can be, and on which disk it is."""

from pathlib import Path

from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.store.backups.errors import PlaceRefused
from ssp_desktop.store.backups.place_state import new_id


def refuse_unfit(folder: Path, data: Path) -> None:
    """Raise PlaceRefused where `folder` cannot be the place of the data folder `data`."""
    try:
        if not folder.is_dir():
            raise PlaceRefused(f"{folder} er ikke en mappe, der er der nu. Vælg en anden.")
        real, own = folder.resolve(), data.resolve()
    except OSError as error:
        raise _closed(folder, error) from error
    if real == own or real.is_relative_to(own):
        raise PlaceRefused(
            f"{folder} ligger i mappen med møderne. Går den tabt, går kopien med. Vælg en "
            "mappe på et USB-stik eller et netværksdrev."
        )
    write_in(folder)


def write_in(folder: Path) -> None:
    """Write a file in `folder` and delete it again; PlaceRefused says why that cannot be done."""
    try:
        trial = folder / f".ssp-desktop-{new_id()}"
        trial.touch()
        trial.unlink()
    except OSError as error:
        raise _closed(folder, error) from error


def _closed(folder: Path, error: OSError) -> PlaceRefused:
    why = system_words(error)
    return PlaceRefused(f"Der kan ikke skrives i {folder} ({why}). Vælg en anden mappe.")


def disk_of(folder: Path) -> int | None:
    """Return which disk the folder is on; None where it is not there."""
    try:
        return folder.stat().st_dev if folder.is_dir() else None
    except OSError:
        return None
