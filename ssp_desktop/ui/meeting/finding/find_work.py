"""Finds words in the meeting: goes to what was found, and says how many places there are.

Owns the way from place to place and back to where the user wrote. Searches while the line is
open, and listens to nobody while it is closed.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.finding.finds import Find, spans_in
from ssp_desktop.application.finding.meeting_search import MeetingSearch
from ssp_desktop.application.finding.meeting_texts import PlaceKind
from ssp_desktop.ui.meeting.finding.find_line import FindLine
from ssp_desktop.ui.meeting.finding.marking import Marking
from ssp_desktop.ui.meeting.finding.place_widgets import PlaceWidgets, selected_words
from ssp_desktop.ui.meeting.given.current_item import CurrentItem
from ssp_desktop.ui.meeting.moving.moving_work import MovingWork
from ssp_desktop.ui.remembered.kept_places import WritingPlace

_PAUSE_MS = 150
"""How long after a change to the meeting it is searched again."""


class FindWork(QObject):
    """Finds in the meeting of `session` what is written in `line`."""

    search_wanted = Signal(str)
    """All meetings are to be searched for the words."""
    sought = Signal()
    """Other places were found, or another is the current one."""

    def __init__(
        self,
        session: MeetingSession,
        current: CurrentItem,
        line: FindLine,
        *,
        places: PlaceWidgets,
        marking: Marking,
        moving: MovingWork,
        go_to_details: Callable[[str], None],
        parent: QObject,
    ) -> None:
        """`places` and `marking` know the fields of the window; `go_to_details` shows one."""
        super().__init__(parent)
        self._session = session
        self._current = current
        self.line = line
        self._places = places
        self._marking = marking
        self._moving = moving
        self._go_to_details = go_to_details
        self._search = MeetingSearch()
        self._moved = False  # whether the user went to a place since it was opened
        self._here: Find | None = None
        self._before: tuple[WritingPlace, QWidget | None] | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_PAUSE_MS)
        self._again.timeout.connect(self._seek_again)
        self._stop_listening: Callable[[], None] | None = None
        line.query_changed.connect(self._seek)
        line.next_wanted.connect(self.next_find)
        line.previous_wanted.connect(self.previous_find)
        line.closed.connect(self.close_line)
        line.list_turned.connect(self._look_again)
        current.changed.connect(self._mark_soon)

    # Opening and closing

    def find(self) -> None:
        """Open the line; from the line, go on to the search of all meetings."""
        if self.line.isVisible() and self.line.has_focus:
            self.search_wanted.emit(self.line.field.text().strip())
        elif self.can_find:
            self.open_line()
        else:
            self.search_wanted.emit("")

    @property
    def can_find(self) -> bool:
        """Whether there is an item for the line to open above."""
        return self._current.item is not None

    def open_line(self, *, replacing: bool = False) -> None:
        """Open the line with the selected words, to search from the caret on."""
        words = ""
        if not self.line.has_focus:
            words = selected_words()
            self._here = self._caret()
            if self._stop_listening is None:
                self._before = (self._moving.writing_place(), QApplication.focusWidget())
                self._moved = False
        if self._stop_listening is None:
            self._stop_listening = self._session.subscribe(self._on_change)
        self.line.open_line(words, replacing=replacing)
        self._seek()

    def close_line(self) -> None:
        """Close the line; the caret goes to the place the user went to, else back where it was."""
        if self._stop_listening is None:
            return
        self.catch_up()
        find = self.current if self._moved and self.seen else None
        self.stop()
        if find is not None:
            self._places.go_to(find)
        elif self._before is not None:
            place, focus = self._before
            self._moving.go_to_place(place)
            if focus is not None and focus.isVisible():
                focus.setFocus()

    def put_away(self) -> None:
        """Close the line and leave the caret where it is, unless the focus is in the line."""
        if self._stop_listening is not None and not self.line.has_focus:
            self.stop()

    def stop(self) -> None:
        """Hide the line, remove the marks and stop listening to the session."""
        if self._stop_listening is not None:
            self._stop_listening()
            self._stop_listening = None
        self._again.stop()
        self._marking.stop()
        self._places.let_go_of_rows()
        self.line.show_list(False)
        self.line.hide()

    # What was found

    @property
    def finds(self) -> list[Find]:
        """Every place that was found, in the order of the screen."""
        return self._search.finds

    @property
    def current(self) -> Find | None:
        """The current place, None where there is none."""
        return self._search.current

    @property
    def seen(self) -> bool:
        """Whether the current place has been gone to, or was in sight."""
        return bool(self.finds) and self._search.is_seen

    def _seek(self) -> None:
        """Search from where the caret was; show the first place if it is in the current item."""
        self._find_from(self._here)
        find = self.current
        self._search.is_seen = find is not None and find.place.item == self._current.id
        if find is not None and self.seen:
            self._places.look_at(find)
        self._show()

    def seek_from(self, here: Find | None) -> None:
        """Search the meeting as it is now, and go to the first place from `here` on."""
        self._again.stop()
        self._find_from(here)
        self._go()

    def seek_from_here(self) -> None:
        """Search the meeting as it is now, going nowhere."""
        self._again.stop()
        self._find_from(self.current or self._here)
        self._search.is_seen = False
        self._show()

    def go_to_next_of(self, wanted: Callable[[Find], bool]) -> None:
        """Go to the first `wanted` place from the current one on, if there is one."""
        if self._search.choose_next_of(wanted):
            self._go()

    def look_at(self, find: Find) -> None:
        """Go to one of the places; the focus stays where it is."""
        if self._search.choose(find):
            self._go()

    def catch_up(self) -> None:
        """Search now, if the meeting has changed since the last search."""
        if self._again.isActive():
            self._again.stop()
            self._find_from(self.current or self._here)

    def renew(self) -> bool:
        """Search now, if the meeting has changed; return whether other places are found."""
        if not self._again.isActive():
            return False
        self._again.stop()
        before = self.finds
        self._seek_again()
        return self.finds != before

    def _seek_again(self) -> None:
        """Search the meeting as it is now; the current place stays if it can."""
        self._find_from(self.current or self._here)
        self._show()

    def _find_from(self, here: Find | None) -> None:
        self._search.search(self._session.meeting, self.line.query, here)

    # Going from place to place

    def next_find(self) -> None:
        """Go to the next place; from the last, to the first."""
        self._step(1)

    def previous_find(self) -> None:
        """Go to the previous place; from the first, to the last."""
        self._step(-1)

    def _step(self, by: int) -> None:
        self.catch_up()
        if self.finds:
            self._search.step(by)
        self._go()

    def _go(self) -> None:
        """Go to the current place, if there is one."""
        find = self.current
        if find is None:
            self._show()
            return
        self._search.is_seen = self._moved = True
        self._here = find
        focus = QApplication.focusWidget()
        self._open(find)
        if focus is not None and self.line.isAncestorOf(focus):
            focus.setFocus()
        self._places.look_at(find)
        self._show()

    def _open(self, find: Find) -> None:
        """Show the item, the fact or the list that has `find`."""
        if find.place.item:
            self._current.show(find.place.item)
        elif find.place.kind is PlaceKind.MEETING:
            self._go_to_details(find.place.field)
        else:
            self._moving.focus_attendance()

    def go_to_words(self, find: Find) -> None:
        """Go to words that were not found here, and select them."""
        self._open(find)
        self._places.look_at(find)
        self._places.go_to(find)

    # Showing

    def _show(self) -> None:
        query, count = self.line.query, len(self.finds)
        if not query.words:
            said = ""
        elif not count:
            said = self.tr("Ingen steder")
        elif not self.seen:
            said = self.tr("1 sted") if count == 1 else self.tr("{0} steder").format(count)
        else:
            said = self.tr("{0} af {1}").format(self._search.number, count)
            said = self.tr("{0} · forfra").format(said) if self._search.came_round else said
        self.line.show_count(said, some=bool(count))
        self._mark()
        self.sought.emit()

    def _look_again(self) -> None:
        """Keep the current place in sight when the list takes room from the item or returns it."""
        find = self.current
        if self._stop_listening is not None and find is not None and self.seen:
            self._places.look_at(find)

    def _mark_soon(self) -> None:
        if self._stop_listening is not None:
            QTimer.singleShot(0, self, self._mark)

    def _mark(self) -> None:
        if self._stop_listening is None:
            return
        query, here = self.line.query, self._search.searched(self._current.id)
        current = self.current if self.seen else None
        self._marking.show_hits(here, lambda text: spans_in(query, text), current)

    def _on_change(self, changed: Changed) -> None:
        self._again.start()

    def _caret(self) -> Find | None:
        """Return where the caret is: in the field with the focus, or where the user last wrote."""
        places = self._search.places(self._session.meeting, self._current.id)
        return self._places.caret_among(places, self._moving.writing_place().part)
