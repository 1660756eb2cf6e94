"""What is said of a reading that is not sure, and the other way to see its items."""

from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ssp_desktop.application.files.importing import Certainty, Reading
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID

_TITLES = 3  # of the other way, in the tool tip


class DoubtLine(QWidget):
    """Says whether the items are the right ones; takes no room while that is sure."""

    other_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = SignLine(icons, self)
        self.other = QPushButton(self)
        self.other.setAutoDefault(True)  # Enter on it is a click
        self.other.clicked.connect(self.other_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.other, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_reading(self, reading: Reading) -> None:
        """Say how sure `reading` is, and offer its runner-up."""
        self.words.warn(self._said(reading))
        other = reading.runner_up
        if other is not None:
            items = other.meeting.items
            self.other.setText(self.tr("Vis den &anden måde: {0} punkter").format(len(items)))
            first = islice(other.meeting.numbered_items(), _TITLES)
            self.other.setToolTip("\n".join(f"{number}. {item.title}" for number, item in first))
        self.other.setVisible(other is not None)
        self.setVisible(reading.certainty is not Certainty.SURE)

    def _said(self, reading: Reading) -> str:
        if reading.certainty is Certainty.NO_AGENDA:
            return self.tr(
                "Det ligner ikke en dagsorden eller et referat: der står ikke, hvad det er, og "
                "hverken mødetid, deltagere eller beslutninger. Se efter, før du opretter mødet."
            )
        if reading.certainty is Certainty.SURE:
            return ""
        if reading.runner_up is None:
            return self.tr("Det er usikkert, om punkterne er de rigtige. Se dem efter.")
        return self.tr("Punkterne kan ses på to måder. Se efter, om denne er den rigtige.")
