"""A panel of what was deleted or overwritten, each row with a way to restore it.

Owns how the panel looks and works; subclasses own what is listed and how it is
restored.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.look.dialog import Dialog, button_row, column_in
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet
from ssp_desktop.ui.rows.meeting_list import Row
from ssp_desktop.ui.rows.row_list import RowList


class WayBackPanel(Dialog):
    """Lists `rows` under `title` and `hint`; Enter or the button restores one and closes."""

    row_wanted = Signal(object)
    """That row should be restored."""

    def __init__(
        self, icons: Icons, words: tuple[str, str], rows: Sequence[Row], parent: QWidget
    ) -> None:
        """Show `rows`; `words` are the title and the line below it."""
        super().__init__(parent)
        title, hint = words
        self.setWindowTitle(title)
        heading = QLabel(title, self)
        as_heading(heading, 1.4)
        self.hint = QLabel(hint, self)
        self.hint.setWordWrap(True)
        as_quiet(self.hint)
        self.list = RowList(icons, self)
        self.list.opens_by_click = False
        self.list.setAccessibleName(title)
        self.list.rows.show_rows(list(rows))
        self.list.setVisible(bool(rows))
        self.list.chosen.connect(self._bring_back)
        self.column = column = column_in(self)
        column.addWidget(heading)
        column.addWidget(self.hint)
        self.row = QHBoxLayout()
        self.row.setSpacing(3 * GRID)
        self.row.addWidget(self.list, 1)
        column.addLayout(self.row, 1)
        column.addStretch(0 if rows else 1)
        column.addSpacing(GRID)
        self.buttons = self._buttons(enabled=bool(rows))
        self.foot = QWidget(self)
        self.foot.setLayout(self.buttons)
        column.addWidget(self.foot)
        self.take_room(92 * GRID, (56 if rows else 24) * GRID)
        self.list.choose_first()
        first = self.list if rows else self.close_button
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _buttons(self, *, enabled: bool) -> QHBoxLayout:
        self.back = MainButton(self.tr("Hent tilbage"), self)
        self.back.setVisible(enabled)
        self.back.setDefault(enabled)
        self.back.clicked.connect(self._bring_back_current)
        self.close_button = QPushButton(self.tr("Luk"), self)
        self.close_button.setAutoDefault(not enabled)
        self.close_button.clicked.connect(self.reject)
        buttons = button_row(self.close_button, self.back)
        buttons.setContentsMargins(0, 0, 0, 0)
        return buttons

    def _bring_back_current(self) -> None:
        if self.list.current is not None:
            self._bring_back(self.list.current)

    def _bring_back(self, row: object) -> None:
        self.accept()
        self.row_wanted.emit(row)
