"""A file that the window is given: a draft that came back, an agenda again, or another's minutes.

Looking changes nothing.
"""

from dataclasses import dataclass
from pathlib import Path

from ssp_desktop.application.ports import Store
from ssp_desktop.application.returning.came_back import (
    CameBack,
    Tell,
    agenda_back,
    draft_back,
    pasted_draft_back,
    same_meetings,
)
from ssp_desktop.reading.process.apart import Reader
from ssp_desktop.reading.understanding.result import Reading


@dataclass(frozen=True)
class AgendaAgain:
    """The agenda of a meeting that stands here: what it reads as, and what it changes there."""

    reading: Reading
    came_back: CameBack


Recognised = CameBack | AgendaAgain | Reading


def recognised_file(
    store: Store, reader: Reader, path: Path, tell: Tell | None = None, choice: int | None = None
) -> Recognised:
    """Read the file, or folder of an export, at `path`, and return what it is.

    `choice` and what is raised are as for `Reader.read_file`; UserError also for the draft of a
    meeting that is not here.
    """
    with reader.at_hand(path):
        draft = draft_back(store, reader, path, tell)
        if draft is not None:
            return draft
        reading = reader.read_file(path, tell, choice)
    return recognised_reading(store, reading, path.read_bytes() if path.is_file() else b"")


def recognised_text(
    store: Store, reader: Reader, text: str, tell: Tell | None = None, *, html: bool
) -> Recognised:
    """Read what was copied, plain or as `html`, and return what it is; raises as a reading does."""
    draft = pasted_draft_back(store, reader, text, tell, html=html)
    if draft is not None:
        return draft
    reading = reader.read_html(text, tell) if html else reader.read_text(text, tell)
    return recognised_reading(store, reading, text.encode())


def recognised_reading(store: Store, reading: Reading, source: bytes) -> AgendaAgain | Reading:
    """Return `reading`, with the meeting that it is the agenda of when just one stands here.

    Minutes are no agenda: what was decided is not taken from another's file.
    """
    read = reading.meeting
    if not read.is_agenda:
        return reading
    same = same_meetings(store, read)
    if len(same) != 1:
        return reading
    return AgendaAgain(reading, agenda_back(store, read, same[0], source))
