"""What kind of file it is, by what is in it: a name can say anything."""

import codecs
import re
from io import BytesIO
from zipfile import ZipFile

from ssp_desktop.ooxml.unpacking import UNPACKING_ERRORS

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"{\\rtf", "rtf"),
    (b"\x1f\x8b", "gzip"),
)
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"7z\xbc\xaf\x27\x1c", "7z-arkiv"),
    (b"Rar!", "RAR-arkiv"),
    (b"BZh", "bzip2-arkiv"),
    (b"\xfd7zXZ\x00", "xz-arkiv"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"SQLite format 3\x00", "database"),
    (b"OggS", "lyd eller film"),
    (b"ID3", "lyd"),
    (b"\xd7\xcd\xc6\x9a", "WMF-billede"),
    (b"8BPS", "Photoshop-billede"),
)
_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MAIL_HEAD = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}")
_MAILBOX = re.compile(rb"From [^\r\n]+\r?\n[A-Za-z][A-Za-z0-9-]*:")
_MAIL_FIELD = re.compile(
    rb"^(?:from|received|message-id|mime-version|return-path|x-sender)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|table|p|meta|title)\b", re.IGNORECASE)
_FIRST = 4096


def kind_of(data: bytes) -> str:
    """Return the kind: ``docx``, ``pdf`` and so on; ``?`` and what it seems to be when unknown."""
    for start, kind in _STARTS:
        if data.startswith(start):
            return _package(data) if kind == "zip" else kind
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data[:4] == b"RIFF":
        return "webp" if data[8:12] == b"WEBP" else "?lyd eller film"
    if data[4:8] == b"ftyp":
        return "heif" if data[8:12] in (b"heic", b"heix", b"mif1", b"avif") else "?film"
    if data.startswith(b"BM") and data[6:10] == bytes(4):
        return "bmp"
    for start, what in _OTHERS:
        if data.startswith(start):
            return f"?{what}"
    if data[257:262] == b"ustar":
        return "tar"
    return _text(data)


def _package(data: bytes) -> str:
    """Return what kind of ZIP it is."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
    except (*UNPACKING_ERRORS, NotImplementedError):
        return "zip"
    if "[Content_Types].xml" in names:
        tops = {name.partition("/")[0].casefold() for name in names}
        for top, kind in (("word", "docx"), ("xl", "xlsx"), ("ppt", "pptx"), ("visio", "ooxml")):
            if top in tops:
                return kind
        return "ooxml"
    if "content.xml" in names or "META-INF/manifest.xml" in names:
        return "odf"
    return "zip"


def _text(data: bytes) -> str:
    if not data.strip():
        return "text"
    first = data[:_FIRST]
    if not data.startswith(_BOMS) and _CONTROLS.search(first):
        wide = _is_wide(first)
        return "text" if wide else "?ukendt slags"
    bare = first.lstrip(b"\xef\xbb\xbf \t\r\n")
    if bare.startswith((b"<?xml", b"<svg")):
        return "html" if re.search(rb"<html\b", first, re.IGNORECASE) else "xml"
    if _HTML.match(bare) or (bare.startswith(b"<") and _HTML.search(first)):
        return "html"
    if _MAILBOX.match(bare):
        return "mail"
    head = _MAIL_HEAD.match(bare)
    if head and len(_MAIL_FIELD.findall(head[0])) >= 2:
        return "mail"
    return "xml" if re.match(rb"<[\w:]+[\s>]", bare) else "text"


def _is_wide(first: bytes) -> bool:
    """Whether it is text of two bytes each (UTF-16) without saying so."""
    pairs = len(first) // 2
    return (
        pairs > 8
        and (first[1::2].count(0) > 0.7 * pairs or first[0::2].count(0) > 0.7 * pairs)
        and not _CONTROLS.search(first.replace(b"\x00", b""))
    )
