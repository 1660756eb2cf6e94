"""A text as a tree: paragraphs of spans, nested lists, and tables.

This is all that a decision or a section can contain; anything pasted or read from a file is reduced
to it. There are no line breaks inside a paragraph: a soft break starts a new paragraph (in a list,
of the same list item; in a table, of the same cell). A table stands between paragraphs, never in a
list or in another table.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `spans` are as `merge_spans` returns them."""

    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The text without its styles."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class ListItem:
    """One list item: usually a paragraph first, then perhaps more paragraphs and lists."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A bulleted list, or a numbered one that begins at `start`."""

    ordered: bool
    items: tuple[ListItem, ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: a paragraph for each of its lines, none when it is empty."""

    lines: tuple[Paragraph, ...] = ()

    @property
    def text(self) -> str:
        """The text without its styles, its lines parted by spaces."""
        return " ".join(line.text for line in self.lines)


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table; every row has as many cells as the header, and there is at least one column.

    A header row whose cells are all empty is none: it is not printed. `right` says of each column
    whether it stands to the right, as figures do.
    """

    header: Row
    rows: tuple[Row, ...]
    right: tuple[bool, ...]

    @property
    def has_header(self) -> bool:
        """Whether the header row says something and is printed."""
        return any(cell.lines for cell in self.header)

    @property
    def printed_rows(self) -> tuple[Row, ...]:
        """The rows that are printed: the header, if it says something, and those below."""
        return (self.header, *self.rows) if self.has_header else self.rows


Block = Paragraph | ListBlock | TableBlock


def merge_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return `spans` in their one canonical form.

    Neighbours in the same style are joined, white space has no style, line breaks become spaces,
    and there is no white space at either end.
    """
    spans = tuple(spans)
    if len(spans) == 1 and _style_of(spans[0]) == (False, False):
        return _plain(spans[0])
    merged = _joined(_pieces(spans))
    return _stripped(_joined(_over_spaces(merged)) if len(merged) > 1 else merged)


def _plain(span: Span) -> tuple[Span, ...]:
    """Return an unstyled `span` that has no neighbours in canonical form, at once."""
    text = span.text.replace("\n", " ").strip()
    return (span if text == span.text else Span(text),) if text else ()


def _pieces(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield `spans` on one line, with unstyled white space at the ends of each."""
    for span in spans:
        text = span.text.replace("\n", " ") if "\n" in span.text else span.text
        if not (span.bold or span.italic):
            yield span if text is span.text else Span(text)
            continue
        core = text.strip()
        start = text.find(core) if core else len(text)
        yield Span(text[:start])
        yield Span(core, span.bold, span.italic)
        yield Span(text[start + len(core) :])


def _style_of(span: Span) -> tuple[bool, bool]:
    return span.bold, span.italic


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return `spans` with neighbours in the same style joined, and empty ones dropped."""
    out: list[Span] = []
    for (bold, italic), group in groupby((span for span in spans if span.text), _style_of):
        first, *others = group
        text = "".join((first.text, *(span.text for span in others)))
        out.append(Span(text, bold, italic) if others else first)
    return out


def _over_spaces(spans: list[Span]) -> Iterator[Span]:
    """Yield `spans`, giving the space between two words in one style that style."""
    for at, span in enumerate(spans):
        if 0 < at < len(spans) - 1 and span.text.isspace():
            before, after = spans[at - 1], spans[at + 1]
            if _style_of(before) == _style_of(after):
                span = Span(span.text, before.bold, before.italic)
        yield span


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
    """Yield every paragraph of `blocks` in reading order, including those in lists and cells."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, TableBlock):
            for row in (block.header, *block.rows):
                for cell in row:
                    yield from cell.lines
        else:
            for item in block.items:
                yield from paragraphs_of(item.blocks)
