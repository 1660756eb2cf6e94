"""The list of a source's lines, in which each wraps and very many are measured bit by bit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ssp_desktop.ui.importing.source_delegate import SourceDelegate
from ssp_desktop.ui.importing.source_lines import SourceLines
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.rows.wrapping_list import WrappingList

_BATCH = 200


class SourceList(WrappingList):
    """Shows `lines` as a paper."""

    def __init__(self, lines: SourceLines, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("paper", True)
        self.setModel(lines)
        self.setItemDelegate(SourceDelegate(icons, self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def measure_in_batches(self) -> None:
        """Measure the lines a batch at a time: with very many the window would freeze."""
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
