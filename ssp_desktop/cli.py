"""The command line: the work without a window, in the program's language.

The one module that imports click. Exit status 0 is done and sound, 1 is
an answer that is no, 2 is what could not be done; that goes to standard error,
never as a traceback.
"""

import contextlib
import errno
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ssp_desktop.application.files import listing
from ssp_desktop.application.log import bug_message
from ssp_desktop.application.services import Parts, Program, WindowOpen
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.blocks import Edition

if TYPE_CHECKING:
    from ssp_desktop.application.files.importing import Progress

_F = TypeVar("_F", bound=Callable[..., Any])

UNSOUND, FAILED = 1, 2
_LAYOUTS = [each.value for each in Layout]
_EDITIONS = [each.value for each in Edition]
_HEADINGS = {"Options": "Valg", "Commands": "Kommandoer"}


@dataclass
class _Call:
    """One call of the program: what it may ask for, and the folder that was chosen."""

    program: Program
    data_dir: str | None = None

    def reading(self) -> AbstractContextManager[Parts]:
        return _noticed(self.program.reading(self.data_dir))

    def writing(self) -> AbstractContextManager[Parts]:
        return _noticed(self.program.writing(self.data_dir))


@contextlib.contextmanager
def _noticed(opening: AbstractContextManager[Parts]) -> Iterator[Parts]:
    """Open the parts, and tell what was put right when they were."""
    with opening as parts:
        if parts.notice:
            click.echo(parts.notice, err=True)
        yield parts


class _Formatter(click.HelpFormatter):
    """Click's help with Danish headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "Brug: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class _Option(click.Option):
    """An option that must be there says so in its own, Danish, words."""

    def get_help_extra(self, ctx: click.Context) -> Any:
        extra = super().get_help_extra(ctx)
        extra.pop("required", None)
        return extra


class _Command(click.Command):
    context_class = _Context


class _Group(click.Group):
    context_class = _Context
    command_class = _Command


def _choose_data_dir(context: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.find_root().obj.data_dir = value


def _everywhere(command: _F) -> _F:
    """Add the options that every verb has, before and after it."""
    command = click.option(
        "--data-dir",
        metavar="MAPPE",
        expose_value=False,
        callback=_choose_data_dir,
        help="Mappen med møderne (ellers SSP_DESKTOP_DATA_DIR eller din egen).",
    )(command)
    return click.help_option("-h", "--help", help="Vis denne hjælp.")(command)


@click.group(
    cls=_Group,
    invoke_without_command=True,
    options_metavar="[VALG]",
    subcommand_metavar="[KOMMANDO] …",
)
@_everywhere
@click.version_option(package_name="ssp-desktop", message="%(version)s", help="Vis versionen.")
@click.pass_context
def _main(context: click.Context) -> int | None:
    """Referater af kommunale møder. Uden kommando åbnes vinduet."""
    if context.invoked_subcommand is not None:
        return None
    call: _Call = context.obj
    return call.program.window(call.data_dir)


def _verb(name: str, **options: Any) -> Callable[[_F], click.Command]:
    def add(function: _F) -> click.Command:
        made = _main.command(name, options_metavar="[VALG]", **options)
        return made(_everywhere(click.pass_obj(function)))

    return add


@_verb("open")
@click.argument("meeting", metavar="[MØDE]", required=False)
@click.option("--item", metavar="N", type=int, help="Stil markøren i punkt N's beslutning.")
def _open(call: _Call, meeting: str | None, item: int | None) -> int:
    """Åbn vinduet, eventuelt ved et møde."""
    return call.program.window(call.data_dir, meeting, item)


@_verb("import")
@click.argument("file", metavar="FIL", type=click.Path(path_type=Path))
@click.option("--committee", metavar="NAVN", default="", help="Udvalget, mødet hører til.")
def _import(call: _Call, file: Path, committee: str) -> None:
    """Læs en dagsorden eller et referat ind, og skriv mødets id."""
    from ssp_desktop.application.files.importing import Reader  # noqa: PLC0415 - only here

    with Reader() as reader, _told_progress() as tell:
        reading = reader.read_file(file, tell)
    with call.writing() as parts:
        click.echo(parts.meetings.keep(reading.meeting, committee).id)
    if unplaced := len(reading.unplaced):
        click.echo(f"Linjer uden sikker plads: {unplaced}. Se dem i mødets punkter.", err=True)


@contextlib.contextmanager
def _told_progress() -> "Iterator[Callable[[Progress], None] | None]":
    """Give what tells how far a reading is, on one line that goes away; None but in a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    try:
        yield lambda progress: click.echo(f"\r{_words_of(progress):<40}\r", nl=False, err=True)
    finally:
        click.echo(f"\r{'':<40}\r", nl=False, err=True)


def _words_of(progress: "Progress") -> str:
    if progress.page is None:
        return f"Læser: {progress.lines} afsnit"
    return f"Læser side {progress.page} af {progress.of}"


