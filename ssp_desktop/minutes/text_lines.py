"""Turns a Markdown text into the lines and tables of the minutes."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import count

from ssp_desktop.minutes.blocks import Line, ListMark, Origin, Style, Table
from ssp_desktop.richtext.markdown import parse
from ssp_desktop.richtext.tree import Block, ListBlock, Paragraph, TableBlock


@lru_cache(maxsize=64)  # while an item is being written, all its texts but one are unchanged
def text_lines(
    markdown: str, origin: Origin, first_list: int
) -> tuple[tuple[Line | Table, ...], int]:
    """Return the lines and tables of `markdown`, and the id of the next list.

    Its own lists are numbered from `first_list` on.
    """
    list_ids = count(first_list)
    lines: list[Line | Table] = []
    for block in parse(markdown):
        if isinstance(block, Paragraph):
            lines.append(Line(Style.BODY, block.spans, origin))
        elif isinstance(block, TableBlock):
            if block.printed_rows:
                head = block.header if block.has_header else ()
                lines.append(Table(head, block.rows, block.right, origin))
        else:
            lines += _list_lines(block, 0, origin, list_ids)
    return tuple(lines), next(list_ids)


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
            elif isinstance(inner, ListBlock):
                yield from _list_lines(inner, level + 1, origin, list_ids)


def _first_paragraph(blocks: tuple[Block, ...]) -> tuple[Paragraph, Iterable[Block]]:
    """Return the paragraph that has the marker (an empty one before a list) and the rest."""
    if blocks and isinstance(blocks[0], Paragraph):
        return blocks[0], blocks[1:]
    return Paragraph(()), blocks
