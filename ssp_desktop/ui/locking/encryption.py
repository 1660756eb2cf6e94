"""Encryption on the page of settings: how it is, turned on and off, the recovery sheet again.

Asks the system's keyring on a thread, since that may ask the user, and converts on one; the meeting
in hand is saved as ever meanwhile.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.application.locking import Locking, Settled, refuse_settled
from ssp_desktop.application.meetings.purging import GoOn
from ssp_desktop.domain.errors import Cancelled
from ssp_desktop.domain.overview.locking import Converted, LockState
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.locking.code_dialog import CodeDialog
from ssp_desktop.ui.locking.lock_words import done_words, question_words, state_words
from ssp_desktop.ui.locking.sheet_dialog import SheetDialog
from ssp_desktop.ui.look.question_strip import QuestionStrip
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.system.job import Job
from ssp_desktop.ui.words.settled_words import settled_by


class Encryption(QWidget):
    """The heading, the state, the buttons, and a strip for the question and the progress."""

    shown = Signal()
    """How it is has been found out and is shown."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._locking: Locking = kit.services.make_locking()
        self._state = LockState()
        self._job: Job | None = None
        heading = QLabel(self.tr("Krypterin&g"), self)
        self.state = QLabel(self.tr("Ser efter …"), self)
        self.note = QLabel(
            self.tr(
                "Uden nøglen kan ingen læse filerne, heller ikke på en stjålen computer eller et "
                "USB-stik. Nøglen ligger i computerens nøglering, og du mærker intet til den."
            ),
            self,
        )
        for each in (self.state, self.note):
            each.setWordWrap(True)
        as_quiet(self.note)
        self.turn_button = QPushButton(self)
        self.sheet_button = QPushButton(self.tr("Genoprettelsesark …"), self)
        self.code_button = QPushButton(self.tr("Jeg har en kode …"), self)
        for button in (self.turn_button, self.sheet_button, self.code_button):
            button.setAutoDefault(False)
            button.setEnabled(False)
        self.turn_button.setText(self.tr("Slå kryptering til …"))
        self.sheet_button.hide()
        self.code_button.clicked.connect(self._enter_code)
        heading.setBuddy(self.turn_button)
        self.turn_button.clicked.connect(self._ask)
        self.sheet_button.clicked.connect(self._show_sheet)
        translate = QCoreApplication.translate
        words = (
            translate("Locking", "Ja"),
            translate("Locking", "Lad det være, som det er"),
            translate("Locking", "Krypterer eller dekrypterer"),
        )
        self.strip = QuestionStrip(kit.icons, words, self)
        self.strip.agreed.connect(self._turn)
        self.strip.put_away.connect(self.strip.hide)
        self.strip.stopped.connect(self._stop)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.turn_button)
        row.addWidget(self.sheet_button)
        row.addWidget(self.code_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        for part in (heading, self.state, self.note):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.strip)
        self._look()

    def _look(self) -> None:
        self._run(lambda _: self._locking.state(), self._show_state)

    def _run(self, work: Callable[[GoOn], object], done: Callable[[object], None]) -> None:
        self._job = Job(work, self)
        self._job.done.connect(partial(self._ended, done))
        self._job.refused.connect(self._refused)
        self._job.step.connect(self.strip.show_step)
        self._job.start()

    def _ended(self, done: Callable[[object], None], result: object) -> None:
        self._job = None
        done(result)

    def _refused(self, why: str) -> None:
        self._job = None
        self.strip.tell(why, warn=True)
        self._enable()

    def _show_state(self, state: object) -> None:
        assert isinstance(state, LockState)  # noqa: S101 - the job gives no other
        self._state = state
        self.state.setText(state_words(state))
        self.turn_button.setText(
            self.tr("Slå kryptering fra …") if state.locked else self.tr("Slå kryptering til …")
        )
        self.turn_button.setAccessibleDescription(f"{self.state.text()} {self.note.text()}")
        self.sheet_button.setVisible(state.has_key and state.here)
        self.code_button.setVisible(not state.here)
        self.code_button.setEnabled(True)
        self._enable()
        if self.strip.isVisible() and self.turn_button.isEnabled():  # it lost the focus meanwhile
            self.turn_button.setFocus()
        self.shown.emit()

    def _enable(self) -> None:
        policy = self._kit.services.policy
        self.sheet_button.setEnabled(self._job is None)
        try:
            refuse_settled(policy, on=not self._state.locked)
        except Settled:
            self.turn_button.setEnabled(False)
            self.note.setText(settled_by(policy))
            return
        self.turn_button.setEnabled(self._job is None)

    def _ask(self) -> None:
        if self._state.locked or self._state.has_key:
            on = not self._state.locked
            self.strip.put(question_words(on=on), on or "off", agree_first=on)
            return
        self._run(lambda _: self._locking.code(), partial(self._show_code, True))

    def _show_sheet(self) -> None:
        self._run(lambda _: self._locking.code(), partial(self._show_code, False))

    def _enter_code(self) -> None:
        dialog = CodeDialog(self._locking, self)
        dialog.recovered.connect(self._tell_recovered)
        dialog.open()

    def _tell_recovered(self, what: str) -> None:
        self.strip.tell(what)
        self._look()

    def _show_code(self, to_confirm: bool, code: object) -> None:
        dialog = SheetDialog(str(code), self._locking, self._kit, self, to_confirm=to_confirm)
        dialog.confirmed.connect(partial(self._turn, True))
        dialog.open()

    def _turn(self, on: object) -> None:
        turned_on = on is True
        self.strip.begin(
            self.tr("Krypterer …") if turned_on else self.tr("Dekrypterer …"), can_stop=True
        )
        self._run(partial(_turned, self._locking, turned_on), self._tell_done)
        self._enable()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _tell_done(self, done: object) -> None:
        if isinstance(done, Converted):
            self.strip.tell(done_words(done), warn=bool(done.left))
        else:
            self.strip.tell(self.tr("Stoppet. Det, der var gjort, bliver gjort om af sig selv."))
        self._look()


def _turned(locking: Locking, on: bool, go_on: GoOn) -> Converted | None:
    try:
        return locking.turn(on=on, follow=go_on)
    except Cancelled:
        return None
