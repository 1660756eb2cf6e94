"""The words for the room: the item in progress and its time, and who is there.

Words only, in the language of the window. The facts come from the domain.
"""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ssp_desktop.domain.attendance import Attendance, Quorum
from ssp_desktop.domain.course import (
    Phase,
    ended_at,
    has_begun,
    has_ended,
    item_in_progress,
    last_taken,
    on_break,
    time_of_meeting,
    time_spent,
)
from ssp_desktop.domain.meeting import Meeting, Participant, Presence, Role
from ssp_desktop.domain.room import EventKind
from ssp_desktop.ui.words.event_words import at_clock, event_words
from ssp_desktop.ui.words.meeting_facts import phase_of
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

_PHASES = {
    Phase.CONVENED: QT_TRANSLATE_NOOP("RoomWords", "Indkaldt"),
    Phase.RUNNING: QT_TRANSLATE_NOOP("RoomWords", "I gang"),
    Phase.OVER: QT_TRANSLATE_NOOP("RoomWords", "Afsluttet"),
}
_MINUTE = datetime.timedelta(minutes=1)


def _said(text: str) -> str:
    return QCoreApplication.translate("RoomWords", text)


def _length(spent: datetime.timedelta) -> str:
    minutes = spent // _MINUTE
    hours, minutes = divmod(minutes, 60)
    if hours:
        said = QCoreApplication.translate("RoomWords", "{0} t {1} min")
        return said.format(hours, minutes)
    return QCoreApplication.translate("RoomWords", "{0} min").format(minutes)


def phase_words(phase: Phase) -> str:
    """Return ``Indkaldt``, ``I gang`` or ``Afsluttet``."""
    return _said(_PHASES[phase])


def item_words(meeting: Meeting, now: datetime.time) -> str:
    """Return ``Punkt 4 · 12 min``: the item in progress, and for how long.

    When there is none, return the phase of the meeting.
    """
    phase = phase_of(meeting)
    if has_ended(meeting):
        return f"{event_words(EventKind.ENDED)} {at_clock(ended_at(meeting))}".rstrip()
    if phase is not Phase.RUNNING:
        return phase_words(phase)
    item_id = item_in_progress(meeting)
    words = []
    if item_id:
        number = meeting.number_of(item_id)
        words.append(QCoreApplication.translate("RoomWords", "Punkt {0}").format(number))
    else:
        words.append(QCoreApplication.translate("RoomWords", "Mødet er i gang"))
    if on_break(meeting):
        pause = next(e for e in reversed(meeting.events) if e.kind is EventKind.BREAK)
        words.append(f"{event_words(EventKind.BREAK)} {at_clock(pause.time)}".rstrip())
    elif item_id:
        words.append(_length(time_spent(meeting, item_id, now)))
    return " · ".join(words)


def meeting_time_words(meeting: Meeting, now: datetime.time) -> str:
    """Return how long the meeting has lasted; empty before it begins."""
    if not has_begun(meeting):
        return ""
    said = QCoreApplication.translate("RoomWords", "Mødet har varet {0} uden pauser")
    return said.format(_length(time_of_meeting(meeting, now)))


def guest_words(meeting: Meeting) -> str:
    """Return ``2 gæster``, the guests who are there now; empty when there are none."""
    item = last_taken(meeting)
    count = len(_guests(meeting, Attendance.of(meeting).present_at(item)))
    return _counted_guests(count) if count else ""


def _guests(meeting: Meeting, people: Sequence[Participant]) -> list[Participant]:
    """Return the guests among `people` who do not fill a seat at the item in progress."""
    item = last_taken(meeting)
    seats = (seat for each in meeting.items if each.id == item for seat in each.substitutions)
    seated = {seat.person for seat in seats}
    return [
        person
        for person in people
        if person.role is Role.GUEST and not person.stands_in_for and person.id not in seated
    ]


def _counted_guests(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("RoomWords", "1 gæst")
    return QCoreApplication.translate("RoomWords", "{0} gæster").format(count)


def attendance_words(meeting: Meeting) -> str:
    """Return ``9 til stede, 1 gæst, 4 afbud, 2 ikke råbt op``, leaving out what is zero.

    Counts the seats that are taken; guests are counted separately. Before the meeting,
    those who have answered the roll call are here already: ``13 indkaldt, 2 er her, 1
    gæst, 4 afbud``.
    """
    attendance = Attendance.of(meeting)
    convened = phase_of(meeting) is Phase.CONVENED
    item = last_taken(meeting)
    present = attendance.present_at(item)
    there = {person.id for person in present}
    room = attendance.room_at(item)
    guests = len(_guests(meeting, present))
    listed = [p for p in meeting.participants if p.role is not Role.GUEST]
    away = [p for p in listed if p.id not in there | attendance.for_one_item]
    out = [p for p in away if p.id in room & disqualified_at(meeting, item)]
    left = [p for p in away if p.id in attendance.came - room]
    missed = [p for p in away if p.id not in attendance.came]
    translate = QCoreApplication.translate
    taken = attendance.quorum_at(item)
    counted = (
        (taken.seats if convened else 0, translate("RoomWords", "{0} indkaldt")),
        (
            taken.present,
            translate("RoomWords", "{0} er her")
            if convened
            else translate("RoomWords", "{0} til stede"),
        ),
        (guests, _counted_guests(guests)),
        (_with(missed, Presence.EXCUSED), translate("RoomWords", "{0} afbud")),
        (_with(missed, Presence.ABSENT), translate("RoomWords", "{0} fraværende")),
        (
            0 if convened else _with(missed, Presence.EXPECTED),
            translate("RoomWords", "{0} ikke råbt op"),
        ),
        (len(left), translate("RoomWords", "{0} gået")),
        (len(out), translate("RoomWords", "{0} inhabil")),
    )
    return ", ".join(text.format(count) for count, text in counted if count)


def _with(people: list[Participant], presence: Presence) -> int:
    return sum(person.presence is presence for person in people)


def disqualified_at(meeting: Meeting, item_id: str) -> set[str]:
    """Return the ids of those recused at that item; empty when there is no such item."""
    rulings = (each for item in meeting.items if item.id == item_id for each in item.recusals)
    return {each.person for each in rulings if each.disqualified}


def quorum_words(quorum: Quorum) -> str:
    """Return in a word or two whether the meeting has a quorum."""
    if quorum.reached:
        return QCoreApplication.translate("RoomWords", "beslutningsdygtig")
    return QCoreApplication.translate("RoomWords", "ikke beslutningsdygtig")


def quorum_tip(quorum: Quorum) -> str:
    """Return how the quorum is counted."""
    said = QCoreApplication.translate(
        "RoomWords", "{0} af {1} pladser er besat. Der skal være mere end halvdelen."
    )
    return said.format(quorum.present, quorum.seats)
