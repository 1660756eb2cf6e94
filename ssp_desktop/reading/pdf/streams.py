"""Limits how much the streams of a PDF may unpack to, in total.

pdfminer unpacks a stream whole, however large it becomes: five kilobytes of Flate in
Flate are gigabytes. It has no limit to set, so while a file is read its module uses
these functions instead of zlib's.
"""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from ssp_desktop.reading.source.refusals import TooLarge, called

MAX_UNPACKED = 200 * 1024 * 1024
_CHECKSUM = 3  # bytes at the end of a stream


@contextmanager
def limited_streams(name: str) -> Iterator[None]:
    """Make pdfminer raise TooLarge when the streams unpack to more than `MAX_UNPACKED` bytes."""
    pdftypes: Any = import_module("pdfminer.pdftypes")  # slow to import, so not at the top

    unpacking = _Unpacking(name)
    before = pdftypes.zlib, pdftypes.decompress_corrupted
    pdftypes.zlib, pdftypes.decompress_corrupted = unpacking, unpacking.what_comes_out
    try:
        yield
    finally:
        pdftypes.zlib, pdftypes.decompress_corrupted = before


class _Unpacking:
    """What pdfminer uses of zlib, counting the output of all streams of one file."""

    error = zlib.error

    def __init__(self, name: str) -> None:
        self._name = name
        self._left = MAX_UNPACKED

    def decompress(self, data: bytes) -> bytes:
        """Return all of `data` unpacked; raises zlib.error when it is damaged or incomplete."""
        stream = zlib.decompressobj()
        out = stream.decompress(data, self._left + 1)
        self._count(out)
        if not stream.eof:
            raise zlib.error("incomplete stream")
        return out

    def what_comes_out(self, data: bytes) -> bytes:
        """Return what can be unpacked of a stream that is truncated or has a wrong checksum."""
        stream = zlib.decompressobj()
        out: list[bytes] = []
        for at in range(len(data)):
            try:
                out.append(stream.decompress(data[at : at + 1], self._left + 1))
            except zlib.error:
                if at < len(data) - _CHECKSUM:
                    raise
                break
            self._count(out[-1])
        return b"".join(out)

    def _count(self, out: bytes) -> None:
        self._left -= len(out)
        if self._left < 0:
            raise TooLarge(
                f"{called(self._name)} fylder udpakket mere end {MAX_UNPACKED // 1024 // 1024} MB "
                "og åbnes derfor ikke. Intet er importeret. Få den som Word-dokument, eller gem "
                "den som PDF på ny."
            )
