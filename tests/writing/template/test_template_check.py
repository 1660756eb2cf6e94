"""A municipality's own template checked: what is missing, what is told, and what is refused."""

import contextlib
import random
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle

from ssp_desktop.application.files.template_check import as_json, checked, exit_status, lines
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.blocks import Style
from ssp_desktop.writing.looks import TemplateRefused
from ssp_desktop.writing.template import read_template
from tests.writing.docx_cases import changed, docx_of, part, template, text_of
from tests.writing.letterhead import letterhead

STYLES = "word/styles.xml"
KINDS = "[Content_Types].xml"
# What the program itself asks of a template, written down apart from it.
NAMES = {
    "Title", "Subtitle", "Oplysning navn", "Oplysning tekst", "TOC Heading", "toc 1", "heading 1",
    "Sagsnummer", "heading 2", "Body Text", "List Paragraph", "List Continue",
    "Deltagere overskrift", "Deltager", "Bilag", "Til toppen", "Opdateret",
}  # fmt: skip
LISTS = {"punktopstilling", "talopstilling"}


def _without(styles: set[str], into: Path) -> Path:
    """Copy the program's template without the styles of those names."""
    document = docx.Document(str(template(Layout.PUNKT)))
    for style in list(document.styles):
        if style.element.name_val in styles:
            style.delete()
    document.save(str(into))
    return into


def _missing(path: Path) -> set[str]:
    report = checked(path)
    assert exit_status(report) == bool(report.missing)
    assert all(each.purpose for each in report.missing)
    return {each.name for each in report.missing}


@pytest.mark.parametrize("layout", Layout)
def test_the_programs_own_templates_are_sound(layout):
    report = checked(template(layout))
    assert report.missing == ()
    font = {"punkt": "Times New Roman", "klassisk": "Arial"}[layout]
    assert report.fonts == ((font, True),)
    assert next(iter(lines(report))) == f"Skabelonen kan bruges: {template(layout)}"


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_style_that_is_missing_is_named_with_what_it_is_for(name, tmp_path):
    own = _without({name}, tmp_path / "own.docx")
    assert _missing(own) == {name}
    (said,) = [line for line in lines(checked(own)) if name in line and line.startswith("    ")]
    assert checked(own).missing[0].purpose in said
    with pytest.raises(TemplateRefused, match=name):
        read_template(own)


