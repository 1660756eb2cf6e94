"""Texts as HTML without formatting of its own, for other programs to paste."""

import html
from collections.abc import Iterable, Sequence

from ssp_desktop.richtext.tree import Block, Cell, ListBlock, Paragraph, Row, Span, TableBlock


def html_of(blocks: Iterable[Block]) -> str:
    """Return `blocks` as HTML without any formatting of its own, for pasting elsewhere."""
    return "".join(_html(block) for block in blocks)


def _html(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{html_of_spans(block.spans)}</p>"
    if isinstance(block, TableBlock):
        return _html_table(block)
    tag = "ol" if block.ordered else "ul"
    start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
    return f"<{tag}{start}>{''.join(_html_item(item.blocks) for item in block.items)}</{tag}>"


def _html_table(table: TableBlock) -> str:
    head = f"<thead>{_html_row(table, table.header, 'th')}</thead>" if table.has_header else ""
    body = "".join(_html_row(table, row, "td") for row in table.rows)
    return f"<table>{head}<tbody>{body}</tbody></table>"


def _html_row(table: TableBlock, row: Row, tag: str) -> str:
    aside = ' style="text-align: right"'
    cells = (
        f"<{tag}{aside if right else ''}>{_html_cell(cell)}</{tag}>"
        for cell, right in zip(row, table.right, strict=True)
    )
    return f"<tr>{''.join(cells)}</tr>"


def _html_cell(cell: Cell) -> str:
    return "<br>".join(html_of_spans(line.spans) for line in cell.lines)


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
