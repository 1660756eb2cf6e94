"""One row of a small table to write in: its fields, and the texts they were given."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QLineEdit, QToolButton

from ssp_desktop.ui.fields.choice import Choice

Cell = QLineEdit | Choice[str]


@dataclass(slots=True)
class LineRow:
    """The fields of a row and the button that deletes it; `key` is its owner's.

    `texts` keeps the original of a field that nobody edits: a one-line field shows the
    line breaks of a text as spaces.
    """

    cells: list[Cell]
    delete: QToolButton
    key: str = ""
    texts: list[str] = field(default_factory=list)

    def text(self, column: int) -> str:
        """Return what that field says, as it was given unless somebody has edited it."""
        cell = self.cells[column]
        if isinstance(cell, Choice):
            return str(cell.value)
        if not cell.isModified() and column < len(self.texts):
            return self.texts[column]
        return cell.text().strip()

    def fill(self, key: str, texts: Sequence[str]) -> None:
        """Show these texts; a field without one is emptied."""
        self.key = key
        self.texts = list(texts)
        for column, cell in enumerate(self.cells):
            text = texts[column] if column < len(texts) else ""
            if isinstance(cell, Choice):
                cell.choose(text)
            else:
                cell.setText(" ".join(text.split()))
                cell.setCursorPosition(0)

    @property
    def says_something(self) -> bool:
        """Whether anything is written in it; what is chosen says nothing by itself."""
        return any(cell.text().strip() for cell in self.cells if isinstance(cell, QLineEdit))

    @property
    def has_focus(self) -> bool:
        """Whether the cursor is in it."""
        return any(cell.hasFocus() for cell in self.cells)
