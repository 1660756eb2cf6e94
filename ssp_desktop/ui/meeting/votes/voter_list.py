"""The voters in columns: one key votes for the current one, characters jump to a name.

The keys are the signs shown before the names, so no letter of a name is ever taken for
a vote.
"""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ssp_desktop.domain.votes import Side
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.meeting.votes.voter_rows import Voter, VoterDelegate, VoterRows
from ssp_desktop.ui.rows.name_search import NameSearch

KEYS = {"+": Side.FOR, "-": Side.AGAINST, "0": Side.ABSTAINED}
REST = "*"
_ROUND = {
    None: Side.FOR,
    Side.FOR: Side.AGAINST,
    Side.AGAINST: Side.ABSTAINED,
    Side.ABSTAINED: None,
}
_OF_STRIP = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
_TAKES_BACK = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_CHARACTERS = 27
"""The least width of a column, in characters."""
_MOST_ROWS = 6
_FEWEST_ROWS = 2


class VoterList(QListView):
    """Reports how somebody votes; shows what it is given."""

    placed = Signal(str, object)
    """The voter with that id is on that side, or (None) on no side."""
    rest_wanted = Signal()
    """Everybody who has not voted is for."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.voters = VoterRows(self)
        self._given_up = self._folded_rows = 0  # in rows, when there is little room
        self._search = NameSearch()
        self.setAccessibleName(QCoreApplication.translate("VoterList", "Hvem stemmer hvad"))
        self.setModel(self.voters)
        self.setItemDelegate(VoterDelegate(icons, self))
        self.setProperty("quiet", True)
        self.viewport().setAutoFillBackground(False)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_voters(self, voters: tuple[Voter, ...]) -> None:
        """Show these voters; the current one stays current while it is among them."""
        current = self.voters.id_at(self.currentIndex())
        self.voters.show_rows(voters)
        at = max(self.voters.place_of(current), 0)
        if voters and self.currentIndex().row() != at:
            self.setCurrentIndex(self.voters.index(at))
        self._fit()

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if plain and event.text() in KEYS:
            self.place(KEYS[event.text()])
        elif plain and event.text() == REST:
            self.rest_wanted.emit()
        elif plain and event.key() in _TAKES_BACK:
            self._place(self.currentIndex().row(), None)
        elif plain and event.key() == Qt.Key.Key_Space:
            self._go_round(self.currentIndex().row())
        elif event.key() in _OF_STRIP:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def place(self, side: Side) -> None:
        """Put the current voter on `side`, and move to the next."""
        at = self.currentIndex().row()
        self._place(at, side)
        if 0 <= at < len(self.voters.rows) - 1:
            self.setCurrentIndex(self.voters.index(at + 1))

    def _place(self, at: int, side: Side | None) -> None:
        if at >= 0:
            self.placed.emit(self.voters.rows[at].id, side)
            announce(self, self.voters.index(at).data(Qt.ItemDataRole.AccessibleTextRole))

    def _go_round(self, at: int) -> None:
        if at >= 0:
            self._place(at, _ROUND[self.voters.rows[at].side])

    def keyboardSearch(self, search: str) -> None:
        """Jump to a name with a word that begins with the characters typed in one go."""
        names = [voter.name for voter in self.voters.rows]
        found = self._search.place_of(search, names, max(self.currentIndex().row(), 0))
        if found is not None:
            self.setCurrentIndex(self.voters.index(found))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self._go_round(index.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setCurrentIndex(self.currentIndex())

    # Shape

    @property
    def _row_height(self) -> int:
        return self.fontMetrics().height() + GRID

    @property
    def folded(self) -> int:
        """How many pixels of its height it has given up."""
        return self._folded_rows * self._row_height

    def fold_by(self, pixels: int) -> bool:
        """Show that much less and scroll to the rest; False if nothing changed."""
        before = self.folded
        self._given_up = -(-pixels // self._row_height)
        self._fit()
        return self.folded != before

    def _fit(self) -> None:
        """Use as many columns as fit, and no more rows than needed."""
        count = len(self.voters.rows)
        width = self.width() - 1
        columns = max(width // (self.fontMetrics().averageCharWidth() * _CHARACTERS), 1)
        rows = max(-(-count // columns), 1)
        wanted = min(rows, _MOST_ROWS)
        shown = max(wanted - self._given_up, min(wanted, _FEWEST_ROWS))
        self._folded_rows = wanted - shown
        if rows > shown:
            width -= self.verticalScrollBar().sizeHint().width()
        bar = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bar.ScrollBarAsNeeded if rows > shown else bar.ScrollBarAlwaysOff
        )
        self.setGridSize(QSize(width // columns, self._row_height))
        self.setFixedHeight(shown * self._row_height)
        self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
