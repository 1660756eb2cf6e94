"""The window shown when the program cannot open: why, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from ssp_desktop.application.files.export import FileKind
from ssp_desktop.application.locking import Locking
from ssp_desktop.application.services import Rescue
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.overview import Restored
from ssp_desktop.folders import Folders
from ssp_desktop.ui.copies.copies_panel import CopiesPanel
from ssp_desktop.ui.copies.copies_words import restored_words
from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.locking.key_entry import KeyEntry
from ssp_desktop.ui.look.dialog import Dialog
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading


class Refusal(Dialog):
    """A message to read, and a way out: with `rescue` to the copies, with `locking` to the key."""

    def __init__(
        self,
        message: str,
        folders: Folders,
        rescue: Rescue | None = None,
        locking: Locking | None = None,
    ) -> None:
        super().__init__()
        self._folders = folders
        self._rescue = rescue
        self.restored = ""
        """What to say about what was done so that the database can be opened now."""
        self.setWindowTitle("SSP Desktop")
        title = QLabel(self.tr("SSP Desktop kan ikke åbne"), self)
        as_heading(title, 1.4)
        text = QLabel(message, self)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text = text
        alone = rescue is None and locking is None
        close = (MainButton if alone else QPushButton)(self.tr("Luk"), self)
        close.setAutoDefault(True)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        if rescue is not None:
            self.copies_button = MainButton(self.tr("Sikkerhedskopier …"), self)
            self.copies_button.setAutoDefault(True)
            self.copies_button.clicked.connect(self._show_copies)
            buttons.addWidget(self.copies_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(title)
        column.addWidget(text)
        if locking is not None:
            column.addWidget(self._made_key_entry(locking))
        column.addStretch(1)
        column.addLayout(buttons)
        self.setFixedWidth(72 * GRID)
        first = self.key_entry.code if locking is not None else close
        (first if rescue is None else self.copies_button).setFocus()

    def _made_key_entry(self, locking: Locking) -> KeyEntry:
        self.key_entry = KeyEntry(locking, self)
        self.key_entry.recovered.connect(self._end_with)
        return self.key_entry

    def _show_copies(self) -> None:
        rescue = self._rescue
        if rescue is None:
            return

        def write_out(meeting: Meeting) -> str:
            return rescue.make_exporter().render(meeting, FileKind.TEXT).content.decode()

        icons = Icons(self._folders.resources / "icons")
        panel = CopiesPanel(rescue.copies, write_out, icons, self)
        panel.restored.connect(self._end_restored)
        panel.open()

    def _end_restored(self, restored: Restored) -> None:
        self._end_with(restored_words(restored))

    def _end_with(self, what: str) -> None:
        self.restored = what
        self.close()
