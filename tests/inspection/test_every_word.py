"""Every word of a file is told, wherever it stands: what is closed is looked for in all of them."""

import base64
import gzip
import random
import re
from email.message import EmailMessage

import pytest
from pdfminer.fontmetrics import FONT_METRICS

from ssp_desktop.inspection.looking import inspect_bytes
from tests.inspection.packages import S, open_text, part, shape, sheets, slides, word, zipped
from tests.inspection.printed import INNOCENT, pdf, stream, text

SAID = "Eleven flyttes til en anden skole"
PACKED = base64.b64encode(SAID.encode()).decode()


def named_inside(packed: bytes) -> bytes:
    """Return a gzip that tells what its file is called."""
    return packed[:3] + b"\x08" + packed[4:10] + SAID.encode() + b"\0" + packed[10:]


def protected(data: bytes) -> bytes:
    """Return a ZIP that says of its only file that it takes a password."""
    out = bytearray(data)
    out[6] |= 1
    out[out.index(b"PK\1\2") + 8] |= 1
    return bytes(out)


def mail(
    subject: str = "Møde", inside: "EmailMessage | None" = None, file: str = ""
) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@b.dk", "c@d.dk", subject
    made.set_content("Hej")
    if inside is not None:
        made.add_attachment(inside)
    if file:
        made.add_attachment("Hej igen", filename=file, disposition="inline")
    return made


def page(inside: str) -> bytes:
    return f"<html><body><p>Set</p>{inside}</body></html>".encode()


def columns(left: str, right: str) -> bytes:
    """Return a PDF of two columns, drawn line by line across both, of two words a line."""
    drawn = ""
    for x, words in ((72, left.split()), (300, right.split())):
        for at in range(0, len(words), 2):
            drawn += text(" ".join(words[at : at + 2]), x, 600 - 7 * at)
    return pdf("".join(sorted(drawn.splitlines(keepends=True), key=lambda each: each[-40:])))


def table(left: str, right: str) -> bytes:
    """Return a PDF of two cells that nearly touch, each of two words a line, drawn in turn."""
    drawn = ""
    widths = FONT_METRICS["Helvetica"][1]
    for words, room in ((left.split(), 5), (right.split(), 0)):
        for at in range(0, len(words), 2):
            line = " ".join(words[at : at + 2])
            width = sum(widths[sign] for sign in line) * 12 / 1000 + room
            drawn += text(line, 200 - round(width) if room else 200, 600 - 7 * at)
    return pdf(drawn)


CELL = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{SAID}</t></is></c></row>'
FILES = {
    "second file of a gzip": ("a.gz", gzip.compress(b"hej ") + gzip.compress(SAID.encode())),
    "name in a gzip": ("a.gz", named_inside(gzip.compress(b"hej"))),
    "behind a gzip": ("a.gz", gzip.compress(b"hej") + SAID.encode()),
    "name of a protected file": ("a.zip", protected(zipped({f"{SAID}.txt": "x"}))),
    "name of an empty folder": ("a.zip", zipped({f"{SAID}/": "", "b.txt": "x"})),
    "subject of a mail in a mail": ("a.eml", bytes(mail(inside=mail(SAID)))),
    "name of a file in a mail": ("a.eml", bytes(mail(file=f"{SAID}.txt"))),
    "page without programs": ("a.html", page(f"<noscript>{SAID}</noscript>")),
    "template of a page": ("a.html", page(f"<template>{SAID}</template>")),
    "style of a page": ("a.html", page(f"<style>p:before {{content: '{SAID}'}}</style>")),
    "name for those who hear": ("a.html", page(f"<p aria-label='{SAID}'>x</p>")),
    "data of a page": ("a.html", page(f"<p data-note='{SAID}'>x</p>")),
    "file in a page": ("a.html", page(f"<a href='data:text/plain;base64,{PACKED}'>x</a>")),
    "sheet of an ODS": ("a.ods", open_text(f'<table:table table:name="{SAID}"/>')),
    "bookmark of an ODT": ("a.odt", open_text(f'<text:p><text:bookmark text:name="{SAID}"/></text:p>')),
    "section of an ODT": ("a.odt", open_text(f'<text:section text:name="{SAID}"/>')),
    "formula of an ODS": ("a.ods", open_text(f'<table:table-cell table:formula="{SAID}"/>')),
    "caption of a table": ("a.docx", word(f'<w:tbl><w:tblPr><w:tblCaption w:val="{SAID}"/></w:tblPr></w:tbl>')),
    "tip of a link": ("a.docx", word(f'<w:p><w:hyperlink w:tooltip="{SAID}"/></w:p>')),
    "help of a form": ("a.docx", word(f'<w:p><w:r><w:ffData><w:helpText w:val="{SAID}"/></w:ffData></w:r></w:p>')),
    "alt text of an old shape": ("a.docx", word(f'<w:p><w:r><v:shape alt="{SAID}"/></w:r></w:p>')),
    "name of a sheet": ("a.xlsx", sheets(book=f'<sheets><sheet name="{SAID}"/></sheets>')),
    "sheet that no book lists": ("a.xlsx", sheets(parts={"xl/worksheets/sheet9.xml": part("worksheet", f"<sheetData>{CELL}</sheetData>", S)})),
    "texts of another part": ("a.xlsx", sheets(parts={"xl/strings2.xml": part("sst", f"<si><t>{SAID}</t></si>", S)})),
    "tip of a cell": ("a.xlsx", sheets(behind=f'<hyperlinks><hyperlink tooltip="{SAID}"/></hyperlinks>')),
    "filter": ("a.xlsx", sheets(behind=f'<autoFilter><filters><filter val="{SAID}"/></filters></autoFilter>')),
    "look of a number": ("a.xlsx", sheets(styles=f'<numFmts><numFmt formatCode="&quot;{SAID}&quot;"/></numFmts>')),
    "tip on a slide": ("a.pptx", slides(shape("x", about=f'descr="x"><a:hlinkClick tooltip="{SAID}"/></p:cNvPr><p:cNvPr id="3" name="x"'))),
    "two columns": ("a.pdf", columns(SAID, "Noget helt andet står i den anden spalte")),
    "cells of a table": ("a.pdf", table(SAID, "Noget helt andet står i den anden celle")),
    "name in a PDF": ("a.pdf", pdf(INNOCENT, f"<</Type/Thing/S/{SAID.replace(' ', '#20')}>>")),
    "what is read aloud": ("a.pdf", pdf(f"/Span<</ActualText({SAID})>>BDC {INNOCENT} EMC")),
    "form that no page draws": ("a.pdf", pdf(INNOCENT, stream(b"BT [(Eleven flyttes til )-20(en and)5(en skole)] TJ ET", "/Subtype/Form"))),
    "stream of no kind": ("a.pdf", pdf(INNOCENT, stream(f"<v>{SAID}</v>".encode()))),
    "stream in UTF-16": ("a.pdf", pdf(INNOCENT, stream(SAID.encode("utf-16-le")))),
    "behind a PDF": ("a.pdf", pdf() + SAID.encode()),
    "before a PDF": ("a.pdf", SAID.encode() + b"\n" + pdf()),
    "shape of an RTF": ("a.rtf", rb"{\rtf1{\shp{\*\shpinst{\sp{\sn wzDescription}{\sv %b}}}}x}" % SAID.encode()),
    "list of an RTF": ("a.rtf", rb"{\rtf1{\listtable{\list{\listname %b;}}}x}" % SAID.encode()),
}  # fmt: skip


