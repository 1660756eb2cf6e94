"""The reviewers as a list: each with the sign and the words for how it stands, and what they see.

Several can be chosen at once, for their drafts to be written together.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from ssp_desktop.application.review.standing import Standing
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.rows.drawn_delegate import DrawnDelegate, Index
from ssp_desktop.ui.rows.following_list import ROW, FollowingModel
from ssp_desktop.ui.rows.row_drawing import LEFT, RIGHT, SIGN, RowDrawing
from ssp_desktop.ui.rows.wrapping_list import WrappingList
from ssp_desktop.ui.sending.standing_words import seen_words, standing_words

_MOST_ROWS = 6
_SMALL = 0.92
_Role = QPalette.ColorRole


@dataclass(frozen=True, slots=True)
class ReviewerRow:
    """One reviewer in words."""

    id: str
    name: str
    sees: str
    sign: str
    words: str
    is_late: bool

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(filter(None, (self.name, self.words, self.sees)))


class ReviewerList(WrappingList):
    """A list of `ReviewerRow`."""

    turned = Signal()
    """Others are chosen."""
    unwanted = Signal(str)
    """Delete was pressed at the reviewer with that id."""
    entered = Signal()
    """Enter was pressed: the fields of the one that is chosen are wanted."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Dem, der skal se det igennem"))
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(icons, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("quiet", True)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.selectionModel().selectionChanged.connect(self._turn)

    def show_standings(self, meeting: Meeting, standings: Iterable[Standing]) -> None:
        """Show these; who is chosen stays so, as far as they are there."""
        rows = [_row(meeting, each) for each in standings]
        chosen = self.chosen
        self._model.show_rows(rows)
        self.setVisible(bool(rows))
        if [each for each in chosen if each not in self.chosen]:
            self.choose(*chosen)
        if rows and not self.chosen:
            self.choose(rows[-1].id)
        self._fit()

    @property
    def chosen(self) -> list[str]:
        """The ids of those that are chosen, in the order of the list."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._model.rows[place].id for place in places]

    def choose(self, *ids: str) -> None:
        """Choose those that are in the list, the last of them current."""
        flags = QItemSelectionModel.SelectionFlag
        self.clearSelection()
        for each in ids:
            place = self._model.place_of(each)
            if place >= 0:
                index = self._model.index(place)
                self.selectionModel().setCurrentIndex(index, flags.Select)

    def rows(self) -> list[ReviewerRow]:
        """Return what is shown."""
        return [each for each in self._model.rows if isinstance(each, ReviewerRow)]

    def _turn(self) -> None:
        self.turned.emit()

    def _fit(self) -> None:
        count = min(len(self._model.rows), _MOST_ROWS)
        self.setFixedHeight(sum(self.sizeHintForRow(row) for row in range(count)) + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Delete and len(self.chosen) == 1:
            self.unwanted.emit(self.chosen[0])
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the panel's
        else:
            super().keyPressEvent(event)


class _Model(FollowingModel):
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken if isinstance(row, ReviewerRow) else None
        return None


class _Delegate(DrawnDelegate[ReviewerRow]):
    """Draws the sign, the name with what they see, and below it how it stands."""

    def height(self, option: QStyleOptionViewItem, row: ReviewerRow, index: Index) -> int:
        return 2 * option.fontMetrics.height() + 2 * GRID

    def draw(self, on: RowDrawing, row: ReviewerRow, index: Index) -> None:
        on.ground()
        place = on.option.rect.adjusted(GRID, GRID, -GRID, -GRID)
        quiet = _Role.HighlightedText if on.selected else _Role.PlaceholderText
        attention = _Role.BrightText if row.is_late else quiet
        half = place.height() // 2
        upper = QRect(place.left(), place.top(), place.width(), half)
        lower = upper.translated(SIGN + GRID, half)
        lower.setRight(place.right())
        on.sign(row.sign, upper, _Role.BrightText if row.is_late else on.strong)
        on.ink(quiet, _SMALL)
        room = on.painter.fontMetrics().horizontalAdvance(row.sees) + GRID // 2
        room = min(room, place.width() // 2)
        on.words(upper.adjusted(upper.width() - room, 0, 0, 0), row.sees, RIGHT)
        on.ink(on.strong, bold=True)
        on.words(upper.adjusted(SIGN + GRID, 0, -room - GRID, 0), row.name, LEFT)
        on.ink(attention, _SMALL)
        on.words(lower, row.words, LEFT)


def _row(meeting: Meeting, standing: Standing) -> ReviewerRow:
    reviewer = standing.reviewer
    sign, words = standing_words(standing)
    sees = seen_words(meeting, reviewer)
    return ReviewerRow(reviewer.id, reviewer.name, sees, sign, words, standing.is_late)
