"""Parts an item that came back into its fields.

A paragraph belongs to the field under whose heading it stands. A heading is known by what it was in
the draft, else by its style, else by its words; a text without a heading by its paragraphs.
"""

import re
from dataclasses import dataclass, field

from ssp_desktop.application.returning.aligning import align, moved
from ssp_desktop.application.returning.alike import ENOUGH, words_alike
from ssp_desktop.application.returning.base_lines import (
    NOT_THEIRS,
    BaseDraft,
    BaseLine,
    Role,
    key_of,
)
from ssp_desktop.application.returning.both_readings import Texts
from ssp_desktop.application.returning.new_ids import NewIds
from ssp_desktop.application.returning.texts import Placed
from ssp_desktop.application.returning.their_lines import TheirLine
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.minutes.blocks import Style
from ssp_desktop.minutes.item_lines import (
    ABSENT_HEADING,
    ATTACHMENTS_HEADING,
    DECISION_HEADING,
)
from ssp_desktop.reading.source.words import Word, heading_word

TITLE, CASE_NUMBER, ATTACHMENTS, ABSENT = "title", "case_number", "attachments", "absent"
ACTIONS = "actions"  # and all else behind the items
_GIVEN = {
    DECISION: DECISION_HEADING,
    ATTACHMENTS: ATTACHMENTS_HEADING,
    ABSENT: ABSENT_HEADING,
}
"""The parts whose heading the layout gives, which so has no words of its own."""
_AUTOMATIC = {key_of(heading): part for part, heading in _GIVEN.items()}
_LONGEST_HEADING = 100  # characters
_CASE_NUMBER = re.compile(r"(?:[A-ZÆØÅ]{1,8}[-/])?\d{2,4}[-/.]\d{3,8}(?:-\d{1,4})?")
_LISTS = (ATTACHMENTS, ABSENT)
_IN_PARTS = (Role.TEXT, Role.ATTACHMENT, Role.PERSON)


@dataclass(slots=True)
class Part:
    """A text of an item: a section, or the decision. `heading` is "" where there is none."""

    id: str
    heading: str = ""
    lines: list[Placed] = field(default_factory=list)


@dataclass(slots=True)
class ItemParts:
    """What an item that came back consists of.

    `texts` are its sections and its decision, in order. `places` says of each line which part it
    is of. `astray` are lines that no field has room for.
    """

    case_number: str = ""
    texts: list[Part] = field(default_factory=list)
    attachments: list[Placed] = field(default_factory=list)
    absent: list[Placed] = field(default_factory=list)
    places: dict[int, str] = field(default_factory=dict)
    astray: list[str] = field(default_factory=list)


def item_parts(draft: BaseDraft, item: str, texts: Texts, stretch: range, ids: NewIds) -> ItemParts:
    """Return the parts of an item, which stands without its title in `stretch` of the text."""
    return _Parting(draft, item, texts, stretch, ids).done()


