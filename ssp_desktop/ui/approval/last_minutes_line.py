"""The line at the item that approves the last minutes: how they stand, and one button.

Owns the words alone: what is offered, and what the button does, is its owner's business.
"""

import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.words.day_words import day_without_weekday


class LastMinutesLine(QFrame):
    """Hidden while there is nothing to offer."""

    pressed = Signal()
    """The user wants what the button says."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.words = SignLine(icons, self)
        self.button = QPushButton(self)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.pressed)
        column = QVBoxLayout(self)  # beside its words the button would take a narrow window's room
        column.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def offer_approval(self, day: datetime.date, by: str) -> None:
        """Offer to approve the minutes of that day in the name of `by`."""
        said = self.tr("Sidste mødes referat er ikke godkendt endnu. Det godkendes af {0}.")
        self._show(
            said.format(by), self.tr("Godkend referatet af {0}").format(day_without_weekday(day))
        )

    def offer_sentence(self, day: datetime.date) -> None:
        """Offer to write that the minutes of that day were approved."""
        said = self.tr("Sidste mødes referat er godkendt.")
        words = self.tr("Skriv, at referatet af {0} blev godkendt")
        self._show(said, words.format(day_without_weekday(day)))

    def tell_unsettled(self, day: datetime.date, count: int) -> None:
        """Say how much is not in order in the minutes of that day, and offer to go there."""
        one = self.tr(
            "Sidste mødes referat er ikke godkendt. Der er 1 ting, der ikke er i orden i det."
        )
        more = self.tr(
            "Sidste mødes referat er ikke godkendt. Der er {0} ting, der ikke er i orden i det."
        )
        said = one if count == 1 else more.format(count)
        self._show(said, self.tr("Åbn mødet {0}").format(day_without_weekday(day)))

    def tell_nameless(self, day: datetime.date) -> None:
        """Say that nobody is known who approves the minutes of that day, and offer to go there."""
        said = self.tr(
            "Sidste mødes referat er ikke godkendt endnu. Skriv dér, hvem der godkender det: "
            "mødet har ingen formand."
        )
        self._show(said, self.tr("Åbn mødet {0}").format(day_without_weekday(day)))

    def _show(self, said: str, offered: str) -> None:
        self.words.tell(said)
        self.button.setText(offered)
        self.show()
