"""Commands that put a backup back, and that move everything to another computer."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ssp_desktop.cli.call import FAILED, UNSOUND, Call, fail, not_empty, verb
from ssp_desktop.domain.errors import DataDamaged, UserError

if TYPE_CHECKING:
    from ssp_desktop.domain.overview import Restored

_PATH = click.Path(readable=False, path_type=Path)
_TO = click.option(
    "--to", "folder", metavar="MAPPE", callback=not_empty, help="En ny mappe til møderne."
)


@verb("restore-backup")
@click.argument("file", metavar="FIL", type=_PATH)
@_TO
def _restore_backup(call: Call, file: Path, folder: str | None) -> int:
    """Læg en sikkerhedskopi i databasens sted, eller i en ny mappe med --to.

    Kopien læses først helt igennem. Den database, der er, bliver liggende ved siden af;
    bilag, der mangler, hentes fra kopien.

    Svaret er 0, når alt er på plads, 1, når kopien er beskadiget (så er intet ændret),
    eller når bilag mangler, og 2, når det ikke kunne lade sig gøre.
    """
    data = folder if folder is not None else call.data_dir
    copies = call.program.copies(data)
    copy = copies.checked(copies.at(file))
    if not copy.sound:
        status = FAILED if copy.sound is None else UNSOUND
        return fail(_why_not(file, copy.problem), status)
    with call.program.alone(data, new=folder is not None) as keeping:
        restored = keeping.copies.restore(copy)
    click.echo(f"{file} er lagt i databasens sted: {_meetings(restored.copy.meetings)}.")
    _tell_plain(call, data)
    return _told(restored)


def _tell_plain(call: Call, data: str | None) -> None:
    """Say where what was put back lies in plain in a folder that shall be encrypted."""
    with contextlib.suppress(UserError):  # the next command that needs the key says it
        state = call.program.looking(data).state()
        if state.locked and not state.here:
            click.echo(
                "Nøglen er ikke på denne computer, så det, der er lagt tilbage, er ikke krypteret. "
                "Det bliver det, når nøglen er her igen (»ssp-desktop recover«), og programmet "
                "åbnes.",
                err=True,
            )


def _why_not(file: Path, problem: str) -> str:
    """Return why the copy is not put in place; `problem` may name it, and say nothing changed."""
    named = problem if str(file) in problem else f"{file}: {problem}"
    return named if "Intet er ændret" in named else f"{named} Intet er ændret."


def _told(restored: "Restored") -> int:
    """Say where the database of before is and what is missing; return the exit status."""
    if restored.laid_aside is not None:
        click.echo(f"Den database, der var, ligger i {restored.laid_aside}.")
    if not restored.missing:
        return 0
    return fail(
        f"Filer til bilag, der mangler: {restored.missing}. De lå hverken her eller ved kopien. "
        "Se hvilke med »ssp-desktop check«.",
        UNSOUND,
    )


@verb("pack")
@click.argument("file", metavar="FIL", type=_PATH)
def _pack(call: Call, file: Path) -> int:
    """Pak alt i én fil, så det kan flyttes til en anden computer.

    Møder, bilag, indstillinger, skabeloner og ordlister er med; sikkerhedskopierne bliver
    her. Filen læses igennem bagefter. Er der en nøgle, er filen krypteret med den.

    Svaret er 0, når alt er med, 1, når databasen er beskadiget (så er intet skrevet), eller
    når filer til bilag mangler, og 2, når det ikke kunne lade sig gøre.
    """
    from ssp_desktop.application.files.settled import refuse_outside  # noqa: PLC0415 - as above

    refuse_outside(file.absolute(), call.program.policy)
    try:
        with _progress("Pakker") as go_on:
            packed = call.program.moving(call.data_dir).pack(file, go_on)
    except DataDamaged as error:
        return fail(str(error), UNSOUND)
    click.echo(f"{packed.path}: {_meetings(packed.meetings)}, {_files(packed.files)}.")
    if packed.locked:
        click.echo("Filen er krypteret. Den pakkes ud med samme nøgle.", err=True)
    if packed.left_out:
        click.echo(
            f"Ikke med: {', '.join(packed.left_out)}. Windows kan ikke have filer med sådan et "
            "navn, og henvisninger følges ikke. Giv dem andre navne, og pak igen, eller flyt dem "
            "selv.",
            err=True,
        )
    if packed.missing:
        click.echo(
            f"Filer til bilag, der manglede og ikke er med: {packed.missing}. Se hvilke med "
            "»ssp-desktop check«.",
            err=True,
        )
    return UNSOUND if packed.missing or packed.left_out else 0


@verb("unpack")
@click.argument("file", metavar="FIL", type=_PATH)
@_TO
def _unpack(call: Call, file: Path, folder: str | None) -> int:
    """Pak ud, hvad »pack« har pakket, i datamappen eller i en ny mappe med --to.

    Alt i filen læses og sammenlignes først; er noget galt, er svaret 1, og intet er
    ændret. Det, der er i mappen i forvejen, bliver liggende under andre navne.
    """
    data = folder if folder is not None else call.data_dir
    try:
        with (
            _progress("Pakker ud") as go_on,
            call.program.alone(data, new=folder is not None) as keeping,
        ):
            unpacked = keeping.moving.unpack(file, go_on)
    except DataDamaged as error:
        return fail(str(error), UNSOUND)
    click.echo(f"{file} er pakket ud: {_meetings(unpacked.meetings)}, {_files(unpacked.files)}.")
    for each in unpacked.kept:
        click.echo(f"Det, der var, ligger i {each}.")
    return _told(unpacked.restored)


@contextlib.contextmanager
def _progress(what: str) -> Iterator[Callable[[int, int], bool]]:
    """Give what shows how far it is, where somebody can see it."""
    seen = sys.stderr.isatty()
    shown = -1

    def go_on(done: int, of: int) -> bool:
        nonlocal shown
        percent = 100 * done // max(of, 1)
        if seen and percent != shown:
            shown = percent
            click.echo(f"\r{what} {percent:>3} %", nl=False, err=True)
        return True

    try:
        yield go_on
    finally:
        if shown >= 0:
            click.echo("", err=True)


def _meetings(number: int | None) -> str:
    return "1 møde" if number == 1 else f"{number} møder"


def _files(number: int) -> str:
    return "1 fil til bilag" if number == 1 else f"{number} filer til bilag"
