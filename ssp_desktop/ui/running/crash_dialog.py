"""The one dialog shown for a bug: what it means for the work, and what to do.

It appears while somebody is writing: keys typed as it opens are meant for the text and
must not answer it.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QWidget,
)

from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.look.dialog import Dialog, button_row, column_in
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet
from ssp_desktop.ui.system.the_application import the_application

_DEAF_MS = 500
"""How long keys are ignored after it opens, in milliseconds."""
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.Shortcut)


class CrashDialog(Dialog):
    """Reports a bug after everything has been saved, or says that it has not."""

    def __init__(self, log: Path, *, saved: bool, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._is_active = False
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
        self.go_on.setFocus()
        # Before whatever else listens to the keys of a button.
        the_application().installEventFilter(self)
        column = column_in(self, 2 * GRID)
        for part in (title, text, where):
            column.addWidget(part)
        column.addLayout(button_row(self.leave, self.go_on))
        self.setFixedWidth(64 * GRID)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # From then on keys come here; on a slow computer that is long after it was to be shown.
        if event.type() is QEvent.Type.WindowActivate and watched is self and not self._is_active:
            self._is_active = True
            QTimer.singleShot(_DEAF_MS, self, partial(the_application().removeEventFilter, self))
        return event.type() in _KEYS and isinstance(watched, QWidget) and watched.window() is self

    def _leave(self) -> None:
        self.accept()
        QApplication.closeAllWindows()
