"""The pages of a PDF as printed lines: letters in place, size and weight, list signs told apart."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from ssp_desktop.reading.lines import BULLETS, Marker
from ssp_desktop.reading.refusals import Damaged, NoText, Protected, TooLarge, called
from ssp_desktop.richtext.tree import Span

MAX_PAGES = 3000
_BOLD = re.compile(r"bold|black|heavy|[-,]semi|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|[-,]it$", re.IGNORECASE)
_SIGN = re.compile(rf"(?P<bullet>[{re.escape(BULLETS)}o])|(?P<number>\d{{1,3}})[.)]")
_HEADING_TAG = re.compile(r"H([1-6])")
_SAME_LINE = 0.35  # of the letter's size: what stands higher or lower is another line
_SPACE_GAP = 0.18
_TAB_GAP = 1.5
_SIGN_GAP = 0.42  # a typed space is a quarter, justified perhaps a third

Char = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of a page. Lengths in points, `baseline` from the top of the page.

    `text_x` is where the text begins behind a list sign or a label. `first_word`
    is that word's width. `open_end`: a space is drawn at the end, as where a
    line is broken. `level` is the heading's, where the file is tagged.
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

    @property
    def text(self) -> str:
        """The letters, a tab between columns, without the list sign."""
        return "".join(span.text for span in self.spans)


def printed_lines(data: bytes, name: str) -> list[list[PrintedLine]]:
    """Return the lines of each page, from top to bottom; one of `Unreadable` when refused."""
    import pdfplumber  # noqa: PLC0415 (slow to import)

    try:
        with pdfplumber.open(BytesIO(data)) as pdf:
            if len(pdf.pages) > MAX_PAGES:
                raise TooLarge(
                    f"{called(name)} har over {MAX_PAGES} sider. Intet er importeret. "
                    "Vælg den del af den, der er referatet."
                )
            pages = []
            for number, page in enumerate(pdf.pages, start=1):
                levels = _heading_levels(page)
                pages.append(list(_lines_of(page.chars, number, float(page.height), levels)))
                page.close()
    except TooLarge:
        raise
    except Exception as error:  # noqa: BLE001 (a broken PDF makes pdfminer raise nearly anything)
        raise _refusal(error, name) from None
    if not any(line.text.strip() for page in pages for line in page):
        raise NoText(
            f"{called(name)} har ingen tekst, kun billeder (måske er den skannet). Intet er "
            "importeret. Få den som Word-dokument, eller kør tekstgenkendelse på den først."
        )
    return pages


def _refusal(error: Exception, name: str) -> Damaged | Protected:
    from pdfminer.pdfdocument import (  # noqa: PLC0415
        PDFEncryptionError,
        PDFPasswordIncorrect,
    )

    causes = [error, *error.args, error.__cause__, error.__context__]
    if any(isinstance(cause, PDFPasswordIncorrect | PDFEncryptionError) for cause in causes):
        return Protected(
            f"{called(name)} er beskyttet med adgangskode. Intet er importeret. "
            "Få den uden adgangskode, eller gem en kopi uden."
        )
    return Damaged(
        f"{called(name)} er beskadiget og kan ikke åbnes som PDF. Intet er importeret. "
        "Få den sendt eller hentet igen."
    )


def _heading_levels(page: Any) -> dict[int, int]:
    """Return the level of the marked contents of `page` that its tags call headings."""
    try:
        tree = page.structure_tree
    except Exception:  # noqa: BLE001 (tags are often broken, and the page reads without them)
        return {}
    levels: dict[int, int] = {}
    elements: list[tuple[Any, int | None]] = [(element, None) for element in tree]
    while elements:
        element, outer = elements.pop()
        found = _HEADING_TAG.fullmatch(str(element.get("type", "")))
        level = int(found[1]) if found else outer
        if level is not None:
            levels.update(dict.fromkeys(element.get("mcids", ()), level))
        elements += [(child, level) for child in element.get("children", ())]
    return levels


def _lines_of(
    chars: Iterable[Char], page: int, height: float, levels: Mapping[Any, int]
) -> Iterator[PrintedLine]:
    rows: list[tuple[float, list[Char]]] = []
    upright = (char for char in chars if char["text"] and _is_upright(char))
    for char in sorted(upright, key=lambda char: (-char["matrix"][5], char["x0"])):
        baseline = height - char["matrix"][5]
        if rows and abs(baseline - rows[-1][0]) <= char["size"] * _SAME_LINE:
            rows[-1][1].append(char)
        else:
            rows.append((baseline, [char]))
    for baseline, row in rows:
        row.sort(key=lambda c: c["x0"])
        if any(not char["text"].isspace() for char in row):
            line = _line(row, page, baseline, levels)
            yield replace(line, page_height=height)


def _is_upright(char: Char) -> bool:
    """Return whether `char` is not turned, as the letters of a watermark are."""
    along, up = char["matrix"][:2]
    return abs(up) < abs(along)


def _line(row: list[Char], page: int, baseline: float, levels: Mapping[Any, int]) -> PrintedLine:
    last = max(at for at, char in enumerate(row) if not char["text"].isspace())
    open_end = last + 1 < len(row)
    row = row[next(at for at, char in enumerate(row) if not char["text"].isspace()) : last + 1]
    marker, behind = _sign(row)
    letters = [char for char in row[behind:] if not char["text"].isspace()]
    spans, column = _spans(row[behind:])
    sizes = sorted(float(char["size"]) for char in letters)
    return PrintedLine(
        page=page,
        page_height=0.0,
        baseline=baseline,
        x0=row[0]["x0"],
        x1=row[-1]["x1"],
        text_x=row[behind]["x0"] if column is None else column,
        first_word=_first_word(row),
        size=round(sizes[len(sizes) // 2] * 2) / 2,
        bold=all(_BOLD.search(char["fontname"]) for char in letters),
        spans=spans,
        marker=marker,
        open_end=open_end,
        artifact=all(char.get("tag") == "Artifact" for char in letters),
        level=levels.get(letters[0].get("mcid")),
    )


def _sign(row: list[Char]) -> tuple[Marker | None, int]:
    """Return the list sign that `row` begins with, set apart from its text, and its length."""
    head = "".join(char["text"] for char in row[:5])
    found = _SIGN.match(head)
    if not found:
        return None, 0
    end = found.end()
    behind = end
    while behind < len(row) and row[behind]["text"].isspace():
        behind += 1
    if behind >= len(row) or row[behind]["x0"] - row[end - 1]["x1"] < _SIGN_GAP * row[0]["size"]:
        return None, 0
    number = found["number"]
    sign = found[0] if number else "-"
    marker = Marker(ordered=bool(number), number=int(number or 0), sign=sign)
    return marker, behind


def _spans(row: list[Char]) -> tuple[tuple[Span, ...], float | None]:
    """Return the letters of `row` with their style, and where the second column begins, if any."""
    out: list[Span] = []
    column = None
    for before, char in zip([None, *row], row, strict=False):
        gap = 0.0 if before is None else char["x0"] - before["x1"]
        if gap > _TAB_GAP * char["size"]:
            out.append(Span("\t"))
            column = char["x0"] if column is None else column
        elif gap > _SPACE_GAP * char["size"] and before and not before["text"].isspace():
            out.append(Span(" "))
        font = char["fontname"]
        out.append(Span(char["text"], bool(_BOLD.search(font)), bool(_ITALIC.search(font))))
    return tuple(out), column


def _first_word(row: list[Char]) -> float:
    """Return the width of the first word of `row`."""
    for at, char in enumerate(row):
        if char["text"].isspace():
            return float(row[max(at - 1, 0)]["x1"] - row[0]["x0"])
    return float(row[-1]["x1"] - row[0]["x0"])
