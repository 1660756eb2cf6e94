"""The reminder to a reviewer: copied as a text, or as a mail in the system's mail program."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.application.review.reminders import as_mail, reminder
from ssp_desktop.application.review.standing import Standing
from ssp_desktop.application.services import Services
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting, Role
from ssp_desktop.minutes.file_names import finished, safe_name
from ssp_desktop.ui.exporting.saved_file import SavedFile
from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID


class Reminding(QWidget):
    """Takes no room unless one reviewer is chosen who was asked and has not answered."""

    def __init__(self, services: Services, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._meeting: Meeting | None = None
        self._standing: Standing | None = None
        self._folder = Path()
        self.copying = QPushButton(self.tr("&Kopiér påmindelse"), self)
        self.mailing = QPushButton(self.tr("Påmindelse som ma&il"), self)
        for button in (self.copying, self.mailing):
            button.setAutoDefault(True)  # Enter on it is a click
        self.said = SignLine(icons, self)
        self.saved = SavedFile(icons, self)
        self.problem = Problem(self)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.copying)
        row.addWidget(self.mailing)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        for part in (self.said, self.saved, self.problem):
            column.addWidget(part)
        self.stops: tuple[QWidget, ...] = (self.copying, self.mailing, *self.saved.buttons)
        self.copying.clicked.connect(self._copy)
        self.mailing.clicked.connect(self._mail)
        self.hide()

    def show_standing(self, meeting: Meeting, standing: Standing | None, folder: Path) -> None:
        """Offer a reminder to that reviewer; a mail is written into `folder`."""
        if (
            standing is None
            or self._standing is None
            or standing.reviewer != self._standing.reviewer
        ):
            self.forget()
        self._meeting, self._standing, self._folder = meeting, standing, folder
        self.setVisible(
            standing is not None
            and standing.reviewer.asked is not None
            and not standing.has_answered
        )

    def forget(self) -> None:
        """Forget what was done last."""
        self.said.warn("")
        self.problem.tell("")
        self.saved.hide()

    def _made(self) -> tuple[str, bytes]:
        """Return the reminder as a text and as a mail."""
        if self._meeting is None or self._standing is None:
            raise RuntimeError("nobody is chosen")
        people = self._meeting.participants
        takers = [each.name for each in people if each.role is Role.MINUTE_TAKER]
        today = self._services.now().date()
        made = reminder(self._meeting, self._standing.state, today, takers[0] if takers else "")
        return made.text, as_mail(made)

    def _copy(self) -> None:
        self.forget()
        QGuiApplication.clipboard().setText(self._made()[0])
        text = self.tr("Påmindelsen er kopieret. Sæt den ind i en mail eller en besked.")
        self.said.tell(text)
        announce(self, text)

    def _mail(self) -> None:
        self.forget()
        if self._standing is None:
            return
        name = finished(safe_name(f"Påmindelse til {self._standing.reviewer.name}"), "eml")
        try:
            path = self._services.exporter.save_beside(self._folder / name, self._made()[1])
        except UserError as error:
            self.problem.tell(str(error))
            return
        self.saved.show_file(path)
        self.saved.opening.click()
