"""Turns plain text into source lines: encodings, indentation, blank lines."""

import re

from ssp_desktop.domain.text import clean
from ssp_desktop.html.chrome_words import is_about_page
from ssp_desktop.reading.plain.grids import grids_in
from ssp_desktop.reading.plain.unfolded import unfolded
from ssp_desktop.reading.plain.wrapped import joined
from ssp_desktop.reading.source.lines import BULLETS, Hint, SourceLine, row_text, take_marker
from ssp_desktop.reading.source.refusals import NoText, TooLarge, called
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.richtext.tidy import tidy, tidy_spans
from ssp_desktop.richtext.tree import Span

MAX_CHARACTERS = 5_000_000
"""More than a thousand pages; anything longer is no minutes and would block the program."""

_TAB = 4
_TAIL = 200  # characters at the end of a line that are searched for leaders
_LEAST_CELLS = 3  # a label and its fact may be separated by a single tab too
_INDENT = re.compile(r"[ \t\u00a0\u2007\u202f]*")
_PAGE_FOOT = re.compile(
    r"side\s*\d+(?:\s*(?:/|af)\s*\d+)?|(?P<page>\d+)\s*/\s*(?P<pages>\d+)", re.IGNORECASE
)
_MOST_DIGITS = 4  # of a document's number of pages
_LEADERS = re.compile(r"(?:(?:\.\s?){4,}|…{2,})\s*\d+\s*$")


def decode(data: bytes) -> str:
    """Return the text of `data`: UTF-8, UTF-16 with a byte order mark, else Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def plain_lines(text: str, name: str = "", tally: Tally | None = None) -> tuple[SourceLine, ...]:
    """Return the lines of `text` that are not blank, each a paragraph of its own.

    If the text was wrapped at a width, the lines of a paragraph are joined. Raises
    NoText when there are none, TooLarge beyond `MAX_CHARACTERS`. `name` is for the
    message.
    """
    if len(text) > MAX_CHARACTERS:
        raise TooLarge(
            f"{called(name)} er for stor til at være en dagsorden eller et referat "
            f"({len(text):,} tegn). Intet er importeret. Vælg en mindre fil.".replace(",", ".")
        )
    tally = tally or Tally(name)
    raw = clean(text).split("\n")
    blank = [not tidy(line) for line in tally.through(raw)]
    grids = grids_in(raw)
    lines: list[SourceLine] = []
    for number, line in enumerate(raw, start=1):
        if number - 1 in grids:
            row = grids[number - 1]
            if row is not None:
                tally.line()
                lines.append(row)
        elif not blank[number - 1]:
            tally.line()
            after_blank, alone = _blank_at(blank, number - 2), _alone(blank, number)
            lines.append(_line(number, line, after_blank=after_blank, alone=alone))
    if not lines:
        raise NoText(f"{called(name)} er tom. Intet er importeret. Vælg en fil med tekst i.")
    folds = {line.number for line in lines if _is_fold(raw[line.number - 1], line)}
    return joined(unfolded(lines, folds))


def _is_fold(raw: str, line: SourceLine) -> bool:
    """Return whether a line is a number behind a bullet."""
    return line.marker is not None and line.marker.ordered and raw.lstrip()[:1] in BULLETS


def _blank_at(blank: list[bool], index: int) -> bool:
    return not 0 <= index < len(blank) or blank[index]


def _alone(blank: list[bool], number: int) -> bool:
    return _blank_at(blank, number - 2) and _blank_at(blank, number)


def _line(number: int, raw: str, *, after_blank: bool, alone: bool) -> SourceLine:
    indent = _INDENT.match(raw)
    width = len(indent[0].expandtabs(_TAB)) if indent else 0
    line = take_marker(SourceLine(number, (Span(raw.strip()),)))
    cells = tuple(tidy(cell) for cell in line.text.split("\t"))
    is_row = len(cells) >= _LEAST_CELLS and line.marker is None
    text = row_text(cells) if is_row else tidy(line.text)
    return SourceLine(
        number,
        tidy_spans([Span(text)]),
        at=float(width),
        marker=line.marker,
        after_blank=after_blank,
        alone=alone,
        cells=cells if is_row else (),
        hint=hint_of(text),
    )


def hint_of(text: str) -> Hint:
    """Return what a line's text alone reveals: a contents line, a page number."""
    if _LEADERS.search(text[-_TAIL:]):
        return Hint.CONTENTS
    if is_about_page(text):  # copied from a page
        return Hint.FURNITURE
    return Hint.PAGE_FOOT if _is_page_foot(text) else Hint.NONE


def _is_page_foot(text: str) -> bool:
    """Whether `text` is a page's number, of how many: ``24/10567`` is a case."""
    found = _PAGE_FOOT.fullmatch(text)
    return found is not None and (found["pages"] is None or _is_page(found["page"], found["pages"]))


def _is_page(page: str, pages: str) -> bool:
    return max(len(page), len(pages)) <= _MOST_DIGITS and int(page) <= int(pages)
