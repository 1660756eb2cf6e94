"""Lines that repeat the title of an item: in a contents list, and right above or below it.

A web page shows the title once to fold the item out and once in it, with the number both times.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ssp_desktop.domain.likeness import bare_text
from ssp_desktop.reading.outline.outlines import Outline
from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.titles import ItemTitle

_NUMBERED = re.compile(
    r"(?:dagsordens?)?(?:punkt|pkt\.?|sag)?\s*(?:nr\.?\s*)?(?P<number>\d{1,3})[.:)]?\s+(?P<title>.+)",
    re.IGNORECASE,
)


class Titles:
    """The items' titles, to check whether a line of a contents list repeats one."""

    def __init__(self, titles: Iterable[str]) -> None:
        known = [bare_text(title) for title in titles]
        self._all = "\n".join(known)
        self._known = {title for title in known if title}
        self._lengths = sorted({len(title) for title in self._known})

    def repeated_by(self, text: str) -> bool:
        """Return whether `text` repeats a title: whole, cut off, wrapped, or with its number."""
        line = bare_text(text)
        bare = line.strip("0123456789").removeprefix("punkt").lstrip("0123456789")
        if not bare or line in self._all or bare in self._all:
            return True
        return any(bare[:length] in self._known for length in self._lengths)


def repeats_beside(lines: Sequence[SourceLine], outline: Outline) -> Iterator[int]:
    """Yield the lines right above and right below an item's title that repeat number and title."""
    for title in outline.items.values():
        places = [title.index, *([] if title.number_at is None else [title.number_at])]
        above, below = min(places) - 1, max(places) + 1
        if not title.title and below < len(lines):  # it stands below its number
            title = replace(title, title=lines[below].text)
            below += 1
        for at in (above, below):
            is_other = at in outline.items or at in outline.groups or at in outline.contents
            if 0 <= at < len(lines) and not is_other and _repeats(lines[at], title):
                yield at


def _repeats(line: SourceLine, title: ItemTitle) -> bool:
    if line.cells or not title.title or title.number is None:
        return False
    if line.marker and line.marker.ordered:
        number, text = line.marker.number, line.text
    else:
        found = _NUMBERED.fullmatch(line.text)
        if found is None:
            return False
        number, text = int(found["number"]), found["title"]
    return number == title.number and bare_text(text) == bare_text(title.title)
