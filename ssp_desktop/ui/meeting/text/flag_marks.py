"""The flagged words of one editor, and the lines painted under them.

A flag is a cursor that Qt moves along as the text changes, so a key press costs nothing
and the document itself is never touched. Owns which word is flagged where, and how that
looks: a red wave for misspelt words, blue dots for names that are nearly somebody's,
two lines for CPR numbers. Refuses to know why a word is flagged.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLayout,
)

from ssp_desktop.domain.proof import Flag, FlagKind
from ssp_desktop.ui.actions.key_words import key_of
from ssp_desktop.ui.look.colours import wrong_colour
from ssp_desktop.ui.meeting.document.on_lines import corner_of, on_lines
from ssp_desktop.ui.meeting.document.places_in_text import units

_PERIOD, _HEIGHT = 4, 4
_BELOW = 2
"""How far below the base line the mark begins, in pixels."""


class FlaggedWord(NamedTuple):
    """A flag from Qt's position `start` to `end` of its document."""

    start: int
    end: int
    flag: Flag


class FlagMarks:
    """The flags of one document."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._marks: list[tuple[QTextCursor, Flag]] = []
        self._tiles: dict[FlagKind, QPixmap] = {}
        self._looks: tuple[int, float] | None = None

    def __bool__(self) -> bool:
        return bool(self._marks)

    def clear(self) -> None:
        """Flag nothing."""
        self._marks = []

    def put(self, block: QTextBlock, flags: Sequence[Flag]) -> bool:
        """Give the block exactly these flags; False when it has them already."""
        first, behind = block.position(), block.position() + block.length()
        text = block.text()
        new = [
            FlaggedWord(first + units(text[: each.start]), first + units(text[: each.end]), each)
            for each in flags
        ]
        old = list(self.between(first, behind))
        if old == new:
            return False
        kept = [mark for mark in self._marks if not first <= mark[0].anchor() < behind]
        at = bisect_left(kept, first, key=_begin)
        self._marks = [*kept[:at], *(self._mark(each) for each in new), *kept[at:]]
        return True

    def _mark(self, word: FlaggedWord) -> tuple[QTextCursor, Flag]:
        cursor = QTextCursor(self._document)
        cursor.setPosition(word.start)
        cursor.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
        # What is typed directly after a word is no part of it.
        cursor.setKeepPositionOnInsert(True)
        return cursor, word.flag

    def between(self, first: int, behind: int) -> Iterator[FlaggedWord]:
        """Yield the flagged words that begin from `first` to before `behind`, in order."""
        for at in range(bisect_left(self._marks, first, key=_begin), len(self._marks)):
            cursor, flag = self._marks[at]
            start, end = cursor.anchor(), cursor.position()
            if start >= behind:
                break
            if start < end:  # otherwise its word has been removed
                yield FlaggedWord(start, end, flag)

    def words(self) -> list[FlaggedWord]:
        """Return all flagged words in order."""
        return list(self.between(0, self._document.characterCount()))

    def at(self, position: int) -> FlaggedWord | None:
        """Return the flagged word that contains or touches that position."""
        return next((word for word in self.words() if word.start <= position <= word.end), None)

    # Painting

    def paint(
        self, painter: QPainter, words: Sequence[FlaggedWord], palette: QPalette, ratio: float
    ) -> None:
        """Paint the lines under `words`, which come from `between`; `ratio` is the screen's."""
        looks = (palette.cacheKey(), ratio)
        if looks != self._looks:
            self._looks = looks
            self._tiles = {kind: _tile(kind, palette, ratio) for kind in FlagKind}
        block = QTextBlock()
        for word in words:
            if not block.contains(word.start):
                block = self._document.findBlock(word.start)
                begin, layout = block.position(), block.layout()
                corner = corner_of(block)
                left, top = corner.x(), corner.y() + _BELOW
            tile = self._tiles[word.flag.kind]
            for at, base, width in _places(layout, word.start - begin, word.end - begin):
                painter.drawTiledPixmap(round(left + at), round(top + base), width, _HEIGHT, tile)


def _places(layout: QTextLayout, start: int, end: int) -> Iterator[tuple[float, float, int]]:
    """Yield left, base line and width of the parts of a word; a name may take two lines."""
    for line, left, right in on_lines(layout, start, end):
        yield left, line.y() + line.ascent(), round(right - left)


def _tile(kind: FlagKind, palette: QPalette, ratio: float) -> QPixmap:
    """Return one period of the line under words of that kind."""
    tile = QPixmap(round(_PERIOD * ratio), round(_HEIGHT * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if kind is FlagKind.SPELLING:
        _paint_wave(painter, wrong_colour(palette))
    elif kind is FlagKind.CPR:
        _paint_lines(painter, wrong_colour(palette))
    else:
        _paint_dot(painter, palette.color(QPalette.ColorRole.Link))
    painter.end()
    return tile


def tip_of(flag: Flag) -> str:
    """Return the tooltip of a flagged word, with the key that offers replacements."""
    key = key_of("suggest_word")
    if flag.kind is FlagKind.CPR:
        text = QCoreApplication.translate("FlagMarks", "Ligner et CPR-nummer ({0})")
        return text.format(key)
    if flag.kind is FlagKind.NAME:
        text = QCoreApplication.translate("FlagMarks", "Menes der {0}? ({1})")
        return text.format(flag.better[0], key)
    return QCoreApplication.translate("FlagMarks", "Står ikke i ordbogen ({0})").format(key)


def _begin(mark: tuple[QTextCursor, Flag]) -> int:
    return mark[0].anchor()


def _paint_wave(painter: QPainter, colour: QColor) -> None:
    wave = QPainterPath(QPointF(-1, 2))
    wave.quadTo(QPointF(0, 4), QPointF(1, 2))
    wave.quadTo(QPointF(2, 0), QPointF(3, 2))
    wave.quadTo(QPointF(4, 4), QPointF(5, 2))
    painter.setPen(QPen(colour, 1.1))
    painter.drawPath(wave)


def _paint_lines(painter: QPainter, colour: QColor) -> None:
    for top in (0, 2.5):
        painter.fillRect(QRectF(0, top, _PERIOD, 1.5), colour)


def _paint_dot(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(_PERIOD / 2, 2), 1.15, 1.15)
