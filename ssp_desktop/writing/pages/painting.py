"""Paints a page: its lines as they were broken, in the fonts that readers will see.

The painter's unit is a point; inside, text is set in twips, in which every size a DOCX
can hold is a whole number of pixels.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, islice
from math import floor
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QImage, QPainter

from ssp_desktop.minutes.blocks import Style
from ssp_desktop.writing.fonts.faces import DOTS_PER_TWIP
from ssp_desktop.writing.fonts.shipped_fonts import shipped_family
from ssp_desktop.writing.looks import (
    PICTURE,
    TWIPS,
    Alignment,
    LineRule,
    MarginLine,
    MarginPicture,
    ParagraphLook,
    twips,
)
from ssp_desktop.writing.pages.line_places import left_of, runs_of
from ssp_desktop.writing.pages.pages import Pages
from ssp_desktop.writing.pages.paragraphs import Paragraph, dots
from ssp_desktop.writing.pages.placing import Fragment
from ssp_desktop.writing.pages.rows import Piece, Row

_BASE_LINE = 0.8  # of the height of an exact line; LibreOffice's rule


def paint_page(
    pages: Pages,
    painter: QPainter,
    page: int,
    only: Sequence[tuple[Piece, Fragment]] | None = None,
) -> None:
    """Paint the text, header and footer of `page` with a painter whose unit is a point.

    With `only`, paint only those of its fragments. The paper is the caller's. Needs a
    QGuiApplication.
    """
    brush = _Brush(pages, painter)
    painter.save()
    painter.scale(1 / TWIPS, 1 / TWIPS)
    if only and isinstance(only[-1][0], Row):
        brush.ruled_below = _is_ruled_below(list(pages.fragments_on(page)), only[-1])
    for piece, fragment in pages.fragments_on(page) if only is None else only:
        if isinstance(piece, Paragraph):
            brush.paragraph(piece, fragment, pages.setting.top + fragment.y)
        else:
            brush.row(piece, fragment, pages.setting.top + fragment.y)
    if only is None:
        brush.margins(page)
    painter.restore()


def capital_height(pages: Pages) -> float:
    """Return how high a capital letter of the body text is, in points. Needs a QGuiApplication."""
    look = pages.setting.looks.styles[Style.BODY]
    face = (look.font, look.size, look.bold, look.italic)
    font = _font(pages.setting.fonts_dir, face, look.underline)
    return QFontMetricsF(font).tightBoundingRect("H").height() / TWIPS


def _is_ruled_below(
    content: Sequence[tuple[Piece, Fragment]], placed: tuple[Piece, Fragment]
) -> Fragment | None:
    """Return the fragment of `placed` if the rule below it is above another row of the page.

    That one paints it, but not where it is not painted.
    """
    behind = content.index(placed) + 1 if placed in content else len(content)
    follows = content[behind][0] if behind < len(content) else None
    return placed[1] if isinstance(follows, Row) and not follows.source.first else None


class _Brush:
    """Paints paragraphs with one painter."""

    def __init__(self, pages: Pages, painter: QPainter) -> None:
        self._pages = pages
        self._maker = pages.setting.maker
        self._painter = painter
        self._left = twips(pages.setting.looks.page.left)
        self._ink = painter.pen().color()
        self.ruled_below: Fragment | None = None

    def paragraph(self, paragraph: Paragraph, fragment: Fragment, y: int) -> None:
        """Paint the lines of `fragment`, the first one at `y` twips."""
        look = paragraph.measures.look
        base = y + self._base_line(look, paragraph.measures.height)
        for number in range(fragment.first_line, fragment.first_line + fragment.lines):
            if number == 0:
                self._mark(paragraph, base)
            self._line(paragraph, number, base)
            base += paragraph.measures.height

    def row(self, row: Row, fragment: Fragment, y: int) -> None:
        """Paint the row, or the lines of its cells that are in `fragment`, and its rules."""
        if row.edges.rule:
            height = row.height_between(fragment.begun, fragment.ends)
            ends = row.source.last and not fragment.ends
            self._rules(row, y, y + height, below=ends or fragment == self.ruled_below)
        for paragraph, first, count, below in row.lines_between(fragment.begun, fragment.ends):
            self.paragraph(paragraph, Fragment(0, 0, 0, first, count), y + below)

    def _rules(self, row: Row, top: int, bottom: int, *, below: bool) -> None:
        """Paint the rules around a row's cells, the one below it only where it is asked for.

        As in the DOCX, where a page ends within a table there is none.
        """
        rule = row.edges.rule
        ends = list(accumulate(row.source.widths, initial=self._left))
        for y in (top - rule, bottom - rule)[: 1 + below]:
            self._rule(ends[0] - rule / 2, y, ends[-1] - ends[0] + rule, rule)
        for x in ends:
            self._rule(x - rule / 2, top, rule, bottom - top)

    def _rule(self, x: float, y: float, width: float, height: float) -> None:
        """Paint a rule on whole pixels, at least one: parts of them would be painted twice."""
        to_pixels = self._painter.deviceTransform()
        place = to_pixels.mapRect(QRectF(x, y, width, height))
        left, top = floor(place.left()), floor(place.top())
        across, down = floor(place.right()) - left, floor(place.bottom()) - top
        if width < height:
            across = max(round(place.width()), 1)
        else:
            down = max(round(place.height()), 1)
        pixels = QRectF(left, top, across, down)
        color = QColor(f"#{self._pages.setting.looks.grid.color}")
        self._painter.fillRect(to_pixels.inverted()[0].mapRect(pixels), color)

    def margins(self, page: int) -> None:
        """Paint the header and footer."""
        looks = self._pages.setting.looks
        header, footer = looks.header, looks.footer
        if looks.title_page and page == 1:
            header, footer = looks.first_header, looks.first_footer
        numbers = {"page": str(page), "pages": str(self._pages.page_count)}
        y = twips(looks.page.header)
        for line in header:
            self._margin_line(line, numbers, y)
            y += self._maker.margin_height(line)
        y = twips(looks.page.height) - twips(looks.page.footer)
        y -= sum(map(self._maker.margin_height, footer))
        for line in footer:
            self._margin_line(line, numbers, y)
            y += self._maker.margin_height(line)

    def _margin_line(self, line: MarginLine, numbers: dict[str, str], y: int) -> None:
        look = line.look
        text = line.text.replace("{page}", numbers["page"]).replace("{pages}", numbers["pages"])
        face = self._maker.face(look)
        x, room = dots(look.left), self._maker.width - dots(look.left) - dots(look.right)
        # Text is at the foot of a line that pictures make taller.
        y += self._maker.margin_height(line) - twips(look.after)
        height = self._maker.line_height(look)
        base = y - height + self._base_line(look, height)
        pictures = iter(line.pictures)
        for number, piece in enumerate(text.split("\t")):
            standing = tuple(islice(pictures, piece.count(PICTURE)))
            width = face.width(piece.replace(PICTURE, "")) + sum(
                dots(each.width) for each in standing
            )
            if number:
                stops = [tab for tab in look.tabs if dots(tab.position) > x]
                if not stops:
                    break
                x = dots(stops[0].position) - width * stops[0].right
            elif look.alignment is Alignment.CENTER:
                x += (room - width) // 2
            elif look.alignment is Alignment.RIGHT:
                x += room - width
            self._margin_piece(piece, standing, look, x, base)
            x += width

    def _margin_piece(
        self,
        text: str,
        pictures: Sequence[MarginPicture],
        look: ParagraphLook,
        x: int,
        base: float,
    ) -> None:
        """Paint a text with pictures, which stand on its base line."""
        texts = text.split(PICTURE)
        for number, words in enumerate(texts):
            self._draw(words, look, x, base)
            x += self._maker.face(look).width(words)
            if number < len(pictures):
                picture = pictures[number]
                width, height = twips(picture.width), twips(picture.height)
                place = QRectF(self._left + x / DOTS_PER_TWIP, base - height, width, height)
                self._painter.drawImage(place, _image(picture.content))
                x += dots(picture.width)

    def _base_line(self, look: ParagraphLook, height: int) -> float:
        if look.line_rule is LineRule.EXACT:
            return height * _BASE_LINE
        return self._maker.face(look).ascent / DOTS_PER_TWIP

    def _mark(self, paragraph: Paragraph, base: float) -> None:
        mark = paragraph.line.mark
        if mark is not None and mark.marked:
            level = self._pages.setting.looks.level_of(mark)
            self._draw(mark.text, paragraph.measures.look, dots(level.left - level.hanging), base)

    def _line(self, paragraph: Paragraph, number: int, base: float) -> None:
        runs = runs_of(self._maker, paragraph, number)
        x = left_of(self._maker, paragraph, number, runs)
        look = paragraph.measures.look
        for text, face, bold, italic in runs:
            self._draw(text, look, x, base, bold=bold, italic=italic)
            x += face.width(text)
        if paragraph.line.style is Style.CONTENTS_LINE and number == paragraph.lines - 1:
            self._page_number(paragraph, x, base)

    def _page_number(self, paragraph: Paragraph, x: int, base: float) -> None:
        """Paint leader and page number of a contents line that ends at `x`."""
        look = paragraph.measures.look
        number = self._pages.number_of(paragraph.line)
        face = self._maker.face(look)
        stop = next((tab for tab in look.tabs if tab.right), None)
        right = dots(stop.position) if stop else self._maker.width - paragraph.measures.right
        place = right - face.width(number)
        if stop and stop.leader:
            step = face.width(stop.leader)
            count = max((place - x) // step, 0)
            self._draw(stop.leader * count, look, place - count * step, base)
        self._draw(number, look, place, base)

    def _draw(
        self,
        text: str,
        look: ParagraphLook,
        x: int,
        base: float,
        *,
        bold: bool = False,
        italic: bool = False,
    ) -> None:
        if not text:
            return
        painter = self._painter
        face = (look.font, look.size, look.bold or bold, look.italic or italic)
        painter.setFont(_font(self._pages.setting.fonts_dir, face, look.underline))
        painter.setPen(QColor(f"#{look.color}") if look.color else self._ink)
        painter.drawText(QPointF(self._left + x / DOTS_PER_TWIP, base), text)


@lru_cache(maxsize=16)
def _image(content: bytes) -> QImage:
    """Return a picture; an empty one for what cannot be painted."""
    return QImage.fromData(content)


@lru_cache(maxsize=256)
def _font(folder: Path, face: tuple[str, float, bool, bool], underline: bool) -> QFont:
    """Return the font to paint with: the named one, else a shipped one of the same widths."""
    name, size, bold, italic = face
    font = QFont(_family(folder, name))
    font.setPixelSize(twips(size))
    font.setBold(bold)
    font.setItalic(italic)
    font.setUnderline(underline)
    font.setKerning(False)  # a DOCX has none unless it asks for it
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache(maxsize=64)
def _family(folder: Path, name: str) -> str:
    if QFontDatabase.hasFamily(name):
        return name
    shipped = shipped_family(name)
    if shipped is None:
        return name
    if not QFontDatabase.hasFamily(shipped):
        for file in sorted(folder.glob(f"{shipped.replace(' ', '')}-*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
    return shipped
