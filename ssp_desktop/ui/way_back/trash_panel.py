"""The bin: deleted meetings, to be restored or deleted for good."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ssp_desktop.application.meetings.purging import ToBePurged, to_be_purged
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.overview import Purged
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.rows.meeting_list import MeetingRow, deleted_row
from ssp_desktop.ui.system.job import Job
from ssp_desktop.ui.way_back.bin_days import BinDays, bin_label
from ssp_desktop.ui.way_back.purge_strip import PurgeStrip
from ssp_desktop.ui.way_back.way_back_panel import WayBackPanel


class TrashPanel(WayBackPanel):
    """Lists deleted meetings; `restore_wanted` carries the id of one to bring back.

    Deleting for good is done here, because no other part of the window is concerned.
    """

    restore_wanted = Signal(str)

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        self._services = kit.services
        self._settings = kit.settings
        self._places = kit.places
        icons = kit.icons
        self._job: Job | None = None
        title = QCoreApplication.translate("TrashPanel", "Slettede møder")
        rows = self._rows()
        super().__init__(icons, (title, _hint(any_there=bool(rows))), rows, parent)
        self.row_wanted.connect(self._restore)
        self.strip = PurgeStrip(icons, self)
        self.strip.agreed.connect(self._purge)
        self.strip.put_away.connect(self._put_away)
        self.strip.stopped.connect(self._stop)
        self.column.insertWidget(self.column.indexOf(self.foot), self.strip)
        self.purge_button = QPushButton(
            QCoreApplication.translate("TrashPanel", "Slet for altid …"), self
        )
        self.purge_button.setAutoDefault(False)
        self.purge_button.setVisible(bool(rows))
        self.purge_button.clicked.connect(self._ask_of_current)
        self.buttons.insertWidget(0, self.purge_button)
        self.list.unwanted.connect(self._ask)
        self._offer_emptying(icons)
        strip = self.strip
        order: tuple[QWidget, ...] = (
            self.list,
            strip.keep_button,
            strip.agree_button,
            strip.stop_button,
        )
        order += (self.emptying, self.purge_button, self.close_button, self.back)
        for first, second in pairwise(order):
            self.setTabOrder(first, second)

    def _rows(self) -> list[MeetingRow]:
        return [deleted_row(each) for each in self._services.store.list_meetings(deleted=True)]

    def _offer_emptying(self, icons: Icons) -> None:
        """Offer to remove from the bin what has been in it for long."""
        self.emptying = BinDays(self._settings, icons, self)
        label = QLabel(bin_label(), self)
        label.setBuddy(self.emptying)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(label)
        row.addWidget(self.emptying)
        if self.emptying.settled:
            row.addWidget(QLabel(self.emptying.settled, self))
        row.addStretch(1)
        self.column.insertLayout(self.column.indexOf(self.strip), row)

    def _restore(self, row: MeetingRow) -> None:
        self.restore_wanted.emit(row.id)

    # Deleting for good

    def _ask_of_current(self) -> None:
        if isinstance(self.list.current, MeetingRow):
            self._ask(self.list.current)

    def _ask(self, row: MeetingRow) -> None:
        if self._job is not None:
            return
        try:
            self.strip.ask(to_be_purged(self._services.store, row.id))
        except UserError as error:
            self.strip.tell(str(error), warn=True)

    def _put_away(self) -> None:
        self.strip.hide()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _purge(self, going: ToBePurged) -> None:
        self._set_working(working=True)
        self.strip.begin_with(going.name)
        purge = self._services.purge
        job = Job(partial(purge, going.meeting_id, going.committee_id, only_deleted=True), self)
        job.step.connect(self.strip.show_step)
        job.done.connect(partial(self._tell_done, going))
        job.refused.connect(self._tell_refused)
        self._job = job
        job.start()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _tell_done(self, going: ToBePurged, purged: Purged | None) -> None:
        self._set_working(working=False)
        if purged is None:
            self.strip.tell_stopped()
        else:
            self.strip.tell_done(going, purged)
            self._places.forget(going.meeting_id)
        self._show_rows()

    def _tell_refused(self, why: str) -> None:
        self._set_working(working=False)
        self.strip.tell(why, warn=True)

    def _set_working(self, *, working: bool) -> None:
        if not working:
            self._job = None
        for part in (self.list, self.purge_button, self.back, self.emptying):
            part.setEnabled(not working)

    def _show_rows(self) -> None:
        rows = self._rows()
        self.list.rows.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.purge_button.setVisible(bool(rows))
        self.back.setVisible(bool(rows))
        self.hint.setText(_hint(any_there=bool(rows)))
        self.list.choose_first()
        first = self.list if rows else self.close_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        """Close; but first stop a deletion under way, and only drop a question."""
        if self._job is not None:
            self._job.stop()
        elif self.strip.is_asking:
            self._put_away()
        else:
            super().reject()


def _hint(*, any_there: bool) -> str:
    if any_there:
        return QCoreApplication.translate(
            "TrashPanel",
            "Et slettet møde bliver liggende her, indtil du henter det tilbage eller sletter det "
            "for altid.",
        )
    return QCoreApplication.translate(
        "TrashPanel", "Her er tomt. Et møde, du sletter, kan findes her."
    )
