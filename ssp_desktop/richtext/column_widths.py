"""Shares the room of a table out among its columns, in the files and on the screen alike.

Knows nothing of what the widths are measured in.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise


def shared(room: int, least: Sequence[int], most: Sequence[int]) -> tuple[int, ...]:
    """Return widths that come to `room`, from what each column needs and would take at most."""
    if sum(most) <= room:
        return rounded(room, [room * width / sum(most) for width in most])
    if sum(least) < room:
        wants = [min(line, room) - word for word, line in zip(least, most, strict=True)]
        spare = (room - sum(least)) / sum(wants)
        pairs = zip(least, wants, strict=True)
        return rounded(room, [word + spare * want for word, want in pairs])
    # The longest words are cut: as much for each as comes to the room.
    limit = _limit(room, least)
    return rounded(room, [min(word, limit) for word in least])


def _limit(room: int, least: Sequence[int]) -> float:
    """Return the width at which to cut the wider ones, so that all come to `room`."""
    left: float = room
    narrow = sorted(least)
    for at, width in enumerate(narrow):
        share = left / (len(narrow) - at)
        if width >= share:
            return share
        left -= width
    return left


def rounded(room: int, widths: Iterable[float]) -> tuple[int, ...]:
    """Return whole `widths` that come to exactly `room`."""
    ends = [round(end) for end in accumulate(widths, initial=0)]
    ends[-1] = room
    return tuple(end - start for start, end in pairwise(ends))
