"""The participants as the lists of a document name them: each person once.

Owns who is meant by a name: two lines of one list are two people, and people of the same name with
affiliations that do not agree are two as well.
"""

import re
from dataclasses import dataclass, field, replace

from ssp_desktop.domain.danish import name_key
from ssp_desktop.domain.meeting import Participant, Presence, Role, new_id
from ssp_desktop.reading.people.people import Person, people_in
from ssp_desktop.reading.people.remarks import Told

_PARTY = re.compile(r"[A-ZÆØÅ]{1,3}|[A-ZÆØÅ][a-zæøå]{0,2}")
_CAME_FOR = re.compile(r"mødt|møder|delt|i\s+stedet", re.IGNORECASE)
_AWAY = (Presence.ABSENT, Presence.EXCUSED)


@dataclass(slots=True)
class Attendance:
    """The participants as they are met, in the order of the source."""

    _people: dict[str, Participant] = field(default_factory=dict)
    told: dict[str, tuple[Told, ...]] = field(default_factory=dict)
    """What else is said about a participant, by id."""
    away_at: dict[str, Presence] = field(default_factory=dict)
    """Who a list of absent people names with items or times, and what that list is of."""
    named_at_items: set[str] = field(default_factory=set)
    """Whom nothing names but the items that they were absent from."""
    _in_list: set[str] = field(default_factory=set)
    _called: dict[str, list[str]] = field(default_factory=dict)
    """The ids of those with each name."""

    def begin_list(self) -> None:
        """From here on names may be of people whom the list before has named too."""
        self._in_list = set()

    def add(
        self, person: Person, presence: Presence | None = None, role: Role | None = None
    ) -> str:
        """Add `person`, or what is new about somebody known; return the participant's id."""
        presence = person.presence or presence
        if any(_CAME_FOR.match(each.words) for each in person.told if each.member):
            presence = Presence.PRESENT
        away = presence in _AWAY
        said = (each.among_absent() if away else each.among_present() for each in person.told)
        person = replace(person, told=tuple(said))
        partly = presence in _AWAY and any(each.missed or each.turns for each in person.told)
        old = self._known(person, is_one=role is not None and person.role is None)
        if old is None:
            old = Participant(new_id(), person.name, person.affiliation, Presence.EXPECTED)
            self._called.setdefault(name_key(person.name), []).append(old.id)
        if presence in _AWAY and partly:
            self.away_at[old.id] = presence
        elif presence and (presence is not Presence.PRESENT or old.id not in self._people):
            old = replace(old, presence=_more_telling(old.presence, presence))
        role = person.role or role
        if role:
            old = replace(old, role=role)
        if person.affiliation and not old.affiliation:
            old = replace(old, affiliation=person.affiliation)
        self._people[old.id] = old
        self._in_list.add(old.id)
        if person.told and (partly or old.id not in self.told):
            self.told[old.id] = (*self.told.get(old.id, ()), *person.told)
        for told in person.told:
            if told.substitute:
                self._add_substitute(told, person)
        return old.id

    def told_away(self, person: Person, presence: Presence) -> None:
        """Add what a text, not a list, says of `person`, who may be among those listed."""
        self.begin_list()
        known = self._known(person, is_one=True)
        if known:
            person = replace(person, affiliation=known.affiliation or person.affiliation)
        self.named_at_items.discard(self.add(person, presence))

    def _add_substitute(self, told: Told, member: Person) -> None:
        at = tuple(span for each in member.told for span in each.missed)
        # The list may have a line of its own for them, above or below.
        in_list = self._in_list
        self.begin_list()
        for substitute in people_in([told.substitute]):
            seat = Told(told.words, member=member.name, at=at)
            self.add(replace(substitute, told=(*substitute.told, seat)), Presence.PRESENT)
        self._in_list = in_list

    def substitutes_at_item(self, member: Person) -> tuple[str, ...]:
        """Return the ids of those who came for somebody absent from one item."""
        people = [each for told in member.told for each in people_in([told.substitute])]
        known = [self._known(each, is_one=True) for each in people]
        return tuple(
            old.id if old else self.add(each, Presence.PRESENT, Role.SUBSTITUTE)
            for old, each in zip(known, people, strict=True)
        )

    def _known(self, person: Person, *, is_one: bool) -> Participant | None:
        """Return the participant meant by a list that names `person`, if there is one.

        `is_one`: the list is of people from among the participants, whatever else it says of them.
        """
        named = [self._people[each] for each in self._called.get(name_key(person.name), ())]
        left = [each for each in named if each.id not in self._in_list]
        alike = [each for each in left if _agree(each.affiliation, person.affiliation)]
        exact = [each for each in alike if each.affiliation and person.affiliation]
        loose = [
            each
            for each in left
            if is_one and not (has_party(each.affiliation) and has_party(person.affiliation))
        ]
        return next(iter(exact or alike or loose), None)

    def at_item(self, person: Person, presence: Presence) -> str:
        """Return the id of somebody absent from one item; a new name is added with `presence`."""
        old = self._known(person, is_one=True)
        if old is None:
            new = self.add(person, presence)
            self.named_at_items.add(new)
            return new
        self._in_list.add(old.id)
        if person.affiliation and not old.affiliation:
            self._people[old.id] = replace(old, affiliation=person.affiliation)
        return old.id

    def came(self, person_id: str) -> str:
        """Note that somebody whom only some items name was there at the others; return the name."""
        person = replace(self._people[person_id], presence=Presence.PRESENT)
        self._people[person_id] = person
        return person.name

    def all(self, otherwise: Presence) -> tuple[Participant, ...]:
        """Return everybody; those about whom nothing was said get the presence `otherwise`."""
        return tuple(
            replace(each, presence=otherwise) if each.presence is Presence.EXPECTED else each
            for each in self._people.values()
        )


def _more_telling(one: Presence, later: Presence) -> Presence:
    """Return `later`, unless `one` says more: whoever sent word is absent as well."""
    is_less = one is Presence.EXCUSED and later is Presence.ABSENT
    return one if is_less else later


def has_party(affiliation: str) -> bool:
    """Return whether `affiliation` has the letter of a party, as a member's has."""
    return any(_PARTY.fullmatch(part) for part in affiliation.split(", "))


def _agree(one: str, other: str) -> bool:
    """Return whether somebody with the affiliation `one` can be meant with `other`."""
    if not one or not other:
        return True
    parts = [{name_key(part) for part in each.split(", ")} for each in (one, other)]
    return bool(parts[0] & parts[1])
