"""What is not in order before the approval: a row each, with its way there and `Acceptér`.

Owns how a finding reads and what can be asked of it. Refuses to change the meeting.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.application.order import Finding
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet
from ssp_desktop.ui.look.wrapped_button import WrappedButton
from ssp_desktop.ui.words.approval_words import moment_words
from ssp_desktop.ui.words.shown import shown

_AT_ONCE = 40
"""How many are shown until more are asked for."""


class FindingRows(QWidget):
    """Lists what it is given; what is still to be looked at stands first."""

    place_wanted = Signal(str, str, str)
    """Those words in that part of that item are wanted (`Finding.way`)."""
    accept_wanted = Signal(object)
    """The `Finding` may stay as it is."""
    take_back_wanted = Signal(object)
    """The `Finding` is to be accepted no longer."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown: Sequence[Finding] | None = None
        self._title = QLabel(self)
        as_heading(self._title)
        self.rows: list[FindingRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID // 2)
        self._column.addWidget(self._title)
        self._most = _AT_ONCE
        self.more = QPushButton(self)
        self.more.setAutoDefault(True)
        self.more.clicked.connect(self._show_more)
        self._column.addWidget(self.more)
        self.show_findings(())

    @property
    def left(self) -> int:
        """How many are not accepted."""
        return sum(not each.accepted for each in self._shown or ())

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Show these, those that are accepted last; the focus stays at its row."""
        found = sorted(found, key=lambda each: each.accepted)
        if found == self._shown:
            return
        self._shown = found
        held = next((at for at, row in enumerate(self.rows) if row.has_focus), None)
        leads = held is not None and self.rows[held].way.hasFocus()
        self._show_rows()
        said = self.tr("Ikke i orden: {0}").format(self.left)
        self._title.setText(said if self.left else self.tr("Alt er i orden eller accepteret"))
        if held is not None and self.rows:
            row = self.rows[min(held, len(self.rows) - 1)]
            (row.way if leads else row.answer).setFocus()

    def _show_rows(self) -> None:
        """Show as many as have room, with the rows that stand already; making one takes time."""
        found = list(self._shown or ())
        before = {row.found: row for row in self.rows}
        self.rows = [
            before.pop(each) if each in before else self._row(each) for each in found[: self._most]
        ]
        for row in before.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, row in enumerate(self.rows, start=1):  # below the title
            if self._column.indexOf(row) != at:
                self._column.insertWidget(at, row)
                row.show()  # one that is still to be shown takes no focus
        left = len(found) - len(self.rows)
        self.more.setText(self.tr("Vis flere ({0})").format(left))
        self.more.setVisible(bool(left))

    def _show_more(self) -> None:
        """Show the next ones, with the focus at the first of them."""
        first = len(self.rows)
        self._most += _AT_ONCE
        self._show_rows()
        self.rows[first].way.setFocus()

    def _row(self, found: Finding) -> "FindingRow":
        row = FindingRow(found, self._icons, self)
        row.way.clicked.connect(partial(self._lead, found))
        row.answer.clicked.connect(partial(self._ask, found))
        return row

    def _lead(self, found: Finding, _checked: bool = False) -> None:
        if found.has_place:
            self.place_wanted.emit(*found.way)

    def _ask(self, found: Finding, _checked: bool = False) -> None:
        (self.take_back_wanted if found.accepted else self.accept_wanted).emit(found)


class _Answer(QPushButton):
    """The second click of a double click is nobody's: another row may have come under the mouse."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()


class FindingRow(QFrame):
    """One finding: a button that leads to it, and below it what can be answered."""

    def __init__(self, found: Finding, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.found = found
        said = shown(found.said)
        self.way = WrappedButton(said, self)
        icons.dress(self.way, "check" if found.accepted else "chevron-right")
        self._accepted = QLabel(self)
        self._accepted.setWordWrap(True)
        self._accepted.setTextFormat(Qt.TextFormat.PlainText)
        as_quiet(self._accepted)
        acceptance = found.acceptance
        if acceptance is not None:
            words = self.tr("Accepteret {0} af {1}") if acceptance.by else self.tr("Accepteret {0}")
            self._accepted.setText(words.format(moment_words(acceptance.at), acceptance.by))
        answer = self.tr("Fortryd") if found.accepted else self.tr("Acceptér, som det er")
        self.answer = _Answer(answer, self)
        self.answer.setProperty("flat", True)
        self.answer.setAutoDefault(True)
        self.answer.setAccessibleName(f"{answer}: {said}")
        below = QHBoxLayout()
        below.setContentsMargins(3 * GRID, 0, 0, 0)
        self._accepted.setVisible(acceptance is not None)
        below.addWidget(self._accepted, 1)
        below.addWidget(self.answer, 0, Qt.AlignmentFlag.AlignLeft)
        if acceptance is None:
            below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.way)
        column.addLayout(below)

    @property
    def has_focus(self) -> bool:
        """Whether one of its buttons has the focus."""
        return self.way.hasFocus() or self.answer.hasFocus()

    @property
    def accepted_words(self) -> str:
        """Who accepted it and when; empty when nobody did."""
        return self._accepted.text()
