"""The way back to the key where the program cannot open without: the code, or a key file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.application.locking import Locking
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.locking.code_field import CodeField
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.system.file_dialog import file_dialog
from ssp_desktop.ui.system.job import Job


class KeyEntry(QWidget):
    """A field for the code, and a button for a file of the key."""

    recovered = Signal(str)
    """The key is there again; what is to be said about it, which may be nothing."""

    def __init__(
        self,
        locking: Locking,
        parent: QWidget,
        words: str = "",
        cancel_button: QPushButton | None = None,
    ) -> None:
        """`words` stand on the button; without, that the meetings are opened."""
        super().__init__(parent)
        self._locking = locking
        self._job: Job | None = None
        label = QLabel(self.tr("&Koden på genoprettelsesarket"), self)
        self.code = CodeField(self)
        label.setBuddy(self.code)
        self.code.setAccessibleName(label.text().replace("&", ""))
        self.problem = Problem(self)
        self.file_button = QPushButton(self.tr("&Nøglefil …"), self)
        self.file_button.setAutoDefault(False)
        self.file_button.clicked.connect(self._ask_file)
        self.open_button = MainButton(words or self.tr("&Åbn møderne"), self)
        self.open_button.setAutoDefault(True)
        self.open_button.clicked.connect(self._use_code)
        self.code.finished.connect(self.open_button.click)
        self.code.typed.connect(partial(self.problem.tell, ""))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addStretch(1)
        for button in (self.file_button, cancel_button, self.open_button):
            if button is not None:
                row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(label)
        column.addWidget(self.code)
        column.addWidget(self.problem)
        column.addLayout(row)

    def _use_code(self) -> None:
        self._run(partial(self._locking.recover, self.code.toPlainText()))

    def _ask_file(self) -> None:
        dialog = file_dialog(self, self.tr("Vælg filen med nøglen"), "")
        dialog.fileSelected.connect(self.use_file)
        dialog.open()

    def use_file(self, path: str) -> None:
        """Take the key in that file."""
        self._run(partial(self._locking.recover_from_file, Path(path)))

    def _run(self, recover: Callable[[], None]) -> None:
        if self._job is not None:
            return
        self.problem.tell("")
        self._job = Job(partial(_recovered, self._locking, recover), self)
        self._job.done.connect(self._end)
        self._job.refused.connect(self._refuse)
        self._job.start()

    def _end(self, kept: object) -> None:
        self._job = None
        self.recovered.emit(
            self.tr("Nøglen er her igen.")
            if kept
            else self.tr(
                "Møderne er åbnet. Nøglen kunne ikke lægges i computerens nøglering, så der "
                "spørges om koden igen, næste gang programmet åbnes."
            )
        )

    def _refuse(self, why: str) -> None:
        self._job = None
        self.problem.tell(why)
        self.code.setFocus()


def _recovered(locking: Locking, recover: Callable[[], None], _: object) -> bool:
    """Recover the key; return whether it will be there at the next start too."""
    try:
        recover()
    except UserError:
        # Without a keyring the key is there until the process ends.
        if not locking.state().here:
            raise
        return False
    return True
