"""Paragraphs with their lines found, ready to be placed on pages.

Lengths across the page are in dots (120 to the point), down the page in twips (20 to
the point): the units in which LibreOffice computes.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise, repeat
from typing import NamedTuple

from ssp_desktop.minutes.blocks import FactTable, Line, ListMark, Style, Table
from ssp_desktop.richtext.tree import Span
from ssp_desktop.writing.columns import Columns
from ssp_desktop.writing.fonts.faces import DOTS_PER_TWIP, Face, Faces, twip_dots
from ssp_desktop.writing.looks import (
    COLUMN_GAP,
    LineRule,
    Looks,
    MarginLine,
    ParagraphLook,
    twips,
)
from ssp_desktop.writing.pages.line_breaks import Portion, break_lines


class Measures(NamedTuple):
    """A style's look in the units of the layout: indents in dots, the rest in twips.

    `height` is that of a line. `divides`: a paragraph may continue on the next page;
    `guarded`: no single line of it may be alone on either page.
    """

    style: Style
    look: ParagraphLook
    left: int
    first_left: int
    right: int
    height: int
    before: int
    after: int
    divides: bool
    guarded: bool


class Paragraph(NamedTuple):
    """A paragraph broken into lines.

    `starts` is where in the text each line begins. There are `lines` lines: the page
    number of a contents line may need one more than the text has. `left` and
    `first_left` are where the lines and the first one begin, in dots. `new_page`: it
    asks for a page of its own.
    """

    line: Line
    measures: Measures
    starts: tuple[int, ...]
    lines: int
    left: int
    first_left: int
    new_page: bool


class Row(NamedTuple):
    """A row of a table, placed like a paragraph of one line of the same height.

    `below_heads` is how many pieces before it the header row is, 0 without one.
    """

    cells: tuple[Paragraph, ...]
    measures: Measures
    lines: int = 1
    new_page: bool = False
    below_heads: int = 0


Piece = Paragraph | Row


class ParagraphMaker:
    """Breaks paragraphs into lines by the looks of one template."""

    def __init__(self, looks: Looks, faces: Faces) -> None:
        self.looks = looks
        self.faces = faces
        self.width = dots(looks.page.text_width)
        self.columns = Columns(looks, faces)
        self._tab = dots(looks.default_tab)
        self._faces: dict[tuple[Style, bool, bool], tuple[Face, int]] = {}
        self._measures = {
            style: self._measured(style, look) for style, look in looks.styles.items()
        }

    def paragraph(self, line: Line) -> Paragraph:
        """Return `line` broken into lines."""
        measures = self._measures[line.style]
        left, first_left = measures.left, measures.first_left
        if line.mark is not None:
            left, first_left = self._list_indents(line.mark, measures.look)
        return self._broken(line, measures, left, first_left)

    def contents_line(self, line: Line, number: str) -> Paragraph:
        """Return a line of the contents with room for its page number at the end.

        If the number does not fit beside the title, it goes on a line of its own after
        the leader, as in Word and LibreOffice.
        """
        paragraph = self.paragraph(line)
        return self.with_number(paragraph, number)

    def with_number(self, paragraph: Paragraph, number: str) -> Paragraph:
        """Return a contents line with the room that page number `number` needs."""
        measures = paragraph.measures
        face = self.face(measures.look)
        count = len(paragraph.starts)
        last = paragraph.line.text[paragraph.starts[-1] :]
        indent = paragraph.left if count > 1 else paragraph.first_left
        room = self.width - indent - measures.right
        used = twip_dots(face.width(last)) + twip_dots(face.width(number))
        lines = count + (used > room)
        return paragraph if lines == paragraph.lines else paragraph._replace(lines=lines)

    def rows(self, table: FactTable) -> list[Row]:
        """Return the rows of the table of facts."""
        column = dots(self.looks.table.label_width)
        places = ((0, column), (column, self.width))
        styles = (Style.FACT_LABEL, Style.FACT_TEXT)
        return [self._row(row, styles, places, 0) for row in table.rows]

    def headed_rows(self, table: Table) -> list[Row]:
        """Return the rows of a table."""
        ends = accumulate(self.columns.widths(table), initial=0)
        places = list(pairwise(end * DOTS_PER_TWIP for end in ends))
        rows = []
        for at, row in enumerate(table.printed_rows):
            style = Style.FACT_TEXT if at or not table.head else Style.FACT_LABEL
            below = at if table.head else 0
            texts = [cell.text for cell in row]
            made = self._row(texts, repeat(style), places, COLUMN_GAP)
            rows.append(made._replace(below_heads=below))
        return rows

    def _row(
        self,
        texts: Iterable[str],
        styles: Iterable[Style],
        places: Iterable[tuple[int, int]],
        gap: float,
    ) -> Row:
        """Return a row of cells that begin and end at `places`, in dots, `gap` points apart."""
        table = self.looks.table
        cells = []
        for text, style, (start, end) in zip(texts, styles, places, strict=False):
            inside = self._measures[style]
            left = start + dots(table.cell_left)
            measures = inside._replace(
                left=left + inside.left,
                first_left=left + inside.first_left,
                right=self.width - end + dots(table.cell_right + gap) + inside.right,
            )
            line = Line(style, (Span(text),) if text else ())
            cells.append(self._broken(line, measures, measures.left, measures.first_left))
        inner = max(
            cell.measures.before + cell.lines * cell.measures.height + cell.measures.after
            for cell in cells
        )
        height = twips(table.cell_top) + inner + twips(table.cell_bottom)
        measures = cells[-1].measures._replace(height=height, before=0, after=0, divides=False)
        return Row(tuple(cells), measures)

    def _portion(self, span: Span, style: Style) -> Portion:
        """Return the text of `span` with the face it is set in."""
        key = (style, span.bold, span.italic)
        known = self._faces.get(key)
        if known is None:
            look = self.looks.styles[style]
            face = self.face(look, bold=span.bold, italic=span.italic)
            slant = face.slant if look.italic or span.italic else 0
            known = self._faces[key] = (face, slant)
        return Portion(span.text, *known)

    def face(self, look: ParagraphLook, *, bold: bool = False, italic: bool = False) -> Face:
        """Return the face of a paragraph's text."""
        return self.faces.face(look.font, look.size, look.bold or bold, look.italic or italic)

    def line_height(self, look: ParagraphLook) -> int:
        """Return the height of a line in twips."""
        if look.line_rule is LineRule.EXACT:
            return twips(look.line)
        natural = self.face(look).height
        if look.line_rule is LineRule.AT_LEAST:
            return max(natural, twips(look.line))
        return round(natural * look.line)

    def margin_height(self, line: MarginLine) -> int:
        """Return the height of a line of the header or footer, in twips."""
        look, height = line.look, self.line_height(line.look)
        if look.line_rule is not LineRule.EXACT:
            height = max(height, twips(line.room))
        return twips(look.before) + height + twips(look.after)

    def _measured(self, style: Style, look: ParagraphLook) -> Measures:
        return Measures(
            style,
            look,
            dots(look.left),
            dots(look.left + look.first),
            dots(look.right),
            max(self.line_height(look), 1),
            twips(look.before),
            twips(look.after),
            not look.keep_together,
            look.widow_control,
        )

    def _list_indents(self, mark: ListMark, look: ParagraphLook) -> tuple[int, int]:
        """Return where the lines of a point begin, and where the first one does, in dots."""
        level = self.looks.level_of(mark)
        left = dots(level.left)
        if not mark.marked:
            return left, left
        mark_end = dots(level.left - level.hanging) + self.face(look).width(mark.text)
        if mark_end <= left:
            return left, left
        # A mark too wide for its place pushes the text to the next tab stop.
        return left, (mark_end // self._tab + 1) * self._tab

    def _broken(self, line: Line, measures: Measures, left: int, first_left: int) -> Paragraph:
        starts = [0]
        if line.spans:
            room = self.width - measures.right
            portions = [self._portion(span, measures.style) for span in line.spans]
            starts = break_lines(portions, room - first_left, room - left, self._tab)
        new_page = line.new_page or measures.look.page_break_before
        return Paragraph(line, measures, tuple(starts), len(starts), left, first_left, new_page)


def dots(points: float) -> int:
    """Return points as dots, rounded to the whole twips that a DOCX stores."""
    return twips(points) * DOTS_PER_TWIP


def line_text(paragraph: Paragraph, number: int) -> tuple[int, int]:
    """Return the start and end of a line in the text; an empty range for the number's own line."""
    starts: Sequence[int] = paragraph.starts
    length = len(paragraph.line.text)
    if number >= len(starts):
        return length, length
    return starts[number], starts[number + 1] if number + 1 < len(starts) else length
