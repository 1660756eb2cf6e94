"""Makes an item of what a system says of it: its texts, its attachments, its open title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from ssp_desktop.domain.likeness import bare_text
from ssp_desktop.domain.meeting import AgendaItem, Attachment, new_id
from ssp_desktop.reading.outline.line_looks import is_furniture
from ssp_desktop.reading.source.refusals import Unreadable, reason_of
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.reading.source.titles import case_number, closed_title
from ssp_desktop.reading.source.words import Word
from ssp_desktop.reading.systems import told as words
from ssp_desktop.reading.systems.neutral import SystemFile, SystemItem, SystemText
from ssp_desktop.reading.systems.parcel import Parcel
from ssp_desktop.reading.systems.telling import Telling
from ssp_desktop.reading.systems.texts import (
    ItemLine,
    Own,
    document_lines,
    is_empty,
    lines_of_text,
    with_headings,
)
from ssp_desktop.reading.understanding.item_texts import ItemReader, ItemTexts
from ssp_desktop.reading.understanding.result import Fate
from ssp_desktop.reading.understanding.told import IN_A_TEXT, with_told_tables

_NUMBER_IN_FRONT = re.compile(
    r"(?:[a-z][.)]|\d{1,4}(?:[-.]\d+)*[.)]?)\s+(?:[-–]\s+)?", re.IGNORECASE
)
_CASE_LINE = re.compile(r"(?:sagsnr|sagsnummer|sag)\.?\s*:?\s*(\S+)", re.IGNORECASE)
_DOCUMENT_NUMBER = re.compile(r"dok(?:ument)?\.?\s*(?:nr|id|nummer)\.?\s*:?\s*\S+", re.IGNORECASE)
_NOBODY_ABSENT = re.compile(r"følgende deltog ikke.{0,80}:|fraværende:|afbud:", re.IGNORECASE)
_ALIKE = 0.85  # how like two titles of one attachment are


@dataclass(slots=True)
class ItemBuilder:
    """Makes the items of one meeting, from the XML at `place` of `parcel`.

    `telling` takes each line with its fate. `missing` are the titles of attachments whose files
    the export lacks, `common` what is said of several items.
    """

    system: str
    own: Own
    parcel: Parcel
    place: str
    tally: Tally
    telling: Telling
    common: frozenset[str] = frozenset()
    missing: list[str] = field(default_factory=list)

    def build(self, item: SystemItem) -> tuple[AgendaItem, ItemTexts]:
        """Return the item, and its texts with who they say was absent."""
        made_id = new_id()
        title, says_closed = closed_title(item.title or item.neutral_title or "Uden titel")
        self.telling.tell(f"{item.number} {title}".strip(), Fate.ITEM, made_id)
        lines = list(self._lines(item, made_id))
        apart, case = _apart(lines, item)
        reader = ItemReader(title)
        for index, each in enumerate(lines):
            if each.word is not None:
                reader.heading(index, each.line, each.word)
            elif index not in apart:
                reader.body(index, each.line)
        texts = reader.finished()
        case = case or texts.case_number
        says_closed = says_closed or texts.closed
        self._tell_facts(item, case, made_id, says_closed=says_closed)
        item = replace(item, closed=item.closed or says_closed)
        rough = any(text.rough for text in item.texts) or not item.texts
        fates = [
            texts.fates.get(index, (apart.get(index, Fate.FURNITURE), ""))
            for index in range(len(lines))
        ]
        told = with_told_tables(
            (each.line, (made_id, part) if fate in IN_A_TEXT else None)
            for each, (fate, part) in zip(lines, fates, strict=True)
        )
        for line, (fate, part) in zip(told, fates, strict=True):
            if fate is Fate.UNPLACED and not rough:
                fate = Fate.TEXT  # the system itself gives it no heading
            self.telling.tell_line(line, fate, made_id, part)
        attachments = self._attachments(item, texts, made_id)
        open_title = self._open_title(item, made_id)
        for text in item.rest:
            if text not in self.common:
                self.telling.say(words.ITEM_SAYS, item.number, text, fate=Fate.UNKEPT, item=made_id)
        made = AgendaItem(
            made_id,
            title,
            case,
            item.closed,
            open_title,
            sections=tuple(texts.sections),
            decision=texts.decision,
            decision_at=texts.decision_at,
            attachments=attachments,
        )
        return made, texts

    def _tell_facts(self, item: SystemItem, case: str, made_id: str, *, says_closed: bool) -> None:
        """Tell case and access. `says_closed`: so the title or a line above the texts says."""
        if case:
            self.telling.say(words.CASE, case, fate=Fate.FACT, item=made_id)
        if item.access:
            self.telling.say(words.ACCESS, item.access, fate=Fate.FACT, item=made_id)
        if says_closed or (item.closed and not item.access):
            self.telling.say(words.CLOSED, fate=Fate.FACT, item=made_id)

    def _lines(self, item: SystemItem, made_id: str) -> Iterator[ItemLine]:
        """Yield the lines of the item's texts, or of the document beside the XML."""
        texts = []
        for text in item.texts:
            if is_empty(text.content):
                self.telling.say(words.EMPTY, text.caption, fate=Fate.FURNITURE, item=made_id)
            else:
                texts.append(text)
        shown = [line for text in texts for line in self._told_text(text, item, made_id)]
        if item.lines:
            yield from _with_title(with_headings(item.lines, self.own), item)
            return
        place = self.parcel.find(item.document, self.place) if item.document else ""
        if any(each.word is None and each.fate is None for each in shown) or not item.document:
            yield from shown
            return
        if not place:
            said = _bare_place(item.document)
            self.telling.say(words.TEXT_MISSING, item.number, said, item=made_id)
            return
        try:
            lines = document_lines(self.parcel.bytes_of(place), place, self.tally)
        except Unreadable as error:
            self.telling.say(words.ITEM_SAYS, item.number, reason_of(error), item=made_id)
            return
        self.telling.say(words.TEXT_READ, item.number, place)
        yield from _with_title(with_headings(lines, self.own), item)

    def _told_text(self, text: SystemText, item: SystemItem, made_id: str) -> list[ItemLine]:
        """Return the lines of a text; one that cannot be read is told, and the others are read."""
        try:
            return list(self._of_text(text, item))
        except Unreadable as error:
            self.telling.say(words.ITEM_SAYS, item.number, reason_of(error), item=made_id)
            return []

    def _of_text(self, text: SystemText, item: SystemItem) -> Iterator[ItemLine]:
        lines = lines_of_text(text, self.own, self.tally)
        if not text.rough:
            for each in lines:
                listed = each.word is Word.ATTACHMENTS and item.files
                yield replace(each, word=Word.SECTION) if listed else each
            return
        yield from _with_title(lines, item)

    def _attachments(
        self, item: SystemItem, texts: ItemTexts, made_id: str
    ) -> tuple[Attachment, ...]:
        """Return the attachments: those of the system, then what the text alone lists."""
        files = sorted(item.files, key=lambda file: (file.order is None, file.order or 0))
        made = [self._attachment(file, item, made_id) for file in files]
        known = [attachment.title for attachment in made]
        made += [
            each for each in texts.attachments if not any(_alike(each.title, k) for k in known)
        ]
        return tuple(made)

    def _attachment(self, file: SystemFile, item: SystemItem, made_id: str) -> Attachment:
        place = self.parcel.find(file.said, self.place) if file.said else ""
        number = f"Bilag {file.order}" if file.order is not None else "Bilag"
        shown = place or _bare_place(file.said)
        where = f" ({shown})" if shown else ""
        title = file.title or shown or "Uden titel"
        self.telling.tell(f"{number}: {title}{where}", Fate.ATTACHMENT, made_id)
        if file.said and not place:
            self.missing.append(title)
        if file.closed and not item.closed:
            self.telling.say(words.ATTACHMENT_CLOSED, title, self.system, item=made_id)
        if file.number:
            self.telling.say(
                words.DOCUMENT_NUMBER, title, file.number, fate=Fate.UNKEPT, item=made_id
            )
        closed = file.closed and not item.closed
        return Attachment(new_id(), title, file.order, shown, closed=closed)

    def _open_title(self, item: SystemItem, made_id: str) -> str:
        neutral = item.neutral_title
        if not neutral:
            return ""
        if not item.closed:
            if bare_text(neutral) != bare_text(item.title):
                self.telling.say(words.NEUTRAL, neutral, fate=Fate.UNKEPT, item=made_id)
            return ""
        if bare_text(neutral) == bare_text(item.title):
            self.telling.say(words.NEUTRAL_IS_TITLE, item.number, item=made_id)
            return ""
        self.telling.say(words.NEUTRAL, neutral, fate=Fate.FACT, item=made_id)
        return neutral


