"""The attachments of an item: which lines of a list are titles, and where the list ends.

A records system writes number, access, title and document id in front of or behind each
other; only the title is kept, and what was left out is told. A lettered sub-point or the
page for the signatures ends a list.
"""

import re

from ssp_desktop.domain.meeting import Attachment, new_id
from ssp_desktop.reading.source.lines import SourceLine, row_text
from ssp_desktop.richtext.tidy import tidy

_NUMBERED = re.compile(
    r"bilag\s*(?:nr\.?\s*)?(\d{1,3})\s*(?:[-–:.]\s*|\s)(.*)", re.IGNORECASE | re.DOTALL
)
_LABELLED = re.compile(r"bilag\s*:\s*(?=\S)", re.IGNORECASE)
_NUMBER = re.compile(r"(?:bilag\s*)?(?:nr\.?\s*)?(\d{1,3})[.:]?", re.IGNORECASE)
_HEAD = re.compile(
    r"(?:nr|bilag|bilag nr|bilagsnr|titel|navn|adgang|dokument(?:nr|id|nummer)?|"
    r"åben\s*/\s*lukket)\.?:?",
    re.IGNORECASE,
)
_NONE = re.compile(r"(?:ingen(?: bilag)?|-)\.?", re.IGNORECASE)
_ACCESS = r"(?:åben|åbent|lukket|offentlig|ikke[- ]offentlig|fortrolig|intern)"
_ONLY_ACCESS = re.compile(_ACCESS, re.IGNORECASE)
_YEARS = r"(?:19|20)\d\d[-/](?:19|20)\d\d\b"
_ID = rf"(?!{_YEARS})(?:\d{{3,9}}[/-]\d{{2,4}}|\d{{2,4}}[-/]\d{{3,9}}(?:-\d{{1,4}})?)"
_ONLY_ID = re.compile(
    rf"(?:(?:dok(?:ument)?\.?\s*)?(?:nr|id)\.?:?\s*)?(?:{_ID}|\d{{5,12}})", re.IGNORECASE
)
_ID_BEFORE = re.compile(rf"(?:{_ID}|(?!20\d{{6}}\b)\d{{6,12}})\s*[-–:]\s+(?=\S)")
_ON_ONE_LINE = re.compile(
    rf"(?:(?P<number>\d{{1,3}})[.):]?\s+)?{_ACCESS}\s+(?P<title>.*\S)\s+(?:{_ID}|\d{{5,12}})",
    re.IGNORECASE | re.DOTALL,
)
_FACT = re.compile(rf"\b(?:{_ACCESS}|{_ID}|\d{{5,12}})\b", re.IGNORECASE)
_NUMBER_AND_ACCESS = re.compile(rf"(\d{{1,3}})[.):]?\s+(?i:{_ACCESS})\s+(?=[A-ZÆØÅ\d])")
_LETTER = re.compile(r"([a-zæøå])[.)]\s+(?=\S)", re.IGNORECASE)
_SIGNERS = re.compile(r"(?:underskriftsside|underskriftsblad|underskrifter)[.:]?", re.IGNORECASE)
_NEXT = {chr(at): chr(at + 1) for at in range(ord("a"), ord("z"))}


def begins_signatures(line: SourceLine) -> bool:
    """Return whether `line` is the heading of the page for the signatures."""
    return bool(_SIGNERS.fullmatch(line.text))


def is_labelled(line: SourceLine) -> bool:
    """Return whether `line` names an attachment behind the word, as ``Bilag: Kort.pdf``."""
    found = None if line.marker or line.cells else _LABELLED.match(line.text)
    return found is not None and not line.text.endswith(".")


def is_empty(line: SourceLine) -> bool:
    """Return whether `line` stands in a list for no attachment: a header row, or »Ingen«."""
    cells = _cells(line)
    text = _LABELLED.sub("", line.text, count=1)
    return bool(_NONE.fullmatch(text)) or bool(cells and _HEAD.fullmatch(cells[0]))


class SubPoints:
    """The lettered points of one item, to tell them from lettered attachments."""

    def __init__(self) -> None:
        self._last = ""
        self._in_list: list[bool] = []

    def begin_list(self) -> None:
        """Begin a list of attachments."""
        self._in_list = []

    def note(self, line: SourceLine) -> None:
        """Note a line outside the lists."""
        letter = _letter_of(line)
        if letter:
            self._last = letter

    def ends_list(self, line: SourceLine) -> bool:
        """Return whether `line`, in a list, is the next point of the item instead."""
        letter = _letter_of(line)
        follows = bool(letter) and _NEXT.get(self._last) == letter
        ends = bool(letter) and (follows or (bool(self._in_list) and not any(self._in_list)))
        if not ends:
            self._in_list.append(bool(letter))
        return ends


def _letter_of(line: SourceLine) -> str:
    found = None if line.cells or line.marker else _LETTER.match(line.text)
    return found[1].casefold() if found else ""


def attachment_of(line: SourceLine) -> Attachment:
    """Return the attachment that `line` names."""
    number = line.marker.number if line.marker and line.marker.ordered else None
    title = line.text
    cells = _cells(line)
    if cells:
        in_front = _NUMBER.fullmatch(cells[0]) if len(cells) > 1 else None
        if in_front:
            number, cells = int(in_front[1]), cells[1:]
        title = row_text(_without_facts(cells))
    else:
        whole = _ON_ONE_LINE.fullmatch(title)
        short = _NUMBER_AND_ACCESS.match(title)
        if whole:
            number = int(whole["number"]) if whole["number"] else number
            title = whole["title"]
        elif short:
            number, title = int(short[1]), title[short.end() :]
    return attachment_named(title, number)


def left_out(line: SourceLine) -> str:
    """Return the access and the document id that `attachment_of` leaves out of `line`, or ""."""
    cells = _cells(line)
    if cells:
        facts = [cell for cell in cells if cell not in _without_facts(cells)]
    else:
        before, _, behind = line.text.partition(attachment_of(line).title)
        facts = [found[0] for part in (before, behind) for found in _FACT.finditer(part)]
    return ", ".join(facts)


def attachment_named(title: str, number: int | None = None) -> Attachment:
    """Return the attachment that `title` names, without its number, id or the word `Bilag`."""
    title = _LABELLED.sub("", title, count=1) if _LABELLED.match(title) else title
    title = _ID_BEFORE.sub("", title, count=1) if _ID_BEFORE.match(title) else title
    found = _NUMBERED.fullmatch(title)
    if found and found[2]:
        number, title = int(found[1]), found[2]
    return Attachment(new_id(), title, number)


def _without_facts(cells: list[str]) -> list[str]:
    """Return the cells without access and document id; all of them when nothing is left."""
    left = [c for c in cells if not (_ONLY_ACCESS.fullmatch(c) or _ONLY_ID.fullmatch(c))]
    return left or cells


def _cells(line: SourceLine) -> list[str]:
    return [tidy(cell) for cell in line.cells if tidy(cell)]
