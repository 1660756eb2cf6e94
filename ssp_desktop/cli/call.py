"""One call of the program: the chosen folder, the group of commands, and what they print.

Exit status 0 means done and sound, 1 that the answer is no, 2 that it could not be
done.
"""

import contextlib
import functools
import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from ssp_desktop.application.services import Program, Services
from ssp_desktop.cli.danish import Group, Option

_F = TypeVar("_F", bound=Callable[..., Any])

UNSOUND, FAILED = 1, 2


@dataclass
class Call:
    """One call of the program: the services it may ask for, and the chosen folder."""

    program: Program
    data_dir: str | None = None
    key_file: Path | None = None

    def reading(self) -> AbstractContextManager[Services]:
        """Open the services for reading; allowed while the window is open."""
        return _noticed(self.program.reading(self.data_dir))

    def writing(self) -> AbstractContextManager[Services]:
        """Open the services for writing; refused while the window is open."""
        return _noticed(self.program.writing(self.data_dir))

    @staticmethod
    def is_new(path: Path) -> bool:
        """Whether nothing is there yet; where nobody may look, whoever opens it says so."""
        try:
            return not path.exists()
        except OSError:
            return False

    def use_key_file(self, *, made: bool = False) -> None:
        """Have the key in the file at hand that was named; with `made` there may be none yet."""
        if self.key_file is not None and not (made and self.is_new(self.key_file)):
            self.program.use_key_file(self.key_file)


@contextlib.contextmanager
def _noticed(opening: AbstractContextManager[Services]) -> Iterator[Services]:
    """Open the services, and report what had to be repaired for that."""
    with opening as services:
        if services.notice:
            click.echo(services.notice, err=True)
        yield services


def not_empty(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Refuse an empty value: the folder that a script forgot to name is not the one it stands in.

    A callback of Click's.
    """
    if value == "":
        raise click.BadOptionUsage(option.opts[0], "empty", context)
    return value


def _choose_data_dir(context: click.Context, option: click.Parameter, value: str | None) -> None:
    if not_empty(context, option, value) is not None:
        context.find_root().obj.data_dir = value


def _choose_key_file(context: click.Context, _: click.Parameter, value: Path | None) -> None:
    if value is None:
        return
    context.find_root().obj.key_file = value


def everywhere(command: _F) -> _F:
    """Add the options that every command has, before and after it."""
    command = click.option(
        "--data-dir",
        metavar="MAPPE",
        expose_value=False,
        callback=_choose_data_dir,
        help="Mappen med møderne (ellers SSP_DESKTOP_DATA_DIR eller din egen).",
    )(command)
    command = click.option(
        "--key-file",
        metavar="FIL",
        expose_value=False,
        callback=_choose_key_file,
        type=click.Path(readable=False, path_type=Path),
        help="Filen med nøglen til krypterede referater, hvor der ingen nøglering er.",
    )(command)
    return click.help_option("-h", "--help", help="Vis denne hjælp.")(command)


@click.group(
    cls=Group,
    invoke_without_command=True,
    options_metavar="[VALG]",
    subcommand_metavar="[KOMMANDO] …",
)
@everywhere
@click.version_option(package_name="ssp-desktop", message="%(version)s", help="Vis versionen.")
@click.pass_context
def main(context: click.Context) -> int | None:
    """Referater af kommunale møder. Uden kommando åbnes vinduet."""
    call: Call = context.obj
    if context.invoked_subcommand is not None:
        call.program.command = context.invoked_subcommand
        if call.program.policy.warning:
            click.echo(call.program.policy.warning, err=True)
        return None
    call.use_key_file()
    return call.program.window(call.data_dir)


def verb(
    name: str, group: click.Group | None = None, *, makes_key_file: bool = False, **options: Any
) -> Callable[[_F], click.Command]:
    """Make a function the command of that name, in `group` or else in the program.

    It is called with the `Call` and the values of its own options. `makes_key_file`: it takes the
    name of a file of the key that is not there yet, and makes it.
    """

    def add(function: _F) -> click.Command:
        @functools.wraps(function)
        def called(call: Call, *values: Any, **named: Any) -> Any:
            call.use_key_file(made=makes_key_file)
            return function(call, *values, **named)

        made = (group or main).command(name, options_metavar="[VALG]", **options)
        return made(everywhere(click.pass_obj(called)))

    return add


def output_option(kinds: str) -> Callable[[_F], _F]:
    """Return the option that names the file to write, a Path called `output`; it must be given.

    `kinds` are the endings that it may have, in Danish words.
    """
    return click.option(
        "-o",
        "--output",
        metavar="FIL",
        cls=Option,
        required=True,
        type=click.Path(readable=False, path_type=Path),
        help=f"Filen, der skal skrives: {kinds}. Skal med.",
    )


def echo_json(value: object) -> None:
    """Write `value` as JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def echo_lines(lines: Iterator[str], nothing: str) -> None:
    """Write each line; when there are none say so, except to a script."""
    empty = True
    for line in lines:
        click.echo(line)
        empty = False
    if empty:
        click.echo(nothing, err=True)


def fail(message: str, status: int = FAILED) -> int:
    """Write `message` to standard error; return `status`, that of what could not be done."""
    with contextlib.suppress(OSError):  # nobody is left to read it, or the disk is full
        click.echo(message, err=True)
    return status
