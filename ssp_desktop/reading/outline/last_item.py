"""The last item, »Eventuelt«, where the items are numbered and it is not.

It ends nearly every agenda, and whoever numbers by hand often leaves its number out.
"""

import re
from collections.abc import Sequence

from ssp_desktop.reading.outline.line_looks import LARGER, may_be_title
from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.titles import ItemTitle

_LEAST = 3  # numbered items: fewer may be the points of one
_SAME = 1.0  # a page's lines are seldom in line to the last point
_ALONE = re.compile(r"(?:eventuelt|evt)\s*[.:]*", re.IGNORECASE)
_NAMED = re.compile(r"(?:eventuelt|evt)\b", re.IGNORECASE)


def with_last_item(lines: Sequence[SourceLine], items: Sequence[ItemTitle]) -> list[ItemTitle]:
    """Return `items`, numbered from 1 on, and an »Eventuelt« that stands alone below them.

    Unchanged where one of them has that title, where it looks otherwise, or where it comes twice.
    """
    out = list(items)
    counted = [title.number for title in items] == list(range(1, len(items) + 1))
    if len(items) < _LEAST or not counted:
        return out
    if any(not title.title or _NAMED.match(title.title) for title in items):
        return out  # it may be the title below a number alone
    last = lines[items[-1].index]
    found = [
        at
        for at in range(items[-1].index + 1, len(lines))
        if _ALONE.fullmatch(lines[at].text) and _looks_alike(lines[at], last)
    ]
    if len(found) == 1:
        out.append(ItemTitle(found[0], len(items) + 1, lines[found[0]].text))
    return out


def _looks_alike(line: SourceLine, last: SourceLine) -> bool:
    same_weight = (line.look > 0) == (last.look > 0) and abs(line.look - last.look) < LARGER
    return (
        same_weight and may_be_title(line) and not line.marker and abs(line.at - last.at) <= _SAME
    )
