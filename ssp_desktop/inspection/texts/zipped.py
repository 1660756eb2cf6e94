"""Archives: the files in a ZIP, a gzip or a tar, each looked into in turn."""

import tarfile
import zlib
from io import BytesIO

from ssp_desktop.inspection.archive import opened, say_around
from ssp_desktop.inspection.look import DAMAGED, CannotLook, Look


def read(look: Look, data: bytes) -> None:
    """Look into an archive."""
    if data.startswith(b"\x1f\x8b"):
        look.look_inside(
            "pakket fil", look.name.removesuffix(".gz"), _gunzipped(look, data), is_file=True
        )
    elif data[257:262] == b"ustar":
        _read_tar(look, data)
    else:
        with opened(data, look) as archive:
            say_around(archive, data, look)
            for entry in archive.entries:
                with look.told_unread(entry.filename):
                    body = archive.data(entry)
                    look.look_inside(entry.filename, entry.filename, body, is_file=True)


def _gunzipped(look: Look, data: bytes) -> bytes:
    stream = zlib.decompressobj(wbits=31)
    try:
        out = stream.decompress(data, look.left + 1)
    except zlib.error:
        raise CannotLook(DAMAGED) from None
    look.spend(len(out))
    return out


def _read_tar(look: Look, data: bytes) -> None:
    try:
        with tarfile.open(fileobj=BytesIO(data), mode="r:") as archive:
            for entry in archive:
                look.spend(0, parts=1)
                file = archive.extractfile(entry) if entry.isfile() else None
                if file is not None:
                    body = file.read(look.left + 1)
                    look.spend(len(body))
                    look.look_inside(entry.name, entry.name, body, is_file=True)
                look.say("bruger i arkivet", f"{entry.uname} {entry.gname}", hidden=True, near="")
    except tarfile.TarError:
        raise CannotLook(DAMAGED) from None
