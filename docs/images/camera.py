"""Takes the pictures: the window with what lies over it, or a part of it.

Owns how a picture comes out and how keys get in; what is on it is the scenes'.
"""

import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QEvent, QEventLoop, QIODevice, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ssp_desktop.ui.window.main_window import MainWindow

SETTLED = 1500  # milliseconds
SCALE = 1.5
_COLOURS = 256
_DOTS_AN_INCH = 96 * SCALE  # tells the guide how large a picture is meant to be
NO_KEY = Qt.KeyboardModifier.NoModifier


class Camera:
    """Takes pictures of `window` into `folder`."""

    def __init__(self, window: MainWindow, folder: Path, names: list[str]) -> None:
        """With `names` only those pictures are kept."""
        self.window = window
        self._folder = folder
        self._names = names

    def take(self, name: str, *parts: QWidget, margin: int = 0, bottom: int = 0) -> None:
        """Take a picture of the window, or of the room that `parts` of it take up.

        `margin` is how much around them, and `bottom` how far down, in pixels of the window.
        """
        wait(SETTLED)
        room = QRect()
        for part in parts or (self.window,):
            room |= QRect(part.mapToGlobal(QPoint()), part.size())
        room.translate(-self.window.mapToGlobal(QPoint()))
        room.adjust(-margin, -margin, margin, margin)
        if bottom:
            room.setHeight(bottom)
        self.keep(_cropped(self._whole(), room & self.window.rect()), name)

    def take_of(self, name: str, other: QWidget) -> None:
        """Take a picture of another window than the program's own."""
        wait(SETTLED)
        self.keep(other.grab(), name)

    def take_panel(self, name: str) -> None:
        """Take a picture of the panel that lies over the window."""
        panel = next(each for each in QApplication.topLevelWidgets() if _lies_over(each))
        self.take(name, panel)

    def _whole(self) -> QPixmap:
        """Return the window with the panels and menus over it."""
        picture = self.window.grab()
        painter = QPainter(picture)
        for other in QApplication.topLevelWidgets():
            if _lies_over(other):
                place = QRect(self.window.mapFromGlobal(other.pos()), other.size())
                painter.drawPixmap(place.topLeft(), other.grab())
                painter.setPen(QColor(0, 0, 0, 60))
                painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()
        return picture

    def go_back_to_window(self) -> None:
        """Have the keys go to the window again, as they do where a screen is."""
        self.window.activateWindow()
        wait(500)

    def keep(self, picture: QPixmap, name: str) -> None:
        """Write the picture with few colours, which its letters and lines can do with."""
        if self._names and name not in self._names:
            return
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")
        image = Image.open(io.BytesIO(bytes(buffer.data()))).convert("RGB")
        few = image.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        path = self._folder / f"{name}.png"
        few.save(path, optimize=True, dpi=(_DOTS_AN_INCH, _DOTS_AN_INCH))


def _lies_over(other: QWidget) -> bool:
    """Whether `other` is a panel or a menu in sight; the window for the room is neither."""
    panel = other.isVisible() and other.parentWidget() is not None
    return panel and other.windowType() != Qt.WindowType.ToolTip


def _cropped(picture: QPixmap, room: QRect) -> QPixmap:
    ratio = picture.devicePixelRatio()
    return picture.copy(QRect(room.topLeft() * ratio, room.size() * ratio))


def wait(milliseconds: int) -> None:
    """Let the program do what it does by itself."""
    waiting = QEventLoop()
    QTimer.singleShot(milliseconds, waiting.quit)
    waiting.exec()


def press(keys: str) -> None:
    """Press a chord as the guide writes it: ``Ctrl+Shift+S``, ``F12``, ``1``."""
    *modifiers, key = keys.split("+") if keys not in "+-" else (keys,)
    held = NO_KEY
    for each in modifiers:
        name = {"Ctrl": "Control"}.get(each, each)
        held |= getattr(Qt.KeyboardModifier, f"{name}Modifier")
    if keys in "+-*":
        QTest.keyClick(_focus(), key)
    else:
        QTest.keyClick(_focus(), getattr(Qt.Key, f"Key_{key}"), held)
    wait(30)


def write(text: str) -> None:
    """Type letters where the cursor is; a line break is Return."""
    for letter in text:
        if letter == "\n":
            press("Return")
        elif letter.isascii():
            QTest.keyClick(_focus(), letter)
        else:
            key = Qt.Key(ord(letter.upper()))
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(_focus(), QKeyEvent(kind, key, NO_KEY, letter))


def _focus() -> QWidget:
    popup = QApplication.activePopupWidget()
    return (popup and popup.focusWidget()) or popup or QApplication.focusWidget()
