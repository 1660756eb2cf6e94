"""A question asked in a panel instead of a dialog: the question, then progress, then the outcome.

Owns how the strip looks and works; its subclasses own the words and what is done.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.ui.drawn.still_bar import StillBar
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID


class QuestionStrip(QFrame):
    """Hidden until it asks; reports the user's answer and does nothing itself."""

    agreed = Signal(object)
    """The user agreed to what was asked about."""
    stopped = Signal()
    """The user wants to stop what is under way."""
    put_away = Signal()
    """The strip was closed; everything stays as it is."""

    def __init__(self, icons: Icons, words: tuple[str, str, str], parent: QWidget) -> None:
        """`words` label the button that does it, the button that keeps things, and the progress
        bar.
        """
        super().__init__(parent)
        agree, keep, under_way = words
        self._asked: object | None = None
        self.words = SignLine(icons, self)
        self.bar = StillBar(self)
        self.bar.setAccessibleName(under_way)
        self.agree_button = QPushButton(agree, self)
        self.agree_button.clicked.connect(self._agree)
        self.keep_button = QPushButton(keep, self)
        self.keep_button.clicked.connect(self.put_away)
        self.stop_button = QPushButton(self.tr("Stop"), self)
        self.stop_button.clicked.connect(self.stopped)
        for button in (self.agree_button, self.keep_button, self.stop_button):
            button.setAutoDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        for button in (self.keep_button, self.stop_button, self.agree_button):
            buttons.addWidget(button)
        self.setTabOrder(self.keep_button, self.agree_button)
        self.setTabOrder(self.agree_button, self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        column.addLayout(buttons)
        self.hide()

    @property
    def is_asking(self) -> bool:
        """Whether a question is waiting for an answer."""
        return not self.isHidden() and self._asked is not None

    def put(self, question: str, about: object, *, agree_first: bool = False) -> None:
        """Ask; the button that changes nothing has the focus, unless `agree_first`."""
        self._asked = about
        self._show(asking=True)
        self.words.warn(question)
        announce(self, question, urgent=True)
        first = self.agree_button if agree_first else self.keep_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_step(self, done: int, total: int) -> None:
        """Show the progress."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def begin(self, text: str, *, can_stop: bool) -> None:
        """Show that the work has begun."""
        self._asked = None
        self._show(running=True, can_stop=can_stop)
        self.words.tell(text)
        announce(self, text)
        self.bar.setRange(0, 0)
        if can_stop:
            self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, text: str, *, warn: bool = False) -> None:
        """Show the outcome; `warn` marks it as needing attention."""
        self._asked = None
        self._show()
        (self.words.warn if warn else self.words.tell)(text)
        announce(self, text, urgent=warn)

    def _show(self, *, asking: bool = False, running: bool = False, can_stop: bool = False) -> None:
        self.agree_button.setVisible(asking)
        self.keep_button.setVisible(asking)
        self.stop_button.setVisible(can_stop)
        self.bar.setVisible(running)
        self.show()

    def _agree(self) -> None:
        about, self._asked = self._asked, None
        if about is not None:
            self.agreed.emit(about)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_asking:
            self.put_away.emit()
        else:
            super().keyPressEvent(event)
