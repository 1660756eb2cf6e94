"""What a referat still lacks, each with a way to it. It is told, never forbidden."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.application.ad_points import unanswered_points
from ssp_desktop.application.meetings import UNKNOWN_DATE
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.theme import GRID, as_heading


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that is missing, and the item it is missing from (empty: the meeting)."""

    text: str
    item_id: str = ""


def lacks_of(meeting: Meeting) -> Iterator[Lack]:
    """Yield what the referat of `meeting` lacks; an agenda lacks no decisions."""
    translate = QCoreApplication.translate
    if meeting.date is None:
        yield Lack(translate("Unfinished", "Mødet har ingen dato"))
    if not meeting.venue:
        yield Lack(translate("Unfinished", "Mødet har intet sted"))
    if not meeting.items:
        yield Lack(translate("Unfinished", "Mødet har ingen punkter"))
    for number, item in meeting.numbered_items():
        if not item.title:
            yield Lack(translate("Unfinished", "Punkt {0} har ingen titel").format(number), item.id)
        if any(UNKNOWN_DATE in text for text in (item.decision, *_texts(item))):
            yield Lack(
                translate("Unfinished", "Punkt {0} mangler en dato i stedet for {1}").format(
                    number, UNKNOWN_DATE
                ),
                item.id,
            )
        for point in unanswered_points(item):
            yield Lack(
                translate("Unfinished", "Punkt {0}: Ad. {1} er ikke besvaret").format(
                    number, point
                ),
                item.id,
            )
        if not item.decided and not meeting.is_agenda:
            yield Lack(
                translate("Unfinished", "Punkt {0} har ingen beslutning").format(number), item.id
            )


def _texts(item: AgendaItem) -> Iterator[str]:
    yield item.title
    for section in item.sections:
        yield section.text


class Unfinished(QWidget):
    """A list of what is missing; a click on a line wants its item."""

    item_wanted = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown: list[Lack] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._title = QLabel(self.tr("Mangler endnu"), self)
        as_heading(self._title)
        self._column.addWidget(self._title)
        self._column.addSpacing(GRID // 2)
        self._lines: list[QWidget] = []

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what `meeting` lacks; nothing where nothing is missing."""
        lacks = list(lacks_of(meeting))
        if lacks == self._shown:
            return
        self._shown = lacks
        for line in self._lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = [self._line(lack) for lack in lacks]
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(lacks))

    def _line(self, lack: Lack) -> QWidget:
        if not lack.item_id:
            label = QLabel(lack.text, self)
            label.setContentsMargins(GRID, 4, 0, 4)
            return label
        button = QPushButton(lack.text, self)
        button.setFlat(True)
        button.setAutoDefault(True)  # Enter on it is a click, not an export
        button.setProperty("line", True)
        button.setObjectName(lack.item_id)
        button.setToolTip(self.tr("Gå til punktet"))
        self._icons.dress(button, "chevron-right")
        button.clicked.connect(self._want)
        return button

    def _want(self) -> None:
        self.item_wanted.emit(self.sender().objectName())
