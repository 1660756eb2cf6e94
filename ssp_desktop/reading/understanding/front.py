"""What comes before the first item: title, date, venue, people.

Lines that say nothing known are returned, so that they can be kept.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from ssp_desktop.domain.meeting import Presence, Role
from ssp_desktop.reading.people.attendance_table import (
    AttendanceTable,
    attendance_table,
    begins_names,
)
from ssp_desktop.reading.people.gathering import Gathering
from ssp_desktop.reading.people.remarks import course_told
from ssp_desktop.reading.people.sentences import away_told
from ssp_desktop.reading.source.lines import Hint, SourceLine
from ssp_desktop.reading.source.ticked import without_box
from ssp_desktop.reading.source.words import PEOPLE_LABELS, Label, heading_word, label_of, labels_in
from ssp_desktop.reading.understanding import front_lines as look
from ssp_desktop.reading.understanding.front_facts import Front, FrontFacts
from ssp_desktop.reading.understanding.result import Fate
from ssp_desktop.richtext.tree import Span

_LEAST_FACTS = 2  # in a row, for it to count as several
_OF_ONE = (Label.CHAIR, Label.MINUTE_TAKER)
_LEADING = (Role.CHAIR, Role.MINUTE_TAKER)
_AWAY = (Label.EXCUSED, Label.ABSENT)
_PEOPLE = {
    Label.PRESENT: (None, None),
    Label.CAME: (None, None),
    Label.EXCUSED: (Presence.EXCUSED, None),
    Label.ABSENT: (Presence.ABSENT, None),
    Label.CHAIR: (None, Role.CHAIR),
    Label.MINUTE_TAKER: (None, Role.MINUTE_TAKER),
    Label.GUEST: (None, Role.GUEST),
    Label.SUBSTITUTE: (None, Role.SUBSTITUTE),
}


def read_front(lines: Sequence[SourceLine], front_indexes: Sequence[int]) -> Front:
    """Return what the lines at `front_indexes` say about the meeting."""
    reader = _FrontReader()
    for index, after in zip_longest(front_indexes, front_indexes[1:]):
        reader.take(index, lines[index], "" if after is None else lines[after].text)
    reader.close_list()
    people = reader.front.attendance.all(Presence.EXPECTED)
    reader.front.lists_people = any(each.role not in _LEADING for each in people)
    return reader.front


class _FrontReader:
    """Takes the lines one by one; knows which list or fact the last label opened."""

    def __init__(self) -> None:
        self.front = Front()
        self._open: Label | None = None
        self._list = Gathering()
        self._following = ""
        self._facts = FrontFacts(self.front)
        self._table: AttendanceTable | None = None

    def take(self, index: int, line: SourceLine, following: str) -> None:
        """Take what `line` says, record its fate, or keep it; `following` comes after it."""
        fate, self._following = None, following
        course = () if line.hint is Hint.LOOSE or self.front.course else course_told(line.text)
        if course:
            self.close_list()
            self._open, self.front.course = None, course
            self.front.fates[index] = Fate.FACT
            return
        if line.hint is not Hint.LOOSE:
            fate = (
                self._people_table(line)
                or self._facts_in(line)
                or self._several_lists(line)
                or self._labelled(line)
                or self._plain(line)
            )
        self._facts.passed(line, fate)
        if fate is Fate.FACT and look.UNTIL.search(line.text):
            fate = None  # a meeting has no end time: the line is kept, and reported
        if fate is None:
            self.front.kept.append(index)
            fate = Fate.UNPLACED
        self.front.fates[index] = fate

    def _people_table(self, line: SourceLine) -> Fate | None:
        """Take a row of a table whose header row says what became of the people below it."""
        header = attendance_table(line.cells)
        if header or (begins_names(line.cells) and self._open not in PEOPLE_LABELS):
            self.close_list()
            self._table, self._open = header, Label.PRESENT
            return Fate.PERSON
        rows = self._table.row(line.cells) if self._table else None
        if rows is None:
            self._table = None
            return None
        for label, names in rows:
            self.close_list()
            self._open = label
            if len(names) > 1:
                self._list.row(names)
            else:
                self._list.value(names[0])
        return Fate.PERSON

    def _facts_in(self, line: SourceLine) -> Fate | None:
        """Take a row with several facts: ``Dato | 3. juni | Sted | Salen``."""
        labels, values = line.cells[::2], line.cells[1::2]
        if len(values) < _LEAST_FACTS or len(labels) != len(values):
            return None
        if any(label and label_of(label) is None for label in labels) or not any(labels):
            return None
        fates = [
            self._labelled(replace(line, cells=pair))
            for pair in zip(labels, values, strict=True)
            if any(pair)
        ]
        return None if None in fates else fates[0]

    def _several_lists(self, line: SourceLine) -> Fate | None:
        """Take a line with several lists: ``Til stede: Asta Vang, Bo Lund. Afbud: Cai Dam``."""
        parts = [] if line.cells else labels_in(line.text)
        found = label_of(parts[0]) if len(parts) > 1 else None
        if found is None or found[0] not in PEOPLE_LABELS:
            return None
        fates = {self._labelled(replace(line, spans=(Span(part),))) for part in parts}
        return Fate.PERSON if fates == {Fate.PERSON} else None

    def _labelled(self, line: SourceLine) -> Fate | None:
        if line.cells:
            label = label_of(line.cells[0])
            found = (label[0], "\n".join(line.cells[1:])) if label else None
        else:
            found = label_of(line.text)
        if not found or self._is_group(line, found[0]):
            return None
        in_names = self._open in PEOPLE_LABELS
        is_point = in_names or (line.marker and line.marker.ordered) or not found[1]
        if line.marker and is_point and not self._ends_list(line, found[0]):
            return None
        self.close_list()
        before, (label_, value) = self._open, found
        self._open = label_
        if value.strip():
            fate = self._value(value)
            if line.marker:
                self.close_list()
            if line.marker or label_ not in PEOPLE_LABELS:
                self._open = None
            elif label_ in _OF_ONE and before in (Label.PRESENT, Label.CAME):
                self.close_list()
                self._open = before  # one of those listed, whose list goes on
            return fate
        return Fate.PERSON if label_ in PEOPLE_LABELS else Fate.FACT

    def _is_group(self, line: SourceLine, label: Label) -> bool:
        """Return whether a label is of some of those absent: ``Medlemmer:`` under ``Afbud:``."""
        away = self._open in _AWAY
        is_members = label is Label.PRESENT and line.text.casefold().startswith("medlemmer:")
        return away and is_members and not line.after_blank

    def _ends_list(self, line: SourceLine, label: Label) -> bool:
        """Return whether a point alone is the head of those below it: ``• Afbud``."""
        is_alone = not line.cells and label_of(line.text) == (label, "")
        return is_alone and self._open in PEOPLE_LABELS and label in _AWAY

    def _plain(self, line: SourceLine) -> Fate | None:
        text = line.text
        if self._open in PEOPLE_LABELS:
            if self._is_person(line):
                return Fate.PERSON
            self.close_list()
        elif self._open and self._value(text):
            self._open = None
            return Fate.FACT
        self._open = None
        return self._sentences(line) or self._facts.of_line(line)

    def _sentences(self, line: SourceLine) -> Fate | None:
        """Take whom sentences tell to be away; one that says more is kept too."""
        told, is_all = ([], False) if line.cells else away_told(line.text)
        for each in told:
            self.front.attendance.told_away(each.person, each.presence)
        return Fate.PERSON if is_all else None

    def _is_person(self, line: SourceLine) -> bool:
        text = without_box(line.text)
        if look.DOCUMENT.match(text) or heading_word(text):
            return False
        return self._list.take(line, without_box(self._following))

    def _value(self, value: str) -> Fate | None:
        """Take the fact for the open label; None when the text says nothing."""
        front, label = self.front, self._open
        flat = " ".join(value.split())
        if label in PEOPLE_LABELS:
            return Fate.PERSON if self._list.value(value) else None
        if label is Label.DATE:
            return self._facts.day(flat)
        if label is Label.VENUE:
            front.venue = front.venue or flat
        elif label is Label.COMMITTEE:
            front.committee = flat
        elif label is Label.MUNICIPALITY:
            front.municipality = flat
        elif label is Label.KIND:
            return self._facts.kind(flat)
        return Fate.FACT

    def close_list(self) -> None:
        """Take the names collected under the last label for people."""
        presence, role = _PEOPLE.get(self._open, (None, None)) if self._open else (None, None)
        self.front.attendance.begin_list()
        for person in self._list.people(is_expected=presence is None):
            self.front.attendance.add(person, presence, role)
            self.front.is_held = self.front.is_held or self._open is Label.CAME
        self._list = Gathering()
