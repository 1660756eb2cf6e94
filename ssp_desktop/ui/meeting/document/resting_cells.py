"""The cells that Qt need not lay out again for a character in another row of their table.

Owns which those are: all of the other rows but the highest of each, which keeps its row as high as
it is. Qt passes over blocks that are not visible, and what it laid out before stays. So they are
that from `rest` to `wake`, while a change is laid out and nothing is painted.
"""

from PySide6.QtGui import QTextBlock, QTextTable

from ssp_desktop.ui.meeting.document.document_tables import cell_blocks


class RestingCells:
    """The cells that rest while a line of their table is typed in."""

    def __init__(self) -> None:
        self._known: tuple[int, int] | None = None
        self._blocks: list[QTextBlock] = []
        self._resting = False

    def rest(self, table: QTextTable, row: int) -> None:
        """Have Qt pass over what stands in other rows than `row`; all of it is laid out."""
        known = table.firstPosition(), row
        if known != self._known:
            self._known = known
            self._blocks = _others(table, row)
        self._show(visible=False)
        self._resting = True

    def wake(self) -> bool:
        """Have Qt see all cells again; False when none rested."""
        rested, self._resting = self._resting, False
        if rested:
            self._show(visible=True)
        return rested

    def forget(self) -> None:
        """Look anew for the cells that may rest: others may be the highest of their rows now."""
        self.wake()
        self._known, self._blocks = None, []

    def _show(self, *, visible: bool) -> None:
        for block in self._blocks:
            block.setVisible(visible)


def _others(table: QTextTable, typed_in: int) -> list[QTextBlock]:
    found: list[QTextBlock] = []
    for row in range(table.rows()):
        if row != typed_in:
            cells = [cell_blocks(table, row, column) for column in range(table.columns())]
            heights = [_bottom(cell[-1]) for cell in cells]
            del cells[heights.index(max(heights))]
            found += [block for cell in cells for block in cell]
    return found


def _bottom(block: QTextBlock) -> float:
    layout = block.layout()
    return layout.position().y() + layout.boundingRect().height()
