"""Commands about committees: list them, and join two that are one."""

import click

from ssp_desktop.application.services import Services
from ssp_desktop.cli.call import Call, echo_json, echo_lines, everywhere, fail, main, verb


@main.group("committee", options_metavar="[VALG]", subcommand_metavar="KOMMANDO …")
@everywhere
def _committee() -> None:
    """Udvalgene."""


@verb("list", _committee)
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def _list(call: Call, *, as_json: bool) -> None:
    """Vis udvalgene med id, navn og antal møder, og hvilke der ligner samme udvalg."""
    from ssp_desktop.application.meetings import committee_listing  # noqa: PLC0415 - other verbs start without it

    with call.reading() as services:
        listed = committee_listing.listed(services.store)
    if as_json:
        echo_json([committee_listing.as_json(each) for each in listed])
    else:
        echo_lines(map(committee_listing.line, listed), "Der er ingen udvalg endnu.")


@verb("join", _committee)
@click.argument("goes", metavar="UDVALG")
@click.argument("stays", metavar="MED")
@click.option("--members", is_flag=True, help="Tag de medlemmer med, som kun UDVALG har.")
@click.option("--yes", is_flag=True, help="Ja, saml dem. Skal med.")
def _join(call: Call, goes: str, stays: str, *, members: bool, yes: bool) -> int:
    """Saml to udvalg, der er ét: UDVALGs møder går over til MED, og UDVALG findes ikke mere.

    Begge nævnes ved navn eller id. Det kan fortrydes i vinduet under Fil, Udvalg.
    """
    with call.writing() as services:
        return _joined(services, (goes, stays), members=members, yes=yes)


def _joined(services: Services, named: tuple[str, str], *, members: bool, yes: bool) -> int:
    from ssp_desktop.application.meetings.committee_edits import CommitteeEdits  # noqa: PLC0415 - other verbs start without it
    from ssp_desktop.application.meetings.committee_listing import find_committee  # noqa: PLC0415 - other verbs start without it
    from ssp_desktop.application.meetings.joining import to_be_joined  # noqa: PLC0415 - other verbs start without it

    goes, stays = (find_committee(services.store, each).id for each in named)
    going = to_be_joined(services.store, goes, stays)
    if not yes:
        return fail(f"{going.warning} Intet er ændret endnu; tilføj --yes.")
    CommitteeEdits(services.store).join(going, going.newcomers if members else ())
    click.echo(f"»{going.goes.name}« er samlet med »{going.stays.name}«: {going.moved}.")
    return 0
