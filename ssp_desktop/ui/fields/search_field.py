"""A search field; arrow down and Enter move on to the results."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ssp_desktop.ui.look.icons import Icons

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class SearchField(QLineEdit):
    """A line edit that passes the keys it does not use to the list below."""

    go_down = Signal()
    """The first result should be selected."""
    go_in = Signal()
    """The first result should be opened."""
    given_up = Signal()
    """Escape was pressed in the empty field."""

    def __init__(self, icons: Icons, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setPlaceholderText(hint)
        words, _, key = hint.partition(" (")
        self.setAccessibleName(words)
        self.setAccessibleDescription(key.removesuffix(")"))

    def dress(self) -> None:
        """Set the two icons.

        A separate step, because they are a fifth of what the first window would wait
        for.
        """
        from PySide6.QtGui import QAction  # noqa: PLC0415 - see `start`

        from ssp_desktop.ui.drawn.stillness import clear_at_once  # noqa: PLC0415 - as above
        from ssp_desktop.ui.look.spoken_tip import name_clearing  # noqa: PLC0415 - as above

        sign = QAction(self)
        sign.setText(self.accessibleName())
        self._icons.dress(sign, "search")
        self.addAction(sign, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        name_clearing(self, self.tr("Ryd feltet"))
        clear_at_once(self)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        from PySide6.QtCore import Qt  # noqa: PLC0415 - see `start`

        key = event.key()
        if key == Qt.Key.Key_Down:
            self.go_down.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_in.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
