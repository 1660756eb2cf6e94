"""What the actions of the table do to the meeting that is open, and which of them can be done.

Owns which part of its page does what. An action and the method that does it have
the same name.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ssp_desktop.ui.actions.actions import Actions
from ssp_desktop.ui.actions.table import PHRASE_IDS, When

if TYPE_CHECKING:
    from ssp_desktop.ui.window.meeting_page import MeetingPage

_IN_VIEW = (
    "bold", "italic", "bullets", "numbers", "indent", "outdent",
    "focus_agenda", "focus_attendance", "all_present", "toggle_details",
    "toggle_agenda", "toggle_pages",
    "next_item", "previous_item", "go_to_decision", "go_to_case", "next_lack",
    "add_item", "add_section", "add_attachment",
    "toggle_closed", "move_item_up", "move_item_down", "delete_item",
    "ad_points", "note_vote", "note_dissent", "note_action",
    "begin_or_end", "break_or_resume", "take_up", "show_in_hand", "extra_item",
    "withdraw_item", "postpone_item", "reinstate_item",
    "note_ruling", "name_substitute", "guests_left", "show_course",
    "suggest_word", "complete_name", "keep_phrase", "often_written", *PHRASE_IDS,
)  # fmt: skip
"""The actions that the meeting's view and its works do."""
_FROM_BEFORE = (
    "toggle_last_referat", "committee_actions", "scroll_beside_up", "scroll_beside_down",
    "take_over_postponed",
)  # fmt: skip
"""Those that the view's `FromBefore` does, likewise."""
_ON_PAGE = ("deleted_parts", "text_history")
"""Those that its page does, likewise."""


class MeetingActions(QObject):
    """Does them to the page that `page` gives; nothing while it gives none."""

    def __init__(
        self, actions: Actions, page: "Callable[[], MeetingPage | None]", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._page = page

    def bind(self) -> None:
        """Have the actions of the table call what does them."""
        bind = self._actions.bind
        bind("undo", self.undo)
        bind("redo", self.redo)
        for action_id in _IN_VIEW:
            bind(action_id, self._do_in_view)
        for action_id in _FROM_BEFORE:
            bind(action_id, self._do_from_before)
        for action_id in _ON_PAGE:
            bind(action_id, self._do_on_page)

    def undo(self) -> None:
        """Take back what was done to the meeting last."""
        self._step(self.tr("Fortrudt: {0}"), back=True)

    def undo_told(self) -> None:
        """Take back what the message line says was done; it has been said what that is."""
        page = self._page()
        if page is not None:
            page.session.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._step(self.tr("Gentaget: {0}"), back=False)

    def _step(self, said: str, *, back: bool) -> None:
        """Take a step, and say what it was about unless it is seen where one looks."""
        page = self._page()
        if page is None:
            return
        from ssp_desktop.ui.meeting.change_words import (  # noqa: PLC0415 - see `start`
            seen_where_it_is,
            words_of,
        )

        session, shown = page.session, page.item_id
        attendance = page.view.left.attendance.isVisible()
        before = session.meeting
        change = session.undo() if back else session.redo()
        if change is None or seen_where_it_is(change, before, shown, attendance=attendance):
            return
        page.told.emit(said.format(words_of(change, before, session.meeting)), False)

    def _do_in_view(self) -> None:
        page = self._page()
        if page is not None:
            page.view.act(self.sender().objectName())

    def _do_from_before(self) -> None:
        page = self._page()
        if page is not None:
            getattr(page.view.before, self.sender().objectName())()

    def _do_on_page(self) -> None:
        page = self._page()
        if page is not None:
            getattr(page, self.sender().objectName())()

    def show_state(self) -> None:
        """Enable what can be done now, and check what is shown."""
        page = self._page()
        holds: set[When] = set()
        if page is not None:
            session = page.session
            holds.add(When.MEETING)
            holds |= {When.ITEM} if session.meeting.items else set()
            holds |= {When.UNDO} if session.can_undo else set()
            holds |= {When.REDO} if session.can_redo else set()
            for action_id, shown in page.view.shown_beside().items():
                self._actions.check(action_id, checked=shown)
        self._actions.enable(holds)
