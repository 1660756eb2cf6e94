"""What every dialect is read into: a meeting as a municipality's system describes it."""

import datetime
from dataclasses import dataclass, field

from ssp_desktop.domain.meeting import Presence, Role
from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.told import Said


@dataclass(frozen=True, slots=True)
class SystemText:
    """A text of an item under its caption. `content` is HTML or plain text.

    `decision`: True for this meeting's own decision, False for a section, None where the
    caption shall tell. `rough`: the text of a whole document, with headings of its own.
    """

    caption: str
    content: str
    decision: bool | None = None
    rough: bool = False


@dataclass(frozen=True, slots=True)
class SystemFile:
    """An attachment. `said` is its file's place as the system writes it."""

    title: str
    said: str = ""
    order: int | None = None
    closed: bool = False
    number: str = ""


@dataclass(frozen=True, slots=True)
class SystemPerson:
    """Somebody called to the meeting. `presence` is None where the system does not know."""

    name: str
    affiliation: str = ""
    presence: Presence | None = None
    role: Role | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SystemItem:
    """An item. `number` is as written (``1.2`` too); `document` is the file with its texts,
    and `lines` are its part of the document of the whole meeting.
    """

    number: str
    title: str
    neutral_title: str = ""
    closed: bool = False
    case_number: str = ""
    access: str = ""
    texts: tuple[SystemText, ...] = ()
    files: tuple[SystemFile, ...] = ()
    document: str = ""
    lines: tuple[SourceLine, ...] = ()
    absent: tuple[str, ...] = ()
    recused: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    """What the system says of the item that the meeting has no field for."""


@dataclass(frozen=True, slots=True)
class SystemMeeting:
    """A meeting, its people and its items in the order of the file.

    `documents` are the places, as said, of files with the whole agenda or minutes, the best
    first; `front` is the text of such a document, if the XML has it.
    """

    system: str
    committee: str
    date: datetime.date | None = None
    time: datetime.time | None = None
    venue: str = ""
    is_agenda: bool = True
    municipality: str = ""
    people: tuple[SystemPerson, ...] = ()
    items: tuple[SystemItem, ...] = ()
    documents: tuple[str, ...] = ()
    front: str = ""
    rest: tuple[str | Said, ...] = ()
    remarks: tuple[str | Said, ...] = field(default=())
