"""How many voted for, against and not at all, when only the numbers are known."""

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from ssp_desktop.domain.numbers import whole
from ssp_desktop.ui.look.theme import GRID, as_quiet

_MOST = 999
_FIGURES = f"[0-9]{{0,{len(str(_MOST))}}}"


class VoteNumbers(QWidget):
    """Three short fields side by side."""

    changed = Signal(tuple)
    """The three numbers; empty when all fields are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: list[QLineEdit] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for name in (self.tr("For"), self.tr("Imod"), self.tr("Undlod")):
            label = QLabel(name, self)
            as_quiet(label)
            field = QLineEdit(self)
            field.setAccessibleName(name)
            # A number validator would accept a lone sign.
            figures = QRegularExpression(_FIGURES)
            field.setValidator(QRegularExpressionValidator(figures, field))
            field.setFixedWidth(field.fontMetrics().horizontalAdvance("0000") + 3 * GRID)
            field.textEdited.connect(self._tell)
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field)
            row.addSpacing(GRID)
            self.fields.append(field)
        row.addStretch(1)

    def show_numbers(self, counts: tuple[int, ...]) -> None:
        """Show `counts`, or empty fields."""
        if counts == self.numbers():
            return
        texts = [str(count) for count in counts] if counts else [""] * len(self.fields)
        for field, text in zip(self.fields, texts, strict=True):
            field.setText(text)

    def numbers(self) -> tuple[int, ...]:
        """Return the three numbers; empty when nothing is written."""
        texts = [field.text() for field in self.fields]
        return tuple(whole(text, 0, 0, _MOST) for text in texts) if any(texts) else ()

    def take_focus(self) -> None:
        """Go to the first field."""
        self.fields[0].setFocus()
        self.fields[0].selectAll()

    def _tell(self) -> None:
        self.changed.emit(self.numbers())
