"""What a scan found, as JSON and as lines for a person. No CPR number is in either."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ssp_desktop.application.scanning.scan import Looked, Scan
from ssp_desktop.inspection.finds import KINDS, Find, Rank
from ssp_desktop.inspection.look import masked

_MOST_TOLD = 3


def as_json(scan: Scan) -> dict[str, object]:
    """Return the scan for a program; `unread` has each file once, the reasons beside it."""
    unread = [each for each in scan.files if each.unread]
    return {
        "looked_at": scan.looked_at,
        "unread": [_shown(each.path) for each in unread],
        "why_unread": {_shown(each.path): _reasons(each) for each in unread},
        "finds": [
            {
                "path": _shown(each.path),
                "place": find.place,
                "kind": find.kind,
                "rank": find.rank.value,
                "shown": find.shown,
            }
            for each in scan.files
            for find in each.finds
        ],
    }


def lines(scan: Scan) -> Iterator[str]:
    """Yield the scan for a person: each file with what stops it first, and a sum at the end."""
    for each in scan.files:
        if each.finds:
            yield _on_a_screen(each.path)
            stopping = [find for find in each.finds if find.rank is Rank.STOPS]
            yield from (f"  STOP    {_line(find)}" for find in stopping)
            yield from _told_lines(find for find in each.finds if find.rank is Rank.TOLD)
    unread = [each for each in scan.files if each.unread]
    if unread:
        yield "Ikke læst, eller ikke helt:"
        for each in unread:
            yield from (f"  {_on_a_screen(each.path)}: {reason}" for reason in _reasons(each))
    yield _sum(scan, len(unread))


def _told_lines(finds: Iterable[Find]) -> Iterator[str]:
    """Yield a line for each kind: a file may have hundreds of bookmarks."""
    kinds: dict[str, list[str]] = {}
    for find in finds:
        kinds.setdefault(find.kind, []).append(find.shown or find.place)
    for kind, shown in kinds.items():
        different = list(dict.fromkeys(shown))
        more = f" og {len(different) - _MOST_TOLD} til" if len(different) > _MOST_TOLD else ""
        yield f"  oplyst  {KINDS[kind][1]}: {', '.join(different[:_MOST_TOLD])}{more}"


def _sum(scan: Scan, unread: int) -> str:
    stopping = sum(any(find.rank is Rank.STOPS for find in each.finds) for each in scan.files)
    said = f"Set efter: {_files(scan.looked_at)}. "
    if stopping:
        said += (
            f"I {_files(stopping)} er der noget, der ikke må sendes ud, før nogen har set på det. "
        )
    else:
        said += "Der er ikke fundet noget, der standser. "
    return said + (
        f"{_files(unread)} er ikke læst, eller ikke helt." if unread else "Alle er læst."
    )


def _files(count: int) -> str:
    return f"{count} fil" if count == 1 else f"{count} filer"


def _line(find: Find) -> str:
    place = f" ({find.place})" if find.place else ""
    shown = f": {find.shown}" if find.shown else ""
    return f"{KINDS[find.kind][1]}{shown}{place}"


def _reasons(each: Looked) -> list[str]:
    return [f"{one.place}: {one.reason}" if one.place else one.reason for one in each.unread]


def _shown(path: Path) -> str:
    """Return a path as it is told; a file may be called after somebody's number."""
    return masked(str(path))


def _on_a_screen(path: Path) -> str:
    """Return a path without what steers a terminal; a file may be called anything."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in _shown(path))