def test_names_in_an_archive_are_read_in_the_code_page_of_windows() -> None:
    packed = zipped({"Bxrnene.txt": "x"}).replace(b"Bxrnene", "Børnene".encode("cp850"))
    assert "Børnene.txt" in [piece.text for piece in inspect_bytes("a.zip", packed).words]


@pytest.mark.parametrize("case", FILES)
def test_every_word_of_a_file_is_told(case: str) -> None:
    words = " ".join(" ".join(piece.text for piece in inspect_bytes(*FILES[case]).words).split())
    assert re.search(rf"(?<!\w){SAID}(?!\w)", words)


@pytest.mark.parametrize("writing", ["utf-8", "utf-16", "utf-16-be", "cp1252"])
def test_a_stream_with_many_danish_letters_is_a_text(writing: str) -> None:
    said = "Åse Sørø får støtte på Ærø"
    found = inspect_bytes("a.pdf", pdf(INNOCENT, stream(said.encode(writing)))).words
    assert said in [piece.text.strip("\ufeff") for piece in found]


def test_a_stream_of_packed_bytes_is_no_text() -> None:
    numbers = random.Random(7)
    packed = [numbers.randbytes(size) for size in range(20, 4000, 40)]
    font = [b"\0\1\0\0\0\x0b\0\x80\0\3\0\x30cvt " + each for each in packed]
    signs = [b"\xff" * size + b"\xe0" for size in range(1, 40)]
    streams = [stream(each) for each in (*packed, *font, *signs)]
    found = inspect_bytes("a.pdf", pdf(INNOCENT, *streams)).words
    assert [piece.text.strip() for piece in found] == ["a.pdf", "Punkt 1 blev behandlet."]


def test_the_names_in_a_style_are_no_words_and_its_remarks_are() -> None:
    style = f"<style>/* {SAID} */ h3 {{ font-family: 'Noto Sans' }} /* sidst</style>"
    words = " ".join(piece.text for piece in inspect_bytes("a.html", page(style)).words)
    assert all(said in words for said in (SAID, "Noto Sans", "sidst"))
    assert "h3" not in words


@pytest.mark.timeout(20)
def test_a_stream_that_begins_to_draw_and_never_ends_takes_no_time() -> None:
    endless = stream(b"BT x Tj " * 20_000 + SAID.encode())
    assert SAID in inspect_bytes("a.pdf", pdf(INNOCENT, endless)).words[-1].text


def test_a_gzip_with_something_behind_it_and_a_pdf_too_are_stopped() -> None:
    for case in ("behind a gzip", "behind a PDF", "before a PDF"):
        assert "trailing_data" in {find.kind for find in inspect_bytes(*FILES[case]).finds}
