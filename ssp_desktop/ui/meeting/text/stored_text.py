"""Shows a stored text: its paragraphs and lists, as tall as its content.

Owns the document, keeps it in step with the stored Markdown, and paints it. Reports
each edit with `edited`; it has no undo of its own, and what is undone comes back
through `take`. Refuses to know of keys, and of which text of which meeting it shows.
"""

from math import ceil

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from ssp_desktop.richtext.tree import Block
from ssp_desktop.ui.look.theme import scaled_font
from ssp_desktop.ui.meeting.document.difference import apply_text
from ssp_desktop.ui.meeting.document.document import (
    block_format,
    blocks_between,
    divide,
    gap_of,
    goes_on,
)
from ssp_desktop.ui.meeting.document.document_tables import table_at, table_format, tables_in
from ssp_desktop.ui.meeting.document.document_text import DocumentText
from ssp_desktop.ui.meeting.document.line_styles import Mark, Place
from ssp_desktop.ui.meeting.document.lines import LONGEST
from ssp_desktop.ui.meeting.document.on_lines import corner_of
from ssp_desktop.ui.meeting.text.answer_lines import take_away
from ssp_desktop.ui.meeting.text.flag_marks import FlagMarks, tip_of
from ssp_desktop.ui.meeting.text.line_marks import paint_hint, paint_mark
from ssp_desktop.ui.meeting.text.table_marks import paint_tables
from ssp_desktop.ui.meeting.text.table_sight import TableSight


