"""What minutes say, as hashes: of the front and of each item, so that a change names its place.

Of the words and of what is bold or italic in them, not of pages or fonts: minutes that are written
again by a newer program, or in another look, are the same minutes.
"""

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from ssp_desktop.minutes.blocks import Block, Contents, FactTable, Line, Minutes, Table
from ssp_desktop.richtext.tree import Span


class Prints(NamedTuple):
    """The hash of everything that is of no item, and that of each item by its id."""

    rest: str
    items: dict[str, str]

    @property
    def whole(self) -> str:
        """One hash of all of it."""
        return _hash([self.rest, *self.items.values()])


def prints_of(minutes: Minutes) -> Prints:
    """Return the hashes of what `minutes` say, SHA-256 in hexadecimal digits."""
    rest = [text for part in minutes.parts if not part.item for text in _texts(part.blocks)]
    items = {part.item: _hash(list(_texts(part.blocks))) for part in minutes.parts if part.item}
    return Prints(_hash(rest), items)


def _hash(texts: list[str]) -> str:
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Line):
            mark = f"{block.mark.level}{block.mark.text} " if block.mark else ""
            yield f"{mark}{_marked(block.spans)}"
        elif isinstance(block, FactTable):
            yield from (f"{label}\t{text}" for label, text in block.rows)
        elif isinstance(block, Table):
            for row in block.printed_rows:
                yield "\t".join("\v".join(_marked(x.spans) for x in cell.lines) for cell in row)
        else:
            yield from _entries(block)


def _entries(contents: Contents) -> Iterator[str]:
    return (entry.text for entry in contents.entries)


def _marked(spans: tuple[Span, ...]) -> str:
    """Return the text with what is bold between \\x02 and what is italic between \\x03."""
    out = []
    for span in spans:
        text = f"\x03{span.text}\x03" if span.italic else span.text
        out.append(f"\x02{text}\x02" if span.bold else text)
    return "".join(out)
