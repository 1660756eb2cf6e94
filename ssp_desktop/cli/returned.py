"""The command about a draft that came back: what it changes, and taking or leaving that."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ssp_desktop.application.services import Services
from ssp_desktop.cli.call import Call, echo_json, echo_lines, verb
from ssp_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from ssp_desktop.application.merging.proposal import Proposal
    from ssp_desktop.application.returning.came_back import CameBack

_ALL = "all"


@verb("returned")
@click.argument("file", metavar="FIL", type=click.Path(readable=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@click.option("--take", metavar="all|ID,…", help="Tag forslagene ind i mødet.")
@click.option("--leave", metavar="all|ID,…", help="Lad forslagene ligge.")
def _returned(call: Call, file: Path, take: str | None, leave: str | None, *, as_json: bool) -> int:
    """Vis, hvad et udkast, der er kommet tilbage, ændrer, eller tag det ind.

    FIL er udkastet, som det kom tilbage (DOCX eller ODT), eller dagsordenen, der kommer igen.
    Uden --take og --leave ændres intet.
    """
    if take is not None and leave is not None:
        raise UserError("Vælg enten --take eller --leave. Intet er ændret.")
    from ssp_desktop.application.files.importing import Reader  # noqa: PLC0415 - other verbs start without it
    from ssp_desktop.application.returning.came_back import read_back  # noqa: PLC0415 - as above

    asked = take if take is not None else leave
    with call.reading() if asked is None else call.writing() as services, Reader() as reader:
        came_back = read_back(services.store, reader, file)
        if asked is not None:
            chosen = _chosen(came_back.proposals, asked)
            _answer(services, came_back, chosen, taken=take is not None)
            return 0
    if as_json:
        _echo_as_json(came_back)
    else:
        echo_lines(_lines(came_back), "Filen ændrer intet i mødet.")
    return 0


def _chosen(proposals: "Sequence[Proposal]", asked: str) -> "list[Proposal]":
    """Return the proposals with the ids in `asked`; UserError when one is not offered."""
    if asked.strip() == _ALL:
        return list(proposals)
    known = {each.id: each for each in proposals}
    ids = [each.strip() for each in asked.split(",") if each.strip()]
    unknown = [each for each in ids if each not in known]
    if unknown or not ids:
        raise UserError(
            f"Filen tilbyder intet forslag med id {', '.join(unknown) or 'uden navn'}. Intet er "
            "ændret. Se dem med »ssp-desktop returned FIL«."
        )
    return [known[each] for each in dict.fromkeys(ids)]


def _answer(
    services: Services, came_back: "CameBack", chosen: "list[Proposal]", *, taken: bool
) -> None:
    from ssp_desktop.application.merging.answering import leave, take  # noqa: PLC0415 - other verbs start without it

    session = services.open_session(came_back.ours.id)
    now = services.now().astimezone()
    answer = take if taken else leave
    if chosen:
        session.do(answer(chosen, session.meeting, services.who, now))
        services.saved(session)
    count = "1 forslag" if len(chosen) == 1 else f"{len(chosen)} forslag"
    click.echo(f"{count} {'taget ind' if taken else 'ladt ligge'}.")


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

    titles = {item.id: f"Punkt {n}: {item.title}" for n, item in came_back.ours.numbered_items()}
    last = None
    for each in came_back.proposals:
        if each.item != last:
            yield titles.get(each.item, "Nyt punkt" if each.item else "Forsiden")
            last = each.item
        yield f"  {each.id}  {where(each)}: {said_of(each)}"
    numbers = {item.id: n for n, item in came_back.ours.numbered_items()}
    for text in came_back.returned.theirs.unplaced:
        at = f" ved punkt {numbers[text.item]}" if text.item in numbers else ""
        yield f"Uden plads{at}: {text.text}"
