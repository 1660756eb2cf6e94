"""A leak planted in a picture, a mail, a web page, an RTF, an old document or a text is caught."""

import gzip
import zlib
from email.message import EmailMessage

import pytest

from ssp_desktop.inspection.finds import KINDS
from ssp_desktop.inspection.look import masked
from ssp_desktop.inspection.looking import inspect, inspect_bytes
from ssp_desktop.inspection.sought import Own
from tests.inspection.packages import package, paragraph, part, sheets, word, zipped
from tests.inspection.photographs import PLACE, compound, exif, jpeg, old_word, png, summary

LEAK = "Familien Krogh"
EXIF = b"Exif\0\0"
XMP = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude='55,40N'><dc:creator>Familien Krogh</dc:creator></x:xmpmeta>"
IPTC = b"Photoshop 3.0\x008BIM\x1c\x02\x78\0\x0eFamilien Krogh"
PLACED = exif({}, PLACE)


def mail(**more: str) -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "anne@kommune.dk", "bo@kommune.dk", "Dagsorden"
    made["Message-ID"], made["MIME-Version"] = "<1@kommune.dk>", "1.0"
    for key, value in more.items():
        made[key.replace("_", "-")] = value
    made.set_content("Kære Bo. Barnet er 010203-1234.")
    made.add_attachment(
        word(paragraph("020304-1234")), "application", "msword", filename="Sag.docx"
    )
    return bytes(made)


def rtf(body: str) -> bytes:
    return rb"{\rtf1\ansi\ansicpg1252 Punkt 1 blev dr\'f8ftet.\par " + body.encode("cp1252") + b"}"


DOC = compound(
    {
        "WordDocument": "Barnet 010203-1234".encode("utf-16-le"),
        "\x05SummaryInformation": summary({4: LEAK, 7: "Brev.dot"}),
    }
)
MSG = compound(
    {
        "__substg1.0_1000001F": "Barnet 010203-1234".encode("utf-16-le"),
        "__substg1.0_0E02001F": "chef@x.dk".encode("utf-16-le"),
        "__properties_version1.0": b"",
    }
)
MACROS = compound({"WordDocument": b"x", "VBA": b"Sub AutoOpen"})

