"""The lines of an imported file, each with what became of it."""

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from ssp_desktop.application.files.importing import Fate, LineFate, Reading
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.importing.told_words import shown_text

LINE = Qt.ItemDataRole.UserRole
WORD = Qt.ItemDataRole.UserRole + 1
"""What became of the line, in words."""

_Index = QModelIndex | QPersistentModelIndex


class SourceLines(QAbstractListModel):
    """The lines of one reading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[LineFate, ...] = ()
        self._meeting: Meeting | None = None
        self._numbers: dict[str, int] = {}

    def show_reading(self, reading: Reading) -> None:
        """Show the lines of `reading`; the selection stays when the lines are the same."""
        same = len(reading.lines) == len(self._lines)
        if not same:
            self.beginResetModel()
        self._lines = reading.lines
        self._meeting = reading.meeting
        self._numbers = {item.id: number for number, item in reading.meeting.numbered_items()}
        if same:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))
        else:
            self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == WORD:
            return self._word(line)
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_text(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._word(line)}: {shown_text(line)}"
        return None

    def row_of(self, item_id: str, part: str = "") -> int:
        """Return the row of the first line of that item, or of its part; -1 when there is none."""
        for row, line in enumerate(self._lines):
            if line.item == item_id and (not part or line.part == part):
                return row
        return -1

    def unplaced_after(self, row: int) -> int:
        """Return the next row without a place, wrapping at the end; -1 when there is none."""
        rows = [number for number, line in enumerate(self._lines) if line.fate is Fate.UNPLACED]
        later = [number for number in rows if number > row]
        return (later or rows or [-1])[0]

    def _word(self, line: LineFate) -> str:
        translate = QCoreApplication.translate
        if line.fate is Fate.ITEM:
            return translate("SourceLines", "Punkt {0}").format(self._numbers.get(line.item, ""))
        if line.fate is Fate.TEXT:
            return self._heading_of(line)
        return {
            Fate.TITLE: translate("SourceLines", "Titel"),
            Fate.FACT: translate("SourceLines", "Oplysning"),
            Fate.PERSON: translate("SourceLines", "Deltager"),
            Fate.SECTION_HEADING: translate("SourceLines", "Overskrift"),
            Fate.ATTACHMENT: translate("SourceLines", "Bilag"),
            Fate.CONTENTS: translate("SourceLines", "Springes over"),
            Fate.FURNITURE: translate("SourceLines", "Springes over"),
            Fate.PAGE_HEAD: translate("SourceLines", "Sidehoved"),
            Fate.PAGE_FOOT: translate("SourceLines", "Sidefod"),
            Fate.UNPLACED: translate("SourceLines", "Uden plads"),
            Fate.OMITTED: translate("SourceLines", "Udeladt"),
            Fate.UNKEPT: translate("SourceLines", "Ikke med"),
            Fate.REMARK: translate("SourceLines", "Bemærk"),
        }[line.fate]

    def _heading_of(self, line: LineFate) -> str:
        if line.part == DECISION:
            return QCoreApplication.translate("SourceLines", "Beslutning")
        if self._meeting is not None and line.item:
            for section in self._meeting.item(line.item).sections:
                if section.id == line.part and section.heading:
                    return section.heading
        return QCoreApplication.translate("SourceLines", "Tekst")
