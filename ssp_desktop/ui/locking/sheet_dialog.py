"""The recovery sheet: its code is shown, saved as a PDF, and typed back once before it counts."""

import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from ssp_desktop.application.files.recovery_sheet import FILE_NAME, write_sheet
from ssp_desktop.application.locking import Locking
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.fields.lines_field import LinesField
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.locking.code_field import CodeField, code_font
from ssp_desktop.ui.look.dialog import Dialog, button_row, column_in
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet
from ssp_desktop.ui.remembered.last_folder import keep_folder, last_folder
from ssp_desktop.ui.system.file_dialog import file_dialog
from ssp_desktop.ui.system.job import Job


class SheetDialog(Dialog):
    """Shows the code; with `to_confirm` it is not done before the code was typed back."""

    confirmed = Signal()
    """The code was typed back, and the key is kept."""

    def __init__(
        self, code: str, locking: Locking, kit: Kit, parent: QWidget, *, to_confirm: bool
    ) -> None:
        super().__init__(parent)
        self._code, self._locking, self._kit = code, locking, kit
        self._job: Job | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._make_code()
        self._make_fields(to_confirm=to_confirm)
        self._lay_out()
        (self.typed if to_confirm else self.save_button).setFocus()

    def _make_code(self) -> None:
        self.code = LinesField(self)  # that Tab comes to: it is read letter by letter
        self.code.setReadOnly(True)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.code.setFont(code_font(self))
        self.code.setPlainText(self._code)
        self.code.setAccessibleName(self.tr("Koden"))
        self.save_button = QPushButton(self.tr("&Gem arket som PDF …"), self)
        self.save_button.setAutoDefault(False)
        self.save_button.clicked.connect(self._ask_where)
        self.saved = QLabel(self)
        self.saved.setWordWrap(True)
        as_quiet(self.saved)

    def _make_fields(self, *, to_confirm: bool) -> None:
        self.problem = Problem(self)
        self.typed = CodeField(self)
        self._label = QLabel(
            self.tr("&Skriv koden af her, så det er sikkert, at den er noteret"), self
        )
        self._label.setBuddy(self.typed)
        self.typed.setAccessibleName(self._label.text().replace("&", ""))
        ready = self.tr("&Krypter") if to_confirm else self.tr("&Luk")
        self.ready_button = QPushButton(ready, self)
        self.ready_button.setDefault(True)
        self.ready_button.setProperty("primary", to_confirm)
        self.ready_button.clicked.connect(self._confirm if to_confirm else self.accept)
        self.typed.finished.connect(self.ready_button.click)
        self.typed.typed.connect(partial(self.problem.tell, ""))
        self.cancel_button = QPushButton(self.tr("Annullér"), self)
        self.cancel_button.clicked.connect(self.reject)
        self._label.setVisible(to_confirm)
        self.typed.setVisible(to_confirm)
        self.cancel_button.setVisible(to_confirm)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Genoprettelsesark"), self)
        self.setWindowTitle(title.text())
        as_heading(title, 1.4)
        why = QLabel(
            self.tr(
                "Koden er vejen tilbage til møderne, hvis computeren går i stykker. Gem arket, og "
                "skriv det ud, eller skriv koden af. Læg det, hvor nøgler ligger, ikke ved "
                "computeren."
            ),
            self,
        )
        why.setWordWrap(True)
        save = QHBoxLayout()
        save.addWidget(self.save_button)
        save.addStretch(1)
        column = column_in(self)
        column.addWidget(title)
        column.addWidget(why)
        column.addWidget(self.code)
        column.addLayout(save)
        column.addWidget(self.saved)
        column.addWidget(self._label)
        column.addWidget(self.typed)
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addLayout(button_row(self.cancel_button, self.ready_button))
        self.setFixedWidth(60 * GRID)

    def _ask_where(self) -> None:
        folder = last_folder(self._kit.settings)
        dialog = file_dialog(self, self.tr("Gem genoprettelsesarket"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("PDF (*.pdf)")])
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(FILE_NAME)
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def save(self, path: str) -> None:
        """Write the sheet at `path`; the dialog has asked before a file is replaced."""
        services = self._kit.services
        try:
            written = write_sheet(
                self._code, Path(path), services.exporter, services.folders, datetime.date.today()
            )
        except UserError as error:
            self.problem.tell(str(error))
            return
        keep_folder(self._kit.settings, str(written.parent))
        self.problem.tell("")
        self.saved.setText(self.tr("Gemt som {0}. Skriv det ud.").format(written))

    def _confirm(self) -> None:
        if self._job is not None:
            return
        self.problem.tell("")
        typed = self.typed.toPlainText()
        self._job = Job(partial(_confirmed, self._locking, typed), self)
        self._job.done.connect(self._end)
        self._job.refused.connect(self._refuse)
        self._job.start()

    def _end(self) -> None:
        self._job = None
        self.confirmed.emit()
        self.accept()

    def _refuse(self, why: str) -> None:
        self._job = None
        self.problem.tell(why)
        self.typed.setFocus()


def _confirmed(locking: Locking, typed: str, _: object) -> None:
    locking.confirm(typed)
