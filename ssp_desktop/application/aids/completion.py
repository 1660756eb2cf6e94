"""Completes names as they are typed, from the meeting, its committee and their organisations.

Owns what is offered for the characters before the caret, and in which order. It waits for a capital
letter, so that ordinary words are left in peace; when requested by key it accepts lower case too.
Does not correct: a misspelled name matches nothing.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ssp_desktop.application.aids.named_people import called
from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.committee import Committee, Member
from ssp_desktop.domain.course import last_taken
from ssp_desktop.domain.danish import sort_key
from ssp_desktop.domain.meeting import Meeting, Participant
from ssp_desktop.domain.sentences import EVERYDAY_WORDS, begins_sentence

MOST = 6
"""The most names offered at a time."""

_FEWEST_LETTERS = 2
_CAPITALS = re.compile(r"(?:[^\W\d_a-zæøå][\w.'’-]*[ \u00a0]){0,3}[^\W\d_a-zæøå][\w.'’-]*$")
_LAST_WORD = re.compile(r"[^\W\d_][\w.'’-]*$")
_BEGIN = re.compile(r"(?:(?<=^)|(?<=[\s\u00a0-]))\w")
_IN_WORD = re.compile(r"[\w.@-]")
_LONGEST_RUN = 120
_LAST_CHARACTER = "\U0010ffff"
_IN_ROOM, _NOT_IN_ROOM, _ORGANISATION, _OF_ORGANISATION = range(4)


@dataclass(frozen=True, slots=True)
class Completion:
    """The text to insert when chosen; `beside` is shown next to it, a person's affiliation."""

    text: str
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """Completions, best first, for the characters from `start` up to the caret."""

    start: int
    choices: tuple[Completion, ...]


class NameCompletions:
    """The names that can be completed, prepared once for many keystrokes."""

    def __init__(
        self,
        in_room: Iterable[Participant | Member],
        others: Iterable[Participant | Member] = (),
        organisations: Iterable[str] = (),
        *,
        in_text: bool = False,
    ) -> None:
        """Offer those `in_room` first, then `others`, then affiliations and `organisations`.

        Participants with the same name are each offered with their affiliation; one of them without
        any has the bare name as `in_text`.
        """
        in_room, others = tuple(in_room), tuple(others)
        entries = _Entries((*in_room, *others), in_text=in_text)
        entries.add_people(_IN_ROOM, in_room)
        entries.add_people(_NOT_IN_ROOM, others)
        entries.add_organisations(organisations)
        ranked = sorted(entries.ranks.items(), key=lambda entry: entry[1])
        self._choices = [choice for (_, choice), _ in ranked]
        by_key = sorted((key, place) for place, ((key, _), _) in enumerate(ranked))
        self._keys = [key for key, _ in by_key]
        self._places = [place for _, place in by_key]

    @classmethod
    def of(cls, meeting: Meeting, committee: Committee | None = None) -> "NameCompletions":
        """Return the names of `meeting` and its committee, and their own words.

        Those who are, or may be, in the room now come first.
        """
        there = Attendance.of(meeting).perhaps_at(last_taken(meeting))
        others = [each for each in meeting.participants if each not in there]
        members = committee.members if committee else ()
        own_names = (meeting.committee, meeting.municipality)
        return cls(there, (*others, *members), own_names, in_text=True)

    def matching(self, typed: str) -> tuple[Completion, ...]:
        """Return completions of `typed`, by name, surname or affiliation, best first."""
        query = fold(typed)
        if not query:
            return ()
        first = bisect_left(self._keys, query)
        behind = bisect_left(self._keys, query + _LAST_CHARACTER)
        found: dict[str, Completion] = {}
        for place in sorted(self._places[first:behind]):
            choice = self._choices[place]
            found.setdefault(choice.text, choice)
            if len(found) == MOST:
                break
        return tuple(found.values())

    def offer(self, before: str, *, asked: bool = False) -> Offer | None:
        """Return what to offer after `before`, a paragraph up to the caret; None for nothing.

        It needs two letters, the first a capital, or any letter when `asked` for by key. Nothing is
        offered for a complete name, nor for an everyday word at the beginning of a sentence (`De`),
        unless it is somebody's name.
        """
        passed = max(len(before) - _LONGEST_RUN, 0)  # a long paragraph is not read at each key
        near = before[passed:]
        run = _CAPITALS.search(near) or (_LAST_WORD.search(near) if asked else None)
        if run is None or _IN_WORD.match(near[run.start() - 1 : run.start()]):
            return None
        for start in _starts(run[0]):
            typed = run[0][start:]
            if len(typed) < _FEWEST_LETTERS and not asked:
                continue
            written = fold(run[0][:start]).split()
            choices = tuple(
                choice
                for choice in self.matching(typed)
                if not start or _first_name(choice) not in written
            )
            if choices:
                return self._offered(before, passed + run.start() + start, choices, asked=asked)
        return None

    def _offered(
        self, before: str, start: int, choices: tuple[Completion, ...], *, asked: bool
    ) -> Offer | None:
        typed = before[start:]
        everyday = typed.casefold() in EVERYDAY_WORDS and begins_sentence(before[:start])
        if everyday and not asked:
            called = any(_first_name(choice) == fold(typed) for choice in choices)
            if not called:
                return None
        left = tuple(choice for choice in choices if choice.text != typed)
        return Offer(start, left) if left else None


