"""A ZIP opened safely: its parts, counted as they come out, and what lies around them."""

import contextlib
import struct
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile, ZipInfo

from ssp_desktop.inspection.beneath import tell_beneath
from ssp_desktop.inspection.look import DAMAGED, PROTECTED, CannotLook, Look
from ssp_desktop.ooxml.unpacking import UNPACKING_ERRORS, name_in_zip

_ENCRYPTED = 0x1
_CHUNK = 1 << 20
_END = 22  # bytes that end a ZIP, before its comment


class Archive:
    """The parts of a ZIP by name; of two with one name both are given."""

    def __init__(self, archive: ZipFile, look: Look) -> None:
        self._archive = archive
        self._look = look
        self.entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        self.folders = [name_in_zip(entry) for entry in archive.infolist() if entry.is_dir()]
        self.by_name = {entry.filename: entry for entry in self.entries}
        self.comment = archive.comment
        self._taken: set[int] = set()

    def data(self, entry: ZipInfo | str) -> bytes:
        """Return what is in a part; raises CannotLook when it is damaged, protected or too much."""
        self._look.check_time()
        found = self.by_name.get(entry) if isinstance(entry, str) else entry
        if found is None:
            raise CannotLook(DAMAGED)
        if found.flag_bits & _ENCRYPTED:
            raise CannotLook(PROTECTED)
        out = BytesIO()
        try:
            with self._archive.open(found) as file:
                while part := file.read(_CHUNK):
                    self._look.spend(len(part))
                    out.write(part)
        except CannotLook:
            raise
        except UNPACKING_ERRORS:
            raise CannotLook(DAMAGED) from None
        self._look.beat()
        data = out.getvalue()
        self._taken.add(found.header_offset)
        tell_beneath(self._look, name_in_zip(found), data)
        return data

    def read_rest(self) -> None:
        """Read the parts that no reader has asked for, for what stands in their code."""
        for entry in self.entries:
            if entry.header_offset not in self._taken:
                with self._look.told_unread(entry.filename):
                    self.data(entry)


@contextlib.contextmanager
def opened(data: bytes, look: Look) -> Iterator[Archive]:
    """Yield the parts of the ZIP in `data`; raises CannotLook when it cannot be opened."""
    try:
        archive = ZipFile(BytesIO(data))
    except (*UNPACKING_ERRORS, NotImplementedError):
        raise CannotLook(DAMAGED) from None
    with archive:
        look.spend(0, parts=len(archive.infolist()))
        yield Archive(archive, look)


def say_around(archive: Archive, data: bytes, look: Look) -> None:
    """Tell what a ZIP has besides its parts: its comment, and bytes before or between them."""
    if archive.comment.strip():
        text = archive.comment.decode("utf-8", "replace")
        look.say("pakkens kommentar", text, hidden=True)
        look.find("hidden_part", "pakkens kommentar", text)
        tell_beneath(look, "pakkens kommentar", archive.comment)
    for entry in archive.entries:
        if entry.comment.strip():
            text = entry.comment.decode("utf-8", "replace")
            look.say(f"kommentar til {entry.filename}", text, hidden=True)
            look.find("hidden_part", f"kommentar til {entry.filename}", text)
    for entry in archive.entries:
        # What programs put beside a part's name: times and numbers, and perhaps words.
        tell_beneath(look, f"oplysninger om {entry.filename}", entry.extra)
    names = Counter(entry.filename for entry in archive.entries)
    for name in (each for each, count in names.items() if count > 1):
        look.find("hidden_part", name, "to dele med samme navn; et program viser kun den ene")
    stray = _stray(archive, data)
    if stray:
        text = stray.decode("utf-8", "replace")
        look.say("mellem pakkens dele", text, hidden=True)
        look.find("trailing_data", "mellem pakkens dele", f"{len(stray)} byte")


def _stray(archive: Archive, data: bytes) -> bytes:
    """Return the bytes that belong to no part: before the first, between two, behind the last."""
    taken: list[tuple[int, int]] = []
    for entry in archive.entries:
        at = entry.header_offset
        head = data[at : at + 30]
        if len(head) < 30 or head[:4] != b"PK\x03\x04":
            return b""
        name, extra = struct.unpack("<HH", head[26:30])
        taken.append((at, at + 30 + name + extra + entry.compress_size))
    end = data.rfind(b"PK\x05\x06")
    if end < 0 or not taken:
        return b""
    size, start = struct.unpack("<II", data[end + 12 : end + 20])
    behind = data[end + _END + int.from_bytes(data[end + 20 : end + 22], "little") :]
    stray, at = behind if behind.strip(b"\0\r\n ") else b"", 0
    if size == 0xFFFFFFFF or start == 0xFFFFFFFF or start + size > end:
        return stray
    for first, last in sorted(taken):
        gap = data[at:first]
        stray += b"" if _is_descriptor(gap) else gap
        at = max(at, last)
    gap = data[at:start]
    return stray + (b"" if _is_descriptor(gap) else gap)


def _is_descriptor(gap: bytes) -> bool:
    """Whether a gap is what may follow a part written to a pipe, a directory, or nothing."""
    if len(gap) in (0, 12, 20):
        return True
    return gap.startswith((b"PK\x07\x08", b"PK\x03\x04")) and len(gap) < 1024
