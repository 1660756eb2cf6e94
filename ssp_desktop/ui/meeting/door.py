"""The door between the window and a meeting on screen: all that the outside knows of its view.

Owns nothing: it passes on what is asked, and what the view reports. The view can
therefore be put together differently without anybody outside noticing.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.aids.phrases import Phrase
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Committee
from ssp_desktop.ui.actions.row_table import (
    ATTACHMENT_ROWS,
    EVENT_ROWS,
    NOTE_ROWS,
    PERSON_ROWS,
    SECTION_ROWS,
    RowAction,
)
from ssp_desktop.ui.approval.seal_watch import SealWatch
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.attachments.attachment_line import AttachmentLine
from ssp_desktop.ui.meeting.attendance.attendance_list import AttendanceList
from ssp_desktop.ui.meeting.course.event_list import EventList
from ssp_desktop.ui.meeting.item.section_editor import SectionEditor
from ssp_desktop.ui.meeting.meeting_view import MeetingView
from ssp_desktop.ui.meeting.meeting_works import MeetingWorks
from ssp_desktop.ui.meeting.moving.last_written import caught_up, with_step
from ssp_desktop.ui.meeting.notes.note_list import NoteList
from ssp_desktop.ui.remembered.kept_places import WritingPlace

__all__ = ["ROWS", "MeetingDoor", "MeetingWorks"]

ROWS: tuple[tuple[Iterable[RowAction[Any]], type], ...] = (
    (PERSON_ROWS, AttendanceList),
    (NOTE_ROWS, NoteList),
    (EVENT_ROWS, EventList),
    (SECTION_ROWS, SectionEditor),
    (ATTACHMENT_ROWS, AttachmentLine),
)
"""Which part of a meeting does the actions of its own menu."""


class MeetingDoor(QObject):
    """Opens on the meeting of one session, shown in `widget`."""

    told = Signal(str, bool)
    """Something was done; and whether it can be undone."""
    refused = Signal(str)
    """Something could not be done, and why."""
    item_changed = Signal(str)
    """Another item is the current one; empty when there is none."""
    place_changed = Signal()
    """The user is writing in another place."""
    table_changed = Signal()
    """The caret has gone into a table, or out of one."""
    reopening_wanted = Signal()
    """The approved minutes are to be opened again."""
    reviewers_wanted = Signal()
    """The list of who was asked to look the meeting through is wanted."""
    columns_changed = Signal()
    """Something else is shown beside the item."""
    text_size_wanted = Signal(int)
    """The text is wanted so many sizes larger."""
    search_wanted = Signal(str)
    """Search all meetings for these words."""
    meeting_wanted = Signal(str)
    """Another meeting is to be opened, the one with that id."""
    phrases_changed = Signal()
    """The keys now have other phrases."""

    def __init__(
        self, session: MeetingSession, services: Services, icons: Icons, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        view = self._view = MeetingView(session, services, icons, parent)
        self._seal = SealWatch(services, session.meeting, self)
        self._seal.broken.connect(view.around.approved.tell_broken)
        # A connection from Qt to Qt: no Python runs on a key press.
        view.message.connect(self.told)
        view.refused.connect(self.refused)
        view.finding.search_wanted.connect(self.search_wanted)
        view.approval_before.meeting_wanted.connect(self.meeting_wanted)
        view.origins.reviewers_wanted.connect(self.reviewers_wanted)
        view.item_changed.connect(self.item_changed)
        view.around.approved.reopening_wanted.connect(self.reopening_wanted)
        view.item.caret.place_changed.connect(self.place_changed)
        view.item.caret.table_changed.connect(self.table_changed)
        view.columns.changed.connect(self.columns_changed)
        view.item.size_wanted.connect(self.text_size_wanted)
        view.writing.phrases_changed.connect(self.phrases_changed)

    @property
    def widget(self) -> QWidget:
        """The widget that shows the meeting."""
        return self._view

    @property
    def strips(self) -> QWidget:
        """Where strips open below the decision; a message must not cover it."""
        return self._view.item.dock

    @property
    def doers(self) -> MeetingWorks:
        """What does the actions of the table in this meeting."""
        return self._view.doers

    def finish_writing(self) -> None:
        """Commit what is half-written in fields and strips: the minutes are about to be closed."""
        self._view.finish_writing()

    def close(self) -> None:
        """Commit what is half-written, and stop listening to the session."""
        self._seal.stop()
        self._view.close_view()

    # What is shown

    @property
    def item_id(self) -> str:
        """The id of the current item; empty when there is none."""
        item = self._view.current.item
        return item.id if item is not None else ""

    @property
    def in_table(self) -> bool:
        """Whether the caret is in a table."""
        return self._view.item.caret.in_table

    @property
    def committee(self) -> Committee | None:
        """The meeting's committee; None when it is no longer known."""
        return self._view.committee

    @property
    def shown_beside(self) -> dict[str, bool]:
        """What is shown beside the item, keyed by the actions that show it."""
        return self._view.sight.shown()

    def current_place(self) -> tuple[str, str, int]:
        """Return the item, its part and the paragraph where the user is writing."""
        return self._view.current_place()

    def writing_place(self) -> WritingPlace:
        """Return where the user is writing, or last wrote, and the latest step at that time."""
        return with_step(self._view.moving.writing_place(), self._session.last_step)

    def set_text_size(self, factor: float) -> None:
        """Show the minutes' own text at `factor` times its usual size."""
        self._view.item.set_text_size(factor)

    # Going somewhere

    def show_item(self, item_id: str) -> None:
        """Make that item the current one."""
        self._view.current.show(item_id)

    def go_to_place(self, place: WritingPlace) -> None:
        """Put the caret back there, as far as the place is still in the meeting.

        If another step was saved since, as in a program that was killed, the caret goes
        after what that step wrote.
        """
        session = self._session
        self._view.moving.go_to_place(caught_up(place, session.last_step, session.meeting))

    def go_to_origin(self, item_id: str, part: str, words: str = "") -> None:
        """Go to the source of a place on the pages, and mark the words there."""
        self._view.origins.go_to_origin(item_id, part, words)

    def back_to_text(self) -> None:
        """Put the caret back where the user last wrote in the current item, and end a search."""
        self._view.finding.put_away()
        self._view.moving.back_to_text()

    def find(self) -> None:
        """Find words in the meeting; from the search line, in all meetings."""
        self._view.finding.find()

    def replace(self) -> None:
        """Find words in the meeting in order to replace them."""
        self._view.replacing.replace()

    # What is beside it

    @property
    def least_width(self) -> int:
        """How wide the view must be for work on the item, in pixels."""
        return self._view.columns.least_width

    def set_panel_beside(self, beside: bool) -> None:
        """Make room for a panel beside the view, or take it back."""
        self._view.columns.set_panel_beside(beside)

    def put_below_item(self, line: QWidget) -> None:
        """Put `line` below the item, where it moves nothing else."""
        self._view.around.put_below(line)

    def save_state(self) -> QByteArray:
        """Return how the columns share the width, for `restore_state`."""
        return self._view.columns.save_state()

    def restore_state(self, state: QByteArray) -> None:
        """Share the width as it was when `state` was saved."""
        self._view.columns.restore_state(state)

    # Help with writing

    @property
    def phrases(self) -> Sequence[Phrase]:
        """The standard phrases in the order of their keys."""
        return self._view.writing.phrases.by_key

    def switch_spelling(self, on: bool) -> None:
        """Turn the underlining of words on or off."""
        self._view.writing.words.switch(on)

    def renew_pages(self) -> None:
        """Lay the pages out anew: the templates have changed."""
        self._view.pages.lay_out_anew()

    def renew_committee(self) -> None:
        """Read the committee again: it may have changed."""
        self._view.renew_committee()
