"""The committees: a list, and everything the one in hand has.

Every change is kept as it is made, as everywhere in the program; there is
nothing to save and nothing to ask when it closes.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.application.parts import Parts
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.committee_form import CommitteeForm
from ssp_desktop.ui.form import Problem
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.theme import GRID, as_heading, as_quiet

_ID = Qt.ItemDataRole.UserRole


class CommitteeDialog(QDialog):
    """Shows and changes the committees of the store."""

    def __init__(self, parts: Parts, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self.setWindowTitle(self.tr("Udvalg"))
        self.list = QListWidget(self)
        self.list.setProperty("paper", True)
        self.list.setAccessibleName(self.tr("Udvalg"))
        self.form = CommitteeForm(icons, self)
        self.problem = Problem(self)
        self.new = QPushButton(self.tr("Nyt udvalg"), self)
        icons.dress(self.new, "plus")
        self.new.setAutoDefault(False)
        self.new.clicked.connect(self._begin)
        self._lay_out()
        self._show_list("")
        self.list.currentItemChanged.connect(self._show_current)
        self.form.written.connect(self._keep)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Udvalg"), self)
        as_heading(title, 1.4)
        self._nothing = QLabel(
            self.tr("Der er ingen udvalg endnu. Opret et her, eller importér en dagsorden."), self
        )
        self._nothing.setWordWrap(True)
        as_quiet(self._nothing)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.new)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.form)
        body = QHBoxLayout()
        body.setSpacing(3 * GRID)
        body.addLayout(left, 2)
        body.addWidget(area, 5)
        close = QPushButton(self.tr("Luk"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.problem, 1)
        buttons.addStretch(0)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(title)
        column.addWidget(self._nothing)
        column.addLayout(body, 1)
        column.addLayout(buttons)
        self.resize(110 * GRID, 78 * GRID)

    def _show_list(self, current: str) -> None:
        """Show the committees that are kept, that one (or the first) in hand."""
        committees = self._parts.store.committees()
        self.list.blockSignals(True)
        self.list.clear()
        for each in committees:
            item = QListWidgetItem(each.name)
            item.setData(_ID, each.id)
            self.list.addItem(item)
            if each.id == current:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._nothing.setVisible(not committees)
        self._show_current()

    def _show_current(self, *_: object) -> None:
        item = self.list.currentItem()
        self.form.setVisible(item is not None)
        if item is not None:
            self.form.show_committee(self._parts.store.committee(item.data(_ID)))
            self.problem.tell("")

    def _begin(self) -> None:
        """Keep a committee with a name to be written over."""
        taken = {each.name for each in self._parts.store.committees()}
        name = self.tr("Nyt udvalg")
        number = 2
        while name in taken:
            name = f"{self.tr('Nyt udvalg')} {number}"
            number += 1
        try:
            committee = self._parts.meetings.begin_committee(name)
        except UserError as error:
            self.problem.tell(str(error))
            return
        self._show_list(committee.id)
        self.form.name.setFocus()
        self.form.name.selectAll()

    def _keep(self) -> None:
        committee: Committee = self.form.committee
        if not committee.name:
            self.problem.tell(self.tr("Udvalget mangler et navn. Skriv det, så gemmes resten."))
            return
        try:
            self._parts.store.save_committee(committee)
        except UserError as error:
            self.problem.tell(str(error))
            return
        self.problem.tell("")
        self.list.currentItem().setText(committee.name)

    def done(self, result: int) -> None:
        """Keep what stands half-written in a field, and close."""
        if self.list.currentItem() is not None:
            self.setFocus()
            self._keep()
        super().done(result)
