"""Finds CPR numbers in a text that has no other proofreading, a moment after the last key."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextDocument

from ssp_desktop.domain.proof import number_flags
from ssp_desktop.ui.meeting.text.flag_marks import FlagMarks

PAUSE_MS = 150


class NumberMarks(QObject):
    """Keeps `flags` in step with the CPR numbers in their document."""

    changed = Signal()
    """Other numbers are flagged than before."""

    def __init__(self, document: QTextDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self.flags = FlagMarks(document)
        self._marked: list[str] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look)
        # A connection from Qt to Qt: no Python runs on a key press.
        document.contentsChanged.connect(self._pause.start)

    def _look(self) -> None:
        block = self._document.firstBlock()
        while block.isValid():
            self.flags.put(block, number_flags(block.text()))
            block = block.next()
        marked = [word.flag.word for word in self.flags.words()]
        if marked != self._marked:
            self._marked = marked
            self.changed.emit()
