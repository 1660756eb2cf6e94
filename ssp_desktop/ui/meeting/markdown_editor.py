"""The editor of one text: paragraphs, nested lists, bold and italic, as tall as what it holds.

Owns keys, caret and painting. Has no undo of its own: each edit is told with
`edited`, and what is taken back comes in again through `take`. Refuses to know
which text of which meeting it shows.
"""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from ssp_desktop.richtext.tree import Block
from ssp_desktop.ui.meeting import answer_lines, clipboard, list_typing
from ssp_desktop.ui.meeting.difference import apply_text
from ssp_desktop.ui.meeting.document import DocumentText, block_format, blocks_between
from ssp_desktop.ui.meeting.line_marks import paint_hint, paint_mark
from ssp_desktop.ui.meeting.lines import Mark
from ssp_desktop.ui.theme import scaled_font

_HISTORY = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_DELETING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class MarkdownEditor(QTextEdit):
    """An editor for one Markdown text."""

    edited = Signal(str)
    """The user changed the text: the whole of it as Markdown."""

    run_ended = Signal()
    """What is typed next is another step than what was typed before."""

    caret_moved = Signal()
    """The caret or the style of what is typed is another."""

    has_own_history = False
    """For the `KeyGuard`: undo and redo are the window's."""

    focused = Signal()
    """The editor got or lost the focus."""

    def __init__(self, parent: QWidget | None = None, scale: float = 1.0) -> None:
        """Show letters at `scale` times the size of the widget's font."""
        super().__init__(parent)
        self._scale = scale
        self._hint = ""
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setAcceptRichText(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self._floor = 0
        self._loading = False
        self._told = ""
        self._held = DocumentText(self.document())
        self._reshape()
        self.document().contentsChange.connect(self._on_change)
        self.document().contentsChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self.caret_moved)

    # What it holds

    def markdown(self) -> str:
        """Return the text."""
        return self._held.markdown

    def tree(self) -> tuple[Block, ...]:
        """Return the text as a tree."""
        return self._held.tree()

    def load(self, markdown: str) -> None:
        """Show another text, the caret at its end."""
        self._take(markdown)
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self.setTextCursor(cursor)

    def take(self, markdown: str) -> None:
        """Show what the text has become elsewhere; the caret goes where it changed."""
        if markdown == self._told:
            return
        changed = self._take(markdown)
        if changed is not None:
            cursor = self.textCursor()
            cursor.setPosition(changed)
            self.setTextCursor(cursor)

    def _take(self, markdown: str) -> int | None:
        self._loading = True
        try:
            changed = apply_text(self.document(), self._held, markdown)
        finally:
            self._loading = False
        self._told = markdown
        return changed

    def _on_change(self, position: int, removed: int, added: int) -> None:
        self._held.changed(position, removed, added)

    def _tell(self) -> None:
        if self._loading:
            return
        markdown = self._held.markdown
        if markdown != self._told:
            self._told = markdown
            self.edited.emit(markdown)

    def line_in_hand(self) -> int:
        """Return which of the stored lines of the text the caret is in, from 0."""
        at = self.textCursor().blockNumber()
        return max(sum(line.kept for line in self._held.lines[: at + 1]) - 1, 0)

    def line_above(self) -> int:
        """Return the last stored line above the caret's, -1 for none."""
        return answer_lines.stored_line_above(self.textCursor(), self._held)

    def write_below(self, line: int) -> None:
        """Put the caret into an empty line below a stored one, made where there is none."""
        self._in_a_step(answer_lines.open_below, self._held, line)

    # Formats

    def bold(self) -> None:
        """Make what is selected, or typed next, bold; plain when it is bold."""
        style = QTextCharFormat()
        style.setFontWeight(QFont.Weight.Normal if self.is_bold() else QFont.Weight.Bold)
        self._merge_letters(style)

    def italic(self) -> None:
        """Make what is selected, or typed next, italic; plain when it is italic."""
        style = QTextCharFormat()
        style.setFontItalic(not self.fontItalic())
        self._merge_letters(style)

    def _merge_letters(self, style: QTextCharFormat) -> None:
        self.run_ended.emit()
        self.mergeCurrentCharFormat(style)
        self.caret_moved.emit()

    def is_bold(self) -> bool:
        """Whether what is typed next comes out bold."""
        return self.fontWeight() > QFont.Weight.Medium

    def is_italic(self) -> bool:
        """Whether what is typed next comes out italic."""
        return self.fontItalic()

    def mark_in_hand(self) -> Mark:
        """Return what stands in front of the caret's line."""
        return self._held.lines[self.textCursor().blockNumber()].style.mark

    def bullets(self) -> None:
        """Make the selected lines points with bullets, or plain again."""
        self._in_a_step(list_typing.toggle_list, self._held, Mark.BULLET)

    def numbers(self) -> None:
        """Make the selected lines numbered points, or plain again."""
        self._in_a_step(list_typing.toggle_list, self._held, Mark.NUMBER)

    def indent(self) -> None:
        """Move the selected points one level in."""
        self._in_a_step(list_typing.indent, self._held)

    def outdent(self) -> None:
        """Move the selected points one level out."""
        self._in_a_step(list_typing.outdent, self._held)

    def _in_a_step(self, doing, *args) -> bool:
        """Do something at the caret as a step of its own."""
        self.run_ended.emit()
        cursor = self.textCursor()
        done = doing(cursor, *args)
        self.setTextCursor(cursor)
        self.run_ended.emit()
        self.viewport().update()
        self.caret_moved.emit()
        return bool(done)

    # Keys

    def focusNextPrevChild(self, forward: bool) -> bool:
        return self._tab(outwards=not forward) or super().focusNextPrevChild(forward)

    def _tab(self, *, outwards: bool) -> bool:
        """Nest or un-nest the points in hand; False where there is none."""
        first, last = list_typing.selected_lines(self.textCursor())
        if not any(line.style.depth for line in self._held.lines[first : last + 1]):
            return False
        if outwards:
            self.outdent()
        else:
            self.indent()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalnum():  # by far the most, and none of what follows
            super().keyPressEvent(event)
            return
        key = event.key()
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if plain and key in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._in_a_step(list_typing.go_on)
            else:
                self._in_a_step(list_typing.enter, self._held)
        elif plain and key == Qt.Key.Key_Backspace and list_typing.starts_point(self.textCursor()):
            self.outdent()
        elif plain and key == Qt.Key.Key_Space and self._begins_list():
            pass
        elif key in _PAGE_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self._move_page(-1 if key == Qt.Key.Key_PageUp else 1, event.modifiers())
        elif any(event.matches(keys) for keys in _HISTORY):
            event.ignore()
        else:
            if not event.text() and key not in _DELETING:
                self.run_ended.emit()
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.accept()  # nothing above has a use for it

    def _move_page(self, by: int, modifiers: Qt.KeyboardModifier) -> None:
        """Move the caret by nearly as much of the text as is in sight."""
        self.run_ended.emit()
        here = self.cursorRect().center()
        height = self.viewport().visibleRegion().boundingRect().height()
        there = self.cursorForPosition(here + QPoint(0, round(by * height * 0.85)))
        keep = modifiers & Qt.KeyboardModifier.ShiftModifier
        cursor = self.textCursor()
        mode = QTextCursor.MoveMode.KeepAnchor if keep else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(there.position(), mode)
        self.setTextCursor(cursor)

    def _begins_list(self) -> bool:
        cursor = self.textCursor()
        if cursor.positionInBlock() > 4:  # at most `999.`
            return False
        return self._in_a_step(list_typing.begin_list, self._held)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.run_ended.emit()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.run_ended.emit()
        super().focusOutEvent(event)
        self.focused.emit()

    # Clipboard and drags

    def createMimeDataFromSelection(self) -> QMimeData:
        return clipboard.mime_of(self.textCursor())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not source.hasUrls() and (source.hasHtml() or source.hasText())

    def insertFromMimeData(self, source: QMimeData) -> None:
        lines = clipboard.lines_from_mime(source)
        self._in_a_step(clipboard.insert_at, lines)

    # Looks

    def set_floor(self, pixels: int) -> None:
        """Be at least that tall, however little there is to show."""
        if pixels != self._floor:
            self._floor = pixels
            self._fit()

    def needed_height(self) -> int:
        """Return how tall the text is, in pixels."""
        return ceil(self.document().size().height()) + 2 * self.frameWidth()

    def _fit(self) -> None:
        height = max(self.needed_height(), self._floor)
        if height != self.maximumHeight():
            self.setFixedHeight(height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._reshape()

    def set_hint(self, text: str) -> None:
        """Say what to write while nothing is written."""
        self._hint = text

    def _reshape(self) -> None:
        """Give every line the measures of the font as it is now."""
        document = self.document()
        font = scaled_font(self.font(), self._scale)
        # Danish needs no shaping of its letters, and a third of a letter's time went into it.
        font.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
        document.setDefaultFont(font)
        self._loading = True
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for block, line in zip(
            blocks_between(document, 0, document.blockCount() - 1), self._held.lines, strict=True
        ):
            cursor.setPosition(block.position())
            cursor.setBlockFormat(block_format(line.style, document.defaultFont()))
        cursor.endEditBlock()
        self._loading = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._shows_only_letters(event.rect()):
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.document().defaultFont())
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        if self._hint and self.document().isEmpty():
            paint_hint(painter, self.document().firstBlock(), self._hint, self.palette())
        block = self.cursorForPosition(event.rect().topLeft()).block()
        while block.isValid() and block.layout().position().y() <= event.rect().bottom():
            number = block.blockNumber()
            style = self._held.lines[number].style
            if style.mark is not Mark.NONE:
                paint_mark(painter, block, style, self._held.numbers[number])
            block = block.next()

    def _shows_only_letters(self, rect: QRect) -> bool:
        """Whether `rect` holds nothing but the caret's line, which has no mark in front."""
        block = self.textCursor().block()
        if block.length() == 1 or self._held.lines[block.blockNumber()].style.mark is not Mark.NONE:
            return False
        layout, gap = block.layout(), 2 * block.blockFormat().topMargin()
        top, bottom = layout.position().y(), layout.position().y() + layout.boundingRect().height()
        return top - gap <= rect.top() and rect.bottom() <= bottom + gap
