"""How wide the columns of a table are: the same in the DOCX, in the PDF and on the pages.

A table is as wide as the text. Where its columns have no shares of that, they follow what stands in
them, by the widths of the fonts. All widths are twips.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from ssp_desktop.minutes.blocks import Style, Table
from ssp_desktop.richtext.column_widths import rounded, shared
from ssp_desktop.richtext.tree import Cell, Paragraph
from ssp_desktop.writing.fonts.break_places import break_places
from ssp_desktop.writing.fonts.faces import DOTS_PER_TWIP, Faces
from ssp_desktop.writing.looks import Looks, twips

_MOST_KEPT, _MOST_SIZES = 64, 4096
_SHARES = 10_000
_SIGN_BEFORE = re.compile(r"(?:^|[ (])[-–]\Z")
_SPARE = 3  # for what the widths lose when they are rounded


class Columns:
    """Finds the widths of columns by the looks of one template."""

    def __init__(self, looks: Looks, faces: Faces) -> None:
        """Take the looks, and the fonts that the text is measured in."""
        self._looks = looks
        self._faces = faces
        self._known: dict[Table, tuple[int, ...]] = {}
        self._known_sizes: dict[tuple[Paragraph, Style], tuple[int, int]] = {}

    def widths(self, table: Table) -> tuple[int, ...]:
        """Return the width of each column of `table`; none is 0.

        A column is at least as wide as its longest word where the page has room for that, and the
        room left over goes to those with more to say.
        """
        if table.shares:
            whole, room = sum(table.shares), twips(self._looks.page.text_width)
            return rounded(room, [room * share / whole for share in table.shares])
        known = self._known.get(table)
        if known is None:
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            known = self._known[table] = self._measured(table)
        return known

    def _measured(self, table: Table) -> tuple[int, ...]:
        room = twips(self._looks.page.text_width)
        grid = self._looks.grid
        # LibreOffice takes the rules out of the room for the text.
        margins = twips(grid.cell_left) + twips(grid.cell_right) + 2 * twips(grid.rule)
        letter = twips(self._looks.styles[Style.FACT_TEXT].size)  # also where nothing stands
        least, most = [], []
        for cells in zip(*table.printed_rows, strict=True):
            heads, texts = (cells[:1], cells[1:]) if table.head else ((), cells)
            sizes = [(letter, letter), *self._sizes(heads, Style.FACT_LABEL)]
            sizes += self._sizes(texts, Style.FACT_TEXT)
            least.append(margins + max(word for word, _ in sizes) + _SPARE)
            most.append(margins + max(line for _, line in sizes) + _SPARE)
        return shared(room, least, most)

    def _sizes(self, cells: Iterable[Cell], style: Style) -> Iterable[tuple[int, int]]:
        """Yield the widths of the longest word and of the whole of each line of `cells`."""
        return (self._size(line, style) for cell in cells for line in cell.lines)

    def _size(self, line: Paragraph, style: Style) -> tuple[int, int]:
        """Return the widths of one line, measured once: of a table all but one stay the same."""
        known = self._known_sizes.get((line, style))
        if known is None:
            if len(self._known_sizes) >= _MOST_SIZES:
                self._known_sizes.clear()
            known = self._known_sizes[line, style] = self._measured_line(line, style)
        return known

    def _measured_line(self, line: Paragraph, style: Style) -> tuple[int, int]:
        look = self._looks.styles[style]
        ends, slant = [0], 0
        for span in line.spans:
            face = self._faces.face(
                look.font, look.size, look.bold or span.bold, look.italic or span.italic
            )
            ends += [ends[-1] + width for width in face.widths(span.text)[1:]]
            slant = max(slant, face.slant if look.italic or span.italic else 0)
        indents = twips(max(look.left, look.left + look.first)) + twips(look.right)
        word = max((ends[end] - ends[start] for start, end in _words(line.text)), default=0)
        return _in_twips(word + slant) + indents, _in_twips(ends[-1] + slant) + indents


def _in_twips(dots: int) -> int:
    """Return a width in dots as twips that have room for it."""
    return -(-dots // DOTS_PER_TWIP)


def _words(text: str) -> Iterable[tuple[int, int]]:
    """Yield where each stretch of `text` begins and ends within which no line is to end.

    Room is made for a path and for a figure with its sign, though LibreOffice breaks both.
    """
    places = (place for place in break_places(text) if text[place - 1] != "/")
    places = (place for place in places if not _SIGN_BEFORE.search(text, 0, place))
    for start, end in pairwise((0, *places, len(text))):
        yield start, start + len(text[start:end].rstrip(" "))


def as_laid_out(widths: Sequence[int]) -> tuple[int, ...]:
    """Return the `widths` that LibreOffice gives the columns of which a DOCX says `widths`.

    It begins with equal columns and moves their ends to ten thousandths of the table's width,
    where they are not there already.
    """
    room = sum(widths)
    equal = room // len(widths)
    ends = []
    for number, end in enumerate(accumulate(widths, initial=0)):
        share = (2 * _SHARES * end + room) // (2 * room)
        stands = number < len(widths) and share == number * equal * _SHARES // room
        ends.append(number * equal if stands else share * room // _SHARES)
    return tuple(end - start for start, end in pairwise(ends))
