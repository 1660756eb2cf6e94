"""Paragraphs with their lines found, ready to be placed on pages.

Lengths across the page are in dots (120 to the point), down the page in twips (20 to
the point): the units in which LibreOffice computes.
"""

from collections.abc import Sequence
from typing import NamedTuple

from ssp_desktop.minutes.blocks import Line, ListMark, Style
from ssp_desktop.richtext.tree import Span
from ssp_desktop.writing.columns import Columns
from ssp_desktop.writing.fonts.faces import DOTS_PER_TWIP, Face, Faces, twip_dots
from ssp_desktop.writing.fonts.line_breaks import Portion, break_lines
from ssp_desktop.writing.looks import (
    LineRule,
    Looks,
    MarginLine,
    ParagraphLook,
    twips,
)


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


class ParagraphMaker:
    """Breaks paragraphs into lines by the looks of one template."""

    def __init__(self, looks: Looks, faces: Faces) -> None:
        self.looks = looks
        self.faces = faces
        self.width = dots(looks.page.text_width)
        self.columns = Columns(looks, faces)
        self._tab = dots(looks.default_tab)
        self._faces: dict[tuple[Style, bool, bool], tuple[Face, int]] = {}
        self.measures = {style: self._measured(style, look) for style, look in looks.styles.items()}

    def paragraph(self, line: Line) -> Paragraph:
        """Return `line` broken into lines."""
        measures = self.measures[line.style]
        left, first_left = measures.left, measures.first_left
        if line.mark is not None:
            left, first_left = self._list_indents(line.mark, measures.look)
        return self.broken(line, measures, left, first_left)

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

    def broken(self, line: Line, measures: Measures, left: int, first_left: int) -> Paragraph:
        """Return `line` broken into lines that begin at `left`, the first at `first_left`."""
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
