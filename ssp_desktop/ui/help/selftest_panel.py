"""The self-test in the window: each part as it is tried, what to do about it, and the report.

The work is the application's, on a thread of its own; the window stays usable beside it.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.application.meetings.purging import GoOn
from ssp_desktop.application.selftest.results import PARTS, Result, State, counts
from ssp_desktop.application.selftest.running import Machine, Outcome, run
from ssp_desktop.application.selftest.telling import report, save
from ssp_desktop.application.services import Services
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.exporting.saved_file import SavedFile
from ssp_desktop.ui.fields.folder_line import documents
from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.leaks.work_progress import WorkProgress
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.dialog import Dialog, button_row, column_in
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet
from ssp_desktop.ui.system.file_dialog import file_dialog
from ssp_desktop.ui.system.job import Job
from ssp_desktop.ui.words.shown import shown


class SelftestPanel(Dialog):
    """Begins when it is opened; may be done again."""

    def __init__(self, services: Services, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Selvtest"))
        self._services = services
        self._icons = icons
        self._window = parent
        self._job: Job | None = None
        self._outcome: Outcome | None = None
        self._machine = Machine(
            services.folders,
            services.policy,
            services.exporter,
            services.make_copies(),
            services.second_place,
            services.log,
            has_lock=True,
        )
        self.lines: list[SignLine] = []
        self.title = QLabel(self.windowTitle(), self)
        as_heading(self.title, 1.4)
        about = QLabel(
            self.tr(
                "Prøver programmet på denne computer: mapper, database, skrifter, eksport, vindue "
                "og udskrift. Et lille vindue åbnes kort. Intet møde ændres."
            ),
            self,
        )
        about.setWordWrap(True)
        as_quiet(about)
        self.progress = WorkProgress(self)
        self.progress.given_up.connect(self._stop)
        self.said = SignLine(icons, self)
        self.saved = SavedFile(icons, self)
        self.problem = Problem(self)
        self._lay_out(about)
        self.finished.connect(self._leave)
        self.begin()

    def _lay_out(self, about: QLabel) -> None:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Det, der er prøvet"))
        held = QWidget(area)
        self._column = QVBoxLayout(held)
        self._column.setContentsMargins(0, 0, GRID, 0)
        self._column.setSpacing(GRID)
        self._column.addStretch(1)
        area.setWidget(held)
        self._area = area
        self.again = QPushButton(self.tr("&Prøv igen"), self)
        self.again.clicked.connect(self.begin)
        self.keep = QPushButton(self.tr("&Gem rapport …"), self)
        self.keep.clicked.connect(self._ask_where)
        self.close_button = QPushButton(self.tr("&Luk"), self)
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        for button in (self.again, self.keep):
            button.setAutoDefault(False)
        column = column_in(self)
        for part in (self.title, about, self.progress, self.said):
            column.addWidget(part)
        column.addWidget(area, 1)
        column.addWidget(self.saved)
        column.addWidget(self.problem)
        column.addLayout(button_row(self.close_button, left=(self.again, self.keep)))
        self.take_room(80 * GRID, 73 * GRID)

    # Trying

    def begin(self) -> None:
        """Try all parts, from the first."""
        if self._job is not None:
            return
        for line in self.lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self.lines = []
        self._outcome = None
        self.said.warn("")
        self.saved.hide()
        self.problem.tell("")
        self._set_working(working=True)
        self.progress.begin(self.tr("Delene prøves …"))
        machine = self._machine

        def work(go_on: GoOn) -> object:
            return run(machine, go_on, job.tell)

        self._job = job = Job(work, self)
        job.step.connect(self.progress.show_step)
        job.found.connect(self._show)
        job.done.connect(self._end)
        job.refused.connect(self._tell_refused)
        job.start()
        self.progress.cancel.setFocus()

    def _set_working(self, *, working: bool) -> None:
        for button in (self.again, self.keep):
            button.setEnabled(not working)

    def _show(self, result: Result) -> None:
        line = SignLine(self._icons, self, told=result.state is State.WRONG)
        text = f"{shown(PARTS[result.id]())}: {shown(result.said)}"
        if result.state is State.WRONG:
            line.warn(text)
        elif result.state is State.OK:
            line.tell(text)
        else:
            line.note(text)
        self.lines.append(line)
        self._column.insertWidget(self._column.count() - 1, line)

    def _end(self, outcome: Outcome) -> None:
        self._rest()
        fine, wrong = counts(outcome.results)
        if outcome.stopped:
            self.said.warn(self.tr("Stoppet. Resten er ikke prøvet."))
            return
        self._outcome = outcome
        self.keep.setEnabled(True)
        if wrong:
            self.said.warn(self.tr("{0} dele er i orden, {1} er ikke.").format(fine, wrong))
        else:
            self.said.tell(self.tr("Alt, der kan prøves her, er i orden."))
        first = next(
            (line for line, of in zip(self.lines, outcome.results, strict=True)
             if of.state is State.WRONG), None,
        )  # fmt: skip
        if first is not None:
            self._area.ensureWidgetVisible(first)
        announce(self, self.said.text)

    def _rest(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        had_focus = self.progress.isAncestorOf(self.focusWidget() or self)
        self.progress.hide()
        self.again.setEnabled(True)
        if had_focus:
            self.close_button.setFocus()

    def _tell_refused(self, why: str) -> None:
        self._rest()
        self.said.warn(why)

    def _stop(self) -> None:
        if self._job is not None:
            self.progress.cancel.setEnabled(False)
            self._job.stop()

    def _leave(self) -> None:
        if self._job is not None:
            self._job.stop()

    # The report

    def _ask_where(self) -> None:
        dialog = file_dialog(self, self.tr("Gem rapport"), str(documents()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Tekst (*.txt)")])
        dialog.setDefaultSuffix("txt")
        dialog.selectFile("ssp-desktop-selvtest.txt")
        dialog.fileSelected.connect(self.save_report)
        dialog.open()

    def save_report(self, path: str) -> None:
        """Write the report, which is in Danish, to `path`."""
        if self._outcome is None:
            return
        self.problem.tell("")
        text = report(self._machine, self._outcome, self._services.now())
        try:
            save(text, Path(path), self._machine)
        except UserError as error:
            self.problem.tell(str(error))
        else:
            self.saved.show_file(Path(path))