@_verb("list")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@click.option("--deleted", is_flag=True, help="Vis de slettede møder i stedet.")
def _list(call: _Call, *, as_json: bool, deleted: bool) -> None:
    """Vis møderne, de nyeste først."""
    with call.reading() as parts:
        meetings = parts.store.list_meetings(deleted=deleted)
    if as_json:
        _echo_json([listing.summary_as_json(meeting) for meeting in meetings])
    else:
        nothing = "Der er ingen slettede møder." if deleted else "Der er ingen møder endnu."
        _echo_lines(map(listing.summary_line, meetings), nothing)


@_verb("show")
@click.argument("meeting", metavar="MØDE")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON, teksterne som Markdown.")
def _show(call: _Call, meeting: str, *, as_json: bool) -> None:
    """Vis et møde, som det står i referatet."""
    from ssp_desktop.application.files.export import FileKind  # noqa: PLC0415 - only where it is used
    from ssp_desktop.application.files.meeting_json import meeting_as_json  # noqa: PLC0415

    with call.reading() as parts:
        found = parts.store.load(parts.store.find_meeting(meeting))
        if as_json:
            _echo_json(meeting_as_json(found))
        else:
            click.echo(parts.exporter.render(found, FileKind.TEXT).content.decode().rstrip("\n"))


@_verb("export")
@click.argument("meeting", metavar="MØDE")
@click.option(
    "-o",
    "--output",
    metavar="FIL",
    cls=_Option,
    required=True,
    type=click.Path(path_type=Path),
    help="Filen, der skal skrives: .docx, .pdf eller .txt. Skal med.",
)
@click.option("--layout", type=click.Choice(_LAYOUTS), help="Opsætningen, ellers mødets egen.")
@click.option(
    "--edition",
    type=click.Choice(_EDITIONS),
    default=Edition.FULL.value,
    help="Den fulde (full) eller den åbne (open) udgave.",
)
@click.option(
    "--despite",
    metavar="BEGRUNDELSE",
    help="Skriv den åbne udgave, selv om noget ligner CPR-numre; begrundelsen gemmes.",
)
def _export(
    call: _Call,
    meeting: str,
    output: Path,
    *,
    layout: str | None,
    edition: str,
    despite: str | None,
) -> int:
    """Skriv referatet som DOCX, PDF eller tekst."""
    from ssp_desktop.application.files.cpr_finds import CprNumbersFound  # noqa: PLC0415 - only here

    # A reason has to be kept, so nothing is written where that cannot be.
    with call.reading() if despite is None else call.writing() as parts:
        found = parts.store.load(parts.store.find_meeting(meeting))
        chosen = Layout(layout) if layout else None
        try:
            done = parts.exporter.export(
                found,
                output,
                edition=Edition(edition),
                layout=chosen,
                despite=despite,
                keeping=partial(parts.store.exporting, found.id),
            )
        except CprNumbersFound as error:
            click.echo(error, err=True)
            return UNSOUND
    if done.remark:
        click.echo(done.remark, err=True)
    if not done.record.despite:
        # Only the start page shows it; an open window is no reason to fail.
        with contextlib.suppress(UserError), call.writing() as parts:
            parts.store.record_export(found.id, done.record)
    return 0


@_verb("search")
@click.argument("words", metavar="ORD…", nargs=-1, required=True)
def _search(call: _Call, words: tuple[str, ...]) -> None:
    """Søg i alle møder; alle ordene skal findes."""
    with call.reading() as parts:
        found = parts.store.search(" ".join(words))
    _echo_lines(map(listing.found_lines, found), "Intet møde passer til søgningen.")


@_verb("restore")
@click.argument("meeting", metavar="MØDE")
def _restore(call: _Call, meeting: str) -> None:
    """Hent et slettet møde tilbage."""
    with call.writing() as parts:
        found = parts.store.find_meeting(meeting, deleted=True)
        parts.store.restore(found)
    click.echo(found)


@_verb("purge")
@click.argument("meeting", metavar="MØDE")
@click.option("--yes", is_flag=True, help="Ja, slet det. Skal med.")
def _purge(call: _Call, meeting: str, *, yes: bool) -> int:
    """Slet et møde for altid, også i sikkerhedskopierne."""
    from ssp_desktop.application.meetings import purging  # noqa: PLC0415 - only here

    with call.writing() as parts:
        going = purging.asked_for(parts.store, meeting)
        if not yes:
            return _fail(f"{going.warning} Intet er slettet endnu; tilføj --yes.")
        done = parts.purge(going.meeting_id, going.committee_id, lambda *_: True)
    assert done is not None  # noqa: S101 - nobody stopped it
    click.echo(f"{going.name} er slettet for altid.")
    for line in purging.outcome_lines(done, going.meeting_id):
        click.echo(line, err=bool(done.unreachable))
    return UNSOUND if done.unreachable else 0


@_verb("sample")
def _sample(call: _Call) -> None:
    """Læg eksempelmødet ind, og skriv dets id."""
    with call.writing() as parts:
        click.echo(parts.meetings.add_sample().id)


