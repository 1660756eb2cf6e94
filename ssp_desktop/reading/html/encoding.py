"""The encoding of a page in a file: what it says of itself, as browsers understand it."""

import re

from ssp_desktop.reading.plain.plain import decode

_SAID = re.compile(
    rb"(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,100}?encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})",
    re.IGNORECASE,
)
_LOOKED_AT = 1 << 16  # bytes: a saved page may begin with long scripts
_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
_WESTERN = frozenset({"iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii",
                      "windows-1252", "cp1252", "x-cp1252", "l1", "ansi"})  # fmt: skip


def decode_page(data: bytes) -> str:
    """Return the text of the page in `data`.

    To browsers Latin-1 is Windows-1252, with dashes and quotation marks. A page that is valid
    UTF-8 was saved as such, whatever Western encoding it had on its server.
    """
    found = None if data.startswith(_MARKS) else _SAID.search(data[:_LOOKED_AT])
    said = found[1].decode("ascii", "replace").lower() if found else ""
    if not said or said in _WESTERN or said.replace("-", "") in ("utf8", "utf16", "utf16le"):
        return decode(data)
    try:
        return data.decode(said)
    except (LookupError, UnicodeError):
        return decode(data)
