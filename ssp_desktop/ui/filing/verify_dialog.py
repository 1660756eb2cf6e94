"""The check of a package: whether it is whole, unaltered, and as the meeting is, or what differs.

Nothing is written; the package is read on a thread of its own.
"""

from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from ssp_desktop.application.filing.changed_since import ChangedSince, changed_since
from ssp_desktop.application.filing.contents import MANIFEST
from ssp_desktop.application.filing.verifying import Verified
from ssp_desktop.application.meetings.purging import GoOn
from ssp_desktop.application.services import Services
from ssp_desktop.ui.exporting.saved_file import no_program
from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.filing.changed_words import ChangedWords
from ssp_desktop.ui.leaks.work_progress import WorkProgress
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.dialog import Dialog, button_row, column_in
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.system.file_dialog import file_dialog
from ssp_desktop.ui.system.job import Job
from ssp_desktop.ui.system.opener import open_path

_LAST_SECONDS = 5.0
_MOST_LINES = 5
_TALL = 16777215  # Qt's own
translate = QCoreApplication.translate


class VerifyDialog(Dialog):
    """Checks one package after another."""

    place_wanted = Signal(str, str)
    """That item of that meeting is wanted; the dialog has closed itself."""

    def __init__(self, services: Services, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Kontrollér en pakke"))
        self._services = services
        self._job: Job | None = None
        self._path = Path()
        self._place = QLabel(self)
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._place.setWordWrap(True)
        as_quiet(self._place)
        self.progress = WorkProgress(self)
        self.said = SignLine(icons, self)
        self.problems = QPlainTextEdit(self)
        self.problems.setReadOnly(True)
        self.problems.setProperty("field", True)
        self.problems.setTabChangesFocus(True)
        self.problems.setAccessibleName(self.tr("Det, der er ændret"))
        self.words = ChangedWords(self)
        self.words.place_wanted.connect(self._go)
        self.remarks = QLabel(self)
        self.remarks.setWordWrap(True)
        self.remarks.setTextFormat(Qt.TextFormat.PlainText)
        self.refusal = Problem(self)
        self._lay_out()
        self.progress.given_up.connect(self._stop)
        self.other.clicked.connect(self.choose)
        self.opening.clicked.connect(self._open)
        self.close_button.clicked.connect(self.accept)
        self.finished.connect(self._stop)
        self._clear()

    def _lay_out(self) -> None:
        self.other = QPushButton(self.tr("Vælg en anden …"), self)
        self.opening = QPushButton(self.tr("Åbn pakken"), self)
        self.close_button = QPushButton(self.tr("Luk"), self)
        self.close_button.setDefault(True)
        for button in (self.other, self.opening):
            button.setAutoDefault(False)
        column = column_in(self)
        for part in (self._place, self.progress, self.said):
            column.addWidget(part)
        column.addWidget(self.problems, 1)
        column.addWidget(self.words, 2)
        column.addWidget(self.remarks)
        column.addWidget(self.refusal)
        column.addStretch()  # where there are no problems to take the room
        column.addLayout(button_row(self.close_button, left=(self.other, self.opening)))
        self.take_room(76 * GRID, 46 * GRID)

    def _clear(self) -> None:
        self.said.warn("")
        self.refusal.tell("")
        for part in (self.problems, self.words, self.remarks, self.opening):
            part.hide()

    def choose(self) -> None:
        """Ask which package: its manifest in its folder, or a ZIP."""
        ask_for_package(self, str(self._path.parent), self.check)

    def check(self, path: Path) -> None:
        """Check the package at `path`, a folder or a ZIP."""
        self._stop()
        self._path = path
        self._clear()
        self._place.setText(str(path))
        self.progress.begin(self.tr("Pakken læses …"))
        services = self._services

        def work(go_on: GoOn) -> object:
            def step(file: str) -> None:
                job.tell(file)
                if not go_on(0, 0):
                    raise _GivenUp

            with closing(services.open_reader()) as store:
                try:
                    verified = services.filing_on(store).verify(path, step)
                except _GivenUp:
                    return None
                return verified, changed_since(store, path) if verified.problems else None

        self._job = job = Job(work, self)
        job.found.connect(self.progress.say)
        job.done.connect(partial(self._show, job))
        job.refused.connect(partial(self._refuse, job))
        job.start()

    def _stop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.stop()
            job.finish(_LAST_SECONDS)
            self.progress.hide()

    def _show(self, job: Job, found: tuple[Verified, ChangedSince | None] | None) -> None:
        if self._job is not job or found is None:
            return  # it was stopped
        verified, changed = found
        self._job = None
        self.progress.hide()
        if verified.sound:
            said = self.tr("Pakken er hel og uændret. Den blev journaliseret {0}.")
            self.said.tell(said.format(verified.filed_at))
        elif len(verified.problems) == 1:
            said = self.tr("Pakken blev journaliseret {0}. Siden er én ting ændret:")
            self.said.warn(said.format(verified.filed_at))
        else:
            said = self.tr("Pakken blev journaliseret {0}. Siden er {1} ting ændret:")
            self.said.warn(said.format(verified.filed_at, len(verified.problems)))
        self.problems.setPlainText("\n".join(verified.problems))
        self.problems.setVisible(bool(verified.problems))
        self.words.show_changed(changed)
        self.problems.setMaximumHeight(
            _TALL if not self.words.text.toPlainText() else self._high(_MOST_LINES)
        )
        self.remarks.setText("\n".join(verified.remarks))
        self.remarks.setVisible(bool(verified.remarks))
        self.opening.show()
        (self.problems if verified.problems else self.close_button).setFocus()
        announce(self, self.said.text)

    def _refuse(self, job: Job, why: str) -> None:
        if self._job is not job:
            return
        self._job = None
        self.progress.hide()
        self.refusal.tell(why)
        self.other.setFocus()

    def _high(self, lines: int) -> int:
        """Return the height of the problems, of which so many lines are seen at most."""
        shown = min(len(self.problems.toPlainText().splitlines()), lines)
        return shown * self.problems.fontMetrics().lineSpacing() + 4 * GRID

    def _go(self, meeting_id: str, item_id: str) -> None:
        self.accept()
        self.place_wanted.emit(meeting_id, item_id)

    def _open(self) -> None:
        self.refusal.tell("" if open_path(self._path) else no_program(self._path))


class _GivenUp(Exception):
    """Whoever asked for the check has stopped it."""


def ask_for_package(parent: QWidget, folder: str, chosen: Callable[[Path], object]) -> None:
    """Ask which package: a folder by the manifest in it, or a ZIP; `chosen` is given its path."""

    def choose(file: str) -> None:
        path = Path(file)
        chosen(path.parent if path.name == MANIFEST else path)

    dialog = file_dialog(
        parent, translate("VerifyDialog", "Vælg pakkens manifest.json eller ZIP-fil"), folder
    )
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([translate("VerifyDialog", "Pakker ({0})").format(f"{MANIFEST} *.zip")])
    dialog.fileSelected.connect(choose)
    dialog.open()
