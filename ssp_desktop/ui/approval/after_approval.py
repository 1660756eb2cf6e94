"""What can be done with approved minutes from the panel: open them again, and write their sheets.

Owns the fields and what is wrong with them. Refuses to change the meeting.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.application.aids.completion import NameCompletions
from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.domain.review import Correction
from ssp_desktop.domain.text import given_reason
from ssp_desktop.minutes.corrections import correction_heading
from ssp_desktop.richtext.markdown import plain
from ssp_desktop.ui.approval.sheet_buttons import SheetButtons
from ssp_desktop.ui.exporting.saved_file import SavedFile
from ssp_desktop.ui.fields.form import Form, Problem
from ssp_desktop.ui.fields.name_field import NameField
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.words.approval_words import approved_words


class AfterApproval(QWidget):
    """Shown while the minutes are approved."""

    reopening_wanted = Signal(str, str)
    """The minutes are to be opened again, for that reason, by somebody of that name."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._corrections: tuple[Correction, ...] = ()
        self.said = SignLine(icons, self)
        self.sheets = SheetButtons(self)
        self.of_meeting = QLabel(self)
        self.of_meeting.setWordWrap(True)
        self.of_meeting.setTextFormat(Qt.TextFormat.PlainText)
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
        column.addWidget(self.of_meeting)
        column.addWidget(self.sheets)
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
        self.sheets.show_meeting(meeting)
        if meeting.corrections != self._corrections:
            self._corrections = meeting.corrections
            self.saved.hide()  # the sheet that was saved does not say all any more
        # Those at an item stand at it; these would otherwise be read on the pages alone.
        of_none = [each for each in meeting.corrections if not each.item]
        told = (f"{correction_heading(each)}: {plain(each.text)}" for each in of_none)
        self.of_meeting.setText("\n\n".join(told))
        self.of_meeting.setVisible(bool(of_none))

    def suggest_name(self, name: str, names: NameCompletions) -> None:
        """Suggest `name` as who opens the minutes again, unless somebody is written there."""
        self.by.know(names)
        if not self.by.text().strip():
            self.by.take(name)

    def want_reopening(self) -> None:
        """Ask for the reopening, or for the reason or the name that is missing."""
        why = given_reason(self.reason.text())
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
