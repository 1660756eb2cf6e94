"""What is looked for: the field, how it is compared, and the buttons from place to place.

Owns how they share the width. Lies above the line for replacing; does nothing itself.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from ssp_desktop.application.finding.finds import Query
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.spoken_tip import give_tip
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.meeting.finding.find_field import FindField

_ROOMY_CHARACTERS = 12
"""The choices show their words where they leave the field so many characters over the least."""


class FindRow(QWidget):
    """The upper row of the find line."""

    query_changed = Signal()

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self.field = FindField(self.tr("Find i mødet"), self)
        sign = QAction(self)
        sign.setText(self.field.accessibleName())
        icons.dress(sign, "search")
        self.field.addAction(sign, QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self.query_changed)
        self.same_case = self._choice(
            "case-sensitive", self.tr("Forskel på store og små bogstaver")
        )
        self.whole_words = self._choice("whole-word", self.tr("Hele ord"))
        self.count = QLabel(self)
        self.count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.previous = self._button("arrow-up", self.tr("Forrige sted (Skift+Enter)"))
        self.next = self._button("arrow-down", self.tr("Næste sted (Enter)"))
        self.replacing = self._button("replace", self.tr("Erstat"))
        self.replacing.setCheckable(True)
        self.close_button = self._button("x", self.tr("Luk (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(self.field, 1)
        row.addSpacing(GRID // 2)
        row.addWidget(self.count)
        row.addSpacing(GRID // 2)
        for button in self.buttons:
            row.addWidget(button)

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """The choices and the buttons, from left to right."""
        return (
            self.same_case, self.whole_words, self.previous, self.next, self.replacing,
            self.close_button,
        )  # fmt: skip

    @property
    def query(self) -> Query:
        """What is looked for."""
        return Query(self.field.text(), self.same_case.isChecked(), self.whole_words.isChecked())

    def _button(self, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        give_tip(button, name)
        self._icons.dress(button, icon)
        return button

    def _choice(self, icon: str, name: str) -> QToolButton:
        button = self._button(icon, name)
        button.setText(name)
        button.setCheckable(True)
        button.toggled.connect(self.query_changed)
        return button

    def show_count(self, text: str, *, some: bool) -> None:
        """Show how many places there are, and which is the current one."""
        for button in (self.previous, self.next):
            button.setEnabled(some)
        if text == self.count.text():
            return
        self.count.setText(text)
        role = QPalette.ColorRole
        self.count.setForegroundRole(role.PlaceholderText if some else role.BrightText)
        if text:
            announce(self, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        choices = (self.same_case, self.whole_words)
        metrics = self.fontMetrics()
        words = sum(metrics.horizontalAdvance(each.text()) + 2 * GRID for each in choices)
        more = metrics.averageCharWidth() * _ROOMY_CHARACTERS
        roomy = self.width() >= self.minimumSizeHint().width() + words + more
        beside = Qt.ToolButtonStyle
        for choice in choices:
            choice.setToolButtonStyle(
                beside.ToolButtonTextBesideIcon if roomy else beside.ToolButtonIconOnly
            )

    def minimumSizeHint(self) -> QSize:
        """Return the least size, with the choices as signs alone."""
        signs = len(self.buttons) * (self.close_button.sizeHint().width() + GRID // 2)
        width = self.field.minimumWidth() + self.count.sizeHint().width() + signs + GRID
        return QSize(width, super().minimumSizeHint().height())
