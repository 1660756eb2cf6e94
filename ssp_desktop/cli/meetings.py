"""Commands about meetings: open, import, list, show, export, search, restore, delete."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ssp_desktop.application.files import listing
from ssp_desktop.cli.call import UNSOUND, Call, echo_json, echo_lines, fail, output_option, verb
from ssp_desktop.cli.written_files import leaving, spare_drafts, tell_altered
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.blocks import Edition

if TYPE_CHECKING:
    from ssp_desktop.application.files.importing import Progress
    from ssp_desktop.application.services import Services

_LAYOUTS = [each.value for each in Layout]
_EDITIONS = [each.value for each in Edition]


@verb("open")
@click.argument("meeting", metavar="[MØDE]", required=False)
@click.option("--item", metavar="N", type=int, help="Stil markøren i punkt N's beslutning.")
@click.option(
    "--file",
    metavar="FIL",
    type=click.Path(readable=False, path_type=Path),
    help="Læs filen ind, som var den sluppet på vinduet.",
)
def _open(call: Call, meeting: str | None, item: int | None, file: Path | None) -> int:
    """Åbn vinduet, eventuelt ved et møde eller med en fil, der læses ind."""
    if meeting is not None and file is not None:
        raise UserError("Vælg enten et møde eller --file. Intet er åbnet.")
    return call.program.window(call.data_dir, meeting, item, file)


@verb("import")
@click.argument("file", metavar="FIL", type=click.Path(readable=False, path_type=Path))
@click.option("--committee", metavar="NAVN", default="", help="Udvalget, mødet hører til.")
@click.option("--anyway", is_flag=True, help="Læs også det, der ikke ligner en dagsorden.")
@click.option("--pick", metavar="N", type=int, help="Møde nummer N, hvor en eksport har flere.")
def _import(call: Call, file: Path, committee: str, pick: int | None, *, anyway: bool) -> int:
    """Læs en dagsorden, et referat eller en eksport ind, og skriv mødets id.

    FIL er et dokument, eller hvad fagsystemet eksporterer: en XML, en ZIP eller en mappe.
    """
    from ssp_desktop.application.attaching.from_export import with_files  # noqa: PLC0415 - other verbs start without it
    from ssp_desktop.application.files.importing import (  # noqa: PLC0415 - other verbs start without it
        Certainty,
        Reader,
        SeveralMeetings,
    )

    try:
        with Reader(call.program.room(call.data_dir)) as reader, _told_progress() as tell:
            reading = reader.read_file(file, tell, pick)
    except SeveralMeetings as several:
        return fail(f"{several}\nVælg med --pick N, for eksempel --pick 1.")
    if reading.certainty is Certainty.NO_AGENDA and not anyway:
        return fail(
            f"Filen »{file.name}« ligner ikke en dagsorden eller et referat: den siger ikke, hvad "
            "den er, og har hverken mødetid, deltagere eller beslutninger. Intet er importeret. "
            "Er den det alligevel, så tilføj --anyway.",
            UNSOUND,
        )
    with call.writing() as services:
        known = {each.id for each in services.store.committees()}
        meeting, refused = with_files(services.attached, reading.meeting, file)
        kept = services.meetings.keep(meeting, committee)
    click.echo(kept.id)
    if kept.committee_id and kept.committee_id not in known:
        click.echo(f"Udvalget »{kept.committee}« er nyt og er oprettet.", err=True)
    if reading.certainty is not Certainty.SURE:
        count = len(reading.meeting.items)
        click.echo(
            f"Det er usikkert, om punkterne er de rigtige ({count}). Se dem efter.", err=True
        )
    numbers = {item.id: number for number, item in reading.meeting.numbered_items()}
    for told in reading.told:
        place = f", punkt {numbers[told.item]}" if told.item in numbers else ""
        click.echo(f"Linje {told.number}{place}: {told.text}", err=True)
    for told_why in refused:
        click.echo(told_why, err=True)
    if unplaced := len(reading.unplaced):
        click.echo(f"Linjer uden sikker plads: {unplaced}. Se dem i mødets punkter.", err=True)
    return 0


@contextlib.contextmanager
def _told_progress() -> "Iterator[Callable[[Progress], None] | None]":
    """Yield what reports progress on one transient line; None outside a terminal."""
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


@verb("list")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@click.option("--deleted", is_flag=True, help="Vis de slettede møder i stedet.")
def _list(call: Call, *, as_json: bool, deleted: bool) -> None:
    """Vis møderne, de nyeste først."""
    with call.reading() as services:
        meetings = services.store.list_meetings(deleted=deleted)
    if as_json:
        echo_json([listing.summary_as_json(meeting) for meeting in meetings])
    else:
        nothing = "Der er ingen slettede møder." if deleted else "Der er ingen møder endnu."
        echo_lines(map(listing.summary_line, meetings), nothing)


@verb("show")
@click.argument("meeting", metavar="MØDE")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON, teksterne som Markdown.")
def _show(call: Call, meeting: str, *, as_json: bool) -> None:
    """Vis et møde, som det står i referatet."""
    from ssp_desktop.application.files.export import FileKind  # noqa: PLC0415 - other verbs start without it
    from ssp_desktop.application.files.meeting_json import meeting_as_json  # noqa: PLC0415 - other verbs start without it

    with call.reading() as services:
        found = services.store.load(services.store.find_meeting(meeting))
        if as_json:
            echo_json(meeting_as_json(found))
        else:
            click.echo(services.exporter.render(found, FileKind.TEXT).content.decode().rstrip("\n"))


@verb("export")
@click.argument("meeting", metavar="MØDE")
@output_option(".docx, .pdf eller .txt")
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
    help="Skriv den åbne udgave, selv om noget standser den; begrundelsen gemmes.",
)
def _export(
    call: Call,
    meeting: str,
    output: Path,
    *,
    layout: str | None,
    edition: str,
    despite: str | None,
) -> int:
    """Skriv referatet som DOCX, PDF eller tekst."""
    from ssp_desktop.application.files.cpr_finds import (  # noqa: PLC0415 - other verbs start without it
        MayNotLeave,
        Reason,
    )

    # A reason must be stored, so nothing is written when that is impossible.
    with call.reading() if despite is None else call.writing() as services:
        found = services.store.load(services.store.find_meeting(meeting))
        chosen = Layout(layout) if layout else None
        spare_drafts(services, found, Edition(edition), output)
        reason = None if despite is None else Reason(despite)
        try:
            done = services.exporter.export(
                found,
                output,
                edition=Edition(edition),
                layout=chosen,
                despite=reason,
                keeping=partial(services.store.exporting, found.id),
                look=leaving(services, found, reason),
            )
        except MayNotLeave as error:
            click.echo(error, err=True)
            return UNSOUND
        altered = services.store.seals.broken(found.id)
    if done.remark:
        click.echo(done.remark, err=True)
    tell_altered(altered)
    if not done.record.despite:
        # Only the start page shows it, so an open window is no reason to fail.
        with contextlib.suppress(UserError), call.writing() as services:
            services.store.record_export(found.id, done.record)
    return 0


@verb("search")
@click.argument("words", metavar="ORD…", nargs=-1, required=True)
def _search(call: Call, words: tuple[str, ...]) -> None:
    """Søg i alle møder; alle ordene skal findes."""
    with call.reading() as services:
        found = services.store.search(" ".join(words))
    echo_lines(map(listing.found_lines, found), "Intet møde passer til søgningen.")


@verb("restore")
@click.argument("meeting", metavar="MØDE")
def _restore(call: Call, meeting: str) -> None:
    """Hent et slettet møde tilbage."""
    with call.writing() as services:
        found = services.store.find_meeting(meeting, deleted=True)
        services.store.restore(found)
    click.echo(found)


@verb("purge")
@click.argument("meeting", metavar="MØDE")
@click.option("--yes", is_flag=True, help="Ja, slet det. Skal med.")
def _purge(call: Call, meeting: str, *, yes: bool) -> int:
    """Slet et møde for altid, også i sikkerhedskopierne."""
    from ssp_desktop.application.meetings import purging  # noqa: PLC0415 - other verbs start without it

    with call.writing() as services:
        going = purging.asked_for(services.store, meeting)
        if not yes:
            return fail(f"{going.warning} Intet er slettet endnu; tilføj --yes.")
        done = services.purge(going.meeting_id, going.committee_id, lambda *_: True)
        assert done is not None  # noqa: S101 - nobody stopped it
        if done.later and _renewed(services):
            done = done._replace(later=None)
    click.echo(f"{going.name} er slettet for altid.")
    for line in purging.outcome_lines(done, going.meeting_id):
        click.echo(line, err=not done.is_all)
    return 0 if done.is_all else UNSOUND


def _renewed(services: "Services") -> bool:
    """Make the copies in the second place anew, if it is there; return whether that was done."""
    try:
        services.second_place.take()
        return not services.second_place.is_behind
    except UserError as error:
        click.echo(error, err=True)
        return False


@verb("sample")
def _sample(call: Call) -> None:
    """Læg eksempelmødet ind, og skriv dets id."""
    with call.writing() as services:
        click.echo(services.meetings.add_sample().id)
