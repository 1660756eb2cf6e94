"""What a draft that came back offers to the meeting as it is, and the meeting with some taken."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import permutations

from ssp_desktop.application.merging.made import made_of
from ssp_desktop.application.merging.people_noted import people_noted
from ssp_desktop.application.merging.proposal import Proposal, Returned
from ssp_desktop.application.merging.slots import Kind, Slot, filled, part_of, tokens_in
from ssp_desktop.application.merging.theirs import Theirs
from ssp_desktop.application.merging.three_ways import ThreeWays
from ssp_desktop.application.merging.token_texts import text_of
from ssp_desktop.application.merging.tokens import Value
from ssp_desktop.application.merging.wording import said_of_part, said_of_tokens
from ssp_desktop.domain.meeting import Meeting


class Merging:
    """A draft that came back, held against the meeting as it is."""

    def __init__(self, returned: Returned, ours: Meeting) -> None:
        self._base = returned.base
        self._theirs = returned.theirs.meeting
        self._ours = ours
        mine = [answer for answer in ours.answers if answer.draft == returned.draft]
        self._answered = {answer.id for answer in mine}
        made = made_of(returned)
        self._made = made.proposals
        self._rows = dict(made.rows)
        self._edits = dict(made.edits)
        taken = {answer.id for answer in mine if answer.taken}
        self._taken = _by_slot(each for each in self._made if each.id in taken)
        self._threes: dict[Slot, ThreeWays] = {}

    def proposals(self) -> tuple[Proposal, ...]:
        """Return what is offered: what the meeting does not say yet, and nobody has answered."""
        order = {item.id: at for at, item in enumerate(self._theirs.items, start=1)}
        offered = [each for each in self._made if each.id not in self._answered]
        standing = [each for one in offered if (each := self._standing(one)) is not None]
        return tuple(sorted(standing, key=lambda each: order.get(each.item, 0)))

    def _standing(self, proposal: Proposal) -> Proposal | None:
        """Return `proposal` with what stands here in its place; None when that is the same."""
        if proposal.remark is not None:
            return None if self._is_remarked(proposal) else proposal
        found = [self._in_slot(proposal, *each) for each in _by_slot([proposal]).items()]
        if all(said for said, _, _ in found):
            return None
        if not any(conflict for _, conflict, _ in found):
            return proposal
        here = "".join(text for _, _, text in found)
        slot = proposal.edits[0][0]
        if slot.part and not slot.item:
            here = said_of_part(self._ours, replace(slot, name="participants"), slot.part)
        elif slot.kind is Kind.IDS:
            here = proposal.before
        return replace(proposal, conflict=True, before=here)

    def _in_slot(self, proposal: Proposal, slot: Slot, numbers: set[int]) -> tuple[bool, bool, str]:
        """Return whether all is said in one place, whether that is in conflict, what stands."""
        if part_of(self._ours, slot.item, slot.part) is None:
            return False, True, ""
        standing = self._three(slot).standing(numbers)
        conflict = standing.conflict
        if slot.kind is Kind.IDS and not proposal.after:
            conflict = conflict or self._has_more(proposal, slot)
        return standing.said, conflict, said_of_tokens(slot, standing.ours)

    def _has_more(self, proposal: Proposal, slot: Slot) -> bool:
        """Whether what is to be removed was changed here, or somebody is named elsewhere."""
        base, _ = self._rows[slot]
        number = proposal.edits[0][1]
        edit = self._edits[slot][number]
        for each in base[edit.first : edit.last]:
            part = str(each.value) if isinstance(each, Value) else ""
            place = (part, "") if slot.name == "items" else (slot.item, part)
            here = part_of(self._ours, *place)
            if here is not None and here != part_of(self._base, *place):
                return True
            if slot.name == "participants" and part in people_noted(self._ours):
                return True
        return False

    def _is_remarked(self, proposal: Proposal) -> bool:
        """Whether the comment stands among the meeting's remarks already."""
        comment = proposal.remark
        return comment is not None and any(
            (remark.item, remark.text, remark.by) == (comment.item, comment.text, comment.author)
            for remark in self._ours.remarks
        )

    def _three(self, slot: Slot) -> ThreeWays:
        """Return the three sides of a place, which several proposals may be at."""
        if slot not in self._threes:
            self._threes[slot] = self._made_three(slot)
        return self._threes[slot]

    def _made_three(self, slot: Slot) -> ThreeWays:
        base, _ = self._rows[slot]
        taken = self._taken.get(slot, set())
        ours = tokens_in(self._ours, slot)
        by_id = slot.kind is Kind.IDS
        if ours is None or (taken and slot.kind is Kind.TEXT):
            before = ThreeWays(base, self._edits[slot], (), base, slot.compare, by_id=by_id)
            so_far = before.result(taken)
            if ours is None or text_of(so_far) == text_of(ours):
                ours = so_far  # the same text, in the pieces it was merged of
        return ThreeWays(base, self._edits[slot], taken, ours, slot.compare, by_id=by_id)

    def merged(self, ids: Iterable[str]) -> Meeting:
        """Return the meeting with the proposals of these ids taken; others have no effect."""
        wanted = set(ids) - self._answered
        chosen = _by_slot(each for each in self._made if each.id in wanted)
        back = self._put_back(chosen)
        slots = dict.fromkeys((*chosen, *back))
        results = {}
        for slot in slots:
            if slot not in self._rows:
                base = tokens_in(self._base, slot)
                if base is None:
                    continue
                self._rows[slot], self._edits[slot] = (base, base), ()
            results[slot] = self._three(slot).result(chosen.get(slot, ()), back.get(slot, ()))
        return filled(self._ours, results, (self._base, self._theirs))

    def _put_back(self, chosen: Iterable[Slot]) -> dict[Slot, set[Value]]:
        """Return the parts that were taken out here and that something chosen belongs to."""
        back: dict[Slot, set[Value]] = defaultdict(set)
        for slot in chosen:
            if slot.item and part_of(self._ours, slot.item, "") is None:
                back[Slot("", "", "items", Kind.IDS)].add(Value(slot.item))
            elif slot.part and part_of(self._ours, slot.item, slot.part) is None:
                name = "participants"
                if slot.item:
                    name = "sections" if slot.name in ("text", "heading") else "attachments"
                back[Slot(slot.item, "", name, Kind.IDS)].add(Value(slot.part))
        return back


