"""A source line: the output of every reader, and the only input of understanding.

Text is cleaned here, once and alike for all formats: invisible characters are dropped,
every run of white space (including non-breaking ones) becomes one space, with none at
the ends. Otherwise characters stay as they are, including mistakes.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from ssp_desktop.domain.danish import MONTHS
from ssp_desktop.reading.source.told import Said
from ssp_desktop.reading.source.words import Word
from ssp_desktop.richtext.tidy import tidy
from ssp_desktop.richtext.tree import Span, merge_spans

HEADING_LOOK = 1000.0
"""`SourceLine.look` of a real heading of level 0; each further level subtracts one."""

REAL = HEADING_LOOK - 50
"""The least look of a real heading."""

ITEM_LOOK = HEADING_LOOK + 1
"""`SourceLine.look` of an item's title known by its place in a table."""

BULLETS = "-–—•◦▪▫■□‣⁃●○·*➢✓\uf0b7\uf0a7\uf0d8\uf02d\uf076\uf0fc"
_BULLET = re.compile(rf"([{re.escape(BULLETS)}])(\s+)(?=\S)")
_NUMBER = re.compile(r"(\d{1,3})[.)](?:(\s+)(?=\S)|(?=[A-ZÆØÅ][a-zæøåé]{2}))")
_BULLET_AND_NUMBER = re.compile(r"[•◦▪■●]\s+(?=\d{1,3}[.)]\s+[A-ZÆØÅ])")
_MONTH = "|".join((*MONTHS, *(name[:3] for name in MONTHS)))
_DATE_NOT_NUMBER = re.compile(
    rf"\d{{1,2}}\.\s*(?:(?:(?:[-–/]|og|til)\s*\d{{1,2}}\.\s*)*(?:{_MONTH})\b"
    r"|\d{1,2}\.?\s*\d{4}\b)",
    re.IGNORECASE,
)


class Hint(Enum):
    """What is known of a line beyond its text. LOOSE: it belongs to no part of its item.

    FURNITURE belongs to no text, PAGE_HEAD and PAGE_FOOT to the printed pages.
    """

    NONE = 0
    CONTENTS = 1
    FURNITURE = 2
    LOOSE = 3
    PAGE_HEAD = 4
    PAGE_FOOT = 5


FURNITURE = (Hint.FURNITURE, Hint.PAGE_HEAD, Hint.PAGE_FOOT)
"""The hints of lines that are left out."""


@dataclass(frozen=True, slots=True)
class Marker:
    """The mark of a list point. `gap` is the width of the white space after it."""

    ordered: bool
    number: int = 0
    gap: int = 1
    sign: str = "-"


@dataclass(frozen=True, slots=True)
class Row:
    """A table row as the source has it: for texts, and for tables that are agendas.

    `table` tells the tables of a source apart. `columns` are the lines of each cell,
    empty where a cell spans several columns or rows. `laid_out`: the table seems to be for
    layout only; if it is no agenda, its lines become separate lines. `header` and `right`
    (of each column) are what the source says, None when nothing: whether the row is the
    header, whether the cell stands to the right. `folds` and `nests`: paragraphs and lists,
    or a table, in a cell become lines when the row is part of a text.
    """

    table: int
    columns: tuple[tuple["SourceLine", ...], ...]
    laid_out: bool = False
    header: bool | None = None
    right: tuple[bool | None, ...] = ()
    folds: bool = False
    nests: bool = False


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line or paragraph of a source.

    `at` is where it begins, in columns of plain text (a third of a list level in other
    formats); for a point, where its mark is. `look` says how far it stands out: 0 like
    the body, more for bold or large, `HEADING_LOOK` minus the level for a real heading.
    `alone` and `after_blank`: between blank lines, after one (plain text only). `cells`
    are set for a table row; a line end in a cell separates its paragraphs. `word` is
    set when the place of a line determines which heading it is. `remarks` tell the user what
    of the line could not be kept; those of a table row are its cells'.
    """

    number: int
    spans: tuple[Span, ...]
    at: float = 0.0
    marker: Marker | None = None
    look: float = 0.0
    alone: bool = False
    after_blank: bool = False
    cells: tuple[str, ...] = ()
    hint: Hint = Hint.NONE
    row: Row | None = None
    word: Word | None = None
    remarks: tuple[Said, ...] = ()

    @property
    def text(self) -> str:
        """The text without the mark."""
        spans = self.spans
        return spans[0].text if len(spans) == 1 else "".join([span.text for span in spans])

    @property
    def row_cells(self) -> tuple[str, ...]:
        """The cells of a row of a table, each on one line; none for another line."""
        return tuple(map(tidy, self.cells)) if self.row is not None else ()

    @property
    def shown(self) -> str:
        """The text with the mark, as the source shows it."""
        if self.marker is None:
            return self.text
        return f"{self.marker.sign} {self.text}"


def row_text(cells: Iterable[str]) -> str:
    """Return the cells of a table row as one line with bars, as the preview shows it."""
    return " | ".join(tidy(cell) for cell in cells)


def take_marker(line: SourceLine) -> SourceLine:
    """Return `line` with a list mark typed in front of its text recognised as its marker.

    A date (``21. marts``, ``13. - 14. november``) is no number.
    """
    if line.marker or not line.spans:
        return line
    text = line.text
    before = _BULLET_AND_NUMBER.match(text)
    if before and not is_date_start(text[before.end() :]):
        return take_marker(replace(line, spans=cut_spans(line.spans, before.end())))
    bullet, number = _BULLET.match(text), _NUMBER.match(text)
    if bullet:
        marker = Marker(ordered=False, gap=len(bullet[2]), sign=bullet[1])
        taken = bullet.end()
    elif number and not is_date_start(text):
        sign = text[: number.end(1) + 1]
        marker = Marker(ordered=True, number=int(number[1]), gap=len(number[2] or ""), sign=sign)
        taken = number.end()
    else:
        return line
    return replace(line, marker=marker, spans=cut_spans(line.spans, taken))


def is_date_start(text: str) -> bool:
    """Return whether `text` begins with a date in words (or several days of one month)."""
    return bool(_DATE_NOT_NUMBER.match(text))


def cut_spans(spans: Iterable[Span], count: int) -> tuple[Span, ...]:
    """Return `spans` without their first `count` characters."""
    out = []
    for span in spans:
        if count < len(span.text):
            out.append(replace(span, text=span.text[count:]))
        count = max(0, count - len(span.text))
    return merge_spans(out)
