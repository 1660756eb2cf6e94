"""The people of a meeting as the attendance list shows them: who, and their present state.

Owns the icon and the word for each; values in, values out.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ssp_desktop.application.editing.meeting_edits import person_line
from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.course import last_taken
from ssp_desktop.domain.meeting import Meeting, Participant, Presence
from ssp_desktop.domain.room import EventKind
from ssp_desktop.ui.words.event_words import at_clock
from ssp_desktop.ui.words.role_words import role_beside
from ssp_desktop.ui.words.room_words import disqualified_at
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

_PRESENCES = {
    Presence.EXPECTED: ("circle", QT_TRANSLATE_NOOP("AttendanceModel", "Indkaldt")),
    Presence.PRESENT: ("circle-check", QT_TRANSLATE_NOOP("AttendanceModel", "Til stede")),
    Presence.EXCUSED: ("minus", QT_TRANSLATE_NOOP("AttendanceModel", "Afbud")),
    Presence.ABSENT: ("x", QT_TRANSLATE_NOOP("AttendanceModel", "Fraværende")),
}


def presence_word(presence: Presence) -> str:
    """Return the word for the presence, in the language of the window."""
    return QCoreApplication.translate("AttendanceModel", _PRESENCES[presence][1])


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person as the list shows them.

    `here` is whether they are there now, `sign` the name of an icon, `word` their
    state, `as_what` whose seat or which role they have (empty for a member), and
    `beside` the text after the name. Nothing has been noted yet of somebody who is
    `uncalled`.
    """

    person: Participant
    here: bool
    sign: str
    word: str
    as_what: str = ""
    beside: str = ""
    uncalled: bool = False

    @property
    def id(self) -> str:
        """The person's id."""
        return self.person.id

    @property
    def name(self) -> str:
        """The person's name."""
        return self.person.name

    @property
    def needs_word(self) -> bool:
        """Whether the word is shown beside the icon.

        Nobody needs one who is simply there, or is expected at a meeting still to come.
        """
        return self.word not in map(presence_word, (Presence.PRESENT, Presence.EXPECTED))

    @property
    def is_out(self) -> bool:
        """Whether they are away, as far as has been noted."""
        return not self.here and not self.uncalled

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        as_what = f" ({self.as_what})" if self.as_what else ""
        return f"{person_line(self.person)}{as_what}: {self.word}"


def person_rows(meeting: Meeting) -> tuple[PersonRow, ...]:
    """Return the rows of the people of `meeting`, in order."""
    now = _Now(meeting)
    return tuple(now.row(person) for person in meeting.participants)


class _Now:
    """The state of each person at the item taken up last."""

    def __init__(self, meeting: Meeting) -> None:
        item_id = last_taken(meeting)
        self._meeting = meeting
        self._item = next((item for item in meeting.items if item.id == item_id), None)
        self._attendance = Attendance.of(meeting)
        self._here = {person.id for person in self._attendance.present_at(item_id)}
        self._room = self._attendance.room_at(item_id)
        self._disqualified = disqualified_at(meeting, item_id)
        self._names = {person.id: person.name for person in meeting.participants}

    def row(self, person: Participant) -> PersonRow:
        sign, word = self._state(person)
        uncalled = self._attendance.listed_presence(person) is Presence.EXPECTED
        here = person.id in self._here
        seat = self._seat(person)
        as_what = seat or role_beside(person.role)
        beside = seat or " · ".join(filter(None, (as_what, person.affiliation)))
        return PersonRow(person, here, sign, word, as_what, beside, uncalled)

    def _state(self, person: Participant) -> tuple[str, str]:
        """Return the icon and the word for `person`."""
        translate = QCoreApplication.translate
        present = presence_word(Presence.PRESENT)
        if person.id in self._attendance.for_one_item:
            here = person.id in self._here
            word = present if here else translate("AttendanceModel", "enkelte punkter")
            return ("circle-check" if here else "circle"), word
        if person.id in self._here:
            return "circle-check", self._moved(person, EventKind.ARRIVED, present)
        if person.id in self._room:
            if person.id in self._disqualified:
                return "user-x", translate("AttendanceModel", "Inhabil")
            return "circle", translate("AttendanceModel", "Ikke ved punktet")
        if person.id in self._attendance.came:
            gone = translate("AttendanceModel", "gået")
            return "user-minus", self._moved(person, EventKind.LEFT, gone)
        if person.presence is Presence.EXPECTED and not self._meeting.is_agenda:
            return "circle", translate("AttendanceModel", "ikke råbt op")
        return _PRESENCES[person.presence][0], presence_word(person.presence)

    def _moved(self, person: Participant, kind: EventKind, otherwise: str) -> str:
        """Return when they last arrived or left, if the log says."""
        for event in reversed(self._meeting.events):
            if (event.person, event.kind) == (person.id, kind):
                return _moved_words(kind, at_clock(event.time))
        return otherwise

    def _seat(self, person: Participant) -> str:
        """Return whose seat `person` fills, if anybody's."""
        seats = [person.stands_in_for] if person.stands_in_for else []
        if self._item is not None:
            seats += [s.member for s in self._item.substitutions if s.person == person.id]
        if not seats:
            return ""
        said = QCoreApplication.translate("AttendanceModel", "for {0}")
        return said.format(self._names.get(seats[0], ""))


def _moved_words(kind: EventKind, at: str) -> str:
    translate = QCoreApplication.translate
    if kind is EventKind.ARRIVED:
        return translate("AttendanceModel", "kommet {0}").format(at).rstrip()
    return translate("AttendanceModel", "gået {0}").format(at).rstrip()
