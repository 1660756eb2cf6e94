"""Where in the meeting something is that was found in a file of its package, where it is there."""

import re
from typing import NamedTuple

from ssp_desktop.application.filing.contents import PUBLIC, Kept, attached_files
from ssp_desktop.application.finding.meeting_texts import MeetingTexts
from ssp_desktop.application.leaks.checking import Leak
from ssp_desktop.application.leaks.words import words_of
from ssp_desktop.domain.cpr import cpr_numbers
from ssp_desktop.domain.meeting import Attachment, Meeting
from ssp_desktop.domain.open_edition import open_meeting


class LeakPlace(NamedTuple):
    """The item, the part of it and the words there, as `order.Way`; no item for the meeting's own.

    `attachment` is given where what was found is in its file.
    """

    item: str
    part: str
    words: str
    attachment: Attachment | None = None


def place_of(leak: Leak, meeting: Meeting, kept: Kept) -> LeakPlace | None:
    """Return where `leak` comes from in `meeting`; None where that cannot be told.

    `kept` says where the files of attachments are, as for the package.
    """
    shown = open_meeting(meeting)
    if leak.file.startswith(f"{PUBLIC}/bilag/"):
        paths = {file.path: id_ for id_, file in attached_files(meeting, shown, kept).items()}
        for item in shown.items:
            for each in item.attachments:
                if paths.get(leak.file) == each.id:
                    return LeakPlace(item.id, each.id, each.title, each)
        return None
    for text in MeetingTexts().of(shown):
        for paragraph in text.paragraphs:
            words = _words_in(paragraph, leak)
            if words:
                place = text.place
                return LeakPlace(place.item, place.part if place.item else place.field, words)
    return None


def _words_in(paragraph: str, leak: Leak) -> str:
    """Return what was found as it stands in `paragraph`, a number masked; empty where it is not."""
    if leak.kind == "cpr":
        dates = {find.masked[:6]: find.masked for find in cpr_numbers(paragraph)}
        return dates.get(leak.shown[:6], "")
    words = words_of((leak.found or leak.shown).rstrip("…"))
    if not words:
        return ""
    pattern = r"\W+".join(map(re.escape, words))
    found = re.search(rf"(?<!\w){pattern}(?!\w)", paragraph, re.IGNORECASE)
    return found[0] if found else ""
