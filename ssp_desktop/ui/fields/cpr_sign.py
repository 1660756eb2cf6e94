"""A warning sign in a line edit whose text looks like a CPR number; a line edit cannot underline.

Owns when the line is checked, a moment after the last key, and what the sign says.
"""

from PySide6.QtCore import SIGNAL, SLOT, QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from ssp_desktop.ui.look.icons import Icons

PAUSE_MS = 150


class CprSign(QObject):
    """Watches `line` for as long as it lives."""

    def __init__(self, line: QLineEdit, icons: Icons) -> None:
        super().__init__(line)
        self._line = line
        self._icons = icons
        self._sign: QAction | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look)
        # A connection from Qt to Qt: no Python runs on a key press.
        QObject.connect(line, SIGNAL("textChanged(QString)"), self._pause, SLOT("start()"))
        self._pause.start()

    @property
    def said(self) -> str:
        """What the sign says; empty while it is hidden."""
        return self._sign.toolTip() if self._sign is not None and self._sign.isVisible() else ""

    def _look(self) -> None:
        from ssp_desktop.domain.cpr import cpr_numbers  # noqa: PLC0415 - not before the window

        finds = cpr_numbers(self._line.text())
        said = self.tr("{0} ligner et CPR-nummer").format(finds[0].masked) if finds else ""
        if said == self.said:
            return
        if self._sign is None:
            self._sign = QAction(self)
            self._icons.dress(self._sign, "triangle-alert")
            self._line.addAction(self._sign, QLineEdit.ActionPosition.TrailingPosition)
        self._sign.setText(said)
        self._sign.setToolTip(said)
        self._sign.setVisible(bool(said))
        self._line.setAccessibleDescription(said)
