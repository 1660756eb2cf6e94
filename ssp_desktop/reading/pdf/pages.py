"""The pages of a PDF as printed lines: joins characters and recognises list marks."""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import NamedTuple

from ssp_desktop.reading.pdf.letters import Letter, LetterPage, letter_pages
from ssp_desktop.reading.source.lines import BULLETS, Marker
from ssp_desktop.reading.source.refusals import NoText, called
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.richtext.tree import Span

_SIGN = re.compile(rf"(?P<bullet>[{re.escape(BULLETS)}o])|(?P<number>\d{{1,3}})[.)]")
# All of these are relative to the font size.
_SAME_LINE = 0.35  # a greater difference in height means another line
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
    `level` is the heading's, if the file is tagged.
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

    @property
    def text(self) -> str:
        """The text, with a tab between columns, without the list mark."""
        return "".join(span.text for span in self.spans)


def printed_lines(data: bytes, name: str, tally: Tally) -> list[list[PrintedLine]]:
    """Return the lines of each page, from top to bottom; raises an `Unreadable` when refused."""
    pages: list[list[PrintedLine]] = []
    with closing(letter_pages(data, name, tally)) as read:
        for page in read:
            pages.append([])
            for line in _lines_of(page):
                tally.line()
                pages[-1].append(line)
    if not any(pages):
        raise NoText(
            f"{called(name)} har ingen tekst, kun billeder (måske er den skannet). Intet er "
            "importeret. Få den som Word-dokument, eller kør tekstgenkendelse på den først."
        )
    return pages


def _lines_of(page: LetterPage) -> Iterator[PrintedLine]:
    rows: list[list[Letter]] = []
    for letter in sorted(page.letters, key=lambda letter: (letter.baseline, letter.x0)):
        if rows and letter.baseline - rows[-1][0].baseline <= letter.size * _SAME_LINE:
            rows[-1].append(letter)
        else:
            rows.append([letter])
    for row in rows:
        row.sort(key=lambda letter: letter.x0)
        seen = [at for at, letter in enumerate(row) if not letter.is_space]
        if seen:
            open_end = seen[-1] + 1 < len(row)
            yield _line(row[seen[0] : seen[-1] + 1], page, open_end=open_end)


def _line(row: Sequence[Letter], page: LetterPage, *, open_end: bool) -> PrintedLine:
    marker, behind = _sign(row)
    letters = [letter for letter in row[behind:] if not letter.is_space]
    spans, column = _spans(row[behind:])
    sizes = sorted(letter.size for letter in letters)
    return PrintedLine(
        page=page.number,
        page_height=page.height,
        baseline=row[0].baseline,
        x0=row[0].x0,
        x1=row[-1].x1,
        text_x=row[behind].x0 if column is None else column,
        first_word=_first_word(row),
        size=round(sizes[len(sizes) // 2] * 2) / 2,
        bold=all(letter.bold for letter in letters),
        spans=spans,
        marker=marker,
        open_end=open_end,
        artifact=all(letter.artifact for letter in letters),
        level=letters[0].level,
        words=_words_of(row),
    )


def _sign(row: Sequence[Letter]) -> tuple[Marker | None, int]:
    """Return the list mark that `row` begins with, separated from its text, and its length."""
    found = _SIGN.match("".join(letter.text[:1] for letter in row[:5]))
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


def _spans(row: Sequence[Letter]) -> tuple[tuple[Span, ...], float | None]:
    """Return the text of `row` with its style, and where the second column begins, if any."""
    out: list[Span] = []
    column = None
    before: Letter | None = None
    for letter in row:
        gap = 0.0 if before is None else letter.x0 - before.x1
        if gap > _TAB_GAP * letter.size:
            out.append(Span("\t"))
            column = letter.x0 if column is None else column
        elif gap > _SPACE_GAP * letter.size and before and not before.is_space:
            out.append(Span(" "))
        out.append(Span(letter.text, letter.bold, letter.italic))
        before = letter
    return tuple(out), column


def _words_of(letters: Sequence[Letter]) -> tuple[PrintedWord, ...]:
    words: list[list[Letter]] = []
    before: Letter | None = None
    for letter in letters:
        if not letter.is_space:
            gap = _SPACE_GAP * letter.size
            if before is None or before.is_space or letter.x0 - before.x1 > gap:
                words.append([])
            words[-1].append(letter)
        before = letter
    return tuple(PrintedWord(word[0].x0, "".join(letter.text for letter in word)) for word in words)


def _first_word(row: Sequence[Letter]) -> float:
    """Return the width of the first word of `row`."""
    for at, letter in enumerate(row):
        if letter.is_space:
            return row[max(at - 1, 0)].x1 - row[0].x0
    return row[-1].x1 - row[0].x0
