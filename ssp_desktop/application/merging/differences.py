"""What was changed between two rows of pieces, as small edits.

Whole paragraphs and rows that are the same are found first, then those that stand elsewhere, and
only what is left is compared word by word.
"""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ssp_desktop.application.merging.tokens import Line, Row, Table, Token, Tokens, Word

_STARTS = (Line, Row, Table)
_FEWEST_WORDS = 2  # of a paragraph that is known again elsewhere
_CHANCE = 6  # times as many words changed around a word that only happens to be the same


@dataclass(frozen=True, slots=True)
class Edit:
    """Pieces `first` to `last` of one row are replaced with `put` of the other, from `at` on.

    `move` is the same number for the two edits that move something, 0 for any other.
    """

    first: int
    last: int
    at: int
    put: Tokens
    move: int = 0

    @property
    def end(self) -> int:
        """Where what was put in ends in the other row."""
        return self.at + len(self.put)


@dataclass(frozen=True, slots=True)
class _Unit:
    first: int
    last: int
    key: Tokens


@dataclass(frozen=True, slots=True)
class _Gap:
    ones: list[_Unit]
    others: list[_Unit]
    i: int
    i_end: int
    j: int
    j_end: int


def differences(base: Tokens, other: Tokens) -> tuple[Edit, ...]:
    """Return what turns `base` into `other`, in order; the edits never overlap."""
    if base == other:
        return ()
    ones, others = _units(base), _units(other)
    gaps: list[_Gap] = []
    apart: list[_Gap] = []
    for kind, a, b, c, d in _opcodes([_said(u) for u in ones], [_said(u) for u in others]):
        if kind != "equal":
            apart.append(_gap(ones, others, (a, b), (c, d), (len(base), len(other))))
            gaps.append(apart[-1])
            continue
        gaps += (  # the same words, but in another list
            _Gap([one], [two], one.first, one.last, two.first, two.last)
            for one, two in zip(ones[a:b], others[c:d], strict=True)
            if one.key != two.key
        )
    moves = _moves([u for gap in apart for u in gap.ones], [u for gap in apart for u in gap.others])
    return tuple(edit for gap in gaps for edit in _within(base, other, gap, moves))


def _gap(
    ones: list[_Unit],
    others: list[_Unit],
    here: tuple[int, int],
    there: tuple[int, int],
    lengths: tuple[int, int],
) -> _Gap:
    starts = [*(unit.first for unit in ones), lengths[0]]
    other_starts = [*(unit.first for unit in others), lengths[1]]
    return _Gap(
        ones[slice(*here)],
        others[slice(*there)],
        starts[here[0]],
        starts[here[1]],
        other_starts[there[0]],
        other_starts[there[1]],
    )


def list_differences(base: Tokens, other: Tokens) -> tuple[Edit, ...]:
    """Return what turns one row of ids into another, each id by itself."""
    here, there = set(base), set(other)
    numbers = {each: at for at, each in enumerate(base, start=1) if each in there}
    out: list[Edit] = []
    for kind, a, b, c, d in _opcodes(base, other):
        if kind == "equal":
            continue
        out += (Edit(i, i + 1, c, (), numbers.get(base[i], 0)) for i in range(a, b))
        out += (
            Edit(b, b, j, (other[j],), numbers[other[j]] if other[j] in here else 0)
            for j in range(c, d)
        )
    return tuple(out)


def _opcodes(
    one: Sequence[Hashable], other: Sequence[Hashable]
) -> list[tuple[str, int, int, int, int]]:
    return list(SequenceMatcher(None, one, other, autojunk=False).get_opcodes())


def _units(tokens: Tokens) -> list[_Unit]:
    """Part `tokens` into paragraphs and rows."""
    begins = [at for at, each in enumerate(tokens) if at == 0 or isinstance(each, _STARTS)]
    ends = [*begins[1:], len(tokens)] if begins else []
    return [_Unit(a, b, tokens[a:b]) for a, b in zip(begins, ends, strict=True)]


