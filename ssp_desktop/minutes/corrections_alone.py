"""The corrections after approval as an edition of their own: their sheet, under the meeting's name.

The open edition's has of them those of open items.
"""

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.open_edition import open_meeting
from ssp_desktop.minutes.blocks import Edition, Minutes, MinutesPart, Style
from ssp_desktop.minutes.corrections import SHEET_HEADING, correction_sheet
from ssp_desktop.minutes.item_lines import plain_line
from ssp_desktop.minutes.titles import minutes_title


def corrections_alone(meeting: Meeting, edition: Edition = Edition.FULL) -> Minutes:
    """Return the sheet of `meeting`."""
    shown = open_meeting(meeting) if edition is Edition.OPEN else meeting
    title = minutes_title(shown)
    return Minutes(
        shown.layout,
        edition,
        title=f"{SHEET_HEADING}: {title}",
        subject=shown.committee,
        author=shown.municipality or shown.committee,
        parts=(MinutesPart("", (plain_line(Style.TITLE, title), *correction_sheet(shown))),),
    )
