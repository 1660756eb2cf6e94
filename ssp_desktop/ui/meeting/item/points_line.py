"""One quiet line at an item: action points still open from earlier meetings that belong here."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ssp_desktop.domain.action_point import CommitteeActionPoint
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID


class PointsLine(QPushButton):
    """Says how many there are and quotes the first; choosing it leads to them."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points: Sequence[CommitteeActionPoint] = ()
        self._words = ""
        self.setFlat(True)
        self.setProperty("flat", True)
        self.setProperty("line", True)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        icons.dress(self, "list-todo")
        self.hide()

    def show_points(self, points: Sequence[CommitteeActionPoint]) -> None:
        """Show these; nothing when there are none."""
        self.points = tuple(points)
        count = len(points)
        said = (
            self.tr("1 åben opgave fra sidst")
            if count == 1
            else self.tr("{0} åbne opgaver fra sidst")
        )
        self._words = f"{said.format(count)}: " + " · ".join(each.point.text for each in points)
        self.setAccessibleName(self._words)
        self.setToolTip("\n".join(each.point.text for each in points))
        self._elide()
        self.setVisible(bool(points))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = self.width() - 6 * GRID
        elided = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(elided.replace("&", "&&"))
