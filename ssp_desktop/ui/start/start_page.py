"""The start page: every meeting, a search through all of them, and the ways to begin.

Shows what it is given and reports what is wanted. All it knows of the store is the
`search` it is given.
"""

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.ui.actions.key_words import key_of
from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.fields.search_field import SearchField
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.handed_on import Pages
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading

if TYPE_CHECKING:
    from collections.abc import Container

    from PySide6.QtGui import QKeyEvent

    from ssp_desktop.domain.overview import Found, MeetingSummary
    from ssp_desktop.ui.rows.meeting_list import MeetingRow, Row
    from ssp_desktop.ui.rows.row_list import RowList
    from ssp_desktop.ui.start.empty_start import EmptyStart
    from ssp_desktop.ui.start.listed_menu import ListedMenu

_WIDEST = 120 * GRID
_PAUSE_MS = 0
"""A search is done before the next character; keys already waiting come before it anyway."""


class StartPage(QWidget):
    """The list of meetings, the results of a search, or three ways to begin."""

    open_wanted = Signal(str, str)
    """Open the meeting, at the item with that id (empty: wherever it was left)."""
    back_wanted = Signal(str)
    """Return to the meeting from which the search was begun."""
    export_wanted = Signal(str)
    delete_wanted = Signal(str)
    copy_wanted = Signal(str)
    new_wanted = Signal()
    import_wanted = Signal()
    sample_wanted = Signal()

    def __init__(
        self,
        icons: Icons,
        search: "Callable[[str], Sequence[Found]]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._search = search
        self._meetings: list[Row] = []
        self._chosen: Row | None = None  # when the meetings were last shown
        self._searched = False
        """Whether what is shown is what a search found."""
        self._back_to = ""
        self.field = SearchField(
            icons, self.tr("Søg i alle møder ({0})").format(key_of("search")), self
        )
        self._list: RowList | None = None
        self._menu: ListedMenu | None = None
        self._nothing = QLabel(self.tr("Intet møde passer til søgningen."), self)
        self._nothing.hide()  # until it is placed among the lists
        self._nothing.setContentsMargins(GRID, 4 * GRID, 0, 0)
        self._lists = Pages(self)
        self._lists.addWidget(QWidget(self))
        self._whole = Pages(self)
        self.full = self._made_full()
        self._empty: EmptyStart | None = None
        self._whole.addWidget(self.full)
        column = QHBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, GRID)
        column.addStretch(1)
        column.addWidget(self._whole, 100)
        column.addStretch(1)
        self._whole.setMaximumWidth(_WIDEST)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._show_typed)
        self._connect()

    def _made_full(self) -> QWidget:
        page = QWidget(self)
        title = QLabel(self.tr("Møder"), page)
        as_heading(title, 1.7)
        importing = QPushButton(self.tr("Importér …"), page)
        importing.clicked.connect(self.import_wanted)
        new = MainButton(self.tr("Nyt møde"), page)
        new.clicked.connect(self.new_wanted)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(title, 1)
        head.addWidget(importing)
        head.addWidget(new)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addSpacing(GRID)
        layout.addWidget(self.field)
        layout.addSpacing(GRID)
        layout.addWidget(self._lists, 1)
        self._importing = importing
        self.setTabOrder(self.field, importing)
        self.setTabOrder(importing, new)
        return page

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        from PySide6.QtCore import Qt  # noqa: PLC0415 - see `start`

        if event.key() == Qt.Key.Key_Escape and self._back_to:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        if self._back_to:
            self.field.clear()
            self.back_wanted.emit(self._back_to)

    def _connect(self) -> None:
        self.field.given_up.connect(self._go_back)
        self.field.textChanged.connect(self._pause.start)
        self.field.go_down.connect(self._enter_list)
        self.field.go_in.connect(self._open_first)

    @property
    def list(self) -> "RowList":
        """The list, made when there is first something to show; the search field appears first."""
        if self._list is None:
            from PySide6.QtCore import Qt  # noqa: PLC0415 - see `start`

            from ssp_desktop.ui.rows.row_list import RowList  # noqa: PLC0415 - the first window waits

            self._list = made = RowList(self._icons, self)
            made.setAccessibleName(self.tr("Møder"))
            made.chosen.connect(self._open)
            made.unwanted.connect(self._delete)
            made.menu_wanted.connect(self._show_menu)
            made.typed.connect(self._type_on)
            made.left_upward.connect(self.field.setFocus)
            self._lists.addWidget(made)
            self._lists.addWidget(self._nothing)
            top = Qt.AlignmentFlag.AlignTop
            self._nothing.setAlignment(top)
            self.setTabOrder(self.field, made)
            self.setTabOrder(made, self._importing)
        return self._list

    def dress(self) -> None:
        """Set the icons, which the first window did not wait for."""
        self.field.dress()
        self._icons.dress(self._importing, "file-input")

    def show_meetings(
        self,
        summaries: "Sequence[MeetingSummary]",
        today: datetime.date,
        left: str = "",
        listed: "Container[str]" = frozenset(),
    ) -> None:
        """Show these meetings, newest first, and select the one that was `left`.

        Below them what was shown of the others that are `listed`, their ids. If the one that was
        left is not among them all, the selection stays where it is.
        """
        from ssp_desktop.ui.rows.meeting_list import rows_of, with_older  # noqa: PLC0415 - the first window waits

        self._meetings = with_older(rows_of(summaries, today), self._meetings, listed)
        self._back_to = ""
        if summaries:
            self._whole.setCurrentWidget(self.full)
        else:
            self._whole.setCurrentWidget(self._made_empty())
        self._show_found(left)
        self._chosen = self.list.current

    def show_rest(self, rows: "Sequence[Row]", left: str = "") -> None:
        """Show these rows: those shown, and the meetings that were not read with them.

        Selects the meeting that was `left`, where the user has not chosen another meanwhile.
        """
        at = self.list.currentIndex().row()
        first = at in (-1, self.list.rows.next_choice(0).row())
        chosen = not first and self.list.current != self._chosen
        self._meetings = [*rows]
        if self.field.text().strip():
            return
        if not self.list.rows.grow(rows):
            self._show_found("" if chosen else left)
        elif left and not chosen:
            self._choose_meeting(left)

    def _choose_meeting(self, meeting_id: str) -> None:
        for number, row in enumerate(self._meetings):
            if getattr(row, "id", "") == meeting_id:
                self.list.setCurrentIndex(self.list.rows.index(number))

    def show_row(self, row: "MeetingRow") -> None:
        """Show `row` in the place of that meeting's row."""
        self._meetings = [
            row if getattr(each, "id", "") == row.id else each for each in self._meetings
        ]
        self.list.rows.show_row(row)

    def _made_empty(self) -> "EmptyStart":
        if self._empty is None:
            from ssp_desktop.ui.start.empty_start import EmptyStart  # noqa: PLC0415 - the first window waits

            self._empty = EmptyStart(self._icons, self)
            self._empty.sample_wanted.connect(self.sample_wanted)
            self._empty.import_wanted.connect(self.import_wanted)
            self._empty.new_wanted.connect(self.new_wanted)
            self._whole.addWidget(self._empty)
        return self._empty

    @property
    def current_committee(self) -> str:
        """The id of the committee whose meeting is selected; empty when none is."""
        from ssp_desktop.ui.rows.meeting_list import MeetingRow  # noqa: PLC0415 - the first window waits

        row = self._list.current if self._list else None
        return row.committee_id if isinstance(row, MeetingRow) else ""

    def take_focus(self) -> None:
        """Put the cursor where it is useful: in the list, or in a search field that holds words."""
        if self._empty is not None and self._whole.currentWidget() is self._empty:
            self._empty.take_focus()
        elif self.field.text():
            self.field.setFocus()
        else:
            self.list.setFocus()

    def search(self, words: str = "", *, back_to: str = "") -> None:
        """Put the cursor into the search field and select `words`, or the old ones there.

        Escape returns to the meeting with the id `back_to`, if one is given.
        """
        if not self._meetings:
            return
        self._back_to = back_to or self._back_to
        if words:
            self.field.setText(words)
        self.field.setFocus()
        self.field.selectAll()

    def _show_found(self, left: str = "") -> None:
        from ssp_desktop.ui.rows.meeting_list import MeetingRow, found_row  # noqa: PLC0415 - the first window waits

        words = self.field.text().strip()
        before, at = self.list.current, self.list.currentIndex().row()
        current = left or (before.id if isinstance(before, MeetingRow) else "")
        rows = [found_row(found) for found in self._search(words)] if words else self._meetings
        if words or self._searched:
            self.list.rows.show_rows(rows)
            self.list.verticalScrollBar().setValue(0)
        else:
            self.list.exchange_rows(rows)
        self._searched = bool(words)
        self._lists.setCurrentWidget(self.list if rows else self._nothing)
        for number, row in enumerate(rows):
            if row.id == current if isinstance(row, MeetingRow) else row == before:
                self.list.setCurrentIndex(self.list.rows.index(number))
        if self.list.hasFocus() and self.list.current is None:
            self.list.choose_at(at)

    def _show_typed(self) -> None:
        self._show_found()
        if self.field.text().strip():
            count = len(self.list.rows.rows)
            said = self.tr("1 sted fundet") if count == 1 else self.tr("{0} steder fundet")
            announce(self.field, said.format(count) if count else self._nothing.text())

    def _enter_list(self) -> None:
        self._finish_search()
        self.list.choose_first()
        self.list.setFocus()

    def _open_first(self) -> None:
        self._finish_search()
        index = self.list.rows.next_choice(0)
        if index.isValid() and self.field.text().strip():
            self._open(self.list.rows.rows[index.row()])

    def _finish_search(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._show_found()

    def _open(self, row: "Row") -> None:
        from ssp_desktop.ui.rows.meeting_list import FoundRow, MeetingRow  # noqa: PLC0415 - the first window waits

        if isinstance(row, MeetingRow):
            self.open_wanted.emit(row.id, "")
        elif isinstance(row, FoundRow):
            self.open_wanted.emit(row.meeting_id, row.item_id or "")

    def _delete(self, row: "Row") -> None:
        from ssp_desktop.ui.rows.meeting_list import MeetingRow  # noqa: PLC0415 - the first window waits

        if isinstance(row, MeetingRow):
            self.delete_wanted.emit(row.id)

    def _type_on(self, text: str) -> None:
        self.field.setFocus()
        self.field.setText(text)

    def _show_menu(self, row: "Row", place: QPoint) -> None:
        if self._menu is None:
            from ssp_desktop.ui.start.listed_menu import ListedMenu  # noqa: PLC0415 - see `start`

            self._menu = made = ListedMenu(self._icons, self)
            made.open_wanted.connect(self._open)
            made.export_wanted.connect(self.export_wanted)
            made.copy_wanted.connect(self.copy_wanted)
            made.delete_wanted.connect(self.delete_wanted)
        self._menu.open_at(row, place)
