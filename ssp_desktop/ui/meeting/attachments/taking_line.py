"""The line below the item while files are taken: which one, how far, and Cancel.

Not shown for what is over at once.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ssp_desktop.ui.drawn.still_bar import StillBar
from ssp_desktop.ui.fields.read_only import stays_writable
from ssp_desktop.ui.look.elided_label import ElidedLabel
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.words.size_words import size_words

_PATIENCE_MS = 250
_STEPS = 1000


class TakingLine(QFrame):
    """Says how far the taking of files is."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stays_writable(self)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.words = ElidedLabel(self)
        self.bar = StillBar(self)
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(self.tr("Så meget af filen er gemt"))
        self.button = QPushButton(self.tr("&Annullér"), self)
        self.button.setToolTip(self.tr("Hold op: ingen af filerne bliver bilag"))
        self.button.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID)
        row.addWidget(self.words, 3)
        row.addWidget(self.bar, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PATIENCE_MS)
        self._soon.timeout.connect(self.show)
        self.hide()

    def begin(self) -> None:
        """Show itself, unless it is over at once."""
        self.words.setText("")
        self.bar.setValue(0)
        self._soon.start()

    def tell(self, name: str, at: int, count: int, done: int, size: int) -> None:
        """Say that file `at`, from 0, of `count` is being taken: `done` of `size` bytes."""
        self.bar.setValue(_STEPS * done // max(size, 1))
        far = self.tr("{0} af {1}").format(size_words(done), size_words(size))
        if count == 1:
            said = self.tr("Gemmer {0}: {1}").format(name, far)
        else:
            said = self.tr("Gemmer {0} ({1} af {2} filer): {3}").format(name, at + 1, count, far)
        self.words.setText(said)
        self.words.setAccessibleName(said)

    def end(self) -> None:
        """Hide itself."""
        self._soon.stop()
        self.hide()
