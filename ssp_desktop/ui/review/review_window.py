"""The window of a review: it asks who reviews, and then takes their keys.

Nothing that is typed changes a text: the keys turn items, choose words, and open the line in which
a remark is written. Leaving loses nothing, since everything said is in the meeting already.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.files.export import Exporter
from ssp_desktop.application.review.sitting import Sitting
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.review import RemarkKind
from ssp_desktop.ui.look.handed_on import Pages, hands_on
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.review.review_parts import ReviewParts
from ssp_desktop.ui.review.reviewing import Reviewing
from ssp_desktop.ui.review.who_page import WhoPage

_Key = Qt.Key
_ARROWS: dict[int, tuple[int, int]] = {
    _Key.Key_Right: (1, 0),
    _Key.Key_Left: (-1, 0),
    _Key.Key_Down: (0, 1),
    _Key.Key_Up: (0, -1),
}
"""By so many words and lines each arrow moves the choice."""
_HELD: dict[int, Callable[[Reviewing], object]] = {
    _Key.Key_Right: lambda review: review.turn(1),
    _Key.Key_PageDown: lambda review: review.turn(1),
    _Key.Key_Left: lambda review: review.turn(-1),
    _Key.Key_PageUp: lambda review: review.turn(-1),
    _Key.Key_Home: lambda review: review.go_to_end(last=False),
    _Key.Key_End: lambda review: review.go_to_end(last=True),
    _Key.Key_Space: lambda review: review.read_on(1),
    _Key.Key_Backspace: lambda review: review.read_on(-1),
}
_ONCE: dict[int, Callable[[Reviewing], object]] = {
    _Key.Key_Return: Reviewing.approve,
    _Key.Key_Enter: Reviewing.approve,
    _Key.Key_K: lambda review: review.write(RemarkKind.COMMENT),
    _Key.Key_R: lambda review: review.write(RemarkKind.WORDING),
    _Key.Key_I: lambda review: review.saying.say_nothing(),
    _Key.Key_S: Reviewing.turn_changed,
}
"""What answers something: not done again while the key is held down."""


class ReviewWindow(QWidget):
    """Shows the meeting of a `Sitting`."""

    closed = Signal()
    refused = Signal(str)
    """What was seen could not be remembered, and why."""
    named = Signal(str)
    """Somebody has said that they review."""

    def __init__(self, exporter: Exporter, icons: Icons) -> None:
        """Has no parent, or it would always lie above the main window."""
        super().__init__(None)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAutoFillBackground(True)
        self._exporter = exporter
        self.review: Reviewing | None = None
        self.who = WhoPage(icons, self)
        self.parts = ReviewParts(icons, self)
        self._stack = Pages(self)
        self._stack.addWidget(self.who)
        self._stack.addWidget(self.parts)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.who.chosen.connect(self.named)
        self.who.left.connect(self.close)
        self._connect()

    def _connect(self) -> None:
        foot, line = self.parts.foot, self.parts.line
        for signal, key in (
            (foot.approve_wanted, _Key.Key_Return),
            (foot.comment_wanted, _Key.Key_K),
            (foot.wording_wanted, _Key.Key_R),
            (foot.nothing_wanted, _Key.Key_I),
            (foot.changed_wanted, _Key.Key_S),
        ):
            signal.connect(self._pressing(_ONCE[key]))
        foot.leave_wanted.connect(self.close)
        line.written.connect(self._pressing(lambda review: review.saying.say()))
        line.dropped.connect(self._pressing(lambda review: review.saying.drop()))
        line.closed.connect(self._take_keys)

    def _pressing(self, do: Callable[[Reviewing], object]) -> Callable[[], None]:
        def press() -> None:
            if self.review is not None:
                do(self.review)

        return press

    def ask(self, names: tuple[str, ...], suggested: str) -> None:
        """Ask who reviews, with those names to choose from; `suggested` may be empty."""
        self._stack.setCurrentWidget(self.who)
        self.who.ask(names, suggested)

    def begin(self, sitting: Sitting, item: str) -> None:
        """Show the pages for `sitting`, at that item if it is among them."""
        self.review = Reviewing(sitting, self._exporter, self.parts, item)
        self._stack.setCurrentWidget(self.parts)
        self._take_keys()

    def note_change(self, changed: Changed) -> None:
        """Follow a change of the meeting."""
        if self.review is not None:
            self.review.note_change(changed)

    @property
    def busy(self) -> bool:
        """Whether the latest change is still to be shown."""
        return self.review is not None and self.review.steps.busy

    def _take_keys(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # Keys

    def focusNextPrevChild(self, forward: bool) -> bool:
        move = super().focusNextPrevChild
        return hands_on(self, move) or move(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        pages = self.parts.pages
        event.accept()
        if self.review is None:
            if key == _Key.Key_Escape:
                self.close()
        elif key == _Key.Key_Escape:
            if not pages.drop_choice():
                self.close()
        elif key in _ARROWS and (control or shift):
            pages.choose(*_ARROWS[key], extend=shift)
        elif control and key == _Key.Key_Z:
            self.review.saying.take_back()
        elif not control and key in (_Key.Key_Down, _Key.Key_Up):
            pages.scroll_lines(3 if key == _Key.Key_Down else -3)
        elif not control and key in _HELD:
            _HELD[key](self.review)
        elif not control and key in _ONCE and not event.isAutoRepeat():
            _ONCE[key](self.review)

    # The window

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.parts.fit_screen(self.width(), self.height())

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        review, self.review = self.review, None
        if review is not None:
            try:
                review.stop()
            except UserError as error:  # what was said is in the meeting all the same
                self.refused.emit(str(error))
        self.closed.emit()
