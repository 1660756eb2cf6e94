"""The button that does what a page, a panel or a strip is for; there is one of them at most."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class MainButton(QPushButton):
    """A button in the colour of the text.

    Where the keys go to it, a ring of paper lies between its ground and the accent around it:
    from the one to the other the eye would see little difference.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("primary", True)

    def paintEvent(self, event: "QPaintEvent") -> None:
        super().paintEvent(event)
        if not self.hasFocus():
            return
        from PySide6.QtCore import QRectF  # noqa: PLC0415 - see `start`
        from PySide6.QtGui import QGuiApplication, QPainter, QPalette, QPen  # noqa: PLC0415 - as above

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The style sheet puts the button's own ground into its palette.
        paper = QGuiApplication.palette().color(QPalette.ColorRole.Base)
        painter.setPen(QPen(paper, 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 3, 3)
