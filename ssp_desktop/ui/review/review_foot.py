"""The foot of a review: what can be done, with its key, and what was just done."""

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.elided_label import ElidedLabel
from ssp_desktop.ui.look.spoken_tip import show_with_key
from ssp_desktop.ui.look.theme import GRID, as_quiet

_LEAST_TOLD = 24
"""So many letters of what was done have room beside the buttons, or else above them."""
_NARROW = 3
"""So many buttons stand beside each other where there is no room for all."""


class Enter(Enum):
    """What Enter does: approve, show the rest of the item first, or go past what is deleted."""

    APPROVES = "approves"
    READS_ON = "reads on"
    GOES_ON = "goes on"


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
        self.approve = self._button(self.tr("Godkend (Enter)"), self.approve_wanted)
        self.approve.setProperty("primary", True)
        self.comment = self._button(self.tr("Kommentér (K)"), self.comment_wanted)
        self.wording = self._button(self.tr("Ret ord (R)"), self.wording_wanted)
        self.nothing = self._button(self.tr("Ingen bemærkninger (I)"), self.nothing_wanted)
        self.changed = self._button(self.tr("Kun ændret siden sidst (S)"), self.changed_wanted)
        self.leave = self._button(self.tr("Luk (Esc)"), self.leave_wanted)
        self._buttons = (self.approve, self.comment, self.wording, self.nothing, self.changed)
        self.told = ElidedLabel(self, lines=2)
        as_quiet(self.told)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._grid.setSpacing(GRID)

    def _button(self, text: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(self)
        show_with_key(button, text)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(signal)
        return button

    def fit_width(self, width: int) -> None:
        """Place everything in a row of that width, or in several where one is too narrow."""
        every = (*self._buttons, self.leave)
        _make_room(self.approve, self._enter_words().values())
        _make_room(self.changed, self._changed_words())
        least = (
            sum(max(each.sizeHint().width(), each.minimumWidth()) + GRID for each in every)
            + 3 * GRID
        )
        words = self.fontMetrics().averageCharWidth() * _LEAST_TOLD
        while self._grid.takeAt(0) is not None:
            pass
        is_wide = least + words <= width
        for column in range(len(every) + 1):
            self._grid.setColumnStretch(column, int(is_wide and column == len(self._buttons)))
        if is_wide:
            row = (*self._buttons, self.told, self.leave)
            for column, each in enumerate(row):
                self._grid.addWidget(each, 0, column)
            return
        self._grid.addWidget(self.told, 0, 0, 1, _NARROW)
        for at, each in enumerate(every):
            self._grid.addWidget(each, 1 + at // _NARROW, at % _NARROW)

    def show_enter(self, does: Enter) -> None:
        """Say what Enter does."""
        show_with_key(self.approve, self._enter_words()[does])

    def _enter_words(self) -> dict[Enter, str]:
        return {
            Enter.APPROVES: self.tr("Godkend (Enter)"),
            Enter.READS_ON: self.tr("Læs videre (Enter)"),
            Enter.GOES_ON: self.tr("Næste (Enter)"),
        }

    def show_changed(self, only: bool) -> None:
        """Offer to show everything again, or only what has changed."""
        show_with_key(self.changed, self._changed_words()[only])

    def _changed_words(self) -> tuple[str, str]:
        return self.tr("Kun ændret siden sidst (S)"), self.tr("Vis alle punkter (S)")

    def tell(self, text: str) -> None:
        """Say what was done."""
        self.told.setText(text)
        self.told.setAccessibleName(text)
        announce(self, text)


def _make_room(button: QPushButton, texts: Iterable[str]) -> None:
    """Make `button` so wide that nothing beside it moves when it shows another of `texts`."""
    shown, widths = button.text(), []
    for text in texts:
        button.setText(text)
        widths.append(button.sizeHint().width())
    button.setText(shown)
    button.setMinimumWidth(max(widths))
