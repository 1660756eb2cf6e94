"""PDFs written by hand, object by object, so that a leak can be planted anywhere in one."""

import zlib
from collections.abc import Sequence

INNOCENT = "BT /F1 12 Tf 72 720 Td (Punkt 1 blev behandlet.) Tj ET"
_FIRST = 6
"""The number of the first object that a test adds."""


def pdf(
    content: str = INNOCENT, *objects: str | bytes, page: str = "", catalog: str = "",
    info: str = "", names: str = "", pages: str = "",
) -> bytes:  # fmt: skip
    """Return a PDF of one page; `objects` are numbered from 6 on."""
    drawn = zlib.compress(content.encode("cp1252"))
    all_objects: Sequence[str | bytes] = (
        f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
        f"<</Type/Pages/Kids[3 0 R{pages}]/Count 1>>",
        (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            f"/Resources<</Font<</F1 5 0 R>>{names}>>{page}>>"
        ),
        stream(drawn, "/Filter/FlateDecode"),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        *objects,
    )
    return _written(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", all_objects, info)


def stream(data: bytes, about: str = "") -> bytes:
    """Return a stream object."""
    head = f"<<{about}/Length {len(data)}>>stream\n".encode("cp1252")
    return head + data + b"\nendstream"


def _written(start: bytes, objects: Sequence[str | bytes], info: str) -> bytes:
    out, places = start, []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        body = each.encode("cp1252") if isinstance(each, str) else each
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{at:010} 00000 n \n".encode() for at in places)
    out += f"trailer<</Size {len(objects) + 1}/Root 1 0 R{info}>>\n".encode("cp1252")
    return out + f"startxref\n{table}\n%%EOF\n".encode()


def changed(data: bytes, number: int, body: str | bytes) -> bytes:
    """Return `data` saved once more with another object `number`: the older one stays inside."""
    at = len(data)
    before = data[data.rindex(b"startxref") + 10 :].split()[0].decode()
    text = body.encode("cp1252") if isinstance(body, str) else body
    out = data + f"{number} 0 obj\n".encode() + text + b"\nendobj\n"
    table = len(out)
    out += f"xref\n{number} 1\n{at:010} 00000 n \n".encode()
    out += f"trailer<</Size 20/Root 1 0 R/Prev {before}>>\nstartxref\n{table}\n%%EOF\n".encode()
    return out


def text(words: str, x: int = 72, y: int = 600, more: str = "") -> str:
    """Return the operators that draw words at a place."""
    return f"\nq BT /F1 12 Tf {more} {x} {y} Td ({words}) Tj ET Q"
