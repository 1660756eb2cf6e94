"""A Markdown text made into the lines of a referat."""

from collections.abc import Iterable, Iterator
from itertools import count

from ssp_desktop.minutes.blocks import Line, ListMark, Origin, Style
from ssp_desktop.richtext.markdown import parse
from ssp_desktop.richtext.tree import Block, ListBlock, Paragraph


def text_lines(markdown: str, origin: Origin, list_ids: "count[int]") -> Iterator[Line]:
    """Yield the lines of `markdown`; each list takes its id from `list_ids`."""
    for block in parse(markdown):
        if isinstance(block, Paragraph):
            yield Line(Style.BODY, block.spans, origin)
        else:
            yield from _list_lines(block, 0, origin, list_ids)


def _list_lines(
    block: ListBlock, level: int, origin: Origin, list_ids: "count[int]"
) -> Iterator[Line]:
    list_id = next(list_ids)
    for number, item in enumerate(block.items, start=block.start):
        first, rest = _first_paragraph(item.blocks)
        mark = ListMark(
            list_id, level, block.ordered, True, block.start, number if block.ordered else None
        )
        yield Line(Style.LIST, first.spans, origin, mark)
        further = ListMark(list_id, level, block.ordered, False, block.start)
        for inner in rest:
            if isinstance(inner, Paragraph):
                yield Line(Style.LIST_CONTINUED, inner.spans, origin, further)
            else:
                yield from _list_lines(inner, level + 1, origin, list_ids)


def _first_paragraph(blocks: tuple[Block, ...]) -> tuple[Paragraph, Iterable[Block]]:
    """Return the paragraph that bears the mark (an empty one before a list) and the rest."""
    if blocks and isinstance(blocks[0], Paragraph):
        return blocks[0], blocks[1:]
    return Paragraph(()), blocks
