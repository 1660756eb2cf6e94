"""Cleaning of text where it enters the domain.

XML (and so DOCX) allows no control characters, Word sends vertical tabs for soft breaks, Qt sends
U+2029 for paragraph ends, and macOS may send characters in decomposed form: here all of it becomes
plain lines in Unicode's NFC. Invisible characters are dropped: inside a word they hide it from
search and spelling, and those that change the writing direction make a text read differently from
the one that is filed.
"""

import re
import unicodedata
from functools import lru_cache

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_EMOJI = (
    "\u00a9\u00ae\u203c\u2049\u20e3\u2122\u2139\u2190-\u21ff\u2300-\u2bff\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001faff"
)
_JOINING = "\u0620-\u0dff"  # Arabic and the scripts of India: joiners shape their letters
_HAN = "\u3400-\u9fff\U00020000-\U000323af"
_REFUSED = re.compile(
    # Characters that draw an emoji, or a letter of a script that needs them, stay.
    "(?P<kept>\U0001f3f4[\U000e0030-\U000e007a]+\U000e007f"
    rf"|(?:(?<=[{_EMOJI}])|(?<=[{_EMOJI}]\ufe0f))\u200d(?=[{_EMOJI}])"
    rf"|(?<=[{_JOINING}])[\u200c\u200d](?=[{_JOINING}])(?=[^\W\d_])"
    rf"|(?<=[0-9#*{_EMOJI}])[\ufe0e\ufe0f]|(?<=[{_HAN}])[\U000e0100-\U000e01ef])"
    # Control characters, which XML does not allow.
    "|[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
    # Invisible characters: optional hyphens, fillers, zero-width spaces, changes of writing
    # direction (which make a text read as another than it is), invisible operators, variants, tags.
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)
_PLAIN = re.compile("[\t\n\x20-\x7e\xa0-\xac\xae-\u02ff]*")


@lru_cache(maxsize=64)  # a long text passes here several times for each character typed
def clean(text: str) -> str:
    """Return `text` with line ends as ``\\n``, without what XML forbids or no one can see.

    Cleaning a clean text changes nothing.
    """
    if not _SUSPECT.search(text) and unicodedata.is_normalized("NFC", text):
        return text
    # Before, so that what stays is judged by its final neighbours; and after, because a letter
    # and an accent may only combine when what was between them is gone.
    whole = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", _REFUSED.sub(_kept, whole))


def is_plain(text: str) -> bool:
    """Whether `text` stays clean inside any clean text: Latin letters, punctuation, line ends."""
    return _PLAIN.fullmatch(text) is not None


def _kept(found: re.Match[str]) -> str:
    return found["kept"] or ""


def clean_line(text: str) -> str:
    """Return `text` cleaned, on one line, without white space at its ends."""
    return " ".join(clean(text).split("\n")).replace("\t", " ").strip()


def given_reason(text: str) -> str:
    """Return the reason that somebody has written, on one line; empty where it has no word."""
    line = clean_line(text)
    return line if any(map(str.isalnum, line)) else ""
