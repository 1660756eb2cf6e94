"""Gathers the lines of one list of people: groups of them, tables, boxes to tick.

Owns what of a list is a group (``Forældrevalgte: Asta Vang, Bo Lund.``), and what the columns of a
table hold. What one line says of somebody is left to `people`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ssp_desktop.reading.people.names import is_full_name, is_name, is_no_one
from ssp_desktop.reading.people.people import (
    RUNS_ON,
    Person,
    names_only,
    people_in,
    person_of,
    person_of_line,
)
from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.ticked import by_boxes, without_box
from ssp_desktop.reading.source.words import heading_word
from ssp_desktop.richtext.tidy import tidy

_GROUP = re.compile(r"(?P<group>[^\W\d_][^:;,.]{1,60}?)\s*:\s*(?P<names>.*)", re.DOTALL)
_GROUP_WORD = re.compile(
    r"(?P<group>[^\W\d_]+(?:medlemmer|repræsentanter|valgte))\s+(?P<names>[A-ZÆØÅ].*)", re.DOTALL
)
_NEXT_GROUP = re.compile(r"\.\s+(?=[^\W\d_][^:;,.]{1,40}:\s)")
_NO_GROUPS = frozenset(
    {"medlemmer", "deltagere", "navn", "navne", "personer", "mødte", "derudover deltog"}
)
_COLUMN_HEADS = frozenset({"navn", "navne", "deltager", "deltagere", "medlem", "medlemmer"})
_EXCUSED = re.compile(r"afbud\s+fra\s+(?=[^,;]+$)", re.IGNORECASE)
_LONGEST = 80  # characters of a line that is more than names
_SEVERAL = re.compile(r",.*\w\s*$", re.DOTALL)  # several people, and the line ends in a name
_WRAPPED = re.compile(r"(?:[,;&]|\b(?:og|samt))\s*$")


@dataclass(slots=True)
class _Group:
    name: str = ""
    texts: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Gathering:
    """The lines of one list, as they come."""

    _groups: list[_Group] = field(default_factory=lambda: [_Group()])
    _rows: list[tuple[str, ...]] = field(default_factory=list)

    def is_empty(self) -> bool:
        """Return whether nobody has been named yet."""
        return not self._rows and not any(group.texts for group in self._groups)

    def value(self, text: str) -> bool:
        """Take what stands on the line of the label itself; return whether that is all people."""
        parts = [part for line in text.split("\n") for part in _NEXT_GROUP.split(line)]
        for part in parts:
            if not self._group(part, following=""):
                self._groups[-1].texts.append(part)
        return all(_GROUP.fullmatch(part) or _is_all_people(part) for part in parts)

    def take(self, line: SourceLine, following: str) -> bool:
        """Take `line` if it is of the list; `following` is the text of the line after it."""
        if line.cells:
            return self.row(line.cells)
        text = without_box(line.text)
        if self._group(text, following):
            return True
        if names_only([text]) or is_no_one(text):
            self._groups[-1].texts.append(line.text)
            return True
        if self._goes_on(line, text):
            self._groups[-1].texts[-1] += f" {line.text}"  # a name may be on both of the lines
            return True
        first, *rest = _NEXT_GROUP.split(text)
        if rest and names_only([first]) and all(_GROUP.fullmatch(part) for part in rest):
            self._groups[-1].texts.append(first)
            for part in rest:
                if not self._group(part, ""):
                    self._groups[-1].texts.append(part)
            return True
        if self._is_somebody(line, text):
            self._groups[-1].texts.append(line.text)
            return True
        return False

    def _goes_on(self, line: SourceLine, text: str) -> bool:
        """Return whether the list ran over its line and goes on in `text`."""
        said = self._groups[-1].texts
        if not said or line.after_blank or len(text) > _LONGEST:
            return False
        if not RUNS_ON.search(said[-1]) and not _SEVERAL.search(said[-1]):
            return False
        return names_only([f"{said[-1]} {text}"])

    def _is_somebody(self, line: SourceLine, text: str) -> bool:
        """Return whether `text` is a name with words that are no name behind it."""
        if line.after_blank or len(text) > _LONGEST or text.endswith((".", ":", "!", "?")):
            return False
        person = person_of_line(_WRAPPED.sub("", text))
        return person is not None and is_name(person.name)

    def _group(self, text: str, following: str) -> bool:
        found = _GROUP.fullmatch(text) or _GROUP_WORD.fullmatch(text)
        if found is None or heading_word(found["group"]) is not None:
            return False
        names = found["names"].strip()
        excused = _EXCUSED.match(names)
        if excused:
            names = f"{names[excused.end() :].rstrip('. ')} (afbud)"
        if not names_only([RUNS_ON.sub("", names) or following]) and not (
            names and is_no_one(names)
        ):
            return False
        group = found["group"].strip()
        self._groups.append(_Group("" if group.casefold() in _NO_GROUPS else group))
        if names:
            self._groups[-1].texts.append(names)
        return True

    def row(self, cells: Sequence[str]) -> bool:
        """Take a row of a table, if it has people; return whether it has, or nothing at all."""
        if not any(cells):
            return True
        named = [cell for cell in cells if tidy(cell)]
        several = len(named) > 1 and len(people_in(named[1:])) > 1
        head = named[0].rstrip(": ")
        several = several and not all(is_full_name(person.name) for person in _people_of(head))
        if head.casefold() in _COLUMN_HEADS:
            return True
        if several and self._group(f"{head}: {' '.join(named[1:])}", ""):
            return True
        people = [_people_of(cell) for cell in cells]
        first = next((each for each in people if each), None)
        if first is None or not is_name(first[0].name):
            return False
        self._rows.append(tuple(cells))
        return True

    def people(self, *, is_expected: bool) -> Iterator[Person]:
        """Yield the people of the list; `is_expected`: a box that is not ticked says absent."""
        yield from self._in_columns()
        every = [text for group in self._groups for text in group.texts]
        boxed = iter(by_boxes(every) if is_expected else [without_box(text) for text in every])
        for group in self._groups:
            texts = [next(boxed) for _ in group.texts]
            for person in people_in([text for text in texts if not is_no_one(text)]):
                if is_name(person.name) or not _is_sentence(person.name):
                    yield _of_group(person, group.name)

    def _in_columns(self) -> Iterator[Person]:
        """Yield the people of the table: in every column, or in the first with the rest of it."""
        behind = [cell for row in self._rows for cell in row[1:] if tidy(cell)]
        named = sum(all(is_full_name(p.name) for p in _people_of(cell)) for cell in behind)
        if named * 2 <= len(behind):
            for row in self._rows:
                yield person_of([tidy(cell) for cell in row if tidy(cell)])
            return
        groups: Sequence[str] = ()
        rows = self._rows
        if all(is_name(cell) and not is_full_name(cell) for cell in map(tidy, rows[0])):
            groups, rows = rows[0], rows[1:]
        for row in rows:
            for at, cell in enumerate(row):
                for person in _people_of(cell):
                    yield _of_group(person, tidy(groups[at]) if at < len(groups) else "")


def _is_all_people(text: str) -> bool:
    return is_no_one(text) or not any(_is_sentence(person.name) for person in people_in([text]))


def _is_sentence(name: str) -> bool:
    """Return whether what stands in a list of people can be nobody's name, however written."""
    return len(name.split()) > 2 and not is_name(name)


def _people_of(cell: str) -> list[Person]:
    return people_in([line for line in cell.split("\n") if not is_no_one(line)])


def _of_group(person: Person, group: str) -> Person:
    parts: Iterable[str] = (person.affiliation, group)
    return replace(person, affiliation=", ".join(part for part in parts if part))
