"""The foot of a review: what can be done, with its key, and what was just done."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ssp_desktop.ui.look.elided_label import ElidedLabel
from ssp_desktop.ui.look.theme import GRID, as_quiet


class ReviewFoot(QFrame):
    """Buttons that never take the focus, so that keys always go to the pages."""

    approve_wanted = Signal()
    comment_wanted = Signal()
    wording_wanted = Signal()
    nothing_wanted = Signal()
    changed_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(GRID)
        for button in self._buttons():
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)
        self.told = ElidedLabel(self)
        as_quiet(self.told)
        row.addWidget(self.told, 1)
        self.leave = self._button(self.tr("Luk (Esc)"), self.leave_wanted)
        self.leave.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(self.leave)

    def _buttons(self) -> Iterator[QPushButton]:
        self.approve = self._button(self.tr("Godkend (Enter)"), self.approve_wanted)
        self.approve.setProperty("primary", True)
        yield self.approve
        self.comment = self._button(self.tr("Kommentér (K)"), self.comment_wanted)
        yield self.comment
        self.wording = self._button(self.tr("Ret ord (R)"), self.wording_wanted)
        yield self.wording
        self.nothing = self._button(self.tr("Ingen bemærkninger (I)"), self.nothing_wanted)
        yield self.nothing
        self.changed = self._button(self.tr("Kun ændret siden sidst (S)"), self.changed_wanted)
        yield self.changed

    def _button(self, text: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(signal)
        return button

    def show_changed(self, only: bool) -> None:
        """Offer to show everything again, or only what has changed."""
        self.changed.setText(
            self.tr("Vis alle punkter (S)") if only else self.tr("Kun ændret siden sidst (S)")
        )

    def tell(self, text: str) -> None:
        """Say what was done."""
        self.told.setText(text)
        self.told.setAccessibleName(text)
