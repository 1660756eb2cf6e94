"""What single lines of a front say of the meeting: what it is, whose, when and where.

Lists of people and labelled facts are left to `front`, which asks in turn.
"""

import datetime
from dataclasses import dataclass, field
from enum import Enum, auto

from ssp_desktop.domain.danish import find_date, find_time
from ssp_desktop.domain.meeting import Layout
from ssp_desktop.domain.room import RoomEvent
from ssp_desktop.reading.people.participants import Attendance
from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.understanding import front_lines as look
from ssp_desktop.reading.understanding.result import Fate


@dataclass(slots=True)
class Front:
    """What the lines before the first item say; `kept` are the indexes of the unknown ones.

    `course` is when the meeting began, paused and ended. `is_held`: somebody is told to have come.
    `lists_people`: more are named than who led the meeting and who took its minutes.
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
    lists_people: bool = False
    layout: Layout | None = None
    attendance: Attendance = field(default_factory=Attendance)
    fates: dict[int, Fate] = field(default_factory=dict)
    kept: list[int] = field(default_factory=list)
    course: tuple[RoomEvent, ...] = ()


class _Below(Enum):
    """What stands in the line above."""

    DAY = auto()
    """The day or the hour."""
    PLACE = auto()
    """The venue, without a label."""
    OTHER = auto()


class FrontFacts:
    """Takes the lines that have no label one by one; each says None of a line without its fact."""

    def __init__(self, front: Front) -> None:
        self.front = front
        self._told = False  # the kind of document
        self._below_title = False  # of one that says the kind of document alone
        self._below = _Below.OTHER
        self._place = ""  # the line that was taken for the venue

    def of_line(self, line: SourceLine) -> Fate | None:
        """Take what `line` says, whatever it is."""
        text = line.text
        return (
            self.title(text)
            or self.time_line(text)
            or self.date_line(text)
            or self.first_line(text)
            or self.hour_line(text)
            or self.place(line)
        )

    def passed(self, line: SourceLine, fate: Fate | None) -> None:
        """Note what became of `line`: it may say what the one below it is."""
        self._below_title = self._below_title and fate is Fate.TITLE and not self.front.committee
        is_place = bool(self._place) and self._place == line.text
        is_day = fate is Fate.FACT and look.is_day(line.text)
        self._below = _Below.PLACE if is_place else _Below.DAY if is_day else _Below.OTHER

    def kind(self, text: str) -> Fate | None:
        """Take whether `text` calls the document minutes or an agenda."""
        found = look.DOCUMENT.match(text)
        if found is None:
            return None
        self.front.kind_told = True
        self.front.is_agenda = "referat" not in found[0].casefold() and (
            found[1].casefold() in ("dagsorden", "indkaldelse")
        )
        return Fate.FACT

    def title(self, text: str) -> Fate | None:
        """Take the title of the document, with the body and the day in it."""
        front = self.front
        if look.DOCUMENT.fullmatch(text.rstrip(": ")) and self._told:
            # "Dagsorden" and "Referat" again, over the parts of one document.
            front.is_agenda = front.is_agenda and "referat" not in text.casefold()
            return Fate.TITLE
        between = None if front.title or self._told else look.KIND_BETWEEN.fullmatch(text)
        if between and find_date(between["day"]):
            self._told = True
            self.kind(between["kind"])
            front.committee = front.committee or between["name"]
            return Fate.TITLE if self.day(text) else None
        punkt, klassisk = look.PUNKT_TITLE.fullmatch(text), look.KLASSISK_TITLE.fullmatch(text)
        if front.title or not (punkt or klassisk or look.DOCUMENT.match(text)) or len(text) > 160:
            return None
        self._told = True
        self.kind(text)
        self._below_title = bool(look.DOCUMENT.fullmatch(text))
        if punkt:
            front.layout, front.committee = Layout.PUNKT, punkt[2] or ""
        elif klassisk:
            front.layout, front.committee = Layout.KLASSISK, look.DATE_BEHIND.sub("", klassisk[2])
        elif not look.DOCUMENT.fullmatch(text):
            front.title = text
            rest = look.DATE_BEHIND.sub("", look.DOCUMENT.sub("", text, count=1))
            front.committee = front.committee or look.BEFORE_NAME.sub("", rest, count=1).strip(
                " ,:-–"
            )
        self.day(text)
        return Fate.TITLE

    def day(self, text: str) -> Fate | None:
        """Take date and time from `text`; None when it has neither."""
        date, time = find_date(text), find_time(text)
        self.front.date = self.front.date or date
        self.front.time = self.front.time or time
        return Fate.FACT if date or time else None

    def time_line(self, text: str) -> Fate | None:
        """Take a line that is nothing but the time of day, below the date."""
        time = find_time(text) if look.TIME_LINE.fullmatch(text) else None
        if time is None or self.front.time not in (None, time):
            return None
        self.front.time = time
        return Fate.FACT

    def date_line(self, text: str) -> Fate | None:
        """Take a line that begins as one about the day does."""
        return self._line_of_day(text) if look.DATE_LINE.match(text) else None

    def hour_line(self, text: str) -> Fate | None:
        """Take a line that has the day and the hour behind other words."""
        return self._line_of_day(text) if look.HOUR.search(text) else None

    def _line_of_day(self, text: str) -> Fate | None:
        if len(text) > 120 or self.front.date or find_date(text) is None:
            return None
        self.day(text)
        venue = look.VENUE_BEHIND.search(text)
        if venue and not self.front.venue:
            self.front.venue = venue[1]
        return Fate.FACT

    def first_line(self, text: str) -> Fate | None:
        """Take a first line that is only a name: the committee's, or the municipality's."""
        front = self.front
        if look.MUNICIPALITY.fullmatch(text) and not front.municipality:
            front.municipality = text
            return Fate.FACT
        is_short = len(text) <= 80 and " | " not in text and not text.endswith((".", ":", "?"))
        if (
            front.committee
            or not is_short
            or ((front.date or front.kept) and not self._below_title)
        ):
            return None
        behind = look.KIND_BEHIND.fullmatch(text)
        if behind and not self._told:  # »Byrådet - Referat«
            self._told = True
            self.kind(behind["kind"])
            front.committee = behind["name"]
            return Fate.TITLE
        if find_date(text):  # »Ungerådet – møde onsdag den 9. december 2026 kl. 17:00«
            name = look.MEETING_BEHIND.sub("", look.DATE_BEHIND.sub("", text)).strip(" ,:-–")
            if not name:
                return None
            front.committee = name
            self.day(text)
            return Fate.TITLE
        front.committee = text
        return Fate.TITLE

    def place(self, line: SourceLine) -> Fate | None:
        """Take a place alone in the line below the day and the hour."""
        front, text = self.front, line.text
        if not front.committee or line.marker or line.cells:
            return None
        if self._below is _Below.PLACE and look.ADDRESS.fullmatch(text):
            front.venue = f"{front.venue}, {text}"
        elif self._below is _Below.DAY and not front.venue and look.is_place(text):
            front.venue = text
        else:
            return None
        self._place = text
        return Fate.FACT
