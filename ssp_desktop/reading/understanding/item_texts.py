"""What is under an item's title: case number, sections, decision, absent people, attachments."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ssp_desktop.domain.item.earlier import EarlierDecision
from ssp_desktop.domain.meeting import Attachment, Presence, Section, new_id
from ssp_desktop.reading.outline.dated_decisions import decision_of
from ssp_desktop.reading.people.names import is_no_one
from ssp_desktop.reading.people.people import Person, names_only, people_in
from ssp_desktop.reading.people.sentences import ABSENT_SENTENCE
from ssp_desktop.reading.source.case_lines import case_line
from ssp_desktop.reading.source.lines import Hint, SourceLine
from ssp_desktop.reading.source.titles import case_number, labelled_case_number, title_goes_on
from ssp_desktop.reading.source.words import Label, Word, heading_text, heading_word, label_of
from ssp_desktop.reading.understanding.attachments import (
    SubPoints,
    attachment_of,
    begins_signatures,
    is_empty,
    is_labelled,
)
from ssp_desktop.reading.understanding.earlier import earlier_in
from ssp_desktop.reading.understanding.points import blocks_of
from ssp_desktop.reading.understanding.result import Fate
from ssp_desktop.richtext.markdown import write

DECISION_PART = "decision"

_LONGEST_LIST = 4000  # characters of people on one line
_ABSENT_LABELS = {Label.EXCUSED: Presence.EXCUSED, Label.ABSENT: Presence.ABSENT}
_ABSENT_WORDS = {Word.EXCUSED: Presence.EXCUSED, Word.ABSENT: Presence.ABSENT}
_ONE_WORD = re.compile(r"\w+\.")  # a sentence of one word: »Enig.«


@dataclass(slots=True)
class ItemTexts:
    """The parts of an item; `absent` is None when it names nobody and has no list for that."""

    title: str
    case_number: str = ""
    closed: bool = False
    sections: list[Section] = field(default_factory=list)
    decision: str = ""
    decision_at: int | None = None
    attachments: list[Attachment] = field(default_factory=list)
    earlier: tuple[EarlierDecision, ...] = ()
    absent: list[tuple[Person, Presence]] | None = None
    fates: dict[int, tuple[Fate, str]] = field(default_factory=dict)


def _is_known(line: SourceLine) -> bool:
    return line.word is not None or heading_word(line.text) is not None


@dataclass(slots=True)
class _Text:
    part: str
    heading: str
    look: float = 0.0
    lines: list[SourceLine] = field(default_factory=list)


class ItemReader:
    """Takes the lines of one item one by one, each with the heading it is, if any."""

    def __init__(self, title: str, look: float = 0.0, margin: float = 0.0) -> None:
        """Begin the item with `title`, whose line looks like `look` and begins at `margin`."""
        self._item = ItemTexts(title)
        self._title_look = look
        self._margin = margin
        self._texts: list[_Text] = []
        self._current: _Text | None = None
        self._list: Callable[[int, SourceLine], bool] | None = None
        self._absence = Presence.ABSENT
        self._before_names: tuple[int, SourceLine] | None = None
        self._in_head = True
        self._kept: set[int] = set()
        self._points = SubPoints()
        self._signed = False

    def keep(self, index: int, line: SourceLine) -> None:
        """Keep a line that belongs to no part of the item, as text without a heading."""
        text = self._without_heading()
        text.lines.append(line)
        self._kept.add(index)
        self._item.fates[index] = (Fate.UNPLACED, text.part)

    def _without_heading(self) -> _Text:
        """Return the text before the first heading."""
        if not self._texts or self._texts[0].heading or self._texts[0].part == DECISION_PART:
            self._texts.insert(0, _Text(new_id(), ""))
        return self._texts[0]

    def heading(self, index: int, line: SourceLine, word: Word) -> None:
        """Begin the part that the heading `line` names, or take it as the title below a number."""
        is_free = self._in_head and word is Word.SECTION and not _is_known(line)
        if is_free and (not self._item.title or self._title_goes_on(line)):
            self._go_on(index, line)
            return
        self._in_head = self._signed = False
        self._list = None
        fate = Fate.SECTION_HEADING
        if word is Word.ATTACHMENTS:
            self._list = self._attachment
            self._points.begin_list()
            self._item.fates[index] = (fate, "")
        elif word in _ABSENT_WORDS:
            self._absence = _ABSENT_WORDS[word]
            self._item.absent = self._item.absent or []
            self._list = self._absent
            self._item.fates[index] = (fate, "")
        elif self._is_inside_decision(line, word):
            self._text_line(index, line, Fate.TEXT)
        else:
            self._current = self._opened(line, word)
            self._item.fates[index] = (fate, self._current.part)

    def _is_inside_decision(self, line: SourceLine, word: Word) -> bool:
        """Return whether `line` is a minor heading under that of the decision."""
        current = self._current
        return (
            word is Word.SECTION
            and current is not None
            and current.part == DECISION_PART
            and line.look < current.look
        )

    def _opened(self, line: SourceLine, word: Word) -> _Text:
        if word is Word.DECISION:
            for text in self._texts:
                if text.part == DECISION_PART:
                    return text
            text = _Text(DECISION_PART, "", line.look)
        else:
            text = _Text(new_id(), heading_text(line.text), line.look)
        self._texts.append(text)
        return text

    def body(self, index: int, line: SourceLine) -> None:
        """Take a line that is not a heading."""
        self._signed = self._signed or begins_signatures(line)
        if line.hint is Hint.LOOSE or self._signed:
            self.keep(index, line)
            return
        if self._in_head and self._head(index, line):
            return
        if self._named_case(index, line) or self._case_line(index, line):
            return
        self._in_head = False
        if self._named_absent(index, line):
            return
        if self._list and self._list(index, line):
            return
        if is_labelled(line) and not self._list:
            self._attachment(index, line)
            return
        is_after = self._list is not None and (self._list != self._absent or self._item.absent)
        fate = Fate.UNPLACED if is_after else Fate.TEXT
        self._list = None
        self._text_line(index, line, fate)

    def _head(self, index: int, line: SourceLine) -> bool:
        """Take the continuation of a title, and the case number below it."""
        item = self._item
        if self._named_case(index, line, case_number("" if line.marker else line.text)):
            return True
        if not item.title or self._title_goes_on(line):
            self._go_on(index, line)
            return True
        return False

    def _go_on(self, index: int, line: SourceLine) -> None:
        self._item.title = f"{self._item.title} {line.text}".strip()
        self._item.fates[index] = (Fate.ITEM, "")

    def _named_case(self, index: int, line: SourceLine, number: str = "") -> bool:
        """Take the case number: `number`, or one that `line` names before any heading."""
        current = self._current
        is_above = current is None or not (current.heading or current.part == DECISION_PART)
        if not number and is_above and not self._list:
            number = labelled_case_number(line)
        if not number or self._item.case_number:
            return False
        self._item.case_number = number
        self._item.fates[index] = (Fate.FACT, "")
        return True

    def _case_line(self, index: int, line: SourceLine) -> bool:
        """Take what a line above every heading says of the case; one that says more is kept."""
        if line.marker or self._list or (self._current and self._current.lines):
            return False
        if self._current and (self._current.heading or self._current.part == DECISION_PART):
            return False
        said = case_line(line.text)
        if said is None or (said.number and self._item.case_number):
            return False
        self._item.case_number = self._item.case_number or said.number
        self._item.closed = self._item.closed or said.closed is True
        if said.says_more:
            return False
        self._item.fates[index] = (Fate.FACT, "")
        return True

    def _title_goes_on(self, line: SourceLine) -> bool:
        known = self._item.case_number
        return not known and title_goes_on(self._item.title, self._title_look, line)

    def _text_line(self, index: int, line: SourceLine, fate: Fate) -> None:
        if self._current is None:
            self._current = self._without_heading()
        self._current.lines.append(line)
        self._points.note(line)
        self._item.fates[index] = (fate, self._current.part)

    def _named_absent(self, index: int, line: SourceLine) -> bool:
        """Move ``Afbud: A, B`` out of the text; a sentence after the word stays in it."""
        if self._absent_sentence(index, line):
            return True
        is_inside = line.marker or line.cells or line.at > self._margin
        is_other = is_inside or len(line.text) > _LONGEST_LIST
        label, names = (None if is_other else label_of(line.text)) or (None, "")
        presence = _ABSENT_LABELS.get(label) if label else None
        is_list = bool(presence) and (is_no_one(names) or names_only([names]))
        if not presence or not is_list or self._is_of_another_body():
            return False
        self._add_absent([] if is_no_one(names) else [names], presence)
        self._item.fates[index] = (Fate.PERSON, "")
        return True

    def _is_of_another_body(self) -> bool:  # whose members are not this one's
        return bool(self._current and decision_of(self._current.heading))

    def _absent_sentence(self, index: int, line: SourceLine) -> bool:
        """Take ``Følgende deltog ikke i behandlingen af punktet:`` and the names behind it."""
        found = ABSENT_SENTENCE.fullmatch(line.text) if len(line.text) <= _LONGEST_LIST else None
        if not found or line.cells or (found["names"] and not names_only([found["names"]])):
            return False
        self._absence = Presence.ABSENT
        if found["names"]:
            self._add_absent([found["names"]], self._absence)
        else:
            self._list, self._before_names = self._absent_below, (index, line)
        self._item.fates[index] = (Fate.PERSON, "")
        return True

    def _absent_below(self, index: int, line: SourceLine) -> bool:
        """Take names below a sentence that says they were absent; without any it is text."""
        if self._absent(index, line):
            self._before_names = None
            return True
        self._sentence_back()
        return False

    def _sentence_back(self) -> None:
        if self._before_names:
            index, line = self._before_names
            self._before_names = None
            self._text_line(index, line, Fate.TEXT)

    def _absent(self, index: int, line: SourceLine) -> bool:
        if not is_no_one(line.text):
            if not names_only([line.text]) or _ONE_WORD.fullmatch(line.text):
                return False
            self._add_absent([line.text], self._absence)
        self._item.fates[index] = (Fate.PERSON, "")
        return True

    def _add_absent(self, texts: Sequence[str], presence: Presence) -> None:
        absent = self._item.absent if self._item.absent is not None else []
        absent += [(person, presence) for person in people_in(texts)]
        self._item.absent = absent

    def _attachment(self, index: int, line: SourceLine) -> bool:
        if self._points.ends_list(line):
            self._list = None
            self._text_line(index, line, Fate.TEXT)
            return True
        if is_empty(line):
            self._item.fates[index] = (Fate.FURNITURE, "")
            return True
        self._item.attachments.append(attachment_of(line))
        self._item.fates[index] = (Fate.ATTACHMENT, "")
        return True

    def finished(self) -> ItemTexts:
        """Return the item; if it has no headings at all, its text counts as placed."""
        self._sentence_back()
        item = self._item
        if all(not text.heading and text.part != DECISION_PART for text in self._texts):
            for index, (fate, part) in item.fates.items():
                if fate is Fate.UNPLACED and index not in self._kept:
                    item.fates[index] = (Fate.TEXT, part)
        for text in self._texts:
            markdown = write(blocks_of(text.lines))
            if text.part == DECISION_PART:
                item.decision, item.decision_at = markdown, len(item.sections)
            else:
                item.sections.append(Section(text.part, text.heading, markdown))
        self._take_earlier()
        if item.decision_at == len(item.sections):
            item.decision_at = None
        return item

    def _take_earlier(self) -> None:
        """Take what was decided earlier out of the section that tells it."""
        item = self._item
        for at, section in enumerate(item.sections):
            found = earlier_in(section)
            if not found:
                continue
            item.earlier = found
            del item.sections[at]
            if item.decision_at is not None and at < item.decision_at:
                item.decision_at -= 1
            for index, (fate, part) in item.fates.items():
                if part == section.id:
                    item.fates[index] = (Fate.FACT if fate is Fate.TEXT else fate, "")
            return
