"""Lists of people: names, what is in brackets after them, and who was absent."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ssp_desktop.domain.danish import name_key
from ssp_desktop.domain.meeting import Participant, Presence, Role, new_id
from ssp_desktop.reading.understanding.remarks import Told, told_by, without_commas
from ssp_desktop.richtext.tidy import tidy

_PRESENCE = {
    "afbud": Presence.EXCUSED,
    "med afbud": Presence.EXCUSED,
    "fraværende med afbud": Presence.EXCUSED,
    "fraværende": Presence.ABSENT,
    "ikke til stede": Presence.ABSENT,
    "ikke tilstede": Presence.ABSENT,
    "deltog ikke": Presence.ABSENT,
    "udeblevet": Presence.ABSENT,
    "udeblev": Presence.ABSENT,
    "til stede": Presence.PRESENT,
    "tilstede": Presence.PRESENT,
}
_ROLES = {
    "formand": Role.CHAIR,
    "mødeleder": Role.CHAIR,
    "referent": Role.MINUTE_TAKER,
    "sekretær": Role.MINUTE_TAKER,
    "gæst": Role.GUEST,
    "stedfortræder": Role.SUBSTITUTE,
    "suppleant": Role.SUBSTITUTE,
}
_TRAILING_BRACKET = re.compile(r"[\s,]*\(([^()]*)\)\s*$")
_COMMA_OR_BRACKET = re.compile(r"[,;()]")
_LONGEST = 300  # characters; anything longer is no person, whatever it says
_PARTICLES = frozenset({"af", "al", "da", "de", "den", "der", "du", "el", "la", "le", "van", "von"})
_DASH = re.compile(r"\s+[-–]\s+")
_NO_ONE = re.compile(r"(?:ingen|intet|alle mødt|-)\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Person:
    """One name as a list has it. `presence` and `role` are None when not stated.

    `told` is what else the list says about the person.
    """

    name: str
    affiliation: str = ""
    presence: Presence | None = None
    role: Role | None = None
    told: tuple[Told, ...] = ()


def is_no_one(text: str) -> bool:
    """Return whether a list of people says that it is empty."""
    return bool(_NO_ONE.fullmatch(text))


def is_name(text: str) -> bool:
    """Return whether `text` can be a person's name: a few words, each with a capital."""
    words = text.split()
    if not 1 <= len(words) <= 7 or len(text) > 80:
        return False
    if not all(word.lower() in _PARTICLES or word[0].isupper() for word in words):
        return False
    return not re.search(r"[\d:;!?/]|\.$", text.removesuffix("jr."))


def people_in(texts: Sequence[str]) -> list[Person]:
    """Return the people named in the lines `texts`, which are nothing but a list.

    Either a line has one person (``Mads Andersen, (C)``, ``Pia Borg, SSP-konsulent``),
    or names follow each other with commas, perhaps over several lines. If semicolons
    separate them, a comma introduces the affiliation.
    """
    lines = [without_commas(tidy(text)) for text in texts if tidy(text)]
    if any(";" in line for line in lines):
        each = [piece for line in lines for piece in _split_outside_brackets(line, ";")]
        return [person for piece in each if (person := _of_line(piece.strip()))]
    split = [_pieces(line) for line in lines]
    if len(lines) > 1 and sum(len(pieces) <= 2 for pieces in split) * 2 > len(lines):
        return [person for line in lines if (person := _of_line(line))]
    return [_person(piece) for piece in _pieces(" ".join(lines)) if piece]


def _pieces(line: str) -> list[str]:
    """Return what is between the commas of `line`; a bracket or role stays with its name."""
    out: list[str] = []
    for part in _split_outside_brackets(line):
        piece = part.strip()
        known = piece.rstrip(".").casefold() in _ROLES or told_by(piece) is not None
        if known or piece.startswith("("):
            piece = piece if piece.startswith("(") else f"({piece})"
            out[-1:] = [f"{out[-1]} {piece}"] if out else [piece]
        elif piece:
            out.append(piece)
    return out


