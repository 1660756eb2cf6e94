"""Files that somebody made to stop the program, or that went wrong on their way here.

A few kilobytes that unpack to gigabytes, and as many runs, paragraphs, cells or lines as
no minutes hold. Each is made here, none is kept in the repository.
"""

import zipfile
import zlib
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONSHIPS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="rId1" Target="word/document.xml" Type="http://schemas.openxmlformats.org'
    b'/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
HEAD = "<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:r><w:t>Punkt 1: Budget</w:t></w:r></w:p>"


def docx_of(body: str, packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a DOCX with an item's title and then `body`, its parts packed so."""
    out = BytesIO()
    document = f"<w:document {NAMESPACE}><w:body>{HEAD}{body}</w:body></w:document>"
    with zipfile.ZipFile(out, "w", packed) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        archive.writestr("_rels/.rels", RELATIONSHIPS)
        archive.writestr("word/document.xml", document)
    return out.getvalue()


def run(text: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def paragraph(text: str) -> str:
    return f"<w:p>{run(text)}</w:p>"


def table(rows: Iterable[Sequence[str]]) -> str:
    """Return a table whose cells each hold a paragraph."""
    inside = (
        "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{''.join(inside)}</w:tbl>"


def pdf_of(pages: Sequence[bytes], size: bytes = b"0 0 595 842", filters: int = 0) -> bytes:
    """Return a PDF of one font with those contents, each packed by Flate `filters` times."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>"]
    kids = b" ".join(b"%d 0 R" % (4 + 2 * at) for at in range(len(pages)))
    objects.append(b"<</Type/Pages/Kids[" + kids + b"]/Count %d>>" % len(pages))
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    for at, content in enumerate(pages):
        for _ in range(filters):
            content = zlib.compress(content, 9)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[" + size + b"]/Contents %d 0 R" % (5 + 2 * at)
            + b"/Resources<</Font<</F1 3 0 R>>>>>>"
        )  # fmt: skip
        names = b"/Filter[" + b"/FlateDecode" * filters + b"]" if filters else b""
        head = b"<<%s/Length %d>>stream\n" % (names, len(content))
        objects.append(head + content + b"\nendstream")
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj" % number + each + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    return bytes(out)


def printed(texts: Iterable[str], top: float = 780, pitch: float = 14) -> bytes:
    """Return the content of a page on which `texts` stand below each other."""
    lines = (
        f"BT /F1 11 Tf 1 0 0 1 72 {top - at * pitch:g} Tm ({text}) Tj ET"
        for at, text in enumerate(texts)
    )
    return "\n".join(lines).encode("latin-1")


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


_PAGE = "<html><h1>Punkt 1: Budget</h1>"


def word_paragraphs(count: int) -> bytes:
    return docx_of("".join(paragraph(f"linje {at}") for at in range(count)))


def word_runs(count: int) -> bytes:
    return docx_of("<w:p>" + run("ord ") * count + "</w:p>")


def word_cells(count: int) -> bytes:
    return docx_of(table([f"celle {at}"] * 6 for at in range(count // 6)))


def word_elements(count: int) -> bytes:
    """Return a DOCX of nothing but empty paragraphs: a hundred times its XML in memory."""
    return docx_of("<w:p/>" * count)


def html_cells(count: int, columns: int = 10) -> bytes:
    row = "<tr>" + "<td>c" * columns
    return f"{_PAGE}<table>{row * (count // columns)}".encode()


def html_spans(count: int) -> bytes:
    return f"{_PAGE}<p>{'<b>a</b> b ' * (count // 2)}".encode()


def text_lines(count: int) -> bytes:
    return b"Punkt 1: Budget\n" + b"linje\n" * count


def text_dots(count: int) -> bytes:
    """Return a text whose contents list is followed by lines of dots to write on."""
    listed = b"Indholdsfortegnelse\nPunkt 1: Budget\n"
    return listed + (b"." * 400 + b"x\n") * count + b"Punkt 1: Budget\nGodkendt.\n"


def text_headings(count: int) -> bytes:
    """Return a text with known headings, and others between them that merely stand alone."""
    texts = (
        "Sagsfremstilling",
        "Sagen er ny i rådet.",
        "Fremtiden for skolen",
        "Den er usikker nu.",
    )
    part = "\n\n".join(texts) + "\n\n"
    return b"Punkt 1: Budget\n\n" + part.encode() * count


def text_people(count: int) -> bytes:
    """Return a text with that many people in one list, and as many again absent from an item."""
    names = ", ".join(f"Anne Høj{at} (A)" for at in range(count))
    return f"Til stede: {names}\nPunkt 1: Budget\nFraværende: {names}\n".encode()


def pdf_operators(count: int) -> bytes:
    """Return a PDF in which each letter of a line is an operator of its own."""
    head = printed(["Punkt 1: Budget"]) + b" BT /F1 9 Tf 1 0 0 1 72 600 Tm "
    return pdf_of([head + b"(a) Tj " * count + b"ET"], filters=1)


def pdf_lines_on_one_page(count: int) -> bytes:
    return pdf_of([printed(["Punkt 1: Budget", *["linje"] * count], pitch=0.001)], filters=1)


def pdf_bomb(megabytes: int) -> bytes:
    """Return a PDF of some kilobytes whose page unpacks to that much, through two filters."""
    size = 1024 * 1024
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    zeros = packer.compress(bytes(size)) + packer.flush(zlib.Z_FULL_FLUSH)
    proof = (megabytes * size % 65521 << 16) + 1  # Adler-32 of so many zeros
    once = b"\x78\xda" + zeros * megabytes + packer.flush() + proof.to_bytes(4, "big")
    content = zlib.compress(once, 9)
    # Packed twice by hand, one megabyte for all: making it whole would take that much here.
    return pdf_of([content]).replace(b"<</Length", b"<</Filter[/FlateDecode/FlateDecode]/Length")
