"""The command that puts a file on an item as an attachment."""

import sys
from pathlib import Path

import click

from ssp_desktop.cli.call import Call, fail, verb
from ssp_desktop.cli.danish import Option


@verb("attach")
@click.argument("meeting", metavar="MØDE")
@click.option(
    "--item", metavar="N", type=int, cls=Option, required=True, help="Punktets nummer. Skal med."
)
@click.argument("file", metavar="FIL", type=click.Path(readable=False, path_type=Path))
@click.option("--closed", is_flag=True, help="Hold bilaget ude af den åbne udgave.")
def _attach(call: Call, meeting: str, item: int, file: Path, *, closed: bool) -> int:
    """Sæt en fil på et punkt som bilag; programmet gemmer en kopi af den.

    Er bilaget allerede nævnt uden fil, under filens navn eller titel, får det filen.
    """
    from ssp_desktop.application.attaching import attaching  # noqa: PLC0415 - other verbs start without it

    with call.writing() as services:
        session = services.open_session(services.store.find_meeting(meeting))
        ids = {number: each.id for number, each in session.meeting.numbered_items()}
        if item not in ids:
            numbers = ", ".join(map(str, ids)) or "ingen"
            return fail(f"Mødet har intet punkt {item}. Dets punkter: {numbers}.")
        on = session.meeting.item(ids[item])
        digest, size = services.attached.take(file, _progress if sys.stderr.isatty() else None)
        listed = attaching.listed_without_file(on, file.name)
        before = {each.id for each in on.attachments} - {listed.id if listed else ""}
        if listed is not None:
            session.do(attaching.give_file(on, listed, digest, size, file.name))
        else:
            session.do(attaching.attach(on, digest, size, file.name))
        on = session.meeting.item(on.id)
        made = next(each for each in on.attachments if each.id not in before)
        if closed and (closing := attaching.set_closed(on, made.id, closed=True)):
            session.do(closing)
        services.saved(session)
        made = next(e for e in session.meeting.item(on.id).attachments if e.id == made.id)
    number = "" if made.number is None else f" som bilag {made.number}"
    click.echo(f"»{made.title}« er sat på punkt {item}{number}.")
    return 0


def _progress(taken: int, of: int) -> bool:
    end = "\n" if taken >= of else ""
    click.echo(f"\rKopierer {100 * taken // max(of, 1):>3} %{end}", nl=False, err=True)
    return True