def _split_outside_brackets(line: str, at: str = ",;") -> list[str]:
    """Return `line` split at the characters `at`, except inside brackets."""
    parts: list[str] = []
    start = depth = 0
    for found in _COMMA_OR_BRACKET.finditer(line):
        if found[0] == "(":
            depth += 1
        elif found[0] == ")":
            depth = max(0, depth - 1)
        elif depth == 0 and found[0] in at:
            parts.append(line[start : found.start()])
            start = found.end()
    return [*parts, line[start:]]


def _of_line(line: str) -> Person | None:
    """Return the one person of `line`; what follows the name is the affiliation."""
    pieces = _pieces(line)
    if not pieces:
        return None
    if len(pieces) == 1:
        name, *behind = _DASH.split(pieces[0], maxsplit=1)
        pieces = [name, *behind]
    person = _person(pieces[0])
    kept = [person.affiliation]
    for piece in pieces[1:]:
        other = _person(piece)
        kept += [other.name, other.affiliation]
        person = replace(
            person,
            presence=person.presence or other.presence,
            role=person.role or other.role,
            told=(*person.told, *other.told),
        )
    return replace(person, affiliation=", ".join(part for part in kept if part))


def _person(piece: str) -> Person:
    """Return the person of ``Name (C) (Afbud)``: known brackets are interpreted, others kept."""
    if len(piece) > _LONGEST:
        return Person(piece)
    whole = piece
    brackets: list[str] = []
    while found := _TRAILING_BRACKET.search(piece):
        brackets.insert(0, found[1].strip())
        piece = piece[: found.start()]
    person = Person(piece.strip(" ,") or whole)
    kept: list[str] = []
    for bracket in brackets:
        for part in (part.strip() for part in bracket.split(",")):
            key = part.casefold()
            told = told_by(part)
            if told is not None:
                person = replace(person, told=(*person.told, told))
            elif key in _PRESENCE:
                person = replace(person, presence=_PRESENCE[key])
            elif key in _ROLES and person.role is None:
                person = replace(person, role=_ROLES[key])
            elif part:
                kept.append(part)
    return replace(person, affiliation=", ".join(kept))


@dataclass(slots=True)
class Attendance:
    """The participants as they are met, each once, in the order of the source."""

    _people: dict[str, Participant] = field(default_factory=dict)
    told: dict[str, tuple[Told, ...]] = field(default_factory=dict)
    """What else is said about a participant, by id."""

    def add(
        self, person: Person, presence: Presence | None = None, role: Role | None = None
    ) -> str:
        """Add `person`, or what is new about somebody known; return the participant's id."""
        key = name_key(person.name)
        presence = person.presence or presence
        role = person.role or role
        old = self._people.get(key)
        if old is None:
            old = Participant(
                new_id(), person.name, person.affiliation, presence or Presence.EXPECTED
            )
        elif presence not in (None, Presence.PRESENT):
            old = replace(old, presence=presence)
        if role:
            old = replace(old, role=role)
        if person.affiliation and not old.affiliation:
            old = replace(old, affiliation=person.affiliation)
        self._people[key] = old
        if person.told:
            self.told.setdefault(old.id, person.told)
        return old.id

    def at_item(self, person: Person, presence: Presence) -> str:
        """Return the id of somebody absent from one item; a new name is added with `presence`."""
        if name_key(person.name) in self._people:
            return self.add(replace(person, presence=None))
        return self.add(person, presence)

    def all(self, otherwise: Presence) -> tuple[Participant, ...]:
        """Return everybody; those about whom nothing was said get the presence `otherwise`."""
        return tuple(
            replace(each, presence=otherwise) if each.presence is Presence.EXPECTED else each
            for each in self._people.values()
        )


def names_only(texts: Iterable[str]) -> bool:
    """Return whether `texts` are nothing but names, so that no sentence is taken for people."""
    people = people_in(list(texts))
    return bool(people) and all(is_name(person.name) for person in people)
