"""Plain text: its lines, whatever they are written in."""

import codecs
import re
from collections.abc import Iterator

from ssp_desktop.inspection.look import Look
from ssp_desktop.inspection.office.cells import with_nought

_TOGETHER = 100_000  # characters told as one piece, cut at the end of a line


_COLUMNS = re.compile(r"[;,\t]")


def read(look: Look, data: bytes) -> None:
    """Look into a text."""
    text = decoded(data)
    tell_lines(look, "", text)
    _tell_columns(look, text)


def _tell_columns(look: Look, text: str) -> None:
    """Tell the numbers that have lost the nought in front, of a text with the cells of a sheet."""
    first, _, rest = text.lstrip().partition("\n")
    heads = [each.strip(' "\r') for each in _COLUMNS.split(first)]
    if len(heads) < 2 or not any(with_nought("1" * 9, head) != "1" * 9 for head in heads):
        return
    for number, line in enumerate(rest.split("\n"), 2):
        cells = [each.strip(' "\r') for each in _COLUMNS.split(line)]
        for head, cell in zip(heads, cells, strict=False):
            if (whole := with_nought(cell, head)) != cell:
                look.say(f"linje {number}", whole, near=head)


def tell_lines(look: Look, place: str, text: str, *, hidden: bool = False) -> None:
    """Tell a text in pieces that are no longer than they must be, by the number of their line."""
    lead = f"{place}, " if place else ""
    start, size, kept = 1, 0, list[str]()
    for number, line in _parted(text):
        if kept and (size > _TOGETHER or not line.strip() or number == start):
            look.say(f"{lead}linje {start}", "\n".join(kept), hidden=hidden)
            start, size, kept = number, 0, []
        kept.append(line)
        size += len(line)
    look.say(f"{lead}linje {start}", "\n".join(kept), hidden=hidden)


def _parted(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line with its number; one without end comes in several parts."""
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        at = 0
        while len(line) - at > _TOGETHER:
            cut = line.rfind(" ", at + 1, at + _TOGETHER) + 1 or at + _TOGETHER
            yield number, line[at:cut]
            at = cut
        yield number, line[at:]


def decoded(data: bytes) -> str:
    """Return `data` as text: UTF-8 and UTF-16 where it is that, else as Windows writes it."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    if b"\0" in data[:4096]:
        first = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
        return data.decode(first, "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
