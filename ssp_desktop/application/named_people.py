"""Whom of a meeting's people a name means, or the letters that one has typed of it.

Owns that rule for every line, field and list in which somebody is named. Case and
accents do not count, and ``aa`` is ``å``.
"""

from collections.abc import Iterable

from ssp_desktop.domain.danish import sort_key
from ssp_desktop.domain.meeting import Meeting, Participant, Role

_NO_SEAT = (Role.GUEST, Role.SUBSTITUTE)


def person_named(meeting: Meeting, name: str) -> Participant | None:
    """Return the participant of that name, small letters and capitals alike."""
    key = name.casefold()
    return next((p for p in meeting.participants if p.name.casefold() == key), None)


def people_named(people: Iterable[Participant], letters: str) -> list[Participant]:
    """Return those of `people` whom `letters` may mean; nobody without a letter.

    One whose whole name it is comes alone; else those who have it among their names
    (``Bo`` is not Bodil while there is a Bo), else those one of whose names begins so.
    """
    sought = sort_key(letters.strip(" ."))
    if not sought:
        return []
    people = tuple(people)
    whole = [person for person in people if sort_key(person.name) == sought]
    if whole:
        return whole[:1]
    named = [person for person in people if sought in map(sort_key, person.name.split())]
    return named or [person for person in people if begins_a_name(person.name, letters)]


def members_named(meeting: Meeting, letters: str) -> list[Participant]:
    """Return those with a seat whom `letters` may mean; guests and substitutes have none."""
    return people_named((p for p in meeting.participants if p.role not in _NO_SEAT), letters)


def begins_a_name(name: str, letters: str) -> bool:
    """Return whether `name`, read from any of its words on, begins with `letters`."""
    sought = sort_key(letters.strip(" ."))
    words = name.split()
    return bool(sought) and any(
        sort_key(" ".join(words[at:])).startswith(sought) for at in range(len(words))
    )
