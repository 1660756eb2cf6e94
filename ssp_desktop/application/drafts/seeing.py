"""Who may see what of a meeting in a draft, and what a draft for somebody therefore contains.

Closed items are for a reviewer who was given leave to see them, and for those who are called to
the meeting as members, chair or minute-taker; not for somebody who is ruled disqualified at that
item. The minute-taker's own draft, for nobody by name, has everything.
"""

from typing import NamedTuple

from ssp_desktop.domain.danish import name_key
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Role
from ssp_desktop.domain.review import Reviewer

_CALLED = (Role.MEMBER, Role.CHAIR, Role.MINUTE_TAKER)


class Withheld(NamedTuple):
    """An item that a draft for somebody was to show them in full, though they may not see it.

    `why` says so in Danish words.
    """

    number: int
    why: str

    @property
    def where(self) -> str:
        """The item, in Danish words."""
        return f"Punkt {self.number}"


class Contents(NamedTuple):
    """What a draft contains.

    `items` are the ids of its items, None for all; `is_open`: closed ones show what the open
    edition says of them. `withheld` are the items in it that its reader may not see.
    `sees_all`: nothing else is withheld from its reader either.
    """

    items: tuple[str, ...] | None
    is_open: bool
    withheld: tuple[Withheld, ...]
    sees_all: bool


def reviewer_named(meeting: Meeting, who: str) -> Reviewer | None:
    """Return the reviewer of that name, None if nobody of that name was asked."""
    return next((each for each in meeting.reviewers if name_key(each.name) == name_key(who)), None)


def sees_closed(meeting: Meeting, who: str) -> bool:
    """Whether `who` may see the closed items of `meeting` at all; nobody's own draft has them.

    Of a reviewer the minute-taker has said so; of others their role at the meeting does.
    """
    if not who:
        return True
    reviewer = reviewer_named(meeting, who)
    if reviewer is not None:
        return reviewer.sees_closed
    people = (person for person in meeting.participants if name_key(person.name) == name_key(who))
    return any(person.role in _CALLED for person in people)


def contents_for(meeting: Meeting, who: str, asked: tuple[str, ...] | None = None) -> Contents:
    """Return what a draft of `meeting` for `who` contains.

    `asked` are the items asked for by name, which it shows in full, also when `who` may not see
    them. Without it, a reviewer gets what they may see, and anybody else everything.
    """
    sees = sees_closed(meeting, who)
    reviewer = reviewer_named(meeting, who)
    if asked is None and reviewer is not None:
        items = reviewer.items
        if sees and _is_out_of_any(meeting, who):
            items = tuple(
                item.id
                for item in meeting.items
                if (items is None or item.id in items) and not _is_out_of(meeting, who, item)
            )
        return Contents(items, not sees, (), sees)
    own = reviewer.items if reviewer else None
    withheld = []
    for number, item in meeting.numbered_items():
        if asked is not None and item.id not in asked:
            continue
        if item.closed and not sees:
            withheld.append(Withheld(number, "lukket"))
        elif _is_out_of(meeting, who, item):
            withheld.append(Withheld(number, f"lukket, og {who} er inhabil"))
        elif own is not None and item.id not in own:
            withheld.append(Withheld(number, f"ikke et af dem, {who} skal se"))
    is_open = not sees and not any(item.closed for item in _asked_of(meeting, asked))
    return Contents(asked, is_open, tuple(withheld), sees)


def shown_to(meeting: Meeting, who: str) -> Contents:
    """Return what `who` is shown of `meeting` on screen: what they may see, and no question asked.

    Who may not see closed items gets of them what the open edition says.
    """
    contents = contents_for(meeting, who)
    if not contents.withheld:
        return contents
    if not contents.sees_all:
        return contents._replace(is_open=True, withheld=())
    closed = {each.number for each in contents.withheld}
    items = tuple(item.id for number, item in meeting.numbered_items() if number not in closed)
    return contents._replace(items=items, withheld=())


def _asked_of(meeting: Meeting, asked: tuple[str, ...] | None) -> tuple[AgendaItem, ...]:
    return tuple(item for item in meeting.items if asked is None or item.id in asked)


def _is_out_of_any(meeting: Meeting, who: str) -> bool:
    return any(_is_out_of(meeting, who, item) for item in meeting.items)


def _is_out_of(meeting: Meeting, who: str, item: AgendaItem) -> bool:
    """Whether `who` is ruled disqualified at `item`, and it is closed."""
    if not item.closed or not who:
        return False
    ids = {person.id for person in meeting.participants if name_key(person.name) == name_key(who)}
    return any(each.disqualified and each.person in ids for each in item.recusals)
