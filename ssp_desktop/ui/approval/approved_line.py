"""The line above the items of approved minutes: who approved them and when, and the two ways on.

Also says, for as long as it is so, that approved minutes are not as they were approved.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.words.approval_words import approved_words


class ApprovedLine(QFrame):
    """Hidden while the minutes are not approved, unless they were and that was altered."""

    correction_wanted = Signal()
    """The user wants to write a correction (rettelse) at the item."""
    reopening_wanted = Signal()
    """The user wants to open the minutes again."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reopenings = 0
        self._altered = False
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.words = SignLine(icons, self)
        self.broken = SignLine(icons, self)
        self.correct = QPushButton(self.tr("Skriv rettelse …"), self)
        self.correct.clicked.connect(self.correction_wanted)
        self.reopen = QPushButton(self.tr("Åbn igen …"), self)
        self.reopen.clicked.connect(self.reopening_wanted)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.words, 1)
        row.addStretch()  # what the buttons do not take, where there are no words
        for button in (self.correct, self.reopen):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addLayout(row)
        column.addWidget(self.broken)
        self.hide()

    def show_meeting(self, meeting: Meeting) -> None:
        """Say who approved `meeting`, and when; nothing while it is not approved."""
        approved = meeting.status is Status.APPROVED
        if len(meeting.reopenings) > self._reopenings:  # that keeps what was altered
            self._altered = False
            self.broken.warn("")
        self._reopenings = len(meeting.reopenings)
        self.words.tell(approved_words(meeting) if approved else "")
        self.correct.setVisible(approved)
        self.setVisible(approved or self._altered)

    def tell_broken(self, words: str) -> None:
        """Say what in the minutes is not as it was approved, until they are opened again."""
        self._altered = True
        self.broken.warn(words)
        self.show()
