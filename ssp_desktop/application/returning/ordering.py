"""The order of parts of which a draft showed only some."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from ssp_desktop.application.merging.heaviest import heaviest_common


def in_order(
    base: Sequence[str],
    shown: Collection[str],
    now: Iterable[str],
    passed: Mapping[str, int] | None = None,
) -> list[str]:
    """Return the ids in `now`, which replace those that were `shown`, among all of `base`.

    What was not shown stays behind what it stood behind, unless that was moved. What is new is
    right behind what it was put in behind, or behind as many of those not shown as `passed` says.
    """
    out = list(now)
    known, hidden = set(base), set(base) - {*shown, *out}
    before = [part for part in base if part in out]
    stays = heaviest_common(before, [part for part in out if part in known], lambda _: 1)
    anchors = hidden | {before[at] for at, _ in stays}
    behind = ""
    for part in base:
        if part in hidden:
            place = out.index(behind) + 1 if behind else 0
            while place < len(out) and out[place] not in known:
                place += 1
            out.insert(place, part)
        if part in anchors:
            behind = part
    for part, count in reversed(list((passed or {}).items())):
        place = out.index(part)
        for _ in range(count):
            if place + 1 == len(out) or out[place + 1] not in hidden:
                break
            out[place], out[place + 1] = out[place + 1], part
            place += 1
    return out
