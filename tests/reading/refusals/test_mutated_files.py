"""Files that went wrong on their way here: each is a meeting or a refusal in words, never a bug.

Of each kind as many as `tests.proofs` says; `docs/proofs.md` tells what came of many.
"""

import random
import traceback
import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import pytest

from ssp_desktop.domain.errors import UserError
from ssp_desktop.reading.door import read_file
from tests.proofs import cases
from tests.reading import odt_documents as odt
from tests.reading import word_documents
from tests.reading.calendar_files import OUTLOOK
from tests.reading.hostile_files import docx_of, paragraph, pdf_of, printed, table
from tests.reading.refusals.test_odd_numbers import ODD
from tests.reading.test_html import PAGE
from tests.writing.pdf_cases import MEETING, set_pdf

COUNT = cases(30)
TEXT = """\
Referat af møde i Ungerådet
Den 03.06.2025 kl. 14:30 i Kulturhuset
Deltagere: Anne Høj (A), Bo Ås, Cai Dam (Afbud)

Punkt 1: Budget
2025-000123
Indstilling
1. At rådet drøfter sagen.
2. At rådet beslutter.
Beslutning
Godkendt.
Bilag
Bilag 1 - Tegning

Punkt 2: Lukket: Eventuelt
Fraværende: Cai Dam
"""
NASTY = [
    *(each.encode() for each in ODD), b"\x00", b"\xff\xfe", b"\xc3", b"<", b">", b"&", b'"', b"]]>",
    b"</w:p>", b"<w:p>", b"<w:tbl><w:tr><w:tc>", b"w:val=\"", b"</table>", b"<td colspan=9999999>",
    b"<ol start=-1>", b"<!--", b"<![CDATA[", b"&#0;", b"&#xd800;", b"<<", b">>", b"[", b"endobj",
    b"stream\n", b"endstream", b"/Length", b"/Kids[2 0 R]", b" 0 R", b"(", b"\\", b" Tj", b" Tm",
    b"/FlateDecode", b"/LZWDecode", b"/Predictor 15", "\u202e".encode(), "\u0301".encode(),
]  # fmt: skip
Sources = Sequence[bytes]


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return `data` with one to eight things wrong with it."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(out) + 1)
        length = min(chance.choice((1, 2, 8, 64, 1024)), len(out) - at)
        match chance.randrange(7):
            case 0:
                out[at : at + length] = chance.randbytes(length)
            case 1:
                del out[at : at + length]
            case 2:
                out[at:at] = out[at : at + length] * chance.randint(1, 20)
            case 3:
                out[at:at] = chance.choice(NASTY)
            case 4:
                out[at : at + length] = chance.choice(NASTY)
            case 5:
                other = chance.randrange(len(out) + 1)
                out[at : at + length] = out[other : other + length]
            case _ if chance.random() < 0.2:
                del out[at:]
        out = out or bytearray(b"x")
    return bytes(out)


def mutated_inside(data: bytes, chance: random.Random) -> bytes:
    """Return the package `data` with one of its parts mutated, packed in any way."""
    out = BytesIO()
    ways = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        wrong = chance.choice([name for name in old.namelist() if name.endswith((".xml", ".rels"))])
        if chance.random() < 0.6:
            wrong = "content.xml" if "content.xml" in old.namelist() else "word/document.xml"
        for name in old.namelist():
            part = old.read(name)
            new.writestr(
                name, mutated(part, chance) if name == wrong else part, chance.choice(ways)
            )
    return out.getvalue()


def word_sources(folder: Path) -> Sources:
    makers = [make for name, make in vars(word_documents).items() if name.startswith("with_")]
    saved = [word_documents.saved(folder / "hel.docx", make).read_bytes() for make in makers]
    return [*saved, docx_of(paragraph("Godkendt.") + table([["Nr.", "Emne"], ["1", "Løn"]]))]


def odt_sources(_: Path) -> Sources:
    """Return ODT with what an ODT may hold: lists, a table, a note, boxes, styles."""
    box = "<draw:frame><draw:text-box><text:p>I boksen.</text:p></draw:text-box></draw:frame>"
    note = f"<text:note><text:note-body>{odt.p('Note.')}</text:note-body></text:note>"
    cell = f"<table:table-cell>{odt.p('7')}</table:table-cell>"
    rows = f"<table:table-row>{cell * 3}</table:table-row>" * 3
    body = (
        odt.h("1. Budget") + odt.h("Beslutning", 2) + odt.p(f"Godkendt.{note}{box}", "P1")
        + odt.items(odt.p("et"), odt.p("to") + odt.items(odt.p("under")))
        + f"<table:table>{rows}</table:table>"
        + odt.h("2. Eventuelt")
    )  # fmt: skip
    styles = odt.text_style("P1", 'fo:font-weight="bold" fo:font-size="120%"', family="paragraph")
    return [odt.odt_of(odt.content_of(body, styles + odt.L1))]


def pdf_sources(_: Path) -> Sources:
    pages = [printed(TEXT.encode("ascii", "replace").decode().splitlines()) for _ in range(2)]
    return [pdf_of(pages), pdf_of(pages, filters=1), set_pdf(MEETING).content]


def html_sources(_: Path) -> Sources:
    return [PAGE.encode(), PAGE.encode("cp1252"), PAGE.encode("utf-16")]


def text_sources(_: Path) -> Sources:
    return [TEXT.encode(), TEXT.encode("cp1252"), TEXT.encode("utf-16")]


def calendar_sources(_: Path) -> Sources:
    return [OUTLOOK.encode(), OUTLOOK.encode("cp1252")]


@pytest.mark.proof
@pytest.mark.timeout(60 + 2 * COUNT)
@pytest.mark.parametrize(
    ("ending", "sources"),
    [
        ("docx", word_sources),
        ("odt", odt_sources),
        ("pdf", pdf_sources),
        ("html", html_sources),
        ("txt", text_sources),
        ("ics", calendar_sources),
    ],
)
def test_a_mutated_file_is_read_or_refused_in_words(
    tmp_path: Path, ending: str, sources: Callable[[Path], Sources]
) -> None:
    whole = sources(tmp_path)
    path = tmp_path / f"a.{ending}"
    bugs: list[str] = []
    read = 0
    for number in range(COUNT):
        chance = random.Random(f"{ending} {number}")
        source = chance.choice(whole)
        inside = ending in ("docx", "odt") and chance.random() < 0.7
        path.write_bytes((mutated_inside if inside else mutated)(source, chance))
        try:
            read += bool(read_file(path).meeting.items)
        except UserError:
            continue
        except Exception:  # noqa: BLE001 - all of them are told of together
            bugs.append(f"{ending} {number}: {traceback.format_exc(limit=-3)}")
    assert not bugs, f"{len(bugs)} of {COUNT}\n" + "\n".join(bugs[:5])
    assert read > 0
