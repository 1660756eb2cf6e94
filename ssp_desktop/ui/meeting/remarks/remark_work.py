"""What the minute-taker makes of the remarks at the current item: takes them, leaves them, looks.

A wording is written where its words are, in one step with the answer; never by likeness.
"""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.review.remark_places import text_place, words_are_there
from ssp_desktop.application.review.remarking import leaving, open_remarks, taking
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.review import RemarkKind
from ssp_desktop.ui.meeting.finding.place_widgets import PlaceWidgets
from ssp_desktop.ui.meeting.given.current_item import CurrentItem
from ssp_desktop.ui.meeting.given.doing import Doing
from ssp_desktop.ui.meeting.item.remark_panel import RemarkPanel
from ssp_desktop.ui.rows.remark_rows import RemarkRow

_DELAY_MS = 300


class RemarkWork(QObject):
    """Keeps `panel` in step with the meeting, and does what it asks for."""

    told = Signal(str, bool)
    """What was done, and whether it can be undone."""
    refused = Signal(str)
    """A remark could not be taken, and why."""

    def __init__(
        self,
        session: MeetingSession,
        do: Doing,
        current: CurrentItem,
        panel: RemarkPanel,
        places: PlaceWidgets,
    ) -> None:
        super().__init__(panel)
        self._session = session
        self._do = do
        self._current = current
        self._panel = panel
        self._places = places
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_DELAY_MS)
        self._soon.timeout.connect(self._show)
        panel.list.taken.connect(self._take)
        panel.list.left_be.connect(self._leave)
        panel.list.place_wanted.connect(self._go_to_words)
        current.changed.connect(self._show)
        self._stop_listening = session.subscribe(self._on_change)

    def stop(self) -> None:
        """Stop listening to the session."""
        self._soon.stop()
        self._stop_listening()

    def _on_change(self, changed: Changed) -> None:
        if changed.after.remarks is not changed.before.remarks:
            self._show()
        elif changed.after.remarks and self._panel.isVisible():
            self._soon.start()  # the words that a remark is about may have changed

    def _show(self, _item_id: str = "") -> None:
        meeting = self._session.meeting
        self._panel.show_remarks(
            tuple(
                RemarkRow(each, 0, words_are_there(meeting, each))
                for each in open_remarks(meeting, self._current.id)
            )
        )

    def next_remark(self) -> None:
        """Go to the next item with a remark that waits for an answer, this one included."""
        items = [item.id for item in self._session.meeting.items]
        at = items.index(self._current.id) if self._current.id in items else 0
        if self._panel.list.hasFocus():
            at += 1
        for item in (*items[at:], *items[:at]):
            if open_remarks(self._session.meeting, item):
                self._current.show(item)
                self._panel.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.told.emit(self.tr("Ingen bemærkninger venter på svar"), False)

    def _take(self) -> None:
        remark = self._panel.list.remark
        if remark is None:
            return
        try:
            change = taking(self._session.meeting, remark)
        except UserError as error:
            self.refused.emit(str(error))
            return
        wording = remark.kind is RemarkKind.WORDING
        took = self.tr("Rettelsen er taget ind i teksten")
        noted = self.tr("Bemærkningen er taget til efterretning")
        self._answer(change, took if wording else noted)

    def _leave(self) -> None:
        remark = self._panel.list.remark
        if remark is not None:
            self._answer(leaving(remark), self.tr("Bemærkningen er ladt være"))

    def _answer(self, change: Change, told: str) -> None:
        """Make the change, and say so where the meeting took it: approved minutes do not."""
        self._session.end_run()
        before = self._session.meeting
        self._do(change)
        if self._session.meeting is not before:
            self.told.emit(told, True)

    def _go_to_words(self) -> None:
        remark = self._panel.list.remark
        if remark is None:
            return
        place = text_place(self._session.meeting, remark)
        if place is not None:
            self._places.look_at(place)
            self._places.go_to(place)
