"""What the meetings of a committee are filed under, and how the files of a package are named."""

import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from ssp_desktop.application.filing.names import (
    FIELDS,
    USUAL_PATTERN,
    PatternRefused,
    check_pattern,
    document_name,
)
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Status
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.fields.form import Form, Problem
from ssp_desktop.ui.look.theme import GRID, as_quiet

_ITEM = AgendaItem("", "", "2026-001234")


class FilingFields(QWidget):
    """Two lines, and below them a file's name as the pattern makes it."""

    written = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = ""
        self._kept = ""
        self.kle = QLineEdit(self)
        self.kle.setPlaceholderText("00.22.04 P35")
        self.pattern = QLineEdit(self)
        self.pattern.setPlaceholderText(USUAL_PATTERN)
        self.example = QLabel(self)
        self.example.setWordWrap(True)
        as_quiet(self.example)
        self.problem = Problem(self)
        form = Form(self)
        form.add((self.tr("KL&E-emne og facet"), self.kle))
        form.add((self.tr("Na&vne på filer"), self.pattern))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        for part in (form, self.example, self.problem):
            column.addWidget(part)
        self.lines = (self.kle, self.pattern)
        for line in self.lines:
            line.editingFinished.connect(self.written)
        self.pattern.textChanged.connect(self._show_example)
        self.kle.textChanged.connect(self._show_example)

    def show_committee(self, committee: Committee) -> None:
        """Show what `committee` has."""
        self._name, self._kept = committee.name, committee.file_pattern
        self.kle.setText(committee.kle)
        self.pattern.setText(committee.file_pattern)
        self._show_example()

    @property
    def file_pattern(self) -> str:
        """The pattern that is written; the last that can be used while it cannot be."""
        written = self.pattern.text().strip()
        try:
            check_pattern(written)
        except PatternRefused:
            return self._kept
        return written

    def _show_example(self) -> None:
        day = datetime.date(2026, 3, 4)
        meeting = Meeting("", self._name, date=day, status=Status.DRAFT, items=(_ITEM,))
        written, kle = self.pattern.text().strip(), self.kle.text().strip()
        fields = ", ".join(f"{{{each}}}" for each in FIELDS)
        try:
            name = document_name(meeting, Edition.OPEN, "docx", written, kle)
        except PatternRefused as error:
            self.example.setText("")
            self.problem.tell(str(error))
            return
        self.problem.tell("")
        said = self.tr("Sådan hedder en fil: {0}. Mønstret kan have {1}.")
        self.example.setText(said.format(name, fields))
