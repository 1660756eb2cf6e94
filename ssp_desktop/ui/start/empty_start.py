"""The start page while there is no meeting yet: three ways to begin."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet
from ssp_desktop.ui.start.way_card import WayCard


class EmptyStart(QWidget):
    """A welcome and three cards; each emits a signal when it is chosen."""

    sample_wanted = Signal()
    import_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Velkommen til SSP Desktop"), self)
        as_heading(title, 1.7)
        line = QLabel(
            self.tr("Her skriver du referat af møderne. Vælg, hvordan du vil begynde."), self
        )
        as_quiet(line)
        for label in (title, line):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        cards = QHBoxLayout()
        cards.setSpacing(2 * GRID)
        self._ways = self._cards(icons)
        for card, wanted in self._ways:
            card.clicked.connect(wanted)
            cards.addWidget(card, 1)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addWidget(title)
        whole.addSpacing(GRID)
        whole.addWidget(line)
        whole.addSpacing(4 * GRID)
        whole.addLayout(cards)
        whole.addStretch(3)

    def take_focus(self) -> None:
        """Put the cursor on the first card."""
        self._ways[0][0].setFocus()

    def _cards(self, icons: Icons) -> list[tuple[WayCard, SignalInstance]]:
        return [
            (
                WayCard(
                    icons,
                    "play",
                    self.tr("Åbn eksemplet"),
                    self.tr("Et opdigtet møde med det hele, så du kan prøve dig frem."),
                    self,
                ),
                self.sample_wanted,
            ),
            (
                WayCard(
                    icons,
                    "file-input",
                    self.tr("Importér en dagsorden"),
                    self.tr("Fra Word, PDF, en gemt webside eller ren tekst. Træk filen herind."),
                    self,
                ),
                self.import_wanted,
            ),
            (
                WayCard(
                    icons,
                    "file-plus",
                    self.tr("Nyt møde"),
                    self.tr("Vælg udvalg, dag og sted, og skriv dagsordenen selv."),
                    self,
                ),
                self.new_wanted,
            ),
        ]
