"""What was understood of a file: the meeting's people, its items and their contents."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Participant, Presence
from ssp_desktop.richtext.markdown import plain
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import scaled_font
from ssp_desktop.ui.words.role_words import role_beside

_PLACE = Qt.ItemDataRole.UserRole
_FIRST_CHARACTERS = 120
_LOOKED_AT = 1000  # characters, including those of the Markdown


class UnderstoodTree(QTreeWidget):
    """A tree to look through; `place_chosen` carries the ids of an item and of its part."""

    place_chosen = Signal(str, str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setUniformRowHeights(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Det forståede"))
        self.setIndentation(20)
        self.currentItemChanged.connect(self._tell)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show `meeting` with everything expanded except the people."""
        self.blockSignals(True)
        self.clear()
        self.addTopLevelItem(QTreeWidgetItem([self._layout(meeting)]))
        people = self._branch(self.tr("Deltagere ({0})").format(len(meeting.participants)))
        people.addChildren([QTreeWidgetItem([self._person(p)]) for p in meeting.participants])
        items = self._branch(self.tr("Punkter ({0})").format(len(meeting.items)))
        for number, item in meeting.numbered_items():
            items.addChild(self._item(number, item))
        self.expandAll()
        people.setExpanded(False)
        self.blockSignals(False)

    def _branch(self, text: str) -> QTreeWidgetItem:
        branch = QTreeWidgetItem([text])
        branch.setFont(0, scaled_font(self.font(), 1.0, bold=True))
        self.addTopLevelItem(branch)
        return branch

    def _layout(self, meeting: Meeting) -> str:
        return (
            self.tr("Layout: punkt")
            if meeting.layout is Layout.PUNKT
            else self.tr("Layout: klassisk")
        )

    def _person(self, person: Participant) -> str:
        status = {
            Presence.EXPECTED: "",
            Presence.PRESENT: "",
            Presence.EXCUSED: self.tr("afbud"),
            Presence.ABSENT: self.tr("fraværende"),
        }[person.presence]
        words = (person.name, role_beside(person.role), person.affiliation, status)
        return " · ".join(filter(None, words))

    def _item(self, number: int, item: AgendaItem) -> QTreeWidgetItem:
        closed = "" if not item.closed else self.tr(" (lukket)")
        node = QTreeWidgetItem([f"{number}. {item.title or self.tr('Uden titel')}{closed}"])
        node.setData(0, _PLACE, (item.id, ""))
        if item.case_number:
            node.addChild(QTreeWidgetItem([self.tr("Sag {0}").format(item.case_number)]))
        for section in item.sections_before_decision:
            node.addChild(_part(item.id, section.id, section.heading, section.text))
        if item.decided:
            node.addChild(_part(item.id, DECISION, self.tr("Beslutning"), item.decision))
        for section in item.sections_after_decision:
            node.addChild(_part(item.id, section.id, section.heading, section.text))
        for attachment in item.attachments:
            number_ = "" if attachment.number is None else f" {attachment.number}"
            text = self.tr("Bilag{0}: {1}").format(number_, attachment.title)
            node.addChild(QTreeWidgetItem([text]))
        return node

    def _tell(self, node: QTreeWidgetItem | None) -> None:
        place = node.data(0, _PLACE) if node is not None else None
        if place is not None:
            self.place_chosen.emit(*place)


def _part(item_id: str, part: str, heading: str, text: str) -> QTreeWidgetItem:
    first = " ".join(plain(text[:_LOOKED_AT]).split())[:_FIRST_CHARACTERS]
    node = QTreeWidgetItem([" – ".join(filter(None, (heading, first)))])
    node.setData(0, _PLACE, (item_id, part))
    node.setToolTip(0, first)
    return node
