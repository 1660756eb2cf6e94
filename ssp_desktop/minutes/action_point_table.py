"""The table of action points at the end of the minutes, for committees that want one.

Owns its heading, its columns and its wording. `ssp_desktop.reading.source.action_point_table` uses
them to read it back.
"""

from collections.abc import Iterator

from ssp_desktop.domain.danish import long_date
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import Block, ContentsEntry, Line, Origin, Style, Table
from ssp_desktop.richtext.tables import cell_of
from ssp_desktop.richtext.tree import Span

ACTIONS_HEADING = "Aftalte opgaver"
COLUMNS = ("Punkt", "Opgave", "Ansvarlig", "Frist")
_SHARES = (4, 19, 9, 8)  # of the width
_BOOKMARK = "opgaver"


def has_action_table(meeting: Meeting) -> bool:
    """Return whether the minutes of `meeting` end with the table."""
    return meeting.prints_actions and bool(meeting.actions)


def contents_entries(meeting: Meeting) -> Iterator[ContentsEntry]:
    """Yield the line of the contents that leads to the table, if there is one."""
    if has_action_table(meeting):
        yield ContentsEntry(ACTIONS_HEADING, _BOOKMARK)


def action_table(meeting: Meeting, *, new_page: bool = False) -> Iterator[Block]:
    """Yield the heading and the table, its rows in the order of the agenda.

    With `new_page` it begins on a new page, as the items do in that layout.
    """
    if not has_action_table(meeting):
        return
    yield Line(
        Style.ITEM_HEADING,
        (Span(ACTIONS_HEADING),),
        Origin(part="actions"),
        bookmark=_BOOKMARK,
        new_page=new_page,
    )
    numbers = {item.id: number for number, item in meeting.numbered_items()}
    places = {item.id: at for at, item in enumerate(meeting.items)}
    points = sorted(meeting.actions, key=lambda point: places.get(point.item, len(places)))
    rows = (
        (
            str(numbers.get(point.item, "")),
            point.text,
            point.owner,
            long_date(point.due) if point.due else "",
        )
        for point in points
    )
    head, *cells = (tuple(map(cell_of, row)) for row in (COLUMNS, *rows))
    yield Table(
        head,
        tuple(cells),
        (False,) * len(COLUMNS),
        Origin(part="actions"),
        _SHARES,
        ACTIONS_HEADING,
    )
