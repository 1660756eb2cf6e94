"""The DOCX: its structures by its XML, and what LibreOffice makes of it."""

import datetime
import io
import re
from dataclasses import replace

import docx
import pypdfium2
import pytest

from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Section
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.writing.docx import write_docx
from ssp_desktop.writing.template import read_template
from ssp_desktop.writing.template.names import STYLES
from tests.writing.docx_cases import (
    HARD_TITLE,
    MADE,
    MEETING,
    NAMES,
    W,
    docx_of,
    pages_of,
    paragraphs,
    part,
    template,
    text_of,
)

DC = "{http://purl.org/dc/elements/1.1/}"
TERMS = "{http://purl.org/dc/terms/}"


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("edition", Edition)
def test_the_validator_finds_nothing(layout, edition, tmp_path, validate_docx):
    path = tmp_path / "referat.docx"
    path.write_bytes(docx_of(layout=layout, edition=edition))
    assert validate_docx(path) == []


@pytest.mark.parametrize(
    "meeting",
    [
        Meeting("m", ""),
        Meeting("m", "Udvalg", items=(AgendaItem("a", ""),)),
        Meeting("m", "Udvalg", items=(AgendaItem("a b/c" * 20, "T", decision="- \n  1. x"),)),
    ],
)
@pytest.mark.parametrize("layout", Layout)
def test_a_meeting_with_next_to_nothing_in_it_is_valid(meeting, layout, tmp_path, validate_docx):
    path = tmp_path / "referat.docx"
    path.write_bytes(docx_of(meeting, layout))
    assert validate_docx(path) == []


def test_the_same_referat_gives_the_same_bytes():
    assert docx_of() == docx_of()


def test_properties_say_what_it_is():
    core = part(docx_of(), "docProps/core.xml")
    assert core.findtext(f"{DC}title") == "REFERAT SSP styregruppen d. 24-04-2024"
    assert core.findtext(f"{DC}subject") == "SSP styregruppen"
    assert core.findtext(f"{DC}creator") == "Eksempel Kommune"
    assert core.findtext(f"{DC}language") == "da-DK"
    assert core.findtext(f"{TERMS}created") == "2024-05-01T12:00:00Z"
    assert core.findtext(f"{TERMS}modified") == "2024-05-01T12:00:00Z"


def test_python_docx_reads_it():
    read = docx.Document(io.BytesIO(docx_of()))
    assert read.core_properties.created == MADE
    texts = [each.text for each in read.paragraphs if each.style.name == "Heading 1"]
    assert texts[0] == "Punkt 1: Godkendelse af dagsorden"
    assert texts[1] == f"Punkt 2: {HARD_TITLE}"


