"""Converts between places in an editor's document and in the text as it reads.

A text is read paragraph by paragraph, without list marks and empty lines; an editor has
a block for each line, several for a long paragraph. Refuses to change anything.
"""

from bisect import bisect_right
from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextDocument

from ssp_desktop.ui.meeting.document.document import goes_on
from ssp_desktop.ui.meeting.document.places_in_text import characters_before, units


def paragraphs_in(document: QTextDocument) -> Iterator[list[QTextBlock]]:
    """Yield the blocks of each paragraph that is read."""
    block = document.firstBlock()
    while block.isValid():
        parts = parts_of(block)
        if any(part.text().strip() for part in parts):
            yield parts
        block = parts[-1].next()


def parts_of(block: QTextBlock) -> list[QTextBlock]:
    """Return all blocks of the paragraph that `block` is part of."""
    while goes_on(block):
        block = block.previous()
    parts = [block]
    while goes_on(parts[-1].next()):
        parts.append(parts[-1].next())
    return parts


def text_of(parts: list[QTextBlock]) -> str:
    """Return the text of a paragraph, including spaces at its ends."""
    return "".join(part.text() for part in parts)


def positions_of(
    document: QTextDocument, paragraph: int, start: int, end: int
) -> tuple[int, int] | None:
    """Return Qt's positions of those characters of that paragraph; None when it is not there."""
    for number, parts in enumerate(paragraphs_in(document)):
        if number == paragraph:
            text = text_of(parts)
            lead = len(text) - len(text.lstrip())
            first, last = (_position(parts, text, lead + each) for each in (start, end))
            return first, last
    return None


def _position(parts: list[QTextBlock], text: str, at: int) -> int:
    """Return Qt's position of a character of a paragraph, which may span several blocks."""
    left = units(text[:at])
    for part in parts[:-1]:
        if left < part.length():
            return part.position() + left
        left -= part.length() - 1
    return parts[-1].position() + min(left, parts[-1].length() - 1)


def place_of(document: QTextDocument, position: int) -> tuple[int, int]:
    """Return the paragraph at Qt's `position`, or the next one, and the character within it."""
    number = 0
    for parts in paragraphs_in(document):
        begins = [part.position() for part in parts]
        if position < begins[0]:
            break
        if position < begins[-1] + parts[-1].length():
            which = bisect_right(begins, position) - 1
            before = "".join(part.text() for part in parts[:which])
            inside = characters_before(parts[which].text(), position - begins[which])
            text = text_of(parts)
            lead = len(text) - len(text.lstrip())
            return number, max(len(before) + inside - lead, 0)
        number += 1
    return number, 0
