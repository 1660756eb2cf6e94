"""Words that no reader knows of are found in what the code of a file says, whatever codes them."""

import base64
import quopri
import zlib
from urllib.parse import quote

import pytest

from ssp_desktop.application.leaks.checking import closed_in
from ssp_desktop.application.leaks.secrets import Secrets
from ssp_desktop.application.leaks.words import words_of
from ssp_desktop.inspection.looking import inspect_bytes
from tests.inspection.packages import package, paragraph, sheets, word, zipped
from tests.inspection.photographs import jpeg
from tests.inspection.printed import pdf, stream

LEAK = "Plejefamilien i Ådalen får forhøjet vederlag"
SECRETS = Secrets({words_of(LEAK): "closed_words"})
ANSI, UTF8 = LEAK.encode("cp1252"), LEAK.encode()
PACKED = base64.b64encode(UTF8).decode()
PAGE = b"BT /F1 12 Tf 72 720 Td (Punkt 1 blev behandlet.) Tj ET\n"
LETTERS = "".join(f"<w:r><w:t>{sign}</w:t></w:r>" for sign in LEAK)
MATHS = "".join(f"<m:r><m:t>{each}</m:t></m:r>" for each in LEAK.split())


def card(line: str) -> bytes:
    return f"BEGIN:VCARD\r\nVERSION:2.1\r\nN:Hansen;Ole\r\n{line}\r\nEND:VCARD\r\n".encode()


def calendar(line: str) -> bytes:
    return f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{line}\r\nEND:VEVENT\r\n".encode()


def drawing(code: bytes) -> bytes:
    """Return a PDF whose page is drawn with `code` behind its text."""
    return pdf("", stream(b""), stream(PAGE + code), page="/Contents 7 0 R")


def loose(data: bytes, stray: bytes) -> bytes:
    """Return a PDF with bytes between its objects and its list of them."""
    at = data.rindex(b"\nxref") + 1
    ends = data.rindex(b"startxref")
    return data[:at] + stray + data[at:ends] + b"startxref\n%d\n%%%%EOF" % (at + len(stray))