def _with_title(lines: Iterator[ItemLine], item: SystemItem) -> Iterator[ItemLine]:
    """Yield `lines`, the item's own title at their top known as such."""
    looking = True
    for each in lines:
        if looking and each.word is not Word.DECISION:
            text = each.line.text
            shown = {bare_text(text), bare_text(_NUMBER_IN_FRONT.sub("", text, count=1))}
            if bare_text(item.title) in shown - {""}:
                looking = False
                yield ItemLine(each.line, fate=Fate.ITEM)
                continue
        if each.word is not None:
            looking = False
        yield each


def _apart(lines: Sequence[ItemLine], item: SystemItem) -> tuple[dict[int, Fate], str]:
    """Return the lines that go into no text, with their fates, and the item's case number."""
    out: dict[int, Fate] = {}
    case = item.case_number
    for index, each in enumerate(lines):
        if each.word is not None:
            continue
        text = each.line.text
        found = _CASE_LINE.fullmatch(text)
        number = case_number(found[1]) if found else ""
        last = index + 1 == len(lines) or lines[index + 1].word is not None
        if each.fate is not None:
            out[index] = each.fate
        elif is_furniture(each.line) or is_empty(text):
            out[index] = Fate.FURNITURE
        elif number and case in ("", number):
            case, out[index] = number, Fate.FACT
        elif _DOCUMENT_NUMBER.fullmatch(text):
            out[index] = Fate.UNKEPT
        elif last and _NOBODY_ABSENT.fullmatch(text):
            out[index] = Fate.FURNITURE
    return out, case


def _alike(one: str, other: str) -> bool:
    first, second = bare_text(_NUMBER_IN_FRONT.sub("", one, count=1)), bare_text(other)
    if not first or not second:
        return False
    if first == second or first.endswith(second):
        return True
    return SequenceMatcher(None, first[-len(second) :], second).ratio() >= _ALIKE


def _bare_place(said: str) -> str:
    """Return a file's place as said, without the disk or server it lay on."""
    path = said.replace("\\", "/").strip()
    if re.match(r"[A-Za-z]:|//|\w+://", path):
        path = path.rpartition("/")[2]
    return path.strip("/")
