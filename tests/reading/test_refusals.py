"""Files that are refused: each says what is wrong with which file, and what to do."""

import os
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from pdfminer import pdftypes

from ssp_desktop.domain.errors import UserError
from ssp_desktop.reading import files
from ssp_desktop.reading.door import read_file, read_html, read_text
from ssp_desktop.reading.package import parts
from ssp_desktop.reading.plain import plain
from ssp_desktop.reading.source import tally
from ssp_desktop.reading.source.refusals import (
    Damaged,
    NoItems,
    NoText,
    NotFound,
    Protected,
    TooLarge,
    Unreadable,
    WrongKind,
)
from tests.reading.hostile_files import pdf_of, printed

GOOD_TEXT = "Punkt 1: Budget\n\nBeslutning\n\nGodkendt.\n"
RELATIONSHIP = (
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/{kind}" Target="{target}"{mode}/></Relationships>'
)
OUTSIDE = ' TargetMode="External"'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>endobj\n"
    b"4 0 obj<</Length 22>>stream\n0 0 1 rg 0 0 9 9 re f \nendstream endobj\n"
)


def good_docx() -> bytes:
    document = docx.Document()
    document.add_heading("Punkt 1: Budget", 1)
    document.add_paragraph("Godkendt.")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def changed_docx(change: Callable[[str, bytes], bytes], extra: dict[str, bytes] = {}) -> bytes:  # noqa: B006
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(good_docx())) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, data in extra.items():
            new.writestr(name, data)
    return out.getvalue()


def unchanged(_: str, data: bytes) -> bytes:
    return data


def with_relationship(kind: str, target: str, mode: str = OUTSIDE) -> bytes:
    relationship = RELATIONSHIP.format(kind=kind, target=target, mode=mode).encode()

    def change(name: str, data: bytes) -> bytes:
        if name != "word/_rels/document.xml.rels":
            return data
        return data.replace(b"</Relationships>", relationship)

    return changed_docx(change)


def document_xml(change: Callable[[bytes], bytes]) -> bytes:
    return changed_docx(lambda name, data: change(data) if name == "word/document.xml" else data)


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


@pytest.mark.parametrize("name", ["tom.txt", "tom.docx", "tom.pdf", "tom.html"])
@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf"])
def test_an_empty_file(tmp_path: Path, name: str, data: bytes) -> None:
    refused(written(tmp_path, name, data), NoText, "tom")


def test_a_docx_without_text(tmp_path: Path) -> None:
    out = BytesIO()
    docx.Document().save(out)
    refused(written(tmp_path, "a.docx", out.getvalue()), NoText, "ingen tekst")


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


@pytest.mark.parametrize(
    ("part", "what"),
    [("xl/workbook.xml", "regneark"), ("ppt/presentation.xml", "præsentation"), ("a.txt", "arkiv")],
)
def test_other_packages(tmp_path: Path, part: str, what: str) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(part, "x")
    refused(written(tmp_path, "a.docx", out.getvalue()), WrongKind, what)


def test_a_docx_with_a_password(tmp_path: Path) -> None:
    data = OLE + "EncryptedPackage".encode("utf-16-le")
    refused(written(tmp_path, "a.docx", data), Protected, "adgangskode")


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


@pytest.mark.parametrize("keep", [0.2, 0.6, 0.97])
def test_a_docx_cut_short(tmp_path: Path, keep: float) -> None:
    data = good_docx()
    refused(written(tmp_path, "a.docx", data[: int(len(data) * keep)]), Damaged, "beskadiget")


def test_a_docx_with_broken_bytes(tmp_path: Path) -> None:
    data = bytearray(good_docx())
    start = data.index(b"word/document.xml") + 30
    data[start : start + 40] = b"\x55" * 40
    refused(written(tmp_path, "a.docx", bytes(data)), Damaged, "beskadiget")


def test_a_docx_with_broken_xml(tmp_path: Path) -> None:
    refused(written(tmp_path, "a.docx", document_xml(lambda d: d[:-20])), Damaged)


def test_a_docx_with_entities(tmp_path: Path) -> None:
    def with_entity(data: bytes) -> bytes:
        head, _, rest = data.partition(b"?>")
        doctype = b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
        return head + b"?>" + doctype + rest.replace(b"Godkendt.", b"&e;")

    refused(written(tmp_path, "a.docx", document_xml(with_entity)), Damaged)


@pytest.mark.parametrize(
    ("kind", "target", "mode"),
    [
        ("attachedTemplate", "http://example.invalid/a.dotm", OUTSIDE),
        ("attachedTemplate", "HTTPS://example.invalid/a.dotm", OUTSIDE),
        ("attachedTemplate", "ftp://example.invalid/a.dotm", OUTSIDE),
        ("attachedTemplate", "//example.invalid/a.dotm", OUTSIDE),
        ("image", "file:///C:/a.png", OUTSIDE),
        ("image", "http://example.invalid/a.png", OUTSIDE),
        ("oleObject", "file://server/a.xlsx", OUTSIDE),
        ("frame", "http://example.invalid/", OUTSIDE),
        ("subDocument", "andet.docx", OUTSIDE),
        ("image", "../../../etc/passwd", ""),
        ("image", "http://example.invalid/a.png", ""),
    ],
)
def test_a_docx_that_points_outside_itself(
    tmp_path: Path, kind: str, target: str, mode: str
) -> None:
    data = with_relationship(kind, target, mode)
    refused(written(tmp_path, "a.docx", data), Unreadable, "uden for sig selv", target)


