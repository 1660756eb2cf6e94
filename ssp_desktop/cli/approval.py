"""Commands about the approval of minutes: approve them, and open them again."""

import click

from ssp_desktop.application.services import Services
from ssp_desktop.cli.call import UNSOUND, Call, verb
from ssp_desktop.cli.danish import Option

_SPELLING_SECONDS = 20.0
"""How long the words of a meeting may take to be looked up."""


@verb("approve")
@click.argument("meeting", metavar="MØDE")
@click.option(
    "--by", metavar="NAVN", cls=Option, required=True, help="Hvem der godkender. Skal med."
)
@click.option("--anyway", is_flag=True, help="Godkend, selv om noget ikke er i orden.")
def _approve(call: Call, meeting: str, by: str, *, anyway: bool) -> int:
    """Godkend et referat, og luk teksten.

    Er noget ikke i orden, vises det, og svaret er 1; så er intet godkendt. Det, der er accepteret,
    som det er, tæller ikke med.
    """
    with call.writing() as services:
        return _approved(services, services.store.find_meeting(meeting), by, anyway=anyway)


def _approved(services: Services, meeting_id: str, by: str, *, anyway: bool) -> int:
    from ssp_desktop.application.order import everything_found  # noqa: PLC0415 - other verbs start without it
    from ssp_desktop.application.review.approving import approval  # noqa: PLC0415 - as above
    from ssp_desktop.application.review.sealed_minutes import refuse_altered  # noqa: PLC0415 - as above

    session = services.open_session(meeting_id)
    approving = approval(session.meeting, by, services.now().astimezone())
    refuse_altered(services.store, meeting_id)
    found = everything_found(services, session.meeting, patience=_SPELLING_SECONDS)
    left = [each for each in found if not each.accepted]
    for finding in left:
        click.echo(finding.text, err=anyway)
    if left and not anyway:
        count = "1 ting er" if len(left) == 1 else f"{len(left)} ting er"
        click.echo(f"{count} ikke i orden. Intet er godkendt; tilføj --anyway.", err=True)
        return UNSOUND
    session.do(approving)
    services.saved(session)
    click.echo(f"Godkendt af {session.meeting.approved_by}.")
    return 0


@verb("reopen")
@click.argument("meeting", metavar="MØDE")
@click.option(
    "--why", metavar="BEGRUNDELSE", cls=Option, required=True, help="Hvorfor; gemmes. Skal med."
)
@click.option("--by", metavar="NAVN", help="Hvem der åbner det; ellers din konto på computeren.")
def _reopen(call: Call, meeting: str, why: str, by: str | None) -> int:
    """Åbn et godkendt referat igen, med en begrundelse, der bliver stående.

    Er det ændret uden om programmet, bliver det skrevet ved begrundelsen.
    """
    from ssp_desktop.application.review.approving import reopening  # noqa: PLC0415 - other verbs start without it
    from ssp_desktop.application.review.sealed_minutes import broken_words  # noqa: PLC0415 - as above

    with call.writing() as services:
        session = services.open_session(services.store.find_meeting(meeting))
        broken = services.store.seals.broken(session.meeting.id)
        altered = broken_words(broken) if broken else ""
        now = services.now().astimezone()
        who = services.who if by is None else by
        session.do(reopening(session.meeting, who, now, why, altered))
        services.saved(session)
    if altered:
        click.echo(f"{altered} Det er skrevet ved begrundelsen.", err=True)
    click.echo("Referatet er åbnet igen.")
    return 0
