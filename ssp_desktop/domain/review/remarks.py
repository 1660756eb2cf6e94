"""What a reviewer says of the draft, and who was asked."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from ssp_desktop.domain.text import clean, clean_line


class RemarkKind(StrEnum):
    """What a remark says: the item is approved, there is nothing to remark, or something is.

    NONE (ingen bemærkninger) is an answer of its own, so that silence is not taken for one.
    WORDING is other words for those that are marked.
    """

    APPROVES = "approves"
    NONE = "none"
    COMMENT = "comment"
    WORDING = "wording"


class Outcome(StrEnum):
    """What the minute-taker made of a remark: nothing yet, taken, left."""

    OPEN = "open"
    TAKEN = "taken"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Someone asked to review the draft.

    `items` are the ids of the items they are asked about, None for all. Without `sees_closed` they
    see of closed items and of CPR numbers what the open edition shows. `due` is the day by which an
    answer is wanted; `asked` when the draft was sent or shown.
    """

    id: str
    name: str
    items: tuple[str, ...] | None = None
    sees_closed: bool = False
    due: datetime.date | None = None
    asked: datetime.datetime | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", clean_line(self.name))


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that a reviewer says.

    `item` is an item's id, empty for the whole draft. `part` is the place in it, named as in a
    block's origin (``title``, ``decision``, a section's id). `words` are the words it is about,
    which begin at character `place` of that part's text when the remark is made. `text` is the
    comment, or the new wording.
    """

    id: str
    item: str
    part: str
    kind: RemarkKind
    by: str
    at: datetime.datetime
    words: str = ""
    place: int = 0
    text: str = ""
    outcome: Outcome = Outcome.OPEN

    def __post_init__(self) -> None:
        object.__setattr__(self, "by", clean_line(self.by))
        for field in ("words", "text"):
            object.__setattr__(self, field, clean(getattr(self, field)))


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to a proposal of a draft that came back: taken or left.

    `id` is the proposal's, `draft` the draft's code, `by` who answered. That a draft came back with
    nothing to answer is noted as an answer too, whose id is the draft's code.
    """

    id: str
    draft: str
    taken: bool
    by: str
    at: datetime.datetime

    @property
    def is_to_nothing(self) -> bool:
        """Whether the draft came back with nothing to answer."""
        return self.id == self.draft
