"""Which elements two rows have in common in one order, so that the heaviest stay where they are.

Where two paragraphs have changed places, the shorter one has moved. What stands around them makes
no difference, so that two comparisons of the same texts agree.
"""

from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from ssp_desktop.domain.unchanged_ends import unchanged_ends

_K = TypeVar("_K", bound=Hashable)
_MOST = 1_000_000  # pairs that are looked at; beyond them any long run will do


def heaviest_common(
    one: Sequence[_K], other: Sequence[_K], weight: Callable[[_K], int]
) -> list[tuple[int, int]]:
    """Return the places, in both, of the heaviest row that both contain."""
    first, last = unchanged_ends(one, other)
    mine, theirs = one[first : len(one) - last], other[first : len(other) - last]
    if len(mine) * len(theirs) > _MOST:
        matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
        inner = [
            (a + at, b + at) for a, b, size in matcher.get_matching_blocks() for at in range(size)
        ]
    else:
        inner = _best(mine, theirs, weight)
    ends = ((len(one) - at, len(other) - at) for at in range(last, 0, -1))
    return [
        *((at, at) for at in range(first)),
        *((first + a, first + b) for a, b in inner),
        *ends,
    ]


def _best(
    one: Sequence[_K], other: Sequence[_K], weight: Callable[[_K], int]
) -> list[tuple[int, int]]:
    best = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    weights = [weight(each) for each in one]
    for a in range(len(one) - 1, -1, -1):
        row, below = best[a], best[a + 1]
        for b in range(len(other) - 1, -1, -1):
            if one[a] == other[b]:
                row[b] = max(below[b + 1] + weights[a], below[b], row[b + 1])
            else:
                row[b] = max(below[b], row[b + 1])
    out: list[tuple[int, int]] = []
    a = b = 0
    while a < len(one) and b < len(other):
        if one[a] == other[b] and best[a][b] == best[a + 1][b + 1] + weights[a]:
            out.append((a, b))
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            a += 1
        else:
            b += 1
    return out
