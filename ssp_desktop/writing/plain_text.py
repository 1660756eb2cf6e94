"""A referat as plain text, in the look of the published ones.

Bold and italic are lost; all else comes back when the text is read.
"""

from collections.abc import Iterator

from ssp_desktop.minutes.blocks import Block, Contents, FactTable, Line, Part, Referat, Style

_INDENT = "   "  # a level of a list
_LEADER = "....."


def write_text(referat: Referat) -> str:
    """Return the referat as lines of text that end in a line feed."""
    numbers = {
        block.bookmark: number for number, block in enumerate(_headings(referat.parts), start=1)
    }
    out: list[str] = []
    last: Block | None = None
    for block in referat.blocks:
        for text in _lines(block, numbers):
            if out and not _is_next_row(last, block):
                out.append("")
            out.append(text)
            last = block
    return "\n".join(out) + "\n"


def _is_next_row(last: Block | None, block: Block) -> bool:
    """Whether `block` stands right under `last`: the next person, the next point of a list."""
    if not (isinstance(last, Line) and isinstance(block, Line)) or last.style is not block.style:
        return False
    if last.mark and block.mark:
        top = last.mark.level == block.mark.level == 0
        return not top or last.mark.list_id == block.mark.list_id
    return block.style is Style.PERSON


def _headings(parts: tuple[Part, ...]) -> Iterator[Line]:
    for part in parts:
        for block in part.blocks[:1]:
            if isinstance(block, Line) and block.style is Style.ITEM_HEADING:
                yield block


def _lines(block: Block, numbers: dict[str, int]) -> Iterator[str]:
    if isinstance(block, Line):
        yield _line_text(block)
    elif isinstance(block, FactTable):
        for label, text in block.rows:
            yield f"{label} {text}"
    else:
        yield from _contents(block, numbers)


def _contents(contents: Contents, numbers: dict[str, int]) -> Iterator[str]:
    """Yield the contents. A text has no pages: behind the leader stands the item's place."""
    yield contents.heading
    if contents.entries:
        yield "\n".join(
            f"{entry.text}{_LEADER}\t{numbers.get(entry.bookmark, '')}"
            for entry in contents.entries
        )


def _line_text(line: Line) -> str:
    mark = line.mark
    if mark is None:
        return line.text
    indent = _INDENT * (mark.level if mark.marked else mark.level + 1)
    return f"{indent}{mark.text} {line.text}" if mark.marked else f"{indent}{line.text}"
