"""Plain text: its lines, whatever they are written in."""

import codecs

from ssp_desktop.inspection.look import Look

_TOGETHER = 100_000  # characters told as one piece, cut at the end of a line


def read(look: Look, data: bytes) -> None:
    """Look into a text."""
    tell_lines(look, "", decoded(data))


def tell_lines(look: Look, place: str, text: str, *, hidden: bool = False) -> None:
    """Tell a text in pieces that are no longer than they must be, by the number of their line."""
    lead = f"{place}, " if place else ""
    pieces = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start, size, kept = 1, 0, list[str]()
    for number, line in enumerate(pieces, 1):
        if kept and (size > _TOGETHER or not line.strip()):
            look.say(f"{lead}linje {start}", "\n".join(kept), hidden=hidden)
            start, size, kept = number, 0, []
        kept.append(line)
        size += len(line)
    look.say(f"{lead}linje {start}", "\n".join(kept), hidden=hidden)


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
