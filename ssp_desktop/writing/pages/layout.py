"""Lays the minutes out on pages, redoing only what has changed since the last time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.domain.unchanged_ends import unchanged_ends
from ssp_desktop.minutes.blocks import Contents, Line, Minutes, MinutesPart, Style
from ssp_desktop.richtext.tree import Span
from ssp_desktop.writing.fonts.faces import Faces
from ssp_desktop.writing.looks import Looks, MarginLine, twips
from ssp_desktop.writing.margins import margins_filled
from ssp_desktop.writing.pages.pages import Pages, PlacedPart, Setting
from ssp_desktop.writing.pages.paragraphs import Paragraph, ParagraphMaker
from ssp_desktop.writing.pages.placing import Feet, Flow, Placement, place
from ssp_desktop.writing.pages.rows import Piece, Row, Source
from ssp_desktop.writing.pages.tables import Tables

_ROUNDS = 4  # a contents list settles in two: its numbers seldom change its length


class _Laid(NamedTuple):
    """The result for a part: its pieces, where they are, and where its bookmarks are.

    `numbers` are the page numbers that its contents lines have room for.
    """

    part: MinutesPart
    pieces: tuple[Piece, ...]
    numbers: Mapping[str, int]
    entry: Flow
    placement: Placement
    bookmarks: tuple[tuple[str, int], ...]  # with pages counted from the beginning of the part


class PageLayout:
    """Makes the pages of one meeting's minutes repeatedly as they change."""

    def __init__(self, looks: Looks, fonts_dir: Path) -> None:
        """Take the looks of the layout, and the folder of the shipped fonts."""
        self._looks = looks
        self._fonts_dir = fonts_dir
        self._maker = ParagraphMaker(looks, Faces(fonts_dir))
        self._tables = Tables(self._maker)
        self._said: Mapping[str, str] = {}
        self._set_margins(looks)
        self._numbers: Mapping[str, int] = {}
        self._count = 0

    def lay_out(self, minutes: Minutes) -> Pages:
        """Return the pages of `minutes`, with the right page numbers in its contents.

        Costs next to nothing for parts that are the same objects as last time.
        """
        self._fill_margins(minutes.fields.named(minutes.edition))
        if not self._lay_again(minutes.parts):
            self._lay_all(minutes.parts)
        return Pages(self._setting, self._placed, self._numbers, self._count)

    def _fill_margins(self, said: Mapping[str, str]) -> None:
        if said == self._said:
            return
        self._said = said
        looks = margins_filled(self._looks, said, self._maker.faces)
        if looks != self._setting.looks:
            self._set_margins(looks)

    def _set_margins(self, looks: Looks) -> None:
        """Take the looks with what header and footer say of this meeting."""
        top, foot = self._body(looks.header, looks.footer)
        first_top, first_foot = top, foot
        if looks.title_page:
            first_top, first_foot = self._body(looks.first_header, looks.first_footer)
        # Heights are measured from where the text begins on all pages but the first.
        self._begin = Flow(y=first_top - top, first=True)
        self._feet = Feet(first_foot - top, foot - top)
        self._setting = Setting(
            looks, self._maker, self._tables, self._fonts_dir, top, self._begin.y, self._feet
        )
        self._laid: dict[tuple[str, bool], _Laid] = {}
        self._placed: tuple[PlacedPart, ...] = ()

    def _lay_again(self, parts: Sequence[MinutesPart]) -> bool:
        """Lay out the one part that has changed, as when a character is typed; else return False.

        Also False if what follows would now begin elsewhere.
        """
        if len(parts) != len(self._placed):
            return False
        pairs = enumerate(zip(self._placed, parts, strict=True))
        others = [at for at, (placed, part) in pairs if placed.part is not part]
        if len(others) != 1:
            return not others
        (at,) = others
        key = (parts[at].item, at == 0)
        old = self._laid.get(key)
        if old is None or old.part is not self._placed[at].part:
            return False
        new = self._lay(parts[at], old.entry, old)
        ends = (new.placement.flow, new.placement.pages, new.bookmarks)
        if ends != (old.placement.flow, old.placement.pages, old.bookmarks):
            return False
        self._laid[key] = new
        placed = PlacedPart(new.part, new.pieces, new.placement.fragments, self._placed[at].page)
        self._placed = (*self._placed[:at], placed, *self._placed[at + 1 :])
        return True

    def _lay_all(self, parts: Sequence[MinutesPart]) -> None:
        for _ in range(_ROUNDS):
            self._laid = self._lay_parts(parts)
            self._placed, numbers, self._count = _numbered(self._laid.values())
            if numbers == self._numbers:
                break
            self._numbers = numbers  # and see whether the contents list keeps its length

    def _lay_parts(self, parts: Iterable[MinutesPart]) -> dict[tuple[str, bool], _Laid]:
        laid: dict[tuple[str, bool], _Laid] = {}
        flow = self._begin
        for index, part in enumerate(parts):
            key = (part.item, index == 0)
            laid[key] = self._lay(part, flow, self._laid.get(key))
            flow = laid[key].placement.flow
        return laid

    def _lay(self, part: MinutesPart, flow: Flow, old: _Laid | None) -> _Laid:
        """Return `part` laid out after `flow`; `old` itself if nothing about it has changed."""
        stands = old is not None and (old.entry is flow or old.entry == flow)
        if old and stands and old.part is part and old.numbers is self._numbers:
            return old
        pieces, same, tail = self._pieces(part, old)
        if old and stands and old.pieces is pieces:
            placement, bookmarks = old.placement, old.bookmarks
        else:
            former = old.placement if old and stands else None
            tail = tail if old and len(old.pieces) == len(pieces) else 0
            placement = place(pieces, flow, self._feet, former, (same, tail))
            bookmarks = _bookmarks(pieces, placement)
        return _Laid(part, pieces, self._numbers, flow, placement, bookmarks)

    def _pieces(self, part: MinutesPart, old: _Laid | None) -> tuple[tuple[Piece, ...], int, int]:
        """Return the pieces of `part`, and how many at either end are the old ones."""
        if old and old.part is part:
            return self._renumbered(old.pieces), 0, 0
        sources: list[Line | Source] = []
        for block in part.blocks:
            if isinstance(block, Line):
                sources.append(block)
            elif isinstance(block, Contents):
                return tuple(self._pieces_with_contents(part)), 0, 0
            else:
                sources += self._tables.sources(block)
        return self._pieces_of(sources, old.pieces if old else ())

    def _pieces_of(
        self, sources: Sequence[Line | Source], old: Sequence[Piece]
    ) -> tuple[tuple[Piece, ...], int, int]:
        """Return the pieces of `sources`, reusing the old ones that are equal at either end.

        And how many those are.
        """
        first, last = unchanged_ends(old, sources, _is_of)
        middle = map(self._piece, sources[first : len(sources) - last])
        return (*old[:first], *middle, *old[len(old) - last :]), first, last

    def _piece(self, source: Line | Source) -> Piece:
        if isinstance(source, Line):
            return self._maker.paragraph(source)
        return self._tables.row(source)

    def _pieces_with_contents(self, part: MinutesPart) -> Iterator[Piece]:
        for block in part.blocks:
            if isinstance(block, Contents):
                yield from self._contents(block)
            elif isinstance(block, Line):
                yield self._maker.paragraph(block)
            else:
                yield from map(self._tables.row, self._tables.sources(block))

    def _contents(self, contents: Contents) -> Iterator[Paragraph]:
        heading = Line(
            Style.CONTENTS_HEADING, (Span(contents.heading),), new_page=contents.new_page
        )
        yield self._maker.paragraph(heading)
        for entry in contents.entries:
            spans = (Span(entry.text),) if entry.text else ()
            line = Line(Style.CONTENTS_LINE, spans, link_to=entry.bookmark)
            yield self._maker.contents_line(line, self._number(line))

    def _renumbered(self, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        """Return `pieces` with contents lines that have room for their present page numbers."""
        changed: dict[int, Paragraph] = {}
        for index, piece in enumerate(pieces):
            if not isinstance(piece, Paragraph) or piece.line.style is not Style.CONTENTS_LINE:
                continue
            new = self._maker.with_number(piece, self._number(piece.line))
            if new is not piece:
                changed[index] = new
        if not changed:
            return pieces
        return tuple(changed.get(index, piece) for index, piece in enumerate(pieces))

    def _number(self, line: Line) -> str:
        return str(self._numbers.get(line.link_to, 10))

    def _body(self, header: Iterable[MarginLine], footer: Iterable[MarginLine]) -> tuple[int, int]:
        """Return where the text of a page begins and ends, from the top of the paper."""
        page = self._maker.looks.page
        head = sum(map(self._maker.margin_height, header))
        foot = sum(map(self._maker.margin_height, footer))
        top = max(twips(page.top), twips(page.header) + head if head else 0)
        bottom = max(twips(page.bottom), twips(page.footer) + foot if foot else 0)
        return top, twips(page.height) - bottom


def _is_of(piece: Piece, source: Line | Source) -> bool:
    return (piece.source if isinstance(piece, Row) else piece.line) == source


def _bookmarks(pieces: tuple[Piece, ...], placement: Placement) -> tuple[tuple[str, int], ...]:
    found = []
    for fragment in placement.fragments:
        piece = pieces[fragment.piece]
        if isinstance(piece, Paragraph) and piece.line.bookmark and fragment.first_line == 0:
            found.append((piece.line.bookmark, fragment.page))
    return tuple(found)


def _numbered(laid: Iterable[_Laid]) -> tuple[tuple[PlacedPart, ...], dict[str, int], int]:
    """Return the parts with their pages, the pages of the bookmarks, and the number of pages."""
    page = 1
    placed = []
    numbers = {}
    for each in laid:
        placed.append(PlacedPart(each.part, each.pieces, each.placement.fragments, page))
        for bookmark, offset in each.bookmarks:
            numbers[bookmark] = page + offset
        page += each.placement.pages
    return tuple(placed), numbers, page
