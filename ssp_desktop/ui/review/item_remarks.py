"""The remarks on the item in hand, below its pages: those of others and earlier ones too."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.rows.following_list import FollowingList
from ssp_desktop.ui.rows.remark_rows import RemarkDelegate, RemarkRow, RemarkRows

_MOST = 0.24
"""How much of the window's height the remarks take before they scroll."""


class ItemRemarks(FollowingList):
    """Takes no room while there is nothing said; never takes the keys."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        self.said = RemarkRows()
        super().__init__(self.tr("Bemærkninger til punktet"), self.said, parent)
        self.setItemDelegate(RemarkDelegate(icons, self))
        self.setUniformItemSizes(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(FollowingList.SelectionMode.NoSelection)
        self.setVerticalScrollMode(FollowingList.ScrollMode.ScrollPerPixel)  # one may be long
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_remarks(self, rows: tuple[RemarkRow, ...]) -> None:
        """Show these remarks."""
        self.said.show_rows(rows)
        self.setVisible(bool(rows))
        whole = sum(self.sizeHintForRow(at) for at in range(len(rows)))
        self.setFixedHeight(min(whole + 2, round(self.window().height() * _MOST)))
        if rows:
            self.scrollToBottom()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Have no menu: a remark is answered by the minute-taker."""
        event.accept()
