"""Changes the characters of one line of a document by the smallest difference."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor

from ssp_desktop.domain.unchanged_ends import unchanged_ends
from ssp_desktop.richtext.tree import Span
from ssp_desktop.ui.meeting.document.document import insert_spans, raw_spans_of

_Character = tuple[str, bool, bool]
_KEEP = QTextCursor.MoveMode.KeepAnchor


def change_characters(parts: Sequence[QTextBlock], new_spans: Sequence[Span]) -> int:
    """Make the line that is divided into `parts` read `new_spans`.

    Returns the position after the change.
    """
    texts = [_characters(raw_spans_of(part)) for part in parts]
    old, new = [character for text in texts for character in text], _characters(new_spans)
    start, tail = unchanged_ends(old, new)
    cursor = QTextCursor(parts[0])
    begin, end = (_position(parts, texts, each) for each in (start, len(old) - tail))
    cursor.setPosition(begin)
    cursor.setPosition(end, _KEEP)
    cursor.removeSelectedText()
    insert_spans(cursor, _spans(new[start : len(new) - tail]))
    return cursor.position()


def _position(
    parts: Sequence[QTextBlock], texts: Sequence[Sequence[_Character]], count: int
) -> int:
    """Return the position after that many characters, before any division between two parts."""
    for part, text in zip(parts, texts, strict=True):
        if count <= len(text):
            return part.position() + _length(text[:count])
        count -= len(text)
    return parts[-1].position() + parts[-1].length() - 1


def _characters(spans: Sequence[Span]) -> list[_Character]:
    return [(character, span.bold, span.italic) for span in spans for character in span.text]


def _length(characters: Sequence[_Character]) -> int:
    """Return the length in Qt's positions: characters beyond U+FFFF take two."""
    return sum(2 if ord(character) > 0xFFFF else 1 for character, *_ in characters)


def _spans(characters: Sequence[_Character]) -> list[Span]:
    spans: list[Span] = []
    for character, bold, italic in characters:
        if spans and (spans[-1].bold, spans[-1].italic) == (bold, italic):
            spans[-1] = replace(spans[-1], text=spans[-1].text + character)
        else:
            spans.append(Span(character, bold, italic))
    return spans
