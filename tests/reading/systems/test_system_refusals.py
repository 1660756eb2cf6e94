"""Exports that are broken, or made to do harm: put right and told, or refused in words."""

import time
import zipfile
from pathlib import Path

import pytest

from ssp_desktop.reading.door import read_file
from ssp_desktop.reading.process.apart import Reader
from ssp_desktop.reading.source.refusals import (
    Damaged,
    Protected,
    SeveralMeetings,
    TooLarge,
    Unreadable,
    WrongKind,
)
from ssp_desktop.reading.systems import parcel
from ssp_desktop.reading.understanding.result import Fate, Reading
from tests.reading.system_exports import AGMAN, FUJITSU, folder_of, zip_of
from tests.rooms import room

GOOD = AGMAN.format(kind=2)


def written(tmp_path: Path, data: str | bytes, name: str = "p.xml") -> Path:
    return folder_of(tmp_path / "export", {name: data}) / name


def remarks(reading: Reading) -> str:
    return "\n".join(line.text for line in reading.lines if line.fate is Fate.REMARK)


@pytest.mark.parametrize(
    ("was", "becomes", "text", "remark"),
    [
        ("Tilbud fra", "Tilbud\x0cfra", "Tilbud", "&#xC;"),
        ("Godkendt.<", "Godkendt&#xC;igen&#1;.<", "Godkendt\n\nigen.", "2 tegn"),
        ("Godkendt.<", "Godkendt af A & B.<", "Godkendt af A & B.", "1 løse &-tegn"),
        ("Godkendt.<", "Godkendt&nbsp;&aelig;ret.<", "Godkendt æret.", "HTML's tegnnavne"),
        ("Godkendt.<", "Godkendt &lt;b&gt;&#xB;<", "Godkendt **", "&#xB;"),
    ],
)
def test_xml_that_is_broken_in_the_known_ways_is_read_and_told(
    tmp_path: Path, was: str, becomes: str, text: str, remark: str
) -> None:
    reading = read_file(written(tmp_path, GOOD.replace(was, becomes)))
    item = reading.meeting.items[0]
    whole = item.decision + "".join(s.text for i in reading.meeting.items for s in i.sections)
    assert text.removesuffix(" **") in whole
    assert remark in remarks(reading)


def test_another_encoding_than_the_xml_says_is_read_and_told(tmp_path: Path) -> None:
    reading = read_file(written(tmp_path, GOOD.encode("cp1252")))
    assert reading.meeting.venue == "Gæstesalen"
    assert "Windows-1252" in remarks(reading)
    utf_16 = GOOD.replace('encoding="utf-8"', 'encoding="utf-16"').encode("utf-16")
    assert read_file(written(tmp_path, utf_16, "u.xml")).meeting.venue == "Gæstesalen"


