"""The line above a closed item: who is there but must leave, and one button when they have left.

Never in the way: it can be closed for the item, and disappears by itself.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ssp_desktop.application.live.room_log import must_leave
from ssp_desktop.domain.course import is_running
from ssp_desktop.domain.meeting import Meeting, Participant
from ssp_desktop.minutes.item_lines import name_with_affiliation
from ssp_desktop.ui.actions.key_words import key_of
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID


class LeaveLine(QFrame):
    """Lists who must leave while the closed item is on screen and the meeting runs."""

    they_left = Signal()
    """Everybody listed has left the room."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._put_away: set[str] = set()
        self._item = ""
        self.people: tuple[Participant, ...] = ()
        self._sign = QLabel(self)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton(self.tr("Har forladt lokalet"), self)
        self.button.setToolTip(
            self.tr("Notér, at de gik nu, og at punktet er taget op ({0})").format(
                key_of("guests_left")
            )
        )
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.they_left)
        self.close_button = QToolButton(self)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.close_button.setAccessibleName(self.tr("Vis ikke dette ved punktet"))
        self.close_button.setToolTip(self.tr("Vis ikke dette ved punktet"))
        icons.dress(self.close_button, "x")
        self.close_button.clicked.connect(self._put_it_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button)
        icons.show(self._sign, "lock", QPalette.ColorRole.Text)
        self.hide()

    def show_item(self, meeting: Meeting, item_id: str) -> None:
        """Say who must leave for that item, if anybody must."""
        self._item = item_id
        wanted = bool(item_id) and item_id not in self._put_away and is_running(meeting)
        self.people = must_leave(meeting, item_id) if wanted else ()
        if self.people:
            names = ", ".join(map(name_with_affiliation, self.people))
            said = self.tr("Punkt {0} er lukket. Skal forlade lokalet: {1}")
            self.words.setText(said.format(meeting.number_of(item_id), names))
            self.words.setAccessibleName(self.words.text())
        self.setVisible(bool(self.people))

    def _put_it_away(self) -> None:
        self._put_away.add(self._item)
        self.people = ()
        self.hide()
