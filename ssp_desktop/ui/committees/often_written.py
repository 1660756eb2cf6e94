"""Sentences that recur in a committee's decisions, offered as phrases.

Shows them; its owner finds them and saves the chosen ones.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.look.dialog import Dialog, button_row, column_in
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet
from ssp_desktop.ui.rows.meeting_list import LineRow, Row
from ssp_desktop.ui.rows.row_list import RowList


class OftenWritten(Dialog):
    """Enter saves the selected sentence and stays for the next; Escape closes."""

    def __init__(
        self,
        icons: Icons,
        sentences: Sequence[str],
        keep: Callable[[str], bool],
        parent: QWidget,
    ) -> None:
        """`keep` makes a sentence a phrase; on False it could not, and the sentence stays."""
        super().__init__(parent)
        self._keep = keep
        title = self.tr("Ofte skrevet")
        self.setWindowTitle(title)
        heading = QLabel(title, self)
        as_heading(heading, 1.4)
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        as_quiet(self.hint)
        self.list = RowList(icons, self)
        self.list.opens_by_click = False
        self.list.setAccessibleName(title)
        self.list.chosen.connect(self._keep_row)
        self.list.unwanted.connect(self._drop)
        self.button = MainButton(self.tr("Gem som standardtekst"), self)
        self.button.setDefault(True)
        self.button.clicked.connect(self._keep_current)
        self.close_button = QPushButton(self.tr("Luk"), self)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.accept)
        column = column_in(self)
        column.addWidget(heading)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addLayout(button_row(self.close_button, self.button))
        self.take_room(80 * GRID, 48 * GRID)
        self._show(list(sentences))

    def _show(self, sentences: list[str], row: int = 0) -> None:
        self._sentences = sentences
        rows = [LineRow(each, each, "", "", "bookmark-plus") for each in sentences]
        self.list.rows.show_rows(rows)
        for part in (self.list, self.button):
            part.setVisible(bool(rows))
        self.hint.setText(
            self.tr("Står i tre eller flere beslutninger. Enter gemmer en af dem blandt udvalgets "
                    "standardtekster; den kan rettes eller slettes under Udvalg.")
            if rows
            else self.tr("Ingen sætning, der ikke allerede er en standardtekst, står i tre eller "
                         "flere af udvalgets beslutninger.")
        )  # fmt: skip
        if rows:
            self.list.setCurrentIndex(self.list.rows.index(min(row, len(rows) - 1)))
            self.list.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self.close_button.setDefault(True)
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_current(self) -> None:
        if self.list.current is not None:
            self._keep_row(self.list.current)

    def _keep_row(self, row: Row) -> None:
        if isinstance(row, LineRow) and self._keep(row.text):
            self._drop(row)

    def _drop(self, row: LineRow) -> None:
        at = self._sentences.index(row.text)
        self._show([each for each in self._sentences if each != row.text], at)