LEAKS = {
    "place": ("a.jpg", jpeg((0xE1, EXIF + PLACED)), "gps", "oplysninger", "55.675 N, 12.567 E"),
    "place in XMP": ("a.jpg", jpeg((0xE1, XMP)), "gps", "oplysninger", "55,40N"),
    "XMP": ("a.jpg", jpeg((0xE1, XMP)), "xmp", "oplysninger", LEAK),
    "maker of a picture": ("a.jpg", jpeg((0xE1, EXIF + exif({0x013B: LEAK}))), "author", "ophavsmand", LEAK),
    "description": ("a.jpg", jpeg((0xE1, EXIF + exif({0x010E: LEAK}))), "picture_text", "beskrivelse", LEAK),
    "camera": ("a.jpg", jpeg((0xE1, EXIF + exif({0x0110: "iPhone 12"}))), "camera", "model", "iPhone 12"),
    "caption": ("a.jpg", jpeg((0xED, IPTC)), "picture_text", "IPTC", LEAK),
    "comment in a JPEG": ("a.jpg", jpeg((0xFE, LEAK.encode())), "picture_text", "bemærkning", LEAK),
    "behind a JPEG": ("a.jpg", jpeg(behind=b"hemmelig film" * 9), "trailing_data", "efter billedet", ""),
    "CPR behind a JPEG": ("a.jpg", jpeg(behind=b"CPR 010203-1234"), "cpr", "efter billedet", "010203-••••"),
    "text of a PNG": ("a.png", png((b"tEXt", b"Author\0Familien Krogh")), "author", "Author", LEAK),
    "packed text of a PNG": ("a.png", png((b"zTXt", b"Comment\0\0" + zlib.compress(LEAK.encode()))), "picture_text", "Comment", LEAK),
    "CPR in a PNG": ("a.png", png((b"iTXt", b"Titel\0\0\0\0\0CPR 010203-1234")), "cpr", "Titel", "010203-••••"),
    "place in a PNG": ("a.png", png((b"eXIf", PLACED)), "gps", "oplysninger", "55.675"),
    "own chunk of a PNG": ("a.png", png((b"prIv", b"CPR 010203-1234")), "cpr", "prIv", "010203-••••"),
    "behind a PNG": ("a.png", png(behind=b"rest of the uncropped picture"), "trailing_data", "efter billedet", ""),
    "place in a TIFF": ("a.tif", PLACED, "gps", "oplysninger", "55.675"),
    "place in a WEBP": ("a.webp", b"RIFF" + (12 + len(PLACED)).to_bytes(4, "little") + b"WEBPEXIF" + len(PLACED).to_bytes(4, "little") + PLACED, "gps", "oplysninger", "55.675"),
    "place in a HEIC": ("a.heic", b"\0\0\0\x18ftypheic" + bytes(40) + EXIF + PLACED, "gps", "oplysninger", "55.675"),
    "comment of a GIF": ("a.gif", b"GIF89a\1\0\1\0\0\0\0!\xfe\x0eFamilien Krogh\0;", "picture_text", "bemærkning", LEAK),
    "place in a picture of a DOCX": ("a.docx", word(parts={"word/media/image1.jpeg": jpeg((0xE1, EXIF + PLACED))}), "gps", "image1.jpeg", "55.675"),
    "picture of words in a DOCX": ("a.docx", word(parts={"word/media/image1.png": png()}), "picture", "image1.png", "400"),
    "blind copy": ("a.eml", mail(Bcc="chef@kommune.dk"), "blind_copy", "Bcc", "chef@"),
    "way of a mail": ("a.eml", mail(Received="from pc-1234 by server"), "mail_route", "Received", "pc-"),
    "CPR in a mail": ("a.eml", mail(), "cpr", "mailens tekst", "010203-••••"),
    "file of a mail": ("a.eml", mail(), "embedded_file", "vedhæftet fil", "Sag.docx"),
    "CPR in a file of a mail": ("a.eml", mail(), "cpr", "Sag.docx", "020304-••••"),
    "hidden on a page": ("a.html", b"<html><body><p>Set</p><p style='display: none'>Familien Krogh</p></body></html>", "hidden_text", "siden", LEAK),
    "hidden by a page's styles": ("a.html", b"<html><head><style>p.x, .y { display:none }</style></head><body><p>Set</p><p class='x'>Familien Krogh</p></body></html>", "hidden_text", "siden", LEAK),
    "white on a page": ("a.html", b"<html><body><p>Set</p><p style='color:#FFF'>Familien Krogh</p></body></html>", "hidden_text", "siden", LEAK),
    "far off a page": ("a.html", b"<html><body><p>Set</p><p style='position:absolute;left:-9999px'>Familien Krogh</p></body></html>", "hidden_text", "siden", LEAK),
    "comment on a page": ("a.html", b"<html><body><!-- Familien Krogh --><p>Set</p></body></html>", "code_comment", "siden", LEAK),
    "author of a page": ("a.html", b"<html><head><meta name='author' content='Familien Krogh'></head><body>x</body></html>", "author", "author", LEAK),
    "program of a page": ("a.html", b"<html><body><script>var cpr = '010203-1234'</script></body></html>", "script", "siden", "010203-••••"),
    "CPR on a page": ("a.html", "<html><body><p>Født 0102<b>03</b>-1234</p></body></html>".encode(), "cpr", "linje", "010203-••••"),
    "program of an SVG": ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "script", "dokumentet", "alert"),
    "CPR in XML": ("a.xml", b"<?xml version='1.0'?><sag><cpr>010203-1234</cpr></sag>", "cpr", "cpr", "010203-••••"),
    "CPR in an attribute": ("a.xml", b"<?xml version='1.0'?><sag cpr='010203-1234'/>", "cpr", "attributter", "010203-••••"),
    "comment in an RTF": ("a.rtf", rtf(r"{\*\annotation Familien Krogh}"), "comment", "kommentar", LEAK),
    "hidden in an RTF": ("a.rtf", rtf(r"{\v Familien Krogh}"), "hidden_text", "brødteksten", LEAK),
    "deleted in an RTF": ("a.rtf", rtf(r"{\deleted Familien Krogh}"), "tracked_change", "brødteksten", LEAK),
    "author of an RTF": ("a.rtf", rtf(r"{\info{\author Familien Krogh}}"), "author", "forfatter", LEAK),
    "CPR in an RTF": ("a.rtf", rtf(r"CPR 010203{\b -}12\'334"), "cpr", "brødteksten", "010203-••••"),
    "author of a DOC": ("a.doc", DOC, "author", "forfatter", LEAK),
    "template of a DOC": ("a.doc", DOC, "template", "skabelon", "Brev.dot"),
    "CPR in a DOC": ("a.doc", DOC, "cpr", "teksten", "010203-••••"),
    "comments of a DOC": ("a.doc", old_word(comments=22), "comment", "teksten", "22"),
    "hidden in a DOC": ("a.doc", old_word(hidden=True), "hidden_text", "teksten", ""),
    "changes of a DOC": ("a.doc", old_word(author="Anne Holm"), "tracked_change", "teksten", "Anne Holm"),
    "macros of a DOC": ("a.doc", MACROS, "macro", "VBA", ""),
    "CPR in an MSG": ("a.msg", MSG, "cpr", "mailens tekst", "010203-••••"),
    "blind copy of an MSG": ("a.msg", MSG, "blind_copy", "skjult modtager", "chef@x.dk"),
    "CPR in a text": ("a.txt", "Barnet er født 01.02.03-1234".encode("cp1252"), "cpr", "linje 1", "010203-••••"),
    "CPR in a text of two bytes": ("a.csv", "Navn;CPR\nBo;010203-1234".encode("utf-16"), "cpr", "linje 2", "010203-••••"),
    "CPR without its nought": ("a.csv", b"Navn;CPR\nBo;102031234", "cpr", "linje 2", "010203-••••"),
    "CPR with its figures apart": ("a.txt", b"CPR-nr.:  0  1  0  2  0  3   1  2  3  4", "cpr", "linje 1", "010203-••••"),
    "CPR in a packed text": ("a.txt.gz", gzip.compress(b"CPR 010203-1234"), "cpr", "pakket fil", "010203-••••"),
    "CPR in a file's name": ("Sag 010203-1234.txt", b"x", "cpr", "filens navn", "010203-••••"),
    "path in a text": ("a.txt", rb"Se \\server01\faelles\sager\krogh", "path", "linje 1", "server01"),
    "account in a text": ("a.txt", rb"Gemt af KOMMUNE\b12345 i dag", "account", "linje 1", "b12345"),
}  # fmt: skip


