"""Lines above the list of meetings: what is not safe with where the meetings and copies lie.

Each stays until it is so no more, or is closed; one that was closed comes back with the next start.
"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID


class Notices(QFrame):
    """Takes no room while there is nothing to say."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._told: tuple[str, ...] = ()
        self._closed: set[str] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, GRID)
        self._column.setSpacing(GRID)
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What is shown now, from the top."""
        return [each for each in self._told if each not in self._closed]

    def tell(self, texts: tuple[str, ...]) -> None:
        """Say these, in the place of what was said before."""
        if texts != self._told:
            self._told = texts
            self._show()

    def _show(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
                widget.hide()
        for text in self.texts:
            self._column.addWidget(self._line(text))
        self.setVisible(bool(self.texts))

    def _line(self, text: str) -> QWidget:
        line = QWidget(self)
        said = SignLine(self._icons, line)
        said.warn(text)
        close = QToolButton(line)
        self._icons.dress(close, "x")
        close.setAccessibleName(self.tr("Luk beskeden"))
        close.setToolTip(self.tr("Luk beskeden"))
        close.clicked.connect(partial(self._close, text))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(said, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _close(self, text: str) -> None:
        self._closed.add(text)
        self._show()
