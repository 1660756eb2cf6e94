"""Turns source lines of any format into a meeting, with the fate of each line."""

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from ssp_desktop.domain.danish import find_date
from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Presence, Status, new_id
from ssp_desktop.reading.outline.agenda_tables import with_agenda_tables
from ssp_desktop.reading.outline.dated_decisions import with_own_decisions
from ssp_desktop.reading.outline.judging import certainty
from ssp_desktop.reading.outline.line_looks import is_furniture
from ssp_desktop.reading.outline.outlines import Outline, outline_of, outlines_of
from ssp_desktop.reading.outline.stuck_numbers import with_stuck_numbers
from ssp_desktop.reading.outline.weighing import Weighed
from ssp_desktop.reading.source.action_point_table import action_points, apart, is_heading
from ssp_desktop.reading.source.lines import Hint, SourceLine, cut_spans
from ssp_desktop.reading.source.refusals import NoItems, TooLarge, called
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.reading.source.titles import ItemTitle, closed_title
from ssp_desktop.reading.source.words import Label, Word, heading_word, inline_heading, label_of
from ssp_desktop.reading.understanding.front import read_front
from ssp_desktop.reading.understanding.front_facts import Front
from ssp_desktop.reading.understanding.item_texts import ItemReader, ItemTexts
from ssp_desktop.reading.understanding.result import Fate, LineFate, Reading
from ssp_desktop.reading.understanding.room import with_named_absent, with_room
from ssp_desktop.reading.understanding.title_repeats import Titles, repeats_beside
from ssp_desktop.reading.understanding.told import with_remarks
from ssp_desktop.reading.understanding.told_away import told_away
from ssp_desktop.richtext.tree import Span

_PUBLISHED = re.compile(
    r"(?:opdateret|offentliggjort)(?: af (?P<by>.+?))?\s+(?:d\.\s*|den\s+)?(?P<date>\d.*\d)\.?",
    re.IGNORECASE,
)
_FATES = {Hint.PAGE_HEAD: Fate.PAGE_HEAD, Hint.PAGE_FOOT: Fate.PAGE_FOOT}
MAX_ITEMS = 2000
"""Twice what can be numbered: a source with more headings of one level is no minutes."""

_FAR_BEHIND = 2.0  # in weight: an outline that nobody would take
_ITEM_LIST_WORDS = frozenset({"dagsorden", "dagsordenspunkter", "punkter", "emner"})


def understand(lines: Sequence[SourceLine], name: str = "", tally: Tally | None = None) -> Reading:
    """Return the meeting in `lines`; raises NoItems when they have no agenda item.

    `name` is the file's, for the message.
    """
    tally = tally or Tally(name)
    read = [line for line in tally.through(lines) if line.text]
    lines, table = apart(read)
    lines = with_stuck_numbers(with_agenda_tables(lines))
    lines = with_own_decisions(_with_inline_headings(lines))
    tally.alive()
    found = outlines_of(lines)
    if not found:
        raise NoItems(
            f"{called(name)} kan ikke læses som en dagsorden eller et referat: "
            "der er ingen punkter i den. Intet er importeret. Punkterne skal have et nummer "
            "(»1. …« eller »Punkt 1: …«) eller en overskrift hver."
        )
    if len(found[0].outline.items) > MAX_ITEMS:
        raise TooLarge(
            f"{called(name)} har over {MAX_ITEMS // 1000}.000 punkter, og det har intet møde. "
            "Intet er importeret. Vælg den del af den, der er referatet."
        )

    def read_by(each: Weighed) -> Reading:
        reading = _Understanding(lines, outline_of(lines, each.outline), tally).reading()
        return with_remarks(_with_actions(reading, table), read, [*lines, *table])

    best, *others = map(read_by, _worth_showing(found))
    runner_up = others[0] if others else None
    return replace(best, certainty=certainty(lines, found), runner_up=runner_up)


def _worth_showing(found: Sequence[Weighed]) -> Sequence[Weighed]:
    """Return the best outline, with the next where both may be right."""
    both = found[:2]
    is_close = both[0].weight - both[-1].weight < _FAR_BEHIND
    return both if is_close and len(both[-1].outline.items) <= MAX_ITEMS else both[:1]


