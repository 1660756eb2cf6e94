"""The line below the item of a meeting that was filed as something else than it is now."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ssp_desktop.application.filing.lying import Lying
from ssp_desktop.ui.filing.filed_watch import FiledState
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.words.filed_words import filed_words


class FiledLine(QFrame):
    """Hidden while what was filed is as the meeting is."""

    filing_wanted = Signal()
    """The meeting is to be filed again."""
    check_wanted = Signal(str)
    """What differs in the package at that path is to be shown."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._path = ""
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.words = SignLine(icons, self)
        self.again = QPushButton(self.tr("Journalisér igen …"), self)
        self.again.clicked.connect(self.filing_wanted)
        self.differing = QPushButton(self.tr("Se forskelle …"), self)
        self.differing.clicked.connect(self._want_check)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.differing, self.again):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.hide()

    def show_state(self, state: FiledState | None) -> None:
        """Say how what was filed differs; nothing where it does not, or was never filed."""
        altered = state is not None and state.lying is Lying.ALTERED
        if state is None or not (state.older or altered):
            self.hide()
            return
        self._path = state.record.path
        said = filed_words(state.record.at.date(), older=state.older, altered=altered)
        self.words.warn(said)
        self.words.setToolTip(str(Path(self._path)))
        self.differing.setVisible(state.lying is not Lying.GONE)
        self.show()

    def _want_check(self) -> None:
        self.check_wanted.emit(self._path)
