"""What comes before the first item: title, date, venue, people.

Lines that say nothing known are returned, so that they can be kept.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from ssp_desktop.domain.danish import MONTHS, WEEKDAYS, find_date, find_time
from ssp_desktop.domain.meeting import Layout, Presence, Role
from ssp_desktop.domain.room import RoomEvent
from ssp_desktop.reading.people.gathering import Gathering
from ssp_desktop.reading.people.participants import Attendance
from ssp_desktop.reading.people.remarks import course_told
from ssp_desktop.reading.source.lines import Hint, SourceLine
from ssp_desktop.reading.source.ticked import without_box
from ssp_desktop.reading.source.words import PEOPLE_LABELS, Label, Word, heading_word, label_of
from ssp_desktop.reading.understanding.result import Fate

_PUNKT_TITLE = re.compile(r"(REFERAT|DAGSORDEN)(?:\s+(.+?))?\s+d\.\s+\d{2}-\d{2}-\d{4}")
_KLASSISK_TITLE = re.compile(r"(Referat af|Dagsorden for) møde i\s+(.+)")
_DOCUMENT = re.compile(
    r"(?:(?:udkast til|foreløbigt?|åben|åbent)\s+)?"
    r"(referat|dagsorden|beslutningsprotokol|protokol|indkaldelse|mødereferat)\b"
    r"(?:\s*(?:/|og)\s*(?:referat|dagsorden))?",
    re.IGNORECASE,
)
_BEFORE_NAME = re.compile(
    r"[\s:–-]*(?:(?:fra|for|af|til)\b\s*)?(?:(?:ordinært|ekstraordinært)\s+)?"
    r"(?:møde[tr]?\b\s*)?(?:(?:i|for|med)\b\s*)?",
    re.IGNORECASE,
)
_DATE_BEHIND = re.compile(
    r"[\s,–-]*(?:\b(?:d\.|den|mødet|" + "|".join(WEEKDAYS) + r")\s*)*(?:\d{4}|\d{1,2})[./-]"
    r"\s*(?:\d|" + "|".join(MONTHS) + r").*$",
    re.IGNORECASE,
)
_MEETING_BEHIND = re.compile(r"[\s,:–-]+(?:\w*møde[tr]?)?[\s,:–-]*$", re.IGNORECASE)
_VENUE_BEHIND = re.compile(
    r"(?:\d{4}|\d{1,2}[.:]\d{2}|kl\.?\s*\d{1,2}|\d{2})\s*(?:-\s*[\d.:]+)?\s*,?\s+(?:i|på)\s+(.+)$",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    r"(?:den|d\.|dato|tid|møde\w*|" + "|".join(WEEKDAYS) + r"|\d{1,4})\b", re.IGNORECASE
)
_MUNICIPALITY = re.compile(r"[A-ZÆØÅ][\w-]*(?:[ -][A-ZÆØÅ][\w-]*)? Kommune")
_UNTIL = re.compile(
    r"(?:\bkl(?:\.|okken)?\s*\d{1,2}(?:[:.]\d{2})?|\b\d{1,2}[:.]\d{2})"
    r"\s*(?:[-–—]|til\b|indtil\b)\s*(?:ca\.?\s*)?(?:kl\.?\s*)?(?:ca\.?\s*)?\d",
    re.IGNORECASE,
)
_TIME_LINE = re.compile(
    r"(?:(?:tid|tidspunkt)\s*:?\s*)?(?:fra\s+)?(?:kl(?:\.|okken)?\s*\d{1,2}(?:[:.]\d{2})?|\d{1,2}[:.]\d{2})"
    r"(?:\s*(?:[-–—]|til\b)\s*(?:ca\.?\s*)?(?:kl\.?\s*)?\d{1,2}(?:[:.]\d{2})?)?\.?",
    re.IGNORECASE,
)
_KIND_BEHIND = re.compile(
    r"(?P<name>.*\w)\s*[,–-]\s*(?P<kind>(?:åbent\s+)?(?:referat|dagsorden|beslutningsprotokol))",
    re.IGNORECASE,
)
_LEAST_FACTS = 2  # in a row, for it to count as several
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


@dataclass(slots=True)
class Front:
    """What the lines before the first item say; `kept` are the indexes of the unknown ones.

    `course` is when the meeting began, paused and ended. `is_held`: somebody is told to have come.
    """

    title: str = ""
    committee: str = ""
    municipality: str = ""
    date: datetime.date | None = None
    time: datetime.time | None = None
    venue: str = ""
    is_agenda: bool = False
    kind_told: bool = False
    is_held: bool = False
    layout: Layout | None = None
    attendance: Attendance = field(default_factory=Attendance)
    fates: dict[int, Fate] = field(default_factory=dict)
    kept: list[int] = field(default_factory=list)
    course: tuple[RoomEvent, ...] = ()


def read_front(lines: Sequence[SourceLine], front_indexes: Sequence[int]) -> Front:
    """Return what the lines at `front_indexes` say about the meeting."""
    reader = _FrontReader()
    for index, after in zip_longest(front_indexes, front_indexes[1:]):
        reader.take(index, lines[index], "" if after is None else lines[after].text)
    reader.close_list()
    return reader.front


class _FrontReader:
    """Takes the lines one by one; knows which list or fact the last label opened."""

    def __init__(self) -> None:
        self.front = Front()
        self._open: Label | None = None
        self._list = Gathering()
        self._following = ""
        self._told = False  # the kind of document
        self._below_title = False  # of one that says the kind of document alone

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
            fate = self._facts_in(line) or self._labelled(line) or self._plain(line)
        if fate is Fate.FACT and _UNTIL.search(line.text):
            fate = None  # a meeting has no end time: the line is kept, and reported
        if fate is None:
            self.front.kept.append(index)
            fate = Fate.UNPLACED
        self.front.fates[index] = fate
        self._below_title = self._below_title and fate is Fate.TITLE and not self.front.committee

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

    def _labelled(self, line: SourceLine) -> Fate | None:
        if line.cells:
            label = label_of(line.cells[0])
            found = (label[0], "\n".join(line.cells[1:])) if label else None
        else:
            found = label_of(line.text)
        if not found or self._is_group(line, found[0]):
            return None
        in_names = self._open in PEOPLE_LABELS
        if line.marker and (in_names or line.marker.ordered or not found[1]):
            return None
        self.close_list()
        label_, value = found
        self._open = label_
        if value.strip():
            fate = self._value(value)
            if line.marker:
                self.close_list()
            if line.marker or label_ not in PEOPLE_LABELS:
                self._open = None
            return fate
        return Fate.PERSON if label_ in PEOPLE_LABELS else Fate.FACT

    def _is_group(self, line: SourceLine, label: Label) -> bool:
        """Return whether a label is of some of those absent: ``Medlemmer:`` under ``Afbud:``."""
        away = self._open in (Label.EXCUSED, Label.ABSENT)
        is_members = label is Label.PRESENT and line.text.casefold().startswith("medlemmer:")
        return away and is_members and not line.after_blank

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
        return (
            self._title(text)
            or self._time_line(text)
            or self._date_line(text)
            or (self._first_line(text))
        )

    def _is_person(self, line: SourceLine) -> bool:
        text = without_box(line.text)
        if _DOCUMENT.match(text) or heading_word(text) is Word.CONTENTS:
            return False
        return self._list.take(line, without_box(self._following))

    def _value(self, value: str) -> Fate | None:
        """Take the fact for the open label; None when the text says nothing."""
        front, label = self.front, self._open
        flat = " ".join(value.split())
        if label in PEOPLE_LABELS:
            return Fate.PERSON if self._list.value(value) else None
        if label is Label.DATE:
            return self._date(flat)
        if label is Label.VENUE:
            front.venue = front.venue or flat
        elif label is Label.COMMITTEE:
            front.committee = flat
        elif label is Label.MUNICIPALITY:
            front.municipality = flat
        elif label is Label.KIND:
            return self._kind(flat)
        return Fate.FACT

    def _kind(self, text: str) -> Fate | None:
        found = _DOCUMENT.match(text)
        if found is None:
            return None
        self.front.kind_told = True
        self.front.is_agenda = "referat" not in found[0].casefold() and (
            found[1].casefold() in ("dagsorden", "indkaldelse")
        )
        return Fate.FACT

    def close_list(self) -> None:
        """Take the names collected under the last label for people."""
        presence, role = _PEOPLE.get(self._open, (None, None)) if self._open else (None, None)
        self.front.attendance.begin_list()
        for person in self._list.people(is_expected=presence is None):
            self.front.attendance.add(person, presence, role)
            self.front.is_held = self.front.is_held or self._open is Label.CAME
        self._list = Gathering()

    def _title(self, text: str) -> Fate | None:
        front = self.front
        if _DOCUMENT.fullmatch(text.rstrip(": ")) and self._told:
            # "Dagsorden" and "Referat" again, over the parts of one document.
            front.is_agenda = front.is_agenda and "referat" not in text.casefold()
            return Fate.TITLE
        punkt, klassisk = _PUNKT_TITLE.fullmatch(text), _KLASSISK_TITLE.fullmatch(text)
        if front.title or not (punkt or klassisk or _DOCUMENT.match(text)) or len(text) > 160:
            return None
        self._told = True
        self._kind(text)
        self._below_title = bool(_DOCUMENT.fullmatch(text))
        if punkt:
            front.layout, front.committee = Layout.PUNKT, punkt[2] or ""
        elif klassisk:
            front.layout, front.committee = Layout.KLASSISK, _DATE_BEHIND.sub("", klassisk[2])
        elif not _DOCUMENT.fullmatch(text):
            front.title = text
            rest = _DATE_BEHIND.sub("", _DOCUMENT.sub("", text, count=1))
            front.committee = front.committee or _BEFORE_NAME.sub("", rest, count=1).strip(" ,:-–")
        self._date(text)
        return Fate.TITLE

    def _date(self, text: str) -> Fate | None:
        """Take date and time from `text`; None when it has neither."""
        date, time = find_date(text), find_time(text)
        self.front.date = self.front.date or date
        self.front.time = self.front.time or time
        return Fate.FACT if date or time else None

    def _time_line(self, text: str) -> Fate | None:
        """Take a line that is nothing but the time of day, below the date."""
        time = find_time(text) if _TIME_LINE.fullmatch(text) else None
        if time is None or self.front.time not in (None, time):
            return None
        self.front.time = time
        return Fate.FACT

    def _date_line(self, text: str) -> Fate | None:
        if len(text) > 120 or self.front.date or not _DATE_LINE.match(text) or not find_date(text):
            return None
        self._date(text)
        venue = _VENUE_BEHIND.search(text)
        if venue and not self.front.venue:
            self.front.venue = venue[1]
        return Fate.FACT

    def _first_line(self, text: str) -> Fate | None:
        """Take a first line that is only a name: the committee's, or the municipality's."""
        front = self.front
        if _MUNICIPALITY.fullmatch(text) and not front.municipality:
            front.municipality = text
            return Fate.FACT
        is_short = len(text) <= 80 and not text.endswith((".", ":", "?"))
        if (
            front.committee
            or not is_short
            or ((front.date or front.kept) and not self._below_title)
        ):
            return None
        behind = _KIND_BEHIND.fullmatch(text)
        if behind and not self._told:  # »Byrådet - Referat«
            self._told = True
            self._kind(behind["kind"])
            front.committee = behind["name"]
            return Fate.TITLE
        if find_date(text):  # »Ungerådet – møde onsdag den 9. december 2026 kl. 17:00«
            name = _MEETING_BEHIND.sub("", _DATE_BEHIND.sub("", text)).strip(" ,:-–")
            if not name:
                return None
            front.committee = name
            self._date(text)
            return Fate.TITLE
        front.committee = text
        return Fate.TITLE