class _Entries:
    """What can be completed: each key with its choice, and the rank of that choice.

    A rank is the group, whether the key begins inside the name, and the Danish order.
    """

    def __init__(self, people: Iterable[Participant | Member], *, in_text: bool) -> None:
        by_name: dict[str, list[Participant]] = {}
        for person in people:
            if isinstance(person, Participant):
                by_name.setdefault(fold(person.name), []).append(person)
        self._namesakes = {name: each for name, each in by_name.items() if len(each) > 1}
        self._in_text = in_text
        self.ranks: dict[tuple[str, Completion], tuple[int, bool, str]] = {}
        self._names: set[str] = set()
        self._affiliations: dict[str, None] = {}

    def add_people(self, group: int, people: Iterable[Participant | Member]) -> None:
        """Add the names in `people` that are new, and their affiliations."""
        for person in people:
            if person.affiliation:
                self._affiliations.setdefault(person.affiliation)
            alike = self._namesakes.get(fold(person.name))
            if alike and isinstance(person, Participant):
                bare = self._in_text and not person.affiliation
                choice = Completion(person.name if bare else called(person, alike))
                self._add(group, choice.text, choice)
                self._add(_OF_ORGANISATION, person.affiliation, choice)
                self._names.add(fold(person.name))  # a member with that name is one of them
            elif self._is_new(person.name):
                choice = Completion(person.name, person.affiliation)
                self._add(group, person.name, choice)
                self._add(_OF_ORGANISATION, person.affiliation, choice)

    def add_organisations(self, names: Iterable[str]) -> None:
        """Add the affiliations of the people, and `names`, but not a party's letter."""
        for name in (*self._affiliations, *names):
            if len(name) >= _FEWEST_LETTERS and self._is_new(name):
                self._add(_ORGANISATION, name, Completion(name))

    def _is_new(self, name: str) -> bool:
        known = not name or fold(name) in self._names
        self._names.add(fold(name))
        return not known

    def _add(self, group: int, name: str, choice: Completion) -> None:
        """Make `name` find `choice`: from its beginning, or from a later word."""
        for word in _BEGIN.finditer(name):
            if key := fold(name[word.start() :]):
                rank = (group, word.start() > 0, sort_key(choice.text))
                self.ranks.setdefault((key, choice), rank)


def fold(name: str) -> str:
    """Return `name` folded for comparing beginnings: ``å`` as ``aa``, no accents."""
    spelled = unicodedata.normalize("NFC", name.casefold()).replace("å", "aa")
    bare = unicodedata.normalize("NFD", spelled)
    return " ".join("".join(each for each in bare if not unicodedata.combining(each)).split())


def _first_name(choice: Completion) -> str:
    return fold(choice.text.partition(" ")[0])


def _starts(run: str) -> Iterator[int]:
    """Yield where the words of `run` begin, the first one first."""
    return (word.start() for word in re.finditer(r"[^\s\u00a0]+", run))
