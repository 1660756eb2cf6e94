"""The line above the item for finding words in the meeting, with the one for replacing below it.

Owns what is written and chosen there, and how it looks with little room. Refuses to know
where the words occur.
"""

from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.application.finding.finds import Query
from ssp_desktop.ui.fields.read_only import stays_writable
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.layouts import height_beside
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.meeting.finding.find_row import FindRow
from ssp_desktop.ui.meeting.finding.replace_foot import ReplaceFoot
from ssp_desktop.ui.meeting.finding.replace_line import ReplaceLine
from ssp_desktop.ui.meeting.finding.replace_list import ReplaceList


class FindLine(QFrame):
    """Hidden until `open_line`; signals what is wanted, and does nothing itself."""

    query_changed = Signal()
    next_wanted = Signal()
    previous_wanted = Signal()
    replace_wanted = Signal()
    """The words are to be replaced at the current place."""
    list_wanted = Signal()
    """All places are to be listed, to be replaced from there."""
    replace_all_wanted = Signal()
    """The places ticked in the list are to be replaced."""
    replacing_turned = Signal()
    list_turned = Signal(bool)
    """The list of places was shown or hidden."""
    list_closed = Signal()
    closed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._some = False
        stays_writable(self)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._row = row = FindRow(icons, self)
        self.field, self.count = row.field, row.count
        self.same_case, self.whole_words = row.same_case, row.whole_words
        self.previous, self.next, self.close_button = row.previous, row.next, row.close_button
        self.replacing = row.replacing
        row.query_changed.connect(self.query_changed)
        self.field.entered.connect(self.next_wanted)
        self.field.entered_back.connect(self.previous_wanted)
        self.previous.clicked.connect(self.previous_wanted)
        self.next.clicked.connect(self.next_wanted)
        self.close_button.clicked.connect(self.closed)
        self._make_replacing()
        self._lay_out()
        self.hide()

    def _make_replacing(self) -> None:
        self.replacing.clicked.connect(self._turn_replacing)
        self._below = ReplaceLine(self)
        self.replacement = self._below.field
        self.replacement.entered.connect(self.replace_wanted)
        self.replace_one, self.replace_all = self._below.one, self._below.every
        self.replace_one.clicked.connect(self.replace_wanted)
        self.replace_all.clicked.connect(self.list_wanted)
        self.notice = SignLine(self._icons, self)
        self.list = ReplaceList(self._icons, self)
        self.foot = ReplaceFoot(self)
        self.foot.confirmed.connect(self.replace_all_wanted)
        self.foot.closed.connect(self.list_closed)

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        self._set_tight(tight=False)
        column.addWidget(self._row)
        column.addWidget(self._below)
        column.addWidget(self.notice)
        column.addWidget(self.list)
        column.addWidget(self.foot)
        stops = (
            self.field, self.replacement, self.replace_one, self.replace_all, self.list,
            self.foot.close_list, self.foot.confirm, *self._row.buttons,
        )  # fmt: skip
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    # What is looked for

    @property
    def query(self) -> Query:
        """What is looked for."""
        return self._row.query

    @property
    def has_focus(self) -> bool:
        """Whether the focus is in the line."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def open_line(self, words: str = "", *, replacing: bool = False) -> None:
        """Open to find `words`, or the last ones; plain finding forgets the replacement."""
        self.show()
        if words:
            self.field.setText(words)
        self.show_replacing(replacing)
        if not replacing:
            self.replacement.setText("")
        goes_on = replacing and bool(self.field.text())
        field = self.replacement if goes_on and self.replacement.isEnabled() else self.field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def show_replacing(self, shown: bool) -> None:
        """Show or hide the line for the words to replace with."""
        self.replacing.setChecked(shown)
        self._below.setVisible(shown)
        if not shown:
            self.show_list(False)
        self.replacing_turned.emit()

    def _turn_replacing(self, shown: bool) -> None:
        self.show_replacing(shown)
        field = self.replacement if shown and self.replacement.isEnabled() else self.field
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def replaces(self) -> bool:
        """Whether the line for replacing is shown."""
        return self.replacing.isChecked()

    # The list

    @property
    def list_open(self) -> bool:
        """Whether the places are listed."""
        return self.list.isVisibleTo(self)

    def show_list(self, shown: bool) -> None:
        """Show or hide the list of places to replace; hiding forgets what was left out."""
        if not shown:
            self.list.forget()
        self.list.setVisible(shown)
        self.foot.setVisible(shown)
        self._set_tight(tight=False)
        self._below.setVisible(self.replaces)
        self._enable_buttons()
        self.list_turned.emit(shown)

    @property
    def deletes(self) -> bool:
        """Whether nothing replaces the words."""
        return self._below.deletes

    def forget_typing(self) -> None:
        """Forget the undo of both fields, so that Ctrl+Z undoes what was done with them."""
        for field in (self.field, self.replacement):
            field.setText(field.text())

    @property
    def room_for_list(self) -> int:
        """How tall the list may be, in pixels, so that part of the item stays in sight."""
        around = self.parentWidget() or self
        return around.height() * 2 // 5

    def fit_list(self) -> None:
        """Make the list as tall as its places, as far as there is room.

        In little room the line for the words to replace with makes way for it.
        """
        tight = self._room_beside(tight=False) < self.list.least_height
        if tight and self._below.isAncestorOf(QApplication.focusWidget() or self.window()):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._set_tight(tight=tight)
        self._below.setVisible(not tight)
        self.list.fit(min(self.room_for_list, self._room_beside(tight=tight)))

    def _room_beside(self, *, tight: bool) -> int:
        """Return what is left for the list, beside the rest of the line and what it lies above."""
        gap = GRID // 2 if tight else GRID
        shown: list[QWidget] = [self.foot]
        if self.notice.text:
            shown.append(self.notice)
        if not tight:
            shown.append(self._below)
        taken = [self._row.sizeHint(), *(each.sizeHint() for each in shown)]
        return height_beside(self) - sum(each.height() + gap for each in taken) - 2 * gap

    def _set_tight(self, *, tight: bool) -> None:
        gap = GRID // 2 if tight else GRID
        self._column.setContentsMargins(2 * GRID, gap, GRID, gap)
        self._column.setSpacing(gap)

    # What was found

    def show_count(self, text: str, *, some: bool) -> None:
        """Show how many places there are, and which is the current one."""
        self._row.show_count(text, some=some)

    def offer_replacing(self, *, some: bool, writable: bool) -> None:
        """Enable replacing where there is `some` place, and its field where it is `writable`."""
        self._some = some
        self._enable_buttons()
        self.replacement.setEnabled(writable)

    def _enable_buttons(self) -> None:
        self._below.enable(enabled=self._some and not self.list_open)

    # Room and keys

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a hairline below, as the list of what is missing may be there on the same ground."""
        super().paintEvent(event)
        edge = self.rect().adjusted(0, self.height() - 1, 0, 0)
        QPainter(self).fillRect(edge, self.palette().color(QPalette.ColorRole.Mid))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.list_open:
            self.fit_list()

    def minimumSizeHint(self) -> QSize:
        """Return the least size, with the choices as signs alone."""
        width = self._row.minimumSizeHint().width() + 3 * GRID
        return QSize(width, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            (self.list_closed if self.list_open else self.closed).emit()
        else:
            super().keyPressEvent(event)
