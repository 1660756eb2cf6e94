"""Those who can vote, as rows: who, from where, and on which side; and how a row is painted."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ssp_desktop.domain.votes import Side
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, scaled_font
from ssp_desktop.ui.rows.following_list import ROW, FollowingModel, Index
from ssp_desktop.ui.rows.row_ground import paint_ground
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

SIGN = 16
_Role = QPalette.ColorRole
_WORDS = {
    Side.FOR: QT_TRANSLATE_NOOP("VoterRows", "for"),
    Side.AGAINST: QT_TRANSLATE_NOOP("VoterRows", "imod"),
    Side.ABSTAINED: QT_TRANSLATE_NOOP("VoterRows", "undlod"),
}
_SIGNS = {Side.FOR: "plus", Side.AGAINST: "minus", Side.ABSTAINED: "circle"}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class Voter:
    """A person or a party; `beside` is shown next to the name, `side` None before the vote."""

    id: str
    name: str
    beside: str = ""
    side: Side | None = None


def side_word(side: Side | None) -> str:
    """Return what the side is called, in the language of the window; empty for none."""
    return QCoreApplication.translate("VoterRows", _WORDS[side]) if side else ""


class VoterRows(FollowingModel):
    """The voters."""

    rows: tuple[Voter, ...] = ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        voter = self.rows[index.row()]
        if role == ROW:
            return voter
        if role == Qt.ItemDataRole.DisplayRole:
            return voter.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            who = f"{voter.name} ({voter.beside})" if voter.beside else voter.name
            return f"{who}: {side_word(voter.side)}" if voter.side else who
        return None


class VoterDelegate(QStyledItemDelegate):
    """Paints a `Voter`: a sign, the name, from where, and the word for the side."""

    def __init__(self, icons: Icons, parent: QListView) -> None:
        super().__init__(parent)
        self._icons = icons
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._list.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        voter: Voter = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, option.rect.adjusted(0, 0, -GRID // 2, 0))
        place = option.rect.adjusted(GRID, 0, -GRID - GRID // 2, 0)
        if voter.side is not None:
            ratio = painter.device().devicePixelRatioF()
            sign = self._icons.pixmap(_SIGNS[voter.side], SIGN, _Role.Text, ratio)
            top = place.top() + (place.height() - SIGN) / 2
            painter.drawPixmap(QPointF(place.left(), top), sign)
        self._paint_words(painter, option, place.adjusted(SIGN + GRID // 2, 0, 0, 0), voter)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, voter: Voter
    ) -> None:
        quiet = option.palette.color(_Role.PlaceholderText)
        if voter.side is not None:
            word = side_word(voter.side)
            painter.setFont(scaled_font(option.font, 0.92, bold=True))
            painter.setPen(quiet)
            painter.drawText(place, _RIGHT, word)
            place = place.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(word) - GRID, 0)
        painter.setFont(option.font)
        painter.setPen(option.palette.color(_Role.Text))
        metrics = option.fontMetrics
        name = metrics.elidedText(voter.name, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _LEFT, name)
        place = place.adjusted(metrics.horizontalAdvance(name) + GRID, 0, 0, 0)
        if voter.beside and place.width() > metrics.averageCharWidth() * 2:
            painter.setFont(scaled_font(option.font, 0.92))
            painter.setPen(quiet)
            elide = Qt.TextElideMode.ElideRight
            beside = painter.fontMetrics().elidedText(voter.beside, elide, place.width())
            painter.drawText(place, _LEFT, beside)
