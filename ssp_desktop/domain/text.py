"""Cleaning of text where it enters the domain.

XML (and so DOCX) takes no control characters, Word sends vertical tabs for
soft breaks, Qt sends U+2029 for paragraph ends, and macOS may send letters in
decomposed form: here all of it becomes plain lines in Unicode's NFC.
"""

import re
import unicodedata
from functools import lru_cache

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_REFUSED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u0300-\u036f\ud800-\udfff\ufeff\ufffe\uffff]"
)


@lru_cache(maxsize=64)  # a long text passes here several times for each letter typed
def clean(text: str) -> str:
    """Return `text` with line ends as ``\\n`` and without what XML cannot hold."""
    if not _SUSPECT.search(text):
        return text
    return unicodedata.normalize("NFC", _REFUSED.sub("", _LINE_ENDS.sub("\n", text)))


def clean_line(text: str) -> str:
    """Return `text` cleaned, on one line, without white space at its ends."""
    return " ".join(clean(text).split("\n")).replace("\t", " ").strip()