@_verb("check")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def _check(call: _Call, *, as_json: bool) -> int:
    """Læs databasen og alle sikkerhedskopier igennem, og sig, om de er i orden.

    Svaret er 0, når alt er i orden, 1, når noget er beskadiget, og 2, når noget
    ikke kunne læses. Kan bruges, mens vinduet er åbent.
    """
    from ssp_desktop.application.files import soundness  # noqa: PLC0415 - only here

    copies = call.program.copies(call.data_dir)
    database = copies.database()
    checked = [copies.checked(each) for each in copies.listed()]
    if as_json:
        _echo_json(soundness.as_json(database, checked))
    else:
        for line in soundness.lines(database, checked):
            click.echo(line)
    return soundness.exit_status(database, checked)


@_verb("demo", hidden=True)
@click.option("--out", metavar="MAPPE", default="out", type=click.Path(path_type=Path))
def _demo(call: _Call, out: Path) -> int:
    """Åbn vinduet, første gang ved eksempelmødet; uden skærm: skriv dets referat i en mappe."""
    from ssp_desktop.application.demo import has_screen, take_sample_minutes  # noqa: PLC0415

    if has_screen():
        try:
            with call.writing() as parts:
                sample = parts.meetings.sample_to_begin_with()
        except WindowOpen:
            return call.program.window(call.data_dir)
        return call.program.window(call.data_dir, sample.id if sample else None)
    if call.data_dir is None and not os.environ.get("SSP_DESKTOP_DATA_DIR"):
        call.data_dir = str(out / "data")
    with call.writing() as parts:
        files = take_sample_minutes(parts, out.absolute())
    shown = " og ".join(map(str, files))
    click.echo(f"Her er ingen skærm, så referatet er skrevet uden vindue: {shown}")
    return 0


def _echo_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _echo_lines(lines: Iterator[str], nothing: str) -> None:
    """Write each line; where there is none say so, but not where a script reads."""
    empty = True
    for line in lines:
        click.echo(line)
        empty = False
    if empty:
        click.echo(nothing, err=True)


def run(program: Program, words: Sequence[str]) -> int:
    """Do what `words` say; return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may have a code page without æøå.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    call = _Call(program)
    try:
        done = _main.main(_spelt_out(words), "ssp-desktop", standalone_mode=False, obj=call)
        return done if isinstance(done, int) else 0
    except UserError as error:
        return _fail(str(error))
    except click.UsageError as error:
        return _fail(_usage_message(error))
    except click.Abort:
        return _fail("Afbrudt.")
    except SystemExit:
        # Click leaves so where the output's reader has gone, with the status of a no.
        return FAILED
    except OSError as error:
        if error.errno != errno.ENOSPC:
            return _bug(call, error)
        # Our own files are told of as UserError, so this is the output, led into a file.
        return _fail("Der er ikke plads på disken til uddata. Gør plads, og prøv igen.")
    except Exception as error:  # noqa: BLE001 - a bug is logged and told, not thrown at the user
        return _bug(call, error)


def _spelt_out(words: Sequence[str]) -> list[str]:
    """Return `words` with ``export``'s ``-o`` in full.

    Click looks for ``-o`` among the long names first, and loads what finds words
    alike for a message that it throws away: a twentieth of an export.
    """
    if "export" not in words:
        return list(words)
    return ["--output" if word == "-o" else word for word in words[:-1]] + list(words[-1:])


def _bug(call: _Call, error: Exception) -> int:
    return _fail(bug_message(call.program.log(call.data_dir), "command line", error))


def _fail(message: str) -> int:
    with contextlib.suppress(BrokenPipeError):  # nobody is there to be told
        click.echo(message, err=True)
    return FAILED


def _usage_message(error: click.UsageError) -> str:
    """Return click's complaint in Danish, and where help is."""
    match error:
        case click.NoSuchOption():
            what = f"Der er ingen valgmulighed {error.option_name}."
        case click.NoSuchCommand():
            what = f"Der er ingen kommando {error.command_name}."
        case click.BadOptionUsage():
            what = f"{error.option_name} mangler en værdi."
        case click.BadParameter():
            what = _parameter_message(error)
        case _:
            what = "Der er for mange ord i kommandoen, eller de kan ikke forstås."
    path = error.ctx.command_path if error.ctx else "ssp-desktop"
    return f"{what} Se »{path} --help«."


def _parameter_message(error: click.BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return "En værdi kan ikke bruges."
    named = isinstance(parameter, click.Option)
    name = parameter.opts[0] if named else parameter.human_readable_name
    if isinstance(error, click.MissingParameter):
        return f"{name} mangler."
    if isinstance(parameter.type, click.Choice):
        return f"{name} skal være {' eller '.join(map(str, parameter.type.choices))}."
    if parameter.type is click.INT:
        return f"{name} skal være et helt tal."
    return f"{name} har en værdi, der ikke kan bruges."
