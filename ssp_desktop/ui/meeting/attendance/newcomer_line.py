"""The line for somebody who arrives and is not on the list, and what it is going to do.

Enter adds a member, Shift+Enter a guest; ``NN for MM`` is a substitute. What is
understood is shown below the line while it is typed, so that Enter surprises nobody.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ssp_desktop.application.live.newcomers import Comes, Newcomer, read_newcomer
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.fields.add_line import AddLine
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_quiet, scaled_font

_TYPED_MS = 600
"""How long somebody types on before it is told what Enter will make of it."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NewcomerLine(QWidget):
    """A line and, while it holds something, what Enter makes of it."""

    come = Signal(object)
    """Somebody arrives: a `Newcomer`."""
    left = Signal()
    """Escape was pressed in an empty line."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meeting: Callable[[], Meeting | None] = lambda: None
        self.line = AddLine(
            icons, self.tr("Navn, tilhørsforhold"), self.tr("Tilføj en person til mødet"), self
        )
        self.line.setToolTip(
            self.tr(
                "Enter: nyt medlem\nSkift+Enter: gæst\n"
                "»Navn for Medlem«: stedfortræder resten af mødet"
            )
        )
        self.line.installEventFilter(self)
        self.line.added.connect(self._add)
        self.line.left.connect(self.left)
        self.line.textChanged.connect(self._tell)
        self.hint = QLabel(self)
        self.hint.setFont(scaled_font(self.font(), 0.92))
        self.hint.setWordWrap(True)
        self.hint.setContentsMargins(GRID, 0, GRID, 0)
        as_quiet(self.hint)
        self.hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self.hint)
        self.setFocusProxy(self.line)

    def ask(self, meeting: Callable[[], Meeting | None]) -> None:
        """Interpret the text in the meeting that `meeting` returns."""
        self._meeting = meeting

    def finish(self) -> None:
        """Add the person in the line, if anybody is."""
        self.line.finish()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in _ENTER:
                self._enter(as_guest=bool(shift))
                return True
        return super().eventFilter(watched, event)

    def _enter(self, *, as_guest: bool) -> None:
        who = self._read(as_guest=as_guest)
        if who is not None and who.is_somebody:
            self.line.setText("")
            self.come.emit(who)

    def _add(self, text: str) -> None:
        """Add the person whose line was just left; it is empty by now."""
        meeting = self._meeting()
        who = read_newcomer(meeting, text) if meeting is not None else None
        if who is not None and who.is_somebody:
            self.come.emit(who)
        elif who is not None:
            self.line.setText(text)  # so that a slip of the key loses nothing

    def _read(self, *, as_guest: bool = False) -> Newcomer | None:
        meeting = self._meeting()
        text = self.line.text()
        return read_newcomer(meeting, text, as_guest=as_guest) if meeting is not None else None

    def _tell(self) -> None:
        who = self._read()
        self.hint.setVisible(who is not None)
        if who is None:
            self.hint.setText("")
            return
        if who.several:
            said = self.tr("Flere passer på »{0}«: {1}")
            self._hint(said.format(who.sought, ", ".join(who.several)))
            return
        said = {
            Comes.LISTED: self.tr("Står på listen: er her nu"),
            Comes.MEMBER: self.tr("Enter: nyt medlem · Skift+Enter: gæst"),
            Comes.GUEST: self.tr("Enter: gæst"),
            Comes.FOR_NOBODY: self.tr("Ingen på listen hedder »{0}«"),
            Comes.SUBSTITUTE: self.tr("Enter: stedfortræder for {0}"),
        }[who.comes]
        self._hint(said.format(who.member.name if who.member else who.sought))

    def _hint(self, text: str) -> None:
        if text != self.hint.text():
            self.hint.setText(text)
            announce(self.line, text, topic="newcomer", settled_ms=_TYPED_MS)
