"""The strip for a correction (rettelse) of approved minutes: what it says, and whose it is."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ssp_desktop.application.aids.completion import NameCompletions
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.fields.name_field import NameField
from ssp_desktop.ui.fields.one_paragraph import OneParagraph
from ssp_desktop.ui.fields.read_only import stays_writable
from ssp_desktop.ui.fields.tick_box import TickBox
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.meeting.strips.strip import Strip


class CorrectionStrip(Strip):
    """Takes one correction; the approved text above it stays as it is."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(
            icons,
            QCoreApplication.translate("CorrectionStrip", "Rettelse"),
            QCoreApplication.translate("CorrectionStrip", "Tilføj rettelsen"),
            "",
            parent,
        )
        stays_writable(self)
        self.text = OneParagraph(
            self.tr("Rettelsens ord"),
            self.tr("f.eks. »Under afsnit 2 skulle der stå 14 elever, ikke 41.«"),
            5,
            self,
        )
        label = QLabel(self.tr("Af"), self)
        as_quiet(label)
        self.by = NameField(self.tr("Hvem retter"), self.tr("Navn"), self, several=False)
        label.setBuddy(self.by)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(label)
        row.addWidget(self.by, 1)
        self.of_meeting = TickBox(self.tr("&Gælder mødet, ikke punktet (f.eks. fremmødet)"), self)
        self._seen = QLabel(self.tr("Den kommer også med i den åbne udgave."), self)
        self._seen.setWordWrap(True)
        as_quiet(self._seen)
        self._seen.hide()
        self._has_closed = False
        self.column.addWidget(self.text)
        self.column.addWidget(self.of_meeting)
        self.column.addWidget(self._seen)
        self.column.addLayout(row)
        self.another.hide()
        self.remove.hide()
        self.text.edited.connect(self.drop_problem)
        self.of_meeting.toggled.connect(self._say_who_sees_it)

    def begin(self, meeting: Meeting, by: str) -> None:
        """Ask for a correction of `meeting`; who writes it is `by` unless another is written."""
        self.by.know(NameCompletions(meeting.participants))
        if not self.by.text():
            self.by.take(by)
        self._has_closed = any(item.closed for item in meeting.items)
        self._say_who_sees_it(self.of_meeting.isChecked())

    def forget(self) -> None:
        """Empty it, but for who writes."""
        self.text.take("")
        self.of_meeting.setChecked(False)

    def _say_who_sees_it(self, of_meeting: bool) -> None:
        self._seen.setVisible(of_meeting and self._has_closed)

    def complete(self) -> bool:
        """Whether it can be added; if not, go to what is missing."""
        for field in (self.text, self.by):
            if not field.text().strip():
                field.setFocus()
                self.problem.tell(
                    self.tr("Skriv, hvad der rettes, og hvem der retter. Datoen sættes selv.")
                )
                return False
        return True

    def take_focus(self) -> None:
        self.text.setFocus()
