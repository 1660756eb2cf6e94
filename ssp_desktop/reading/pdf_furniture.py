"""Page headers and footers of a PDF: what recurs at one place of its pages, and page numbers.

Each item may begin a new page, so headings and case numbers stand at one height
on many pages too: only the outermost lines of a page count, and no item's title.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from ssp_desktop.reading.pdf_pages import PrintedLine
from ssp_desktop.reading.words import heading_word

_NUMBER = re.compile(r"\d+")
_PAGE_FOOT = re.compile(
    r"(?:side|s\.|page)?\s*[-–]?\s*(?P<page>\d+)\s*[-–]?(?:\s*(?:/|af|of)\s*\d+)?", re.IGNORECASE
)
_ITEM = re.compile(r"(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?\d+\s*[:.]|\d+\.\s", re.IGNORECASE)
_LEAST_PAGES = 2
_MARGIN = 0.12  # of the page's height: where headers and footers stand
_OUTERMOST = 4  # lines, at the head and at the foot


def without_furniture(
    pages: Sequence[Sequence[PrintedLine]],
) -> tuple[list[PrintedLine], list[PrintedLine]]:
    """Return the lines of the body in order, and the headers and footers."""
    body = [[line for line in page if not line.artifact] for page in pages]
    size = body_size(line for page in body for line in page)
    furniture = [line for page in pages for line in page if line.artifact]
    for from_top in (True, False):
        for _ in range(_OUTERMOST):
            taken = _outermost(body, size, len(pages), from_top=from_top)
            if not taken:
                break
            furniture += taken
            chosen = {id(line) for line in taken}
            body = [[line for line in page if id(line) not in chosen] for page in body]
    return [line for page in body for line in page], furniture


def _outermost(
    body: Sequence[Sequence[PrintedLine]], size: float, count: int, *, from_top: bool
) -> list[PrintedLine]:
    """Return the outermost lines that are furniture: repeated ones, and page numbers."""
    edges = [page[0 if from_top else -1] for page in body if page]
    edges = [line for line in edges if _is_in_margin(line)]
    keys = Counter(_key(line, count) for line in edges)
    least = max(_LEAST_PAGES, (len(body) - 1) / 2)
    return [
        line
        for line in edges
        if _is_page_number(line)
        or (keys[_key(line, count)] >= least and not _is_heading(line, size))
    ]


def _is_in_margin(line: PrintedLine) -> bool:
    return not _MARGIN <= line.baseline / line.page_height <= 1 - _MARGIN


def _is_heading(line: PrintedLine, size: float) -> bool:
    """Return whether `line` is of the agenda, wherever it stands."""
    return (
        line.size > size
        or line.level is not None
        or line.marker is not None
        or bool(_ITEM.match(line.text))
        or heading_word(line.text) is not None
    )


def body_size(lines: Iterable[PrintedLine]) -> float:
    """Return the size of most letters of `lines`, in points."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 11.0


def _key(line: PrintedLine, count: int) -> tuple[int, str]:
    """Return what a header or footer has in common with those of other pages."""

    def masked(found: re.Match[str]) -> str:
        return "#" if found[0] in (str(line.page), str(count)) else found[0]

    return round(line.baseline / 4), _NUMBER.sub(masked, line.text)


def _is_page_number(line: PrintedLine) -> bool:
    found = _PAGE_FOOT.fullmatch(line.text.strip())
    return bool(found) and found is not None and int(found["page"]) == line.page
