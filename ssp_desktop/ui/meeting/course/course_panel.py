"""The course of the meeting in the right column: everything noted, or what concerns one person.

Owns what is listed; asks for corrections, which its listeners make.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.meeting.columns.right_panel import RightPanel
from ssp_desktop.ui.meeting.course.event_correction import EventCorrection
from ssp_desktop.ui.meeting.course.event_list import EventList
from ssp_desktop.ui.meeting.course.event_rows import event_rows


class CoursePanel(RightPanel):
    """Shows the log of the meeting that `current` returns."""

    left = Signal()
    """The user has finished with the person whose events were shown."""

    def __init__(
        self, current: Callable[[], Meeting], icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._current = current
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Mødets forløb"))
        self.person = ""
        self.list = EventList(icons, self)
        self.view = self.list
        self.correction = EventCorrection(icons, self)
        self.problem = SignLine(icons, self)
        self.problem.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.message.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        self.message.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        as_quiet(self.message)
        self.all = QPushButton(self.tr("Vis hele forløbet"), self)
        self.all.setProperty("flat", True)
        self.all.clicked.connect(self._show_all)
        above = QHBoxLayout()
        above.setContentsMargins(0, 0, GRID, 0)
        above.addWidget(self.message, 1)
        above.addWidget(self.all, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(above)
        listed = QHBoxLayout()
        listed.setContentsMargins(GRID, 0, GRID, 0)
        listed.addWidget(self.list)
        column.addLayout(listed, 1)
        column.addWidget(self.problem)
        column.addWidget(self.correction)
        self.list.current.connect(self._show_event)
        self.list.correct_wanted.connect(self.correction.take_focus)
        self.correction.left.connect(self.list.setFocus)

    def show_person(self, person_id: str) -> None:
        """List what was noted of one person or, for an empty id, everything."""
        self.person = person_id
        self.renew()
        self.list.take_last()

    def renew(self) -> None:
        """Show what is noted now."""
        meeting = self._current()
        rows = event_rows(meeting, self.person)
        self.list.show_rows(rows)
        self.list.setEnabled(bool(rows))
        self.correction.setVisible(bool(rows))
        self.all.setVisible(bool(self.person))
        self.message.setText(self._said(meeting, bool(rows)))
        self._show_event()

    def _said(self, meeting: Meeting, any_rows: bool) -> str:
        names = {person.id: person.name for person in meeting.participants}
        if self.person and any_rows:
            return names.get(self.person, "")
        if self.person:
            said = self.tr("Der er ikke noteret, at {0} er kommet eller gået under mødet.")
            return said.format(names.get(self.person, ""))
        if any_rows:
            return self.tr("Enter: ret tid og punkt. Delete: fjern.")
        return self.tr(
            "Intet er noteret endnu. F12 begynder mødet og tager punktet op; i fremmødet noteres, "
            "hvem der kommer og går."
        )

    def tell_refused(self, why: str) -> None:
        """Say why the selected event was not corrected, and show it unchanged."""
        self.correction.put_back()
        self.problem.warn(why)

    def _show_event(self) -> None:
        self.problem.warn("")
        row = self.list.current_row
        self.correction.show_event(self._current(), row.event if row is not None else None)

    def _show_all(self) -> None:
        self.show_person("")
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.person:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def take_focus(self) -> None:
        """Put the cursor into the list."""
        first = self.list if self.list.events.rows else self.all if self.person else self
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