HIDDEN = {
    "remark in what draws a page": ("a.pdf", drawing(b"% " + ANSI)),
    "string that is drawn by nothing": ("a.pdf", drawing(b"(" + ANSI + b") zz")),
    "property of a mark": ("a.pdf", drawing(b"/Span <</Note (" + ANSI + b")>> BDC EMC")),
    "figures of a string": ("a.pdf", drawing(b"<" + ANSI.hex().encode() + b"> zz")),
    "remark between the objects": ("a.pdf", loose(pdf(), b"% " + UTF8 + b"\n")),
    "object in no list": ("a.pdf", loose(pdf(), b"99 0 obj\n<</A (" + ANSI + b")>>\nendobj\n")),
    "packed object in no list": (
        "a.pdf",
        loose(pdf(), b"99 0 obj\n<<>>stream\n" + zlib.compress(b"(" + ANSI + b")") + b"\nendstream\nendobj\n"),
    ),
    "address of a link": ("a.pdf", pdf("", f"<</S/URI/URI(http://x.dk/?q={quote(LEAK)})>>")),
    "program of a PDF": ("a.pdf", pdf("", r"<</S/JavaScript/JS(\"Plejefamilien i \\u00c5dalen f\\u00e5r forh\\u00f8jet vederlag\")>>")),
    "unknown element": ("a.docx", word(f"<w:p><x:y xmlns:x='urn:x'>{LEAK}</x:y></w:p>")),
    "text beside the runs": ("a.docx", word(f"<w:p>{LEAK}<w:r><w:t>x</w:t></w:r></w:p>")),
    "formula": ("a.docx", word(f"<w:p><m:oMath xmlns:m='urn:m'>{MATHS}</m:oMath></w:p>")),
    "letters written together": ("a.docx", word(paragraph(LEAK.replace(" ", "")))),
    "letters each in a run": ("a.docx", word(f"<w:p>{LETTERS}</w:p>")),
    "letters without signs": ("a.docx", word(paragraph("Plejefamilien i Aadalen faar forhoejet vederlag"))),
    "data of a field": ("a.docx", word(f"<w:p><w:r><w:fldData>{base64.b64encode(LEAK.encode('utf-16-le')).decode()}</w:fldData></w:r></w:p>")),
    "remark in the links": ("a.docx", word(parts={"word/_rels/x.xml.rels": f"<Relationships><!-- {LEAK} --></Relationships>"})),
    "name of a font": ("a.docx", word(parts={"word/fontTable.xml": f"<fonts><font name='{LEAK}'/></fonts>"})),
    "printer's settings": ("a.docx", word(parts={"word/printerSettings1.bin": b"\1\2" + ANSI + b"\0"})),
    "drawn picture": ("a.docx", word(parts={"word/media/image1.emf": b"\1\0\0\0" + LEAK.encode("utf-16-le")})),
    "file of no kind inside": ("a.docx", word(parts={"word/embeddings/a.bin": b"\0\1\2" + UTF8 + b"\0"})),
    "behind a package": ("a.docx", word() + UTF8),
    "beside a row": ("a.xlsx", sheets(f'<row r="2"><c r="A2"><v>1</v></c>{LEAK}</row>')),
    "attribute of a row": ("a.xlsx", sheets(f'<row r="2" q="{LEAK}"><c r="A2"><v>1</v></c></row>')),
    "query of a workbook": ("a.xlsx", package("xl/workbook.xml", {"xl/workbook.xml": "<workbook/>", "customXml/item1.xml": f"<m>{PACKED}</m>"})),
    "settings of an ODT": ("a.odt", zipped({"content.xml": "<a/>", "Configurations2/x.xml": f"<a>{LEAK}</a>"})),
    "links of an ODT": ("a.odt", zipped({"content.xml": "<a/>", "manifest.rdf": f"<a>{LEAK}</a>"})),
    "card in quoted-printable": ("a.vcf", card("NOTE;ENCODING=QUOTED-PRINTABLE:" + quopri.encodestring(UTF8).decode())),
    "card in another coding": ("a.vcf", card("NOTE;ENCODING=QUOTED-PRINTABLE:" + "".join(f"={each:02X}" for each in ANSI))),
    "card in base64": ("a.vcf", card(f"NOTE;ENCODING=b:\r\n {PACKED[:30]}\r\n {PACKED[30:]}")),
    "folded card": ("a.vcf", card(f"NOTE:{LEAK[:9]}\r\n {LEAK[9:30]}\r\n\t{LEAK[30:]}")),
    "calendar": ("a.ics", calendar("DESCRIPTION:" + "\\n".join(LEAK.split()))),
    "file of a calendar": ("a.ics", calendar(f"ATTACH;ENCODING=BASE64:{PACKED}")),
    "page of a calendar": ("a.ics", calendar("X-ALT-DESC:<p>" + "</b> <b>".join(LEAK.split()) + "</p>")),
    "entities in a text": ("a.txt", LEAK.replace("Å", "&Aring;").replace("å", "&#229;").replace("ø", "&oslash;").encode()),
    "codes in JSON": ("a.json", LEAK.replace("Å", r"\u00c5").replace("å", r"\u00e5").replace("ø", r"\u00f8").encode()),
    "text of DOS": ("a.txt", LEAK.encode("cp850")),
    "text of two codings": ("a.txt", UTF8 + b"\n\xe6\xf8\n"),
    "address on a page": ("a.html", f"<html><body><a href='/?q={quote(LEAK)}'>x</a></body></html>".encode()),
    "page in a page": ("a.html", f"<html><body><iframe srcdoc='<p>{'</b> <b>'.join(LEAK.split())}</p>'></iframe></body></html>".encode()),
    "kind of a document": ("a.xml", f"<?xml version='1.0'?><!DOCTYPE a SYSTEM '{LEAK}'><a/>".encode()),
    "name of an element": ("a.xml", f"<?xml version='1.0'?><{LEAK.replace(' ', '_')}/>".encode()),
    "object of an RTF": ("a.rtf", rb"{\rtf1 x {\object{\*\objdata " + UTF8.hex().encode() + b"}}}"),
    "behind an RTF": ("a.rtf", rb"{\rtf1 x}" + UTF8),
    "part of a JPEG": ("a.jpg", jpeg((0xE9, UTF8))),
    "file of no kind": ("a.bin", b"\0\1\2\3" + UTF8 + b"\0\1"),
}  # fmt: skip


@pytest.mark.parametrize("case", HIDDEN)
def test_closed_words_are_found_in_the_code(case: str) -> None:
    found = inspect_bytes(*HIDDEN[case])
    leaks = list(closed_in("fil", found.words, SECRETS, found.code))
    assert [leak.kind for leak in leaks] == ["closed_words"], found
    assert leaks[0].place


def test_what_was_found_in_the_words_is_not_told_once_more() -> None:
    found = inspect_bytes("a.docx", word(paragraph(LEAK)))
    (leak,) = closed_in("fil", found.words, SECRETS, found.code)
    assert leak.place == "afsnit 2"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", drawing(b"% barnet 010203-1234")),
        ("a.docx", word("<w:p><x:y xmlns:x='urn:x'>barnet 010203-1234</x:y></w:p>")),
        ("a.vcf", card("NOTE;ENCODING=QUOTED-PRINTABLE:barnet=20010203=2D1234")),
        ("a.html", b"<html><body><a href='/?q=010203%2D1234'>x</a></body></html>"),
    ],
)
def test_a_number_that_only_the_code_has_is_told_once_and_masked(name: str, data: bytes) -> None:
    (find,) = [each for each in inspect_bytes(name, data).finds if each.kind == "cpr"]
    assert find.shown == "010203-••••"


def test_what_is_read_in_more_ways_than_one_is_told_once() -> None:
    more = f"{LEAK} fra oktober".encode()
    runs = [words_of(more.decode())[at : at + 5] for at in range(4)]
    found = inspect_bytes("a.bin", b"\0\1\2\3" + more + b"\0")
    secrets = Secrets(dict.fromkeys(runs, "closed_words"))
    assert len(list(closed_in("fil", found.words, secrets, found.code))) == 1


def test_a_title_of_one_word_is_nothing_in_code() -> None:
    secrets = Secrets({("image1",): "closed_file"})
    code = inspect_bytes("a.docx", word("<w:p><x:y xmlns:x='urn:x' a='image1'/></w:p>")).code
    assert list(closed_in("fil", [], secrets, code)) == []
