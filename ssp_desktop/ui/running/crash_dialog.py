"""The one dialog shown for a bug: what it means for the work, and what to do.

It appears while somebody is writing: keys typed as it opens are meant for the text and
must not answer it.
"""

from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.look.dialog import Dialog
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet

_DEAF_MS = 500
"""How long keys are ignored after it opens, in milliseconds."""
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.Shortcut)


class CrashDialog(Dialog):
    """Reports a bug after everything has been saved, or says that it has not."""

    def __init__(self, log: Path, *, saved: bool, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._open_for = QElapsedTimer()
        self.setWindowTitle("SSP Desktop")
        title = QLabel(self.tr("Der skete en fejl i programmet"), self)
        as_heading(title, 1.3)
        text = QLabel(
            self.tr("Alt, hvad du har skrevet, er gemt. Du kan arbejde videre.")
            if saved
            else self.tr(
                "Den sidste ændring kunne ikke gemmes. Kopiér det, du skrev sidst, til et "
                "andet program, før du lukker."
            ),
            self,
        )
        text.setWordWrap(True)
        where = QLabel(
            self.tr(
                "Sker det igen, så luk programmet og åbn det på ny. Fejlen er skrevet i {0}, "
                "uden et ord fra møderne; send filen med, hvis du melder fejlen."
            ).format(log),
            self,
        )
        where.setWordWrap(True)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        as_quiet(where)
        self.leave = QPushButton(self.tr("Luk programmet"), self)
        self.leave.clicked.connect(self._leave)
        self.leave.setAutoDefault(False)
        self.go_on = MainButton(self.tr("Arbejd videre"), self)
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.go_on)
        self.go_on.setFocus()
        for part in (self, *self.findChildren(QWidget)):
            part.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        for part in (title, text, where):
            column.addWidget(part)
        column.addLayout(buttons)
        self.setFixedWidth(64 * GRID)

    def showEvent(self, event: QShowEvent) -> None:
        self._open_for.start()
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() in _KEYS and not self._open_for.hasExpired(_DEAF_MS)

    def _leave(self) -> None:
        self.accept()
        QApplication.closeAllWindows()
