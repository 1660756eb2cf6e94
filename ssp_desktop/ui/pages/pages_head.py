"""The bar above the pages: which page is in sight, how many there are, and the zoom."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.spoken_tip import give_tip
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.pages.pages_view import PagesView


class PagesHead(QWidget):
    """Belongs to one `PagesView`."""

    def __init__(self, view: PagesView, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._count = QLabel(self)
        as_quiet(self._count)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addSpacing(GRID // 2)
        row.addStretch(1)
        row.addWidget(self._count)
        self._buttons: list[QToolButton] = []
        for name, text, doing in (
            ("zoom-out", self.tr("Mindre (Ctrl+hjul)"), self._smaller),
            ("zoom-in", self.tr("Større (Ctrl+hjul)"), self._larger),
        ):
            button = QToolButton(self)
            give_tip(button, text)
            icons.dress(button, name)
            button.clicked.connect(doing)
            row.addWidget(button)
            self._buttons.append(button)
        view.page_shown.connect(self._show_count)

    @property
    def whole_width(self) -> int:
        """How wide the whole bar is, in pixels."""
        buttons = sum(button.sizeHint().width() for button in self._buttons)
        return self._count.fontMetrics().horizontalAdvance("888 / 888") + buttons + 3 * GRID

    def _show_count(self, page: int, count: int) -> None:
        name = self.tr("Side {0} af {1}").format(page, count)
        self._count.setText(f"{page} / {count}" if count else "")
        self._count.setAccessibleName(name if count else "")

    def _smaller(self) -> None:
        self._view.zoom(1 / 1.2)

    def _larger(self) -> None:
        self._view.zoom(1.2)
