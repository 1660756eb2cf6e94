"""The list of what came back: item by item what is offered, and last what found no place."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.merging.grouping import ProposalKind
from ssp_desktop.application.merging.proposal import Proposal
from ssp_desktop.application.merging.theirs import Unplaced
from ssp_desktop.application.offering.saying import change_said, place_said
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.returned.proposal_delegate import ProposalDelegate
from ssp_desktop.ui.returned.returned_words import item_name
from ssp_desktop.ui.rows.meeting_list import Heading, LineRow, Row
from ssp_desktop.ui.rows.row_list import RowList
from ssp_desktop.ui.words.shown import shown

_ICONS = {
    ProposalKind.INSERT: "plus",
    ProposalKind.DELETE: "minus",
    ProposalKind.REPLACE: "pencil",
    ProposalKind.MOVE: "move-down",
    ProposalKind.SPLIT: "list-plus",
    ProposalKind.MERGE: "merge",
    ProposalKind.COMMENT: "message-square-quote",
    ProposalKind.ROW: "table",
    ProposalKind.ITEM: "list",
    ProposalKind.PERSON: "users",
}
_MOVING = frozenset(
    (
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    )
)


class ProposalList(RowList):
    """Moves by the arrows; every other key is its page's."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(icons, parent)
        self.opens_by_click = False
        self.setItemDelegate(ProposalDelegate(icons, self))
        self.setProperty("paper", True)
        self.setAccessibleName(self.tr("Det, der kom tilbage"))

    def show_offered(
        self, meeting: Meeting, proposals: Sequence[Proposal], unplaced: Iterable[Unplaced]
    ) -> None:
        """Show what is offered, and what found no place."""
        self.rows.show_rows([*_of_proposals(meeting, proposals), *_of_unplaced(meeting, unplaced)])

    @property
    def value(self) -> object:
        """The proposal, or the text without a place, that is chosen; None when there is none."""
        row = self.current
        return row.value if isinstance(row, LineRow) else None

    def row_of(self, proposal_id: str) -> int:
        """Return the row of that proposal, -1 when it is not shown."""
        for at, row in enumerate(self.rows.rows):
            value = row.value if isinstance(row, LineRow) else None
            if isinstance(value, Proposal) and value.id == proposal_id:
                return at
        return -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # an item's name wraps

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVING:
            super().keyPressEvent(event)
        else:
            event.ignore()


def _of_proposals(meeting: Meeting, proposals: Sequence[Proposal]) -> Iterable[Row]:
    item: str | None = None
    for each in proposals:
        if each.item != item:
            item = each.item
            yield Heading(item_name(item, meeting, each))
        conflict = QCoreApplication.translate("Returned", "Konflikt") if each.conflict else ""
        place = shown(place_said(each))
        icon = "triangle-alert" if each.conflict else _ICONS[each.kind]
        yield LineRow(each, place[:1].upper() + place[1:], shown(change_said(each)), conflict, icon)


def _of_unplaced(meeting: Meeting, unplaced: Iterable[Unplaced]) -> Iterable[Row]:
    rows = [
        LineRow(
            each,
            " ".join(each.text.split()),
            item_name(each.item, meeting) if each.item else "",
            "",
            "info",
        )
        for each in unplaced
    ]
    if rows:
        yield Heading(QCoreApplication.translate("Returned", "Uden plads i mødet"))
    yield from rows
