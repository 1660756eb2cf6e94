"""The paragraphs of minutes as they are read, each known by where it comes from and its number.

Owns how they are counted, so that a place in the text and a place on a page are the same one.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ssp_desktop.minutes.blocks import Block, Line, Origin, Style, Table


class ParagraphKey(NamedTuple):
    """A paragraph: `number` counts those of its origin that have text, headings among them."""

    origin: Origin
    number: int


class ReadParagraph(NamedTuple):
    """A paragraph with text, as it is printed; `heading`: it is the heading of its part."""

    key: ParagraphKey
    text: str
    heading: bool


class Counting:
    """Gives each paragraph with text its key; they are counted in the order of the minutes."""

    def __init__(self) -> None:
        self._next: dict[Origin, int] = {}

    def key(self, origin: Origin) -> ParagraphKey:
        """Return the key of the next paragraph of that origin."""
        number = self._next.get(origin, 0)
        self._next[origin] = number + 1
        return ParagraphKey(origin, number)


def read_paragraphs(blocks: Iterable[Block]) -> Iterator[ReadParagraph]:
    """Yield the paragraphs of `blocks` that have text, those in cells of texts' tables too."""
    counting = Counting()
    for block in blocks:
        if isinstance(block, Line):
            if block.text.strip():
                heading = block.style is Style.SECTION_HEADING
                yield ReadParagraph(counting.key(block.origin), block.text, heading)
        elif isinstance(block, Table):
            for line in block.lines:
                if line.text.strip():
                    yield ReadParagraph(counting.key(block.origin), line.text, False)
