"""What was decided before in the matter of the current item, beside it; ticked, it is printed.

It is looked up on a thread when the item is shown: no key waits for the disk.
"""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QWidget

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.handing_on.item_history import (
    history_of,
    is_taken,
    leaving,
    taking,
    taking_all,
)
from ssp_desktop.application.meetings.purging import GoOn
from ssp_desktop.application.meetings.standing_items import is_standing
from ssp_desktop.domain.changes import Batch, Change, SetField
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.item.earlier import EarlierDecision
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Status
from ssp_desktop.minutes.item_lines import earlier_words
from ssp_desktop.richtext.markdown import plain
from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.side_panel import SidePanel
from ssp_desktop.ui.look.theme import as_quiet
from ssp_desktop.ui.system.job import Job

_Found = list[tuple[str, tuple[EarlierDecision, ...]]]


class HistoryPanel(SidePanel):
    """Shows the history of the current item of one session, and takes it into the minutes."""

    def __init__(self, session: MeetingSession, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit.icons, parent)
        self.call(self.tr("Tidligere beslutninger"))
        self._session = session
        self._services = kit.services
        self._item = ""
        self._found: tuple[EarlierDecision, ...] = ()
        self._job: Job | None = None
        self._taking: Job | None = None
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        as_quiet(self._said)
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Tidligere beslutninger"))
        self.list.itemChanged.connect(self._tick)
        self.all = QPushButton(self.tr("Tag med ved &alle punkter"), self)
        self.all.setAutoDefault(True)
        self.all.clicked.connect(self._take_all)
        self.problem = Problem(self)
        for part in (self._said, self.list, self.all, self.problem):
            self.column.addWidget(part, 1 if part is self.list else 0)
        for first, second in pairwise((self.list, self.all, self.close_button)):
            self.setTabOrder(first, second)

    @property
    def busy(self) -> bool:
        """Whether something is being looked up."""
        return self._job is not None or self._taking is not None

    def open_panel(self) -> None:
        """Show the panel, with the cursor in the list."""
        self.show()
        self._look()
        self.list.setFocus()

    def put_away(self) -> None:
        """Hide the panel, and look nothing up while nobody sees it; what is to be taken, is."""
        self._drop()
        self.hide()

    def leave(self) -> None:
        """Take nothing more: the meeting is being left."""
        if self._taking is not None:
            self._taking.blockSignals(True)
            self._taking.stop()
            self._taking = None

    def note_change(self, meeting: Meeting, *, typed: bool) -> None:
        """Follow what is taken into the minutes, also by undo."""
        if not typed:
            self._show()

    def note_item(self, item_id: str) -> None:
        """Show the history of another item."""
        self._item = item_id
        if self.isVisible():
            self._look()

    def _current(self) -> AgendaItem | None:
        items = self._session.meeting.items
        return next((each for each in items if each.id == self._item), None)

    # Looking it up

    def _look(self) -> None:
        """Look up what was decided in the matter of the current item."""
        self.problem.tell("")
        item = self._current()
        self._found = ()
        self._show()
        if item is not None:
            self._said.setText(self.tr("Leder …"))
            self._drop()
            self._job = self._started([item], self._note_found, self._refuse)

    def _started(
        self,
        items: list[AgendaItem],
        done: Callable[[object], None],
        refused: Callable[[str], None],
    ) -> Job:
        """Look up what was decided in the matters of these."""
        meeting, open_reader = self._session.meeting, self._services.open_reader

        def work(_: GoOn) -> _Found:
            store = open_reader()
            try:
                return [(each.id, history_of(store, meeting, each)) for each in items]
            finally:
                store.close()

        job = Job(work, self)
        job.done.connect(done)
        job.refused.connect(refused)
        job.start()
        return job

    def _drop(self) -> None:
        if self._job is not None:
            self._job.blockSignals(True)
            self._job.stop()
            self._job = None

    def _note_found(self, found: object) -> None:
        self._job = None
        if isinstance(found, list) and found and found[0][0] == self._item:
            self._found = found[0][1]
        self._show()

    def _refuse(self, message: str) -> None:
        self._job = None
        self._said.setText("")
        self.problem.tell(message)

    # What is shown

    def _show(self) -> None:
        item = self._current()
        writable = self._session.meeting.status is not Status.APPROVED
        self.list.blockSignals(True)
        row = self.list.currentRow()
        self.list.clear()
        for each in self._found if item is not None else ():
            shown = QListWidgetItem(f"{earlier_words(each)}\n{plain(each.decision)}", self.list)
            taken = item is not None and is_taken(item, each)
            shown.setCheckState(Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked)
            if not writable:
                shown.setFlags(shown.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        self.list.setCurrentRow(max(0, row))
        self.list.blockSignals(False)
        self.all.setEnabled(writable and self._taking is None)
        self._said.setText(self._what_is_found(item))

    def _what_is_found(self, item: AgendaItem | None) -> str:
        if self._found:
            return self.tr("Mellemrum tager en beslutning med i referatet, eller ud igen.")
        if item is None or not is_standing(item.title):
            return self.tr("Der er ingen tidligere beslutning om punktets sag eller titel.")
        if item.case_number:
            return self.tr(
                "Der er ingen tidligere beslutning om punktets sag. Titlen er på hver dagsorden, "
                "så den ledes der ikke efter."
            )
        return self.tr(
            "Et punkt som dette er på hver dagsorden, så der ledes ikke efter titlen. Giv punktet "
            "et sagsnummer, hvis det handler om en sag."
        )

    # What is taken

    def _tick(self, shown: QListWidgetItem) -> None:
        item, row = self._current(), self.list.row(shown)
        if item is None or not 0 <= row < len(self._found):
            return
        wanted = shown.checkState() is Qt.CheckState.Checked
        each = self._found[row]
        self._do(taking(item, [each]) if wanted else leaving(item, each))

    def _take_all(self) -> None:
        if self._taking is not None:
            return
        self.problem.tell("")
        items = list(self._session.meeting.items)
        self._taking = self._started(items, self._take_found, self._refuse_taking)
        self.all.setEnabled(False)

    def _refuse_taking(self, message: str) -> None:
        self._taking = None
        self._show()
        self.problem.tell(message)

    def _take_found(self, found: object) -> None:
        self._taking = None
        if isinstance(found, list):
            self._do(taking_all(self._session.meeting, found))
        if self.isVisible():
            self._look()

    def _do(self, change: Change | None) -> None:
        """Make the change, and have the minutes print what they then have."""
        if change is None:
            return
        if not self._session.meeting.prints_history:
            printing = SetField("", "", "prints_history", before=False, after=True)
            change = Batch((change, printing))
        self._session.end_run()
        try:
            self._session.do(change)
        except UserError as error:
            self.problem.tell(str(error))
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
