"""The order in which the items must have been taken, if it was not the agenda's.

Minutes do not state it. But somebody who left for good was there for every item before
that and for none after, and somebody who arrived late the other way round.
"""

from collections.abc import Iterable, Mapping, Sequence


def taken_order(items: Sequence[str], parted: Iterable[tuple[set[str], set[str]]]) -> list[str]:
    """Return `items` in an order in which, for each of `parted`, one set precedes the other.

    It stays close to the agenda: of those that can come next, the agenda's first does.
    `items` unchanged if no order satisfies all.
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
