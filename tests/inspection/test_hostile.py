"""Files made to break what looks into them: each is told as unread within its limits, or read."""

import gzip
import random
import time
import zlib
from pathlib import Path

import pytest

from ssp_desktop.inspection import look
from ssp_desktop.inspection.finds import Inspection
from ssp_desktop.inspection.look import MAX_DEPTH
from ssp_desktop.inspection.looking import inspect_bytes
from ssp_desktop.inspection.process.apart import Inspector, inspected
from tests.inspection.packages import open_text, paragraph, part, sheets, word, zipped
from tests.inspection.photographs import PLACE, compound, exif, jpeg, png, summary
from tests.inspection.printed import INNOCENT, changed, pdf, stream
from tests.inspection.test_other_leaks import MSG, mail, rtf
from tests.machine.processes import started_with
from tests.proofs import cases

MEGABYTE = 1 << 20
ENTITIES = "".join(
    f'<!ENTITY {name} "{f"&{inner};" * 10}">' for inner, name in zip("abcdefgh", "bcdefghi", strict=True)
)  # fmt: skip
LAUGHS = f'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{ENTITIES}]><w:hdr>&i;</w:hdr>'


def _nested(levels: int) -> bytes:
    data = b"CPR 010203-1234"
    for _ in range(levels):
        data = zipped({"indre": data})
    return data


def _forms(kind: str = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]") -> bytes:
    """A page whose form draws ten forms, each of which draws ten, ten levels deep."""
    objects = []
    for level in range(9):
        drawn = f"/F{level + 1} Do ".encode() * 10
        below = f"/Resources<</XObject<</F{level + 1} {level + 7} 0 R>>>>"
        objects.append(stream(drawn, kind + below))
    objects.append(stream(b"", kind))
    return pdf("/F0 Do", *objects, names="/XObject<</F0 6 0 R>>")


def _bomb_in_a_stream() -> bytes:
    packed = zlib.compress(zlib.compress(bytes(300 * MEGABYTE), 9), 9)
    bomb = stream(packed, "/Filter[/FlateDecode/FlateDecode]")
    return pdf("", bomb).replace(b"/Contents 4 0 R", b"/Contents 6 0 R")


BOMBS = {
    "part of a DOCX": lambda: word(parts={"word/media/image1.png": bytes(300 * MEGABYTE)}),
    "ZIP": lambda: zipped({"a.txt": b"1 " * (150 * MEGABYTE)}),
    "ZIP in ZIP in ZIP": lambda: _nested(MAX_DEPTH + 3),
    "ZIP of many parts": lambda: zipped({f"{at}.txt": b"" for at in range(21_000)}),
    "gzip": lambda: gzip.compress(bytes(300 * MEGABYTE)),
    "text of a PNG": lambda: png((b"zTXt", b"a\0\0" + zlib.compress(bytes(300 * MEGABYTE)))),
    "entities": lambda: word(parts={"word/header1.xml": LAUGHS}),
    "entity of a file": lambda: b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
    "deep page": lambda: b"<html><body>" + b"<div>" * 100_000 + b"010203-1234",
    "forms that draw forms": _forms,
    "stream of a PDF": _bomb_in_a_stream,
    "many letters on a page": lambda: pdf("BT /F1 1 Tf " + f"({'a' * 200}) Tj " * 6000 + "ET"),
    "many surfaces on a page": lambda: pdf("0 0 99 99 re f " * 60_000),
    "many cells": lambda: sheets("".join(f'<row r="{at}">{"<c><v>1</v></c>" * 500}</row>' for at in range(1, 2100))),
    "text without end": lambda: b"ord " * (15 * MEGABYTE),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("case", BOMBS)
def test_a_bomb_is_told_as_unread(case: str) -> None:
    begun = time.monotonic()
    found = inspect_bytes("fil", BOMBS[case]())
    assert found.unread
    assert "root:" not in str(found)
    assert time.monotonic() - begun < 50


DEEP = {
    "form that draws itself": pdf("/F0 Do", stream(b"/F0 Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F0 6 0 R>>>>"), names="/XObject<</F0 6 0 R>>"),
    "pages in a circle": pdf().replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]"),
    "arrays in arrays": pdf(INNOCENT, "[" * 20_000 + "]" * 20_000),
    "many ends": pdf() + b"startxref\n0\n%%EOF\n" * 2000,
    "tags in a circle": b"II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0",
    "sectors in a circle": compound({"WordDocument": b"x"})[:76] + bytes(436) + compound({"WordDocument": b"x"})[512:],
    "groups in groups": rtf(r"{\b " * 200_000),
    "styles on styles": word(parts={"word/styles.xml": part("w:styles", "".join(f'<w:style w:styleId="{at}"><w:basedOn w:val="{at + 1}"/></w:style>' for at in range(5000)))}),
    "style on itself": word(parts={"word/styles.xml": part("w:styles", '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>')}),
    "mail in mail": b"From: a\nMessage-ID: b\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" * 3000,
    "elements in elements": b"<?xml version='1.0'?>" + b"<a>" * 100_000,
}  # fmt: skip


