"""What may go wrong when a package is unpacked."""

import struct
from lzma import LZMAError
from zipfile import BadZipFile
from zlib import error as ZlibError  # noqa: N812 (an exception's name)

UNPACKING_ERRORS = (
    BadZipFile, ZlibError, LZMAError, struct.error, OSError, EOFError, ValueError, RuntimeError,
)  # fmt: skip
"""What unpacking a damaged archive raises: that of the archive, and that of each way to pack.

RuntimeError stands for a way to pack that zipfile does not know, or a password.
"""
