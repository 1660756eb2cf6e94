"""The paragraphs that a draft went out with, each with the field of the meeting that it shows.

The draft is made again from the meeting that was kept when it went out, so its paragraphs are known
exactly, whatever has become of the file.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from ssp_desktop.domain.changes.snapshot import Snapshot
from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting
from ssp_desktop.minutes.blocks import (
    Block,
    FactTable,
    Line,
    ListMark,
    Minutes,
    Origin,
    Style,
    Table,
)
from ssp_desktop.minutes.corrections import CORRECTIONS
from ssp_desktop.minutes.drafting import draft_minutes, drafted_meeting
from ssp_desktop.minutes.field_marks import field_mark
from ssp_desktop.minutes.item_lines import EARLIER
from ssp_desktop.minutes.margin_comments import MarginComment, margin_comments
from ssp_desktop.richtext.tree import Span

FACTS = {
    "udvalgsnavn": "committee",
    "mødedato": "date",
    "mødetid": "times",
    "mødested": "venue",
    "mødedeltagere": "participants",
}
"""The fields of the front by the labels of its table, as `key_of` gives them."""

BACK = "/"


NOT_THEIRS = (CORRECTIONS, EARLIER)
"""The parts of an item that a reviewer does not write."""


class Role(Enum):
    """What a paragraph is in its field."""

    TITLE = "title"
    CASE_NUMBER = "case number"
    HEADING = "heading"
    TEXT = "text"
    ATTACHMENT = "attachment"
    PERSON = "person"
    LABEL = "label"
    FURNITURE = "furniture"


_ROLES = {
    Style.TITLE: Role.TITLE,
    Style.ITEM_HEADING: Role.TITLE,
    Style.CASE_NUMBER: Role.CASE_NUMBER,
    Style.SECTION_HEADING: Role.HEADING,
    Style.PEOPLE_HEADING: Role.HEADING,
    Style.ATTACHMENT: Role.ATTACHMENT,
    Style.PERSON: Role.PERSON,
    Style.BACK_TO_TOP: Role.FURNITURE,
}
_NUMBERED = {
    Layout.PUNKT: re.compile(r"\s*Punkt\s+(\d{1,9})\s*:", re.IGNORECASE),
    Layout.KLASSISK: re.compile(r"\s*(\d{1,9})\.(?=\s|$)"),
}


@dataclass(frozen=True, slots=True)
class BaseLine:
    """A paragraph of the draft. `table` is the one it stands in, if any; `number` its place."""

    origin: Origin
    role: Role
    style: Style
    spans: tuple[Span, ...]
    key: str
    mark: ListMark | None = None
    table: Table | None = None
    is_head: bool = False
    number: int = 0
    marks: frozenset[str] = frozenset()
    item_number: int | None = None

    @property
    def text(self) -> str:
        """The words without their looks."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class BaseDraft:
    """A draft as it went out.

    `shown` is the meeting that it was made from: in the open edition without what is closed.
    `items` are those in it, by id and in order, each with its paragraphs; an empty id is the front,
    and `BACK` what stands behind the items: action points, and when the minutes were published.
    `headings` are the keys of all headings in it, `comments` what stood in its margin.
    """

    meeting: Meeting
    shown: Meeting
    minutes: Minutes
    code: str
    lines: tuple[BaseLine, ...]
    items: Mapping[str, tuple[BaseLine, ...]]
    headings: frozenset[str]
    comments: tuple[MarginComment, ...]

    def item(self, item_id: str) -> AgendaItem:
        """Return the item as it was shown."""
        return self.shown.item(item_id)


def key_of(text: str) -> str:
    """Return what counts of a paragraph when it is looked for: its words, not their case."""
    return " ".join(text.casefold().split())


def base_draft(base: Snapshot) -> BaseDraft:
    """Return the paragraphs of the draft that was made from `base`."""
    meeting = base.meeting
    shown = drafted_meeting(meeting, base.items, is_open=base.is_open)
    minutes = draft_minutes(meeting, base.items, is_open=base.is_open)
    lines: list[BaseLine] = []
    items: dict[str, tuple[BaseLine, ...]] = {}
    for at, part in enumerate(minutes.parts):
        since = len(lines)
        is_back = at > 0 and not part.item
        begun: set[str] = set()
        for line in _lines(part.blocks, shown.layout):
            marks = {own_mark(len(lines))}
            mark = field_mark(line.origin) if line.role is not Role.LABEL else ""
            if mark and mark not in begun:
                marks.add(mark)
                begun.add(mark)
            is_furniture = is_back or line.origin.part in NOT_THEIRS
            role = Role.FURNITURE if is_furniture else line.role
            lines.append(replace(line, role=role, number=len(lines), marks=frozenset(marks)))
        items[BACK if is_back else part.item] = tuple(lines[since:])
    headings = frozenset(line.key for line in lines if line.role is Role.HEADING)
    comments = margin_comments(meeting, base.items, is_open=base.is_open, minutes=minutes)
    return BaseDraft(meeting, shown, minutes, base.code, tuple(lines), items, headings, comments)


def own_mark(number: int) -> str:
    """Return the mark of one paragraph of the draft, which no file has."""
    return f"#{number}"


def _lines(blocks: tuple[Block, ...], layout: Layout) -> Iterator[BaseLine]:
    """Yield the paragraphs of `blocks` that say something."""
    lines = (line for block in blocks for line in _block_lines(block, layout))
    return (line for line in lines if line.key)


def _block_lines(block: Block, layout: Layout) -> Iterator[BaseLine]:
    match block:
        case Line(style=style, spans=spans):
            role = _ROLES.get(style, Role.TEXT)
            key, number = key_of(block.text), None
            if style is Style.ITEM_HEADING:
                key, number = title_key(block.text, layout)
            yield BaseLine(block.origin, role, style, spans, key, block.mark, item_number=number)
        case FactTable():
            for label, text in block.rows:
                origin = Origin("", FACTS[key_of(label)])
                yield BaseLine(origin, Role.LABEL, Style.FACT_LABEL, (Span(label),), key_of(label))
                yield BaseLine(origin, Role.TEXT, Style.FACT_TEXT, (Span(text),), key_of(text))
        case Table():
            for row in block.printed_rows:
                is_head = row is block.head
                style = Style.FACT_LABEL if is_head else Style.FACT_TEXT
                for line in (line for cell in row for line in cell.lines):
                    key = key_of(line.text)
                    yield BaseLine(
                        block.origin, Role.TEXT, style, line.spans, key, None, block, is_head
                    )


def title_key(text: str, layout: Layout) -> tuple[str, int | None]:
    """Return what counts of an item's title, and the number in front of it, if there is one."""
    number, title = without_number(text, layout)
    return key_of(title) or key_of(text), number


def without_number(text: str, layout: Layout) -> tuple[int | None, str]:
    """Return the number in front of an item's title, None if there is none, and the title."""
    found = _NUMBERED[layout].match(text)
    return (int(found[1]), text[found.end() :].strip()) if found else (None, text.strip())
