"""The order of parts of which a draft showed only some."""

from collections.abc import Collection, Iterable, Sequence


def in_order(base: Sequence[str], shown: Collection[str], now: Iterable[str]) -> list[str]:
    """Return the ids in `now`, which replace those that were `shown`, among all of `base`.

    What was not shown stays behind what it stood behind, or behind what that stood behind.
    """
    out = list(now)
    for at, part in enumerate(base):
        if part in shown or part in out:
            continue
        before = next((each for each in reversed(base[:at]) if each in out), None)
        out.insert(0 if before is None else out.index(before) + 1, part)
    return out
