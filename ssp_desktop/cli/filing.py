"""Commands of filing: the package, its check, and the extract of one item."""

import sys
from functools import partial
from pathlib import Path

import click

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.application.services import Services
from ssp_desktop.cli.call import UNSOUND, Call, echo_json, fail, output_option, verb
from ssp_desktop.cli.danish import Option
from ssp_desktop.cli.written_files import leaving, spare_drafts, tell_altered
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import Edition

_PATH = click.Path(readable=False, path_type=Path)
_EDITIONS = [each.value for each in Edition]
_WIDTH = 78


@verb("file")
@click.argument("meeting", metavar="MØDE")
@click.option(
    "--to",
    "folder",
    metavar="MAPPE",
    cls=Option,
    required=True,
    type=_PATH,
    help="Mappen, som pakken skal ligge i; den laves, hvis den mangler. Skal med.",
)
@click.option("--zip", "zipped", is_flag=True, help="Skriv pakken som én ZIP-fil.")
@click.option(
    "--despite",
    metavar="BEGRUNDELSE",
    help="Skriv pakken, selv om noget standser den; begrundelsen gemmes.",
)
def _file(call: Call, meeting: str, folder: Path, despite: str | None, *, zipped: bool) -> int:
    """Journalisér: skriv pakken med referat, bilag og manifest, og skriv, hvor den ligger.

    En tidligere pakke røres ikke; en ny får et nummer bag navnet.
    """
    from ssp_desktop.application.files.cpr_finds import (  # noqa: PLC0415 - other verbs start without it
        MayNotLeave,
        Reason,
    )

    with call.writing() as services:
        found = services.store.load(services.store.find_meeting(meeting))
        try:
            filed = services.filing.file(
                found,
                folder,
                zipped=zipped,
                despite=None if despite is None else Reason(despite),
                progress=_progress if sys.stderr.isatty() else None,
            )
        except MayNotLeave as error:
            click.echo(error, err=True)
            return UNSOUND
        click.echo(filed.path)
        for remark in filed.remarks:
            click.echo(remark, err=True)
        for path, reason in filed.checked.unread:
            click.echo(f"{path} {reason}: se den selv efter, før den offentliggøres.", err=True)
        _note_filed(services, found)
        tell_altered(services.store.seals.broken(found.id))
    return 0


def _progress(written: int, of: int) -> bool:
    end = "\n" if written >= of else ""
    click.echo(f"\rSkriver {100 * written // max(of, 1):>3} %{end}", nl=False, err=True)
    return True


def _note_filed(services: Services, meeting: Meeting) -> None:
    """Record on which day the minutes were filed first."""
    if meeting.filed is not None:
        return
    session = services.open_session(meeting.id)
    change = meeting_edits.set_field(session.meeting, "filed", services.now().date())
    if change is not None:
        session.do(change)
        services.saved(session)


@verb("verify")
@click.argument("path", metavar="PAKKE", type=_PATH)
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def _verify(call: Call, path: Path, *, as_json: bool) -> int:
    """Kontrollér en journaliseret pakke: er den hel, uændret og som mødet er nu?"""
    with call.reading() as services:
        step = _told_step if sys.stderr.isatty() else None
        checked = services.filing.verify(path, step)
    if as_json:
        echo_json(
            {
                "sound": checked.sound,
                "problems": list(checked.problems),
                "remarks": list(checked.remarks),
            }
        )
    else:
        for line in checked.problems:
            click.echo(line)
        for line in checked.remarks:
            click.echo(line, err=True)
        if checked.sound:
            click.echo(f"Pakken er hel og uændret, journaliseret {checked.filed_at}.")
    return 0 if checked.sound else UNSOUND


def _told_step(path: str) -> None:
    click.echo(f"\r{path[:_WIDTH]:<{_WIDTH}}\r", nl=False, err=True)


@verb("extract")
@click.argument("meeting", metavar="MØDE")
@click.option(
    "--item", metavar="N", type=int, cls=Option, required=True, help="Punktets nummer. Skal med."
)
@output_option(".docx, .pdf eller .txt")
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
def _extract(
    call: Call, meeting: str, output: Path, *, item: int, edition: str, despite: str | None
) -> int:
    """Skriv en protokoludskrift: ét punkt med mødets hoved."""
    from ssp_desktop.application.files.cpr_finds import (  # noqa: PLC0415 - other verbs start without it
        MayNotLeave,
        Reason,
    )

    # A reason must be stored, so nothing is written when that is impossible.
    with call.reading() if despite is None else call.writing() as services:
        found = services.store.load(services.store.find_meeting(meeting))
        ids = {number: each.id for number, each in found.numbered_items()}
        if item not in ids:
            numbers = ", ".join(map(str, ids)) or "ingen"
            return fail(f"Mødet har intet punkt {item}. Dets punkter: {numbers}.")
        reason = None if despite is None else Reason(despite)
        spare_drafts(services, found, Edition(edition), output)
        try:
            done = services.exporter.export(
                found,
                output,
                edition=Edition(edition),
                despite=reason,
                keeping=partial(services.store.exporting, found.id),
                look=leaving(services, found, reason),
                item=ids[item],
            )
        except MayNotLeave as error:
            click.echo(error, err=True)
            return UNSOUND
        if done.remark:
            click.echo(done.remark, err=True)
        tell_altered(services.store.seals.broken(found.id))
    return 0
