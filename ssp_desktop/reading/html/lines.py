"""Turns HTML into source lines: a saved page, or the clipboard from Word or a browser.

`html/page.py` reads what a page shows, as it does for an editor. Here are the reasons to
refuse a file, and how lines and tables become source lines:
menus and footers are furniture, and a table is kept if it may be an agenda.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from ssp_desktop.html.blocks import Beside, Block, Line, Table
from ssp_desktop.html.chrome_words import is_about_page
from ssp_desktop.html.columns import columns_of
from ssp_desktop.html.page import read_page
from ssp_desktop.html.parsing import TooDeep
from ssp_desktop.reading.html.encoding import decode_page
from ssp_desktop.reading.plain.plain import MAX_CHARACTERS, hint_of
from ssp_desktop.reading.source.lines import (
    HEADING_LOOK,
    REAL,
    Hint,
    Marker,
    Row,
    SourceLine,
    row_text,
    take_marker,
)
from ssp_desktop.reading.source.links import links_told
from ssp_desktop.reading.source.refusals import NoText, TooLarge, Unreadable, called
from ssp_desktop.reading.source.table_shapes import may_be_agenda
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.reading.source.told import Said, picture_told
from ssp_desktop.richtext.tidy import tidy_spans
from ssp_desktop.richtext.tree import Span

_NUMBER = re.compile(r"\d{1,3}[.)]?")
_LEVEL = 3.0  # one list level in `SourceLine.at`


def html_file_lines(data: bytes, name: str, tally: Tally | None = None) -> tuple[SourceLine, ...]:
    """Return the lines of the HTML file in `data`; raises an `Unreadable` when it is refused."""
    return html_lines(decode_page(data), name, tally)


def html_lines(html: str, name: str = "", tally: Tally | None = None) -> tuple[SourceLine, ...]:
    """Return the lines of `html`; raises NoText when there are none, TooLarge if too long."""
    if len(html) > 4 * MAX_CHARACTERS:
        raise TooLarge(
            f"{called(name)} er for stor til at være et referat. Intet er importeret. "
            "Gem kun selve referatet, og prøv igen."
        )
    try:
        blocks = read_page(html, tally or Tally(name))
    except TooDeep:
        raise Unreadable(
            f"{called(name)} er bygget op af for mange lag i hinanden til at kunne læses. Intet er "
            "importeret. Kopiér teksten til et dokument, og importér det."
        ) from None
    lines = _with_numbers(
        [line for number, block in enumerate(blocks, start=1) for line in _lines_of(block, number)]
    )
    if not lines:
        raise NoText(f"{called(name)} viser ingen tekst. Intet er importeret. Vælg en anden.")
    return tuple(replace(line, number=number) for number, line in enumerate(lines, start=1))


def _with_numbers(lines: list[SourceLine]) -> list[SourceLine]:
    """Return `lines`, with numbers that stand alone above headings in these headings."""
    at = [i for i in range(len(lines) - 1) if _is_number_of(lines[i], lines[i + 1])]
    numbers = [int(lines[i].text.rstrip(".)")) for i in at]
    if any(one >= two for one, two in pairwise(numbers)):
        return lines
    for i, number in zip(reversed(at), reversed(numbers), strict=True):
        below = lines[i + 1]
        spans = (Span(f"{number}. "), *below.spans)
        lines[i : i + 2] = [take_marker(replace(below, spans=spans))]
    return lines


def _is_number_of(line: SourceLine, below: SourceLine) -> bool:
    if line.row or line.look >= REAL or line.marker or below.marker or below.look < REAL:
        return False
    return _NUMBER.fullmatch(line.text) is not None and below.text[:1].isalpha()


def _lines_of(block: Block, number: int) -> Iterator[SourceLine]:
    """Yield the lines of a block; `number` tells tables apart."""
    if isinstance(block, Table):
        yield from _rows(block, number)
    elif block.spans:
        yield _source_line(block)


def _rows(table: Table, number: int) -> Iterator[SourceLine]:
    """Yield the rows of `table`, or its lines if it is only used for layout.

    Buttons in its cells are lines of their own behind it.
    """
    grid = [[(_cell(cell.lines), cell) for cell in row] for row in table.rows]
    buttons: list[SourceLine] = []
    if not table.around.furniture:
        buttons = [line for row in grid for lines, _ in row for line in lines if _is_aside(line)]
        grid = [[(_without_asides(lines), cell) for lines, cell in row] for row in grid]
    columns = columns_of(grid, ())
    loose = _told(table.around)
    if table.laid_out and not may_be_agenda(columns):
        yield from (_source_line(line) for line in table.lines if line.spans)
        return
    sides = columns_of([[(cell.right, cell) for _, cell in row] for row in grid], None)
    has_header = table.has_header
    for at, (row, cells) in enumerate(zip(grid, columns, strict=True)):
        texts = tuple("\n".join(line.shown for line in lines) for lines, _ in row)
        if any(texts):
            yield SourceLine(
                0,
                tidy_spans([Span(row_text(texts))]),
                at=_at(table.around),
                hint=Hint.FURNITURE if table.around.furniture else Hint.NONE,
                cells=texts,
                row=Row(
                    number,
                    cells,
                    table.laid_out,
                    at == 0 if has_header else None,
                    sides[at],
                    any(cell.folds for _, cell in row),
                    any(cell.nests for _, cell in row),
                ),
                remarks=(
                    *loose,
                    *(told for lines, _ in row for each in lines for told in each.remarks),
                ),
            )
            loose = ()
    yield from buttons


def _is_aside(line: SourceLine) -> bool:
    return line.hint is Hint.FURNITURE


def _without_asides(lines: Iterable[SourceLine]) -> tuple[SourceLine, ...]:
    return tuple(line for line in lines if not _is_aside(line))


def _cell(lines: tuple[Line, ...]) -> tuple[SourceLine, ...]:
    """Return the lines of a cell, treated as a page of its own."""
    kept = (_source_line(line) for line in lines if line.spans)
    return tuple(replace(line, number=number) for number, line in enumerate(kept, start=1))


def _source_line(line: Line) -> SourceLine:
    made = _signed(SourceLine(0, line.spans, at=_at(line), look=_look(line)), line)
    hint = Hint.FURNITURE if _is_furniture(line, made.text) else hint_of(made.text)
    if hint is Hint.NONE and line.leads and line.level is None:
        hint = Hint.CONTENTS
    about_text = line if hint is not Hint.FURNITURE else replace(line, beside=_pictures(line))
    return replace(made, hint=hint, remarks=_told(about_text))


def _told(line: Line) -> tuple[Said, ...]:
    """Return what is told of the pictures and links of `line`."""
    return tuple(said for each in line.beside for said in _said(each))


def _pictures(line: Line) -> tuple[Beside, ...]:
    return tuple(each for each in line.beside if not each.address)


def _said(beside: Beside) -> tuple[Said, ...]:
    if beside.address:
        return links_told(beside.words, beside.address)
    return (picture_told(beside.words),)


def _is_furniture(line: Line, text: str) -> bool:
    """Return whether a line is about the page: by its place, by its words, or for a server."""
    if line.furniture or line.control or text.startswith("<%"):
        return True
    return is_about_page(text)


def _at(line: Line) -> float:
    if line.indent is not None:
        return line.indent
    return _LEVEL * (line.depth - bool(line.point))


def _look(line: Line) -> float:
    if line.level is not None:
        return HEADING_LOOK - line.level
    return 0.5 if all(span.bold or not span.text.strip() for span in line.spans) else 0.0


def _signed(made: SourceLine, line: Line) -> SourceLine:
    """Return `made` with the mark of its list in front: as a marker, or as text (``a.``)."""
    point = line.point
    if point is None:
        return take_marker(made)
    if point.ordered and point.sign.rstrip(".)").isdecimal():
        return replace(made, marker=Marker(ordered=True, number=point.number, sign=point.sign))
    if len(point.sign) < 2:
        return replace(made, marker=Marker(ordered=False))
    return replace(made, spans=tidy_spans([Span(f"{point.sign} "), *line.spans]))
