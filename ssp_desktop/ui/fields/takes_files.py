"""A part of the window on which files are dropped, and into which they are pasted.

The texts inside it leave both to it. What is done with the files is its owner's business.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QWidget

from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.system.given_file import files_in, given_in, pastes_no_text


class DropSign(QWidget):
    """A frame around where a file would go, with the words that say so."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_words(self, words: str) -> None:
        """Show the frame around the parent."""
        self._words = words
        around = self.parentWidget()
        if around is not None:
            self.setGeometry(around.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 4, 4)
        if not self._words:
            return
        box = self.fontMetrics().boundingRect(self._words).adjusted(0, 0, 2 * GRID, GRID)
        box.moveCenter(self.rect().center())
        box.moveBottom(min(self.rect().bottom() - 4, box.bottom() + self.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Accent))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(palette.color(QPalette.ColorRole.Base))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words)


class TakesFiles(QWidget):
    """Emits `files_given` for files that are dropped on it or pasted in it."""

    files_given = Signal(object)
    """The `Given`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._drop_sign: DropSign | None = None

    def drop_words(self) -> str:
        """Return what is said while files are held over it."""
        return ""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not files_in(event.mimeData()):
            event.ignore()
            return
        event.acceptProposedAction()
        if self._drop_sign is None:
            self._drop_sign = DropSign(self)
        self._drop_sign.show_words(self.drop_words())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._hide_sign()

    def dropEvent(self, event: QDropEvent) -> None:
        self._hide_sign()
        given = given_in(event.mimeData())
        if given.paths:
            event.acceptProposedAction()
            self.files_given.emit(given)

    def _hide_sign(self) -> None:
        if self._drop_sign is not None:
            self._drop_sign.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if pastes_no_text(event):
            self.files_given.emit(given_in(QGuiApplication.clipboard().mimeData()))
        else:
            super().keyPressEvent(event)
