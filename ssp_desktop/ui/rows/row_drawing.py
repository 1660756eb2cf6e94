"""What a row of a list is drawn with: its ground, its icons and its text.

Owns the colours of a row that is selected or under the pointer, where an icon is
placed, and the shortening of text that does not fit. Knows nothing of what a row holds.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import RADIUS, scaled_font

SIGN = 16
"""The width and height of an icon, in pixels."""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Role = QPalette.ColorRole


class RowDrawing:
    """Draws one row with `painter`, in the place and state that `option` gives."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, icons: Icons) -> None:
        self.painter = painter
        self.option = option
        self._icons = icons
        self._ratio = painter.device().devicePixelRatioF()
        self.selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self.focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        self.pointed_at = bool(option.state & QStyle.StateFlag.State_MouseOver)

    @property
    def strong(self) -> _Role:
        """The text colour that is also readable on the ground of a selected row."""
        return _Role.HighlightedText if self.selected else _Role.Text

    def ground(self, place: QRect | None = None, own: _Role | None = None) -> None:
        """Tint `place`, or the whole row: when selected, in its `own` colour, or under the pointer.

        The row that the keys go to has an edge. Changes the painter's pen and brush.
        """
        role = _Role.Midlight if self.pointed_at else None
        role = _Role.Highlight if self.selected else own or role
        if role is not None:
            place = place if place is not None else self.option.rect
            self.fill(place.adjusted(0, 1, 0, -1), role, RADIUS)
        if self.selected and self.focused and place is not None:
            self.painter.setPen(QPen(self.option.palette.color(_Role.Accent), 2))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            edge = QRectF(place).adjusted(1, 2, -1, -2)
            self.painter.drawRoundedRect(edge, RADIUS - 1, RADIUS - 1)

    def fill(self, place: QRect, role: _Role, radius: float) -> None:
        """Fill `place` with rounded corners."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.option.palette.color(role))
        self.painter.drawRoundedRect(place, radius, radius)

    def sign(self, name: str, place: QRect, role: _Role = _Role.PlaceholderText) -> None:
        """Draw an icon at the left of `place`, centred in its height."""
        top = place.top() + (place.height() - SIGN) / 2
        picture = self._icons.pixmap(name, SIGN, role, self._ratio)
        self.painter.drawPixmap(QPointF(place.left(), top), picture)

    def ink(
        self,
        role: _Role,
        factor: float = 1.0,
        *,
        bold: bool = False,
        group: QPalette.ColorGroup | None = None,
    ) -> None:
        """Write in that colour from now on, at `factor` times the size of the list's font."""
        palette, font = self.option.palette, self.option.font
        if factor != 1.0 or bold:
            font = scaled_font(font, factor, bold=bold)
        self.painter.setFont(font)
        self.painter.setPen(palette.color(role) if group is None else palette.color(group, role))

    def words(self, place: QRect, text: str, align: Qt.AlignmentFlag = LEFT) -> int:
        """Write as much of `text` as fits on one line; return the width it takes."""
        metrics = self.painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        self.painter.drawText(place, align | Qt.TextFlag.TextSingleLine, shown)
        return metrics.horizontalAdvance(shown)

    def whole_words(self, place: QRect, text: str, align: Qt.AlignmentFlag = LEFT) -> int:
        """Write all of `text` on one line, whether it fits or not; return the width it takes."""
        self.painter.drawText(place, align | Qt.TextFlag.TextSingleLine, text)
        return self.painter.fontMetrics().horizontalAdvance(text)
