"""The command about a draft that came back: what it changes, and taking or leaving that."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ssp_desktop.application.services import Services
from ssp_desktop.cli.call import Call, echo_json, verb
from ssp_desktop.domain.changes.closing import MinutesApproved
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Status

if TYPE_CHECKING:
    from ssp_desktop.application.merging.proposal import Proposal
    from ssp_desktop.application.returning.came_back import CameBack

_ALL = "all"
_SEE_THEM = "Se, hvad der er tilbage, med »ssp-desktop returned FIL«."


@verb("returned")
@click.argument("file", metavar="FIL", type=click.Path(readable=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@click.option("--take", metavar="all|ID,…", help="Tag forslagene ind i mødet.")
@click.option("--leave", metavar="all|ID,…", help="Lad forslagene ligge.")
def _returned(call: Call, file: Path, take: str | None, leave: str | None, *, as_json: bool) -> int:
    """Vis, hvad et udkast, der er kommet tilbage, ændrer, eller tag det ind.

    FIL er udkastet, som det kom tilbage (DOCX eller ODT), eller dagsordenen, der kommer igen.
    Uden --take og --leave ændres intet. Ændrer udkastet intet, noterer --take all eller
    --leave all, at det er kommet tilbage.
    """
    if take is not None and leave is not None:
        raise UserError("Vælg enten --take eller --leave. Intet er ændret.")
    from ssp_desktop.application.files.importing import Reader  # noqa: PLC0415 - other verbs start without it
    from ssp_desktop.application.returning.came_back import again, read_back  # noqa: PLC0415 - as above

    asked = take if take is not None else leave
    room = call.program.room(call.data_dir)
    with call.reading() if asked is None else call.writing() as services, Reader(room) as reader:
        came_back = read_back(services.store, reader, file)
        if asked is not None:
            chosen = _chosen(came_back, asked)
            said = _answer(services, came_back, chosen, taken=take is not None)
            if not as_json:
                click.echo(said)
                return 0
            came_back = again(came_back, services.store.load(came_back.ours.id))
    if as_json:
        _echo_as_json(came_back)
        return 0
    for line in _lines(came_back):
        click.echo(line)
    if not came_back.proposals:
        click.echo(_nothing_left(came_back), err=True)
    return 0


def _chosen(came_back: "CameBack", asked: str) -> "tuple[Proposal, ...]":
    """Return the proposals with the ids in `asked`; UserError when one is not offered."""
    if asked.strip() == _ALL:
        return came_back.proposals
    known = {each.id: each for each in came_back.proposals}
    ids = list(dict.fromkeys(each.strip() for each in asked.split(",") if each.strip()))
    if not ids:
        raise UserError(
            "Der står ikke, hvilke forslag det gælder. Intet er ændret. Skriv all, eller deres "
            f"id'er med komma imellem. {_SEE_THEM}"
        )
    answered = {each.id for each in came_back.ours.answers}
    if gone := [each for each in ids if each in answered]:
        raise UserError(f"{', '.join(gone)} er besvaret i forvejen. Intet er ændret. {_SEE_THEM}")
    if unknown := [each for each in ids if each not in known]:
        raise UserError(
            f"Filen tilbyder intet forslag med id {', '.join(unknown)}. Intet er ændret. "
            f"{_SEE_THEM}"
        )
    return tuple(known[each] for each in ids)


def _answer(
    services: Services, came_back: "CameBack", chosen: "tuple[Proposal, ...]", *, taken: bool
) -> str:
    """Answer the chosen proposals, and return in Danish what was done.

    Approved minutes take no answer: one that leaves something would be a change after the approval,
    and the proposal would not be offered again once they are opened.
    """
    from ssp_desktop.application.merging.answering import (  # noqa: PLC0415 - other verbs start without it
        came_back_with_nothing,
        leave,
        take,
    )

    if came_back.ours.status is Status.APPROVED:
        raise MinutesApproved
    session = services.open_session(came_back.ours.id)
    now = services.now().astimezone()
    if chosen:
        answer = take if taken else leave
        session.do(answer(chosen, session.meeting, services.who, now))
        services.saved(session)
        return f"{len(chosen)} forslag {'taget ind' if taken else 'ladt ligge'}."
    code, who = came_back.returned.draft, came_back.reviewer
    noting = came_back_with_nothing(code, session.meeting, services.who, now) if who else None
    if noting is None:
        return _nothing_left(came_back)
    session.do(noting)
    services.saved(session)
    return f"Det er noteret, at udkastet til {who} er kommet tilbage og intet ændrer."


def _nothing_left(came_back: "CameBack") -> str:
    """Return why nothing is offered: there was nothing, or it was answered."""
    taken, left = came_back.answered
    if not taken + left:
        return "Filen ændrer intet i mødet."
    return f"Alt i filen er besvaret: {taken} forslag taget ind, {left} ladt ligge."


def _echo_as_json(came_back: "CameBack") -> None:
    from ssp_desktop.application.merging.listing import returned_as_json  # noqa: PLC0415 - other verbs start without it

    returned = came_back.returned
    echo_json(
        returned_as_json(
            returned.base,
            came_back.ours,
            came_back.proposals,
            returned.theirs.unplaced,
            draft=returned.draft,
            reviewer=came_back.reviewer,
        )
    )


def _lines(came_back: "CameBack") -> Iterator[str]:
    from ssp_desktop.application.offering.saying import said_of, where  # noqa: PLC0415 - other verbs start without it

    numbers = {item.id: n for n, item in came_back.ours.numbered_items()}
    titles = {each.id: f"Punkt {numbers[each.id]}: {each.title}" for each in came_back.ours.items}
    last = None
    for each in came_back.proposals:
        if each.item != last:
            yield titles.get(each.item, "Nyt punkt" if each.item else "Forsiden")
            last = each.item
        yield f"  {each.id}  {where(each)}: {said_of(each)}"
    for text in came_back.returned.theirs.unplaced:
        at = f" ved punkt {numbers[text.item]}" if text.item in numbers else ""
        yield f"Uden plads{at}: {text.text}"
