"""The words about a key in the attendance list: what it did, and what it could have meant.

Words only, in the language of the window;
`ssp_desktop.application.live.attendance_keys` works out what the key does.
"""

import datetime

from PySide6.QtCore import QCoreApplication

from ssp_desktop.application.live.attendance_keys import Answer, Refused, Said
from ssp_desktop.application.live.room_log import MOVES
from ssp_desktop.application.live.vote_doubts import voted_at
from ssp_desktop.domain.course import ended_at
from ssp_desktop.domain.meeting import Meeting, Presence
from ssp_desktop.domain.room import EventKind
from ssp_desktop.ui.actions.key_words import key_of
from ssp_desktop.ui.words.event_words import at_clock, event_words
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

_DONE = {
    Said.EXPECTED: QT_TRANSLATE_NOOP("AttendanceWords", "{0} er ikke råbt op"),
    Said.PRESENT: QT_TRANSLATE_NOOP("AttendanceWords", "{0} er til stede fra begyndelsen"),
    Said.EXCUSED: QT_TRANSLATE_NOOP("AttendanceWords", "{0} har sendt afbud"),
    Said.ABSENT: QT_TRANSLATE_NOOP("AttendanceWords", "{0} er fraværende"),
    Said.CAME: QT_TRANSLATE_NOOP("AttendanceWords", "{0} kom {1}"),
    Said.LEFT: QT_TRANSLATE_NOOP("AttendanceWords", "{0} gik {1}"),
}
_LEFT_UNCALLED = QT_TRANSLATE_NOOP("AttendanceWords", "{0} var her fra begyndelsen og gik {1}")
_INSTEAD = {
    Said.PRESENT: QT_TRANSLATE_NOOP("AttendanceWords", "var her fra begyndelsen? 1"),
    Said.ABSENT: QT_TRANSLATE_NOOP("AttendanceWords", "var her slet ikke? 3"),
    Said.CAME: QT_TRANSLATE_NOOP("AttendanceWords", "kom først nu? 4"),
    Said.LEFT: QT_TRANSLATE_NOOP("AttendanceWords", "gik undervejs i stedet? 5"),
}
_REFUSED = {
    Refused.HAS_MOVED: QT_TRANSLATE_NOOP(
        "AttendanceWords", "{1}. Enter viser det, og der kan det rettes eller slettes"
    ),
    Refused.NOT_BEGUN: QT_TRANSLATE_NOOP(
        "AttendanceWords",
        "Mødet er ikke begyndt, så ingen kommer eller går endnu · {0} er her? 1 · afbud? 2",
    ),
    Refused.HAS_VOTED: QT_TRANSLATE_NOOP(
        "AttendanceWords",
        "{0} har stemt ved punkt {1} og var altså til stede. Slet eller ret afstemningen først",
    ),
    Refused.IS_THERE: QT_TRANSLATE_NOOP("AttendanceWords", "{0} er her allerede · gik? 5"),
    Refused.IS_GONE: QT_TRANSLATE_NOOP("AttendanceWords", "{1} · kom tilbage? 4"),
    Refused.ENDED: QT_TRANSLATE_NOOP(
        "AttendanceWords", "{1}, så ingen kommer eller går mere. Forløbet ({2}) kan rettes"
    ),
}


def answer_words(meeting: Meeting, given: Answer, now: datetime.time) -> str:
    """Return what a key did at `now`, in `meeting` as it is afterwards."""
    translate = QCoreApplication.translate
    person = meeting.participant(given.person)
    if given.refused is not None:
        words = translate("AttendanceWords", _REFUSED[given.refused])
        return words.format(person.name, _noted(meeting, given), key_of("show_course"))
    done = _DONE[given.said]
    moves = sum(event.person == given.person and event.kind in MOVES for event in meeting.events)
    if given.said is Said.LEFT and moves == 1 and person.presence is not Presence.PRESENT:
        done = _LEFT_UNCALLED
    words = translate("AttendanceWords", done).format(person.name, at_clock(now)).rstrip()
    if given.instead is None:
        return words
    return f"{words} · {translate('AttendanceWords', _INSTEAD[given.instead])}"


def _noted(meeting: Meeting, given: Answer) -> str:
    """Return the earlier note that stands in the way of a key."""
    if given.refused is Refused.ENDED:
        return _ended(meeting)
    if given.refused is Refused.HAS_VOTED:
        return str(meeting.number_of(voted_at(meeting, given.person)))
    return _last_move(meeting, given)


def _last_move(meeting: Meeting, given: Answer) -> str:
    """Return when the person last arrived or left, as noted."""
    name = meeting.participant(given.person).name
    for event in reversed(meeting.events):
        if event.person == given.person and event.kind in MOVES:
            return f"{event_words(event.kind, name)} {at_clock(event.time)}".rstrip()
    return name


def _ended(meeting: Meeting) -> str:
    return f"{event_words(EventKind.ENDED)} {at_clock(ended_at(meeting))}".rstrip()
