"""The looks of the minutes as values: what a template's styles amount to, in points.

The DOCX template is the only source; `Looks` is what the page layout and the PDF need
of it. Nothing here knows how a template is stored. (Named tuples, because they are
created in a third of a dataclass's time, and every export waits for them.)
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from ssp_desktop.domain.errors import UserError
from ssp_desktop.minutes.blocks import ListMark, Style

TWIPS = 20  # to a point


def twips(points: float) -> int:
    """Return points as the twentieths of a point that a DOCX has lengths in."""
    return round(points * TWIPS)


class TemplateRefused(UserError):
    """The DOCX template cannot be used; the message says what it lacks."""


class LineRule(StrEnum):
    """The meaning of a style's line height: exactly so many points, at least so many, or lines."""

    EXACT = "exact"
    AT_LEAST = "atLeast"
    MULTIPLE = "auto"


class Alignment(StrEnum):
    """How lines are aligned between the margins."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFIED = "both"


class TabStop(NamedTuple):
    """A tab stop, `position` points from the left margin; `leader` fills the gap."""

    position: float
    right: bool = False
    leader: str = ""


class MovedStop(NamedTuple):
    """A tab stop that takes the place of the one a template has at `instead_of` points."""

    stop: TabStop
    instead_of: float


class ParagraphLook(NamedTuple):
    """How a paragraph of one style looks. All lengths are points.

    `line` is the line height, or for LineRule.MULTIPLE the number of lines.
    `first` is added to `left` for the first line; negative hangs it out.
    `color` is ``RRGGBB``, empty for the text's own.
    """

    font: str
    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    color: str = ""
    line_rule: LineRule = LineRule.EXACT
    line: float = 12.0
    before: float = 0.0
    after: float = 0.0
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    alignment: Alignment = Alignment.LEFT
    keep_with_next: bool = False
    keep_together: bool = False
    widow_control: bool = True
    page_break_before: bool = False
    contextual_spacing: bool = False
    tabs: tuple[TabStop, ...] = ()


class PageLook(NamedTuple):
    """A page, its margins, and the distance of header and footer from the edge, in points."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    header: float
    footer: float

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right


class LevelLook(NamedTuple):
    """A level of a list: where its text begins and how far the mark hangs out, in points."""

    left: float
    hanging: float


class TableLook(NamedTuple):
    """The table of facts, in points: the label column and the margins inside a cell."""

    label_width: float
    cell_left: float = 0.0
    cell_right: float = 0.0
    cell_top: float = 0.0
    cell_bottom: float = 0.0


COLUMN_GAP = 8.0
"""The space between the columns of a table without rules, besides the margins of its cells."""


class GridLook(NamedTuple):
    """A table with rules, in points: the margins inside a cell, and how thick the rules are.

    `color` is theirs, ``RRGGBB``.

    Its cells are set in the styles of the table of facts, without space before or after a
    paragraph. What follows the table is as far below it as below a paragraph of body text.
    """

    cell_left: float = 5.0
    cell_right: float = 5.0
    cell_top: float = 2.0
    cell_bottom: float = 2.0
    rule: float = 0.5
    color: str = "808080"


PICTURE = "\ufffc"
"""Stands in the text of a line where a picture does."""


class MarginPicture(NamedTuple):
    """A picture in a header or footer, in points; `content` is a PNG or JPEG, empty for others."""

    content: bytes
    width: float
    height: float


class MarginLine(NamedTuple):
    """A paragraph of the header or footer, with ``{page}`` and ``{pages}`` for the numbers.

    `room` is the height of the pictures in it, or of the table row that it is. `pictures` stand in
    the text, in their order.
    """

    text: str
    look: ParagraphLook
    room: float = 0.0
    pictures: tuple[MarginPicture, ...] = ()


class Looks(NamedTuple):
    """All that a template says about the looks of the minutes.

    With `title_page`, page 1 has the first-page header and footer instead of the
    others. `contents_stop` is the stop for page numbers in the contents where the template's
    own is not at the end of the text.
    """

    page: PageLook
    styles: Mapping[Style, ParagraphLook]
    bullets: tuple[LevelLook, ...]
    numbers: tuple[LevelLook, ...]
    table: TableLook
    default_tab: float
    grid: GridLook = GridLook()
    header: tuple[MarginLine, ...] = ()
    footer: tuple[MarginLine, ...] = ()
    title_page: bool = False
    first_header: tuple[MarginLine, ...] = ()
    first_footer: tuple[MarginLine, ...] = ()
    contents_stop: MovedStop | None = None

    def level_of(self, mark: ListMark) -> LevelLook:
        """Return the level of a list paragraph; levels beyond the deepest use the deepest."""
        levels = self.numbers if mark.ordered else self.bullets
        return levels[min(mark.level, len(levels) - 1)]
