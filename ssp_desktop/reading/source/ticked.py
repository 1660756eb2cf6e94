"""Lists of names with boxes to tick, as ``[x] Ida Holm`` and ``[ ] Bo Lund``."""

import re
from collections.abc import Sequence

_BOX = re.compile(r"(?:\[(?P<sign>[ xX]?)\]|(?P<box>[☐☑☒✅]))\s*(?=\S)")
_ABSENT = "(fraværende)"


def without_box(text: str) -> str:
    """Return `text` without the box in front of it."""
    return text[_end(text) :]


def by_boxes(names: Sequence[str]) -> list[str]:
    """Return the names of those expected, with a bracket at those who are not ticked.

    If nobody is ticked, nobody has been counted yet.
    """
    if not any(_is_ticked(name) for name in names):
        return [without_box(name) for name in names]
    return [
        f"{without_box(name)} {_ABSENT}" if _end(name) and not _is_ticked(name)
        else without_box(name)
        for name in names
    ]  # fmt: skip


def _end(text: str) -> int:
    found = _BOX.match(text)
    return found.end() if found else 0


def _is_ticked(text: str) -> bool:
    found = _BOX.match(text)
    return found is not None and (found["sign"] in ("x", "X") or found["box"] in ("☑", "☒", "✅"))
