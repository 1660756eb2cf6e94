"""Who the text of an item says was away, besides its list of absent people.

Owns which sentences count where, and what an item called ``Fraværende`` or ``Afbud`` says. All of
it stays in the text too: it is only understood.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ssp_desktop.domain.meeting import Presence
from ssp_desktop.reading.people.names import is_full_name, is_no_one
from ssp_desktop.reading.people.people import Person, people_in
from ssp_desktop.reading.people.sentences import away_told
from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.words import Label, label_of
from ssp_desktop.reading.understanding.item_texts import DECISION_PART, ItemTexts
from ssp_desktop.reading.understanding.result import Fate

_PRESENCE = {
    Label.EXCUSED: Presence.EXCUSED,
    Label.ABSENT: Presence.ABSENT,
    Label.CAME: Presence.PRESENT,
}
_OF_ABSENCE = re.compile(
    r"(?:(?:eventuel(?:t|le)?|evt\.?)\s+)?(?:(?P<excused>afbud)|fravær(?:ende)?)"
    r"(?:\s*(?:og|eller|samt|[/,])\s*(?:afbud|fravær(?:ende)?))?:?",
    re.IGNORECASE,
)
_MATTER = re.compile(r"fravær\W*", re.IGNORECASE)
"""A title that may as well be of pupils' absence: who is listed there was away from that item."""

_OF_ATTENDANCE = re.compile(r"fremmød|fravær|afbud|mødedeltag|habilitet", re.IGNORECASE)


class ToldAway(NamedTuple):
    """Whom the text of an item tells to be away: from the meeting, and from the item alone."""

    meeting: tuple[tuple[Person, Presence], ...]
    item: tuple[tuple[Person, Presence], ...]


def told_away(texts: ItemTexts, lines: Sequence[SourceLine]) -> ToldAway:
    """Return whom the texts of one item tell to be away; `lines` are all of the source."""
    label, names = _label(texts.title)
    meeting = list(_named(names, label)) if label else []
    if label and texts.absent and not _MATTER.fullmatch(texts.title):
        meeting += texts.absent
    item = []
    headings = {section.id: section.heading for section in texts.sections}
    for index, (fate, part) in sorted(texts.fates.items()):
        line = lines[index]
        if fate not in (Fate.TEXT, Fate.UNPLACED) or len(line.cells) > 1:
            continue
        told, _ = away_told(line.text)
        heading = headings.get(part, "")
        is_here = part == DECISION_PART or not heading or bool(_OF_ATTENDANCE.search(heading))
        for each in told:
            if each.at_item and is_here and label is None:
                item.append((each.person, each.presence))
            elif is_here or each.presence is Presence.EXCUSED:
                meeting.append((each.person, each.presence))
        if label and not told:
            meeting += _named(line.text, label)
    return ToldAway(tuple(meeting), tuple(item))


def _label(title: str) -> tuple[Presence | None, str]:
    """Return what an item says of people when its title is about them, and the names in it."""
    found = label_of(title)
    presence = _PRESENCE.get(found[0]) if found else None
    if found and presence:
        return presence, found[1]
    of_absence = _OF_ABSENCE.fullmatch(title.strip())
    if of_absence is None:
        return None, ""
    return (Presence.EXCUSED if of_absence["excused"] else Presence.ABSENT), ""


def _named(text: str, presence: Presence) -> Iterator[tuple[Person, Presence]]:
    """Yield the people of `text` when it is nothing but full names."""
    people = [] if not text or is_no_one(text) else people_in([text])
    if all(is_full_name(person.name) for person in people):
        yield from ((person, person.presence or presence) for person in people)
