"""The people a system names, in the meeting's attendance."""

from collections.abc import Callable

from ssp_desktop.domain.meeting import Presence, Role
from ssp_desktop.reading.people.participants import Attendance
from ssp_desktop.reading.people.people import Person, people_in
from ssp_desktop.reading.source.told import Said
from ssp_desktop.reading.systems import told as words
from ssp_desktop.reading.systems.neutral import SystemMeeting, SystemPerson
from ssp_desktop.reading.understanding.front_facts import Front
from ssp_desktop.reading.understanding.result import Fate

_WORDS = {
    Presence.PRESENT: "til stede",
    Presence.EXCUSED: "afbud",
    Presence.ABSENT: "fraværende",
    Presence.EXPECTED: "",
}
Tell = Callable[[str | Said, Fate], None]


def read_people(meeting: SystemMeeting, front: Front, tell: Tell) -> Attendance:
    """Return everybody: from the system's list, or else from the document's front."""
    if not meeting.people:
        for someone in front.attendance.all(Presence.PRESENT):
            affiliation = f" ({someone.affiliation})" if someone.affiliation else ""
            tell(f"{someone.name}{affiliation}, {_WORDS[someone.presence]}", Fate.PERSON)
        return front.attendance
    attendance = Attendance()
    unknown = 0
    for each in meeting.people:
        person = _person(each, tell)
        presence = each.presence or person.presence
        attendance.add(person, presence, each.role)
        said = [each.name, each.affiliation, _WORDS[presence] if presence else "", each.note]
        tell(", ".join(part for part in said if part), Fate.PERSON)
        unknown += presence is None and each.role is not Role.GUEST
    if unknown and not meeting.is_agenda:
        tell(Said(words.PRESENCE_UNKNOWN, (str(unknown),)), Fate.REMARK)
    return attendance


def _person(each: SystemPerson, tell: Tell) -> Person:
    """Return the person with what the note says of them; a note without a meaning is told."""
    name = f"{each.name} ({each.affiliation})" if each.affiliation else each.name
    (bare, *_) = people_in([f"{name};"]) or [Person(each.name, each.affiliation)]
    if not each.note:
        return bare
    note = each.note.replace("(", "").replace(")", "")
    (noted, *_) = people_in([f"{name} ({note});"]) or [bare]
    if noted.affiliation != bare.affiliation:
        tell(f"{each.name}: {each.note}", Fate.UNKEPT)
        return bare
    return noted
