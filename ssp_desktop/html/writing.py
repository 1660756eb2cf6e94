"""Texts as HTML without formatting of its own, for other programs to paste."""

import html
from collections.abc import Iterable, Sequence

from ssp_desktop.richtext.tree import Block, ListBlock, Paragraph, Span


def html_of(blocks: Iterable[Block]) -> str:
    """Return `blocks` as HTML without any formatting of its own, for pasting elsewhere."""
    return "".join(_html(block) for block in blocks)


def _html(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{html_of_spans(block.spans)}</p>"
    tag = "ol" if block.ordered else "ul"
    start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
    return f"<{tag}{start}>{''.join(_html_item(item.blocks) for item in block.items)}</{tag}>"


def _html_item(blocks: Sequence[Block]) -> str:
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph) and not _has_more(blocks[1:]):
        return f"<li>{html_of_spans(first.spans)}{html_of(blocks[1:])}</li>"
    return f"<li>{html_of(blocks)}</li>"


def _has_more(blocks: Sequence[Block]) -> bool:
    return any(not isinstance(block, ListBlock) for block in blocks)


def html_of_spans(spans: Iterable[Span]) -> str:
    """Return `spans` as HTML."""
    out = []
    for span in spans:
        text = html.escape(span.text, quote=False)
        text = f"<em>{text}</em>" if span.italic else text
        out.append(f"<strong>{text}</strong>" if span.bold else text)
    return "".join(out)
