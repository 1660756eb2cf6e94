"""What two rows have unchanged at either end, so that only what lies between is done anew."""

from collections.abc import Callable, Sequence
from operator import eq
from typing import TypeVar

_One = TypeVar("_One")
_Other = TypeVar("_Other")


def unchanged_ends(
    one: Sequence[_One],
    other: Sequence[_Other],
    same: Callable[[_One, _Other], bool] = eq,
) -> tuple[int, int]:
    """Return how many elements are the same at the start, and at the end after that."""
    most = min(len(one), len(other))
    first = 0
    while first < most and same(one[first], other[first]):
        first += 1
    last = 0
    while last < most - first and same(one[-1 - last], other[-1 - last]):
        last += 1
    return first, last
