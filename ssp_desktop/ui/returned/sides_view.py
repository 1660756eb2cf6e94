"""The two sides of a proposal: what the meeting says, and what the file says.

What differs is marked by a line under or through it and by colour, and named for a screen reader.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QFont,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QTextEdit, QVBoxLayout, QWidget

from ssp_desktop.application.offering.shown_lines import Mark, Run, ShownLine
from ssp_desktop.ui.look.theme import GRID, as_quiet, scaled_font

_Role = QPalette.ColorRole
_NARROW, _HIGH = 56 * GRID, 40 * GRID
"""Where there is less width than this, and so much height, one side stands below the other."""


class SidesView(QWidget):
    """Two texts side by side, each under its name; the second may be left out."""

    def __init__(self, size: float, parent: QWidget) -> None:
        """`size` is how many times its usual size the text has."""
        super().__init__(parent)
        self.ours = _Side(size, self)
        self.theirs = _Side(size, self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2 * GRID)
        self._row.addWidget(self.ours, 1)
        self._row.addWidget(self.theirs, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW and self.height() >= _HIGH
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        self._row.setSpacing(GRID if narrow else 2 * GRID)


class _Side(QWidget):
    """A text that can be read and copied, under its name."""

    def __init__(self, size: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: Sequence[ShownLine] = ()
        self._empty = ""
        self._name = QLabel(self)
        as_quiet(self._name)
        self.text = QTextEdit(self)
        self.text.setFont(scaled_font(self.font(), size))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.document().setDocumentMargin(2 * GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self._name)
        column.addWidget(self.text, 1)

    def show_lines(self, name: str, lines: Sequence[ShownLine], empty: str) -> None:
        """Show `lines` under `name`; `empty` is said where there are none."""
        self._name.setText(name)
        self.text.setAccessibleName(name)
        self._lines, self._empty = lines, empty
        self._show()
        self.setVisible(bool(name))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show()

    def _show(self) -> None:
        self.text.clear()
        cursor = self.text.textCursor()
        if not self._lines:
            quiet = QTextCharFormat()
            quiet.setForeground(self.palette().color(_Role.PlaceholderText))
            cursor.insertText(self._empty, quiet)
        for at, line in enumerate(self._lines):
            self._add(cursor, line, first=not at)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.text.setTextCursor(cursor)
        self.text.setAccessibleDescription(self._spoken())

    def _add(self, cursor: QTextCursor, line: ShownLine, *, first: bool) -> None:
        form = QTextBlockFormat()
        form.setBottomMargin(GRID // 2 if line.form.row else GRID)
        form.setLeftMargin(3 * GRID * line.form.level)
        if first:
            cursor.setBlockFormat(form)
        else:
            cursor.insertBlock(form)
        if not line.runs:
            cursor.insertText("…", self._format(Run("")))
            return
        if line.lead.text:
            cursor.insertText(line.lead.text, self._format(line.lead))
            cursor.insertText(" ", self._format(Run("")))
        for run in line.runs:
            cursor.insertText(run.text, self._format(run))

    def _format(self, run: Run) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFontWeight(QFont.Weight.Bold if run.bold else QFont.Weight.Normal)
        made.setFontItalic(run.italic)
        if run.mark is Mark.ADDED:
            made.setFontUnderline(True)
            made.setForeground(self.palette().color(_Role.BrightText))
        elif run.mark is Mark.GONE:
            made.setFontStrikeOut(True)
            made.setForeground(self.palette().color(_Role.PlaceholderText))
        elif run.mark is Mark.NOTED:
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            made.setForeground(self.palette().color(_Role.BrightText))
        return made

    def _spoken(self) -> str:
        names = {
            Mark.ADDED: self.tr("Kommet til: {0}"),
            Mark.GONE: self.tr("Faldet ud: {0}"),
            Mark.NOTED: self.tr("Bemærkningen gælder: {0}"),
        }
        said = (
            names[run.mark].format(run.text.strip())
            for line in self._lines
            for run in (line.lead, *line.runs)
            if run.mark in names and run.text.strip()
        )
        return ". ".join(said)
