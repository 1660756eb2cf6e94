"""What the window says of filed meetings: whether what was filed is still the meeting.

Owns when that is looked at: once the page stands, and after changes and filings.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from ssp_desktop.domain.overview import MeetingSummary
    from ssp_desktop.ui.filing.filed_line import FiledLine
    from ssp_desktop.ui.filing.filed_watch import FiledWatch, ListedFilings
    from ssp_desktop.ui.kit import Kit
    from ssp_desktop.ui.start.start_page import StartPage

_STANDS_MS = 300
"""The page has been painted by then."""


class FiledMeeting(QObject):
    """Puts its line below the item on `page`, so that nothing moves where it comes."""

    filing_wanted = Signal()
    check_wanted = Signal(str)

    def __init__(
        self, kit: "Kit", meeting_id: str, put: "Callable[[QWidget], None]", page: "QWidget"
    ) -> None:
        """`put` is given the line."""
        super().__init__(page)
        self._kit = kit
        self._meeting_id = meeting_id
        self._put = put
        self._page = page
        self._watch: FiledWatch | None = None
        self._line: FiledLine | None = None
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.setInterval(_STANDS_MS)
        self._first.timeout.connect(self.look)
        self._first.start()

    @property
    def line(self) -> "FiledLine | None":
        """The line, once there was something to say."""
        return self._line

    def look(self) -> None:
        """Look now how what was filed lies."""
        if self._watch is None:
            from ssp_desktop.ui.filing.filed_watch import FiledWatch  # noqa: PLC0415 - not for the first window

            self._watch = FiledWatch(self._kit.services, self._meeting_id, self)
            self._watch.looked.connect(self._show)
        self._watch.look()

    def note_change(self) -> None:
        """Look in a moment. Called for every character."""
        if self._watch is not None:
            self._watch.look_soon()

    def stop(self) -> None:
        """Look no more: the meeting is being left."""
        self._first.stop()
        if self._watch is not None:
            self._watch.stop()

    def _show(self, state: object) -> None:
        from ssp_desktop.ui.filing.filed_watch import FiledState  # noqa: PLC0415 - see `look`

        known = state if isinstance(state, FiledState) else None
        if self._line is None:
            if known is None:
                return
            from ssp_desktop.ui.filing.filed_line import FiledLine  # noqa: PLC0415 - see `look`

            self._line = FiledLine(self._kit.icons, self._page)
            self._line.filing_wanted.connect(self.filing_wanted)
            self._line.check_wanted.connect(self.check_wanted)
            self._put(self._line)
        self._line.show_state(known)


class FiledMeetings(QObject):
    """Says in the list of meetings on `page` whose package was edited by hand."""

    def __init__(self, page: "StartPage") -> None:
        super().__init__(page)
        self._page = page
        self._listed: list[MeetingSummary] = []
        self._filings: ListedFilings | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_STANDS_MS)
        self._soon.timeout.connect(self._look)

    def look_into_soon(self, summaries: "Sequence[MeetingSummary]") -> None:
        """Look into those of these that were filed, when the list stands."""
        self._listed = [each for each in summaries if each.filed is not None]
        if self._listed:
            self._soon.start()

    def stop(self) -> None:
        """Look into no more: the list is not in front."""
        self._soon.stop()
        if self._filings is not None:
            self._filings.stop()

    def _look(self) -> None:
        if self._filings is None:
            from ssp_desktop.ui.filing.filed_watch import ListedFilings  # noqa: PLC0415 - not for the first window

            self._filings = ListedFilings(self)
            self._filings.altered.connect(self._show)
        self._filings.look_into(self._listed)

    def _show(self, summary: "MeetingSummary") -> None:
        from ssp_desktop.ui.rows.meeting_list import row_of  # noqa: PLC0415 - see `_look`

        self._page.show_row(row_of(summary, altered=True))
