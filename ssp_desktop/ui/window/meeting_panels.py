"""The panels that open beside a meeting: how each is made, and what it tells the page.

Which of them is shown, and the room it takes, is `panel_beside`'s. Each is imported when it is
first wanted.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.window.panel_beside import PanelBeside

if TYPE_CHECKING:
    from ssp_desktop.ui.approval.approval_panel import ApprovalPanel
    from ssp_desktop.ui.filing.filing_panel import FilingPanel
    from ssp_desktop.ui.meeting.door import MeetingDoor
    from ssp_desktop.ui.printing.print_panel import PrintPanel


class MeetingPanels(QObject):
    """Opens the panels of the meeting of `session` beside what `door` shows."""

    told = Signal(str, bool)
    """Something was done; and whether it can be undone."""
    print_begun = Signal(object)
    """A print begins: its `PrintOutcome`, which outlives the page."""
    filed = Signal()
    """The meeting was filed."""

    def __init__(
        self,
        session: MeetingSession,
        kit: Kit,
        door: "MeetingDoor",
        beside: PanelBeside,
        page: QWidget,
    ) -> None:
        """`page` is the widget that the panels belong to."""
        super().__init__(page)
        self._session = session
        self._kit = kit
        self._door = door
        self._beside = beside
        self._page = page
        door.reopening_wanted.connect(self.approve)
        door.reviewers_wanted.connect(self.send)

    def export(self, *, item: bool = False) -> None:
        """Show the panel that exports the minutes, or the current `item` alone."""
        from ssp_desktop.ui.exporting.export_panel import ExportPanel

        made = self._beside.open(
            "export", lambda: ExportPanel(self._session, self._kit, self._page)
        )
        if isinstance(made, ExportPanel):
            made.choose_item(item)

    def approve(self) -> None:
        """Open the approval."""
        self._beside.open("approval", self._made_approval)

    def _made_approval(self) -> "ApprovalPanel":
        from ssp_desktop.ui.approval.approval_panel import ApprovalPanel

        panel = ApprovalPanel(self._session, self._kit, self._page, self._door.finish_writing)
        panel.told.connect(self.told)
        return panel

    def print(self) -> None:
        """Open what is to be printed."""
        self._beside.open("print", self._made_print)

    def _made_print(self) -> "PrintPanel":
        from ssp_desktop.ui.printing.print_panel import PrintPanel

        panel = PrintPanel(self._session, self._kit, self._page)
        panel.begun.connect(self.print_begun)
        return panel

    def file(self) -> None:
        """Open what the meeting is filed as."""
        self._beside.open("filing", self._made_filing)

    def _made_filing(self) -> "FilingPanel":
        from ssp_desktop.ui.filing.filing_panel import FilingPanel

        panel = FilingPanel(self._session, self._kit, self._page)
        panel.told.connect(self.told)
        panel.filed.connect(self.filed)
        return panel

    def send(self) -> None:
        """Open the list of those who look the meeting through."""
        from ssp_desktop.ui.sending.sending_panel import SendingPanel

        self._beside.open("sending", lambda: SendingPanel(self._session, self._kit, self._page))

    def hand_on(self) -> None:
        """Open what is handed on of the meeting."""
        from ssp_desktop.ui.handing_on.hand_on_panel import HandOnPanel

        self._beside.open("hand_on", lambda: HandOnPanel(self._session, self._kit, self._page))

    def history(self) -> None:
        """Open what was decided before in the matter of the current item."""
        from ssp_desktop.ui.handing_on.history_panel import HistoryPanel

        self._beside.open("history", lambda: HistoryPanel(self._session, self._kit, self._page))
