"""The strip above a meeting: the way back, which meeting, who is there, and the export."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ssp_desktop.domain.attendance import quorum_now
from ssp_desktop.domain.course import Phase
from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.ui.actions.actions import Actions
from ssp_desktop.ui.actions.table import action_of
from ssp_desktop.ui.look.elided_label import ElidedLabel
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.spoken_tip import give_tip
from ssp_desktop.ui.look.theme import GRID, as_quiet, scaled_font
from ssp_desktop.ui.rows.meeting_list import status_word, when_words
from ssp_desktop.ui.words.meeting_facts import phase_of
from ssp_desktop.ui.words.room_words import phase_words

_LEAST_NAME = 12
"""How many characters of the name are shown in little room; the day is never cut."""


class MeetingHeader(QWidget):
    """Shows the open meeting; its buttons are actions of the table."""

    def __init__(self, actions: Actions, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._icons = icons
        back = self._button("back", self.tr("Møder"))
        self._name = ElidedLabel(self, least=_LEAST_NAME)
        self._name.setFont(scaled_font(self.font(), 1.1, bold=True))
        self._when = QLabel(self)
        self._where = ElidedLabel(self)
        for label in (self._when, self._where):
            as_quiet(label)
        self.phase = QLabel(self)
        as_quiet(self.phase)
        self.review = QLabel(self)
        as_quiet(self.review)
        self.attendance = self._button("focus_attendance", "")
        line = QHBoxLayout(self)
        line.setContentsMargins(GRID, GRID // 2, 2 * GRID, GRID // 2)
        line.setSpacing(GRID)
        line.addWidget(back)
        line.addSpacing(GRID)
        line.addWidget(self._name)
        line.addWidget(self._when)
        line.addWidget(self._where, 1)
        self._said = self._numbers = ""
        self._spare: list[QWidget] = [
            self._button(each) for each in ("undo", "redo", "toggle_agenda", "toggle_pages")
        ]
        for button in self._spare[:2]:
            line.addWidget(button)
        line.addSpacing(GRID)
        line.addWidget(self.review)
        line.addWidget(self.phase)
        line.addWidget(self.attendance)
        for button in self._spare[2:]:
            line.addWidget(button)
        # Both are also shown elsewhere: in a panel beside; in the agenda and at the foot.
        self._spare = [self.review, *self._spare, self.phase]
        line.addSpacing(GRID)
        export = QPushButton(self.tr("Eksportér"), self)
        give_tip(export, actions.tip("export"))
        icons.dress(export, action_of("export").icon)
        export.clicked.connect(actions["export"].trigger)
        line.addWidget(export)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Hide what does not fit beside the day; keys and menus still do it."""
        for part in self._spare:
            part.setVisible(not isinstance(part, QLabel) or bool(part.text()))
        self.attendance.setText(self._said)
        for part in self._spare:
            if self._fits():
                return
            part.hide()
        if not self._fits():
            self.attendance.setText(self._numbers)

    def _fits(self) -> bool:
        return self.minimumSizeHint().width() <= self.width()

    def _button(self, action_id: str, text: str | None = None) -> QToolButton:
        """Return a button for the action, showing its icon alone unless `text` is given."""
        action = self._actions[action_id]
        button = QToolButton(self)
        if text is None:
            button.setDefaultAction(action)
        else:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setText(text)
            self._icons.dress(button, action_of(action_id).icon)
            button.clicked.connect(action.trigger)
        give_tip(button, self._actions.tip(action_id))
        return button

    def show_review(self, words: str) -> None:
        """Show how far the review of the meeting is; empty for nothing."""
        if words != self.review.text():
            self.review.setText(words)
            self._fit()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show which meeting it is and how many of the seats are taken."""
        self._name.setText(meeting.title or meeting.committee)
        self._when.setText(when_words(meeting.date, meeting.time))
        self._where.setText(f"· {meeting.venue}" if meeting.venue else "")
        taken = quorum_now(meeting)
        phase = phase_of(meeting)
        # Before the meeting begins nobody is there yet, as the numbers show.
        said_of_it = phase_words(phase)
        if meeting.status is Status.APPROVED:
            said_of_it = status_word(meeting.status)
        self.phase.setText("" if phase is Phase.CONVENED else said_of_it)
        said = self.tr("Fremmøde {0}/{1}").format(taken.present, taken.seats)
        if phase is Phase.CONVENED:
            said = self.tr("Indkaldt {0}").format(taken.seats)
            if taken.present:  # some have answered the roll call already
                said += " · " + self.tr("{0} er her").format(taken.present)
        self._said = said
        self._numbers = f"{taken.present}/{taken.seats}"
        self._fit()
