"""How far a print is, and how it went."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.ui.drawn.still_bar import StillBar
from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID, as_quiet


class PrintProgress(QWidget):
    """Shows nothing, then a bar with `Annullér` while it goes on, then a line."""

    given_up = Signal()

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar = StillBar(self)
        self.bar.setAccessibleName(self.tr("Udskriver"))
        self.far = QLabel(self)
        as_quiet(self.far)
        self.cancel = QPushButton(self.tr("Annullér"), self)
        self.cancel.setAutoDefault(True)  # Enter on it is a click, not another print
        self.cancel.clicked.connect(self.given_up)
        self.told = SignLine(icons, self)
        self.problem = Problem(self)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.far, 1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.bar)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addWidget(self.problem)
        self.forget()

    def begin(self) -> None:
        """Show that the pages are being made."""
        self.forget()
        self.bar.setRange(0, 0)
        self.far.setText(self.tr("Siderne sættes op …"))
        announce(self, self.far.text())
        self._show_way(going=True)

    def show_step(self, done: int, total: int) -> None:
        """Show how many pages are painted."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.far.setText(self.tr("Side {0} af {1}").format(min(done + 1, total), total))

    def tell(self, text: str) -> None:
        """Show how it went."""
        self.forget()
        self.told.tell(text)
        self.show()
        announce(self, text)

    def warn(self, text: str) -> None:
        """Show why it could not be done."""
        self.forget()
        self.problem.tell(text)
        self.show()

    def forget(self) -> None:
        """Show nothing."""
        self._show_way(going=False)
        self.told.warn("")
        self.problem.tell("")

    def _show_way(self, *, going: bool) -> None:
        for part in (self.bar, self.far, self.cancel):
            part.setVisible(going)
        self.setVisible(going)
