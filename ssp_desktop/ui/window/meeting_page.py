"""A meeting open in the window: its session, the strip above it, the view below.

Owns the session from opening to closing. What the view reports is passed on; how the
view works is its own business.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import Status
from ssp_desktop.ui.actions.action import When
from ssp_desktop.ui.actions.phrase_actions import show_phrases
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.window.filed_state import FiledMeeting
from ssp_desktop.ui.window.meeting_header import MeetingHeader
from ssp_desktop.ui.window.meeting_panels import MeetingPanels
from ssp_desktop.ui.window.panel_beside import PanelBeside
from ssp_desktop.ui.window.review_state import ReviewState

if TYPE_CHECKING:
    from ssp_desktop.ui.actions.meeting_doers import MeetingDoers

_COLUMNS = "columns"
_IDLE_MS = 1500
"""How long after the last key the place is stored, in case the program is killed."""


class MeetingPage(QWidget):
    """Works on one meeting until `close_session`."""

    changed = Signal()
    """What the window shows about the meeting has changed, or the current item has.

    Typing a character does not emit this, unless it is the first that can be undone or
    gives the item its decision.
    """
    edited = Signal()
    """The meeting was changed: an offer to undo no longer concerns the last step."""
    told = Signal(str, bool)
    """Something was done; and whether it can be undone."""
    refused = Signal(str)
    """Something could not be done, and why."""
    print_begun = Signal(object)
    """A print begins: its `PrintOutcome`, which outlives the page."""
    check_wanted = Signal(str)
    """What differs in the package at that path is to be shown."""
    search_wanted = Signal(str)
    """Search all meetings for these words."""
    meeting_wanted = Signal(str)
    """Another meeting is to be opened, the one with that id."""

    def __init__(self, kit: Kit, meeting_id: str, parent: QWidget) -> None:
        """Open the meeting; raises UserError when that is impossible."""
        super().__init__(parent)
        from ssp_desktop.ui.meeting.door import MeetingDoor  # noqa: PLC0415 - brings pages

        self._kit = kit
        self._closed_told = False
        self.session: MeetingSession = kit.services.open_session(meeting_id)
        self.header = MeetingHeader(kit.actions, kit.icons, self)
        self._door = MeetingDoor(self.session, kit.services, kit.icons, self)
        self.view = self._door.widget
        """The widget that shows the meeting, a plain widget to everything outside its room."""
        self.place_changed = self._door.place_changed
        self.item_changed = self._door.item_changed
        self._connect_wishes()
        self._connect_writing()
        self._door.item_changed.connect(self._note_item)
        self._door.columns_changed.connect(self.changed)
        self._door.table_changed.connect(self.changed)
        self._door.restore_state(kit.settings.bytes(_COLUMNS))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        self._beside = PanelBeside(self._door, row, self)
        self.panels = MeetingPanels(self.session, kit, self._door, self._beside, self)
        self._steps = (self.session.can_undo, self.session.can_redo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(row, 1)
        self.header.show_meeting(self.session.meeting)
        self.filed = FiledMeeting(kit, meeting_id, self._door.put_below_item, self)
        self._connect_panels()
        self._review = ReviewState(self.header, kit.services, self.session.meeting)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self._keep_place)
        # A connection from Qt to Qt: no Python runs on a key press.
        self._door.place_changed.connect(self._idle.start)
        self._door.item_changed.connect(self._idle.start)
        self._stop_listening = self.session.subscribe(self._note_change)

    def _connect_wishes(self) -> None:
        self._door.told.connect(self.told)
        self._door.refused.connect(self.refused)
        self._door.search_wanted.connect(self.search_wanted)
        self._door.meeting_wanted.connect(self.meeting_wanted)

    def _connect_panels(self) -> None:
        self.panels.told.connect(self.told)
        self.panels.print_begun.connect(self.print_begun)
        self.panels.filed.connect(self.filed.look)
        self.filed.filing_wanted.connect(self.panels.file)
        self.filed.check_wanted.connect(self.check_wanted)

    def _connect_writing(self) -> None:
        self._door.phrases_changed.connect(self._show_phrases)
        self._show_phrases()
        self.switch_spelling(self._kit.actions["toggle_spelling"].isChecked())
        self._show_text_size()
        self._kit.text_size.changed.connect(self._show_text_size)
        self._door.text_size_wanted.connect(self._step_text_size)

    def switch_spelling(self, on: bool) -> None:
        """Turn the underlining of words on or off."""
        self._door.switch_spelling(on)

    def _show_text_size(self) -> None:
        self._door.set_text_size(self._kit.text_size.factor)

    def _step_text_size(self, by: int) -> None:
        for _ in range(abs(by)):
            self._kit.actions["larger_text" if by > 0 else "smaller_text"].trigger()

    def _show_phrases(self) -> None:
        show_phrases(self._kit.actions, self._door.phrases)

    @property
    def doers(self) -> "MeetingDoers":
        """What does the actions of the table here."""
        return self._door.doers

    @property
    def shown_beside(self) -> dict[str, bool]:
        """What is shown beside the item, keyed by the actions that show it."""
        return self._door.shown_beside

    @property
    def strips(self) -> QWidget:
        """Where strips open below the decision."""
        return self._door.strips

    @property
    def committee(self) -> Committee | None:
        """The meeting's committee; None when it is no longer known."""
        return self._door.committee

    def renew_pages(self) -> None:
        """Lay the pages out anew: the templates have changed."""
        self._door.renew_pages()

    def renew_committee(self) -> None:
        """Read the committee again: it may have changed."""
        self._door.renew_committee()

    def current_place(self) -> tuple[str, str, int]:
        """Return the item, its part and the paragraph where the user is writing."""
        return self._door.current_place()

    @property
    def holds(self) -> set[When]:
        """What is true now, for the actions that depend on it."""
        session = self.session
        holds = {When.MEETING}
        holds |= {When.ITEM} if session.meeting.items else set()
        if session.meeting.status is Status.APPROVED:
            holds |= {When.APPROVED}
        else:
            holds |= {When.WRITABLE}
            holds |= {When.WRITABLE_ITEM} if session.meeting.items else set()
            holds |= {When.TABLE} if self._door.in_table and session.meeting.items else set()
        holds |= {When.UNDO} if session.can_undo else set()
        holds |= {When.REDO} if session.can_redo else set()
        return holds

    @property
    def name(self) -> str:
        """The name of the meeting: its own title, else its committee."""
        meeting = self.session.meeting
        return meeting.title or meeting.committee

    @property
    def item_id(self) -> str:
        """The id of the current item; empty when there is none."""
        return self._door.item_id

    def undo_told(self) -> None:
        """Undo what the message line says was done, without a message about it."""
        self.session.undo()

    def close_session(self, timeout: float) -> None:
        """Close the session, waiting up to `timeout` seconds for everything to be on disk."""
        self._stop_listening()
        self._keep_place()
        self._beside.stop()
        self.filed.stop()
        self._kit.settings.keep_bytes(_COLUMNS, self._door.save_state())
        self._door.close()
        self.session.flush(timeout)

    def find_words(self) -> None:
        """Find words in the meeting; from the search line, in all meetings."""
        self._beside.leave_in_the_way()
        self._door.find()

    def replace_words(self) -> None:
        """Find words in the meeting in order to replace them."""
        self._beside.leave_in_the_way()
        self._door.replace()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._beside.share_room()

    def show_item(self, item_id: str) -> None:
        """Make that item the current one (empty: keep it), with the caret where the user writes."""
        if any(item.id == item_id for item in self.session.meeting.items):
            self._door.show_item(item_id)
        self._door.back_to_text()

    def show_place(self) -> None:
        """Go to where the user last wrote in this meeting, else to where writing begins."""
        place = self._kit.places.place_in(self.session.meeting.id)
        if place is not None:
            self._door.go_to_place(place)
        else:
            self._door.back_to_text()

    def _keep_place(self) -> None:
        self._idle.stop()
        place = self._door.writing_place()
        self._kit.places.keep(self.session.meeting.id, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make Escape return to the caret from any widget that does not use the key itself."""
        if event.key() == Qt.Key.Key_Escape:
            self._door.back_to_text()
        elif self.session.meeting.status is Status.APPROVED and _writes(event):
            self._tell_closed()
        else:
            super().keyPressEvent(event)

    def _tell_closed(self) -> None:
        """Say once why what is typed changes nothing; the line above the item goes on saying it."""
        if not self._closed_told:
            self._closed_told = True
            self.told.emit(
                self.tr("Referatet er godkendt. Det, der skrives her, ændrer intet."), False
            )

    def show_number(self, number: int) -> None:
        """Make the item of that number the current one, if there is one."""
        for each, item in self.session.meeting.numbered_items():
            if each == number:
                self.show_item(item.id)

    def _note_item(self, _item_id: str) -> None:
        self.changed.emit()

    def _note_change(self, changed: Changed) -> None:
        self.edited.emit()
        if "status" in changed.fields:
            self._closed_told = False
        if changed.fields or changed.attendance:
            self.header.show_meeting(changed.after)
        self._review.note_change(changed)
        self.filed.note_change()
        self._beside.note_change(changed)
        steps = (self.session.can_undo, self.session.can_redo)
        if changed.fields or changed.agenda or changed.attendance or steps != self._steps:
            self._steps = steps
            self.changed.emit()


def _writes(event: QKeyEvent) -> bool:
    """Whether the key would have written or deleted something in a text."""
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    deletes = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return)
    return not held and (deletes or (bool(event.text()) and event.text().isprintable()))
