"""What was changed between two rows of pieces, as small edits.

Whole paragraphs and rows that are the same are found first, then those that stand elsewhere, and
only what is left is compared word by word.
"""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ssp_desktop.application.merging.heaviest import heaviest_common
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
    said, other_said = _numbered([_said(unit) for unit in ones], [_said(unit) for unit in others])
    weights = {key: 1 + 2 * _words(_said(unit)) for key, unit in zip(said, ones, strict=True)}
    pairs = heaviest_common(said, other_said, weights.__getitem__)
    i = j = 0
    for a, b in (*pairs, (len(ones), len(others))):
        if a > i or b > j:
            gap = _Gap(
                ones[i:a],
                others[j:b],
                ones[i - 1].last if i else 0,
                ones[a].first if a < len(ones) else len(base),
                others[j - 1].last if j else 0,
                others[b].first if b < len(others) else len(other),
            )
            apart.append(gap)
            gaps.append(gap)
        if a < len(ones) and ones[a].key != others[b].key:  # the same words, in another list
            one, two = ones[a], others[b]
            gaps.append(_Gap([one], [two], one.first, one.last, two.first, two.last))
        i, j = a + 1, b + 1
    moves = _moves([u for gap in apart for u in gap.ones], [u for gap in apart for u in gap.others])
    edits = [edit for gap in gaps for edit in _within(base, other, gap, moves)]
    return tuple(_at_starts(base, edits))


def _at_starts(base: Tokens, edits: Sequence[Edit]) -> Iterator[Edit]:
    """Yield `edits`, those that put in or take out a whole row or line as beginning with it.

    Where what stands before it begins alike, the same is said by an edit further up.
    """
    free = 0
    for edit in edits:
        yield _slid(base, edit, free)
        free = edit.last


def _slid(base: Tokens, edit: Edit, free: int) -> Edit:
    gone = base[edit.first : edit.last]
    if edit.move or bool(gone) == bool(edit.put):
        return edit
    changed = gone or edit.put
    for by in range(min(edit.first - free, len(changed) - 1) + 1):
        if by and base[edit.first - by] != changed[-by]:
            break
        if isinstance((changed[-by:] + changed[:-by])[0] if by else changed[0], _STARTS):
            put = edit.put[-by:] + edit.put[:-by] if by else edit.put
            return Edit(edit.first - by, edit.last - by, edit.at - by, put)
    return edit


def _numbered(one: list[Tokens], other: list[Tokens]) -> tuple[list[int], list[int]]:
    """Return a number for each unit, the same where they say the same."""
    numbers: dict[Tokens, int] = {}
    both = [numbers.setdefault(each, len(numbers)) for each in (*one, *other)]
    return both[: len(one)], both[len(one) :]


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
    """Part `tokens` into paragraphs and tables."""
    begins = [at for at, each in enumerate(tokens) if at == 0 or isinstance(each, Line | Table)]
    ends = [*begins[1:], len(tokens)] if begins else []
    return [_Unit(a, b, tokens[a:b]) for a, b in zip(begins, ends, strict=True)]


def _said(unit: _Unit) -> Tokens:
    """Return what a unit says, whatever list it stands in."""
    return tuple(each for each in unit.key if not isinstance(each, Line))


def _moves(ones: Sequence[_Unit], others: Sequence[_Unit]) -> dict[tuple[bool, int], int]:
    """Return a number for each unit that stands elsewhere, by side and first piece.

    What moved together has the same number: a unit that is known again, and those beside it.
    """
    here, there = Counter(map(_said, ones)), Counter(map(_said, others))
    places = {_said(each): at for at, each in enumerate(others)}
    out: dict[tuple[bool, int], int] = {}
    number = 0
    for at, each in enumerate(ones):
        said = _said(each)
        known = here[said] == there[said] == 1 and _words(said) >= _FEWEST_WORDS
        if not known or (False, each.first) in out:
            continue
        number += 1
        a, b = at, places[said]
        while _goes_on(ones, others, a - 1, b - 1, out):
            a, b = a - 1, b - 1
        while True:
            out[False, ones[a].first] = out[True, others[b].first] = number
            if not _goes_on(ones, others, a, b, out, by=1):
                break
            a, b = a + 1, b + 1
    return out


def _goes_on(
    ones: Sequence[_Unit],
    others: Sequence[_Unit],
    a: int,
    b: int,
    out: dict[tuple[bool, int], int],
    *,
    by: int = 0,
) -> bool:
    """Whether units `a` and `b` stand right before the next, and `by` on they say the same."""
    if not (0 <= a < len(ones) - 1 and 0 <= b < len(others) - 1):
        return False
    if ones[a].last != ones[a + 1].first or others[b].last != others[b + 1].first:
        return False
    one, other = ones[a + by], others[b + by]
    free = (False, one.first) not in out and (True, other.first) not in out
    return free and _said(one) == _said(other)


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
