"""What is asked, shown and told while a meeting is deleted for good.

A strip in the panel of the bin, not a dialog over it: first the question, which names
the meeting and what goes with it, then the progress with a way to stop, then the outcome.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.application.purging import Doomed
from ssp_desktop.domain.overview import Purged
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.sign_line import SignLine
from ssp_desktop.ui.theme import GRID


class PurgeStrip(QFrame):
    """Hidden until it is asked for; tells what the user answered, and does nothing itself."""

    agreed = Signal(object)
    """That meeting, a `Doomed`, is to be deleted for good."""
    stopped = Signal()
    """The deleting under way is to be stopped."""
    put_away = Signal()
    """It was closed, the meeting is kept."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._doomed: Doomed | None = None
        self.words = SignLine(icons, self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(GRID // 2)
        self.bar.setAccessibleName(self.tr("Sletter"))
        self.purge_button = QPushButton(self.tr("Slet for altid"), self)
        self.purge_button.clicked.connect(self._agree)
        self.keep_button = QPushButton(self.tr("Behold mødet"), self)
        self.keep_button.clicked.connect(self.put_away)
        self.stop_button = QPushButton(self.tr("Stop"), self)
        self.stop_button.clicked.connect(self.stopped)
        for button in (self.purge_button, self.keep_button, self.stop_button):
            button.setAutoDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        for button in (self.keep_button, self.stop_button, self.purge_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        column.addLayout(buttons)
        self.hide()

    @property
    def is_asking(self) -> bool:
        """Whether the question stands there unanswered."""
        return not self.isHidden() and self._doomed is not None

    def ask(self, doomed: Doomed) -> None:
        """Ask whether that meeting is to go; the button that keeps it has the focus."""
        self._doomed = doomed
        self._show(asking=True)
        self.words.warn(self._question(doomed))
        self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_step(self, done: int, total: int) -> None:
        """Show how far the deleting is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def begin(self, name: str) -> None:
        """Show that the meeting is being deleted."""
        self._doomed = None
        self._show(running=True)
        self.words.tell(self.tr("Sletter »{0}« alle steder …").format(name))
        self.bar.setRange(0, 0)
        self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell_stopped(self) -> None:
        """Say that the deleting was stopped."""
        self._show()
        self._say(
            self.tr(
                "Stoppet. Mødet ligger her stadig, men er måske taget ud af nogle sikkerhedskopier."
            )
        )

    def tell_done(self, doomed: Doomed, purged: Purged) -> None:
        """Say what came of it; what could not be changed is a warning."""
        self._show()
        self._say(" ".join(self._outcome(doomed, purged)), warn=bool(purged.unreachable))

    def _question(self, doomed: Doomed) -> str:
        """Name the meeting, and say what goes and what stays."""
        told = self.tr(
            "»{0}« slettes for altid, også i alle sikkerhedskopier, og kan ikke hentes tilbage. "
            "Kopier, der er beskadiget, slettes helt. Filer, du selv har eksporteret eller "
            "kopieret andre steder hen, røres ikke."
        ).format(doomed.name)
        if doomed.committee is not None:
            told += " " + self.tr("Udvalget »{0}« følger med.").format(doomed.committee.name)
        elif doomed.kept:
            told += " " + self.tr("Udvalget »{0}« og dets medlemsliste bliver.").format(doomed.kept)
        return told

    def _outcome(self, doomed: Doomed, purged: Purged) -> Iterator[str]:
        yield self.tr("»{0}« er slettet for altid.").format(doomed.name)
        if len(purged.cleaned) == 1:
            yield self.tr("Det er også taget ud af 1 sikkerhedskopi.")
        elif purged.cleaned:
            count = len(purged.cleaned)
            yield self.tr("Det er også taget ud af {0} sikkerhedskopier.").format(count)
        if purged.removed:
            names = _named(purged.removed)
            yield self.tr("Filer, der ikke kunne læses, er slettet helt: {0}.").format(names)
        if purged.unreachable:
            yield self.tr(
                "Mødet kan stadig stå i {0}, som ikke kunne ændres. Slet selv filerne, eller giv "
                "dig ret til at ændre dem, og kør »ssp-desktop purge {1} --yes« igen."
            ).format(_named(purged.unreachable), doomed.meeting_id)

    def tell_refused(self, why: str) -> None:
        """Say why it could not be done."""
        self._show()
        self._say(why, warn=True)

    def _say(self, text: str, *, warn: bool = False) -> None:
        (self.words.warn if warn else self.words.tell)(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _show(self, *, asking: bool = False, running: bool = False) -> None:
        self.purge_button.setVisible(asking)
        self.keep_button.setVisible(asking)
        self.stop_button.setVisible(running)
        self.bar.setVisible(running)
        self.show()

    def _agree(self) -> None:
        doomed, self._doomed = self._doomed, None
        if doomed is not None:
            self.agreed.emit(doomed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_asking:
            self.put_away.emit()
        else:
            super().keyPressEvent(event)


def _named(paths: Sequence[Path]) -> str:
    return ", ".join(map(str, paths))
