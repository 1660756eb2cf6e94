"""The column of the current item, scrolled: what of it is in sight.

Owns how tall the decision is, where the column is scrolled to, and the strip over its
top. Refuses to know what is in the column apart from the decision.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.layouts import height_for, lay_out_all_now, lay_out_now
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.meeting.item.decision_editor import DecisionEditor
from ssp_desktop.ui.meeting.item.sticky_bar import StickyBar
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor

_LEAST_LINES = 8
"""How many lines of the decision are shown even when there is little room."""
_NOTCH = 120
"""One notch of the wheel, in eighths of a degree."""
_BESIDE_STRIP = 3
"""How many of them are in sight above a strip, however little room there is."""


class ItemScroll(QScrollArea):
    """Holds `content`, which contains `title` and `decision`.

    `parent` is what the strip lies on.
    """

    size_wanted = Signal(int)
    """The text is wanted so many sizes larger: the wheel was turned with Ctrl held down."""

    def __init__(
        self,
        content: QWidget,
        title: QWidget,
        decision: DecisionEditor,
        icons: Icons,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._beside_strip = False
        self._told_width = 0
        self._turned = 0  # by Ctrl and the wheel, in eighths of a degree
        self._content = content
        self._decision = decision
        middle = QWidget(self)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(content, 1000)
        row.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = middle
        self.setWidget(middle)
        self.viewport().setAutoFillBackground(False)
        middle.setAutoFillBackground(False)
        self.sticky = StickyBar(decision.text, icons, parent)
        # Showing a widget first settles the layouts around it, which may scroll or resize this
        # one. A strip hidden in the middle of being shown would be neither painted nor gone, with
        # no ground painted below it.
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(0)
        self._settled.timeout.connect(self._show_sticky)
        self.verticalScrollBar().valueChanged.connect(self._settled.start)

    def minimumSizeHint(self) -> QSize:
        """As wide as the least width of the parts: they do not scroll sideways."""
        width = self._content.minimumSizeHint().width()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(width + bar, super().minimumSizeHint().height())

    def note_parts(self) -> None:
        """Tell the surroundings how wide the parts are now."""
        width = self.minimumSizeHint().width()
        if width != self._told_width:
            self._told_width = width
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_decision()

    def fit_decision(self) -> None:
        """Let the decision fill the room that the other parts leave."""
        if self._decision.folded:
            return
        text = self._decision.text
        self._lay_out_around(text)
        whole = height_for(self._content, self._content.width())
        others = whole - text.maximumHeight()
        text.set_floor(max(self.viewport().height() - others, _LEAST_LINES * self._line))
        self._lay_out_around(text)
        self._settled.start()

    def _lay_out_around(self, text: QWidget) -> None:
        """Tell the layouts around `text` its height now, from the innermost out.

        Otherwise each would tell the next in an event of its own, and the whole column
        would be measured with a height that the text no longer has.
        """
        around = text.parentWidget()
        while around is not None and around is not self._content:
            lay_out_now(around)
            around = around.parentWidget()

    @property
    def least_height(self) -> int:
        """How much room the decision keeps above a strip, in pixels."""
        return _BESIDE_STRIP * self._line + 4 * GRID

    @property
    def _line(self) -> int:
        font = self._decision.text.document().defaultFont()
        return round(QFontMetrics(font).lineSpacing() * 1.3)

    def set_beside_strip(self, beside: bool) -> None:
        """Leave the room to the decision while a strip below notes something about it."""
        self._beside_strip = beside
        self._settled.start()

    def _show_sticky(self) -> None:
        """Show which item it is, and the buttons for its text, while its title is out of sight."""
        scrolled = self.verticalScrollBar().value()
        title = self._title.mapTo(self._inside, QPoint(0, GRID // 2)).y()
        heading = self._decision.mapTo(self._inside, QPoint(0, 0)).y()
        folded = self._decision.folded
        shown = scrolled > title and not self._beside_strip
        self.sticky.offer_buttons(scrolled > heading and not folded)
        if shown:
            height = self.sticky.sizeHint().height()
            self.sticky.setGeometry(0, 0, self.viewport().width(), height)
            self.sticky.raise_()
        self.sticky.setVisible(shown)

    @contextmanager
    def kept_still(self, text: MarkdownEditor) -> Iterator[None]:
        """Keep the caret of `text` where it is on the screen, while sizes are changed within.

        When the caret is out of sight, roughly keep what is in the middle of the
        screen.
        """
        bar, height = self.verticalScrollBar(), self.viewport().height()
        before, whole = self._caret_at(text) - bar.value(), self._inside.height()
        middle = (bar.value() + height / 2) / whole
        yield
        self.lay_out_parts()
        if 0 <= before <= height:
            bar.setValue(self._caret_at(text) - before)
            self.bring_caret_in_sight(text)
        else:
            bar.setValue(round(middle * self._inside.height() - height / 2))

    def lay_out_parts(self) -> None:
        """Have every part be as tall as it needs to be now, and know how far it scrolls."""
        lay_out_now(self._inside)  # how wide the texts are
        lay_out_all_now(self._content)
        self.fit_decision()
        lay_out_now(self._inside)
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))  # how far it scrolls

    def _caret_at(self, text: MarkdownEditor) -> int:
        """Return how far down the column the middle of the caret is, in pixels."""
        return text.viewport().mapTo(self._inside, text.cursorRect().center()).y()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps:
            self.size_wanted.emit(steps)
        event.accept()

    def bring_caret_in_sight(self, text: MarkdownEditor, *, amply: bool = False) -> None:
        """Scroll to the caret of `text`; where it is to be `amply` so, with more around it."""
        rect = text.cursorRect()
        place = text.viewport().mapTo(self._inside, rect.center())
        margin = rect.height() + 2 * GRID
        if self.sticky.isVisible():
            margin += self.sticky.height() // 2
        if amply:
            margin = max(margin, self.viewport().height() // 3)
        self.ensureVisible(place.x(), place.y(), 0, margin)

    def bring_decision_in_sight(self, *, middle: bool) -> None:
        """Scroll to the decision's caret, to the `middle` of the view if asked."""
        text = self._decision.text
        place = text.viewport().mapTo(self._inside, text.cursorRect().center())
        around = self.viewport().height() // 2 if middle else 0
        self.ensureVisible(place.x(), place.y(), 0, around)

    def bring_field_in_sight(self, field: QWidget) -> None:
        """Scroll to a one-line field, if it is in the column."""
        if self._content.isAncestorOf(field):
            place = field.mapTo(self._inside, QPoint(0, field.height() // 2))
            self.ensureVisible(0, place.y(), 0, field.height() + GRID)
