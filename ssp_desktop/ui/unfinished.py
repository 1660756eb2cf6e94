"""What a referat still lacks, or holds of CPR numbers, each with a way to it. It is told only."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.application.ad_points import unanswered_points
from ssp_desktop.application.cpr_finds import FoundNumber
from ssp_desktop.application.meetings import UNKNOWN_DATE
from ssp_desktop.domain.attendance import not_called
from ssp_desktop.domain.danish import danish_list
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.theme import GRID, as_heading

_NOWHERE = ("name", "actions")
"""Parts that no place in the window can be gone to for."""
_PEOPLE = "participants"
_WIDEST = 34 * GRID


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that is missing or too much, and the item it is about (empty: the meeting).

    `part` is where in it, None where there is no place to go to but the item.
    """

    text: str
    item_id: str = ""
    part: str | None = None


def lacks_of(meeting: Meeting) -> Iterator[Lack]:
    """Yield what the referat of `meeting` lacks; an agenda lacks no decisions."""
    translate = QCoreApplication.translate
    if meeting.date is None:
        yield Lack(translate("Unfinished", "Mødet har ingen dato"), part="date")
    if not meeting.venue:
        yield Lack(translate("Unfinished", "Mødet har intet sted"), part="venue")
    if not meeting.items:
        yield Lack(translate("Unfinished", "Mødet har ingen punkter"))
    people = () if meeting.is_agenda else not_called(meeting)
    if people:
        names = danish_list([person.name for person in people])
        yield Lack(translate("Unfinished", "Ikke råbt op: {0}").format(names), part=_PEOPLE)
    for number, item in meeting.numbered_items():
        yield from _lacks_of_item(number, item, is_agenda=meeting.is_agenda)


def _lacks_of_item(number: int, item: AgendaItem, *, is_agenda: bool) -> Iterator[Lack]:
    translate = QCoreApplication.translate
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
            translate("Unfinished", "Punkt {0}: Ad. {1} er ikke besvaret").format(number, point),
            item.id,
        )
    if any(vote.waits for vote in item.votes):
        yield Lack(
            translate("Unfinished", "Punkt {0}: en afstemning er ikke gjort færdig").format(number),
            item.id,
        )
    if not item.decided and not is_agenda:
        yield Lack(
            translate("Unfinished", "Punkt {0} har ingen beslutning").format(number), item.id
        )


def numbers_told(finds: Iterable[FoundNumber]) -> Iterator[Lack]:
    """Yield a line for each CPR number that was found, without the number."""
    for find in finds:
        item, part = find.origin
        yield Lack(_line_of(find), item, None if part in _NOWHERE else part)


def _line_of(find: FoundNumber) -> str:
    translate = QCoreApplication.translate
    place = find.heading or {
        "title": translate("Unfinished", "titlen"),
        "case_number": translate("Unfinished", "sagsnummeret"),
        "decision": translate("Unfinished", "beslutningen"),
        "absent": translate("Unfinished", "fraværende"),
        "attachments": translate("Unfinished", "bilag"),
        "open_text": translate("Unfinished", "teksten i den åbne udgave"),
        "actions": translate("Unfinished", "opgaverne"),
        "properties": translate("Unfinished", "udvalg eller kommune"),
        "name": translate("Unfinished", "filens navn"),
    }.get(find.origin.part, translate("Unfinished", "oplysningerne"))
    said = (
        translate("Unfinished", "CPR {0}")
        if find.sure
        else translate("Unfinished", "måske CPR {0}")
    ).format(find.masked)
    if find.item_number is None:
        return translate("Unfinished", "Mødet: {0} ({1})").format(said, place)
    return translate("Unfinished", "Punkt {0}: {1} ({2})").format(find.item_number, said, place)


def _texts(item: AgendaItem) -> Iterator[str]:
    yield item.title
    for section in item.sections:
        yield section.text


class Unfinished(QWidget):
    """A list of what is missing; a click on a line wants its item, or the attendance."""

    item_wanted = Signal(str)
    place_wanted = Signal(str, str)
    """That part of that item is wanted; both as a block's origin has them."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown: list[Lack] | None = None
        self._finds: tuple[FoundNumber, ...] = ()
        self._meeting: Meeting | None = None
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
        self._meeting = meeting
        self._show([*numbers_told(self._finds), *lacks_of(meeting)])

    def show_finds(self, finds: tuple[FoundNumber, ...]) -> None:
        """List these CPR numbers first."""
        self._finds = finds
        if self._meeting is not None:
            self.show_meeting(self._meeting)

    def _show(self, lacks: list[Lack]) -> None:
        if lacks == self._shown:
            return
        self._shown = lacks
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(lack) for lack in lacks]
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(lacks))

    def _line(self, lack: Lack) -> QWidget:
        if not lack.item_id and lack.part is None:
            label = QLabel(lack.text, self)
            label.setWordWrap(True)
            label.setContentsMargins(GRID, 4, 0, 4)
            return label
        button = QPushButton(self)
        # A button breaks no lines.
        right = Qt.TextElideMode.ElideRight
        shown = button.fontMetrics().elidedText(lack.text, right, _WIDEST)
        button.setText(shown.replace("&", "&&"))
        button.setAccessibleName(lack.text)
        button.setFlat(True)
        button.setAutoDefault(True)  # Enter on it is a click, not an export
        button.setProperty("line", True)
        button.setObjectName(lack.item_id)
        button.setProperty("part", lack.part)
        way = self.tr("Gå til punktet") if lack.item_id else self.tr("Gå til oplysningerne")
        way = self.tr("Gå til fremmødet") if lack.part == _PEOPLE else way
        button.setToolTip(f"{lack.text}. {way}" if shown != lack.text else way)
        self._icons.dress(button, "chevron-right")
        button.clicked.connect(self._want)
        return button

    def _want(self) -> None:
        item_id, part = self.sender().objectName(), self.sender().property("part")
        if part is None:
            self.item_wanted.emit(item_id)
        else:
            self.place_wanted.emit(item_id, part)