def test_page_and_language_are_those_of_the_template():
    content = docx_of()
    size = part(content).find(f"{W}body/{W}sectPr/{W}pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
    (language,) = part(content, "word/styles.xml").iter(f"{W}lang")
    assert language.get(f"{W}val") == "da-DK"
    assert part(content, "word/settings.xml").find(f"{W}updateFields") is None


@pytest.mark.parametrize("layout", Layout)
def test_every_paragraph_has_a_style_of_the_template(layout):
    content = docx_of(layout=layout)
    known = {each.get(f"{W}styleId") for each in part(content, "word/styles.xml").iter(f"{W}style")}
    used = [each.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for each in part(content).iter(f"{W}p")]
    assert set(used) <= known
    assert len(set(used)) > 6
    assert {style.value for style in STYLES} <= known


def test_looks_are_in_the_styles_and_not_in_the_paragraphs():
    """What stands in a run is only bold, italic and what hides a field's code."""
    document = part(docx_of())
    in_runs = {child.tag for looks in document.iter(f"{W}rPr") for child in looks}
    assert in_runs <= {f"{W}{name}" for name in ("b", "bCs", "i", "iCs", "vanish")}
    in_paragraphs = {child.tag for looks in document.iter(f"{W}pPr") for child in looks}
    assert in_paragraphs <= {f"{W}{name}" for name in ("pStyle", "pageBreakBefore", "numPr", "ind")}


def test_bold_and_italic_are_kept():
    by_text = {
        text_of(run): [child.tag.removeprefix(W) for child in run.iterfind(f"{W}rPr/*")]
        for each in paragraphs(docx_of(), "BodyText")
        for run in each.iter(f"{W}r")
    }
    assert by_text["fed"] == ["b", "bCs"]
    assert by_text["kursiv"] == ["i", "iCs"]
    assert by_text["Indledning med "] == []


def test_each_item_begins_a_page_in_punkt_and_none_in_klassisk():
    for layout, breaks in ((Layout.PUNKT, 4), (Layout.KLASSISK, 0)):
        headings = paragraphs(docx_of(layout=layout), "Heading1")
        found = [each for each in headings if each.find(f"{W}pPr/{W}pageBreakBefore") is not None]
        assert len(headings) == 4
        assert len(found) == breaks


def test_the_open_edition_holds_no_word_of_a_closed_item():
    content = docx_of(edition=Edition.OPEN)
    everything = " ".join(part(content).itertext())
    assert "Lukket" in everything
    assert "Lærlinges" not in everything
    assert "Hemmeligt" not in everything


# Lists


def _lists(content: bytes) -> list[tuple[str, int, str]]:
    """Return (list number, level, text) of every point."""
    return [
        (
            each.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val"),
            int(each.find(f"{W}pPr/{W}numPr/{W}ilvl").get(f"{W}val")),
            text_of(each),
        )
        for each in paragraphs(content, "ListParagraph")
    ]


def test_every_list_numbers_on_its_own():
    content = docx_of()
    points = _lists(content)
    numbers = {text: (num, level) for num, level, text in points}
    assert numbers["første punkt"] == (numbers["andet punkt"][0], 0)
    assert numbers["under første"][1] == 1
    assert numbers["dybt nede"][1] == 2
    lists = {num for num, _, _ in points}
    assert len(lists) == 6  # 1-2, under første, dybt nede, 7-8, streg, ny liste
    numbering = part(content, "word/numbering.xml")
    starts = {}
    for num in numbering.iterfind(f"{W}num"):
        override = num.find(f"{W}lvlOverride/{W}startOverride")
        starts[num.get(f"{W}numId")] = None if override is None else override.get(f"{W}val")
    assert starts[numbers["første punkt"][0]] == "1"
    assert starts[numbers["en liste fra syv"][0]] == "7"
    assert starts[numbers["ny liste"][0]] == "1"
    assert starts[numbers["streg"][0]] is None


def test_a_further_paragraph_of_a_point_is_indented_like_its_text():
    (further,) = paragraphs(docx_of(), "ListContinue")
    assert text_of(further) == "med et afsnit mere"
    assert further.find(f"{W}pPr/{W}ind").get(f"{W}left") == "360"
    assert further.find(f"{W}pPr/{W}numPr") is None


def test_a_number_too_high_for_a_list_of_words_is_written_out():
    text = "32767. sidste\n32768. første for høje"
    content = docx_of(Meeting("m", "U", items=(AgendaItem("i", "T", decision=text),)))
    last, high = paragraphs(content, "ListParagraph")
    assert text_of(last) == "sidste"
    assert last.find(f"{W}pPr/{W}numPr") is not None
    assert text_of(high) == "32768.\tførste for høje"
    assert high.find(f"{W}pPr/{W}numPr") is None
    assert high.find(f"{W}pPr/{W}ind").get(f"{W}hanging") == "360"


def test_libreoffice_shows_the_numbers_that_stand_in_the_text(tmp_path, render_pdf, pdf_text):
    path = tmp_path / "lists.docx"
    path.write_bytes(docx_of())
    lines = [
        re.sub(r"\s+", " ", line).strip()
        for line in pdf_text(render_pdf(path), "-layout").splitlines()
    ]
    for line in (
        "1. første punkt",
        "- under første",
        "- dybt nede",
        "- under første igen",
        "2. andet punkt",
        "7. en liste fra syv",
        "8. otte",
        "- streg to",
        "1. ny liste",
        "2. to",
    ):
        assert line in lines


# The table of facts


def test_the_facts_are_a_real_table_whose_first_column_heads_its_rows():
    (table,) = part(docx_of()).iter(f"{W}tbl")
    look = table.find(f"{W}tblPr/{W}tblLook")
    assert look.get(f"{W}firstColumn") == "1"
    assert table.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val") == "Oplysninger om mødet"
    rows = [[text_of(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
    assert rows == [
        ["Mødedato", "Onsdag d. 24. april 2024 kl. 16:00"],
        ["Mødested", "Byrådssalen"],
        ["Mødedeltagere", "Anna Ås, Bo Bæk (Afbud), Cæcilie Dam"],
    ]
    headers = table.findall(f".//{W}tblHeader")
    assert len(headers) == 1
    assert headers[0].attrib == {}
    # What JAWS and NVDA go by: the column of this bookmark names the rows.
    (marked,) = table.iterfind(f".//{W}bookmarkStart[@{W}name='RowTitle']")
    assert text_of(marked.getparent()) == "Mødedato"


# Contents and links


@pytest.mark.parametrize("layout", Layout)
def test_the_contents_are_a_field_with_links_to_where_the_items_stand(layout):
    content = docx_of(layout=layout)
    document = part(content)
    gallery = document.find(f".//{W}sdt/{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    assert gallery.get(f"{W}val") == "Table of Contents"
    codes = [code.text.strip() for code in document.iter(f"{W}instrText")]
    assert codes[0] == (r"TOC \f C \h \z" if layout is Layout.PUNKT else 'TOC \\o "1-1" \\h \\z')
    lines = paragraphs(content, "TOC1")
    pages = pages_of(MEETING, layout)
    number = "" if layout is Layout.PUNKT else "1. "
    assert text_of(lines[0]) == (f"{number}Godkendelse af dagsorden\t{pages.page_of('punkt_i1')}")
    names = {each.get(f"{W}name") for each in document.iter(f"{W}bookmarkStart")}
    anchors = [each.get(f"{W}anchor") for each in document.iter(f"{W}hyperlink")]
    assert [line.find(f"{W}hyperlink").get(f"{W}anchor") for line in lines] == [
        "punkt_i1", "punkt_i2", "punkt_i3", "punkt_i4",
    ]  # fmt: skip
    assert set(anchors) <= names
    kinds = [each.get(f"{W}fldCharType") for each in document.iter(f"{W}fldChar")]
    assert kinds.count("begin") == kinds.count("end")


def test_contents_made_anew_in_word_would_say_the_titles_without_number():
    titles = [
        code.text.strip()
        for each in paragraphs(docx_of(), "Heading1")
        for code in each.iter(f"{W}instrText")
    ]
    assert titles[0] == r'TC "Godkendelse af dagsorden" \f C \l 1'
    assert titles[1] == (
        'TC "Om #1, $pris$, @navn, *stjerne* & <b> \\"citat\\" \\\\ %" \\f C \\l 1'
    )
    hidden = part(docx_of()).xpath(
        "//w:p[w:pPr/w:pStyle/@w:val='Heading1']//w:instrText/..", namespaces=NAMES
    )
    assert all(run.find(f"{W}rPr/{W}vanish") is not None for run in hidden)


def test_in_klassisk_each_item_leads_back_to_the_top():
    content = docx_of(layout=Layout.KLASSISK)
    links = [each.find(f"{W}hyperlink") for each in paragraphs(content, "BackToTop")]
    assert [text_of(link) for link in links] == ["Til toppen"] * 4
    assert {link.get(f"{W}anchor") for link in links} == {"top"}
    (title,) = paragraphs(content, "Title")
    assert title.find(f"{W}bookmarkStart").get(f"{W}name") == "top"


def test_bookmarks_have_names_and_numbers_of_their_own():
    starts = list(part(docx_of()).iter(f"{W}bookmarkStart"))
    for attribute in ("id", "name"):
        values = [each.get(f"{W}{attribute}") for each in starts]
        assert len(values) == len(set(values))


def test_a_link_survives_an_id_that_word_would_not_take():
    item = AgendaItem("æ/ø " * 20, "Titel")
    content = docx_of(Meeting("m", "Udvalg", items=(item,)))
    (line,) = paragraphs(content, "TOC1")
    anchor = line.find(f"{W}hyperlink").get(f"{W}anchor")
    assert re.fullmatch(r"[A-Za-z_]\w{0,39}", anchor, re.ASCII)
    names = {each.get(f"{W}name") for each in part(content).iter(f"{W}bookmarkStart")}
    assert anchor in names


@pytest.mark.parametrize("layout", Layout)
def test_links_lead_to_the_items_in_what_libreoffice_makes(layout, tmp_path, render_pdf):
    path = tmp_path / f"{layout}.docx"
    path.write_bytes(docx_of(layout=layout))
    with pypdfium2.PdfDocument(render_pdf(path)) as pdf:
        outline = [
            (each.get_title(), each.get_dest().get_index() + 1)
            for each in pdf.get_toc(max_depth=2)
            if each.level == 0
        ]
        pages = pages_of(MEETING, layout)
        assert len(pdf) == pages.page_count
    assert [page for _, page in outline] == [pages.page_of(f"punkt_i{n}") for n in (1, 2, 3, 4)]
    prefix = "Punkt 2: " if layout is Layout.PUNKT else "2. "
    # LibreOffice leaves the backslash out of its bookmarks.
    assert outline[1][0] == prefix + HARD_TITLE.replace("\\", "")


# Characters


def test_white_space_and_signs_come_through(tmp_path, render_pdf, pdf_text):
    text = "To  mellemrum, fast\u00a0mellemrum, fast\u2011streg, & < > \" '"
    item = AgendaItem("a", "T", decision=text, sections=(Section("s", "H", "tab\there"),))
    content = docx_of(Meeting("m", "Udvalg", items=(item,)))
    tabbed, decision = paragraphs(content, "BodyText")
    assert text_of(decision) == text
    assert text_of(tabbed) == "tab\there"
    path = tmp_path / "signs.docx"
    path.write_bytes(content)
    assert "& < > \" '" in pdf_text(render_pdf(path))


def test_times_are_told_in_utc_and_an_author_is_always_named():
    summer = datetime.timezone(datetime.timedelta(hours=2))
    made = datetime.datetime(2024, 5, 1, 14, tzinfo=summer)
    minutes = make_minutes(replace(MEETING, municipality=""))
    content = write_docx(minutes, read_template(template(Layout.PUNKT)), pages_of(MEETING), made)
    core = part(content, "docProps/core.xml")
    assert core.findtext(f"{TERMS}created") == "2024-05-01T12:00:00Z"
    assert core.findtext(f"{DC}creator") == "SSP styregruppen"
