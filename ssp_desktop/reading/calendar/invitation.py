"""Makes a reading of an invitation: the meeting it calls to, with what its text says of the agenda.

The entry's own facts (day, hour, place, people) are the truth; the text is read as any text is, and
adds what the facts leave out. A text without an item makes a meeting without an agenda.
"""

import re
from dataclasses import replace

from ssp_desktop.domain.danish import clock, long_date, name_key
from ssp_desktop.domain.meeting import Meeting, Participant, Presence, Status, new_id
from ssp_desktop.reading.calendar.entries import Entry, Invited, entries_in
from ssp_desktop.reading.outline.certainty import Certainty
from ssp_desktop.reading.people.people import people_in
from ssp_desktop.reading.plain.plain import plain_lines
from ssp_desktop.reading.source import told as words
from ssp_desktop.reading.source.refusals import (
    NoItems,
    NoText,
    SeveralMeetings,
    Unreadable,
    called,
    only_one,
)
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.reading.source.told import Said
from ssp_desktop.reading.understanding.front_lines import DATE_BEHIND
from ssp_desktop.reading.understanding.result import Fate, LineFate, Reading, told_line
from ssp_desktop.reading.understanding.understand import understand

MOST_CHOICES = 200
_BEFORE_NAME = re.compile(
    r"(?:(?:vs|sv|fw|fwd|re|opdateret|invitation|mødeindkaldelse|indkaldelse)\s*:\s*)*"
    r"(?:(?:indkaldelse|invitation|dagsorden)\s+(?:til|for)\s+)?"
    r"(?:(?:ordinært|ekstraordinært)\s+)?(?:møde[tr]?\s+(?:i|for|med)\s+)?",
    re.IGNORECASE,
)
_BEHIND_NAME = re.compile(r"[\s,:–-]+møde[tr]?$|[\s,:–-]+$", re.IGNORECASE)
_ON_LINE = re.compile(
    r"^[ \t]*_{20,}\s*$(?=(?:.*\n?){1,4}?.*(?:Teams|Zoom|Webex|Google Meet))", re.MULTILINE
)
"""The line above what a program for meetings on the network puts below every invitation."""


def read_calendar(data: bytes, name: str, tally: Tally, choice: int | None = None) -> Reading:
    """Return the meeting that the calendar file `name` calls to; raises an `Unreadable`.

    `choice` is the number of an entry where there are several; without it SeveralMeetings is
    raised. An entry that calls a meeting off is refused.
    """
    entries = [each for each in entries_in(data, name, tally) if each.title or each.date]
    if not entries:
        raise NoItems(
            f"{called(name)} er en kalenderfil uden et møde i. Intet er importeret. "
            "Gem mødet fra kalenderen, og prøv igen."
        )
    if choice is None and len(entries) > 1:
        raise _several(name, entries)
    if choice is not None and not 1 <= choice <= len(entries):
        raise only_one(name) if len(entries) == 1 else _several(name, entries)
    entry = entries[(choice or 1) - 1]
    if entry.cancelled:
        raise Unreadable(
            f"{called(name)} aflyser mødet »{entry.title}«. Intet er importeret. Står mødet her, "
            "så slet det selv."
        )
    return _Invitation(entry, name, tally).reading()


def _several(name: str, entries: list[Entry]) -> SeveralMeetings:
    choices = [_described(each) for each in entries[:MOST_CHOICES]]
    listed = "\n".join(f"{number}. {text}" for number, text in enumerate(choices, start=1))
    more = len(entries) - len(choices)
    rest = f"\n… og {more} til, som ikke er vist" if more else ""
    return SeveralMeetings(
        f"{called(name)} har {len(entries)} møder. Intet er importeret. Vælg et af dem:\n"
        f"{listed}{rest}",
        choices,
    )


def _described(entry: Entry) -> str:
    title = entry.title if len(entry.title) <= 80 else f"{entry.title[:79]}…"
    parts = [long_date(entry.date) if entry.date else "", title or "uden navn"]
    return ", ".join(filter(None, parts))


def committee_in(title: str) -> str:
    """Return the committee that the title of an entry names: ``Møde i Ungerådet d. 3. juni``."""
    name = DATE_BEHIND.sub("", _BEFORE_NAME.sub("", title, count=1))
    return _BEHIND_NAME.sub("", name).strip() or title


