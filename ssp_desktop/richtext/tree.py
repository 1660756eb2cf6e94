"""A text as a tree: paragraphs of spans, and lists that nest.

This is all that a decision or a section can hold; what is pasted or read from
a file is brought down to it. There are no line breaks inside a paragraph: a
soft break becomes the next paragraph (in a list, of the same point).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

_SPACES = re.compile(r"(\s+)")


@dataclass(frozen=True, slots=True)
class Span:
    """A run of letters in one style."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `spans` are as `merge_spans` returns them."""

    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The letters without their styles."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class ListItem:
    """One point: mostly a paragraph first, then perhaps more paragraphs and lists."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A bulleted list, or a numbered one that begins at `start`."""

    ordered: bool
    items: tuple[ListItem, ...]
    start: int = 1


Block = Paragraph | ListBlock


def merge_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return `spans` in their one canonical form.

    Neighbours of one style are joined, white space takes no style, line breaks
    become spaces, and there is none at either end.
    """
    merged: list[Span] = []
    for span in spans:
        for piece in _SPACES.split(span.text.replace("\n", " ")):
            if not piece:
                continue
            if piece.isspace():
                piece_span = Span(piece)
            else:
                piece_span = Span(piece, span.bold, span.italic)
            _append(merged, piece_span)
    joined = _join_over_spaces(merged)
    while joined and joined[0].text.isspace():
        del joined[0]
    while joined and joined[-1].text.isspace():
        del joined[-1]
    if joined:
        joined[0] = replace(joined[0], text=joined[0].text.lstrip())
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip())
    return tuple(joined)


def _append(spans: list[Span], span: Span) -> None:
    if spans and (spans[-1].bold, spans[-1].italic) == (span.bold, span.italic):
        spans[-1] = replace(span, text=spans[-1].text + span.text)
    else:
        spans.append(span)


def _join_over_spaces(spans: list[Span]) -> list[Span]:
    """Give the space between two words of one style that style."""
    joined: list[Span] = []
    for at, span in enumerate(spans):
        between = 0 < at < len(spans) - 1 and span.text.isspace()
        if between:
            before, after = spans[at - 1], spans[at + 1]
            if (before.bold, before.italic) == (after.bold, after.italic):
                span = replace(before, text=span.text)
        _append(joined, span)
    return joined


def paragraph(text: str) -> Paragraph:
    """Return a paragraph of plain `text`."""
    return Paragraph(merge_spans([Span(text)]))


def paragraphs_of(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield every paragraph of `blocks` in reading order, those in lists too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for item in block.items:
                yield from paragraphs_of(item.blocks)
