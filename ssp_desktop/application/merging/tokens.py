"""The pieces that texts are compared and merged in: words, and what begins at them.

Owns what a piece is, and how one line of text is parted into words. A mark comes before what it
begins, so that whatever is put in or taken out is a run of whole paragraphs, points or rows, or
words inside one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ssp_desktop.richtext.tree import Span, merge_spans

# From the first letter or figure of a word to its last; any other sign by itself.
_PIECE = re.compile(r" |\w(?:[^ ]*\w)?|[^\w ]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a sign of its own. `space` is whether a space stands before it.

    The first of a line always has it; an empty word is a space more than one.
    """

    text: str
    space: bool = True
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph begins, or a point of a list.

    `ordered` says of each list around it, outermost first, whether it is numbered. The line goes on
    in the point that is open in the first `fresh` of them and begins a new point in the others.
    `starts` has a number for each of these where a new list begins that could be taken for the one
    before, or that does not begin at 1; else None.
    """

    ordered: tuple[bool, ...] = ()
    fresh: int = 0
    starts: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table begins; `right` says of each column whether it stands to the right."""

    right: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table begins: its header, or another."""

    header: bool = False


@dataclass(frozen=True, slots=True)
class CellStart:
    """A cell of a table begins."""


@dataclass(frozen=True, slots=True)
class CellLine:
    """A further line of a cell begins."""


@dataclass(frozen=True, slots=True)
class Value:
    """Something that is changed as a whole: a date, a person's role, the id of a part."""

    value: object


Token = Word | Line | Table | Row | CellStart | CellLine | Value
Tokens = tuple[Token, ...]


def words_of(spans: Iterable[Span]) -> Iterator[Word]:
    """Yield the words of one line."""
    space = True
    for span in spans:
        for piece in _PIECE.findall(span.text):
            if piece != " ":
                yield Word(piece, space, span.bold, span.italic)
                space = False
            elif space:
                yield Word("")
            else:
                space = True


def spans_of(words: Iterable[Word]) -> tuple[Span, ...]:
    """Return the line that consists of `words`, in canonical form."""
    spans: list[Span] = []
    for word in words:
        if word.space and spans:
            spans.append(Span(" "))
        spans.append(Span(word.text, word.bold, word.italic))
    return merge_spans(spans)


def words_of_line(text: str) -> Tokens:
    """Return the words of a line without styles, such as a title."""
    return tuple(words_of((Span(text),)))


def line_of_words(tokens: Iterable[Token]) -> str:
    """Return the line of text that consists of the words in `tokens`."""
    words = (Word(each.text, each.space) for each in tokens if isinstance(each, Word))
    return "".join(span.text for span in spans_of(words))
