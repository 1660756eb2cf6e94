"""The way from the meeting as it reads to the place where it is written.

Owns where a place on the pages, or something missing from the minutes, leads to.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.order import COURSE, REMARKS, REVIEWERS, VOTES, Way, words_place
from ssp_desktop.ui.meeting.given.current_item import CurrentItem
from ssp_desktop.ui.meeting.item.item_caret import ItemCaret
from ssp_desktop.ui.missing.missing_panel import MissingPanel
from ssp_desktop.ui.missing.unfinished import next_of

_PEOPLE = ("participants", "facts")


class OriginWork(QObject):
    """Leads to what `missing` lists, and to the source of anything on the pages."""

    told = Signal(str, bool)
    """There is nowhere to go; nothing that can be undone."""
    words_wanted = Signal(object)
    """Those words are to be marked, a `Find` in the current item or in the meeting's facts."""
    remarks_wanted = Signal()
    """What reviewers have remarked on the current item is wanted."""
    reviewers_wanted = Signal()
    """The list of who was asked to look the meeting through is wanted."""

    def __init__(
        self,
        session: MeetingSession,
        current: CurrentItem,
        caret: ItemCaret,
        missing: MissingPanel,
        *,
        go_to_people: Callable[[], None],
        go_to_course: Callable[[], None],
        go_to_details: Callable[[str], None],
        go_to_votes: Callable[[], None],
        parent: QObject,
    ) -> None:
        """`go_to_details` gets the field that is meant."""
        super().__init__(parent)
        self._session = session
        self._current = current
        self._caret = caret
        self._missing = missing
        self._go_to_people = go_to_people
        self._go_to_course = go_to_course
        self._go_to_details = go_to_details
        self._go_to_votes = go_to_votes
        self._at_lack: tuple[Way, str, QWidget | None] = (("", "", ""), "", None)
        missing.place_wanted.connect(self.go_to_origin)

    def go_to_origin(self, item_id: str, part: str, words: str = "") -> None:
        """Go to the source of a place on the pages: that part of an item, or of the meeting.

        The `words` there are marked, unless they have gone.
        """
        find = words_place(self._session.meeting, (item_id, part, words))
        if item_id:
            self._current.show(item_id)
        if find is not None:
            self.words_wanted.emit(find)
        elif not item_id:
            self._go_to_meeting(part)
        elif part == VOTES:
            self._go_to_votes()
        elif part == REMARKS:
            self.remarks_wanted.emit()
        else:
            self._caret.go_to(part)

    def _go_to_meeting(self, part: str) -> None:
        if part in _PEOPLE:
            self._go_to_people()
        elif part == COURSE:
            self._go_to_course()
        elif part == REVIEWERS:
            self.reviewers_wanted.emit()
        else:
            self._go_to_details(part)

    def next_lack(self) -> None:
        """Go to the next thing that the minutes lack, wrapping at the end."""
        meeting = self._session.meeting
        lack = next_of(self._missing.list.lacks(meeting), meeting, self._lack_here())
        if lack is None:
            self.told.emit(self.tr("Der mangler ikke noget"), False)
            return
        self.go_to_origin(*lack.way)
        self._at_lack = (lack.way, self._current.id, QApplication.focusWidget())

    def _lack_here(self) -> Way:
        """Return the place that the last lack led to, while still there; else the caret's."""
        way, item_id, focus = self._at_lack
        here = (self._current.id, QApplication.focusWidget())
        if focus is not None and (item_id, focus) == here:
            return way
        return self._current.id, self._caret.part, ""
