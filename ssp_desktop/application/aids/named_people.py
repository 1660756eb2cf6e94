"""Which of a meeting's people a name means, or the first characters of it.

Owns that rule for every line, field and list in which somebody is named. Case and accents do not
count, and ``aa`` is ``å``. When several people have the same name, ``Bo Ly (V)`` or ``Bo Ly, V`` is
the one with that affiliation; the bare name never means just one of them.
"""

import re
from collections.abc import Iterable

from ssp_desktop.application.editing.meeting_edits import name_and_affiliation
from ssp_desktop.domain.danish import name_key
from ssp_desktop.domain.meeting import Meeting, Participant, Role

_NO_SEAT = (Role.GUEST, Role.SUBSTITUTE)


_BETWEEN = re.compile(r"\s*(?:,|\bog\b)\s*(?![^()]*\))")
_NOWHERE = "–"
"""Replaces a missing affiliation when affiliations distinguish people."""


def person_named(meeting: Meeting, name: str, affiliation: str = "") -> Participant | None:
    """Return the participant with that name.

    Of several it is the one with that affiliation; None when there is not exactly one.
    """
    found = _of_that_name(meeting.participants, name)
    if len(found) > 1:
        found = [p for p in found if _is_from(p, affiliation)]
    return found[0] if len(found) == 1 else None


def namesakes(meeting: Meeting, line: str) -> list[Participant]:
    """Return those whom `line`, a name and perhaps an affiliation, does not distinguish.

    Empty when it names one person, or somebody new.
    """
    name, affiliation = name_and_affiliation(line)
    found = _of_that_name(meeting.participants, name)
    if affiliation:
        found = [p for p in found if _is_from(p, affiliation)]
    return found if len(found) > 1 else []


def called(person: Participant, people: Iterable[Participant]) -> str:
    """Return the name, with the affiliation if another of `people` has the same name."""
    if all(other.id == person.id for other in _of_that_name(people, person.name)):
        return person.name
    return f"{person.name} ({person.affiliation or _NOWHERE})"


def _is_from(person: Participant, affiliation: str) -> bool:
    sought = "" if affiliation == _NOWHERE else affiliation
    return name_key(person.affiliation) == name_key(sought)


def _of_that_name(people: Iterable[Participant], name: str) -> list[Participant]:
    key = name_key(name)
    return [person for person in people if name_key(person.name) == key]


def people_named(people: Iterable[Participant], typed: str) -> list[Participant]:
    """Return those of `people` whom `typed` may mean; none without a letter.

    First those for whom it is the whole name; else those who have it among their names (``Bo`` is
    not Bodil while there is a Bo), else those with a name that begins so, else those with the name
    and the affiliation after it.
    """
    people = tuple(people)
    found = _by_name(people, typed)
    name, affiliation = name_and_affiliation(typed)
    if found or not affiliation:
        return found
    return [person for person in _by_name(people, name) if _is_from(person, affiliation)]


def _by_name(people: tuple[Participant, ...], typed: str) -> list[Participant]:
    sought = name_key(typed.strip(" ."))
    if not sought:
        return []
    whole = _of_that_name(people, typed.strip(" ."))
    if whole:
        return whole
    named = [person for person in people if sought in map(name_key, person.name.split())]
    return named or [person for person in people if begins_a_name(person.name, typed)]


def members_named(meeting: Meeting, typed: str) -> list[Participant]:
    """Return those with a seat whom `typed` may mean; guests and substitutes have none."""
    return people_named((p for p in meeting.participants if p.role not in _NO_SEAT), typed)


def names_in(text: str) -> list[str]:
    """Return the names in ``Pia Borg, Lars Ny og Bo Ly (Center for Børn og Unge)``."""
    return [name for name in _BETWEEN.split(text.strip()) if name]


def each_named(people: Iterable[Participant], text: str) -> list[tuple[str, list[Participant]]]:
    """Return each name in `text` with those whom it may mean.

    Text after a comma is an affiliation only if that distinguishes people.
    """
    people = tuple(people)
    found: list[tuple[str, list[Participant]]] = []
    for name in names_in(text):
        if found and len(found[-1][1]) > 1:
            with_affiliation = f"{found[-1][0]} ({name})"
            meant = people_named(people, with_affiliation)
            if meant:
                found[-1] = (with_affiliation, meant)
                continue
        found.append((name, people_named(people, name)))
    return found


def begins_a_name(name: str, typed: str) -> bool:
    """Return whether `name`, from the start of any of its words, begins with `typed`."""
    sought = name_key(typed.strip(" ."))
    words = name.split()
    return bool(sought) and any(
        name_key(" ".join(words[at:])).startswith(sought) for at in range(len(words))
    )
