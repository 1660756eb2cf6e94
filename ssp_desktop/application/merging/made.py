"""Every change between a draft that went out and what came back, whatever stands here by now."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ssp_desktop.application.merging.authors import author_of
from ssp_desktop.application.merging.differences import Edit
from ssp_desktop.application.merging.grouping import ProposalKind, grouped, kind_of, shown
from ssp_desktop.application.merging.proposal import Proposal, Returned, proposal_id
from ssp_desktop.application.merging.slots import Kind, Slot, part_of, slots_of, tokens_in
from ssp_desktop.application.merging.tokens import Tokens, Value
from ssp_desktop.application.merging.wording import (
    field_of,
    first_words_of_part,
    said_of_part,
    said_of_tokens,
)
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.meeting import Meeting

_Found = tuple[Slot, tuple[int, ...]]
_AT_ONCE = 4
"""How many files that came back are held against a meeting at once, and so kept worked out."""


class Made:
    """The changes of a file. `rows` and `edits` are of each place that the file changes."""

    def __init__(self, returned: Returned) -> None:
        self._returned = returned
        self._base = returned.base
        self._theirs = returned.theirs.meeting
        self.rows: dict[Slot, tuple[Tokens, Tokens]] = {}
        self.edits: dict[Slot, tuple[Edit, ...]] = {}
        self.proposals = tuple(self._all())

    def _all(self) -> Iterator[Proposal]:
        people: dict[str, list[_Found]] = defaultdict(list)
        for slot in slots_of(self._base, self._theirs):
            base, theirs = tokens_in(self._base, slot), tokens_in(self._theirs, slot)
            if base is None or theirs is None:
                continue
            self.rows[slot] = base, theirs
            self.edits[slot] = slot.compare(base, theirs)
            groups = grouped(base, theirs, self.edits[slot])
            if slot.kind is Kind.IDS:
                groups = _by_id(self.edits[slot])
            for group in groups:
                if not slot.item and slot.part:
                    people[slot.part].append((slot, group))
                else:
                    yield self._proposal(slot, group)
        for person, found in people.items():
            yield self._of_person(person, found)
        yield from self._comments()

    def _proposal(self, slot: Slot, group: tuple[int, ...]) -> Proposal:
        base, theirs = self.rows[slot]
        edits = [self.edits[slot][number] for number in group]
        gone = tuple(each for edit in edits for each in base[edit.first : edit.last])
        put = tuple(each for edit in edits for each in edit.put)
        if slot.kind is Kind.IDS:
            return self._of_part(slot, group, edits)
        kind = kind_of(base, edits)
        before, after = (said_of_tokens(slot, each) for each in shown(base, theirs, edits))
        if slot.kind is Kind.VALUE:
            kind = _kind_of_value(before, after)
        author, time = self._author(slot, gone, put, is_move=kind is ProposalKind.MOVE)
        return Proposal(
            proposal_id(self._returned.draft, slot, edits[0].first, kind, before, after),
            slot.item,
            field_of(self._base, slot),
            kind,
            author,
            time,
            before,
            after,
            original=before,
            edits=tuple((slot, number) for number in group),
            returned=self._returned,
        )

    def _of_part(self, slot: Slot, group: tuple[int, ...], edits: Sequence[Edit]) -> Proposal:
        base, _ = self.rows[slot]
        (part, *_) = (
            str(each.value)
            for edit in edits
            for each in (*base[edit.first : edit.last], *edit.put)
            if isinstance(each, Value)
        )
        before = said_of_part(self._base, slot, part)
        after = said_of_part(self._theirs, slot, part)
        kind = ProposalKind.MOVE
        if not edits[0].move:
            kind = {"items": ProposalKind.ITEM, "participants": ProposalKind.PERSON}.get(
                slot.name, ProposalKind.DELETE if before else ProposalKind.INSERT
            )
        item = part if slot.name == "items" else slot.item
        place = Slot(item, "" if slot.name == "items" else part, slot.name, Kind.IDS)
        author, time = self._author_of_part(slot, part, deleted=not after)
        return Proposal(
            proposal_id(self._returned.draft, place, kind, before, after),
            item,
            field_of(self._base, place, self._theirs),
            kind,
            author,
            time,
            before,
            after,
            original=before,
            edits=tuple((slot, number) for number in group),
            returned=self._returned,
        )

    def _of_person(self, person: str, found: Sequence[_Found]) -> Proposal:
        slot = Slot("", person, "participants", Kind.IDS)
        before = said_of_part(self._base, slot, person)
        after = said_of_part(self._theirs, slot, person)
        author, time = self._author_of_part(slot, person, deleted=False)
        return Proposal(
            proposal_id(self._returned.draft, slot, "changed", before, after),
            "",
            "front",
            ProposalKind.PERSON,
            author,
            time,
            before,
            after,
            original=before,
            edits=tuple((slot, number) for slot, group in found for number in group),
            returned=self._returned,
        )

    def _author(self, slot: Slot, gone: Tokens, put: Tokens, *, is_move: bool) -> tuple[str, str]:
        part = slot.part if slot.name in ("text", "heading") else slot.name
        if slot.name in ("title", "number", "file") and slot.part:
            part = "attachments"
        authored = self._returned.theirs.authored.get((slot.item, part), ())
        return author_of(authored, gone, put, is_move=is_move)

    def _author_of_part(self, slot: Slot, part: str, *, deleted: bool) -> tuple[str, str]:
        """Return who put in or took out a whole part: whoever did so with its first words.

        A draft of the open edition has other words of a closed item: there it is whoever took out
        all that was taken out of them.
        """
        item = part if slot.name == "items" else slot.item
        name = {"items": "title", "sections": part}.get(slot.name, slot.name)
        authored = self._returned.theirs.authored.get((item, name), ())
        side = self._base if deleted else self._theirs
        words = "".join(said_of_part(side, slot, part).split())
        first = "".join(first_words_of_part(side, slot, part).split())
        told = [each for each in authored if each.deleted == deleted and each.text.strip()]
        for each in told:
            said = "".join(each.text.split())
            if said in words or first in said:
                return each.author, each.time
        alone = len({each.author for each in told}) == 1
        return (told[0].author, told[0].time) if alone else ("", "")

    def _comments(self) -> Iterator[Proposal]:
        seen: Counter[str] = Counter()
        for each in self._returned.theirs.comments:
            told = (self._returned.draft, "comment", each)
            once = proposal_id(*told)
            seen[once] += 1
            yield Proposal(
                proposal_id(*told, seen[once]),
                each.item,
                field_of(self._theirs, _slot_of_comment(self._theirs, each.item, each.part)),
                ProposalKind.COMMENT,
                each.author,
                each.time,
                each.words,
                each.words,
                comment=each.text,
                original=each.words,
                returned=self._returned,
                remark=each,
            )


@lru_cache(maxsize=_AT_ONCE)
def made_of(returned: Returned) -> Made:
    """Return the changes of `returned`, worked out once for all the answers to them."""
    return Made(returned)


def _kind_of_value(before: str, after: str) -> ProposalKind:
    if before and after:
        return ProposalKind.REPLACE
    return ProposalKind.DELETE if before else ProposalKind.INSERT


def _by_id(edits: Sequence[Edit]) -> list[tuple[int, ...]]:
    """Return the edits of an order of ids by number, both ends of a move together."""
    moves: dict[int, list[int]] = defaultdict(list)
    for number, edit in enumerate(edits):
        moves[edit.move or -1 - number].append(number)
    return [tuple(group) for group in moves.values()]


def _slot_of_comment(meeting: Meeting, item: str, part: str) -> Slot:
    if part_of(meeting, item, part) is not None and part:
        return Slot(item, part, "text", Kind.TEXT)
    return Slot(item, "", part or "title", Kind.TEXT if part == DECISION else Kind.LINE)
