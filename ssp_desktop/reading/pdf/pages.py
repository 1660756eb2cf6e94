"""The pages of a PDF as printed lines: joins characters and recognises list marks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import NamedTuple

from ssp_desktop.reading.pdf.glyphs import Glyph, GlyphPage, glyph_pages
from ssp_desktop.reading.pdf.links import PageLink, at_lines
from ssp_desktop.reading.pdf.parted_cells import parted
from ssp_desktop.reading.pdf.pictures import PagePicture, of_the_text
from ssp_desktop.reading.pdf.rules import Grid, Place, grids_of
from ssp_desktop.reading.source.lines import BULLETS, Marker
from ssp_desktop.reading.source.links import links_told
from ssp_desktop.reading.source.refusals import NoText, called
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.reading.source.told import Said, picture_told
from ssp_desktop.richtext.tree import Span

_SIGN = re.compile(rf"(?P<bullet>[{re.escape(BULLETS)}o])|(?P<number>\d{{1,3}})[.)]")
# All of these are relative to the font size.
_SAME_LINE = 0.35  # a greater difference in height means another line
_MIDDLE = 0.3  # so far above its baseline is the middle of a character
_SPACE_GAP = 0.18
_TAB_GAP = 1.5
_SIGN_GAP = 0.42  # a typed space is a quarter, justified perhaps a third


class PrintedWord(NamedTuple):
    """A word and where it begins, in points."""

    x0: float
    text: str


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of a page. Lengths in points, `baseline` from the top of the page.

    `text_x` is where the text begins after a list mark or a label. `first_word` is that
    word's width. `open_end`: a space is drawn at the end, as where a line is broken.
    `level` is the heading's, if the file is tagged. `pictures` is how many stand at the line,
    `links` what is told of those in it.
    `cell` is the number of the page's grid that it is in, and where its cell begins;
    `header`: whether tags call that a header, None when they do not say. `paragraph` is which
    of the page's paragraphs the tags count it to.
    """

    page: int
    page_height: float
    baseline: float
    x0: float
    x1: float
    text_x: float
    first_word: float
    size: float
    bold: bool
    spans: tuple[Span, ...]
    marker: Marker | None
    open_end: bool
    artifact: bool
    level: int | None
    words: tuple[PrintedWord, ...] = ()
    pictures: int = 0
    links: tuple[Said, ...] = ()
    cell: tuple[int, Place] | None = None
    header: bool | None = None
    paragraph: int | None = None

    @property
    def text(self) -> str:
        """The text, with a tab between columns, without the list mark."""
        return "".join(span.text for span in self.spans)

    @property
    def told(self) -> tuple[Said, ...]:
        """What is told of its pictures and links."""
        return (picture_told(),) * self.pictures + self.links

    def is_of_paragraph(self, other: "PrintedLine") -> bool | None:
        """Return whether the tags count both to one paragraph; None when they do not say."""
        if self.paragraph is None or other.paragraph is None or self.page != other.page:
            return None
        return self.paragraph == other.paragraph


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page: its lines from top to bottom, and the grids of ruled lines on it.

    `spaced`: a space is drawn wherever a line is broken between two words.
    """

    lines: tuple[PrintedLine, ...]
    grids: tuple[Grid, ...]
    spaced: bool = False


def printed_pages(data: bytes, name: str, tally: Tally) -> list[PrintedPage]:
    """Return the pages; raises an `Unreadable` when they are refused."""
    pages: list[list[PrintedLine]] = []
    grids: list[tuple[Grid, ...]] = []
    pictures: list[tuple[PagePicture, ...]] = []
    spaced = False
    with closing(glyph_pages(data, name, tally)) as read:
        for page in read:
            grids.append(_grids_on(page) if page.rules else ())
            pictures.append(page.pictures)
            spaced = page.spaced
            pages.append(_with_links(_lines_on(page, grids[-1]), page.links))
            for _ in pages[-1]:
                tally.line()
    if not any(pages):
        raise NoText(
            f"{called(name)} har ingen tekst, kun billeder (måske er den skannet). Intet er "
            "importeret. Få den som Word-dokument, eller kør tekstgenkendelse på den først."
        )
    pages = _with_pictures(pages, pictures)
    return [
        PrintedPage(tuple(lines), drawn, spaced) for lines, drawn in zip(pages, grids, strict=True)
    ]


def _with_links(lines: list[PrintedLine], links: Sequence[PageLink]) -> list[PrintedLine]:
    """Return `lines` with what is told of each of the page's links at the line it begins on."""
    words = [(line.baseline, line.words) for line in lines] if links else []
    for at, said, address in at_lines(links, words):
        lines[at] = replace(lines[at], links=lines[at].links + links_told(said, address))
    return lines


def _with_pictures(
    pages: list[list[PrintedLine]], pictures: Sequence[Sequence[PagePicture]]
) -> list[list[PrintedLine]]:
    """Return `pages` with each picture of the text at the line above it, or else the next."""
    waiting = 0
    shown = of_the_text(pictures, [bool(page) for page in pages])
    for lines, on_page in zip(pages, shown, strict=True):
        waiting += 0 if lines else len(on_page)
        for picture in on_page if lines else ():
            above = [at for at, line in enumerate(lines) if line.baseline <= picture.top + 2]
            at = above[-1] if above else 0
            lines[at] = replace(lines[at], pictures=lines[at].pictures + 1)
        if lines and waiting:
            lines[0] = replace(lines[0], pictures=lines[0].pictures + waiting)
            waiting = 0
    last = next((lines for lines in reversed(pages) if lines), None)
    if last and waiting:
        last[-1] = replace(last[-1], pictures=last[-1].pictures + waiting)
    return pages


