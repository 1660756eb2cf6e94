"""An attachment shown over the window: the pages of a PDF, or a picture, by keys alone.

Owns which page is shown and how it scrolls; `PreviewSource` makes the pictures.
"""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.application.attaching.ports import Attached
from ssp_desktop.domain.meeting import Attachment
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.dialog import Dialog
from ssp_desktop.ui.look.elided_label import ElidedLabel
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.spoken_tip import give_tip
from ssp_desktop.ui.look.theme import GRID, as_heading
from ssp_desktop.ui.meeting.attachments.file_words import native
from ssp_desktop.ui.meeting.attachments.preview_source import PreviewSource, Shown

_SHARE = 0.92
_PAUSE_MS = 120
_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_N)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_P)


class PreviewPanel(Dialog):
    """Shows one attachment; Escape closes it."""

    open_wanted = Signal(str)
    """A copy of the attachment is to be opened."""

    def __init__(
        self, attachment: Attachment, attached: Attached, icons: Icons, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._attachment = attachment
        self._page = 0
        self.pages = 1
        self._at_end = False  # a page turned backwards is shown from its foot
        self._lay_out(icons)
        self._source = PreviewSource(attachment, attached, self)
        self._source.shown.connect(self._show)
        self._source.refused.connect(self._refuse)
        self.finished.connect(self._source.end)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._tell_far()
        self.area.setFocus()

    def _lay_out(self, icons: Icons) -> None:
        self.setWindowTitle(self._attachment.title)
        heading = ElidedLabel(self)
        heading.setText(self._attachment.title)
        as_heading(heading, 1.2)
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setWordWrap(True)
        self.picture.setTextFormat(Qt.TextFormat.PlainText)
        self.area = QScrollArea(self)
        self.area.setBackgroundRole(QPalette.ColorRole.Dark)
        self.area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.picture)
        self.area.setAccessibleName(self._attachment.title)
        column = QVBoxLayout(self)
        column.setSpacing(GRID)
        column.addWidget(heading)
        column.addWidget(self.area, 1)
        column.addLayout(self._made_foot(icons))

    def _made_foot(self, icons: Icons) -> QHBoxLayout:
        self.far = QLabel(self)
        self.back = self._turner(icons, "chevron-left", self.tr("Forrige side"), "Left", -1)
        self.forward = self._turner(icons, "chevron-right", self.tr("Næste side"), "Right", 1)
        opening = QPushButton(self.tr("&Åbn en kopi"), self)
        opening.setAutoDefault(False)
        opening.clicked.connect(self._open)
        closing = QPushButton(self.tr("&Luk"), self)
        closing.setAutoDefault(False)
        give_tip(closing, self.tr("Luk (Esc)"))
        closing.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        for part in (self.back, self.far, self.forward):
            foot.addWidget(part)
        foot.addStretch(1)
        foot.addWidget(opening)
        foot.addWidget(closing)
        return foot

    def _turner(self, icons: Icons, icon: str, name: str, key: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        icons.dress(button, icon)
        give_tip(button, f"{name} ({native(key)})")
        button.clicked.connect(lambda: self.turn(by))
        return button

    def sizeHint(self) -> QSize:
        parent = self.parentWidget()
        return parent.window().size() * _SHARE if parent is not None else super().sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pause.start()

    @property
    def page(self) -> int:
        """The page that is shown, from 0."""
        return self._page

    def turn(self, by: int, *, to_end: bool = False) -> None:
        """Show another page; the first or the last stays."""
        page = min(max(self._page + by, 0), self.pages - 1)
        if page != self._page:
            self._page, self._at_end = page, to_end
            self._tell_far()
            self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.area.verticalScrollBar()
        key = event.key()
        if key in _FORWARD:
            self.turn(1)
        elif key in _BACK:
            self.turn(-1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            self._scroll(bar.maximum(), bar.pageStep(), 1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_Backspace):
            self._scroll(bar.minimum(), -bar.pageStep(), -1)
        elif key == Qt.Key.Key_Home:
            self.turn(-self.pages)
        elif key == Qt.Key.Key_End:
            self.turn(self.pages)
        else:
            super().keyPressEvent(event)

    def _scroll(self, end: int, by: int, turned: int) -> None:
        """Scroll, or turn the page where its end is in sight."""
        bar = self.area.verticalScrollBar()
        if bar.value() == end:
            self.turn(turned, to_end=turned < 0)
        else:
            bar.setValue(bar.value() + by)

    def _room(self) -> QSize:
        """Return the room for a picture, in the screen's own pixels."""
        width = self.area.viewport().width() - self.area.verticalScrollBar().sizeHint().width()
        return QSize(max(width, 50), max(self.area.viewport().height(), 50)) * self._ratio()

    def _ratio(self) -> float:
        screen = self.screen() or QGuiApplication.primaryScreen()
        return screen.devicePixelRatio()

    def _ask(self) -> None:
        self._source.ask(self._page, self._room())

    def _show(self, shown: Shown) -> None:
        if shown.page != self._page:
            return
        self.pages = shown.pages
        picture = QPixmap.fromImage(shown.picture)
        picture.setDevicePixelRatio(self._ratio())
        self.picture.setPixmap(picture)
        self._tell_far()
        bar = self.area.verticalScrollBar()
        QTimer.singleShot(0, self, lambda: bar.setValue(bar.maximum() if self._at_end else 0))

    def _refuse(self, why: str) -> None:
        self.picture.setText(why)
        self.picture.setAccessibleName(why)

    def _tell_far(self) -> None:
        said = self.tr("Side {0} af {1}").format(self._page + 1, self.pages)
        self.far.setText(said)
        announce(self, said, topic="page")
        self.picture.setAccessibleName(f"{self._attachment.title}, {said}")
        for part in (self.far, self.back, self.forward):
            part.setVisible(self.pages > 1)
        self.back.setEnabled(self._page > 0)
        self.forward.setEnabled(self._page + 1 < self.pages)

    def _open(self) -> None:
        self.open_wanted.emit(self._attachment.id)

    @property
    def image(self) -> QImage:
        """The picture that is shown; null before the first."""
        return self.picture.pixmap().toImage()
