"""The stored text of a document, kept in step with it block by block.

Owns what is read again after a change: a key press costs one paragraph and not the
whole text. What a block contains and means is known to `document`. Refuses to change
the document.
"""

from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextDocument

from ssp_desktop.richtext.inline import write_spans
from ssp_desktop.richtext.markdown import write
from ssp_desktop.richtext.pipe_tables import write_row
from ssp_desktop.richtext.tree import Block
from ssp_desktop.ui.meeting.document.document import line_of, read_lines, spans_in
from ssp_desktop.ui.meeting.document.document_tables import places_in
from ssp_desktop.ui.meeting.document.line_styles import (
    PLAIN,
    LineStyle,
    Place,
    effective,
    numbers_of,
)
from ssp_desktop.ui.meeting.document.line_tree import row_in, tree_of
from ssp_desktop.ui.meeting.document.lines import EditorLine, paragraphs, whole

_FURTHER = (Place.CELL, Place.LINE)
"""The places of lines of a table that begin no row."""


class DocumentText:
    """The content of a document, read again only where it changed."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self.lines: list[EditorLine] = []
        self._written: list[str] = []
        self._place: dict[int, int] | None = None
        self._markdown: str | None = None
        self._numbers: list[int] | None = None
        self._last_written: tuple[EditorLine | None, str] = (None, "")
        """The line last typed into, and its paragraph's Markdown."""
        self.read_all()

    def read_all(self) -> None:
        """Read the whole document."""
        places = places_in(self._document)
        self.has_tables = bool(places)
        """Whether there is a table in the document."""
        self.lines = read_lines(self._document, 0, self._document.blockCount() - 1, places)
        self._forget()

    def changed(self, position: int, removed: int, added: int) -> bool:
        """Read again what a `contentsChange` of the document touched.

        Returns whether it may have changed more than one line.
        """
        count = self._document.blockCount()
        first = self._document.findBlock(position)
        if not removed and count == len(self.lines) and first.contains(position + added):
            self._written_into(first)
            return False
        if count != len(self.lines) and first.previous().isValid():
            first = first.previous()  # whether another line continues it may have changed
        behind = self._document.findBlock(position + added)
        at = first.blockNumber()
        last = behind.blockNumber() if behind.isValid() else count - 1
        if at == last and count == len(self.lines):
            self._set_line(at, line_of(first, self.lines[at].style.place))
            return False
        self._read_between(at, last)
        if len(self.lines) != count:  # the signal reported less than happened
            self.read_all()
        return True

    def _read_between(self, first: int, last: int) -> None:
        """Read the blocks with these numbers again, and the whole of a table that they touch."""
        places = places_in(self._document)
        self.has_tables = bool(places)
        while places.get(first, Place.TABLE) is not Place.TABLE:
            first -= 1
        while places.get(last + 1, Place.TABLE) is not Place.TABLE:
            last += 1
        new = read_lines(self._document, first, last, places)
        gone = len(new) - (self._document.blockCount() - len(self.lines))
        self.lines[first : first + gone] = new
        self._forget()

    def _written_into(self, block: QTextBlock) -> None:
        """Read again a line in which characters were typed: its style is unchanged."""
        at = block.blockNumber()
        style = self.lines[at].style
        below = self.lines[at + 1].style if at + 1 < len(self.lines) else PLAIN
        parted = style.goes_on or below.goes_on
        self._set_line(at, EditorLine(spans_in(block, parted=parted), style))

    def _set_line(self, at: int, line: EditorLine) -> None:
        old = self.lines[at]
        self.lines[at] = line
        same_style = old.style is line.style or old.style == line.style
        if same_style and old.spans == line.spans:
            return
        same_place = same_style and line.kept and old.kept
        if line.style.place is not Place.OUTSIDE:
            replaced = same_place and self._replace_row(at)
        else:
            same_place = same_place and bool(old.spans) and bool(line.spans)
            replaced = same_place and self._replace_written(at, old)
        if not replaced:
            self._forget()

    def _replace_row(self, at: int) -> bool:
        """Replace the row of a line in a table in the Markdown; False when that is uncertain."""
        first, behind = at, at + 1
        while self.lines[first].style.place not in (Place.TABLE, Place.ROW):
            first -= 1
        while behind < len(self.lines) and self.lines[behind].style.place in _FURTHER:
            behind += 1
        if self._place is None or first not in self._place:
            return False
        self._written[self._place[first]] = write_row(row_in(self.lines[first:behind]))
        self._markdown = None
        return True

    def _replace_written(self, at: int, old: EditorLine) -> bool:
        """Replace the line in the Markdown at its old place; False when that is uncertain."""
        if self._place is None:
            return False
        first, behind = at, at + 1
        while first and self.lines[first].style.goes_on:
            first -= 1
        while behind < len(self.lines) and self.lines[behind].style.goes_on:
            behind += 1
        if first not in self._place:
            return False
        parts = self.lines[first:behind]
        where = self._place[first]
        if self._last_written[0] is old:
            before = self._last_written[1]
        else:
            before = write_spans(whole([*parts[: at - first], old, *parts[at - first + 1 :]]).spans)
        after = write_spans(whole(parts).spans)
        self._last_written = (self.lines[at], after)
        if not (before and after and self._written[where].endswith(before)):
            return False
        self._written[where] = self._written[where].removesuffix(before) + after
        self._markdown = None
        return True

    def _forget(self) -> None:
        self._written, self._place, self._markdown, self._numbers = [], None, None, None
        self._last_written = (None, "")
        self._paragraphs: list[tuple[int, int]] | None = None

    @property
    def markdown(self) -> str:
        """The text as it is stored."""
        if self._markdown is None:
            if self._place is None:
                self._write()
            self._markdown = "\n".join(self._written)
        return self._markdown

    def _write(self) -> None:
        """Write all lines, and note where each went if every paragraph or row is one line."""
        self._written = write(self.tree()).split("\n")
        filled = [where for where, text in enumerate(self._written) if text]
        kept = list(self._written_lines())
        self._place = dict(zip(kept, filled, strict=True)) if len(kept) == len(filled) else {}

    def _written_lines(self) -> Iterator[int]:
        """Yield the first line of what each line of the Markdown says; -1 for a table's rule."""
        for first, _ in self.paragraphs:
            place = self.lines[first].style.place
            if place not in _FURTHER:
                yield first
            if place is Place.TABLE:
                yield -1

    @property
    def paragraphs(self) -> list[tuple[int, int]]:
        """For each stored paragraph or point, its first line and the line after its last."""
        if self._paragraphs is None:
            self._paragraphs = paragraphs(self.lines)
        return self._paragraphs

    def stored_above(self, line: int) -> int:
        """Return how many stored paragraphs begin above a line."""
        return bisect_left(self.paragraphs, (line, 0))

    def tree(self) -> tuple[Block, ...]:
        """Return the text as a tree."""
        return tree_of(self.lines)

    @property
    def numbers(self) -> list[int]:
        """The number in front of each line; 0 for none."""
        if self._numbers is None:
            self._numbers = numbers_of(line.style for line in self.lines)
        return self._numbers

    def styles(self) -> list[LineStyle]:
        """Return the style that each line comes to have."""
        return list(effective(line.style for line in self.lines))
