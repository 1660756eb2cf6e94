"""Whatever stands where a number belongs, a file is read or refused in words."""

import contextlib
import re
import zipfile
from pathlib import Path

import docx
import pytest

from ssp_desktop.domain.numbers import number, whole
from ssp_desktop.minutes.action_point_table import ACTIONS_HEADING, COLUMNS
from ssp_desktop.reading.door import read_file, read_html, read_text
from ssp_desktop.reading.source.refusals import Damaged, Unreadable
from ssp_desktop.writing.looks import TemplateRefused
from ssp_desktop.writing.template import read_template
from tests.reading.hostile_files import pdf_of, printed, written
from tests.reading.word_documents import saved, with_heading_styles

ODD = ("1e400", "-1e400", "nan", "inf", "9" * 5000, "-9" * 20, "", "²", "1_0", "0x10", "1cm", "٣")
NUMBERS = re.compile(rb"(?<![A-Z])\d+")
NUMBER = re.compile(rb'(w:(?:val|left|hanging|ilvl|start|line|before|after|w|h))="-?\d+"')
TEMPLATES = Path(__file__).parents[3] / "resources" / "templates"


def with_numbers(source: Path, target: Path, odd: str) -> Path:
    """Write the package at `source` to `target` with `odd` for every number that it says."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.endswith(".xml"):
                data = NUMBER.sub(rb'\1="' + odd.encode() + b'"', data)
            new.writestr(name, data)
    return target


@pytest.mark.parametrize("odd", ODD)
def test_a_number_is_never_outside_its_bounds(odd: str) -> None:
    assert 0 <= number(odd, 5.0, 0, 63) <= 63
    assert whole(odd, 5, 0, 63) in range(64)


def test_what_is_no_number_is_the_default_and_what_is_too_large_the_bound() -> None:
    assert [whole(each, 7, 1, 63) for each in (None, "", "x", "nan", "1e400")] == [7] * 5
    assert [whole(each, 7, 1, 63) for each in ("0", "12", "12.9", "64", "-3")] == [1, 12, 12, 63, 1]


@pytest.mark.parametrize("odd", ODD)
def test_a_word_document_whose_numbers_are_odd_is_read(tmp_path: Path, odd: str) -> None:
    source = saved(tmp_path / "hel.docx", with_heading_styles)
    read = read_file(with_numbers(source, tmp_path / "a.docx", odd)).meeting
    assert read.items[0].title == "Velkomst"


@pytest.mark.parametrize("odd", ODD)
def test_a_template_whose_numbers_are_odd_is_read_or_refused(tmp_path: Path, odd: str) -> None:
    path = with_numbers(TEMPLATES / "punkt.docx", tmp_path / "punkt.docx", odd)
    with contextlib.suppress(TemplateRefused):
        assert read_template(path).looks


@pytest.mark.parametrize("odd", ODD)
def test_a_page_whose_numbers_are_odd_is_read(odd: str) -> None:
    html = (
        f"<h1>1. Velkomst</h1><ol start='{odd}'><li value='{odd}'>Et</ol>"
        f"<p style='margin-left:{odd}cm;font-weight:{odd}'>To"
        f"<p><span style='mso-list:Ignore'>{odd[:9]}.</span>Tre"
        f"<table><tr><td colspan='{odd}' rowspan='{odd}'>a<td>b<tr><td>c</table>"
        f"<img src='a.png' width='{odd}' style='height:{odd}px'><p>{odd}/12<p>Side {odd}"
    )
    assert read_html(html).meeting.items[0].title == "Velkomst"


@pytest.mark.parametrize("odd", ODD)
def test_a_text_whose_numbers_are_odd_is_read(odd: str) -> None:
    text = f"1. Velkomst\n\n{odd}/12\n\nside {odd} af {odd}\n\n{odd}. Nej\n\nTil kl. {odd}\n"
    assert read_text(text).meeting.items[0].title == "Velkomst"


@pytest.mark.parametrize("odd", ["9" * 400, "-" + "9" * 400, "9" * 300 + ".5"])
@pytest.mark.parametrize("place", [b"/F1 11 Tf", b"72 780 Tm", b"0 0 595 842"])
def test_a_pdf_whose_numbers_are_odd_is_read_or_refused(
    tmp_path: Path, place: bytes, odd: str
) -> None:
    data = pdf_of([printed(["Punkt 1: Velkomst", "Beslutning", "Godkendt."])])
    assert place in data
    path = written(tmp_path, "a.pdf", data.replace(place, NUMBERS.sub(odd.encode(), place)))
    with contextlib.suppress(Unreadable):
        assert read_file(path).meeting.items


def test_a_part_packed_with_lzma_is_read_and_a_damaged_one_refused(tmp_path: Path) -> None:
    whole_, broken = tmp_path / "hel.docx", tmp_path / "a.docx"
    document = docx.Document()
    document.add_heading("Punkt 1: Budget", 1)
    document.save(str(tmp_path / "ren.docx"))
    with zipfile.ZipFile(tmp_path / "ren.docx") as old, zipfile.ZipFile(whole_, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name), zipfile.ZIP_LZMA)
        entry = new.getinfo("word/document.xml")
    assert read_file(whole_).meeting.items[0].title == "Budget"
    packed = whole_.read_bytes()
    start = entry.header_offset + 30 + len(entry.filename)
    damages = [(start, b"\xff" * 9), (start + 4, b"\xff"), (start + 60, b"\x55" * 60)]
    for at, damage in damages:
        data = bytearray(packed)
        data[at : at + len(damage)] = damage
        broken.write_bytes(data)
        with pytest.raises(Damaged, match="beskadiget"):
            read_file(broken)
        with pytest.raises(TemplateRefused):
            read_template(broken)


def test_an_action_table_whose_number_has_thousands_of_figures_is_read(tmp_path: Path) -> None:
    def make(document: docx.document.Document) -> None:
        document.add_heading("Punkt 1: Budget", 1)
        document.add_heading(ACTIONS_HEADING, 1)
        table = document.add_table(2, 4)
        for row, texts in zip(table.rows, (COLUMNS, ("9" * 5000, "a", "b", "c")), strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text

    assert read_file(saved(tmp_path / "a.docx", make)).meeting.items
