"""A line that adds to the list above it: write, press Enter, write the next."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QIcon, QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from ssp_desktop.ui.fields.read_only import changes
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.system.given_file import files_in, pastes_no_text


class AddLine(QLineEdit):
    """Stays quiet until it has the focus; `hint` says what to write, `name` what it is for."""

    added = Signal(str)
    """What was written, without the white space around it."""
    left = Signal()
    """Escape was pressed in an empty line, or Tab in a written one that leads on to writing."""
    tab_leaves = False
    """Whether Tab adds the text and moves on to writing it.

    In an empty line Tab moves on as usual.
    """

    def __init__(self, icons: Icons, hint: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        changes(self)
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)
        self.setProperty("quiet", True)
        self._icons = icons
        self._sign = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._sign.setText(name)
        self._renew()
        self.returnPressed.connect(self.finish)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._renew()

    def _renew(self) -> None:
        """Draw the sign in the colours of the palette."""
        self._sign.setIcon(self._icons.icon("plus", QPalette.ColorRole.PlaceholderText))

    def finish(self) -> None:
        """Add what is written, if anything is."""
        text = self.text().strip()
        if text:
            self.setText("")  # unlike clear() this drops the undo steps: the text has been added
            self.added.emit(text)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if forward and self.tab_leaves and self.text().strip():
            self.finish()
            self.left.emit()
            return True
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif pastes_no_text(event):
            event.ignore()  # to what it is a part of
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.ignore()  # as above
        else:
            super().dragEnterEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.finish()