@pytest.mark.parametrize("case", DEEP)
def test_what_goes_in_circles_comes_to_an_end(case: str) -> None:
    begun = time.monotonic()
    inspect_bytes("fil", DEEP[case])
    assert time.monotonic() - begun < 10


SEEDS = {
    "docx": word(paragraph("010203-1234", "<w:vanish/>"), {"word/header1.xml": part("w:hdr", "")}),
    "xlsx": sheets('<row r="1"><c r="A1"><v>1</v></c></row>'),
    "odt": open_text("<text:p>x</text:p>"),
    "pdf": changed(pdf(INNOCENT + " 0 g 0 0 99 99 re f"), 4, stream(INNOCENT.encode())),
    "jpeg": jpeg((0xE1, b"Exif\0\0" + exif({0x013B: "Anne"}, PLACE)), behind=b"mere"),
    "tiff": exif({0x013B: "Anne"}, PLACE),
    "png": png((b"tEXt", b"Author\0Anne"), size=8),
    "doc": compound({"WordDocument": b"tekst", "\x05SummaryInformation": summary({4: "Anne"})}),
    "msg": MSG,
    "mail": mail(Bcc="x@y.dk"),
    "rtf": rtf(r"{\v skjult}{\*\annotation x}"),
    "html": b"<html><body><p style='display:none'>x</p><!-- y --></body></html>",
    "gif": b"GIF89a\1\0\1\0\0\0\0!\xfe\x0eFamilien Krogh\0;",
}


def _mutated(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.choice((1, 2, 5, 20))):
        at = chance.randrange(len(out))
        match chance.randrange(5):
            case 0:
                out[at] = chance.randrange(256)
            case 1:
                del out[at : at + chance.randrange(40)]
            case 2:
                out[at:at] = out[at : at + chance.randrange(40)]
            case 3:
                out[at : at + 4] = chance.choice(
                    (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xff\xff\xff\x7f")
                )
            case _:
                del out[at:]
        if not out:
            return b""
    return bytes(out)


@pytest.mark.proof
@pytest.mark.timeout(900)
@pytest.mark.parametrize("kind", SEEDS)
def test_a_mutated_file_is_looked_into_or_told_as_unread(kind: str) -> None:
    chance = random.Random(kind)
    for _ in range(cases(60, 1000 / 300)):
        begun = time.monotonic()
        found = inspect_bytes("fil", _mutated(SEEDS[kind], chance))
        assert isinstance(found, Inspection)
        assert time.monotonic() - begun < 10


@pytest.mark.slow
def test_a_file_that_takes_too_much_costs_a_process_and_no_more(tmp_path: Path) -> None:
    slow, large, good = (tmp_path / name for name in ("slow.pdf", "large.docx", "good.txt"))
    slow.write_bytes(pdf("q " * 1_500_000))
    large.write_bytes(word("<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 300_000))
    good.write_text("CPR 010203-1234")
    with Inspector(patience=1.0) as inspector:
        (unread,) = inspector.inspect(slow).unread
        assert "for lang tid" in unread.reason
        assert inspector.inspect(good).stops
    with Inspector(memory=150 * MEGABYTE) as inspector:
        (unread, *_) = inspector.inspect(large).unread
        assert "hukommelse" in unread.reason or "holde op" in unread.reason
        assert inspector.inspect(good).stops
    assert not started_with("--inspecting-process")


def test_a_reading_of_many_files_can_be_given_up(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text("x")
    answers = inspected(sorted(tmp_path.iterdir()), processes=2)
    next(answers)
    answers.close()
    assert not started_with("--inspecting-process")


def test_one_that_has_ended_starts_no_process_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    inspector = Inspector()
    assert not inspector.inspect(tmp_path / "a.txt").unread
    inspector.end()
    assert inspector.inspect(tmp_path / "a.txt").unread
    assert not started_with("--inspecting-process")


def test_what_is_no_file_is_unread(tmp_path: Path) -> None:
    with Inspector() as inspector:
        assert inspector.inspect(tmp_path).unread
        assert inspector.inspect(tmp_path / "ikke der").unread


def test_what_takes_long_is_told_as_far_as_it_was_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(look, "LATE", 0.0)
    found = inspect_bytes("CPR 010203-1234.pdf", pdf(INNOCENT))
    assert found.stops
    (unread,) = found.unread
    assert unread.place == "side 1"
    assert "lang tid" in unread.reason
