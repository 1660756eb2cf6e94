"""Texts as the Markdown subset they are stored in, and back.

Lists are CommonMark's and parsed by markdown-it-py; tables are pipe tables (`pipe_tables`). Bold
and italic are read by our own scanner (`inline`): a run of asterisks switches italic (1), bold (2)
or both (3). CommonMark's rules on what may come next to an asterisk make some texts impossible to
write (bold right up to a letter, as ``a**"b"**``); switching has no such gaps, and every literal
asterisk is written with a backslash.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ssp_desktop.richtext.inline import read_spans, write_spans
from ssp_desktop.richtext.neat_lists import read_neat
from ssp_desktop.richtext.pipe_tables import parted, read_table, write_table
from ssp_desktop.richtext.tree import Block, ListBlock, ListItem, Paragraph, TableBlock

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LIST_LIKE = re.compile(r"\s|(?:[-+*]|\d{1,9}[.)])(?:\s|$)")
_MAX_START = 999_999_999  # CommonMark's limit
_DEEPEST, _MOST_SIGNS = 100, 40  # spaces before a line, and list signs at its beginning
_TOO_DEEP = re.compile(rf"^ {{{_DEEPEST},}}", re.MULTILINE)
_TOO_MANY = re.compile(
    rf"^( *(?:(?:[-+*]|\d{{1,9}}[.)]) +){{{_MOST_SIGNS}}}\d{{0,9}})(?=[-+*.)] )", re.MULTILINE
)


@lru_cache(maxsize=512)
def parse(markdown: str) -> tuple[Block, ...]:
    """Return the tree of `markdown`. Every string is a valid text; nothing is refused.

    Costs nothing for a recently parsed text, and little if the text has changed little since: runs
    of lists are cached, and other paragraphs need no parser.
    """
    blocks: list[Block] = []
    run: list[str] = []
    for is_table, chunk in _chunks(markdown):
        if is_table:
            blocks += _parsed_lists(run)
            run = []
            blocks.append(read_table(chunk))
            continue
        if _LIST_LIKE.match(chunk) or "\n" in chunk:
            run.append(chunk)
            continue
        blocks += _parsed_lists(run)
        run = []
        blocks += _paragraphs(chunk)
    blocks += _parsed_lists(run)
    return tuple(blocks)


def _chunks(markdown: str) -> Iterator[tuple[bool, str]]:
    """Yield the texts between blank lines and the tables, and whether each is a table."""
    for chunk in re.split(r"\n(?:[ \t]*\n)+", markdown.strip("\n")):
        if "\n|" in chunk:
            yield from parted(chunk)
        elif chunk.strip():
            yield False, chunk


def _parsed_lists(chunks: Sequence[str]) -> tuple[Block, ...]:
    return _parse_with_lists("\n\n".join(chunks)) if chunks else ()


@lru_cache(maxsize=2048)
def _parse_with_lists(markdown: str) -> tuple[Block, ...]:
    if len(markdown) > _DEEPEST:
        markdown = _flattened(markdown)
    neat = read_neat(markdown, read_spans)
    return parse_commonmark(markdown) if neat is None else neat


def _flattened(markdown: str) -> str:
    """Return `markdown` with lists within lists only so deep that all of it can be read.

    What is deeper stands in the deepest list, or is text.
    """
    return _TOO_MANY.sub(r"\1\\", _TOO_DEEP.sub(" " * _DEEPEST, markdown))


def parse_commonmark(markdown: str) -> tuple[Block, ...]:
    """Return the tree of `markdown` by CommonMark's parser, whatever its form."""
    tokens = _commonmark().parse(markdown)
    return tuple(_blocks(iter(tokens), ""))


@cache
def _commonmark() -> MarkdownIt:
    """Return the parser. Most texts do not need it, and importing it takes a tenth of an export."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - slow to import

    # It silently drops anything nested deeper; a list and its list item are two levels.
    return MarkdownIt("zero", {"maxNesting": 200}).enable("list")


def _blocks(tokens: Iterable[Token], until: str) -> list[Block]:
    """Read blocks off `tokens` up to the token of type `until`."""
    out: list[Block] = []
    stream = iter(tokens)
    for token in stream:
        if token.type == until:
            break
        if token.type == "inline":
            out += _paragraphs(token.content)
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            ordered = token.type == "ordered_list_open"
            start = int(token.attrs.get("start", 1)) if ordered else 1
            out.append(ListBlock(ordered, tuple(_items(stream)), start))
    return out


def _paragraphs(text: str) -> list[Paragraph]:
    """Return a paragraph for each line; a line with nothing but switches is left out."""
    return [Paragraph(spans) for line in text.split("\n") if (spans := read_spans(line))]


def _items(stream: Iterable[Token]) -> list[ListItem]:
    items: list[ListItem] = []
    for token in stream:
        if token.type == "list_item_open":
            items.append(ListItem(tuple(_blocks(stream, "list_item_close"))))
        else:
            break
    return items


def write(blocks: Iterable[Block]) -> str:
    """Return the Markdown of `blocks`; `parse` gives the same blocks back.

    Empty paragraphs are left out: they say nothing, and Markdown has none.
    """
    return "\n".join(_lines(blocks))


def _lines(blocks: Iterable[Block], *, tight: bool = False) -> list[str]:
    """Return the lines of `blocks`; `tight`: no blank line before a list that can do without."""
    out: list[str] = []
    last: Block | None = None
    other_mark = False
    for block in blocks:
        if isinstance(block, Paragraph):
            lines = [write_spans(block.spans)] if block.spans else []
        elif isinstance(block, TableBlock):
            lines = write_table(block)
        else:
            follows_same = isinstance(last, ListBlock) and last.ordered == block.ordered
            other_mark = follows_same and not other_mark
            lines = _list_lines(block, other_mark=other_mark)
        if not lines:
            continue
        needs_blank = not (
            tight
            and isinstance(last, Paragraph)
            and isinstance(block, ListBlock)
            and (not block.ordered or block.start == 1)
            and bool(lines[0].split(None, 1)[1:])  # a bare marker cannot interrupt a paragraph
        )
        if out and needs_blank:
            out.append("")
        out += lines
        last = block
    return out


def _list_lines(block: ListBlock, *, other_mark: bool) -> list[str]:
    out: list[str] = []
    loose = any(_is_loose(item) for item in block.items)
    for at, item in enumerate(block.items):
        if block.ordered:
            number = min(block.start + at, _MAX_START)
            marker = f"{number}{')' if other_mark else '.'} "
        else:
            marker = "+ " if other_mark else "- "
        if out and loose:
            out.append("")
        lines = _lines(item.blocks, tight=True) or [""]
        out.append((marker + lines[0]).rstrip())
        indent = " " * len(marker)
        out += [indent + line if line else "" for line in lines[1:]]
    return out


def _is_loose(item: ListItem) -> bool:
    return sum(isinstance(block, Paragraph) for block in item.blocks) > 1


def plain(markdown: str) -> str:
    """Return the text of `markdown`, without list markers.

    There is one line for each paragraph and for each row of a table.
    """
    return "\n".join(_plain_lines(parse(markdown)))


def _plain_lines(blocks: Iterable[Block]) -> list[str]:
    out: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            out.append(block.text)
        elif isinstance(block, TableBlock):
            out += [" | ".join(cell.text for cell in row) for row in block.printed_rows]
        else:
            for item in block.items:
                out += _plain_lines(item.blocks)
    return out
