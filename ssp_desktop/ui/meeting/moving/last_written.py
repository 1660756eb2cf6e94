"""Where the user last wrote, according to what was saved: the stored place may be older.

The place is stored a moment after the last key, while text is saved during writing. If
the program ends in between, the right place is after what was saved.
"""

from ssp_desktop.domain.changes import RecordedChange, SetText, text_of
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.remembered.kept_places import WritingPlace

_HERE = "\ue000"
"""Stands in no text: Unicode gives it no meaning."""


def with_step(place: WritingPlace, last: RecordedChange | None) -> WritingPlace:
    """Return `place` as stored after the step `last`."""
    step, end = _mark(last)
    return place._replace(step=step, end=end)


def caught_up(place: WritingPlace, last: RecordedChange | None, meeting: Meeting) -> WritingPlace:
    """Return `place`, or the place after what was last written when that is newer."""
    change = last.change if last is not None else None
    if place.step < 0 or not isinstance(change, SetText):
        return place
    if _mark(last) == (place.step, place.end):
        return place
    text = text_of(meeting, change.item, change.part)
    end = change.at + len(change.inserted)
    return with_step(WritingPlace(change.item, change.part, _shown(text, end)), last)


def _mark(last: RecordedChange | None) -> tuple[int, int]:
    if last is None:
        return 0, 0
    change = last.change
    return last.seq, change.at + len(change.inserted) if isinstance(change, SetText) else 0


def _shown(markdown: str, end: int) -> int:
    """Return the position in an editor of what is at `end` in the stored form of a text."""
    from ssp_desktop.richtext.markdown import parse  # noqa: PLC0415 - see `start`
    from ssp_desktop.ui.meeting.document.line_tree import lines_of  # noqa: PLC0415 - see `start`
    from ssp_desktop.ui.meeting.document.lines import (  # noqa: PLC0415 - see `start`
        divided,
        with_room,
    )
    from ssp_desktop.ui.meeting.document.places_in_text import units  # noqa: PLC0415 - see `start`

    marked = with_room(lines_of(parse(f"{markdown[:end]}{_HERE}{markdown[end:]}")))
    at = 0
    for line in (part for each in marked for part in divided(each)):
        text = "".join(span.text for span in line.spans)
        before, here, _ = text.partition(_HERE)
        at += units(before)
        if here:
            break
        at += 1
    return at
