"""Files to be refused, and how a refusal is to be worded."""

from io import BytesIO
from pathlib import Path

import docx
import pytest

from ssp_desktop.domain.errors import UserError
from ssp_desktop.reading.door import read_file

GOOD_TEXT = "Punkt 1: Budget\n\nBeslutning\n\nGodkendt.\n"


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def good_docx() -> bytes:
    document = docx.Document()
    document.add_heading("Punkt 1: Budget", 1)
    document.add_paragraph("Godkendt.")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def refused(path: Path, error: type[UserError], *words: str) -> str:
    """Read `path`, which must be refused so, and return the message."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error) as caught:
        read_file(path)
    message = str(caught.value)
    assert path.name in message
    assert "Intet er importeret." in message
    for word in words:
        assert word in message
    assert message.endswith(".")
    assert (path.read_bytes() if path.is_file() else None) == before
    return message


def written(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path
