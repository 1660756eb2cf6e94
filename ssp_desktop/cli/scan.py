"""The command that looks files through for what must not go out."""

import sys
import time
from pathlib import Path

import click

from ssp_desktop.cli.call import UNSOUND, Call, echo_json, fail, verb

_BETWEEN = 0.2  # seconds between two lines of progress


@verb("scan")
@click.argument(
    "paths", metavar="STI…", nargs=-1, required=True,
    type=click.Path(readable=False, path_type=Path),
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def _scan(call: Call, paths: tuple[Path, ...], *, as_json: bool) -> int:
    """Se filer og mapper efter for CPR-numre og skjult indhold.

    Svaret er 0, når intet standser, 1, når noget ikke må sendes ud, før nogen har
    set på det, og 2, når der ikke kunne ses efter. Intet ændres. Bliver det
    afbrudt, går det videre, hvor det slap, når kommandoen køres igen.
    """
    from ssp_desktop.application.scanning import scan, telling  # noqa: PLC0415 - other verbs start without it

    progress = _Progress()
    try:
        found = scan.scan(paths, call.program.scans(call.data_dir), progress.tell)
    except KeyboardInterrupt:
        progress.end()
        return fail("Afbrudt. Kør samme kommando igen: så går den videre, hvor den slap.")
    finally:
        progress.end()
    if as_json:
        echo_json(telling.as_json(found))
    else:
        for line in telling.lines(found):
            click.echo(line)
    return UNSOUND if found.stops else 0


class _Progress:
    """How far it is, on one line of a terminal; nothing anywhere else."""

    def __init__(self) -> None:
        self._shown = 0.0
        self._terminal = sys.stderr is not None and sys.stderr.isatty()
        self._length = 0

    def tell(self, done: int, total: int) -> None:
        """Show that so many files of all are done."""
        if not self._terminal or (time.monotonic() - self._shown < _BETWEEN and done < total):
            return
        self._shown = time.monotonic()
        text = f"{done} af {total} filer er set efter"
        sys.stderr.write("\r" + text.ljust(self._length))
        sys.stderr.flush()
        self._length = len(text)

    def end(self) -> None:
        """Leave the line clean."""
        if self._length:
            sys.stderr.write("\r" + " " * self._length + "\r")
            sys.stderr.flush()
            self._length = 0
