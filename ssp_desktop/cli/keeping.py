"""Commands about the program itself: check its data, and take a first look at it."""

import os
from pathlib import Path

import click

from ssp_desktop.application.services import FolderBusy
from ssp_desktop.cli.call import UNSOUND, Call, echo_json, verb


@verb("check")
@click.argument("meeting", metavar="[MØDE]", required=False)
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def _check(call: Call, meeting: str | None, *, as_json: bool) -> int:
    """Læs databasen, alle sikkerhedskopier og bilagenes filer igennem, og sig, om de er i orden.

    Med et MØDE: sig, om det godkendte referat er, som det blev godkendt, eller hvad
    der er ændret uden om programmet.

    Svaret er 0, når alt er i orden, 1, når noget er beskadiget, og 2, når noget
    ikke kunne læses. Kan bruges, mens vinduet er åbent.
    """
    from ssp_desktop.application.files import soundness  # noqa: PLC0415 - other verbs start without it

    if meeting is not None:
        return _check_minutes(call, meeting, as_json=as_json)
    copies = call.program.copies(call.data_dir)
    database = copies.database()
    checked = [copies.checked(each) for each in (*copies.listed(), *copies.elsewhere())]
    files = copies.attachments()
    if as_json:
        echo_json(soundness.as_json(database, checked, files))
    else:
        for line in soundness.lines(database, checked, files):
            click.echo(line)
    return soundness.exit_status(database, checked, files)


def _check_minutes(call: Call, meeting: str, *, as_json: bool) -> int:
    from ssp_desktop.application.review import sealed_minutes  # noqa: PLC0415 - other verbs start without it

    with call.reading() as services:
        found = sealed_minutes.checked(
            services.store, services.store.find_meeting(meeting, deleted=None)
        )
    if as_json:
        echo_json(sealed_minutes.as_json(found))
    else:
        for line in sealed_minutes.lines(found):
            click.echo(line)
    return 0 if found.broken is None else UNSOUND


@verb("demo", hidden=True)
@click.option("--out", metavar="MAPPE", default="out", type=click.Path(path_type=Path))
def _demo(call: Call, out: Path) -> int:
    """Åbn vinduet, første gang ved eksempelmødet; uden skærm: skriv dets referat i en mappe."""
    from ssp_desktop.application.demo import take_sample_minutes  # noqa: PLC0415 - other verbs start without it
    from ssp_desktop.application.selftest.screen import has_screen  # noqa: PLC0415 - as above

    if has_screen():
        try:
            with call.writing() as services:
                sample = services.meetings.sample_to_begin_with()
        except FolderBusy:
            return call.program.window(call.data_dir)
        return call.program.window(call.data_dir, sample.id if sample else None)
    if call.data_dir is None and not os.environ.get("SSP_DESKTOP_DATA_DIR"):
        call.data_dir = str(out / "data")
    with call.writing() as services:
        files = take_sample_minutes(services, out.absolute())
    shown = " og ".join(map(str, files))
    click.echo(f"Her er ingen skærm, så referatet er skrevet uden vindue: {shown}")
    return 0
