"""The people at the front of a draft that came back.

Owns how a line about somebody is compared: what the stranger's reader understands of it, with what
it understands of the draft's own.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ssp_desktop.application.returning.base_lines import key_of
from ssp_desktop.application.returning.new_ids import NewIds
from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.danish import name_key
from ssp_desktop.domain.meeting import Layout, Meeting, Participant, Presence, Role
from ssp_desktop.minutes.klassisk import LISTS, people_lists
from ssp_desktop.minutes.punkt import people_entries
from ssp_desktop.reading.people.people import Person, people_in

GROUPS = {key_of(heading): presence for presence, heading in LISTS.items()}
"""The lists of people by their headings, as `key_of` gives them."""

_AWAY = {"afbud": Presence.EXCUSED, "fraværende": Presence.ABSENT}


@dataclass(frozen=True, slots=True)
class Entry:
    """What the front says about somebody: in which list, and the words."""

    presence: Presence
    text: str


def shown_people(meeting: Meeting) -> dict[str, Entry]:
    """Return what a draft of `meeting` says about each, by id, in its order."""
    if meeting.layout is Layout.KLASSISK:
        return {
            person.id: Entry(presence, text)
            for presence, people in people_lists(meeting)
            for person, text in people
            if key_of(text)
        }
    listed = Attendance.of(meeting).listed_presence
    return {
        person.id: Entry(listed(person), text)
        for person, text in people_entries(meeting)
        if key_of(text)
    }


def entries_in(text: str, known: Mapping[str, Entry]) -> Iterator[str]:
    """Yield what `text`, a list with commas, says about each; as it was where nothing changed."""
    entries = sorted({entry.text for entry in known.values()}, key=len, reverse=True)
    rest = text.strip()
    while rest:
        whole = next((e for e in entries if rest == e or rest.startswith(f"{e}, ")), None)
        entry = whole if whole is not None else rest[: _comma_in(rest)]
        if entry.strip():
            yield entry.strip()
        rest = rest[len(entry) :].removeprefix(",").strip()


def _comma_in(text: str) -> int:
    """Return where the first comma outside brackets is; the length of `text` if there is none."""
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth <= 0:
            return at
    return len(text)


def with_people(
    meeting: Meeting, shown: Mapping[str, Entry], entries: Sequence[Entry], ids: NewIds
) -> tuple[tuple[Participant, ...], list[str]]:
    """Return the people of `meeting` as `entries` tell them, and what of that has no field.

    `shown` is what the draft said; whoever it did not name stays.
    """
    astray: list[str] = []
    people: dict[str, Participant] = {}
    moved: set[str] = set()
    for entry, known in _paired(shown, entries):
        if known:
            person, odd = _changed(meeting.participant(known), shown[known], entry)
            moved |= {known} if shown[known].presence is not entry.presence else set()
        else:
            person, odd = _added(entry, ids, is_agenda=meeting.is_agenda)
        people[person.id] = person
        astray += [entry.text] * odd
    everybody = {person.id: person for person in meeting.participants} | people
    base = [person.id for person in meeting.participants]
    order = [each for each in base if each in people or each not in shown]
    for presence in Presence:
        listed = [each for each in people if each in shown and each not in moved]
        listed = [each for each in listed if shown[each].presence is presence]
        places = [at for at, each in enumerate(order) if each in listed]
        for at, each in zip(places, listed, strict=True):
            order[at] = each
    behind = ""
    for each in people:
        if each not in order:
            order.insert(order.index(behind) + 1 if behind else 0, each)
        behind = each
    return tuple(everybody[each] for each in order), astray


def _paired(shown: Mapping[str, Entry], entries: Sequence[Entry]) -> list[tuple[Entry, str]]:
    """Return `entries`, each with the id of whom it is about; "" for somebody new."""
    left = dict(shown)
    found: dict[int, str] = {}
    for same in (_same_line, _same_words, _same_name, _like_name):
        for at, entry in enumerate(entries):
            if at not in found:
                who = next((each for each, old in left.items() if same(old, entry)), None)
                if who is not None:
                    found[at] = who
                    del left[who]
    return [(entry, found.get(at, "")) for at, entry in enumerate(entries)]


def _same_line(one: Entry, other: Entry) -> bool:
    return one == other


def _same_words(one: Entry, other: Entry) -> bool:
    return key_of(one.text) == key_of(other.text)


def _same_name(one: Entry, other: Entry) -> bool:
    return name_key(_name(one.text)) == name_key(_name(other.text))


def _like_name(one: Entry, other: Entry) -> bool:
    """Return whether one name is the other with a word put right, or with one more."""
    first, second = (set(name_key(_name(each.text)).split()) for each in (one, other))
    return len(first & second) * 2 >= max(len(first), len(second)) > 1


def _name(text: str) -> str:
    return re.split(r"[,(]", text, maxsplit=1)[0].strip()


def _understood(entry: Entry) -> Person:
    """Return what a line says: with the reader for strangers' files, or else as a bare name."""
    people = people_in([entry.text])
    name = _name(entry.text)
    if len(people) == 1 and people[0].name:
        return people[0]
    rest = entry.text[len(name) :].strip(" ,()")
    return Person(name, rest)


def _presence(entry: Entry, person: Person) -> Presence:
    return person.presence or entry.presence


def _changed(old: Participant, was: Entry, now: Entry) -> tuple[Participant, bool]:
    """Return `old` with what differs, and whether something differs that has no field."""
    if was == now:
        return old, False
    before, after = _understood(was), _understood(now)
    new = old
    if before.name != after.name:
        new = replace(new, name=after.name)
    if before.affiliation != after.affiliation:
        new = replace(new, affiliation=after.affiliation)
    if _presence(was, before) is not _presence(now, after):
        new = replace(new, presence=_presence(now, after))
    if before.role is not after.role and after.role is not None:
        new = replace(new, role=after.role)
    told = [tuple(each.words for each in person.told) for person in (before, after)]
    return new, told[0] != told[1]


def _added(entry: Entry, ids: NewIds, *, is_agenda: bool) -> tuple[Participant, bool]:
    told = _understood(entry)
    presence = _presence(entry, told)
    if presence is Presence.PRESENT and is_agenda:
        presence = Presence.EXPECTED
    person = Participant(
        ids.new("", "participants", entry.text),
        told.name,
        told.affiliation,
        presence,
        told.role or Role.MEMBER,
    )
    return person, bool(told.told)
