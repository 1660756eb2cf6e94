"""Joining two committees: the button for it, and the line that names two that seem to be one.

Owns the way from there through the question to the joining; what is shown afterwards is for the
window of the committees, which is told.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ssp_desktop.application.meetings.committee_edits import CommitteeEdits
from ssp_desktop.application.meetings.joining import ToBeJoined, most_alike, that_seem_one
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.committee import Member
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.committees.join_panel import JoinPanel
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.system.opening import open_panel


class JoinWork(QObject):
    """Asks and joins; `settle` keeps what is half-written, and returns the current committee."""

    joined = Signal(str, str)
    """The id of the committee that stayed, and what is to be said."""
    refused = Signal(str)

    def __init__(
        self,
        store: Store,
        edits: CommitteeEdits,
        icons: Icons,
        settle: Callable[[], str],
        parent: QWidget,
    ) -> None:
        """`settle` returns the id of a stored committee, or nothing when that is not possible."""
        super().__init__(parent)
        self._store = store
        self._edits = edits
        self._icons = icons
        self._settle = settle
        self._window = parent
        self._alike: tuple[str, str] = ("", "")
        self.button = QPushButton(self.tr("Saml med …"), parent)
        self.button.setAutoDefault(False)
        icons.dress(self.button, "merge")
        self.button.clicked.connect(self._ask)
        self.line = QWidget(parent)
        self.words = QLabel(self.line)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        as_quiet(self.words)
        self.offer = QPushButton(self.tr("Saml dem …"), self.line)
        self.offer.setAutoDefault(False)
        self.offer.clicked.connect(self._ask_of_alike)
        row = QHBoxLayout(self.line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.words, 1)
        row.addWidget(self.offer)
        self.look()

    def look(self) -> None:
        """Name the first two committees that seem to be one, or hide the line."""
        alike = that_seem_one(self._store)
        self.line.setVisible(bool(alike))
        self.button.setEnabled(len(self._store.committees()) > 1)
        if alike:
            goes, stays = alike[0]
            self._alike = (goes.id, stays.id)
            said = self.tr("»{0}« og »{1}« ser ud til at være det samme udvalg.")
            self.words.setText(said.format(goes.name, stays.name))

    def _ask(self) -> None:
        current = self._settle()
        if not current or not self.button.isEnabled():
            return
        other = most_alike(self._store, current)
        if other is not None:
            self._open(current, other.id)

    def _ask_of_alike(self) -> None:
        if self._settle():
            self._open(*self._alike)

    def _open(self, one: str, other: str) -> None:
        panel = JoinPanel(self._store, self._icons, one, other, self._window)
        panel.agreed.connect(self._join)
        open_panel(panel)

    def _join(self, going: ToBeJoined, taken: tuple[Member, ...]) -> None:
        try:
            self._edits.join(going, taken)
        except UserError as error:
            self.refused.emit(str(error))
            return
        told = self.tr("»{0}« er samlet med »{1}«").format(going.goes.name, going.stays.name)
        self.joined.emit(going.stays.id, told)
