"""The history of one text: what it said, since when, and by whom, back to its beginning."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from ssp_desktop.domain.changes import ChangeState, RecordedChange, text_of
from ssp_desktop.domain.errors import ChangeRefused
from ssp_desktop.domain.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier text. `at` and `who` are of the change that made it, None at the start."""

    text: str
    at: datetime.datetime | None
    who: str


def versions(
    meeting: Meeting, item_id: str, part: str, history: Iterable[RecordedChange]
) -> list[Version]:
    """Return every version of a text, the present one first.

    `part` is a section's id, ``decision`` or ``open_text``; `history` is the meeting's, the last
    first. Ends where the text came into the meeting.
    """
    found: list[Version] = []
    try:
        text = text_of(meeting, item_id, part)
    except ChangeRefused:
        return []
    for record in history:
        if record.state is not ChangeState.DONE:
            continue
        meeting = record.change.inverse().apply(meeting)
        try:
            before = text_of(meeting, item_id, part)
        except ChangeRefused:
            # The text came with this change.
            return [*found, Version(text, record.at, record.who)]
        if before != text:
            found.append(Version(text, record.at, record.who))
            text = before
    return [*found, Version(text, None, "")]
