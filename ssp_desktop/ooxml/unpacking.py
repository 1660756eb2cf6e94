"""What can go wrong when a package is unpacked."""

import struct
from lzma import LZMAError
from zipfile import BadZipFile
from zlib import error as ZlibError  # noqa: N812 (an exception's name)

UNPACKING_ERRORS = (
    BadZipFile, ZlibError, LZMAError, struct.error, OSError, EOFError, ValueError, RuntimeError,
)  # fmt: skip
"""What unpacking a damaged archive raises: errors of the archive and of each compression.

RuntimeError is for a compression that zipfile does not know, or a password.
"""
