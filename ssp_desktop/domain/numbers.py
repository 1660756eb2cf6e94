"""Numbers in what somebody else wrote: the one way from an attribute or a word to a number.

A file may hold anything where a number belongs: ``1e400``, ``nan``, five thousand
figures, a superscript. What is no number is the default; what is one is never outside
the bounds, so nobody behind this door meets an infinity.
"""

import math

_LONGEST = 40  # letters; Python refuses to turn thousands of figures into an int


def number(text: str | None, default: float, low: float, high: float) -> float:
    """Return the number in `text` held between `low` and `high`, `default` when it holds none."""
    if not text or len(text) > _LONGEST:
        return default
    try:
        found = float(text)
    except ValueError:
        return default
    return min(max(found, low), high) if math.isfinite(found) else default


def whole(text: str | None, default: int, low: int, high: int) -> int:
    """Return `number` as a whole one; what stands behind its point is left out."""
    return int(number(text, default, low, high))