def test_all_that_is_missing_is_told_at_once(tmp_path):
    """A document that somebody began in Word and never meant for a referat."""
    own = tmp_path / "own.docx"
    with zipfile.ZipFile(template(Layout.PUNKT)) as old, zipfile.ZipFile(own, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name not in (STYLES, "word/numbering.xml"):
                for gone in (b"styles", b"numbering"):
                    content = _without_relation(content, gone)
                new.writestr(name, content)
    assert _missing(own) == NAMES | LISTS


def _without_relation(content: bytes, part_name: bytes) -> bytes:
    start = content.find(b'Target="' + part_name)
    if start < 0:
        return content
    begin, end = content.rindex(b"<Relationship ", 0, start), content.index(b"/>", start) + 2
    return content[:begin] + content[end:]


@pytest.mark.parametrize(
    ("kind", "name"), [("bullet", "punktopstilling"), ("decimal", "talopstilling")]
)
def test_a_list_that_is_missing_is_told(kind, name, tmp_path):
    edit = {"word/numbering.xml": (f'w:val="{kind}"', 'w:val="lowerLetter"')}
    assert _missing(changed(template(Layout.PUNKT), tmp_path / "own.docx", edit)) == {name}


def test_a_style_of_characters_does_not_serve_for_one_of_paragraphs(tmp_path):
    own = _without({"Bilag"}, tmp_path / "own.docx")
    document = docx.Document(str(own))
    document.styles.add_style("Bilag", WD_STYLE_TYPE.CHARACTER)
    document.save(str(own))
    assert _missing(own) == {"Bilag"}


def test_styles_serve_under_ids_and_names_of_other_programs(tmp_path):
    """Word's own ids in Danish, a Danish name in the file, and a second name beside the first."""
    document = docx.Document(str(template(Layout.PUNKT)))
    heading, attachment = document.styles["Heading 1"], document.styles["Bilag"]
    heading.style_id, heading.element.name_val = "Overskrift1", "Overskrift 1"
    attachment.style_id, attachment.name = "Vedlagt", "Vedlagt"
    aliases = OxmlElement("w:aliases")
    aliases.set(qn("w:val"), "Notat,Bilag")
    attachment.element.find(qn("w:name")).addnext(aliases)
    own = tmp_path / "own.docx"
    document.save(str(own))
    assert _missing(own) == set()
    ids = read_template(own).style_ids
    assert (ids[Style.ITEM_HEADING], ids[Style.ATTACHMENT]) == ("Overskrift1", "Vedlagt")


@pytest.mark.parametrize("layout", Layout)
def test_a_template_that_libreoffice_has_saved_serves_with_the_same_looks(layout, render_pdf):
    saved = render_pdf.saved(template(layout))
    assert _missing(saved) == set()
    ours, theirs = read_template(template(layout)).looks, read_template(saved).looks
    assert theirs.styles == ours.styles
    assert theirs.page._replace(header=0) == ours.page._replace(header=0)  # none, without a header
    assert (theirs.bullets, theirs.numbers) == (ours.bullets, ours.numbers)
    written = docx_of(layout=layout, by=saved)
    texts = [text_of(each) for each in part(written).iter("{*}p")]
    assert "Punkt 1: Godkendelse af dagsorden" in texts or "1. Godkendelse af dagsorden" in texts


def test_page_margins_header_footer_and_fonts_are_told(tmp_path):
    own = tmp_path / "own.docx"
    document = docx.Document(str(template(Layout.PUNKT)))
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin, section.top_margin = Mm(25), Mm(42.5)
    section.header.paragraphs[0].text = "Eksempel Kommune"
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Brevhoved"
    heading = document.styles["Heading 1"]
    assert isinstance(heading, ParagraphStyle)
    heading.font.name, heading.font.size = "Gill Sans", Pt(20)
    document.save(str(own))
    report = checked(own)
    assert report.missing == ()
    said = list(lines(report))
    assert any("297 × 210 mm (A4 på tværs)" in line for line in said)
    assert any("venstre 25,0" in line and "foroven 42,5" in line for line in said)
    assert "Sidehoved    Eksempel Kommune" in said
    assert "Sidefod      Side 1 af 1" in said
    assert any("sidehoved: Brevhoved; sidefod: ingen" in line for line in said)
    assert report.fonts == (("Times New Roman", True), ("Gill Sans", False))
    assert any("Gill Sans (følger ikke med" in line for line in said)
    values = as_json(report)
    assert (values["usable"], values["missing"]) == (True, [])
    assert values["page_mm"]["left"] == 25.0
    assert values["first_page"] == {"header": "Brevhoved", "footer": ""}


def test_a_letterhead_of_tables_and_pictures_is_told(tmp_path):
    report = checked(letterhead(Layout.PUNKT, tmp_path / "own.docx"))
    assert report.missing == ()
    assert report.margins.header == "Eksempel Kommune · Rådhuset · Torvet 1 · 4600 By · Side"
    assert report.first is not None
    assert report.first.header.startswith("[billede] · Eksempel Kommune")


def test_only_the_last_section_counts_and_that_is_told(tmp_path):
    own = tmp_path / "own.docx"
    document = docx.Document(str(template(Layout.PUNKT)))
    document.sections[0].header.paragraphs[0].text = "Kun først"
    document.add_section()
    document.save(str(own))
    report = checked(own)
    assert (report.sections, report.margins.header) == (2, "")
    assert any(line.startswith("Sektioner") for line in lines(report))


def test_a_template_without_the_style_of_its_table_serves_and_is_told(tmp_path):
    report = checked(_without({"Oplysninger"}, tmp_path / "own.docx"))
    assert (report.missing, report.has_fact_table, report.has_grid) == ((), False, True)
    assert any("Oplysninger" in line for line in lines(report))


def test_a_template_without_the_style_of_tables_in_texts_serves_and_is_told(tmp_path):
    report = checked(_without({"Tabel"}, tmp_path / "own.docx"))
    assert (report.missing, report.has_fact_table, report.has_grid) == ((), True, False)
    assert any("tabeltypografien Tabel er der ikke" in line for line in lines(report))
    assert as_json(report)["text_table"] is False


def test_a_word_template_serves_as_the_document_it_is(tmp_path):
    edit = {KINDS: ("document.main+xml", "template.main+xml")}
    assert _missing(changed(template(Layout.PUNKT), tmp_path / "own.dotx", edit)) == set()


def _macros(path: Path) -> None:
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    ours = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    changed(template(Layout.PUNKT), path, {KINDS: (ours, kind)})


def _strict(path: Path) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    ours = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(template(Layout.PUNKT)) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(ours.encode(), strict.encode()))