def _with_actions(reading: Reading, table: Sequence[SourceLine]) -> Reading:
    """Return `reading` with the action points of the table at its end."""
    if not table:
        return reading
    items = {number: item.id for number, item in reading.meeting.numbered_items()}
    meeting = replace(reading.meeting, actions=action_points(table, items), prints_actions=True)
    fates = tuple(LineFate(line.number, line.shown, Fate.FACT) for line in table)
    # If the agenda is a table, all other lines are numbered anew.
    return replace(
        reading, meeting=meeting, lines=tuple(sorted((*reading.lines, *fates), key=_number_of))
    )


def _number_of(fate: LineFate) -> int:
    return fate.number


def _with_inline_headings(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Return `lines` with ``Beslutning: Godkendt.`` as a heading and a text.

    Only with words that never stand alone in the source.
    """
    alone = {heading_word(line.text) for line in lines}
    out: list[SourceLine] = []
    for line in lines:
        found = None if line.marker or line.at or line.cells else inline_heading(line.text)
        word = heading_word(found[0]) if found else None
        plain = word in (Word.SECTION, Word.DECISION) and word not in alone
        if found and plain and (word is Word.DECISION or Word.DECISION not in alone):
            head, rest = found
            out.append(replace(line, spans=(Span(head),)))
            text = cut_spans(line.spans, len(line.text) - len(rest))
            out.append(replace(line, spans=text, after_blank=False, remarks=()))
        else:
            out.append(line)
    return out


class _Understanding:
    """One reading under way: the lines, their outline, and what has been made of them."""

    def __init__(self, lines: Sequence[SourceLine], outline: Outline, tally: Tally) -> None:
        self._lines = lines
        self._tally = tally
        self._outline = outline
        self._fates: dict[int, LineFate] = {}
        self._first = min(outline.items)
        self._published: datetime.date | None = None
        self._publisher = ""

    def reading(self) -> Reading:
        """Return the complete reading."""
        for index, line in enumerate(self._tally.through(self._lines)):
            if is_furniture(line):
                self._note(index, _FATES.get(line.hint, Fate.FURNITURE))
        self._note_contents()
        for index in repeats_beside(self._lines, self._outline):
            self._note(index, Fate.CONTENTS)
        self._note_groups()
        self._note_published()
        front = read_front(
            self._lines, [index for index in range(self._first) if index not in self._fates]
        )
        for index, fate in front.fates.items():
            self._note(index, fate)
        items, absences = self._items(front)
        layout = front.layout or self._layout(front)
        meeting = self._meeting(front, layout, items)
        meeting = with_room(
            meeting, absences, front.attendance, front.course, listed=front.lists_people
        )
        return Reading(meeting, tuple(self._fates[index] for index in sorted(self._fates)))

    def _note(self, index: int, fate: Fate, item: str = "", part: str = "") -> None:
        line = self._lines[index]
        sign = line.marker.sign if line.marker else ""
        table = line.row.table if line.row else 0
        self._fates[index] = LineFate(
            line.number, line.shown, fate, item, part, sign, table, cells=line.row_cells
        )

    def _note_contents(self) -> None:
        """Record the contents list: its heading, and below it what repeats a title."""
        titles = Titles(title.title for title in self._outline.items.values())
        inside = False
        for index in range(self._first):
            line = self._lines[index]
            if index in self._fates:
                continue
            is_title = index in self._outline.contents or line.hint is Hint.CONTENTS
            if self._is_contents_heading(line):
                inside = is_title = True
            elif is_title:
                inside = True
            elif label_of(line.text):
                inside = False
            elif inside:
                is_title = titles.repeated_by(line.text) or is_heading(line.text)
            if is_title:
                self._note(index, Fate.CONTENTS)

    def _note_groups(self) -> None:
        """Record the headings over several items: a meeting has no field for their names."""
        for index, closed in self._outline.groups.items():
            self._note(index, Fate.UNKEPT if closed is None else Fate.FACT)

    def _in_closed_group(self, start: int) -> bool:
        said = [(at, closed) for at, closed in self._outline.groups.items() if closed is not None]
        return max(((at, closed) for at, closed in said if at < start), default=(0, False))[1]

    def _is_contents_heading(self, line: SourceLine) -> bool:
        if heading_word(line.text) is Word.CONTENTS:
            return True
        # "Dagsorden" alone may be the title as well; over the items it is a heading.
        return line.text.rstrip(": ").casefold() in _ITEM_LIST_WORDS and line.number > 1

    def _note_published(self) -> None:
        for index in range(len(self._lines) - 1, max(self._first, len(self._lines) - 6), -1):
            found = _PUBLISHED.fullmatch(self._lines[index].text)
            date = find_date(found["date"]) if found else None
            if found and date and index not in self._outline.headings:
                self._published, self._publisher = date, found["by"] or ""
                self._note(index, Fate.FACT)
                return

    def _items(self, front: Front) -> tuple[list[AgendaItem], list[tuple[str, ...] | None]]:
        """Return the items, and for each the ids of those it names as absent, if it does."""
        starts = [*sorted(self._outline.items), len(self._lines)]
        items, absences = [], []
        for start, end in pairwise(starts):
            self._tally.alive()
            kept = front.kept if start == self._first else []
            texts = self._item_texts(self._outline.items[start], end, kept)
            title, closed = closed_title(texts.title)
            item = AgendaItem(
                new_id(),
                title,
                texts.case_number,
                closed or texts.closed or self._in_closed_group(start),
                sections=tuple(texts.sections),
                decision=texts.decision,
                decision_at=texts.decision_at,
                attachments=tuple(texts.attachments),
                earlier=texts.earlier,
            )
            told = told_away(texts, self._lines)
            item, absent = with_named_absent(item, texts.absent, told, front.attendance)
            items.append(item)
            for index, (fate, part) in texts.fates.items():
                self._note(index, fate, item.id, part)
            absences.append(absent)
        return items, absences

    def _item_texts(self, title: ItemTitle, end: int, kept: Iterable[int]) -> ItemTexts:
        line = self._lines[title.index]
        reader = ItemReader(title.title, line.look, line.at)
        for index in kept:
            reader.keep(index, self._lines[index])
        if title.beside:
            reader.keep(title.index, replace(self._lines[title.index], spans=(Span(title.beside),)))
        for index in self._tally.through(range(title.index + 1, end)):
            if index in self._fates or index == title.number_at:
                continue
            word = self._outline.headings.get(index)
            if word:
                reader.heading(index, self._lines[index], word)
            else:
                reader.body(index, self._lines[index])
        texts = reader.finished()
        texts.fates[title.index] = (Fate.ITEM, "")
        if title.number_at is not None:
            texts.fates[title.number_at] = (Fate.ITEM, "")
        return texts

    def _layout(self, front: Front) -> Layout:
        if any(title.named for title in self._outline.items.values()):
            return Layout.PUNKT
        to_top = any(line.text.casefold() == "til toppen" for line in self._lines)
        lists = any(
            found and found[0] is Label.EXCUSED and not found[1]
            for index in front.fates
            if (found := label_of(self._lines[index].text))
        )
        return Layout.KLASSISK if to_top or lists else Layout.PUNKT

    def _meeting(self, front: Front, layout: Layout, items: Sequence[AgendaItem]) -> Meeting:
        # A source that does not say what it is, nor that anybody came or decided, is an agenda.
        is_agenda = not front.is_held and not any(item.decided for item in items)
        is_agenda = is_agenda and (front.is_agenda or not front.kind_told)
        titles = [self._outline.items[index] for index in sorted(self._outline.items)]
        return Meeting(
            new_id(),
            front.committee,
            municipality=self._publisher or front.municipality,
            title=front.title,
            date=front.date,
            time=front.time,
            venue=front.venue,
            layout=layout,
            status=Status.PLANNED if is_agenda else Status.DRAFT,
            first_number=titles[0].number or 1,
            published=self._published,
            # An agenda says who is expected, minutes say who came.
            participants=front.attendance.all(Presence.EXPECTED if is_agenda else Presence.PRESENT),
            items=tuple(_numbered(items, titles)),
            prints_history=any(item.earlier for item in items),
        )


def _numbered(items: Sequence[AgendaItem], titles: Sequence[ItemTitle]) -> Iterable[AgendaItem]:
    """Yield `items`, with a fixed number for each that breaks the sequence."""
    expected = titles[0].number or 1
    for item, title in zip(items, titles, strict=True):
        number = expected if title.number is None else title.number
        yield item if number == expected else replace(item, fixed_number=number)
        expected = number + 1
