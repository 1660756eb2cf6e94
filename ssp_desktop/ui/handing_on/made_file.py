"""A file that one button makes: what it is for, the button, and the way to the file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.application.services import Services
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.exporting.saved_file import SavedFile
from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet


class MadeFile(QWidget):
    """Knows nothing of what is in the file; `wanted` asks for it, `save` puts it on the disk."""

    wanted = Signal()

    def __init__(self, icons: Icons, title: str, purpose: str, doing: str, parent: QWidget) -> None:
        super().__init__(parent)
        heading = QLabel(title, self)
        as_heading(heading)
        said = QLabel(purpose, self)
        said.setWordWrap(True)
        as_quiet(said)
        self.button = QPushButton(doing, self)
        self.button.setAutoDefault(True)  # Enter on it is a click
        self.button.setAccessibleDescription(purpose)
        self.button.clicked.connect(self.wanted)
        self.saved = SavedFile(icons, self)
        self.problem = Problem(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        for part in (heading, said, self.button, self.problem, self.saved):
            self._column.addWidget(part)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return (self.button, *self.saved.buttons)

    def add_above(self, part: QWidget) -> None:
        """Put `part` above the button."""
        self._column.insertWidget(self._column.indexOf(self.button), part)

    def add_below(self, part: QWidget) -> None:
        """Put `part` below the button and what is said of the last try."""
        self._column.insertWidget(self._column.indexOf(self.saved), part)

    def forget(self) -> None:
        """Forget what was made last."""
        self.problem.tell("")
        self.saved.hide()

    def refuse(self, error: UserError) -> None:
        """Say why there is no file."""
        self.problem.tell(str(error))

    def save(self, services: Services, path: Path, content: bytes) -> Path | None:
        """Write `content` to `path` or a name like it; return where, None where it cannot be."""
        written = self.save_all(services, path.parent, [(path.name, content)])
        return written[0] if written else None

    def save_all(
        self, services: Services, folder: Path, files: Sequence[tuple[str, bytes]]
    ) -> list[Path]:
        """Write `files`, names and contents, into `folder` as `save` does; return where."""
        self.forget()
        written: list[Path] = []
        try:
            for name, content in files:
                written.append(services.exporter.save_beside(folder / name, content))
        except UserError as error:
            self.refuse(error)
            return []
        self.saved.show_files(written)
        return written
