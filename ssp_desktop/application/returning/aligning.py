"""Finds which paragraph of one text became which of another.

Paragraphs that occur once in both are the fixed points, chosen so that the most weight keeps its
order; the same is done again between each two of them. What is left there is little, and is paired
so that the sum of likeness is greatest. So a text of thousands of paragraphs takes the time of its
differences. What is left over at the end may have moved.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ssp_desktop.application.returning.alike import ENOUGH, SHORT, Alike, likeness, words_of
from ssp_desktop.minutes.blocks import Style

_LARGE = 40_000  # pairs in a gap; more are not all compared
_MOVED = 0.75
_WEIGHT = {Style.TITLE: 20, Style.ITEM_HEADING: 20, Style.SECTION_HEADING: 3}
_MARKED = 5


class Pair(NamedTuple):
    """A paragraph of each text, by their places, that are the same one."""

    base: int
    new: int


def align(base: Sequence[Alike], new: Sequence[Alike]) -> dict[int, int]:
    """Return the place in `base` of what stands in `new`, in the order of both."""
    return {pair.new: pair.base for pair in _aligned(base, new, range(len(base)), range(len(new)))}


def moved(base: Sequence[Alike], new: Sequence[Alike], known: Mapping[int, int]) -> dict[int, int]:
    """Return the place in `base` of what `known` leaves over in `new` and stands elsewhere now."""
    taken = set(known.values())
    left = [at for at in range(len(base)) if at not in taken]
    free = [at for at in range(len(new)) if at not in known]
    out: dict[int, int] = {}
    places = defaultdict(list)
    for at in left:
        places[base[at].key].append(at)
    for at in free:
        here = places[new[at].key]
        if here:
            marked = [each for each in here if base[each].marks & new[at].marks]
            out[at] = (marked or here)[0]
            here.remove(out[at])
    found = set(out.values())
    left = [at for at in left if at not in found and _can_be_told(base[at])]
    free = [at for at in free if at not in out and _can_be_told(new[at])]
    if len(left) * len(free) > _LARGE:
        return out
    for at in free:
        score, best = max(((likeness(base[each], new[at]), -each) for each in left), default=(0, 0))
        if score >= _MOVED:
            out[at] = -best
            left.remove(-best)
    return out


def _can_be_told(line: Alike) -> bool:
    """Return whether a paragraph has words enough to be known in another place and other words."""
    return len(line.key.split()) > SHORT


def _aligned(base: Sequence[Alike], new: Sequence[Alike], old: range, now: range) -> Iterable[Pair]:
    """Yield the pairs in those stretches of both texts."""
    while old and now and _is_same(base[old[0]], new[now[0]]):
        yield Pair(old[0], now[0])
        old, now = old[1:], now[1:]
    tail = []
    while old and now and _is_same(base[old[-1]], new[now[-1]]):
        tail.append(Pair(old[-1], now[-1]))
        old, now = old[:-1], now[:-1]
    if old and now:
        fixed = _fixed_points(base, new, old, now)
        if fixed:
            since = Pair(old.start, now.start)
            for pair in fixed:
                yield from _aligned(
                    base, new, range(since.base, pair.base), range(since.new, pair.new)
                )
                yield pair
                since = Pair(pair.base + 1, pair.new + 1)
            yield from _aligned(base, new, range(since.base, old.stop), range(since.new, now.stop))
        else:
            yield from _by_likeness(base, new, old, now)
    yield from reversed(tail)


def _is_same(one: Alike, other: Alike) -> bool:
    """Return whether both say the same, and neither a mark nor a number tells them apart."""
    if one.key != other.key:
        return False
    if one.marks and other.marks:
        return bool(one.marks & other.marks)
    return None in (one.item_number, other.item_number) or one.item_number == other.item_number


def _fixed_points(
    base: Sequence[Alike], new: Sequence[Alike], old: range, now: range
) -> list[Pair]:
    """Return pairs that are certain, in the order of both; none in a stretch with none."""
    keys = _once(_keys(base, old), _keys(new, now))
    weights = {pair: _weight(base[pair.base], new[pair.new]) for pair in keys}
    for pair in _once(_marks(base, old), _marks(new, now)):
        if likeness(base[pair.base], new[pair.new]) >= 2 * ENOUGH:
            weights.setdefault(pair, _weight(base[pair.base], new[pair.new]))
    if not weights and len(old) * len(now) > _LARGE:
        votes = Counter(_once(_words(base, old), _words(new, now)))
        weights = {
            pair: count
            for pair, count in votes.items()
            if likeness(base[pair.base], new[pair.new]) >= ENOUGH
        }
    return _heaviest_chain(weights)


def _weight(one: Alike, other: Alike) -> int:
    return _WEIGHT.get(one.style or Style.BODY, 1) + _MARKED * bool(one.marks & other.marks)


def _keys(lines: Sequence[Alike], stretch: range) -> Iterable[tuple[str, int]]:
    return ((lines[at].key, at) for at in stretch if lines[at].key)


def _marks(lines: Sequence[Alike], stretch: range) -> Iterable[tuple[str, int]]:
    return ((mark, at) for at in stretch for mark in lines[at].marks)


def _words(lines: Sequence[Alike], stretch: range) -> Iterable[tuple[str, int]]:
    return ((word, at) for at in stretch for word in words_of(lines[at].key))


def _once(old: Iterable[tuple[str, int]], now: Iterable[tuple[str, int]]) -> list[Pair]:
    """Return the places of what both have once."""
    before, after = _places(old), _places(now)
    return [
        Pair(here[0], after[key][0])
        for key, here in before.items()
        if len(here) == 1 and len(after.get(key, ())) == 1
    ]


def _places(found: Iterable[tuple[str, int]]) -> Mapping[str, list[int]]:
    places: dict[str, list[int]] = {}
    for key, at in found:
        places.setdefault(key, []).append(at)
    return places


class _Chain(NamedTuple):
    last: Pair
    before: "_Chain | None"


def _heaviest_chain(weights: Mapping[Pair, int]) -> list[Pair]:
    """Return those that stand in the same order in both texts and weigh most together."""
    ends: list[int] = []  # places in the new text, rising, with the best sum that ends there
    sums: list[int] = []
    chains: list[_Chain] = []
    for pair in sorted(weights, key=lambda pair: (pair.base, -pair.new)):
        at = bisect_left(ends, pair.new)
        total = (sums[at - 1] if at else 0) + weights[pair]
        here = at
        while here < len(ends) and sums[here] <= total:
            here += 1
        if here > at or at == len(ends) or ends[at] != pair.new:
            chains[at:here] = [_Chain(pair, chains[at - 1] if at else None)]
            ends[at:here] = [pair.new]
            sums[at:here] = [total]
    out: list[Pair] = []
    chain = chains[-1] if chains else None
    while chain is not None:
        out.append(chain.last)
        chain = chain.before
    return out[::-1]


def _by_likeness(
    base: Sequence[Alike], new: Sequence[Alike], old: range, now: range
) -> Iterable[Pair]:
    """Yield the pairs whose likeness comes to most together; none that are not alike enough."""
    if len(old) * len(now) > _LARGE:
        return
    best = [[0.0] * (len(now) + 1) for _ in range(len(old) + 1)]
    scores: dict[tuple[int, int], float] = {}
    for row in range(len(old) - 1, -1, -1):
        for column in range(len(now) - 1, -1, -1):
            skip = max(best[row + 1][column], best[row][column + 1])
            score = likeness(base[old[row]], new[now[column]])
            if score >= ENOUGH:
                scores[row, column] = score
                skip = max(skip, best[row + 1][column + 1] + score)
            best[row][column] = skip
    row = column = 0
    while row < len(old) and column < len(now):
        score = scores.get((row, column), 0.0)
        if score and best[row][column] == best[row + 1][column + 1] + score:
            yield Pair(old[row], now[column])
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
