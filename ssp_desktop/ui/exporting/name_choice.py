"""What to do when a file could not have its name: use another name, or replace the old file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ssp_desktop.application.files.export import FileInUse, NameTaken, WrongMark
from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.look.side_panel import take_focus
from ssp_desktop.ui.look.theme import GRID

_WIDEST = 34 * GRID


class NameChoice(QWidget):
    """Says what is in the way; the free name comes first and is what Enter takes."""

    free_wanted = Signal(str)
    """The file should have that name."""
    replace_wanted = Signal()
    """The old file should be replaced."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._free = ""
        self.problem = Problem(self)
        self.other = QPushButton(self)
        self.replace = QPushButton(self.tr("Erstat"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.problem)
        for button in (self.other, self.replace):
            button.setAutoDefault(True)  # Enter on it is a click, not the panel's own
            button.hide()
            column.addWidget(button)
        self.other.clicked.connect(self._want_free)
        self.replace.clicked.connect(self.replace_wanted)
        self.hide()

    def offer(self, error: FileInUse | NameTaken | WrongMark) -> None:
        """Say why the name could not be used, and offer the alternatives."""
        self.tell(str(error))
        self._free = error.better if isinstance(error, WrongMark) else error.free.name
        text = self.tr("Gem som {0}").format(self._free)
        metrics = self.other.fontMetrics()
        # A button wraps no lines; the number that is new is at the end.
        middle = Qt.TextElideMode.ElideMiddle
        self.other.setText(metrics.elidedText(text, middle, _WIDEST).replace("&", "&&"))
        self.other.setAccessibleName(text)
        self.other.setToolTip(text)
        self.other.show()
        self.replace.setVisible(isinstance(error, NameTaken))
        take_focus(self.other)

    def tell(self, text: str) -> None:
        """Say what is wrong; empty says nothing."""
        self.problem.tell(text)
        self.other.hide()
        self.replace.hide()
        self.setVisible(bool(text))

    def _want_free(self) -> None:
        self.free_wanted.emit(self._free)
