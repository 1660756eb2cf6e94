"""Asks who reviews, with a name suggested where one is known: nobody reviews without one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ssp_desktop.domain.danish import name_key
from ssp_desktop.domain.text import clean_line
from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.spoken_tip import show_with_key
from ssp_desktop.ui.look.theme import GRID, as_heading


class WhoPage(QWidget):
    """A name, and a button to begin."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        heading = QLabel(self.tr("Hvem ser referatet igennem?"), self)
        as_heading(heading, 1.6)
        about = QLabel(
            self.tr(
                "Det, du siger undervejs, får dit navn og klokkeslættet. Selve teksten ændres ikke."
            ),
            self,
        )
        about.setWordWrap(True)
        self.name: Choice[str] = Choice(icons, heading.text(), self)
        self.name.setEditable(True)
        heading.setBuddy(self.name)
        line = self.name.lineEdit()
        if line is not None:
            line.returnPressed.connect(self._choose)
        self.begin = MainButton("", self)
        show_with_key(self.begin, self.tr("Begynd (Enter)"))
        self.begin.clicked.connect(self._choose)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.name, 1)
        row.addWidget(self.begin)
        column = QVBoxLayout()
        column.setSpacing(2 * GRID)
        column.addStretch(2)
        for part in (heading, about):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addStretch(3)
        across = QHBoxLayout(self)
        across.addStretch(1)
        across.addLayout(column, 2)
        across.addStretch(1)

    def ask(self, names: tuple[str, ...], suggested: str) -> None:
        """Ask, with those names to choose from and `suggested` written."""
        self.name.offer([(name, name) for name in names], suggested or None)
        self.name.setEditText(suggested)
        self.refuse("" if suggested else self.tr("Skriv dit navn."))
        self._take_keys()

    def _take_keys(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        line = self.name.lineEdit()
        if line is not None:
            line.selectAll()

    def _choose(self) -> None:
        typed = " ".join(clean_line(self.name.currentText()).split())
        if not typed:
            self.refuse(self.tr("Skriv dit navn først: det, du siger, skal kunne ses at være dit."))
            self._take_keys()
            return
        known = (name for name in self.name.texts() if name_key(name) == name_key(typed))
        self.chosen.emit(next(known, typed))

    def refuse(self, words: str) -> None:
        """Say why the review does not begin; nothing when empty."""
        self.told.setText(words)
        self.name.setAccessibleDescription(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