def test_xml_that_is_broken_otherwise_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(Damaged, match=r"ikke gyldig XML \(linje \d+\)"):
        read_file(written(tmp_path, GOOD.replace("</Items>", "</Itemz>")))
    with pytest.raises(Damaged, match="ikke gyldig XML"):
        read_file(written(tmp_path, GOOD[: len(GOOD) // 2]))


DOCTYPES = [
    '<!DOCTYPE Publication SYSTEM "{outside}">',
    '<!DOCTYPE Publication PUBLIC "-//X//Y" "http://127.0.0.1:9/x.dtd">',
    '<!DOCTYPE Publication [<!ENTITY x SYSTEM "{outside}">]>',
    '<!DOCTYPE Publication [<!ENTITY % p SYSTEM "{outside}"> %p;]>',
    '<!-- et\n kommentar --><!DOCTYPE Publication [<!ENTITY x "xx"><!ENTITY y "&x;&x;&x;">]>',
    '<!DOCTYPE Publication [<!ATTLIST Agenda a CDATA "x">]>',
]


@pytest.mark.parametrize("doctype", DOCTYPES)
@pytest.mark.parametrize("broken", [False, True])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_points_outside_is_refused(
    tmp_path: Path, doctype: str, broken: bool, encoding: str
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("HEMMELIGT", "utf-8")
    head = '<?xml version="1.0"?>' + doctype.format(outside=secret.as_uri())
    body = GOOD.partition("?>")[2].replace("Havneudvalget", "&x;" if "x " in doctype else "Havn")
    body = body.replace("Godkendt.", "Godkendt.&#xC;") if broken else body
    with pytest.raises(Unreadable, match="DOCTYPE") as refused:
        read_file(written(tmp_path, (head + body).encode(encoding)))
    assert "HEMMELIGT" not in str(refused.value)


def test_a_bare_document_type_does_no_harm(tmp_path: Path) -> None:
    text = GOOD.replace("?>", "?><!DOCTYPE Publication>", 1)
    assert read_file(written(tmp_path, text)).meeting.committee == "Havneudvalget"


def test_an_encoding_that_nobody_writes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Damaged, match="UTF-7"):
        read_file(written(tmp_path, GOOD.replace("utf-8", "UTF-7", 1)))


def test_a_million_layers_and_elements_are_refused(tmp_path: Path) -> None:
    deep = "<Publication>" + "<a>" * 100_000 + "</a>" * 100_000 + "</Publication>"
    with pytest.raises(Damaged):
        read_file(written(tmp_path, deep))
    wide = "<Publication>" + "<a/>" * 500_000 + "</Publication>"
    with pytest.raises(TooLarge):
        read_file(written(tmp_path, wide))


def test_zips_that_reach_outside_grow_or_are_locked_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("../p.xml", "/p.xml", "a\\..\\..\\p.xml", "C:\\p.xml"):
        with pytest.raises(Unreadable, match="uden for den selv"):
            read_file(zip_of(tmp_path / "out.zip", {"p.xml": GOOD, place: GOOD}))
    link = zipfile.ZipInfo("link.xml")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "link.zip", "w") as archive:
        archive.writestr("p.xml", GOOD)
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(Unreadable, match="uden for den selv"):
        read_file(tmp_path / "link.zip")
    bomb = zip_of(tmp_path / "bomb.zip", {"p.xml": GOOD, "b.pdf": bytes(210 * 1024 * 1024)})
    assert bomb.stat().st_size < 1_000_000
    with pytest.raises(TooLarge):
        read_file(bomb)
    data = bytearray(zip_of(tmp_path / "locked.zip", {"p.xml": GOOD}).read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(data)
    with pytest.raises(Protected):
        read_file(tmp_path / "locked.zip")
    monkeypatch.setattr(parcel, "MAX_FILES", 3)
    with pytest.raises(TooLarge, match="3 filer"):
        read_file(zip_of(tmp_path / "many.zip", {f"{n}.xml": GOOD for n in range(4)}))


def test_a_zip_that_lies_about_its_sizes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = zip_of(tmp_path / "lies.zip", {"p.xml": GOOD})
    monkeypatch.setattr(parcel, "MAX_BYTES", 2000)
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (100).to_bytes(4, "little")
    path.write_bytes(data)
    with pytest.raises((TooLarge, Damaged)):
        read_file(path)


def test_a_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.pdf"
    outside.write_bytes(b"%PDF-")
    top = folder_of(tmp_path / "f", {"p.xml": GOOD})
    (top / "Enclosures").mkdir()
    try:
        (top / "Enclosures" / "1.pdf").symlink_to(outside)
    except OSError:
        pytest.skip("no links here")
    reading = read_file(top)
    assert "ikke er med i eksporten: »Kortbilag«" in remarks(reading)


def test_files_that_are_no_export_are_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongKind, match="Acadre, eDoc, SBSYS eller AgMan"):
        read_file(written(tmp_path, '<?xml version="1.0"?><invoice/>'))
    with pytest.raises(WrongKind, match="Acadre, eDoc, SBSYS eller AgMan"):
        read_file(folder_of(tmp_path / "empty", {"a.txt": "Hej"}))
    with pytest.raises(WrongKind, match="et arkiv"):
        read_file(zip_of(tmp_path / "a.zip", {"a.txt": "Hej"}))
    with pytest.raises(Unreadable, match="ingen punkter"):
        read_file(written(tmp_path, "<Publication><Agendas><Agenda/></Agendas></Publication>"))


@pytest.mark.parametrize(
    ("named", "encoding"), [("Økort pa\u030a a\u030a.pdf", "utf-8"), ("Økort på å.pdf", "cp850")]
)
def test_names_that_macos_and_windows_pack_are_found(
    tmp_path: Path, named: str, encoding: str
) -> None:
    text = GOOD.replace("Enclosures\\1.pdf", "Enclosures\\Økort på å.pdf")
    packed = f"Enclosures/{named}".encode(encoding)
    plain = "x" * len(packed)
    path = zip_of(tmp_path / "navne.zip", {"p.xml": text, plain: b"%PDF-"})
    path.write_bytes(path.read_bytes().replace(plain.encode(), packed))
    reading = read_file(path)
    (first, _) = reading.meeting.items[1].attachments
    assert first.file == "Enclosures/Økort på å.pdf"
    assert "hører til noget bilag" not in remarks(reading)
    assert "»Kortbilag«" not in remarks(reading).partition("ikke er med i eksporten")[2]


def test_an_export_is_read_in_the_reading_process(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        f"{day}.xml": FUJITSU.format(day=day) for day in ("07-09-2021", "05-10-2021")
    }
    path = zip_of(tmp_path / "to.zip", files)
    with Reader(room) as reader, pytest.raises(SeveralMeetings) as refused:
        reader.read_file(path)
    assert len(refused.value.choices) == 2
    with Reader(room) as reader:
        reading = reader.read_file(path, choice=2)
    assert str(reading.meeting.date) == "2021-09-07"
    assert any(line.fate is Fate.UNKEPT for line in reading.told)


def test_a_large_export_is_read_quickly(tmp_path: Path) -> None:
    item = GOOD[GOOD.index('<Item ID="12">') : GOOD.index('<Item ID="11">')]
    many = "".join(item.replace("<Number>2<", f"<Number>{n}<", 1) for n in range(2, 302))
    start = time.perf_counter()
    reading = read_file(written(tmp_path, GOOD.replace(item, many)))
    assert len(reading.meeting.items) == 301
    assert time.perf_counter() - start < 10
