"""A text as a tree: paragraphs of spans, and lists that nest.

This is all that a decision or a section can hold; what is pasted or read from
a file is brought down to it. There are no line breaks inside a paragraph: a
soft break becomes the next paragraph (in a list, of the same point).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


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
        text = span.text.replace("\n", " ") if "\n" in span.text else span.text
        if not (span.bold or span.italic):
            _append(merged, span if text is span.text else Span(text))
            continue
        core = text.strip()
        start = text.find(core) if core else len(text)
        _append(merged, Span(text[:start]))
        _append(merged, Span(core, span.bold, span.italic))
        _append(merged, Span(text[start + len(core) :]))
    return _stripped(_join_over_spaces(merged) if len(merged) > 1 else merged)


def _append(spans: list[Span], span: Span) -> None:
    if not span.text:
        return
    last = spans[-1] if spans else None
    if last is not None and last.bold == span.bold and last.italic == span.italic:
        spans[-1] = Span(last.text + span.text, span.bold, span.italic)
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
                span = Span(span.text, before.bold, before.italic)
        _append(joined, span)
    return joined


def _stripped(spans: list[Span]) -> tuple[Span, ...]:
    """Return `spans` without white space at either end."""
    while spans and spans[0].text.isspace():
        del spans[0]
    while spans and spans[-1].text.isspace():
        del spans[-1]
    for at in {0, len(spans) - 1} if spans else ():
        span = spans[at]
        text = span.text.lstrip() if at == 0 else span.text
        text = text.rstrip() if at == len(spans) - 1 else text
        if text != span.text:
            spans[at] = Span(text, span.bold, span.italic)
    return tuple(spans)


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
