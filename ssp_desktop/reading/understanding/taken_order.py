"""The order in which the items of a referat must have been taken, if it was not the agenda's.

A referat does not tell it. But who left once and for all was there for every item
before that and for none after, and who came late the other way round.
"""

from collections.abc import Iterable, Mapping, Sequence


def taken_order(items: Sequence[str], parted: Iterable[tuple[set[str], set[str]]]) -> list[str]:
    """Return `items` in an order in which, of each of `parted`, the one set is before the other.

    Nearest to the agenda's: of those that can come next the first in the agenda does.
    `items` as they are where no order does for all.
    """
    before: dict[str, set[str]] = {item: set() for item in items}
    for early, late in parted:
        for item in late & before.keys():
            before[item] |= early
    order = _sorted(items, before)
    return list(items) if len(order) < len(items) else order


def _sorted(items: Sequence[str], before: Mapping[str, set[str]]) -> list[str]:
    order: list[str] = []
    left = list(items)
    while left:
        behind = set(left)
        free = next((item for item in left if not before[item] & behind - {item}), None)
        if free is None:
            break
        order.append(free)
        left.remove(free)
    return order
