"""The corrections (rettelser) at the current item, below its decision: read, never written in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.domain.review import Correction
from ssp_desktop.minutes.corrections import correction_heading, corrections_of
from ssp_desktop.richtext.markdown import plain
from ssp_desktop.ui.look.theme import GRID, as_heading


class CorrectionNotes(QWidget):
    """Each with its day and who wrote it; takes no room while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Correction, ...] = ()
        self._labels: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, GRID, 0, 0)
        self._column.setSpacing(GRID // 2)
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What is shown, headings and texts in turn."""
        return [label.text() for label in self._labels]

    def show_item(self, meeting: Meeting, item: AgendaItem) -> None:
        """Show the corrections at `item`."""
        found = corrections_of(meeting, item)
        if found == self._shown:
            return
        self._shown = found
        for label in self._labels:
            self._column.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        for each in found:
            as_heading(self._label(correction_heading(each)))
            self._label(plain(each.text))
        self.setVisible(bool(found))

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._labels.append(label)
        self._column.addWidget(label)
        return label