class _Invitation:
    """One reading under way: the lines told so far, those of the entry before those of its text."""

    def __init__(self, entry: Entry, name: str, tally: Tally) -> None:
        self._entry = entry
        self._name = name
        self._tally = tally
        self._lines: list[LineFate] = []

    def reading(self) -> Reading:
        """Return the complete reading."""
        entry = self._entry
        self._tell(entry.title, Fate.TITLE)
        if entry.date and entry.time:
            when = (long_date(entry.date), clock(entry.time))
            self._tell(Said(words.WHEN, when), Fate.FACT)
        elif entry.date:
            self._tell(long_date(entry.date), Fate.FACT)
        if entry.no_day:
            self._tell(Said(words.NO_DAY, (entry.no_day,)), Fate.UNKEPT)
        self._tell(entry.venue, Fate.FACT)
        if entry.organiser:
            self._tell(Said(words.CALLED_BY, (entry.organiser,)), Fate.UNKEPT)
        if entry.repeats:
            self._tell(Said(words.REPEATS), Fate.REMARK)
        invited = self._people()
        text, below = self._own_text()
        read = self._understood(text)
        for line in below.split("\n"):
            self._tell(line.strip(), Fate.FURNITURE)
        meeting = read.meeting if read else Meeting(new_id(), "")
        decided = any(item.decided for item in meeting.items)
        meeting = replace(
            meeting,
            committee=committee_in(entry.title) or meeting.committee,
            title="",  # a text of a mail begins with »Kære alle«
            date=entry.date or meeting.date,
            time=entry.time if entry.date else meeting.time,
            venue=entry.venue or meeting.venue,
            status=Status.DRAFT if decided else Status.PLANNED,
            participants=_together(meeting.participants, invited, is_agenda=not decided),
        )
        # An invitation is no other text, but its items may still be others than they look.
        is_unsure = read is not None and read.certainty is Certainty.UNSURE
        certainty = Certainty.UNSURE if is_unsure else Certainty.SURE
        return Reading(meeting, tuple(self._lines), certainty)

    def _tell(self, told: str | Said, fate: Fate) -> None:
        if told:
            self._lines.append(told_line(len(self._lines) + 1, told, fate))

    def _people(self) -> list[Participant]:
        """Return those invited, everybody once; an address without a name is told, not kept."""
        people: dict[str, Participant] = {}
        for each in self._entry.invited:
            found = people_in([f"{each.name};"]) if each.name and each.is_person else []
            if not found:
                self._tell(each.name or each.address, Fate.UNKEPT)
                continue
            person = found[0]
            presence = Presence.EXCUSED if each.declined else Presence.EXPECTED
            self._tell(_shown(each), Fate.PERSON)
            one = Participant(new_id(), person.name, person.affiliation, presence)
            people.setdefault(name_key(one.name), one)
        return list(people.values())

    def _own_text(self) -> tuple[str, str]:
        """Return the text of the entry, and what a meeting program has put below it."""
        text = self._entry.text
        found = _ON_LINE.search(text)
        return (text[: found.start()], text[found.start() :]) if found else (text, "")

    def _understood(self, text: str) -> Reading | None:
        """Return what the text says, its lines told after those of the entry; None of no agenda."""
        before = len(self._lines)
        try:
            lines = plain_lines(text, self._name, self._tally)
        except NoText:
            return None
        try:
            read = understand(lines, self._name, self._tally)
        except NoItems:
            for line in lines:
                self._tell(line.shown, Fate.UNKEPT)
            return None
        self._lines += [replace(line, number=line.number + before) for line in read.lines]
        return read


def _shown(invited: Invited) -> str:
    return f"{invited.name}, afbud" if invited.declined else invited.name


def _together(
    named: tuple[Participant, ...], invited: list[Participant], *, is_agenda: bool
) -> tuple[Participant, ...]:
    """Return those whom the text names and those invited, everybody once.

    Who declined has sent apologies, unless the text is of minutes, which know better.
    """
    by_name = {name_key(each.name): each for each in invited}
    people: list[Participant] = []
    for each in named:
        known = by_name.pop(name_key(each.name), None)
        declined = known is not None and known.presence is Presence.EXCUSED
        people.append(replace(each, presence=Presence.EXCUSED) if declined and is_agenda else each)
    return (*people, *by_name.values())