def _said(unit: _Unit) -> Tokens:
    """Return what a unit says, whatever list it stands in."""
    return tuple(each for each in unit.key if not isinstance(each, Line))


def _moves(ones: Sequence[_Unit], others: Sequence[_Unit]) -> dict[tuple[bool, int], int]:
    """Return a number for each unit that stands elsewhere, by side and first piece."""
    here, there = Counter(map(_said, ones)), Counter(map(_said, others))
    places = {_said(each): each for each in others}
    out: dict[tuple[bool, int], int] = {}
    for each in ones:
        said = _said(each)
        if here[said] == there[said] == 1 and _words(said) >= _FEWEST_WORDS:
            out[False, each.first] = out[True, places[said].first] = len(out) // 2 + 1
    return out


def _words(tokens: Sequence[Token]) -> int:
    return sum(isinstance(each, Word) and each.text[:1].isalnum() for each in tokens)


def _within(
    base: Tokens, other: Tokens, gap: _Gap, moves: dict[tuple[bool, int], int]
) -> Iterator[Edit]:
    """Yield the edits of a gap between whole paragraphs that are the same."""
    here, there = _moved(gap.ones, moves, other=False), _moved(gap.others, moves, other=True)
    mine = [at for at in range(gap.i, gap.i_end) if at not in here]
    theirs = [at for at in range(gap.j, gap.j_end) if at not in there]
    i, j = gap.i, gap.j
    pairs = _matched([base[at] for at in mine], [other[at] for at in theirs])
    for a, b in [*((mine[a], theirs[b]) for a, b in pairs), (gap.i_end, gap.j_end)]:
        yield from _pieces(other, _runs(i, a, here), _runs(j, b, there), i, j)
        i, j = a + 1, b + 1


def _moved(
    units: Sequence[_Unit], moves: dict[tuple[bool, int], int], *, other: bool
) -> dict[int, int]:
    """Return the number of its move for each moved piece."""
    return {
        at: moves[other, unit.first]
        for unit in units
        if (other, unit.first) in moves
        for at in range(unit.first, unit.last)
    }


def _runs(first: int, last: int, moved: dict[int, int]) -> list[tuple[int, int, int]]:
    """Part a range into what was moved, each by itself, and what stands between."""
    out: list[tuple[int, int, int]] = []
    for at in range(first, last):
        move = moved.get(at, 0)
        if out and out[-1][2] == move:
            out[-1] = (out[-1][0], at + 1, move)
        else:
            out.append((at, at + 1, move))
    return out


def _pieces(
    other: Tokens,
    ones: list[tuple[int, int, int]],
    others: list[tuple[int, int, int]],
    i: int,
    j: int,
) -> Iterator[Edit]:
    """Yield the edits of a stretch where nothing is the same."""
    while ones or others:
        first = last = i
        at = end = j
        move = 0
        if ones and not ones[0][2]:
            first, last, _ = ones.pop(0)
        if others and not others[0][2]:
            at, end, _ = others.pop(0)
        if first == last and at == end:
            if ones:
                first, last, move = ones.pop(0)
            else:
                at, end, move = others.pop(0)
        yield Edit(first, last, at, other[at:end], move)
        i, j = last, end


def _matched(one: Sequence[Token], other: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the pairs that are the same, without words that only happen to be."""
    blocks = list(SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks())
    kept: list[tuple[int, int, int]] = []
    i = j = 0
    for at, (a, b, size) in enumerate(blocks[:-1]):
        after = blocks[at + 1]
        changed = max(a - i, b - j) + max(after[0] - a - size, after[1] - b - size)
        same = one[a : a + size]
        inside = a > i or b > j, after[0] > a + size or after[1] > b + size
        by_chance = all(inside) and changed >= _CHANCE * size
        if not by_chance or not all(isinstance(each, Word) for each in same):
            kept.append((a, b, size))
            i, j = a + size, b + size
    return [(a + k, b + k) for a, b, size in kept for k in range(size)]
