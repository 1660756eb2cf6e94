"""One row of pieces merged from three: what went out, what came back, and what stands here.

Owns when two sides change the same, and what comes of taking some of what came back. What was taken
before is put into the base first, so that a change never counts against another of the same draft,
and the order in which they are taken makes no difference.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from ssp_desktop.application.merging.differences import Edit
from ssp_desktop.application.merging.tokens import Token, Tokens, Word

Compare = Callable[[Tokens, Tokens], tuple[Edit, ...]]


@dataclass(frozen=True, slots=True)
class Standing:
    """How an edit stands: said here already, or against what was changed here.

    `ours` is what stands here in its place.
    """

    said: bool
    conflict: bool
    ours: Tokens


class ThreeWays:
    """The three rows, and which edits of what came back were taken before.

    `by_id` merges a row of ids: there only edits of the same id concern each other.
    """

    def __init__(
        self,
        base: Tokens,
        edits: tuple[Edit, ...],
        taken: Collection[int],
        ours: Tokens,
        compare: Compare,
        *,
        by_id: bool = False,
    ) -> None:
        self._by_id = by_id
        self._base, self._edits = _rebased(base, edits, taken)
        self._taken = frozenset(taken)
        self._row = ours
        self._compare = compare

    @cached_property
    def _ours(self) -> tuple[Edit, ...]:
        return self._compare(self._base, self._row)

    def standing(self, numbers: Collection[int]) -> Standing:
        """Return how these edits, which belong together, stand."""
        mine = [self._edits[at] for at in numbers if at not in self._taken]
        against = self._against(mine)
        if not against:
            return Standing(said=not mine, conflict=False, ours=())
        first = min(edit.first for edit in (*mine, *against))
        last = max(edit.last for edit in (*mine, *against))
        here = _result(self._base, self._ours, (first, last))
        there = _result(self._base, self._theirs_of(mine), (first, last))
        merged = self.result(numbers)
        said = merged == self._row or here == there
        harmless = all(not edit.put and not edit.move for edit in (*mine, *against))
        return Standing(said=said, conflict=not said and not harmless, ours=here)

    def _theirs_of(self, mine: Iterable[Edit]) -> tuple[Edit, ...]:
        return tuple(sorted(mine, key=lambda edit: (edit.first, edit.at)))

    def result(self, numbers: Collection[int], back: Collection[Token] = ()) -> Tokens:
        """Return what stands here with these edits made too.

        What was changed here in the same place gives way to them. Ids in `back` that were taken
        out here are in their places again.
        """
        mine = [self._edits[at] for at in sorted(numbers) if at not in self._taken]
        if not mine and not back:
            return self._row
        against = self._against(mine)
        left = [edit for edit in self._ours if edit not in against or self._only_out(edit, mine)]
        if back:
            left = [edit for edit in left if edit.put or self._ids(edit)[0] not in back]
        return _merged(self._base, left, mine, by_id=self._by_id)

    def _only_out(self, edit: Edit, mine: Iterable[Edit]) -> bool:
        """Whether all of `mine` that meet `edit` only take out, as it does."""
        if self._by_id or edit.put or edit.move:
            return False
        return all(not each.put and not each.move for each in mine if _meet(each, edit, self._base))

    def _against(self, mine: list[Edit]) -> list[Edit]:
        """Return what was changed here in the same place as one of `mine`."""
        if self._by_id:
            ids = {each for edit in mine for each in self._ids(edit)}
            return [edit for edit in self._ours if not ids.isdisjoint(self._ids(edit))]
        met = [edit for edit in self._ours if any(_meet(each, edit, self._base) for each in mine)]
        moves = {edit.move for edit in met} - {0}
        return [edit for edit in self._ours if edit in met or edit.move in moves]

    def _ids(self, edit: Edit) -> Tokens:
        return (*self._base[edit.first : edit.last], *edit.put)


def _meet(one: Edit, other: Edit, base: Tokens) -> bool:
    """Whether two edits concern the same pieces, or words put in touch words taken out.

    What is put in beside a word that the other side took out was written to be read with it.
    """
    if one.first == one.last and other.first == other.last:
        return one.first == other.first
    if one.first == one.last or other.first == other.last:
        added, gone = (one, other) if one.first == one.last else (other, one)
        if gone.first < added.first < gone.last:
            return True
        beside = {gone.first: gone.first, gone.last: gone.last - 1}.get(added.first)
        words = beside is not None and isinstance(base[beside], Word)
        return words and all(isinstance(each, Word) for each in added.put)
    return max(one.first, other.first) < min(one.last, other.last)


def _rebased(
    base: Tokens, edits: tuple[Edit, ...], taken: Collection[int]
) -> tuple[Tokens, tuple[Edit, ...]]:
    """Return the base with what was taken, and where each edit stands in it."""
    out: list[Token] = []
    placed: list[Edit] = []
    at = 0
    for number, edit in enumerate(edits):
        out += base[at : edit.first]
        first = len(out)
        if number in taken:
            out += edit.put
        else:
            out += base[edit.first : edit.last]
        placed.append(replace(edit, first=first, last=len(out)))
        at = edit.last
    out += base[at:]
    return tuple(out), tuple(placed)


def _result(base: Tokens, edits: Iterable[Edit], stretch: tuple[int, int]) -> Tokens:
    """Return what `edits` make of a stretch of `base`; none of them crosses its ends."""
    first, last = stretch
    within = [edit for edit in edits if first <= edit.first and edit.last <= last]
    return _merged(base, (), within, by_id=False, stretch=stretch)


def _merged(
    base: Tokens,
    ours: Iterable[Edit],
    theirs: Iterable[Edit],
    *,
    by_id: bool,
    stretch: tuple[int, int] | None = None,
) -> Tokens:
    """Return `base` with the edits of both sides, which meet only where both take out."""
    put: dict[int, list[list[Edit]]] = defaultdict(lambda: [[], []])
    gone: set[int] = set()
    for side, edits in enumerate((ours, theirs)):
        for edit in edits:
            gone.update(range(edit.first, edit.last))
            if edit.put:
                put[edit.first][side].append(edit)
    first, last = stretch or (0, len(base))
    out: list[Token] = []
    for at in range(first, last + 1):
        if at in put:
            mine, theirs_here = put[at]
            for edit in _in_order(mine, theirs_here, by_id=by_id):
                out += edit.put
        if at < last and at not in gone:
            out.append(base[at])
    return tuple(out)


def _in_order(mine: list[Edit], theirs: list[Edit], *, by_id: bool) -> list[Edit]:
    """Return what is put in at one place: what replaces the piece there comes last.

    Ids that both sides put in are in an order that does not depend on which side is which.
    """
    if not by_id:
        return sorted((*mine, *theirs), key=lambda edit: edit.last > edit.first)
    out: list[Edit] = []
    mine, theirs = list(mine), list(theirs)
    while mine and theirs:
        out.append((mine if str(mine[0].put) < str(theirs[0].put) else theirs).pop(0))
    return [*out, *mine, *theirs]
