"""Makes a reading of what a system says of a meeting: its parts, and the fate of each line.

What the system says and the meeting has no field for is told, line by line.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ssp_desktop.domain.danish import find_date, long_date
from ssp_desktop.domain.likeness import bare_text
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Layout,
    Meeting,
    Presence,
    Status,
    new_id,
)
from ssp_desktop.domain.room import Recusal, Substitution
from ssp_desktop.reading.people.people import people_in
from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.refusals import NoItems, TooLarge
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.reading.systems import told as words
from ssp_desktop.reading.systems.items import ItemBuilder
from ssp_desktop.reading.systems.neutral import SystemItem, SystemMeeting
from ssp_desktop.reading.systems.parcel import Parcel, called_export
from ssp_desktop.reading.systems.people import read_people
from ssp_desktop.reading.systems.telling import Telling
from ssp_desktop.reading.systems.texts import (
    Own,
    content_lines,
)
from ssp_desktop.reading.systems.values import number_of, order_of
from ssp_desktop.reading.systems.whole_document import CutDocument, WholeDocument, whole_document
from ssp_desktop.reading.understanding.front import read_front
from ssp_desktop.reading.understanding.front_facts import Front
from ssp_desktop.reading.understanding.item_texts import ItemTexts
from ssp_desktop.reading.understanding.result import Fate, Reading
from ssp_desktop.reading.understanding.room import with_room

MAX_ITEMS = 2000
_NUMBER_IN_FRONT = re.compile(r"\d{1,4}(?:\.\d+)*[.)]?\s+")
_CONTENTS = re.compile(r"indholdsfortegnelse|punktoversigt|dagsordenspunkter", re.IGNORECASE)
_VENUE_LINE = re.compile(r"(?:i|på) (\S.{2,80})")


def build(meeting: SystemMeeting, parcel: Parcel, place: str, tally: Tally) -> Reading:
    """Return the reading of `meeting`, which the XML at `place` of `parcel` describes."""
    if not meeting.items:
        raise NoItems(
            f"{called_export(parcel.name)} er fra {meeting.system}, men der er ingen punkter i "
            "den. Intet er importeret. Vælg hele mappen eller ZIP-filen, så mødets filer er med."
        )
    if len(meeting.items) > MAX_ITEMS:
        raise TooLarge(
            f"{called_export(parcel.name)} har over {MAX_ITEMS // 1000}.000 punkter, og det har "
            "intet møde. Intet er importeret. Vælg en eksport med færre."
        )
    return _Builder(meeting, parcel, place, tally).reading()


class _Builder:
    def __init__(self, meeting: SystemMeeting, parcel: Parcel, place: str, tally: Tally) -> None:
        self._meeting = meeting
        self._tally = tally
        self._told = Telling()
        own = Own(meeting.committee, meeting.date)
        said = Counter(text for item in meeting.items for text in item.rest)
        self._common = [text for text, count in said.items() if count > 1]
        self._items = ItemBuilder(
            meeting.system, own, parcel, place, tally, self._told, frozenset(self._common)
        )
        self._whole = whole_document(meeting, _in_order(meeting.items), parcel, place, tally)
        self._front_lines = content_lines(meeting.front, tally)
        if isinstance(self._whole, CutDocument):
            self._front_lines = self._whole.front
        self._front = _front_of(self._front_lines, meeting)

    def reading(self) -> Reading:
        """Return the complete reading."""
        self._facts()
        self._attendance = read_people(self._meeting, self._front, self._told.tell)
        items, absences = [], []
        ordered = self._ordered()
        for item in ordered:
            self._tally.alive()
            made_item, texts = self._items.build(item)
            made_item = self._with_whole(made_item)
            made_item, absent = self._with_absent(made_item, item, texts)
            items.append(made_item)
            absences.append(absent)
        self._came_otherwise(absences)
        self._tell_whole()
        if self._items.missing:
            titles = ", ".join(f"»{title}«" for title in self._items.missing)
            self._told.say(words.FILES_MISSING, titles)
        for index in self._front.kept:
            self._told.tell(self._front_lines[index].shown, Fate.UNKEPT)
        for text in self._common:
            numbers = ", ".join(item.number for item in ordered if text in item.rest)
            self._told.say(words.ITEM_SAYS, numbers, text, fate=Fate.UNKEPT)
        for rest in self._meeting.rest:
            self._told.tell(rest, Fate.UNKEPT)
        for remark in self._meeting.remarks:
            self._told.tell(remark, Fate.REMARK)
        is_agenda = self._meeting.is_agenda and not any(item.decided for item in items)
        presence = Presence.EXPECTED if is_agenda else Presence.PRESENT
        made = Meeting(
            new_id(),
            self._meeting.committee or self._front.committee,
            municipality=self._meeting.municipality or self._front.municipality,
            date=self._meeting.date or self._front.date,
            time=self._meeting.time or self._front.time,
            venue=self._meeting.venue or self._front.venue,
            layout=Layout.PUNKT,
            status=Status.PLANNED if is_agenda else Status.DRAFT,
            first_number=_first_number(ordered),
            participants=self._attendance.all(presence),
            items=tuple(_numbered(items, ordered)),
        )
        room = with_room(made, absences, self._attendance, self._front.course)
        return Reading(room, tuple(self._told.fates))

    def _facts(self) -> None:
        meeting, say = self._meeting, self._told.say
        kind = words.AGENDA_FROM if meeting.is_agenda else words.MINUTES_FROM
        say(kind, meeting.system, fate=Fate.TITLE)
        if meeting.committee:
            say(words.COMMITTEE, meeting.committee, fate=Fate.FACT)
        if meeting.date and meeting.time:
            clock = f"{meeting.time:%H:%M}"
            say(words.DATE_AND_TIME, long_date(meeting.date), clock, fate=Fate.FACT)
        elif meeting.date:
            say(words.DATE, long_date(meeting.date), fate=Fate.FACT)
        venue = meeting.venue or self._front.venue
        if venue:
            say(words.VENUE, venue, fate=Fate.FACT)

    def _ordered(self) -> list[SystemItem]:
        """Return the items in the order of their numbers, and tell where the file has another."""
        items = _in_order(self._meeting.items)
        if [*self._meeting.items] != items:
            was = ", ".join(item.number for item in self._meeting.items)
            self._told.say(words.ORDER, was)
        parts = [item.number for item in items if len(order_of(item.number)) > 1]
        if parts:
            self._told.say(words.SUB_ITEMS, ", ".join(parts))
        if isinstance(self._whole, CutDocument):
            pairs = zip(items, self._whole.parts(), strict=True)
            items = [replace(item, lines=lines) for item, lines in pairs]
        return items

    def _with_whole(self, made: AgendaItem) -> AgendaItem:
        """Return `made` with its texts from the document of the whole meeting, if that is read."""
        if not isinstance(self._whole, WholeDocument):
            return made
        made, lines = self._whole.with_texts(made)
        for line in lines:
            self._told.tell(line.said or line.text, line.fate, line.item, line.part)
        return made

    def _tell_whole(self) -> None:
        if isinstance(self._whole, str):
            self._told.tell(self._whole, Fate.REMARK)
        elif self._whole is not None:
            place = self._whole.place
            self._told.say(words.WHOLE_READ, place)
            if isinstance(self._whole, WholeDocument):
                for text in self._whole.left():
                    self._told.tell(text, Fate.UNKEPT)

    def _with_absent(
        self, made: AgendaItem, item: SystemItem, texts: ItemTexts
    ) -> tuple[AgendaItem, tuple[str, ...] | None]:
        """Return `made` with who took the seats of its absent people, and the ids of these."""
        absent = list(texts.absent or ())
        for name in item.absent:
            absent += [(person, Presence.ABSENT) for person in people_in([f"{name};"])]
            self._told.say(words.ABSENT_AT, item.number, name, fate=Fate.PERSON, item=made.id)
        made = self._with_recused(made, item)
        if texts.absent is None and not absent:
            return made, None
        self._attendance.begin_list()
        gone, seats = [], []
        for person, presence in absent:
            gone.append(self._attendance.at_item(person, presence))
            substitutes = self._attendance.substitutes_at_item(person)
            seats += [Substitution(new_id(), who, gone[-1]) for who in substitutes]
        return replace(made, substitutions=tuple(seats)), tuple(gone)

    def _came_otherwise(self, absences: Sequence[tuple[str, ...] | None]) -> None:
        """Let those whom only some items name, as absent from these, be there at the others."""
        for who in self._attendance.named_at_items:
            if not all(who in (absent or ()) for absent in absences):
                self._told.say(words.ONLY_AT_ITEMS, self._attendance.came(who))

    def _with_recused(self, made: AgendaItem, item: SystemItem) -> AgendaItem:
        """Return `made` with those whom the system says were disqualified."""
        self._attendance.begin_list()
        rulings = []
        for name in item.recused:
            for person in people_in([f"{name};"]):
                who = self._attendance.at_item(person, Presence.PRESENT)
                rulings.append(Recusal(new_id(), who))
            self._told.say(words.RECUSED_AT, item.number, name, fate=Fate.PERSON, item=made.id)
        return replace(made, recusals=tuple(rulings))


def _front_of(lines: Sequence[SourceLine], meeting: SystemMeeting) -> Front:
    """Return what the front of the whole document says, as far as the XML has its text."""
    titles = {bare_text(item.title) for item in meeting.items}
    end = 0
    for line in lines:
        title = bare_text(_NUMBER_IN_FRONT.sub("", line.text))
        if _CONTENTS.match(line.text) or (title and title in titles):
            break
        end += 1
    front = read_front(lines, range(end))
    if not front.venue:
        where = ((index, _VENUE_LINE.fullmatch(lines[index].text)) for index in front.kept)
        for index, found in where:
            if found and index > 0 and find_date(lines[index - 1].text):
                front.venue = found[1]
                front.kept.remove(index)
                break
    return front


def _in_order(items: Sequence[SystemItem]) -> list[SystemItem]:
    """Return `items` in the order of their numbers, if each has one."""
    if not all(order_of(item.number) for item in items):
        return list(items)
    return sorted(items, key=lambda item: order_of(item.number))


def _first_number(items: Sequence[SystemItem]) -> int:
    return number_of(items[0].number) or 1


def _numbered(items: Sequence[AgendaItem], said: Sequence[SystemItem]) -> Iterator[AgendaItem]:
    """Yield `items`, with a fixed number for each that breaks the sequence."""
    whole = all(len(order_of(each.number)) == 1 for each in said)
    expected = _first_number(said)
    for item, each in zip(items, said, strict=True):
        number = number_of(each.number) if whole else None
        yield item if number in (None, expected) else replace(item, fixed_number=number)
        expected = (expected if number is None else number) + 1
