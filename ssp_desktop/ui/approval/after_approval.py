"""What can be done with approved minutes from the panel: open them again, and write their sheets.

Owns the fields and what is wrong with them. Refuses to change the meeting.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.application.aids.completion import NameCompletions
from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.ui.exporting.saved_file import SavedFile
from ssp_desktop.ui.fields.form import Form, Problem
from ssp_desktop.ui.fields.name_field import NameField
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.words.approval_words import approved_words


class AfterApproval(QWidget):
    """Shown while the minutes are approved."""

    signatures_wanted = Signal()
    """The signature sheet (underskriftsblad) is wanted as a file."""
    corrections_wanted = Signal()
    """The corrections are wanted as a file of their own."""
    reopening_wanted = Signal(str, str)
    """The minutes are to be opened again, for that reason, by somebody of that name."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.said = SignLine(icons, self)
        self.signatures = QPushButton(self.tr("Underskriftsblad …"), self)
        self.signatures.setAutoDefault(True)
        self.signatures.clicked.connect(self.signatures_wanted)
        self.corrections = QPushButton(self.tr("Rettelsesblad …"), self)
        self.corrections.setAutoDefault(True)
        self.corrections.clicked.connect(self.corrections_wanted)
        sheets = QHBoxLayout()
        sheets.setSpacing(GRID)
        for button in (self.signatures, self.corrections):
            sheets.addWidget(button)
        sheets.addStretch(1)
        self.problem = Problem(self)
        self.saved = SavedFile(icons, self)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("f.eks. »En stemme manglede ved punkt 4«"))
        self.by = NameField(self.tr("Hvem åbner igen"), self.tr("Navn"), self, several=False)
        self.reopen = QPushButton(self.tr("Åbn referatet igen"), self)
        self.reopen.setAutoDefault(True)
        self.reopen.clicked.connect(self.want_reopening)
        self.missing = Problem(self)
        form = Form(self)
        form.add((self.tr("&Begrundelse for at åbne igen"), self.reason))
        form.add((self.tr("Åbnes a&f"), self.by))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.said)
        column.addLayout(sheets)
        column.addWidget(self.problem)
        column.addWidget(self.saved)
        column.addSpacing(GRID)
        column.addWidget(form)
        column.addWidget(self.missing)
        column.addWidget(self.reopen)
        self.reason.textEdited.connect(self._drop_problem)
        self.by.textEdited.connect(self._drop_problem)

    def show_meeting(self, meeting: Meeting) -> None:
        """Say who approved `meeting` and when, or that it does not say so any more."""
        if meeting.status is Status.APPROVED:
            self.said.tell(approved_words(meeting))
        else:
            self.said.warn(
                self.tr(
                    "Referatet har været godkendt, men det er ændret uden om programmet. Åbn det "
                    "igen med en begrundelse, før det kan godkendes."
                )
            )
        self.corrections.setVisible(bool(meeting.corrections))

    def suggest_name(self, name: str, names: NameCompletions) -> None:
        """Suggest `name` as who opens the minutes again, unless somebody is written there."""
        self.by.know(names)
        if not self.by.text().strip():
            self.by.take(name)

    def want_reopening(self) -> None:
        """Ask for the reopening, or for the reason or the name that is missing."""
        why = self.reason.text().strip()
        if not why:
            self.missing.tell(self.tr("Skriv først, hvorfor referatet åbnes igen. Det gemmes."))
            self.reason.setFocus()
            return
        by = self.by.text().strip()
        if not by:
            self.missing.tell(self.tr("Skriv også, hvem der åbner referatet igen. Det gemmes."))
            self.by.setFocus()
            return
        self.reopening_wanted.emit(why, by)

    def forget_reason(self) -> None:
        """Empty the field of the reason: it has been used."""
        self.reason.setText("")

    def _drop_problem(self) -> None:
        self.missing.tell("")
