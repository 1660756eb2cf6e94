"""Fields with labels above them, one below the other, and a place for what is wrong with them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.theme import GRID, as_quiet


class Form(QWidget):
    """One or two columns of labelled fields. The label is the field's accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._row = 0
        self._pairs: list[tuple[int, QWidget, QWidget]] = []
        self._folded = False
        self._both_columns = 0  # the least width of both, in pixels

    def add(self, *fields: tuple[str, QWidget], buddy: QWidget | None = None) -> None:
        """Put these fields side by side below the previous ones.

        When a field consists of several widgets, `buddy` is the one that the label's
        access key leads to; a focus proxy would instead make Qt's Tab go round in a
        ring.
        """
        if self._row:
            self._grid.setRowMinimumHeight(self._row, GRID)
            self._row += 1
        across = 2 if len(fields) == 1 else 1
        for column, (text, field) in enumerate(fields):
            label = QLabel(text, self)
            as_quiet(label)
            label.setBuddy(buddy or field.focusProxy() or field)
            if not field.accessibleName():
                field.setAccessibleName(text.replace("&", ""))
            self._grid.addWidget(label, self._row, column, 1, across)
            self._grid.addWidget(field, self._row + 1, column, 1, across)
            if column:
                self._pairs.append((self._row, label, field))
        self._row += 2 * len(fields)  # leaves rows free for stacking them

    def minimumSizeHint(self) -> QSize:
        """As narrow as one column: two columns fold into one when there is little room."""
        fields = (self._grid.itemAt(at) for at in range(self._grid.count()))
        widgets = (each.widget() for each in fields if each is not None)
        narrow = max((each.minimumSizeHint().width() for each in widgets if each), default=0)
        return QSize(narrow, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._folded:
            self._both_columns = self._grid.totalMinimumSize().width()
        if self._pairs:
            self._fold(event.size().width() < self._both_columns)

    def _fold(self, folded: bool) -> None:
        """Move fields that sit beside another one below it, or back again."""
        if folded == self._folded:
            return
        self._folded = folded
        for row, *parts in self._pairs:
            for down, part in enumerate(parts):
                place = self._grid.itemAtPosition(row + down, 0)
                before = place.widget() if place is not None else None
                if before is None:
                    continue
                for each in (before, part):
                    self._grid.removeWidget(each)
                self._grid.addWidget(before, row + down, 0, 1, 2 if folded else 1)
                if folded:
                    self._grid.addWidget(part, row + 2 + down, 0, 1, 2)
                else:
                    self._grid.addWidget(part, row + down, 1)
        self.updateGeometry()


class Problem(QLabel):
    """What is wrong, shown where it is wrong; takes no room while all is well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setForegroundRole(QPalette.ColorRole.BrightText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def tell(self, text: str) -> None:
        """Say what is wrong; an empty text hides the line."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        announce(self, text, urgent=True)
