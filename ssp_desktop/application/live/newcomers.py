"""One line for anyone who comes and is not on the list: a member, a guest, a substitute.

Owns how the line is read: ``Navn, tilhørsforhold``, ``gæst Navn, tilhørsforhold`` and ``Navn for
Medlem``. `ssp_desktop.application.live.seats` carries it out.
"""

import re
from dataclasses import dataclass
from enum import Enum

from ssp_desktop.application.aids.named_people import called, members_named, namesakes, person_named
from ssp_desktop.application.editing.meeting_edits import name_and_affiliation
from ssp_desktop.application.live.room_log import Time
from ssp_desktop.application.live.seats import guest, newcomer, substitute
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.course import closed_in_progress
from ssp_desktop.domain.meeting import Meeting, Participant
from ssp_desktop.domain.text import clean_line

_GUEST = re.compile(r"gæst(?:er)?\s*[:,]?\s+(?=\S)", re.IGNORECASE)
_SITS_FOR = re.compile(r"\s+for\s+(?=\S)", re.IGNORECASE)


class Comes(Enum):
    """As what somebody comes."""

    LISTED = "is on the list already"
    MEMBER = "new on the list"
    GUEST = "guest"
    SUBSTITUTE = "stands in for a member"
    ONE_OF_SEVERAL = "one of several of that name on the list"
    FOR_NOBODY = "is to stand in for somebody who is not on the list, or for one of several"


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A parsed line: `line` names the person, `member` is the one whose seat is taken.

    `sought` is the text that names the member, `several` are those whom a name may mean.
    """

    comes: Comes
    line: str
    member: Participant | None = None
    sought: str = ""
    several: tuple[str, ...] = ()

    @property
    def is_somebody(self) -> bool:
        """Whether it is clear who comes, and for whom."""
        return self.comes not in (Comes.ONE_OF_SEVERAL, Comes.FOR_NOBODY)


def read_newcomer(meeting: Meeting, line: str, *, as_guest: bool = False) -> Newcomer | None:
    """Return who comes as what, by `line`; None when it has no name.

    With `as_guest`, a new person is a guest even if the line does not say so; so is any new person
    while a closed item is in progress.
    """
    line = " ".join(clean_line(line).split())
    said = _GUEST.match(line)
    if said:
        line, as_guest = line[said.end() :], True
    name, affiliation = name_and_affiliation(line)
    if not name:
        return None
    alike = namesakes(meeting, line)
    if alike:
        return Newcomer(Comes.ONE_OF_SEVERAL, line, None, name, _called(meeting, alike))
    if person_named(meeting, name, affiliation):
        return Newcomer(Comes.LISTED, line)
    if not as_guest:
        substitute_for = _substitute(meeting, line)
        if substitute_for:
            return substitute_for
    as_guest = as_guest or closed_in_progress(meeting)
    return Newcomer(Comes.GUEST if as_guest else Comes.MEMBER, line)


def _substitute(meeting: Meeting, line: str) -> Newcomer | None:
    """Return the substitute that `line` names, None when it means something else.

    An affiliation may contain the word too (``Jan Holm, Center for Børn``): after a comma it counts
    only when it clearly means a member.
    """
    places = list(_SITS_FOR.finditer(line))
    if not places:
        return None
    person, sought = line[: places[-1].start()].rstrip(" ,"), line[places[-1].end() :]
    found = members_named(meeting, sought)
    if len(found) == 1:
        return Newcomer(Comes.SUBSTITUTE, person, found[0], sought)
    if "," in person or "(" in person:
        return None
    return Newcomer(Comes.FOR_NOBODY, person, None, sought, _called(meeting, found))


def _called(meeting: Meeting, people: list[Participant]) -> tuple[str, ...]:
    return tuple(called(person, meeting.participants) for person in people)


def come(meeting: Meeting, who: Newcomer, time: Time) -> Change | None:
    """Record that they come; None when there is nothing to do, or no one is meant."""
    if who.comes is Comes.SUBSTITUTE and who.member:
        return substitute(meeting, who.member.id, who.line, time)
    if not who.is_somebody:
        return None
    if who.comes is Comes.GUEST:
        return guest(meeting, who.line, time)
    return newcomer(meeting, who.line, time)
