"""What lies under a row of a list beside the item: a tint where it is selected or pointed at."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ssp_desktop.ui.look.theme import RADIUS


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, place: QRect | None = None
) -> bool:
    """Paint it at `place`, else at all of the row; False where the row has none.

    The painter's pen and brush are others afterwards.
    """
    selected = option.state & QStyle.StateFlag.State_Selected
    if not selected and not option.state & QStyle.StateFlag.State_MouseOver:
        return False
    role = QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.Midlight
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(option.palette.color(role))
    painter.drawRoundedRect((place or option.rect).adjusted(0, 1, 0, -1), RADIUS, RADIUS)
    return True
