"""The page of the copies: each with its day, what is in it, and whether it is sound.

One can be opened to look, and put in the database's place. Reading them all is
done on a thread; what comes of putting one back is for whoever opened the page.
"""

import contextlib
import threading
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.application.ports import Copies
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.overview import CheckedDatabase
from ssp_desktop.ui.copies_words import copy_row, database_words
from ssp_desktop.ui.copy_preview import CopyPreview
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.meeting_list import LineRow
from ssp_desktop.ui.row_list import RowList
from ssp_desktop.ui.theme import GRID, as_heading

_END_SECONDS = 10


class CopiesPanel(QDialog):
    """Lists the copies; `restore_wanted` gives the one to put in the database's place."""

    restore_wanted = Signal(object)
    """That `CheckedDatabase` is to take the database's place."""
    _found = Signal(object, object)

    def __init__(
        self,
        copies: Copies,
        write_out: Callable[[Meeting], str],
        icons: Icons,
        parent: QWidget,
        *,
        trouble: str = "",
    ) -> None:
        """`write_out` gives the text of a meeting; `trouble` is why there is no copy of today."""
        super().__init__(parent)
        self._copies = copies
        self._listed = copies.listed()
        self.database: CheckedDatabase | None = None
        title = QLabel(self.tr("Sikkerhedskopier"), self)
        self.setWindowTitle(title.text())
        as_heading(title, 1.4)
        self.state = QLabel(self.tr("Databasen kontrolleres …"), self)
        self.state.setWordWrap(True)
        nothing = "" if self._listed else self.tr("Der er ingen sikkerhedskopier endnu.")
        self.trouble = QLabel(trouble or nothing, self)
        self.trouble.setWordWrap(True)
        self.trouble.setVisible(bool(self.trouble.text()))
        self.list = RowList(icons, self)
        self.list.opens_by_click = False
        self.list.setAccessibleName(title.text())
        self.list.setVisible(bool(self._listed))
        self.list.chosen.connect(self._look)
        self.list.selectionModel().currentChanged.connect(self._show_state)
        self.preview = CopyPreview(write_out, icons, self)
        self.preview.hide()
        self._lay_out(title)
        self.resize(112 * GRID, (64 if self._listed else 24) * GRID)
        self._show_rows()
        self.list.choose_first()
        self._show_state()
        first = self.list if self._listed else self.close_button
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        self._ending = False
        self._found.connect(self._note)
        self._thread = threading.Thread(target=self._check_all, name="copies", daemon=True)
        self._thread.start()

    def _lay_out(self, title: QLabel) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(title)
        column.addWidget(self.state)
        column.addWidget(self.trouble)
        column.addWidget(self.list, 2)
        column.addWidget(self.preview, 3)
        column.addStretch(0 if self._listed else 1)
        column.addSpacing(GRID)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.look_button = QPushButton(self.tr("Se kopien"), self)
        self.look_button.clicked.connect(self._look)
        self.restore_button = QPushButton(self.tr("Læg i databasens sted"), self)
        self.restore_button.clicked.connect(self._restore)
        self.close_button = QPushButton(self.tr("Luk"), self)
        self.close_button.clicked.connect(self.reject)
        for button in (self.look_button, self.restore_button, self.close_button):
            button.setAutoDefault(False)
        self.restore_button.setProperty("primary", True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.look_button)
        buttons.addWidget(self.restore_button)
        return buttons

    @property
    def chosen(self) -> CheckedDatabase | None:
        """The copy in hand."""
        row = self.list.current
        return row.value if isinstance(row, LineRow) else None

    def _show_rows(self) -> None:
        in_hand = self.list.currentIndex().row()
        self.list.rows.show_rows([copy_row(each) for each in self._listed])
        self.list.choose_at(max(in_hand, 0))

    def _show_state(self) -> None:
        copy = self.chosen
        self.look_button.setEnabled(copy is not None)
        self.restore_button.setEnabled(copy is not None and copy.sound is True)
        self.restore_button.setToolTip(copy.problem if copy else "")

    def _look(self) -> None:
        copy = self.chosen
        if copy is None:
            return
        try:
            self.preview.show_store(self._copies.open(copy))
        except UserError as error:
            self.preview.show_problem(str(error))
        self.preview.show()

    def _restore(self) -> None:
        if self.chosen is not None:
            self.restore_wanted.emit(self.chosen)

    # Reading them all

    def _check_all(self) -> None:
        with contextlib.suppress(RuntimeError):  # the page has gone with its window
            self._found.emit(None, self._copies.database())
            for copy in tuple(self._listed):
                if self._ending:
                    return
                self._found.emit(copy, self._copies.checked(copy))

    def _note(self, before: CheckedDatabase | None, found: CheckedDatabase | None) -> None:
        if before is None:
            self.database = found
            self.state.setText(database_words(found))
            return
        self._listed = [found if each.path == before.path else each for each in self._listed]
        self._show_rows()
        self._show_state()

    def done(self, result: int) -> None:
        self._ending = True
        self._thread.join(_END_SECONDS)
        self.preview.let_go()
        super().done(result)
