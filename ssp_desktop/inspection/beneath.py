"""What stands in the code of a file or part, whatever its reader makes of it: a second net.

A reader tells what it knows of a kind of file. Here the bytes are read once more, as text with
nothing understood but how letters are written: in bytes, in entities, in percent signs, in base64.
What that gives is kept apart (`Look.code`): it is good to find closed words in, not to show.
"""

import binascii
import html
import re
from collections.abc import Iterator

from ssp_desktop.inspection import kinds
from ssp_desktop.inspection.look import Look

_CONTAINERS = frozenset("docx xlsx pptx ooxml odf zip gzip pdf".split())
"""Kinds whose bytes are packed; their parts have their turn when they are unpacked."""
_NARROW = re.compile(
    rb"[\x20-\x7e\t\xc3\xa6\xb8\xa5\xa9\xb6\xbc\x86\x98\x85\xe6\xf8\xe5\xc6\xd8\xc5\xe9\xe2\x80"
    rb"\x91-\x97\x99\x9c\x9d]{12,}"
)
_WIDE = (
    (re.compile(rb"(?:[\x20-\x7e\xa0-\xff]\x00){8,}"), "utf-16-le"),
    (re.compile(rb"(?:\x00[\x20-\x7e\xa0-\xff]){8,}"), "utf-16-be"),
)
_TAG = re.compile(r"<[^<>]*+>")
_REMARK = re.compile(r"<!--(.*?)-->|<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_VALUE = re.compile(
    r"=\s*\"([^\"]{12,})\"|=\s*'([^']{12,})'|<!DOCTYPE([^<>]*)|<[?!]?([^\s<>/\"']{12,})"
)
"""What a tag says: a value of some words, or a long name."""
_SIGN = re.compile(r"\\u([0-9A-Fa-f]{4})|\\([0-9A-Fa-f]{2,6})[ ]?(?=[^0-9A-Fa-f]|$)")
_BYTES = re.compile(r"(?:(?:%|\\x)[0-9A-Fa-f]{2})+")
_QUOTED = re.compile(r"(?:=[0-9A-F]{2})+")
_BYTE = re.compile(r"(?:[%=]|\\x)([0-9A-Fa-f]{2})")
_SOFT_END = re.compile(r"=\r?\n")
_FOLDED = re.compile(r"\r?\n[ \t]")
_BASE64 = re.compile(
    r"(?<![A-Za-z0-9+/=])(?:[A-Za-z0-9+/]{4}(?:\r?\n[ \t]?)?+){6,}+[A-Za-z0-9+/]{0,4}={0,2}"
)
_FIGURES = re.compile(r"(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}\s?+){24,}+")
_MOST, _MOST_BLOCKS = 16 * 1024 * 1024, 200
"""Bytes of a part that are read so, and blocks of what is packed in one.

A larger part is the cells of a sheet, or a film."""
_DASHED = re.compile(
    rb"\d\d(?:<[^<>]*>|\s)*+(?:-|%2[Dd]|=2D|&#(?:45|[xX]2[dD]);|\\u002[dD])(?:<[^<>]*>|\s)*+\d\d"
)
"""What a number written as a CPR number has in it."""
_FEWEST = 24  # letters of such a block, or of a line of it
_SAYS = re.compile(r"[^\W\d_]{3}|\d{4}")


def tell_beneath(look: Look, place: str, data: bytes) -> None:
    """Tell what stands in the bytes at `place`; nothing of what was told of them before."""
    if look.has_told(data):
        return
    data = data[:_MOST]
    kind = kinds.kind_of(data)
    if kind == "xml" and not look.wants_words and not _DASHED.search(data):
        return
    if kind not in _CONTAINERS:
        for text in texts_in(data, is_text=kind in ("text", "xml", "html", "mail", "rtf")):
            look.code(place, text)