def _spreadsheet(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(KINDS, "<Types/>")
        package.writestr("xl/workbook.xml", "<workbook/>")


def _half(path: Path) -> None:
    content = template(Layout.PUNKT).read_bytes()
    path.write_bytes(content[: len(content) // 2])


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: None, "Der er ingen fil"),
        (lambda path: path.mkdir(), "er en mappe"),
        (lambda path: path.write_text("Referat"), "ikke et Word-dokument"),
        (lambda path: path.write_bytes(b""), "ikke et Word-dokument"),
        (lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600)), "gamle format"),
        (_spreadsheet, "ikke et Word-dokument"),
        (_half, "kan ikke læses"),
        (_macros, "makroer"),
        (_strict, "Strict Open XML"),
    ],
)
def test_what_is_no_template_is_refused_with_what_to_do(
    make: Callable[[Path], object], said: str, tmp_path: Path
):
    own = tmp_path / "own.docx"
    make(own)
    with pytest.raises(UserError, match=said) as refused:
        checked(own)
    assert str(own) in str(refused.value)
    assert not re.search(
        r"\b(file|not|is|error|denied|bad|the)\b",
        str(refused.value).replace(str(own), ""),
        re.IGNORECASE,
    )


def _without_styles(path: Path) -> None:
    with zipfile.ZipFile(template(Layout.PUNKT)) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            if name != "word/styles.xml":
                new.writestr(name, old.read(name))


def test_the_part_that_is_absent_is_named_in_danish(tmp_path: Path):
    own = tmp_path / "own.docx"
    _without_styles(own)
    with pytest.raises(UserError, match=r"\(delen word/styles\.xml mangler\)"):
        read_template(own)


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_template_is_refused_or_told_of(tmp_path, seed):
    """In its package, or in the XML of one of its parts."""
    chance = random.Random(seed)
    own = tmp_path / "own.docx"
    if seed % 2:
        own.write_bytes(_spoilt(chance, template(Layout.PUNKT).read_bytes()))
    else:
        with zipfile.ZipFile(template(Layout.PUNKT)) as old, zipfile.ZipFile(own, "w") as new:
            spoilt = chance.choice(old.namelist())
            for name in old.namelist():
                content = old.read(name)
                new.writestr(name, _spoilt(chance, content) if name == spoilt else content)
    with contextlib.suppress(UserError):
        report = checked(own)
        assert list(lines(report))
        if not report.missing:
            assert set(read_template(own).looks.styles) == set(Style)


def _spoilt(chance: random.Random, content: bytes) -> bytes:
    spoilt = bytearray(content)
    for _ in range(chance.choice([1, 3, 20])):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(32, 127)
    return bytes(spoilt)
