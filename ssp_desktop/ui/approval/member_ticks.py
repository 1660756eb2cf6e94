"""The members' own approvals, where a committee wants them: a tick each, and when it was set."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.approval_sheets import signers
from ssp_desktop.ui.fields.tick_box import TickBox
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.words.approval_words import moment_words


class MemberTicks(QWidget):
    """Folded to a line until somebody has approved, or the user unfolds it."""

    ticked = Signal(str, bool)
    """The member of that name approves, or does not after all."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._unfolded = False
        self.boxes: dict[str, TickBox] = {}
        self._times: dict[str, QLabel] = {}
        self.fold = QPushButton(self.tr("Medlemmernes egne godkendelser"), self)
        self.fold.setFlat(True)
        self.fold.setAutoDefault(True)
        self.fold.setProperty("line", True)
        self.fold.clicked.connect(self._turn)
        self._list = QWidget(self)
        self._rows = QGridLayout(self._list)
        self._rows.setContentsMargins(2 * GRID, 0, 0, 0)
        self._rows.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.fold)
        column.addWidget(self._list)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show those who took part, and which of them have approved `meeting`, and when."""
        at = {each.name: each.at for each in meeting.approvals}
        names = dict.fromkeys([*(person.name for person in signers(meeting)), *at])
        self._unfolded = self._unfolded or bool(at)
        self._show_fold()
        if list(names) != list(self.boxes):
            self._make_rows(names)
        for name, box in self.boxes.items():
            box.setChecked(name in at)
            self._times[name].setText(moment_words(at[name]) if name in at else "")

    def _make_rows(self, names: Iterable[str]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.boxes = {name: TickBox(name, self._list) for name in names}
        self._times = {name: QLabel(self._list) for name in self.boxes}
        for row, (name, box) in enumerate(self.boxes.items()):
            box.clicked.connect(partial(self._tick, name))
            as_quiet(self._times[name])
            self._rows.addWidget(box, row, 0)
            self._rows.addWidget(self._times[name], row, 1)

    def _tick(self, name: str, _checked: bool = False) -> None:
        self.ticked.emit(name, self.boxes[name].isChecked())

    def _turn(self) -> None:
        self._unfolded = not self._unfolded
        self._show_fold()

    def _show_fold(self) -> None:
        self._list.setVisible(self._unfolded)
        self._icons.dress(self.fold, "chevron-down" if self._unfolded else "chevron-right")
