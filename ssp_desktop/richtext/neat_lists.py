"""Lists in the exact form that `markdown.write` gives them, read line by line.

Nearly all texts have this form, and reading it takes a tenth of the time of CommonMark's parser,
which matters when a text is read again at each character typed. Owns the neat form alone: exact
indents, one space after a list marker, no lazy lines. Returns None for anything else; the parser
reads that.
"""

import re
from collections.abc import Callable

from ssp_desktop.richtext.tree import Block, ListBlock, ListItem, Paragraph, Span

# Control characters, and two blank lines in a row.
_FOREIGN = re.compile("[\x00-\x09\x0b-\x1f]|\n *\n *\n")
_SIGN = re.compile(r"([-+*]|([0-9]{1,9})([.)]))(?: |$)")

_Line = tuple[int, str]
"""A line's indent, and its text; a blank line has no text."""


class _NotNeat(Exception):
    """The text is not in the neat form."""


def read_neat(text: str, spans: Callable[[str], tuple[Span, ...]]) -> tuple[Block, ...] | None:
    """Return the blocks of `text`, None when it is not neat; `spans` reads a paragraph."""
    if _FOREIGN.search(text):
        return None
    lines = []
    for raw in text.split("\n"):
        stripped = raw.strip(" ")
        lines.append((len(raw) - len(raw.lstrip(" ")) if stripped else 0, stripped))
    try:
        return tuple(_Reader(lines, spans).blocks(0))
    except _NotNeat:
        return None


def _sign_of(text: str) -> re.Match[str] | None:
    """Return the list marker that `text` begins with, None if there is none."""
    found = _SIGN.match(text)
    if found is not None and text.startswith(" ", found.end()):
        raise _NotNeat
    return found


class _Reader:
    """Reads lines from `at` on, each block at its own indent."""

    def __init__(self, lines: list[_Line], spans: Callable[[str], tuple[Span, ...]]) -> None:
        self._lines = lines
        self._spans = spans
        self._at = 0

    def blocks(self, indent: int) -> list[Block]:
        """Read the blocks at `indent`, up to the first line with a smaller indent."""
        out: list[Block] = []
        while self._skip_blanks():
            here, text = self._lines[self._at]
            if here < indent:
                break
            if here > indent:
                raise _NotNeat
            sign = _sign_of(text)
            if sign:
                out.append(self._list(indent, sign))
                continue
            if spans := self._spans(text):
                out.append(Paragraph(spans))
            self._at += 1
            self._check_behind_paragraph(indent)
        return out

    def _skip_blanks(self) -> bool:
        """Go to the next line with something on it; return whether there is one."""
        while self._at < len(self._lines) and not self._lines[self._at][1]:
            self._at += 1
        return self._at < len(self._lines)

    def _check_behind_paragraph(self, indent: int) -> None:
        """Refuse a line that CommonMark would take into the paragraph before it."""
        if self._at == len(self._lines):
            return
        here, text = self._lines[self._at]
        if not text:
            return
        sign = _sign_of(text)
        if sign is None:
            if here != indent:
                raise _NotNeat
        elif here >= indent and (sign.end() == len(text) or sign[2] not in (None, "1")):
            raise _NotNeat

    def _list(self, indent: int, sign: re.Match[str]) -> ListBlock:
        ordered = sign[2] is not None
        start = int(sign[2]) if ordered else 1
        kind = sign[3] or sign[1]
        items = []
        found: re.Match[str] | None = sign
        while found is not None and (found[3] or found[1]) == kind:
            items.append(ListItem(tuple(self._item(indent, found))))
            found = None
            if self._skip_blanks() and self._lines[self._at][0] == indent:
                found = _sign_of(self._lines[self._at][1])
        return ListBlock(ordered, tuple(items), start)

    def _item(self, indent: int, sign: re.Match[str]) -> list[Block]:
        text = sign.string
        inner = indent + len(sign[1]) + 1
        if sign.end() < len(text):
            self._lines[self._at] = (inner, text[sign.end() :])
            return self.blocks(inner)
        self._at += 1
        if self._skip_blanks() and self._lines[self._at][0] > indent:
            raise _NotNeat
        return []
