"""One proposal as it is shown: what the meeting says, and what it says once that is taken.

Owns which lines of the meeting that is. Where something else stands in the way, what went out and
what the other one wants are told too.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ssp_desktop.application.merging.grouping import ProposalKind
from ssp_desktop.application.merging.merging import Merging
from ssp_desktop.application.merging.proposal import Proposal
from ssp_desktop.application.merging.slots import Kind, Slot, part_of, tokens_in
from ssp_desktop.application.merging.tokens import Value
from ssp_desktop.application.merging.wording import said_of_part, said_of_tokens
from ssp_desktop.application.offering.shown_lines import (
    Line,
    ShownLine,
    compared,
    line_of,
    lines_of_text,
    noted,
)
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, Participant, Section


@dataclass(frozen=True)
class Sides:
    """What stands in the meeting (`ours`), and with the proposal taken (`theirs`).

    Of a comment `theirs` is empty. With a conflict `original` is what went out, and `other` what
    another reviewer wants there; empty where nobody does.
    """

    ours: tuple[ShownLine, ...]
    theirs: tuple[ShownLine, ...]
    original: str = ""
    other: str = ""


def sides_of(proposal: Proposal, ours: Meeting) -> Sides:
    """Return what is shown of `proposal`, held against the meeting as it is."""
    if proposal.remark is not None:
        place = proposal.remark
        return Sides(noted(_lines_of_part(ours, place.item, place.part), place.words), ())
    then = ours
    if proposal.returned is not None:
        then = Merging(proposal.returned, ours).merged([proposal.id])
    here = [line for slot in _slots(proposal) for line in _lines_in(ours, slot, proposal)]
    there = [line for slot in _slots(proposal) for line in _lines_in(then, slot, proposal)]
    before, after = compared(here, there)
    original = proposal.original if proposal.conflict else ""
    return Sides(before, after, original, proposal.against)


def _slots(proposal: Proposal) -> Iterator[Slot]:
    """Yield the places that the proposal changes; of a person just one."""
    slots = dict.fromkeys(slot for slot, _ in proposal.edits)
    people = [slot for slot in slots if slot.part and not slot.item]
    if people:
        yield Slot("", people[0].part, "participants", Kind.IDS)
    else:
        yield from slots


def _lines_in(meeting: Meeting, slot: Slot, proposal: Proposal) -> tuple[Line, ...]:
    if slot.kind is Kind.IDS:
        return tuple(_lines_of_order(meeting, slot, proposal))
    tokens = tokens_in(meeting, slot)
    if tokens is None:
        return ()
    said = said_of_tokens(slot, tokens)
    return lines_of_text(said) if slot.kind is Kind.TEXT else line_of(said)


def _lines_of_order(meeting: Meeting, slot: Slot, proposal: Proposal) -> Iterator[Line]:
    """Yield all of a part that is put in or taken out; of one that moves, the names in order."""
    if slot.part:
        yield from line_of(said_of_part(meeting, slot, slot.part))
        return
    moves = proposal.kind is ProposalKind.MOVE
    tokens = tokens_in(meeting, slot) or ()
    ids = [str(each.value) for each in tokens if isinstance(each, Value)]
    changed = _parts_changed(proposal)
    for each in ids:
        if moves:
            yield from line_of(_name(meeting, slot, each))
        elif each in changed:
            yield from lines_of_text(said_of_part(meeting, slot, each))


def _parts_changed(proposal: Proposal) -> set[str]:
    """Return the ids of what one of the file and the draft has and the other has not."""
    returned = proposal.returned
    if returned is None:
        return set()
    out: set[str] = set()
    for slot, _ in proposal.edits:
        one, other = (
            {str(each.value) for each in tokens_in(meeting, slot) or () if isinstance(each, Value)}
            for meeting in (returned.base, returned.theirs.meeting)
        )
        for each in one ^ other:
            said = {said_of_part(m, slot, each) for m in (returned.base, returned.theirs.meeting)}
            if {proposal.original, proposal.after} & said - {""}:
                out.add(each)
    return out


def _name(meeting: Meeting, slot: Slot, part: str) -> str:
    """Return how a part is called in the order of its kind."""
    place = (part, "") if slot.name == "items" else (slot.item, part)
    found = part_of(meeting, *place)
    if isinstance(found, AgendaItem | Attachment):
        return found.title
    if isinstance(found, Section):
        return found.heading
    if isinstance(found, Participant):
        return found.name
    return said_of_part(meeting, slot, part)


def _lines_of_part(meeting: Meeting, item: str, part: str) -> tuple[Line, ...]:
    """Return the lines of a text or a title; of the whole item's title where there is no such."""
    found = part_of(meeting, item, part) if part else None
    if isinstance(found, Section):
        return lines_of_text(found.text)
    if isinstance(found, Attachment):
        return line_of(found.title)
    owner = part_of(meeting, item, "")
    if not isinstance(owner, AgendaItem):
        return ()
    if part == DECISION:
        return lines_of_text(owner.decision)
    return line_of(owner.title)
