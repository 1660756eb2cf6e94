"""The user's guide, to read beside the window."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from ssp_desktop.ui.look.dialog import Dialog
from ssp_desktop.ui.look.theme import GRID

_WIDEST_PICTURE = 84 * GRID
_DOTS_A_METRE = 96 / 0.0254  # for a picture shown pixel for pixel


class Guide(Dialog):
    """Shows the Markdown file at `path` with the pictures beside it. Escape closes it."""

    def __init__(self, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Brugervejledning"))
        self.text = _Pages(self)
        self.text.setAccessibleName(self.windowTitle())
        self.text.setOpenExternalLinks(True)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setSource(QUrl.fromLocalFile(str(path)))
        self.text.document().setDocumentMargin(4 * GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        self.take_room(96 * GRID, 96 * GRID)


class _Pages(QTextBrowser):
    """Shows pictures in the size they were taken, but no wider than the text."""

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        found: object = super().loadResource(kind, url)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return found
        picture = QImage(self.source().resolved(QUrl(url)).toLocalFile())
        taken = picture.width() * _DOTS_A_METRE / (picture.dotsPerMeterX() or _DOTS_A_METRE)
        ratio = self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        picture = picture.scaledToWidth(round(min(taken, _WIDEST_PICTURE) * ratio), smooth)
        picture.setDevicePixelRatio(ratio)
        return picture