def _by_slot(proposals: Iterable[Proposal]) -> dict[Slot, set[int]]:
    out: dict[Slot, set[int]] = defaultdict(set)
    for each in proposals:
        for slot, number in each.edits:
            out[slot].add(number)
    return out


def proposals_of(base: Meeting, ours: Meeting, theirs: Theirs, draft: str) -> tuple[Proposal, ...]:
    """Return what `theirs`, which came back as the draft `draft` of `base`, changes in `ours`.

    In the order of the minutes. Left out is what `ours` says already, and what was answered.
    """
    return Merging(Returned(base, theirs, draft), ours).proposals()


def proposals_of_all(returned: Sequence[Returned], ours: Meeting) -> tuple[Proposal, ...]:
    """Return what several drafts that came back change, with the conflicts between them shown.

    Two files of the same draft that change the same alike offer it once.
    """
    offered = [list(Merging(each, ours).proposals()) for each in returned]
    for one, other in permutations(range(len(returned)), 2):
        ids = [each.id for each in offered[one]]
        taken = Merging(returned[one], ours).merged(ids)
        then = {each.id: each for each in Merging(returned[other], taken).proposals()}
        offered[other] = [
            replace(each, conflict=True, against=then[each.id].before)
            if not each.conflict and each.id in then and then[each.id].conflict
            else each
            for each in offered[other]
        ]
    return tuple({each.id: each for one in offered for each in one}.values())
