"""The page of copies: each with its day, its contents, and whether it is sound.

A copy can be opened for viewing, and put in the database's place. Databases that were
replaced are listed below the copies and are put back in the same way. All reading is
done on threads; the owner of the page deals with what follows from putting one back.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ssp_desktop.application.keeping.ports import Copies
from ssp_desktop.application.meetings.purging import GoOn
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.overview import CheckedDatabase, CheckedFiles, Restored
from ssp_desktop.ui.copies.copies_words import copy_row, database_words, files_words, standing_words
from ssp_desktop.ui.copies.copy_file import ask_for_copy
from ssp_desktop.ui.copies.copy_preview import CopyPreview, ReadCopy, read_copy
from ssp_desktop.ui.copies.restoring import Restoring
from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.look.dialog import Dialog, button_row, column_in
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading
from ssp_desktop.ui.rows.meeting_list import LineRow
from ssp_desktop.ui.rows.row_list import RowList
from ssp_desktop.ui.system.job import Job

_News = tuple[CheckedDatabase | None, CheckedDatabase | None]
"""A copy as it is listed, None for the database, and what was found of it."""


class _Elsewhere(NamedTuple):
    """The copies of the second place, which the page does not wait for, or that it is away."""

    copies: tuple[CheckedDatabase, ...]
    away: Path | None


class CopiesPanel(Dialog):
    """Lists the copies; `restored` is emitted after closing, with what was put back."""

    replacing = Signal()
    """The database is about to be replaced: whatever it should contain must be on disk now."""
    restored = Signal(object)
    """`Restored`: the database has been replaced."""

    def __init__(
        self,
        copies: Copies,
        write_out: Callable[[Meeting], str],
        icons: Icons,
        parent: QWidget,
        *,
        trouble: str = "",
    ) -> None:
        """`write_out` returns the text of a meeting; `trouble` is why there is no copy today."""
        super().__init__(parent)
        self._copies = copies
        self._listed = copies.listed()
        self._asked_of: Path | None = None
        self.database: CheckedDatabase | None = None
        title = QLabel(self.tr("Sikkerhedskopier"), self)
        self.setWindowTitle(title.text())
        as_heading(title, 1.4)
        self.state = QLabel(self.tr("Databasen kontrolleres …"), self)
        self.state.setWordWrap(True)
        self.files = self._made_line()
        self._standing = partial(
            standing_words, trouble, none=all(each.laid_aside_at for each in self._listed)
        )
        self.trouble = self._made_line(self._standing())
        self.list = RowList(icons, self)
        self.list.opens_by_click = False
        self.list.setAccessibleName(title.text())
        self.list.setVisible(bool(self._listed))
        self.list.chosen.connect(self._look)
        self.list.selectionModel().currentChanged.connect(self._show_state)
        self.list.selectionModel().currentChanged.connect(self._turn_to_another)
        self.preview = CopyPreview(write_out, icons, self)
        self.preview.hide()
        self.restoring = self._made_restoring(icons)
        self._lay_out(title)
        self.take_room(112 * GRID, (64 if self._listed else 24) * GRID)
        self._show_rows()
        self.list.choose_first()
        self._show_state()
        self._take_focus()
        # Owned by the window: nothing waits for it after this page is closed.
        self._window = parent
        self._jobs: list[Job] = []
        self._looking: Job | None = None
        self._checking = Job(self._check_all, parent)
        self._checking.found.connect(self._note)
        self._checking.start()

    def _made_line(self, text: str = "") -> QLabel:
        """Return a line that takes no room while it says nothing."""
        line = QLabel(text, self)
        line.setWordWrap(True)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setVisible(bool(text))
        return line

    def _made_restoring(self, icons: Icons) -> Restoring:
        restoring = Restoring(self._copies, icons, self)
        restoring.working.connect(self._set_working)
        restoring.asked.connect(self._show_state)
        restoring.begun.connect(self.replacing)
        restoring.restored.connect(self._end_restored)
        restoring.put_away.connect(self._take_focus)
        return restoring

    def _lay_out(self, title: QLabel) -> None:
        column = column_in(self)
        column.addWidget(title)
        column.addWidget(self.state)
        column.addWidget(self.files)
        column.addWidget(self.trouble)
        column.addWidget(self.list, 2)
        column.addWidget(self.preview, 3)
        column.addStretch(0 if self._listed else 1)
        column.addWidget(self.restoring.strip)
        column.addSpacing(GRID)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.file_button = QPushButton(self.tr("Hent fra en fil …"), self)
        self.file_button.clicked.connect(partial(ask_for_copy, self, self.take_in))
        self.look_button = QPushButton(self.tr("Se kopien"), self)
        self.look_button.clicked.connect(self._look)
        self.restore_button = MainButton(self.tr("Læg i databasens sted …"), self)
        self.restore_button.clicked.connect(self._restore)
        self.close_button = QPushButton(self.tr("Luk"), self)
        self.close_button.clicked.connect(self.reject)
        every = (self.file_button, self.close_button, self.look_button, self.restore_button)
        for button in every:
            button.setAutoDefault(False)
        first, *others = every
        return button_row(*others, left=(first,))

    @property
    def chosen(self) -> CheckedDatabase | None:
        """The selected copy."""
        row = self.list.current
        copy = row.value if isinstance(row, LineRow) else None
        return copy if isinstance(copy, CheckedDatabase) else None

    def _show_rows(self) -> None:
        current = self.list.currentIndex().row()
        self.list.rows.show_rows([copy_row(each) for each in self._listed])
        self.list.choose_at(max(current, 0))

    def _show_state(self) -> None:
        copy = self.chosen
        idle = self.list.isEnabled()
        self.look_button.setEnabled(copy is not None and idle)
        free = idle and not self.restoring.strip.is_asking
        self.restore_button.setEnabled(copy is not None and copy.sound is True and free)
        self.restore_button.setToolTip(copy.problem if copy else "")
        self.file_button.setEnabled(free)

    def _look(self) -> None:
        copy = self.chosen
        if copy is None:
            return
        self.preview.show_problem(self.tr("Kopien læses …"))
        self.preview.show()
        self._looking = job = Job(lambda _: read_copy(self._copies, copy), self._window)
        job.done.connect(partial(self._show_copy, job))
        job.refused.connect(partial(self._say_why_not, job))
        job.start()

    def _show_copy(self, job: Job, read: ReadCopy) -> None:
        if self._looking is job:
            self.preview.show_copy(read)
        else:  # another is wanted, or the page is closed
            read.store.close()

    def _say_why_not(self, job: Job, why: str) -> None:
        if self._looking is job:
            self.preview.show_problem(why)

    def _take_focus(self) -> None:
        first = self.list if self._listed else self.close_button
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        self._show_state()

    def take_in(self, path: str) -> None:
        """Put the file at `path` at the top of the list, and check it."""
        try:
            copy = self._copies.at(Path(path))
        except UserError as error:
            self.trouble.setText(str(error))
            self.trouble.show()
            return
        self._listed = [copy, *(each for each in self._listed if each.path != copy.path)]
        self._show_rows()
        self.list.choose_first()
        self.list.show()
        self.take_room(self.width(), max(self.height(), 64 * GRID))
        self._take_focus()
        job = Job(
            lambda go_on: (copy, self._copies.checked(copy, partial(go_on, 0, 0))), self._window
        )
        job.done.connect(partial(self._hear_of_file, job))
        self._jobs.append(job)
        job.start()

    def _hear_of_file(self, job: Job, news: _News) -> None:
        if job in self._jobs:  # else the page is closed
            self._note(news)

    # Replacing the database

    def _restore(self) -> None:
        if self.chosen is not None:
            self._asked_of = self.chosen.path
            self.restoring.ask(self.chosen, self.database)

    def put_back(self, path: Path) -> None:
        """Put that file of the list back without asking, and close."""
        self._checking.stop()  # the user is not to choose now
        for copy in self._listed:
            if copy.path == path:
                self.restoring.restore(copy)

    def _turn_to_another(self) -> None:
        """Drop the question: it was asked about another copy."""
        chosen = self.chosen  # none while the rows are being refreshed
        if self.restoring.strip.is_asking and chosen and chosen.path != self._asked_of:
            self.restoring.leave()

    def _set_working(self, working: bool) -> None:
        for part in (self.list, self.close_button):
            part.setEnabled(not working)
        self._show_state()

    def _end_restored(self, restored: Restored) -> None:
        self.accept()
        self.restored.emit(restored)

    def reject(self) -> None:
        """Close; but only drop a question, and never leave the database half replaced."""
        if not self.restoring.leave() and not self.restoring.is_replacing:
            super().reject()

    # Checking every copy

    def _check_all(self, go_on: GoOn) -> None:
        listed = list(self._listed)
        self._checking.tell((None, self._copies.database(lambda: go_on(0, len(listed)))))
        elsewhere, away = self._copies.elsewhere(), self._copies.away()
        if elsewhere or away:
            self._checking.tell(_Elsewhere(tuple(elsewhere), away))
        listed += elsewhere
        for at, copy in enumerate(listed):
            if not go_on(at, len(listed)):
                return
            seen = self._copies.checked(copy, partial(go_on, at, len(listed)))
            self._checking.tell((copy, seen))
        self._checking.tell(self._copies.attachments(lambda: go_on(len(listed), len(listed))))

    def _note(
        self,
        news: "_News | _Elsewhere | CheckedFiles | None",
    ) -> None:
        if isinstance(news, _Elsewhere):
            self.trouble.setText(self._standing(others=bool(news.copies), away=news.away))
            self.trouble.setVisible(bool(self.trouble.text()))
            if news.copies:
                self._add(news.copies)
            return
        if news is None or isinstance(news, CheckedFiles):
            self.files.setText(files_words(news) if news is not None else "")
            self.files.setVisible(bool(self.files.text()))
            return
        before, found = news
        if before is None:
            self.database = found
            self.state.setText(database_words(found))
        if before is None or found is None:
            return
        self._listed = [found if each.path == before.path else each for each in self._listed]
        self._show_rows()
        self._show_state()

    def _add(self, elsewhere: tuple[CheckedDatabase, ...]) -> None:
        """Show the copies of the second place too, behind those here."""
        there = {each.path for each in self._listed}
        aside = [each for each in self._listed if each.laid_aside_at]
        here = [each for each in self._listed if not each.laid_aside_at]
        new = [each for each in elsewhere if each.path not in there]
        self._listed = [*here, *new, *aside]
        self.list.show()
        self._show_rows()
        self._show_state()

    def done(self, result: int) -> None:
        self._checking.stop()
        for job in self._jobs:
            job.stop()
        self._jobs.clear()
        self._looking = None
        self.preview.let_go()
        super().done(result)
