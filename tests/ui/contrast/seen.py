"""What is written in a window, found where it is painted: each run of text with its place.

Every part of the window is drawn once more into an SVG, which names each run of text that was
drawn, by whichever way: labels, fields, editors, rows that a delegate paints, menus. It says
*where* something is written. Which colours it has there is read from the window's picture
(`tests.ui.contrast.measured`).
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QRegion, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

DPI = 96
"""Of the screen of the tests, so that the letters of the SVG stand where those of the screen do."""
LEAST, LEAST_OF_ICON = 4.5, 3.0
"""Of words (WCAG 2.1, 1.4.3), large ones too, and of what is seen without being read (1.4.11)."""
KINDS = {
    "buttons": QAbstractButton,
    "fields": QLineEdit | QComboBox,
    "editors": QTextEdit | QPlainTextEdit,
    "rows of lists": QAbstractItemView,
    "tabs": QTabBar,
    "menus": QMenu | QMenuBar,
}
ICON = 32
"""A picture that is no larger, in device-independent pixels, is an icon."""

_GROUP = re.compile(
    r"<g [^>]*transform=\"matrix\(([^)]*)\)\"\s*"
    r"(?:font-family=\"[^\"]*\" font-size=\"[^\"]*\"[^>]*)?>(.*?)</g>",
    re.DOTALL,
)
_TEXT = re.compile(
    r"<text fill=\"[^\"]*\" fill-opacity=\"([^\"]*)\"[^>]* x=\"([^\"]*)\" y=\"([^\"]*)\" "
    r"font-family=\"([^\"]*)\" font-size=\"([^\"]*)\" font-weight=\"([^\"]*)\"[^>]*>(.*?)</text>",
    re.DOTALL,
)
_IMAGE = re.compile(
    r"<image x=\"([^\"]*)\" y=\"([^\"]*)\" width=\"([^\"]*)\" height=\"([^\"]*)\"", re.DOTALL
)


class Seen(NamedTuple):
    """Something painted: its kind, by whom, what it says (an icon nothing), where in the window."""

    kind: str
    by: str
    says: str
    place: QRect
    enabled: bool

    @property
    def least(self) -> float:
        """What its contrast has to be."""
        return LEAST if self.says else LEAST_OF_ICON


def parts_of(top: QWidget) -> Iterator[QWidget]:
    """Give `top` and all that is in sight in it; a dialog is a child, but not in its picture."""
    for part in [top, *top.findChildren(QWidget)]:
        if part.window() is top and part.isVisible() and not part.visibleRegion().isEmpty():
            yield part


def seen_in(top: QWidget, only: type[QWidget] = QWidget) -> Iterator[Seen]:
    """Find every word and every icon that is in sight in `top`, or in its parts of that class."""
    for part in parts_of(top):
        if not isinstance(owner_of(part), only) or _without_sight(part):
            continue
        clear = part.visibleRegion().boundingRect()
        corner, caret = part.mapTo(top, QPoint()), _caret(part)
        for says, box in painted(part):
            inside = box.toAlignedRect() & clear
            place = inside.translated(corner)
            if inside.width() < 3 or inside.height() < 3 or covered(top, part, place.center()):
                continue
            if says and inside.intersects(caret):
                continue  # Qt inverts what is there
            kind = _kind(part) if says else "icons"
            yield Seen(kind, type(part).__name__, says, place, _on(part, inside.center()))


def _without_sight(part: QWidget) -> bool:
    """Whether it is painted without being seen, as the cross in an empty field, or not by us.

    The system's own dialog for files is seen in its place wherever there is one.
    """
    line = part.parentWidget()
    empty = isinstance(part, QToolButton) and isinstance(line, QLineEdit) and not line.text()
    return empty or isinstance(part.window(), QFileDialog)


def _caret(part: QWidget) -> QRect:
    """Return where the caret is in `part`; nowhere where the keys do not go to it."""
    owner = owner_of(part)
    if not owner.hasFocus() or not isinstance(owner, QLineEdit | QTextEdit | QPlainTextEdit):
        return QRect()
    caret = owner.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    place = part.mapFrom(owner, QRectF(caret).toRect().topLeft())
    return QRect(place, QRectF(caret).toRect().size()).adjusted(-2, 0, 2, 0)


def painted(part: QWidget) -> Iterator[tuple[str, QRectF]]:
    """Draw that part alone, without its children, and find words and icons, also out of sight."""
    for matrix, body in _GROUP.findall(_drawn(part)):
        if "<text" not in body and "<image" not in body:
            continue
        move = QTransform(*(float(each) for each in matrix.split(",")))
        for opacity, x, y, family, size, weight, run in _TEXT.findall(body):
            font = QFont(family)
            font.setPointSizeF(float(size) * 72 / DPI)
            font.setWeight(QFont.Weight(int(weight)))
            metrics, words = QFontMetricsF(font), unescape(run)
            for word in re.finditer(r"\S+", words) if float(opacity) else ():
                left = float(x) + metrics.horizontalAdvance(words[: word.start()])
                box = metrics.tightBoundingRect(word[0]).translated(left, float(y))
                yield word[0], move.mapRect(box)
        for numbers in _IMAGE.findall(body):
            box = move.mapRect(QRectF(*(float(each) for each in numbers)))
            if max(box.width(), box.height()) <= ICON:
                yield "", box


def _drawn(part: QWidget) -> str:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    svg = QSvgGenerator()
    svg.setOutputDevice(buffer)
    svg.setSize(part.size())
    svg.setViewBox(part.rect())
    svg.setResolution(DPI)
    part.render(svg, QPoint(), QRegion(), QWidget.RenderFlag(0))
    del svg  # writes the end of it
    return bytes(buffer.data().data()).decode()


def covered(top: QWidget, part: QWidget, place: QPoint) -> bool:
    """Whether something else lies over `part` there, as a line that sticks to the edge."""
    over = top.childAt(place)
    while over is not None and over is not part:
        over = over.parentWidget()
    return over is None and part is not top


def _kind(part: QWidget) -> str:
    return next(
        (kind for kind, classes in KINDS.items() if isinstance(owner_of(part), classes)), "labels"
    )


def owner_of(part: QWidget) -> QWidget:
    """Return the list or editor whose viewport `part` is, or `part` itself."""
    owner = part.parentWidget()
    scrolls = isinstance(owner, QAbstractScrollArea) and part is owner.viewport()
    return owner if scrolls and not isinstance(owner, QScrollArea) else part


def _on(part: QWidget, place: QPoint) -> bool:
    """Whether what stands there can be used; what cannot is exempt by WCAG 2.1 (1.4.3)."""
    owner = owner_of(part)
    if isinstance(owner, QAbstractItemView):
        index = owner.indexAt(place)
        return part.isEnabled() and (
            not index.isValid() or bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        )
    if isinstance(part, QMenu | QMenuBar):
        action = part.actionAt(place)
        return action is None or action.isEnabled()
    if isinstance(part, QTabBar):
        return part.isEnabled() and part.isTabEnabled(max(part.tabAt(place), 0))
    return part.isEnabled()
