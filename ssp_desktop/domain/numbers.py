"""Numbers in files from outside: the one way from an attribute or a word to a number.

A file may contain anything where a number belongs: ``1e400``, ``nan``, five thousand digits, a
superscript. Anything that is not a number becomes the default, and a number is always within the
bounds, so no caller ever meets an infinity.
"""

import math

_LONGEST = 40  # characters; Python refuses to turn thousands of digits into an int


def number(text: str | None, default: float, low: float, high: float) -> float:
    """Return the number in `text`, limited to `low` and `high`; `default` when there is none."""
    if not text or len(text) > _LONGEST:
        return default
    try:
        found = float(text)
    except ValueError:
        return default
    return min(max(found, low), high) if math.isfinite(found) else default


def whole(text: str | None, default: int, low: int, high: int) -> int:
    """Return `number` as a whole number; anything after the decimal point is dropped."""
    return int(number(text, default, low, high))