@pytest.mark.parametrize("case", LEAKS)
def test_a_leak_in_another_file_is_caught_and_named(case: str) -> None:
    name, data, kind, place, shown = LEAKS[case]
    found = inspect_bytes(name, data)
    matching = [
        find
        for find in found.finds
        if find.kind == kind and place in find.place and shown in find.shown
    ]
    assert matching, found
    assert all(find.rank is KINDS[kind][0] for find in matching)
    assert not any("3-1234" in part for find in found.finds for part in find)


@pytest.mark.parametrize(
    ("name", "data", "unread"),
    [
        ("a.jpg", jpeg(), 1),  # its words cannot be read
        ("a.png", png(), 1),
        ("a.html", b"<html><body><p>Punkt 1</p></body></html>", 0),
        (
            "a.html",
            b"<html><style>@media print { .x { display: none } }</style><p class='x'>Set</p></html>",
            0,
        ),
        (
            "a.html",
            b"<html><body style='background: #007'><p style='color: white'>Set</p></body></html>",
            0,
        ),
        ("a.rtf", rtf(""), 0),
        ("a.txt", b"Tlf. 12 34 56 78, EAN 5790001234567, sag 24/10567, 01.02.2024 kl. 12.34", 0),
        ("a.xml", b"<?xml version='1.0'?><sag><titel>Punkt 1</titel></sag>", 0),
        (
            "a.log",
            b"da39a3ee0102031234bfef95601890afd80709 {0f0f0102-0304-1234-0102-030412341234}",
            0,
        ),
        ("a.csv", b"2004-06-18 07:31:02;2011-01-12 10:00", 0),
        ("a.txt", b"Karakterer: 0 1 0 2 0 3 1 2 3 4", 0),
        ("a.csv", b"Navn;Bel\xf8b\nBo;102031234", 0),
        ("tom.txt", b"", 0),
    ],
)
def test_an_innocent_file_tells_nothing(name: str, data: bytes, unread: int) -> None:
    found = inspect_bytes(name, data)
    assert (found.finds, len(found.unread)) == ((), unread)


