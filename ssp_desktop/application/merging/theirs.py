"""What a file that came back says, as a meeting, with who changed what.

Owns the values alone: whoever reads the file makes them, and the merging takes them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ssp_desktop.domain.meeting import Meeting

Place = tuple[str, str]
"""An item's id and the part of it: ``title``, ``case_number``, ``decision``, ``attachments`` or a
section's id. At the front the id is empty, and the part is a field of the meeting, such as
``venue`` or ``participants``."""


@dataclass(frozen=True, slots=True)
class Authored:
    """Words that somebody put in, or took out (`deleted`), with the tracking switched on.

    `time` is ISO 8601; it and `author` are empty when the file does not say.
    """

    text: str
    deleted: bool = False
    author: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True)
class TheirComment:
    """A comment on `words` of a part of an item; `item` is empty for the front.

    `words` is empty for a comment on the whole part; `time` as in `Authored`.
    """

    item: str
    part: str
    words: str
    author: str
    time: str
    text: str


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A text that has no place in the meeting, and the id of the item where it stood.

    `item` is empty when that is not known.
    """

    text: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class Theirs:
    """What came back: `meeting` is the base with all that the file says.

    Parts that are still there keep their ids; a new one's id follows from its content and place.
    `authored` holds, for each place, the words put in and taken out, in order.
    """

    meeting: Meeting
    authored: Mapping[Place, tuple[Authored, ...]] = field(default_factory=dict)
    comments: tuple[TheirComment, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