def _lines_on(page: GlyphPage, grids: Sequence[Grid]) -> list[PrintedLine]:
    """Return the lines of a page, each cell's apart, from top to bottom."""
    apart: dict[tuple[int, Place] | None, list[Glyph]] = {}
    for glyph in page.glyphs:
        apart.setdefault(_cell_of(glyph, grids), []).append(glyph)
    lines = [
        line if cell is None else replace(line, cell=cell)
        for cell, glyphs in apart.items()
        for line in _lines_of(page, glyphs)
    ]
    return sorted(lines, key=lambda line: (line.baseline, line.x0))


def _grids_on(page: GlyphPage) -> tuple[Grid, ...]:
    """Return the grids of a page, their wide cells parted by what they say."""
    found = grids_of(page.rules)
    cells: list[dict[Place, list[Glyph]]] = [{} for _ in found]
    for glyph in page.glyphs if found else ():
        cell = _cell_of(glyph, found)
        if cell is not None:
            cells[cell[0]].setdefault(cell[1], []).append(glyph)
    made = (parted(grid, inside) for grid, inside in zip(found, cells, strict=True))
    return tuple(grid for grid in made if grid is not None)


def _cell_of(glyph: Glyph, grids: Sequence[Grid]) -> tuple[int, Place] | None:
    for number, grid in enumerate(grids):
        middle = (glyph.x0 + glyph.x1) / 2, glyph.baseline - _MIDDLE * glyph.size
        place = grid.cell_at(*middle)
        if place is not None:
            return number, place
    return None


def _lines_of(page: GlyphPage, glyphs: Iterable[Glyph]) -> Iterator[PrintedLine]:
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.baseline, glyph.x0)):
        if rows and glyph.baseline - rows[-1][0].baseline <= glyph.size * _SAME_LINE:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    for row in rows:
        row.sort(key=lambda glyph: glyph.x0)
        seen = [at for at, glyph in enumerate(row) if not glyph.is_space]
        if seen:
            open_end = seen[-1] + 1 < len(row)
            yield _line(row[seen[0] : seen[-1] + 1], page, open_end=open_end)


def _line(row: Sequence[Glyph], page: GlyphPage, *, open_end: bool) -> PrintedLine:
    marker, behind = _sign(row)
    glyphs = [glyph for glyph in row[behind:] if not glyph.is_space]
    spans, column = _spans(row[behind:])
    sizes = sorted(glyph.size for glyph in glyphs)
    return PrintedLine(
        page=page.number,
        page_height=page.height,
        baseline=row[0].baseline,
        x0=row[0].x0,
        x1=row[-1].x1,
        text_x=row[behind].x0 if column is None else column,
        first_word=_first_word(row),
        size=round(sizes[len(sizes) // 2] * 2) / 2,
        bold=all(glyph.bold for glyph in glyphs),
        spans=spans,
        marker=marker,
        open_end=open_end,
        artifact=all(glyph.artifact for glyph in glyphs),
        level=glyphs[0].level,
        words=_words_of(row),
        header=glyphs[0].header,
        paragraph=glyphs[0].paragraph,
    )


def _sign(row: Sequence[Glyph]) -> tuple[Marker | None, int]:
    """Return the list mark that `row` begins with, separated from its text, and its length."""
    found = _SIGN.match("".join(glyph.text[:1] for glyph in row[:5]))
    if not found:
        return None, 0
    end = behind = found.end()
    while behind < len(row) and row[behind].is_space:
        behind += 1
    if behind >= len(row) or row[behind].x0 - row[end - 1].x1 < _SIGN_GAP * row[0].size:
        return None, 0
    number = found["number"]
    sign = found[0] if number else "-"
    return Marker(ordered=bool(number), number=int(number or 0), sign=sign), behind


def _spans(row: Sequence[Glyph]) -> tuple[tuple[Span, ...], float | None]:
    """Return the text of `row` with its style, and where the second column begins, if any."""
    out: list[Span] = []
    column = None
    before: Glyph | None = None
    for glyph in row:
        gap = 0.0 if before is None else glyph.x0 - before.x1
        if gap > _TAB_GAP * glyph.size:
            out.append(Span("\t"))
            column = glyph.x0 if column is None else column
        elif gap > _SPACE_GAP * glyph.size and before and not before.is_space:
            out.append(Span(" "))
        out.append(Span(glyph.text, glyph.bold, glyph.italic))
        before = glyph
    return tuple(out), column


def _words_of(glyphs: Sequence[Glyph]) -> tuple[PrintedWord, ...]:
    words: list[list[Glyph]] = []
    before: Glyph | None = None
    for glyph in glyphs:
        if not glyph.is_space:
            gap = _SPACE_GAP * glyph.size
            if before is None or before.is_space or glyph.x0 - before.x1 > gap:
                words.append([])
            words[-1].append(glyph)
        before = glyph
    return tuple(PrintedWord(word[0].x0, "".join(glyph.text for glyph in word)) for word in words)


def _first_word(row: Sequence[Glyph]) -> float:
    """Return the width of the first word of `row`."""
    for at, glyph in enumerate(row):
        if glyph.is_space:
            return row[max(at - 1, 0)].x1 - row[0].x0
    return row[-1].x1 - row[0].x0
