"""Something in a meeting that is not in order: what it is, where, and how it is known again.

Owns the keys. A key follows from the rule, the place and the words concerned, so it stays the same
while the meeting is edited elsewhere, and is another one once those words are changed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

from ssp_desktop.application.said import Said, worded
from ssp_desktop.domain.review import Accepted

PEOPLE, COURSE, VOTES = "participants", "course", "votes"
"""Parts that have no text: the attendance, the log, and a vote not yet in the decision."""
REMARKS, REVIEWERS = "remarks", "reviewers"
"""What reviewers have said at an item, and who was asked to look the meeting through."""

Way = tuple[str, str, str]
"""The way to a place: the item, the part of it, and the words there; each may be empty."""


class Rule(StrEnum):
    """What is not in order. The values are part of the keys, which are stored."""

    CPR = "cpr"
    DATE_OF_MEETING = "date_of_meeting"
    VENUE = "venue"
    NO_ITEMS = "no_items"
    NOT_CALLED = "not_called"
    TIMES = "times"
    NUMBERS = "numbers"
    TITLE = "title"
    UNDATED = "undated"
    UNANSWERED = "unanswered"
    AD_ALONE = "ad_alone"
    POINT_ALONE = "point_alone"
    WAITING_VOTE = "waiting_vote"
    PUT_OFF = "put_off"
    UNDECIDED = "undecided"
    VOTES = "votes"
    EMPTY_HEADING = "empty_heading"
    ATTACHMENT_NOT_LISTED = "attachment_not_listed"
    ATTACHMENT_NOT_MENTIONED = "attachment_not_mentioned"
    NAME = "name"
    NO_SUCH_DAY = "no_such_day"
    WEEKDAY = "weekday"
    SPELLING = "spelling"
    CLOSED_WORDS = "closed_words"
    NO_PUBLIC_TEXT = "no_public_text"
    REMARK = "remark"
    NO_ANSWER = "no_answer"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not in order, and the item concerned (empty: the meeting).

    `part` is the place in it, named as in a block's origin, or one of those above; empty when there
    is none. `words` are the words there that it concerns, as they stand (a CPR number masked),
    empty when it is about none in particular. `acceptance` says who accepted it as it is, and when.
    """

    key: str
    rule: Rule
    item: str
    part: str
    said: Said
    words: str = ""
    acceptance: Accepted | None = None

    @property
    def text(self) -> str:
        """What is not in order, in Danish."""
        return worded(self.said)

    @property
    def accepted(self) -> bool:
        """Whether it may stay as it is."""
        return self.acceptance is not None

    @property
    def has_place(self) -> bool:
        """Whether there is somewhere to go."""
        return any(self.way)

    @property
    def place(self) -> tuple[str, str]:
        """The item and the part of it."""
        return self.item, self.part

    @property
    def way(self) -> Way:
        """The way to it; all of it empty when there is nowhere to go."""
        return self.item, self.part, self.words


def finding(
    rule: Rule,
    said: Said,
    item: str = "",
    part: str = "",
    *,
    words: str = "",
    concerns: Iterable[object] = (),
    stands: str = "",
) -> Finding:
    """Return a finding; its key follows from `rule`, `item`, `words` and what it `concerns`.

    `stands` is how the words stand in the text, where that is not how they are known again.
    """
    about = "\0".join((rule, item, words, *map(str, concerns)))
    key = f"{rule}-{blake2b(about.encode(), digest_size=8).hexdigest()}"
    return Finding(key, rule, item, part, said, stands or words)
