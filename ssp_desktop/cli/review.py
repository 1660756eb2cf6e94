"""Commands about review: a draft for somebody to look through."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ssp_desktop.application.services import Services
from ssp_desktop.cli.call import UNSOUND, Call, fail, output_option, verb
from ssp_desktop.cli.written_files import tell_altered
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Status
from ssp_desktop.domain.text import clean_line

if TYPE_CHECKING:
    from ssp_desktop.application.drafts.sending import SentDraft

_PATIENCE = 10.0
"""Seconds that a save may take."""


@verb("draft")
@click.argument("meeting", metavar="MØDE")
@output_option(".docx")
@click.option("--for", "who", metavar="NAVN", help="Den, der skal se det igennem.")
@click.option("--items", metavar="2,4-6", help="Kun de punkter, med deres numre.")
@click.option(
    "--despite",
    metavar="BEGRUNDELSE",
    help="Skriv det, selv om NAVN ikke må se det hele; begrundelsen gemmes.",
)
def _draft(
    call: Call,
    meeting: str,
    output: Path,
    *,
    who: str | None,
    items: str | None,
    despite: str | None,
) -> int:
    """Skriv et udkast til gennemsyn i Word, og sig dets kode.

    Mødet er derefter i gennemsyn, og NAVN er på listen over dem, der er spurgt. Uden --for er det
    dit eget udkast med det hele. Svaret er 1, når NAVN ikke må se noget af det: lukkede punkter
    eller det, der ligner CPR-numre. En fil, nogen kan have rettet i, bliver ikke erstattet.
    """
    from ssp_desktop.application.drafts.stops import DraftStopped  # noqa: PLC0415 - other verbs start without it

    if who is not None and not clean_line(who):
        # Not the minute-taker's own draft with everything: a script's name may be missing.
        raise UserError(
            "Der står intet navn efter --for. Intet er skrevet. Skriv det, og prøv igen."
        )
    with call.writing() as services:
        found = services.store.find_meeting(meeting)
        try:
            sent = _sent(services, found, output, who=who or "", items=items, despite=despite)
        except DraftStopped as stopped:
            return fail(str(stopped), UNSOUND)
    _tell(sent)
    click.echo(sent.snapshot.code)
    return 0


def _sent(
    services: Services,
    meeting_id: str,
    output: Path,
    *,
    who: str,
    items: str | None,
    despite: str | None,
) -> "SentDraft":
    """Write the draft, and put the meeting in review."""
    from ssp_desktop.application.drafts import sending  # noqa: PLC0415 - other verbs start without it
    from ssp_desktop.application.drafts.choosing import chosen_items  # noqa: PLC0415 - other verbs start without it
    from ssp_desktop.application.drafts.stops import Despite  # noqa: PLC0415 - other verbs start without it

    session = services.open_session(meeting_id)
    asked = None if items is None else chosen_items(session.meeting, items)
    draft = sending.draft_for(session.meeting, who, asked, output.name)
    sent = sending.send_draft(
        draft,
        output,
        exporter=services.exporter,
        store=services.store,
        despite=None if despite is None else Despite(despite),
        spare_changed=True,
    )
    change = sending.in_review(session.meeting, draft.who, sent.snapshot.at)
    if change is not None:
        session.do(change)
        if not session.flush(_PATIENCE):
            raise UserError(
                f"Udkastet {sent.snapshot.code} er skrevet, men det kunne ikke gemmes i "
                f"{services.folders.database}, at mødet er i gennemsyn. Prøv igen."
            )
    return sent


def _tell(sent: "SentDraft") -> None:
    """Say what is not as usual about the draft, to whoever sends it on."""
    tell_altered(sent.altered)
    if sent.altered is None and sent.snapshot.meeting.status is Status.APPROVED:
        click.echo(
            "Referatet er godkendt, så filen er mærket GODKENDT. Det, der rettes i den, kan ikke "
            "tages ind, før referatet er åbnet igen.",
            err=True,
        )