def texts_in(data: bytes, *, is_text: bool) -> Iterator[str]:
    """Yield what `data` says, in every way in which it may be written."""
    for text in _as_written(data) if is_text else _runs_in(data):
        if "BEGIN:V" in text[:200]:  # a card or a calendar, whose lines are folded
            text = _FOLDED.sub("", text)
        for bare in _bare(text):
            yield from _readings(bare)
            for block in _blocks_in(bare):
                for inner in _runs_in(block):
                    yield from (way for each in _bare(inner) for way in _readings(each))


def _as_written(data: bytes) -> Iterator[str]:
    """Yield a text: as UTF-8, or as the others in which it may have been written."""
    if b"\0" in data[:4096] or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield data.decode("utf-16-be" if data[:1] in (b"\0", b"\xfe") else "utf-16-le", "replace")
        return
    try:
        yield data.decode("utf-8")
    except UnicodeDecodeError:
        for coding in ("cp1252", "utf-8", "cp850", "mac_roman"):
            yield data.decode(coding, "replace")


def _runs_in(data: bytes) -> Iterator[str]:
    """Yield the runs of letters in bytes of any kind."""
    runs = [found[0] for found in _NARROW.finditer(data)]
    # The length that binary data has before a text may read as a letter of it.
    for skipped in (0, 1) if runs else ():
        joined = b"\n".join(run[skipped:] for run in runs)
        yield joined.decode("cp1252", "replace")
        if not joined.isascii():
            yield joined.decode("utf-8", "replace")
    for pattern, coding in _WIDE:
        wide = "\n".join(found[0].decode(coding) for found in pattern.finditer(data))
        if wide:
            yield wide


def _bare(text: str) -> list[str]:
    """Return `text` without its tags, and what those say; `text` itself where it has none."""
    if not ("</" in text or "/>" in text or text.lstrip().startswith("<")):
        return [text]
    bare = _REMARK.sub(r" \1\2 ", text) if "<!" in text else text
    said = dict.fromkeys("".join(found) for found in _VALUE.findall(bare))
    return [_TAG.sub(" ", bare), "\n".join(said)]


def _readings(text: str) -> Iterator[str]:
    """Yield `text`, and with its codes resolved; of a page within it also what that says."""
    if _SAYS.search(text):
        for way in dict.fromkeys((text, *_resolved(text))):
            yield way
            if way is not text and "</" in way:
                yield _TAG.sub(" ", way)


def _resolved(text: str) -> Iterator[str]:
    """Yield `text` with what stands for a letter as that letter, as it is done on pages, in mails.

    An equals sign stands for letters in mails alone: in addresses it stands before values.
    """
    if "&" in text:
        text = html.unescape(text)
    if "\\" in text:
        text = _SIGN.sub(_letter, text).replace("\\n", "\n")
    yield _BYTES.sub(_letters, text)
    if "=" in text:
        yield _QUOTED.sub(_letters, _SOFT_END.sub("", text))


def _letter(found: "re.Match[str]") -> str:
    number = int(found[1] or found[2], 16)
    return chr(number) if 32 <= number < 0xD800 else found[0]


def _letters(found: "re.Match[str]") -> str:
    data = bytes.fromhex("".join(_BYTE.findall(found[0])))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _blocks_in(text: str) -> Iterator[bytes]:
    """Yield what is packed in a text as base64, or as figures."""
    if not any(len(each) >= _FEWEST for each in text.split()):
        return
    for count, found in enumerate(_BASE64.finditer(text)):
        if count >= _MOST_BLOCKS:
            break
        packed = "".join(found[0].split()).rstrip("=")
        usable = packed[: len(packed) - (len(packed) % 4 == 1)]
        try:
            yield binascii.a2b_base64(usable + "=" * (-len(usable) % 4))
        except binascii.Error:
            continue
    for count, found in enumerate(_FIGURES.finditer(text)):
        if count >= _MOST_BLOCKS:
            break
        figures = "".join(found[0].split())
        yield bytes.fromhex(figures[: len(figures) // 2 * 2])
