"""A file is the agenda of a meeting that stands here: see what is new there, or import it anew."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet
from ssp_desktop.ui.words.day_words import day_of_year


class AgendaAgainPage(QWidget):
    """Asks, and does nothing itself; Escape gives up."""

    wanted = Signal()
    """What is new should be shown."""
    import_wanted = Signal()
    """The file should be imported as a new meeting."""
    given_up = Signal()

    def __init__(self, name: str, meeting: Meeting, new: int, parent: QWidget) -> None:
        """`meeting` is the one that stands here, and `new` how much the file offers to it."""
        super().__init__(parent)
        title = QLabel(name, self)
        as_heading(title, 1.4)
        called = f"{meeting.title or meeting.committee} "
        called += day_of_year(meeting.date) if meeting.date else ""
        words = self.tr("Det er dagsordenen til mødet {0}, som står her.").format(called.strip())
        self.question = QLabel(words, self)
        counted = self.tr("1 ting er ny eller ændret.") if new == 1 else ""
        counted = counted or self.tr("{0} ting er nye eller ændrede.").format(new)
        self.count = QLabel(counted if new else self.tr("Intet i den er nyt."), self)
        as_quiet(self.count)
        self.setAccessibleName(name)
        announce(self, f"{words} {self.count.text()}")
        for label in (title, self.question, self.count):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.see_button = MainButton(self.tr("Se, hvad der er nyt"), self)
        self.see_button.clicked.connect(self.wanted)
        self.import_button = QPushButton(self.tr("Importér som nyt møde"), self)
        self.import_button.clicked.connect(self.import_wanted)
        cancel = QPushButton(self.tr("Annullér"), self)
        cancel.clicked.connect(self.given_up)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        for button in (cancel, self.import_button, self.see_button):
            button.setAutoDefault(True)  # Enter on it is a click
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.setFocusProxy(self.see_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addStretch(2)
        for part in (title, self.question, self.count):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addStretch(3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
