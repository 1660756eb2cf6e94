"""The two times in the summary of an MSI, set to the commit's.

An MSI is a compound file of streams. The one with the summary is small, begins with an identity of
its own and lies in one piece; each of its properties has a number, an offset and a type. The times
are changed where they stand, and nothing else.
"""

import struct
from pathlib import Path

from building.steps import BuildRefused

_SUMMARY = bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9")
_CREATED, _SAVED = 12, 13
_FILETIME = 64
_SECONDS_TO_1970 = 11_644_473_600
_MOST = 40


def set_times(package: Path, epoch: int) -> None:
    """Set when the package says it was made and saved; raise BuildRefused if it has not both."""
    data = bytearray(package.read_bytes())
    place = data.find(_SUMMARY)
    if place < 0 or data.find(_SUMMARY, place + 1) >= 0:
        raise BuildRefused(f"{package.name} has not the one summary that an MSI has.")
    section = _start(data, place) + struct.unpack_from("<I", data, place + 16)[0]
    _, count = struct.unpack_from("<II", data, section)
    entries = range(min(count, _MOST))
    places = dict(struct.unpack_from("<II", data, section + 8 + 8 * at) for at in entries)
    for number in (_CREATED, _SAVED):
        place = section + places.get(number, 0)
        if number not in places or struct.unpack_from("<I", data, place)[0] != _FILETIME:
            raise BuildRefused(f"{package.name} has no time number {number} in its summary.")
        struct.pack_into("<Q", data, place + 4, (epoch + _SECONDS_TO_1970) * 10_000_000)
    package.write_bytes(data)


def _start(data: bytearray, identity: int) -> int:
    """Return where the stream begins: 28 bytes before the identity of its one section."""
    start = identity - 28
    if start < 0 or data[start : start + 4] != b"\xfe\xff\x00\x00":
        raise BuildRefused("The summary of the MSI does not begin as one does.")
    return start
