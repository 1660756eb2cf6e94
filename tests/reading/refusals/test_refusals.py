"""Files that are refused: each says what is wrong with which file, and what to do."""

from pathlib import Path

import pytest
from pdfminer import pdftypes

from ssp_desktop.reading import files
from ssp_desktop.reading.door import read_file, read_html, read_text
from ssp_desktop.reading.plain import plain
from ssp_desktop.reading.source import tally
from ssp_desktop.reading.source.refusals import (
    Damaged,
    NoItems,
    NoText,
    Protected,
    TooLarge,
    Unreadable,
    WrongKind,
)
from tests.reading.hostile_files import pdf_of, printed
from tests.reading.refusals.refused_files import GOOD_TEXT, OLE, good_docx, refused, written

PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>endobj\n"
    b"4 0 obj<</Length 22>>stream\n0 0 1 rg 0 0 9 9 re f \nendstream endobj\n"
)


@pytest.mark.parametrize("name", ["tom.txt", "tom.docx", "tom.pdf", "tom.html"])
@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf"])
def test_an_empty_file(tmp_path: Path, name: str, data: bytes) -> None:
    refused(written(tmp_path, name, data), NoText, "tom")


def test_html_without_text(tmp_path: Path) -> None:
    refused(written(tmp_path, "a.html", "<html><body><img src='x'></body></html>"), NoText)


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.docx", GOOD_TEXT.encode(), "en tekstfil"),
        ("a.pdf", GOOD_TEXT.encode(), "en tekstfil"),
        ("a.txt", PDF, "en PDF-fil"),
        ("a.docx", PDF, "en PDF-fil"),
        ("a.txt", b"<!DOCTYPE html><html><body>Punkt 1: A</body></html>", "en webside"),
        ("a.html", GOOD_TEXT.encode(), "en tekstfil"),
    ],
)
def test_a_false_ending(tmp_path: Path, name: str, data: bytes, what: str) -> None:
    refused(written(tmp_path, name, data), WrongKind, what, f"»{name[1:]}«")


def test_a_word_document_called_pdf(tmp_path: Path) -> None:
    refused(written(tmp_path, "a.pdf", good_docx()), WrongKind, "et Word-dokument", ".docx")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(60), "et billede"),
        (b"\xff\xd8\xff\xe0" + bytes(60), "et billede"),
        (b"{\\rtf1\\ansi Punkt 1: A}", "RTF"),
        (OLE + "WordDocument".encode("utf-16-le"), ".doc"),
        (OLE + "Workbook".encode("utf-16-le"), "Office"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", "webarkiv"),
        (b"abc\x00\x01\x02def" * 20, "hverken"),
        (b"<?xml version='1.0'?><rss/>", "XML"),
    ],
)
@pytest.mark.parametrize("name", ["a.docx", "a.txt", "a"])
def test_kinds_that_are_not_read(tmp_path: Path, name: str, data: bytes, what: str) -> None:
    refused(written(tmp_path, name, data), WrongKind, what)


def test_a_pdf_with_a_password(tmp_path: Path) -> None:
    locked = PDF + (
        b"5 0 obj<</Filter/Standard/V 1/R 2/P -4/O<" + b"ab" * 32 + b">/U<" + b"cd" * 32 + b">>>"
        b"endobj\ntrailer<</Root 1 0 R/Size 6/Encrypt 5 0 R/ID[<ab><ab>]>>\n%%EOF"
    )
    refused(written(tmp_path, "a.pdf", locked), Protected, "adgangskode")


def test_a_pdf_of_pictures(tmp_path: Path) -> None:
    data = PDF + b"trailer<</Root 1 0 R/Size 5>>\n%%EOF"
    refused(written(tmp_path, "a.pdf", data), NoText, "billeder")


def test_a_pdf_that_is_refused_in_the_middle_leaves_the_next_one_its_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = pdftypes.zlib
    pages = [printed(["Punkt 1: Budget", "linje", "linje"]) for _ in range(3)]
    path = written(tmp_path, "a.pdf", pdf_of(pages, filters=1))
    monkeypatch.setattr(tally, "MAX_LINES", 4)
    with pytest.raises(TooLarge) as caught:
        read_file(path)
    assert pdftypes.zlib is before
    assert caught.value.__traceback__ is not None


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\x8f" * 500, PDF[:150]])
def test_a_damaged_pdf(tmp_path: Path, data: bytes) -> None:
    refused(written(tmp_path, "a.pdf", data), Damaged, "beskadiget")


def test_a_text_without_items(tmp_path: Path) -> None:
    refused(written(tmp_path, "a.txt", "Kære alle\n\nHusk mødet.\n"), NoItems, "ingen punkter")


def test_more_items_than_a_meeting_has(tmp_path: Path) -> None:
    html = "<html>" + "<h2>Emne</h2><p>Drøftet.</p>" * 2002
    refused(written(tmp_path, "a.html", html), TooLarge, "2.000 punkter")


def test_pasted_text_and_html_without_items() -> None:
    with pytest.raises(NoItems, match="Teksten"):
        read_text("Kære alle")
    with pytest.raises(NoItems, match="Teksten"):
        read_html("<p>Kære alle</p>")
    with pytest.raises(NoText, match="Teksten"):
        read_html("")


def test_a_file_whose_reading_fails(tmp_path: Path) -> None:
    """A file of the kernel's own that opens and then gives an error stands for a bad disk."""
    bad = Path("/proc/self/mem")
    if not bad.exists():
        pytest.skip("there is no /proc here")
    path = tmp_path / "a.txt"
    path.symlink_to(bad)
    with pytest.raises(Unreadable, match=r"a\.txt"):
        read_file(path)


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "stor.txt"
    with path.open("wb") as file:
        file.truncate(files.MAX_BYTES + 1)
    with pytest.raises(TooLarge, match=r"stor\.txt"):
        read_file(path)


def test_a_text_that_is_too_long(tmp_path: Path) -> None:
    line = "Punkt 1: Budget er et emne, som der kan siges meget om.\n"
    text = line * (plain.MAX_CHARACTERS // len(line) + 1)
    refused(written(tmp_path, "lang.txt", text), TooLarge, "tegn")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = GOOD_TEXT.replace("Budget", "Ærø på café – “Høst”")
    data = (
        b"\xff\xfe" + text.encode("utf-16-le")
        if encoding.endswith("bom")
        else text.encode(encoding)
    )
    path = written(tmp_path, "a.txt", data)
    assert read_file(path).meeting.items[0].title == "Ærø på café – “Høst”"