class StoredText(QTextEdit):
    """A text edit over one Markdown text."""

    edited = Signal(str)
    """The user changed the text: all of it as Markdown."""

    loaded = Signal()
    """Another text is shown."""

    taken = Signal()
    """The text was changed elsewhere, and the change is shown."""

    shown = Signal()
    """The editor came into sight."""

    def __init__(self, parent: QWidget | None = None, scale: float = 1.0) -> None:
        """Show the text at `scale` times the size of the widget's font."""
        super().__init__(parent)
        self._scale = scale
        self._hint = ""
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(0)
        self._floor = 0
        self._changed_at = 0
        self._loading = False
        self._known = ""
        self._held = DocumentText(self.document())
        self._divide = QTimer(self)
        self._divide.setSingleShot(True)
        self._divide.setInterval(0)
        self._divide.timeout.connect(self._divide_lines)
        self.flags = FlagMarks(self.document())
        self._tables = TableSight(self, self._held)
        self._reshape()
        self.document().contentsChange.connect(self._on_change)
        self.document().contentsChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    # What it holds

    def markdown(self) -> str:
        """Return the text."""
        return self._held.markdown

    def tree(self) -> tuple[Block, ...]:
        """Return the text as a tree."""
        return self._held.tree()

    def load(self, markdown: str) -> None:
        """Show another text, with the caret at its end."""
        self._take(markdown)
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self.setTextCursor(cursor)
        self.loaded.emit()

    def take(self, markdown: str) -> None:
        """Show the text after a change made elsewhere.

        While the user writes here, the caret goes to the change, and an empty line it leaves goes.
        """
        if markdown == self._known:
            return
        changed = self._take(markdown)
        if changed is not None:
            self._changed_at = changed
            if self.hasFocus():
                left = self.textCursor().block()
                self.go_to_change()
                if self.textCursor().block() != left:
                    take_away(left, self._held)
            self.taken.emit()

    def go_to_change(self) -> None:
        """Put the caret after what was last changed elsewhere."""
        cursor = self.textCursor()
        cursor.setPosition(min(self._changed_at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def _take(self, markdown: str) -> int | None:
        self._loading = True
        try:
            at = self.textCursor().blockNumber()
            changed = apply_text(self.document(), self._held, markdown, at)
        finally:
            self._loading = False
        self._known = markdown
        return changed

    def _on_change(self, position: int, removed: int, added: int) -> None:
        several = self._held.changed(position, removed, added)
        if self._held.has_tables:
            self._tables.changed(position, several=several)
        if added and self.document().findBlock(position + added).length() > LONGEST:
            self._divide.start()

    def _tell(self) -> None:
        self._tables.settle()
        if self._loading:
            return
        markdown = self._held.markdown
        if markdown != self._known:
            self._known = markdown
            self.edited.emit(markdown)

    def _divide_lines(self) -> None:
        """Divide what has become too long to be laid out at every key press."""
        self._loading = True
        divide(self.document())
        self._loading = False

    def current_line(self) -> int:
        """Return which stored line of the text the caret is in, counting from 0."""
        return max(self._held.stored_above(self.textCursor().blockNumber() + 1) - 1, 0)

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

    def set_scale(self, scale: float) -> None:
        """Show the text at `scale` times the size of the widget's font from now on."""
        if scale != self._scale:
            self._scale = scale
            self._reshape()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._reshape()

    def set_hint(self, text: str) -> None:
        """Show this hint while nothing is written."""
        self._hint = text

    def _reshape(self) -> None:
        """Give every line the measures of the present font."""
        document = self.document()
        font = scaled_font(self.font(), self._scale)
        # Danish needs no shaping, which took a third of the time of typing a character.
        font.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
        document.setDefaultFont(font)
        self._letter_height = QFontMetricsF(font).height()
        self._loading = True
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for block, line in zip(
            blocks_between(document, 0, document.blockCount() - 1), self._held.lines, strict=True
        ):
            cursor.setPosition(block.position())
            last = not goes_on(block.next())
            cursor.setBlockFormat(block_format(line.style, document.defaultFont(), last=last))
        for table in tables_in(document):
            table.setFormat(table_format(font))
        cursor.endEditBlock()
        self._loading = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self._held.has_tables:
            self._tables.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        # A tooltip of its own would need `event`, through which every key goes too.
        word = None
        if self.flags:
            word = self.flags.at(self.cursorForPosition(event.position().toPoint()).position())
        tip = "" if word is None else tip_of(word.flag)
        if tip != self.toolTip():
            self.setToolTip(tip)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rect = event.rect()
        block = self._caret_block_alone(rect)
        if block is None:
            self._paint_all(rect)
        elif self.flags:
            self._paint_flags(block.position(), block.position() + block.length())

    def _paint_all(self, rect: QRect) -> None:
        """Paint what is beside and under the text within `rect`."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.document().defaultFont())
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        if self._hint and self.document().isEmpty() and not self.isReadOnly():
            paint_hint(painter, self.document().firstBlock(), self._hint, self.palette())
        if self._held.has_tables:
            paint_tables(painter, self.document(), QRectF(rect), self.palette())
        block = self.cursorForPosition(rect.topLeft()).block()
        first = block.position()
        behind = first
        while block.isValid():
            number = block.blockNumber()
            style = self._held.lines[number].style
            table = table_at(block) if style.place is not Place.OUTSIDE else None
            if table is not None:  # nothing of a line in it is painted here
                first = min(first, table.firstPosition())
                behind = table.lastPosition() + 1
                block = self.document().findBlock(behind)
                continue
            if corner_of(block).y() > rect.bottom():
                break
            if style.mark is not Mark.NONE:
                paint_mark(painter, block, style, self._held.numbers[number])
            behind = block.position() + block.length()
            block = block.next()
        painter.end()
        if self.flags:
            self._paint_flags(first, behind)

    def _paint_flags(self, first: int, behind: int) -> None:
        words = list(self.flags.between(first, behind))
        if words:
            painter = QPainter(self.viewport())
            self.flags.paint(painter, words, self.palette(), self.devicePixelRatioF())

    def _caret_block_alone(self, rect: QRect) -> QTextBlock | None:
        """Return the caret's block if `rect` contains only that, with no mark in front."""
        block = self.textCursor().block()
        line = self._held.lines[block.blockNumber()]
        style = line.style
        if not line.spans or style.mark is not Mark.NONE or style.place is not Place.OUTSIDE:
            return None
        place = self.document().documentLayout().blockBoundingRect(block)
        gap = 0 if style.goes_on else 2 * gap_of(style, self._letter_height)
        inside = place.top() - gap <= rect.top() and rect.bottom() <= place.bottom() + gap
        return block if inside else None
