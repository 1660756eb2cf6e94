"""What minutes are made of: a list of blocks, each in a named style.

A block says what it contains and in which style, but not its size or position: the template decides
that (see `ssp_desktop.writing.looks`). Most are named tuples, because thousands are made and
compared while somebody types.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.page.fields import PageFields
from ssp_desktop.richtext.tree import Cell, Paragraph, Row, Span


class Edition(StrEnum):
    """The full minutes, or the open edition, which shows only what may be shown of closed items."""

    FULL = "full"
    OPEN = "open"


class Style(StrEnum):
    """The paragraph styles of the minutes; the values are their ids in the DOCX templates."""

    TITLE = "Title"
    SUBTITLE = "Subtitle"
    FACT_LABEL = "FactLabel"
    FACT_TEXT = "FactText"
    CONTENTS_HEADING = "TOCHeading"
    CONTENTS_LINE = "TOC1"
    ITEM_HEADING = "Heading1"
    CASE_NUMBER = "CaseNumber"
    SECTION_HEADING = "Heading2"
    BODY = "BodyText"
    LIST = "ListParagraph"
    LIST_CONTINUED = "ListContinue"
    PEOPLE_HEADING = "PeopleHeading"
    PERSON = "Person"
    ATTACHMENT = "Attachment"
    BACK_TO_TOP = "BackToTop"
    PUBLISHED = "Published"


class Origin(NamedTuple):
    """Where in the meeting a block comes from, so that a click on a page finds its editor.

    `item` is an item's id; `part` is ``title``, ``decision``, ``attachments``, ``absent`` or a
    section's id. Both are empty for parts of the meeting itself.
    """

    item: str = ""
    part: str = ""


class ListMark(NamedTuple):
    """A paragraph's place in a list.

    `list_id` distinguishes the lists of one item, counted from 1: each is numbered separately from
    `start`. `level` counts from 0. `number` is the list item's number, or None for a bullet and for
    a further paragraph of a list item (`marked` False).
    """

    list_id: int
    level: int
    ordered: bool
    marked: bool
    start: int = 1
    number: int | None = None

    @property
    def text(self) -> str:
        """The marker in front: ``-``, ``3.`` or nothing."""
        if not self.marked:
            return ""
        return f"{self.number}." if self.ordered else "-"


class Line(NamedTuple):
    """One paragraph of the minutes.

    `bookmark` names the place for links; `link_to` makes the whole paragraph a link to such a
    place. `new_page` puts it at the top of a new page.
    """

    style: Style
    spans: tuple[Span, ...]
    origin: Origin = Origin()
    mark: ListMark | None = None
    bookmark: str = ""
    link_to: str = ""
    new_page: bool = False

    @property
    def text(self) -> str:
        """The text without the list marker."""
        return "".join(span.text for span in self.spans)


class FactTable(NamedTuple):
    """The table of labels and texts under the title; its first column is a header.

    `parts` says of each row which part of the meeting it comes from, as `Origin.part` does.
    """

    rows: tuple[tuple[str, str], ...]
    parts: tuple[str, ...] = ()


class Table(NamedTuple):
    """A table: `rows` of cells below a header row, `head`, which is empty when there is none.

    `right` says of each column whether it stands to the right, as figures do. `shares` are the
    columns' shares of the width; without them the widths follow the content, and the table has
    rules between its cells. `title` is what the table is called, if it is called anything.
    """

    head: Row
    rows: tuple[Row, ...]
    right: tuple[bool, ...]
    origin: Origin = Origin()
    shares: tuple[int, ...] = ()
    title: str = ""

    @property
    def is_ruled(self) -> bool:
        """Whether there are rules between the cells."""
        return not self.shares

    @property
    def printed_rows(self) -> tuple[Row, ...]:
        """All rows from the top, the header row among them if there is one."""
        return (self.head, *self.rows) if self.head else self.rows

    @property
    def lines(self) -> Iterator[Paragraph]:
        """Every line of every cell, in reading order."""
        return (line for row in self.printed_rows for cell in row for line in cell.lines)

    def with_lines(self, lines: Iterable[Paragraph]) -> "Table":
        """Return the table with these in place of `lines`, as many and in the same order."""
        left = iter(lines)
        rows = tuple(
            tuple(Cell(tuple(next(left) for _ in cell.lines)) for cell in row)
            for row in self.printed_rows
        )
        return self._replace(
            head=rows[0] if self.head else (), rows=rows[1:] if self.head else rows
        )

    @property
    def caption(self) -> str:
        """What the table is called, or else what its columns are: for screen readers."""
        if self.title:
            return self.title
        columns = [cell.text for cell in self.head if cell.lines]
        if not columns:
            count = len(self.right)
            return f"Tabel med {count} kolonner" if count > 1 else "Tabel med 1 kolonne"
        *others, last = columns
        return f"Tabel: {', '.join(others)} og {last}" if others else f"Tabel: {last}"


class ContentsEntry(NamedTuple):
    """A line of the contents: its text, and the bookmark of the item it leads to."""

    text: str
    bookmark: str


class Contents(NamedTuple):
    """The contents list with its heading. The writer finds the page numbers."""

    heading: str
    entries: tuple[ContentsEntry, ...]
    new_page: bool = False


Block = Line | FactTable | Table | Contents


@dataclass(frozen=True, slots=True, eq=False)
class MinutesPart:
    """The front, one item, or the back of the minutes.

    Compared by identity: `MinutesMaker` returns the same part as long as nothing in it has changed,
    so a writer can reuse what it made from it.
    """

    item: str
    blocks: tuple[Block, ...]


class Minutes(NamedTuple):
    """Minutes ready to be drawn.

    `title` is the document's title; `author` the committee's municipality or the committee;
    `subject` the committee's name. `fields` is what header and footer may say of the meeting, and
    `template` the look that it has chosen, empty for the usual one.
    """

    layout: Layout
    edition: Edition
    title: str
    subject: str
    author: str
    parts: tuple[MinutesPart, ...]
    fields: PageFields = PageFields()
    template: str = ""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks in order."""
        return tuple(block for part in self.parts for block in part.blocks)


class ParagraphKey(NamedTuple):
    """A paragraph: `number` counts those of its origin that have text, headings among them."""

    origin: Origin
    number: int


class ReadParagraph(NamedTuple):
    """A paragraph with text, as it is printed; `heading`: it is the heading of its part."""

    key: ParagraphKey
    text: str
    heading: bool


class Counting:
    """Gives each paragraph with text its key; they are counted in the order of the minutes."""

    def __init__(self) -> None:
        self._next: dict[Origin, int] = {}

    def key(self, origin: Origin) -> ParagraphKey:
        """Return the key of the next paragraph of that origin."""
        number = self._next.get(origin, 0)
        self._next[origin] = number + 1
        return ParagraphKey(origin, number)


def read_paragraphs(blocks: Iterable[Block]) -> Iterator[ReadParagraph]:
    """Yield the paragraphs of `blocks` that have text, those in cells of texts' tables too."""
    counting = Counting()
    for block in blocks:
        if isinstance(block, Line):
            if block.text.strip():
                heading = block.style is Style.SECTION_HEADING
                yield ReadParagraph(counting.key(block.origin), block.text, heading)
        elif isinstance(block, Table):
            for line in block.lines:
                if line.text.strip():
                    yield ReadParagraph(counting.key(block.origin), line.text, False)
