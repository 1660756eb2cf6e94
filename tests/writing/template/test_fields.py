"""The fields of header and footer: the same in the DOCX, the PDF and on the pages."""

import datetime
import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from ssp_desktop.application.files.template_check import as_json, checked, lines
from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Status
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.extract import ExtractMaker
from ssp_desktop.minutes.making import MinutesMaker, make_minutes
from ssp_desktop.writing.pages import PageLayout
from ssp_desktop.writing.pdf import make_pdf
from ssp_desktop.writing.template import read_template
from tests.writing.docx_cases import FONTS, MADE, W, changed, docx_of, part, template, text_of

MEETING = Meeting(
    "m1",
    "Børn & Unge <8>",
    date=datetime.date(2024, 4, 24),
    status=Status.DRAFT,
    items=(
        AgendaItem("i1", "Budget", case_number="2024-1", decision="Godkendt."),
        AgendaItem("i2", "Løn", case_number="2024-hemmelig", closed=True, decision="Nej."),
        AgendaItem("i3", "Eventuelt"),
    ),
)
SHOWN = {
    "udvalg": "Børn & Unge <8>", "dato": "24. april 2024", "sagsnummer": "2024-1",
    "udgave": "åben", "status": "kladde",
}  # fmt: skip


def _by(into: Path, text: str) -> Path:
    """Return the program's template with that text, or those runs, in its footer."""
    run = text if text.startswith("<") else f"<w:r><w:t>{text}</w:t></w:r>"
    edit = {"word/footer1.xml": ("</w:pPr>", f"</w:pPr>{run}<w:r><w:tab/></w:r>")}
    return changed(template(Layout.PUNKT), into / "own.docx", edit)


def _footers(meeting: Meeting, edition: Edition, by: Path) -> tuple[str, str, str]:
    """Return the text of page 1's footer before its first tab: DOCX, pages, PDF."""
    minutes, looks = make_minutes(meeting, edition), read_template(by).looks
    footer = part(docx_of(meeting, edition=edition, by=by), "word/footer1.xml")
    docx = text_of(footer.find(f"{W}p")).split("\t")[0]
    pages = PageLayout(looks, FONTS).lay_out(minutes)
    line = "".join(each.text.split("\t")[0] for each in pages.setting.looks.footer)
    pdf = make_pdf(minutes, looks, FONTS, MADE).content
    with pypdfium2.PdfDocument(pdf) as document:
        written = document[0].get_textpage().get_text_range()
    last = written.splitlines()[-1]
    return docx, line, re.split(r"\s*Side 1", last)[0]


@pytest.mark.parametrize("name", SHOWN)
def test_a_field_says_the_same_everywhere(name, tmp_path):
    by = _by(tmp_path, f"Felt: {{{name.capitalize()}}}!")
    assert set(_footers(MEETING, Edition.OPEN, by)) == {f"Felt: {SHOWN[name]}!"}


@pytest.mark.parametrize(
    "runs",
    [
        "<w:r><w:t>Felt: {ud</w:t></w:r><w:proofErr w:type='a'/><w:r><w:t>gave}!</w:t></w:r>",
        (
            "<w:r><w:t xml:space='preserve'>Felt: </w:t></w:r><w:r><w:t>{</w:t></w:r>"
            "<w:r><w:rPr><w:b/></w:rPr><w:t>udgave</w:t></w:r><w:r><w:t>}!</w:t></w:r>"
        ),
    ],
)
def test_a_field_that_the_word_processor_has_divided_is_still_one(runs, tmp_path):
    by = _by(tmp_path, runs)
    assert set(_footers(MEETING, Edition.FULL, by)) == {"Felt: fuld!"}


def test_the_open_edition_tells_no_case_number_of_a_closed_item(tmp_path):
    by = _by(tmp_path, "Sag {sagsnummer}")
    assert set(_footers(MEETING, Edition.OPEN, by)) == {"Sag 2024-1"}
    assert set(_footers(MEETING, Edition.FULL, by)) == {""}  # two cases: neither
    alone = replace(MEETING, items=MEETING.items[1:])
    assert set(_footers(alone, Edition.FULL, by)) == {"Sag 2024-hemmelig"}
    assert set(_footers(alone, Edition.OPEN, by)) == {""}
    with zipfile.ZipFile(io.BytesIO(docx_of(alone, edition=Edition.OPEN, by=by))) as package:
        margin = package.read("word/footer1.xml").decode()
    assert "hemmelig" not in margin
    assert "Sag " not in margin


def test_an_extract_has_the_case_number_of_its_item():
    minutes = ExtractMaker("i1").make(MEETING)
    assert minutes.fields.case_number == "2024-1"


@pytest.mark.parametrize(
    ("status", "said"),
    [(Status.DRAFT, "kladde"), (Status.IN_REVIEW, "til gennemsyn"), (Status.APPROVED, "godkendt")],
)
def test_the_status_is_that_of_the_minutes(status, said, tmp_path):
    meeting = replace(MEETING, status=status)
    assert set(_footers(meeting, Edition.FULL, _by(tmp_path, "{status}"))) == {said}


def test_a_case_number_written_later_reaches_the_pages_that_are_shown(tmp_path):
    by = _by(tmp_path, "{sagsnummer}")
    maker, layout = MinutesMaker(Edition.OPEN), PageLayout(read_template(by).looks, FONTS)
    before = layout.lay_out(maker.make(MEETING))
    item = replace(MEETING.items[0], case_number="2024-2")
    after = layout.lay_out(maker.make(replace(MEETING, items=(item, *MEETING.items[1:]))))
    assert before.setting.looks.footer[0].text.startswith("2024-1\t")
    assert after.setting.looks.footer[0].text.startswith("2024-2\t")


def test_a_field_longer_than_a_line_takes_several_and_the_text_begins_below(tmp_path):
    """As LibreOffice does it; the page below has that much less room."""
    meeting = replace(MEETING, committee="Udvalget for alt muligt i kommunen " * 6)
    edit = {"word/footer1.xml": ("Side ", "{udvalg}Side ")}
    by = changed(template(Layout.PUNKT), tmp_path / "own.docx", edit)
    looks = PageLayout(read_template(by).looks, FONTS).lay_out(make_minutes(meeting)).setting.looks
    texts = [line.text for line in looks.footer]
    assert len(texts) > 1
    assert " ".join(texts).replace("  ", " ") == f"{meeting.committee}Side {{page}} af {{pages}}"


def test_the_check_names_the_fields_and_what_is_none(tmp_path):
    report = checked(_by(tmp_path, "{Udvalg} {dato} {sagsnr}"))
    assert report.missing == ()
    assert as_json(report)["fields"] == ["udvalg", "dato"]
    assert as_json(report)["unknown_fields"] == ["sagsnr"]
    (told,) = [line for line in lines(report) if line.startswith("Bemærk")]
    assert "{sagsnr}" in told
    assert "{sagsnummer}" in told