def test_an_old_word_file_tells_only_what_it_has() -> None:
    found = inspect_bytes("a.doc", old_word())
    assert [find.kind for find in found.finds] == ["cpr"]
    (unread,) = found.unread
    assert "gammel slags" in unread.reason


def test_what_needs_a_password_is_unread_with_the_reason() -> None:
    locked = zipped({"a.txt": "x"})
    at = locked.index(b"PK\x01\x02") + 8
    locked = locked[:at] + b"\1\0" + locked[at + 2 :]
    for name, data in (
        ("a.docx", compound({"EncryptedPackage": b"x", "EncryptionInfo": b"x"})),
        ("a.doc", compound({"WordDocument": b"\xec\xa5" + bytes(8) + b"\0\1" + bytes(600)})),
        ("a.xls", compound({"Workbook": b"\x09\x08\0\0\x2f\0\x02\0\0\0"})),
        ("a.zip", locked),
    ):
        (unread, *_) = inspect_bytes(name, data).unread
        assert "adgangskode" in unread.reason, name


def test_a_picture_that_is_all_there_is_to_read_is_unread() -> None:
    scanned = word(paragraph("Et referat med et billede"), {"word/media/image1.png": png()})
    bare = package(
        "word/document.xml",
        {"word/document.xml": part("w:document", "<w:body/>"), "word/media/image1.png": png()},
    )
    (unread,) = inspect_bytes("a.docx", bare).unread
    assert "kun billeder" in unread.reason
    assert not inspect_bytes("a.docx", scanned).unread  # it has words of its own
    hung = EmailMessage()
    hung["From"], hung["Message-ID"], hung["MIME-Version"] = "a@x.dk", "<1@x.dk>", "1.0"
    hung.set_content("Se bilaget.")
    hung.add_attachment(png(), "image", "png", filename="scan.png")
    (unread,) = inspect_bytes("a.eml", bytes(hung)).unread
    assert "scan.png" in unread.place
    (unread,) = inspect_bytes("a.zip", zipped({"scan.png": png()})).unread
    assert unread.place == "scan.png"


def test_each_mail_of_a_file_of_mails_is_looked_into() -> None:
    box = b"".join(b"From a@x.dk Tue Mar  4 10:00:00 2025\n" + mail() + b"\n" for _ in range(2))
    finds = inspect_bytes("indbakke", box).finds
    numbers = [find.place.split(" › ")[0] for find in finds if find.shown == "020304-••••"]
    assert numbers == ["mail 1", "mail 2"]


def test_this_machine_is_known_by_its_names(tmp_path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word("<!-- made on pc-0427 by annholm --><w:p/>"))
    finds = inspect(path, own=Own("annholm", "pc-0427")).finds
    assert {find.shown for find in finds if find.kind == "account"} == {"annholm", "pc-0427"}
    path.write_bytes(word(paragraph("Annholm deltog.")))  # somebody's name, where it is seen
    assert inspect(path, own=Own("annholm", "pc-0427")).finds == ()


def test_what_is_shown_is_one_short_line_and_masked() -> None:
    leak = f"CPR 010203-1234\r\n\x1b[31m{'lang ' * 60}"
    (find, *_) = inspect_bytes(
        "a.docx", word(paragraph(leak.replace("\x1b", ""), "<w:vanish/>"))
    ).finds
    assert find.shown.startswith("CPR 010203-•••• ")
    assert len(find.shown) <= 80
    assert "\n" not in find.shown
    rows = '<row r="12" hidden="1"><c r="B12" t="str"><v>01 02 03 1234</v></c></row>'
    finds = inspect_bytes("a.xlsx", sheets(rows)).finds
    assert {find.kind for find in finds} == {"cpr", "hidden_rows"}
    assert "1234" not in str(finds)  # a figure before it says that it may be none
    assert masked("020304-1234 og 010203 1234") == "020304-•••• og 010203-••••"
