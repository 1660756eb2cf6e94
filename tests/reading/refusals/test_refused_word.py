"""Word documents that are refused: damaged, locked, or reaching outside themselves."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest

from ssp_desktop.reading.door import read_file
from ssp_desktop.reading.package import parts
from ssp_desktop.reading.source.refusals import (
    Damaged,
    NoItems,
    NoText,
    Protected,
    TooLarge,
    Unreadable,
    WrongKind,
)
from tests.reading.refusals.refused_files import OLE, good_docx, refused, written

RELATIONSHIP = (
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/{kind}" Target="{target}"{mode}/></Relationships>'
)


OUTSIDE = ' TargetMode="External"'


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


def test_a_docx_without_text(tmp_path: Path) -> None:
    out = BytesIO()
    docx.Document().save(out)
    refused(written(tmp_path, "a.docx", out.getvalue()), NoText, "ingen tekst")


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


def test_a_docx_without_items(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Kære alle")
    document.save(str(tmp_path / "a.docx"))
    refused(tmp_path / "a.docx", NoItems)
