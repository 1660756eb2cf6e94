"""Corrections (rettelser) after approval: at their items, and on a sheet of their own.

The text that was approved stays as it is above them.
"""

from collections.abc import Iterator

from ssp_desktop.domain.danish import long_date
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.domain.review import Correction
from ssp_desktop.minutes.blocks import Block, ContentsEntry, Line, Origin, Style
from ssp_desktop.minutes.text_lines import text_lines
from ssp_desktop.minutes.titles import item_title
from ssp_desktop.richtext.tree import Span

CORRECTION_HEADING = "Rettelse"
SHEET_HEADING = "Rettelser efter godkendelsen"
CORRECTIONS = "corrections"
"""The part of a block's origin."""
_BOOKMARK = "rettelser"


def corrections_of(meeting: Meeting, item: AgendaItem) -> tuple[Correction, ...]:
    """Return the corrections at `item`, in the order in which they were written."""
    return tuple(each for each in meeting.corrections if each.item == item.id)


def correction_heading(correction: Correction) -> str:
    """Return the heading of a correction at its item, with the day and who wrote it."""
    return f"{CORRECTION_HEADING} {_stamp(correction)}"


def correction_entries(meeting: Meeting) -> Iterator[ContentsEntry]:
    """Yield the line of the contents that leads to the sheet, if there is one."""
    if meeting.corrections:
        yield ContentsEntry(SHEET_HEADING, _BOOKMARK)


def correction_sheet(meeting: Meeting, *, new_page: bool = False) -> Iterator[Block]:
    """Yield all corrections on a sheet of their own, each with its item; nothing without any."""
    if not meeting.corrections:
        return
    origin = Origin(part=CORRECTIONS)
    yield Line(
        Style.ITEM_HEADING, (Span(SHEET_HEADING),), origin, bookmark=_BOOKMARK, new_page=new_page
    )
    titles = {
        item.id: f"Punkt {number}: {item_title(item)}" for number, item in meeting.numbered_items()
    }
    list_id = 1
    for each in meeting.corrections:
        about = titles.get(each.item, "Mødet")
        yield _heading(f"{about} ({_stamp(each)})", origin)
        lines, list_id = text_lines(each.text, origin, list_id)
        yield from lines


def _heading(text: str, origin: Origin) -> Line:
    return Line(Style.SECTION_HEADING, (Span(text),), origin)


def _stamp(correction: Correction) -> str:
    by = f" af {correction.by}" if correction.by else ""
    return f"{long_date(correction.at.astimezone().date())}{by}"
