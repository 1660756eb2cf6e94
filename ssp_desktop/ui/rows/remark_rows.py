"""Remarks as rows: what is said, and below it who said it and when."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from ssp_desktop.domain.review import Outcome, Remark, RemarkKind
from ssp_desktop.ui.look.theme import GRID, scaled_font
from ssp_desktop.ui.rows.drawn_delegate import DrawnDelegate
from ssp_desktop.ui.rows.following_list import ROW, FollowingModel, Index
from ssp_desktop.ui.rows.row_drawing import SIGN, RowDrawing
from ssp_desktop.ui.words.remark_words import remark_about, remark_text

_LEFT = SIGN + 2 * GRID
_QUIET = 0.92
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_Role = QPalette.ColorRole


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """A remark, the number at its words, and whether those are still there."""

    remark: Remark
    number: int
    found: bool

    @property
    def id(self) -> str:
        """The remark's id."""
        return self.remark.id

    @property
    def text(self) -> str:
        """What is said, with the number that stands at its words."""
        said = remark_text(self.remark)
        return f"{self.number}. {said}" if self.number else said

    @property
    def about(self) -> str:
        """Who said it and when, and what became of it."""
        return remark_about(self.remark, found=self.found)

    @property
    def is_lost(self) -> bool:
        """Whether it waits for an answer and its words are not there any more."""
        open_ = self.remark.outcome is Outcome.OPEN
        return open_ and bool(self.remark.words) and not self.found


class RemarkRows(FollowingModel):
    """The remarks of an item, oldest first."""

    rows: tuple[RemarkRow, ...] = ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.text}\n{row.about}"
        return None


class RemarkDelegate(DrawnDelegate[RemarkRow]):
    """Draws a remark whole, over as many lines as it needs."""

    def height(self, option: QStyleOptionViewItem, row: RemarkRow, index: Index) -> int:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        room = QRect(0, 0, width - _LEFT - GRID, 10_000)
        text = option.fontMetrics.boundingRect(room, _WRAPPED, row.text).height()
        quiet = QFontMetrics(scaled_font(option.font, _QUIET))
        return text + quiet.boundingRect(room, _WRAPPED, row.about).height() + GRID

    def draw(self, on: RowDrawing, row: RemarkRow, index: Index) -> None:
        on.ground()
        place = on.option.rect.adjusted(_LEFT, GRID // 2, -GRID, 0)
        wording = row.remark.kind is RemarkKind.WORDING
        sign = "triangle-alert" if row.is_lost else "pencil" if wording else "message-square-quote"
        line = QRect(on.option.rect.adjusted(GRID, GRID // 2, 0, 0))
        line.setHeight(on.option.fontMetrics.height())
        on.sign(sign, line, _Role.BrightText if row.is_lost else on.strong)
        on.ink(on.strong)
        on.painter.drawText(place, _WRAPPED, row.text)
        below = on.painter.fontMetrics().boundingRect(place, _WRAPPED, row.text).height()
        role = on.strong if on.selected else _Role.PlaceholderText
        on.ink(_Role.BrightText if row.is_lost and not on.selected else role, _QUIET)
        on.painter.drawText(place.adjusted(0, below, 0, 0), _WRAPPED, row.about)
