"""What can go wrong when a package is unpacked, and what its files are really called."""

import struct
from lzma import LZMAError
from zipfile import BadZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 (an exception's name)

UNPACKING_ERRORS = (
    BadZipFile, ZlibError, LZMAError, struct.error, OSError, EOFError, ValueError, RuntimeError,
)  # fmt: skip
"""What unpacking a damaged archive raises: errors of the archive and of each compression.

RuntimeError is for a compression that zipfile does not know, or a password.
"""
_UTF_8 = 0x800
_CODE_PAGES = ("cp850", "cp1252")
_DANISH = frozenset("æøåÆØÅéüöäÉÜÖÄ")


def name_in_zip(entry: ZipInfo) -> str:
    """Return the name of an entry as it was packed.

    Python takes a name that is not marked as UTF-8 for code page 437. macOS writes UTF-8 all the
    same, Windows the code page of western Europe or of the Nordic countries (850 and 865 have the
    Danish letters in the same places), and some programs the one that Windows has beside it.
    """
    name = entry.filename
    if not entry.flag_bits & _UTF_8 and not name.isascii():
        try:
            packed = name.encode("cp437")
        except UnicodeEncodeError:
            return name
        try:
            name = packed.decode("utf-8")
        except UnicodeDecodeError:
            read = [packed.decode(page, "replace") for page in _CODE_PAGES]
            name = max(read, key=lambda each: sum(sign in _DANISH for sign in each))
    return name