class _Parting:
    """Goes through the lines of one item, and knows which part it is in."""

    def __init__(
        self,
        draft: BaseDraft,
        item: str,
        texts: Texts,
        stretch: range,
        ids: NewIds,
    ) -> None:
        base = draft.items.get(item, ())[1:]
        here = texts.accepted[stretch.start : stretch.stop]
        there = align(base, here)
        self._there = frozenset(there)
        self._base = {at: base[old] for at, old in (there | moved(base, here, there)).items()}
        self._order = list(dict.fromkeys(line.origin.part for line in base if line.origin.part))
        self._headed = {line.origin.part for line in base if line.role is Role.HEADING}
        known = {
            line.origin.part
            for at, line in self._base.items()
            if line.role is Role.HEADING and not _is_other_heading(here[at], line)
        }
        self._lost = self._headed - known
        self._words = {
            line.key: line.origin.part
            for line in base
            if line.role is Role.HEADING and line.origin.part in self._lost
        }
        self._headings = draft.headings
        self._lines, self._since, self._ids = here, stretch.start, ids
        self._styled = texts.has_styles
        self._item = item
        self._open: dict[str, Part] = {}
        self._part = ""
        self._out = ItemParts()

    def done(self) -> ItemParts:
        for at, line in enumerate(self._lines):
            self._out.places[self._since + at] = self._take(at, line, self._base.get(at))
        self._drop_empty()
        return self._out

    def _drop_empty(self) -> None:
        """Drop sections that nobody wrote: a point without text was in no line of the draft."""
        kept = {*self._order, *_GIVEN}
        empty = {
            part.id
            for part in self._out.texts
            if part.id not in kept
            and not part.heading
            and not any(line.text for line in part.lines)
        }
        self._out.texts = [part for part in self._out.texts if part.id not in empty]
        for at, part_id in self._out.places.items():
            if part_id in empty:
                self._out.places[at] = TITLE

    def _take(self, at: int, line: TheirLine, base: BaseLine | None) -> str:
        """Put a line in its field; return which one that is."""
        if base is not None and base.role is Role.FURNITURE:
            self._pass(line, base)
            return TITLE
        if line.cell is None and not line.follows:
            if self._is_case_number(line, base):
                self._out.case_number = line.text
                return CASE_NUMBER
            heading = self._heading(at, line, base)
            if heading is not None:
                self._begin(heading, line.text)
                return heading
        if line.cell is None:
            self._enter(at)
        elif at == 0 or _table_of(self._lines[at - 1]) != line.cell.table:
            self._enter_table(at, line.cell.table)
        if line.style is Style.ATTACHMENT and line.cell is None:
            self._part = ATTACHMENTS
        elif not self._part:
            self._begin(self._first_text(), "")
        self._add(Placed(line, base))
        return self._part

    def _pass(self, line: TheirLine, base: BaseLine) -> None:
        """Pass what the draft has between the fields; below a correction no field goes on."""
        if base.origin.part in NOT_THEIRS:
            self._part = base.origin.part
        if line.key != base.key:
            self._out.astray.append(line.text)

    def _is_case_number(self, line: TheirLine, base: BaseLine | None) -> bool:
        if base is not None:
            return base.role is Role.CASE_NUMBER
        if self._out.case_number or self._part:
            return False
        by_words = line.style is None and _CASE_NUMBER.fullmatch(line.text.strip())
        return line.style is Style.CASE_NUMBER or bool(by_words)

    def _heading(self, at: int, line: TheirLine, base: BaseLine | None) -> str | None:
        """Return the part that `line` is the heading of, None when it is none."""
        if base is not None and base.role is not Role.HEADING:
            return None
        if base is not None and not _is_other_heading(line, base):
            return base.origin.part
        by_style = line.style is Style.SECTION_HEADING
        by_words = not self._styled and (
            line.key in self._headings
            or line.key in _AUTOMATIC
            or heading_word(line.text) is Word.SECTION
        )
        below = self._below(at)
        by_place = not self._styled and below is not None and len(line.text) <= _LONGEST_HEADING
        if not line.key or not (by_style or ((by_words or by_place) and line.point is None)):
            return None
        for part in (self._words.get(line.key), _AUTOMATIC.get(line.key), below):
            if part is not None and part not in self._open:
                return part
        return self._ids.new(self._item, "section", line.text)

    def _below(self, at: int) -> str | None:
        """Return the part that lost its heading and whose text stands below the line `at`."""
        below = self._base.get(at + 1)
        if below is None or below.role is Role.HEADING:
            return None
        part = below.origin.part
        return part if part in self._lost and part not in _GIVEN else None

    def _begin(self, part: str, heading: str) -> None:
        self._part = part
        if part in _GIVEN and key_of(heading) not in ("", key_of(_GIVEN[part])):
            self._out.astray.append(heading)
        if part in _LISTS:
            return
        if part not in self._open:
            self._open[part] = Part(part)
            self._out.texts.append(self._open[part])
        if part != DECISION:
            self._open[part].heading = heading

    def _enter(self, at: int) -> None:
        """Begin the part that the line was of, if no heading says where that begins."""
        base = self._base.get(at)
        if base is None or at not in self._there or base.role not in _IN_PARTS:
            return
        part = base.origin.part
        is_below_new = self._part in self._open and self._part not in self._order
        begins = part not in self._headed or (part in self._lost and not is_below_new)
        if part != self._part and begins and part not in self._open:
            self._begin(part, "")

    def _enter_table(self, at: int, table: int) -> None:
        """Begin the part that a table was of: as the first of its lines that was in the draft."""
        while at < len(self._lines) and _table_of(self._lines[at]) == table:
            if at in self._there:
                self._enter(at)
                return
            at += 1

    def _first_text(self) -> str:
        """Return the part that a text right below the title is of."""
        aside = (CASE_NUMBER, *NOT_THEIRS)
        first = next((part for part in self._order if part not in aside), "")
        if first and first not in self._headed and first not in self._open:
            return first
        return self._ids.new(self._item, "section", "")

    def _add(self, placed: Placed) -> None:
        if self._part == ATTACHMENTS:
            self._out.attachments.append(placed)
        elif self._part == ABSENT:
            self._out.absent.append(placed)
        elif self._part in NOT_THEIRS:
            self._out.astray.append(placed.line.text)
        else:
            self._open[self._part].lines.append(placed)


def _is_other_heading(line: TheirLine, base: BaseLine) -> bool:
    """Return whether a heading that the draft gives by itself became one in other words."""
    return base.origin.part in _GIVEN and words_alike(line.key, base.key) < ENOUGH


def _table_of(line: TheirLine) -> int | None:
    return line.cell.table if line.cell else None
