"""Archives: the files in a ZIP, a gzip or a tar, each looked into in turn."""

import tarfile
import zlib
from io import BytesIO

from ssp_desktop.inspection.archive import opened, say_around
from ssp_desktop.inspection.look import DAMAGED, CannotLook, Look
from ssp_desktop.inspection.texts.plain import decoded
from ssp_desktop.ooxml.unpacking import name_in_zip

_GZIP = b"\x1f\x8b"
_EXTRA, _NAME, _REMARK = 0x04, 0x08, 0x10
"""What the head of a gzip has, as its flags say."""


def read(look: Look, data: bytes) -> None:
    """Look into an archive."""
    if data.startswith(_GZIP):
        _read_gzip(look, data)
    elif data[257:262] == b"ustar":
        _read_tar(look, data)
    else:
        with opened(data, look) as archive:
            say_around(archive, data, look)
            for entry in archive.entries:
                # Seen by everybody, also where what is in it is not.
                look.say("navne i arkivet", name_in_zip(entry), near="")
            for folder in archive.folders:
                look.say("navne i arkivet", folder, near="")
            for entry in archive.entries:
                name = name_in_zip(entry)
                with look.told_unread(name):
                    look.look_inside(name, name, archive.data(entry), is_file=True)


def _read_gzip(look: Look, data: bytes) -> None:
    """Look into each file that was packed one after the other; what is behind them is told."""
    name = _name_in(data)
    look.say("navn på den pakkede fil", name, hidden=True, near="")
    unpacked: list[bytes] = []
    while data.startswith(_GZIP):
        stream = zlib.decompressobj(wbits=31)
        try:
            out = stream.decompress(data, look.left + 1)
        except zlib.error:
            raise CannotLook(DAMAGED) from None
        look.spend(len(out), parts=1)
        unpacked.append(out)
        data = stream.unused_data
    inside = name or look.name.removesuffix(".gz")
    look.look_inside("pakket fil", inside, b"".join(unpacked), is_file=True)
    if data.strip(b"\0"):
        look.say("efter den pakkede fil", decoded(data), hidden=True)
        look.find("trailing_data", "efter den pakkede fil", f"{len(data)} byte")


def _name_in(data: bytes) -> str:
    """Return what the head of a gzip calls its file, with its remark; empty for nothing."""
    flags, at = data[3] if len(data) > 3 else 0, 10
    if flags & _EXTRA:
        at += 2 + int.from_bytes(data[at : at + 2], "little")
    texts = data[at : at + 10_000].split(b"\0")[: bool(flags & _NAME) + bool(flags & _REMARK)]
    return " ".join(each.decode("utf-8", "replace") for each in texts)


def _read_tar(look: Look, data: bytes) -> None:
    try:
        with tarfile.open(fileobj=BytesIO(data), mode="r:") as archive:
            for entry in archive:
                look.spend(0, parts=1)
                look.say("navne i arkivet", f"{entry.name} {entry.linkname}", near="")
                file = archive.extractfile(entry) if entry.isfile() else None
                if file is not None:
                    body = file.read(look.left + 1)
                    look.spend(len(body))
                    look.look_inside(entry.name, entry.name, body, is_file=True)
                look.say("bruger i arkivet", f"{entry.uname} {entry.gname}", hidden=True, near="")
    except tarfile.TarError:
        raise CannotLook(DAMAGED) from None
