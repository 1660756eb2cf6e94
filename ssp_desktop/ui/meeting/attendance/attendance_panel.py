"""The attendance in the left column: how many are there, the list, and the line to add to it."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.application.live.room_log import still_expected
from ssp_desktop.domain.attendance import quorum_now
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.actions.key_words import key_of
from ssp_desktop.ui.fields.read_only import changes
from ssp_desktop.ui.look.elided_label import ElidedLabel
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.key_hints import KeyHints
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet
from ssp_desktop.ui.meeting.attendance.attendance_list import AttendanceList
from ssp_desktop.ui.meeting.attendance.newcomer_line import NewcomerLine
from ssp_desktop.ui.words.room_words import guest_words


class AttendancePanel(QWidget):
    """Puts the list under its heading; the list itself reports what is wanted."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = QLabel(self.tr("Fremmøde"), self)
        as_heading(heading)
        self.count = ElidedLabel(self)
        as_quiet(self.count)
        self.everybody = QPushButton(self.tr("Alle"), self)
        self.everybody.setFlat(True)
        self.everybody.setAccessibleName(self.tr("Alle indkaldte er til stede"))
        self.everybody.setToolTip(
            self.tr("Alle, der ikke er råbt op, er til stede fra begyndelsen ({0})").format(
                key_of("all_present")
            )
        )
        changes(self.everybody)
        self.list = AttendanceList(icons, self)
        words = (
            self.tr("til stede"), self.tr("afbud"), self.tr("fraværende"),
            self.tr("kom"), self.tr("gik"),
        )  # fmt: skip
        self.keys = KeyHints([(str(key), word) for key, word in enumerate(words, start=1)], self)
        self.newcomer = NewcomerLine(icons, self)
        self.add = self.newcomer.line
        head = QHBoxLayout()
        head.setContentsMargins(GRID + GRID // 2, 0, 0, 0)
        head.setSpacing(GRID)
        head.addWidget(heading)
        head.addWidget(self.count, 1)
        head.addWidget(self.everybody)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        hints = QHBoxLayout()
        hints.setContentsMargins(GRID + GRID // 2, 0, 0, 0)
        hints.addWidget(self.keys)
        column.addLayout(hints)
        column.addWidget(self.newcomer)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show who is expected and how many of the seats are taken, guests separately."""
        people = self.list.people
        people.show_meeting(meeting)
        taken = quorum_now(meeting)
        guests = guest_words(meeting)
        behind = f" + {guests}" if guests else ""
        count = self.tr("{0} af {1}").format(taken.present, taken.seats) + behind
        spoken = self.tr("{0} af {1} er til stede").format(taken.present, taken.seats) + behind
        self.count.setText(count)
        self.count.setAccessibleName(spoken)
        self.everybody.setEnabled(bool(still_expected(meeting)))

    def take_focus(self) -> None:
        """Focus the list, or its line when the list is empty."""
        (self.list if self.list.people.rows else self.add).setFocus()
