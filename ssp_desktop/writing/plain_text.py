"""A referat as plain text, in the look of the published ones.

Bold and italic are lost; all else comes back when the text is read.
"""

from collections.abc import Iterator

from ssp_desktop.minutes.blocks import Block, Contents, FactTable, Line, Part, Referat, Style

_INDENT = "   "  # a level of a list
_LEADER = "....."
_IN_ROWS = (Style.PERSON, Style.LIST)  # no blank line between two of these


def write_text(referat: Referat) -> str:
    """Return the referat as lines of text that end in a line feed."""
    numbers = {
        block.bookmark: number for number, block in enumerate(_headings(referat.parts), start=1)
    }
    out: list[str] = []
    last: Style | None = None
    for block in referat.blocks:
        for style, text in _lines(block, numbers):
            if out and not (style is last and style in _IN_ROWS):
                out.append("")
            out.append(text)
            last = style
    return "\n".join(out) + "\n"


def _headings(parts: tuple[Part, ...]) -> Iterator[Line]:
    for part in parts:
        for block in part.blocks[:1]:
            if isinstance(block, Line) and block.style is Style.ITEM_HEADING:
                yield block


def _lines(block: Block, numbers: dict[str, int]) -> Iterator[tuple[Style, str]]:
    if isinstance(block, Line):
        yield block.style, _line_text(block)
    elif isinstance(block, FactTable):
        for label, text in block.rows:
            yield Style.FACT_TEXT, f"{label} {text}"
    else:
        yield from _contents(block, numbers)


def _contents(contents: Contents, numbers: dict[str, int]) -> Iterator[tuple[Style, str]]:
    """Yield the contents. A text has no pages: behind the leader stands the item's place."""
    yield Style.CONTENTS_HEADING, contents.heading
    lines = [
        f"{entry.text}{_LEADER}\t{numbers.get(entry.bookmark, '')}" for entry in contents.entries
    ]
    if lines:
        yield Style.CONTENTS_LINE, "\n".join(lines)


def _line_text(line: Line) -> str:
    mark = line.mark
    if mark is None:
        return line.text
    indent = _INDENT * (mark.level if mark.marked else mark.level + 1)
    return f"{indent}{mark.text} {line.text}" if mark.marked else f"{indent}{line.text}"
