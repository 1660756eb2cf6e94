"""Commands of encryption: turned on and off, how it is, and the key recovered."""

import sys
from pathlib import Path

import click

from ssp_desktop.application import locking as rules
from ssp_desktop.application.locking import Locking
from ssp_desktop.cli.call import UNSOUND, Call, everywhere, main, verb
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.overview.locking import Converted, LockState

_OLD_BLOCKS = (
    "Det, der lå ukrypteret på disken før, kan ikke viskes ud: dele af det kan stå på disken, til "
    "pladsen bruges igen. Er hele disken krypteret (BitLocker, FileVault, LUKS), betyder det ikke "
    "noget."
)


@main.group("encrypt", options_metavar="[VALG]", subcommand_metavar="KOMMANDO …")
@everywhere
def _encrypt() -> None:
    """Krypter referaterne på denne computer, eller lad være."""


@verb("on", _encrypt, makes_key_file=True)
def _on(call: Call) -> int:
    """Krypter alle møder, bilag og sikkerhedskopier i datamappen.

    Nøglen lægges i computerens nøglering. Koden til genoprettelsesarket vises, og du
    skriver den af én gang, før der krypteres. Med --key-file ligger nøglen i den fil
    i stedet; den laves, hvis den ikke findes. Pas på den og koden: uden dem kan ingen
    læse referaterne.
    """
    rules.refuse_settled(call.program.policy, on=True)
    with call.program.locking(call.data_dir) as locking:
        _have_key(call, locking)
        return _turned(locking, on=True)


@verb("copies", _encrypt, makes_key_file=True)
def _copies(call: Call) -> int:
    """Lav en nøgle, så det, der forlader computeren, krypteres, og databasen ikke gør.

    Nøglen lægges, hvor »encrypt on« lægger den, og koden skrives af på samme måde.
    """
    rules.refuse_settled(call.program.policy, on=True)
    with call.program.locking(call.data_dir) as locking:
        _have_key(call, locking)
    click.echo("Kopier et andet sted og pakker bliver krypteret fra nu af.")
    return 0


@verb("off", _encrypt)
def _off(call: Call) -> int:
    """Gør alle møder, bilag og sikkerhedskopier i datamappen læselige uden nøgle igen.

    Nøglen bliver, så det, der forlader computeren, stadig krypteres.
    """
    rules.refuse_settled(call.program.policy, on=False)
    with call.program.locking(call.data_dir) as locking:
        return _turned(locking, on=False)


@verb("status", _encrypt)
def _status(call: Call) -> int:
    """Sig, om referaterne er krypteret, og om nøglen er her.

    Svaret er 0, når de er det, og 1, når de ikke er, eller noget mangler.
    """
    state = call.program.looking(call.data_dir).state()
    for line in _lines(state):
        click.echo(line)
    return 0 if state.locked and state.here and state.settled else UNSOUND


@verb("code", _encrypt)
def _code(call: Call) -> int:
    """Vis koden til genoprettelsesarket, til at skrive af eller gemme."""
    locking = call.program.looking(call.data_dir)
    if not locking.state().has_key:
        raise UserError("Der er ingen nøgle endnu. Slå kryptering til først.")
    click.echo(locking.code())
    return 0


@verb("recover", makes_key_file=True)
@click.option(
    "--private-key",
    metavar="FIL",
    type=click.Path(readable=False, path_type=Path),
    help="Kommunens private nøgle (PEM), som IT har.",
)
@click.option(
    "--of",
    "file",
    metavar="FIL",
    type=click.Path(readable=False, path_type=Path),
    help="En krypteret kopi eller pakke, som nøglen skal findes i med den private nøgle.",
)
def _recover(call: Call, private_key: Path | None, file: Path | None) -> int:
    """Læg nøglen i computerens nøglering igen: med koden fra arket, en nøglefil eller kommunens.

    Uden valg spørges der om koden på genoprettelsesarket. Er den fil, der gives med
    --key-file, der ikke endnu, laves den, og nøglen ligger i den i stedet for nøgleringen.
    """
    if file is not None and private_key is None:
        raise UserError(
            "--of bruges sammen med --private-key. Giv den private nøgle, og prøv igen."
        )
    made = call.key_file if call.key_file is not None and call.is_new(call.key_file) else None
    with call.program.locking(call.data_dir) as locking:
        if private_key is not None:
            click.echo(locking.recover_by(private_key, file, made))
            click.echo("Det er koden til et nyt genoprettelsesark.", err=True)
        elif call.key_file is not None and made is None:
            locking.recover_from_file(call.key_file)
        else:
            code = _typed("Skriv koden fra arket, og slut med en tom linje:")
            locking.recover(code, made)
    click.echo("Nøglen er her igen." if made is None else f"Nøglen ligger i {made}.")
    return 0


def _have_key(call: Call, locking: Locking) -> None:
    """See that the folder has a key that can be recovered; ask for its code to be typed back."""
    if call.key_file is not None:
        locking.use_file(call.key_file)
        return
    if locking.state().has_key:
        locking.code()  # raises where the key is not here
        return
    code = locking.code()
    click.echo("Koden til genoprettelsesarket. Skriv den ud eller af, og læg den et sikkert sted:")
    click.echo(f"\n{code}\n")
    locking.confirm(_typed("Skriv den af her, og slut med en tom linje:"))


def _typed(prompt: str) -> str:
    """Return the lines that are typed or piped in, up to an empty one."""
    click.echo(prompt, err=True)
    lines = []
    for line in sys.stdin:
        if not line.strip():
            break
        lines.append(line)
    return "".join(lines)


def _turned(locking: Locking, *, on: bool) -> int:
    done = locking.turn(on=on, follow=_progress if sys.stderr.isatty() else _silent)
    for line in _done(done):
        click.echo(line)
    return UNSOUND if done.left else 0


def _done(done: Converted) -> list[str]:
    if done.locked:
        lines = ["Referaterne på denne computer er krypteret.", _OLD_BLOCKS]
        left = "Disse filer kunne ikke krypteres. Slet dem selv, eller prøv igen:"
    else:
        lines = ["Referaterne på denne computer er ikke krypteret."]
        left = "Disse filer kunne ikke dekrypteres, og ligger, som de lå:"
    return [*lines, *((left, *map(str, done.left)) if done.left else ())]


def _lines(state: LockState) -> list[str]:
    if not state.has_key:
        return ["Referaterne er ikke krypteret, og der er ingen nøgle."]
    lines = ["Referaterne er krypteret." if state.locked else "Referaterne er ikke krypteret."]
    if not state.locked:
        lines.append("Det, der forlader computeren, krypteres.")
    if not state.settled:
        lines.append("Det er ikke gjort færdigt; det fortsætter, næste gang programmet åbnes.")
    lines.append(
        "Nøglen er her."
        if state.here
        else "Nøglen er her ikke. Genskab den med »ssp-desktop recover«."
    )
    if state.wrapped:
        lines.append("Kommunens IT kan også få fat i nøglen.")
    return lines


def _progress(done: int, of: int) -> bool:
    click.echo(f"\r{done * 100 // max(of, 1)} %", nl=done >= of, err=True)
    return True


def _silent(done: int, of: int) -> bool:
    return True