@pytest.mark.parametrize(
    "target",
    [
        "file:///C:\\Skabeloner\\Referat.dotm",
        "file:///\\\\server\\skabeloner\\Referat.dotx",
        "\\\\server\\skabeloner\\Referat.dotx",
        "C:\\Skabeloner\\Referat.dotm",
        "Referat.dotm",
    ],
)
def test_a_template_on_a_disk_or_share_is_what_word_itself_writes(
    tmp_path: Path, target: str
) -> None:
    data = with_relationship("attachedTemplate", target, OUTSIDE)
    assert read_file(written(tmp_path, "a.docx", data)).meeting.items


@pytest.mark.parametrize("name", ["../ude.xml", "word/../../ude.xml", "/rod.xml", "C:/ude.xml"])
def test_a_docx_with_parts_outside_itself(tmp_path: Path, name: str) -> None:
    data = changed_docx(unchanged, {name: b"<a/>"})
    refused(written(tmp_path, "a.docx", data), Unreadable, "uden for sig selv")


@pytest.mark.parametrize("target", ["https://example.invalid/", "mailto:a@example.invalid"])
def test_links_in_the_text_may_lead_anywhere(tmp_path: Path, target: str) -> None:
    path = written(tmp_path, "a.docx", with_relationship("hyperlink", target))
    assert read_file(path).meeting.items[0].title == "Budget"


def test_a_docx_that_unpacks_to_too_much(tmp_path: Path) -> None:
    huge = bytes(parts.MAX_UNPACKED + 1)
    data = changed_docx(unchanged, {"word/media/image1.bmp": huge})
    assert len(data) < 1_000_000
    refused(written(tmp_path, "a.docx", data), TooLarge, "200 MB")


def test_a_docx_that_lies_about_how_much_it_unpacks_to(tmp_path: Path) -> None:
    text = b"<w:p>" + b" " * 3_000_000 + b"</w:p></w:body>"
    data = bytearray(document_xml(lambda d: d.replace(b"</w:body>", text)))
    size = next(
        entry.file_size
        for entry in zipfile.ZipFile(BytesIO(bytes(data))).infolist()
        if entry.filename == "word/document.xml"
    ).to_bytes(4, "little")
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = (1000).to_bytes(4, "little")
    refused(written(tmp_path, "a.docx", bytes(data)), Damaged)


def test_a_text_without_items(tmp_path: Path) -> None:
    refused(written(tmp_path, "a.txt", "Kære alle\n\nHusk mødet.\n"), NoItems, "ingen punkter")


def test_a_docx_without_items(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Kære alle")
    document.save(str(tmp_path / "a.docx"))
    refused(tmp_path / "a.docx", NoItems)


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


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    refused(tmp_path / "væk.docx", NotFound, str(tmp_path))


def test_a_file_that_vanishes_while_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "væk.txt"
    path.symlink_to(tmp_path / "mål.txt")  # there when it was chosen, gone when it is opened
    refused(path, NotFound)


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "mappe.docx").mkdir()
    with pytest.raises(Unreadable, match="mappe"):
        read_file(tmp_path / "mappe.docx")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    refused(tmp_path / "a.txt", Unreadable, "rør")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_one_may_not_read(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", GOOD_TEXT)
    path.chmod(0)
    with pytest.raises(Unreadable, match=r"a\.txt.*rettigheder"):
        read_file(path)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_one_may_not_look_into(tmp_path: Path) -> None:
    folder = tmp_path / "lukket"
    folder.mkdir()
    written(folder, "a.txt", GOOD_TEXT)
    folder.chmod(0)
    with pytest.raises(Unreadable, match=r"a\.txt.*rettigheder"):
        read_file(folder / "a.txt")
    for export in (folder, tmp_path):  # of the one it is a part
        with pytest.raises(Unreadable, match=r"lukket.*rettigheder"):
            read_file(export)


def test_a_name_longer_than_any(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="kunne ikke læses"):
        read_file(tmp_path / f"{'a' * 300}.txt")


def test_a_document_has_no_meeting_to_choose(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", GOOD_TEXT)
    with pytest.raises(Unreadable, match="kun ét møde"):
        read_file(path, choice=7)
    assert read_file(path, choice=1).meeting.items


def test_a_file_whose_reading_fails(tmp_path: Path) -> None:
    """A file of the kernel's own that opens and then gives an error stands for a bad disk."""
    bad = Path("/proc/self/mem")
    if not bad.exists():
        pytest.skip("there is no /proc here")
    path = tmp_path / "a.txt"
    path.symlink_to(bad)
    with pytest.raises(Unreadable, match=r"a\.txt"):
        read_file(path)


def test_a_name_that_cannot_be() -> None:
    with pytest.raises(Unreadable):
        read_file(Path("a\0b.txt"))


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
