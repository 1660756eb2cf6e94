"""Joins printed lines into paragraphs: which lines were one before they were broken.

A line continues in the next when both have the same size and weight, the next follows
at the line pitch and indent, and its first word had no room left. Most programs draw
the space at which a line was broken; in a file that does, a line without one ends its
paragraph, and a hyphen without one belongs to a compound.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ssp_desktop.reading.pdf.action_points import table_apart
from ssp_desktop.reading.pdf.cell_places import Sides, draws_beyond
from ssp_desktop.reading.pdf.furniture import without_furniture
from ssp_desktop.reading.pdf.headings import PrintedParagraph, heading_looks
from ssp_desktop.reading.pdf.pages import PrintedLine, printed_pages
from ssp_desktop.reading.pdf.ruled_tables import row_lines, ruled_tables
from ssp_desktop.reading.pdf.setting import BREAKABLE, SAME_X, WIDEST_PITCH, Setting
from ssp_desktop.reading.plain.plain import hint_of
from ssp_desktop.reading.source.lines import HEADING_LOOK, Hint, SourceLine, row_text, take_marker
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.reading.source.told import Said
from ssp_desktop.richtext.tidy import tidy, tidy_spans
from ssp_desktop.richtext.tree import Span

_STEP = 6.0  # points: a third of a list level
_FIRST_INDENT = 60.0
_ELLIPTIC = re.compile(r"(?:og|eller|samt|til|som|men|henholdsvis|hhv)\b", re.IGNORECASE)
_BEGINS_ANEW = re.compile(r"(?:Bilag|Punkt) \d{1,3}(?: [-–] |: )")
_LEAST_CELLS = 3
_ROUGHLY = 1.1  # letters are not equally wide
_WIDE_LETTER = 1.3  # of the average


def pdf_lines(data: bytes, name: str, tally: Tally | None = None) -> tuple[SourceLine, ...]:
    """Return the paragraphs of the PDF in `data`; raises an `Unreadable` when it is refused."""
    pages = printed_pages(data, name, tally or Tally(name))
    body, furniture = without_furniture([page.lines for page in pages])
    body, rows = table_apart(body)
    tables = ruled_tables(pages, body)
    in_tables = {(part.page, line.cell) for t in tables for part in t for line in part.lines}
    body = [line for line in body if not line.cell or (line.page, line.cell) not in in_tables]
    setting = Setting.of(body)
    printed = list(_paragraphs(body, setting))
    lines = heading_looks(
        [PrintedParagraph(_source_line(each, setting), each[0], each[-1]) for each in printed]
    )
    placed: list[tuple[PrintedLine, SourceLine]] = []
    before: PrintedLine | None = None
    for each, line in zip(printed, lines, strict=True):
        is_next = before is not None and setting.is_next(before, each[0])
        told = _told_at(each)
        placed.append((each[0], replace(line, after_blank=not is_next, remarks=told)))
        before = each[-1]
    placed += [
        (loose, replace(_source_line([loose], setting), hint=hint, remarks=_told_at([loose])))
        for loose, hint in furniture
    ]
    placed += [(row.first, _row_line(row.cells)) for row in rows]
    in_cells = _CellSetting.of(setting, open_beyond=draws_beyond(tables) or pages[0].spaced)
    for number, parts in enumerate(tables, start=1):
        placed += row_lines(parts, number, in_cells)
    placed.sort(key=lambda each: (each[0].page, each[0].baseline, each[0].x0))
    return tuple(replace(line, number=number) for number, (_, line) in enumerate(placed, start=1))


@dataclass(frozen=True, slots=True)
class _CellSetting:
    """How the cells of tables are set: as the body, but for where a space is drawn."""

    setting: Setting

    @classmethod
    def of(cls, body: Setting, *, open_beyond: bool) -> "_CellSetting":
        """Return the setting of the cells, where a space is perhaps drawn beyond the margin."""
        open_ends = body.open_ends or open_beyond
        return cls(replace(body, open_ends=open_ends, open_beyond=open_beyond))

    def cell_lines(self, lines: Sequence[PrintedLine], sides: Sides) -> list[SourceLine]:
        """Return the paragraphs of a cell whose text may reach as far as `sides`."""
        own = self._within(sides)
        paragraphs: list[list[PrintedLine]] = []
        for line in lines:
            last = paragraphs[-1][-1] if paragraphs else None
            if last and self.is_broken_in_cell(last, line, sides):
                paragraphs[-1].append(line)
            else:
                paragraphs.append([line])
        return [_source_line(each, own) for each in paragraphs]

    def is_broken_in_cell(self, one: PrintedLine, two: PrintedLine, sides: Sides) -> bool:
        """Return whether the end of `one`, above `two` in a cell, is only a line break."""
        if (told := one.is_of_paragraph(two)) is not None:
            return told
        is_apart = two.baseline - one.baseline > WIDEST_PITCH * one.size
        if two.marker or one.size != two.size or (is_apart and one.page == two.page):
            return False
        own = self._within(sides)
        is_broken_word = own.open_beyond and not one.open_end and _is_cut(one, two, sides)
        return is_broken_word or own.is_broken_at(one, two)

    def _within(self, sides: Sides) -> Setting:
        return replace(self.setting, left=sides[0], right=sides[1])


def _is_cut(one: PrintedLine, two: PrintedLine, sides: Sides) -> bool:
    """Return whether a word too long for its column may be broken at the end of `one`.

    Then not even the next letter had room, nor had the whole word on a line of its own.
    """
    left, right = sides
    word = two.text.split(" ", 1)[0]
    letter = _WIDE_LETTER * two.first_word / max(1, len(word))
    begun = one.text.rsplit(" ", 1)[-1]
    width = (one.x1 - one.x0) * len(begun) / len(one.text) + two.first_word
    is_full = right - one.x1 < letter and _ROUGHLY * width > right - left
    return one.text[-1:].isalpha() and word[:1].islower() and is_full


def _paragraphs(lines: Iterable[PrintedLine], setting: Setting) -> Iterator[list[PrintedLine]]:
    paragraph: list[PrintedLine] = []
    for line in lines:
        if paragraph and _goes_on(paragraph, line, setting):
            paragraph.append(line)
            continue
        if paragraph:
            yield paragraph
        paragraph = [line]
    if paragraph:
        yield paragraph


def _goes_on(paragraph: Sequence[PrintedLine], line: PrintedLine, setting: Setting) -> bool:
    last = paragraph[-1]
    if line.marker or line.size != last.size or line.level != last.level:
        return False
    if _BEGINS_ANEW.match(line.text) or last.is_of_paragraph(line) is False:
        return False
    is_heading_over = last.bold and not line.bold and not last.open_end
    had_room = setting.had_room_for_space(last) or last.x1 > setting.text_right
    if is_heading_over and had_room and not last.text.endswith(BREAKABLE):
        return False
    # Programs keep the lines of a heading on one page.
    turns_page = line.page == last.page + 1 and line.size <= setting.size and line.level is None
    follows = setting.is_next(last, line) or turns_page
    return (
        follows
        and _is_under(paragraph, line)
        and hint_of(_text(paragraph)) is Hint.NONE
        and setting.is_broken_at(last, line)
    )


def _is_under(paragraph: Sequence[PrintedLine], line: PrintedLine) -> bool:
    """Return whether `line` begins where the next line of `paragraph` would."""
    if len(paragraph) > 1:
        return abs(line.x0 - paragraph[-1].x0) <= SAME_X
    first = paragraph[0]
    if abs(line.x0 - first.text_x) <= SAME_X:
        return True
    if first.marker or first.text_x != first.x0:
        return False
    return abs(line.x0 - first.x0) <= _FIRST_INDENT if line.x0 < first.x0 else False


def _text(paragraph: Iterable[PrintedLine]) -> str:
    return " ".join(line.text for line in paragraph)


def _source_line(lines: Sequence[PrintedLine], setting: Setting) -> SourceLine:
    first = lines[0]
    spans = _joined(lines, setting)
    text = "".join(span.text for span in spans)
    cells = tuple(text.split("\t"))
    if len(cells) >= _LEAST_CELLS and not first.marker:
        spans = [Span(row_text(cells))]
    else:
        cells = ()
    line = SourceLine(
        0,
        tidy_spans(spans),
        at=max(0.0, (first.x0 - setting.left) / _STEP),
        marker=first.marker,
        look=_look(lines, setting),
        cells=cells,
    )
    line = replace(line, at=0.0 if line.at < 0.25 else line.at, hint=hint_of(line.text))
    return line if line.marker or line.look >= 1 else take_marker(line)


def _told_at(lines: Iterable[PrintedLine]) -> tuple[Said, ...]:
    return tuple(each for line in lines for each in line.told)


def _row_line(cells: Sequence[str]) -> SourceLine:
    return SourceLine(0, tidy_spans([Span(row_text(cells))]), cells=tuple(map(tidy, cells)))


def _look(lines: Sequence[PrintedLine], setting: Setting) -> float:
    """Return how far a paragraph stands out: by its tag, else by size and weight."""
    first = lines[0]
    if first.level is not None:
        return HEADING_LOOK - first.level
    larger = max(0.0, first.size - setting.size) * 2
    return larger + (0.5 if all(line.bold for line in lines) else 0.0)


def _joined(lines: Sequence[PrintedLine], setting: Setting) -> list[Span]:
    """Return the spans of `lines`, joined by a space unless a word was broken at its hyphen."""
    spans = list(lines[0].spans)
    for one, two in pairwise(lines):
        if not _is_one_word(one, two, setting):
            spans.append(Span(" "))
        spans += two.spans
    return spans


def _is_one_word(one: PrintedLine, two: PrintedLine, setting: Setting) -> bool:
    text = one.text
    if setting.open_ends and setting.had_room_for_space(one):
        return not one.open_end
    if not text.endswith(BREAKABLE) or text[-2:-1].isspace():
        return False
    return text.endswith("/") or not _ELLIPTIC.match(two.text)
