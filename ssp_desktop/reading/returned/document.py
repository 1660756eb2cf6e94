"""What came back in a draft: paragraphs with their tracked changes, comments, and its identity.

A document with tracked changes has two readings, as it was and as it is. Both are in here, and
`readings` takes them out.
"""

from dataclasses import dataclass

from ssp_desktop.domain.text import clean, clean_line
from ssp_desktop.reading.source.told import Said


@dataclass(frozen=True, slots=True)
class Change:
    """Who made a tracked change, and when: ISO 8601 as the file has it, "" when unknown."""

    author: str = ""
    time: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "author", clean_line(self.author))


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text of one look. A tab is ``\\t``, a soft line break ``\\n``.

    It is in the accepted reading unless it is `deleted`, and in the original one unless it is
    `inserted`; what somebody put in and another took out again is both. `moved`: the insertion
    or deletion is an end of a move. `restyled`: somebody made it bold or italic, or took that away.
    """

    text: str
    bold: bool = False
    italic: bool = False
    inserted: Change | None = None
    deleted: Change | None = None
    moved: bool = False
    restyled: Change | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """That a paragraph is a point of a list: on which `level` (from 0), with which `number`.

    A bullet's number is 0. The number is counted as in the accepted reading.
    """

    ordered: bool
    level: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class CellPlace:
    """The cell that a paragraph is in: `table`, `row` and `column` are counted from 0.

    Rows that were put in or taken out by a tracked change are counted too.
    """

    table: int
    row: int
    column: int
    row_inserted: Change | None = None
    row_deleted: Change | None = None


@dataclass(frozen=True, slots=True)
class ReturnedParagraph:
    """One paragraph of the file.

    `style` is the name that the style is shown by. `bookmarks` are those of the program's own
    that begin in it. `mark_deleted`: its end was deleted, and so it is joined to the next one in
    the accepted reading; `mark_inserted`: in the original one.
    """

    pieces: tuple[Piece, ...] = ()
    style: str = ""
    point: Point | None = None
    cell: CellPlace | None = None
    bookmarks: tuple[str, ...] = ()
    mark_inserted: Change | None = None
    mark_deleted: Change | None = None


@dataclass(frozen=True, slots=True)
class ReturnedComment:
    """A comment: on `words`, from character `start` to `end` of the paragraph's accepted text.

    `paragraph` is a place in `ReturnedDocument.paragraphs`. Of a comment on several paragraphs
    it is the first, and `end` is where that one ends; `words` are all of them, a paragraph a
    line. Where all of the words were deleted, they are those that were, and `start` is `end`.
    """

    author: str
    time: str
    text: str
    paragraph: int
    start: int
    end: int
    words: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "author", clean_line(self.author))
        object.__setattr__(self, "text", clean(self.text))


@dataclass(frozen=True, slots=True)
class ReturnedDocument:
    """A draft that came back. What the file does not say of its identity is "" or None.

    `meeting` is the meeting's id, `seq` the step it was made from, `code` the draft's own.
    `paragraphs` come in the order of the document, without headers, footers and the list of
    contents. `told` is what of the file could not be kept.
    """

    meeting: str = ""
    seq: int | None = None
    code: str = ""
    paragraphs: tuple[ReturnedParagraph, ...] = ()
    comments: tuple[ReturnedComment, ...] = ()
    changed_by: str = ""
    told: tuple[Said, ...] = ()
