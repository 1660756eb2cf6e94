"""The PDF for the archive: its standards, its tags, its pages, its looks."""

import re
from dataclasses import replace
from time import process_time

import pytest

from ssp_desktop.domain.meeting import Layout, Meeting
from ssp_desktop.minutes.blocks import Edition, Style
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.writing.looks import LevelLook, MarginLine
from ssp_desktop.writing.pdf import make_pdf
from tests.writing.pdf_cases import (
    CREATED,
    FONTS,
    MEETING,
    ReadPdf,
    looks_of,
    random_meeting,
    set_pdf,
    with_item,
    words_in,
)

both_layouts = pytest.mark.parametrize("layout", Layout)


def read(meeting: Meeting, **options) -> ReadPdf:
    return ReadPdf(set_pdf(meeting, **options).content)


@both_layouts
@pytest.mark.parametrize("edition", Edition)
def test_it_is_archival_and_accessible(layout, edition, tmp_path, validate_pdf, poppler_says):
    file = tmp_path / "referat.pdf"
    file.write_bytes(set_pdf(replace(MEETING, layout=layout), edition=edition).content)
    assert validate_pdf(file) == []
    assert poppler_says(file) == ""


@both_layouts
def test_a_meeting_with_nothing_in_it_is_archival_too(layout, tmp_path, validate_pdf):
    for number, meeting in enumerate(
        (Meeting("m", "", layout=layout), replace(MEETING, items=(), layout=layout))
    ):
        file = tmp_path / f"{number}.pdf"
        file.write_bytes(set_pdf(meeting).content)
        assert validate_pdf(file) == []


def test_it_says_what_it_is():
    pdf = read(MEETING)
    assert pdf.plumbed.metadata["Title"] == "REFERAT Ungeudvalget d. 03-03-2025"
    assert pdf.plumbed.metadata["Author"] == "Ravnsø Kommune"
    assert pdf.plumbed.metadata["Subject"] == "Ungeudvalget"
    assert pdf.plumbed.metadata["CreationDate"] == "D:20250501123000Z"
    assert pdf.plumbed.doc.catalog["Lang"] == b"da-DK"
    assert pdf.plumbed.doc.catalog["ViewerPreferences"]["DisplayDocTitle"] is True


def test_a_time_without_a_zone_is_the_machines_own():
    naive = CREATED.astimezone().replace(tzinfo=None)
    minutes, looks = make_minutes(MEETING), looks_of(Layout.PUNKT)
    at = {
        created: ReadPdf(make_pdf(minutes, looks, FONTS, created).content).plumbed.metadata[
            "CreationDate"
        ]
        for created in (CREATED.astimezone(), naive)
    }
    assert len(set(at.values())) == 1


def test_the_same_meeting_gives_the_same_bytes():
    assert set_pdf(MEETING).content == set_pdf(MEETING).content


def test_its_fonts_are_the_shipped_ones():
    for layout, family in ((Layout.PUNKT, "LiberationSerif"), (Layout.KLASSISK, "LiberationSans")):
        pdf = read(replace(MEETING, layout=layout))
        fonts = {char["fontname"] for page in pdf.plumbed.pages for char in page.chars}
        assert {font.partition("+")[2].partition("-")[0] for font in fonts} == {family}


def test_headings_are_tagged_as_headings():
    punkt = read(MEETING).tagged("H1", "H2")
    assert [(node[0], words_in(node)) for node in punkt] == [
        ("H1", "Indholdsfortegnelse"),
        ("H1", "Punkt 1: Lister"),
        ("H2", "Indstilling"),
        ("H1", "Punkt 2: Lukket: Hemmeligt"),
        ("H2", "Beslutning"),
        ("H1", "Punkt 3: Bilag"),
        ("H2", "Økonomi"),
        ("H2", "Beslutning"),
        ("H2", "Bilag"),
    ]
    klassisk = read(replace(MEETING, layout=Layout.KLASSISK)).tagged("H1")
    assert [words_in(node) for node in klassisk] == [
        "Indholdsfortegnelse",
        "Deltagere:",
        "Afbud:",
        "Fraværende:",
        "1. Lister",
        "2. Lukket: Hemmeligt",
        "3. Bilag",
    ]


def test_lists_are_tagged_as_lists():
    lists = [node for node in read(MEETING).tagged("Document")[0][1:] if node[0] == "L"]
    label, body = "Lbl", "LBody"
    under = [
        "L",
        ["LI", [label, "-"], [body, ["P", "under det"]]],
        ["L", ["LI", [label, "-"], [body, ["P", "og under det"]]]],
        ["LI", [label, "-"], [body, ["P", "igen under det"]]],
    ]
    assert lists == [
        [
            "L",
            ["LI", [label, "3."], [body, ["P", "Tredje punkt"], ["P", "med et afsnit mere"]]],
            under,
            ["LI", [label, "4."], [body, ["P", "Fjerde punkt"]]],
        ],
        [
            "L",
            ["LI", [label, "-"], [body, ["P", "streg"]]],
            ["LI", [label, "-"], [body, ["P", "streg to"]]],
        ],
    ]


def test_the_label_of_a_fact_is_its_rows_header():
    pdf = read(MEETING)
    assert pdf.tagged("Table") == [
        [
            "Table",
            ["TR", ["TH", "Mødedato"], ["TD", "Mandag d. 3. marts 2025 kl. 08:05"]],
            ["TR", ["TH", "Mødested"], ["TD", "Salen"]],
            ["TR", ["TH", "Mødedeltagere"], ["TD", "Anna Ø, Bo (Afbud), Cai (Fraværende)"]],
        ]
    ]
    assert pdf.content.count(b"/Scope/Row") == 3


def test_bold_and_italic_are_seen():
    chars = read(MEETING).plumbed.pages[2].chars
    bold = "".join(c["text"] for c in chars if c["fontname"].endswith("-Bold") and c["size"] < 12)
    italic = "".join(c["text"] for c in chars if c["fontname"].endswith("-Italic"))
    assert (bold, italic) == ("et", "listen")


def test_the_closed_item_of_an_open_edition_is_nowhere_in_the_file():
    pdf = read(MEETING, edition=Edition.OPEN)
    assert "Punkt 2: Lukket" in [title for _, title, _ in pdf.bookmarks]
    assert "Lukket" in pdf.pages[1]
    assert not re.search("Hemmeligt|vide", "".join(pdf.pages))


@pytest.mark.parametrize("seed", range(10))
@both_layouts
def test_the_contents_name_the_pages_where_the_items_stand(layout, seed):
    pdf = read(random_meeting(seed, layout))
    begins = {title[:20]: page for _, title, page in pdf.bookmarks}
    stands: dict[str, list[int]] = {}
    for number, text in enumerate(pdf.pages, start=1):
        for sag in re.findall(r"Sag\d{4}", text):
            stands.setdefault(sag, []).append(number)
    contents = re.findall(r"(Sag\d{4}).*?\.{2,} ?(\d+)\s", "\n".join(pdf.pages), re.DOTALL)
    assert len(contents) == len(begins) == 12
    for sag, page in contents:
        assert stands[sag][-1] == int(page), "the page in the contents"
    assert list(begins.values()) == [int(page) for _, page in contents]


@both_layouts
def test_links_lead_to_the_items_and_to_the_top(layout):
    pdf = read(random_meeting(1, layout))
    names = {}
    for page in pdf.plumbed.pages:
        for annotation in page.annots:
            names.setdefault(annotation["data"]["Contents"].decode(), 0)
            names[annotation["data"]["Contents"].decode()] += 1
            assert "Dest" in annotation["data"] or "A" in annotation["data"]
    pages = [page for _, _, page in pdf.bookmarks]
    for page in set(pages):
        assert names[f"Afsnit, side {page}"] >= pages.count(page)
    assert names.get("side 1", 0) == (12 if layout is Layout.KLASSISK else 0)


@both_layouts
@pytest.mark.parametrize("seed", range(2))
def test_no_heading_ends_a_page(layout, seed):
    pdf = read(random_meeting(seed, layout))
    headings = {"Indstilling", "Beslutning", *(title for _, title, _ in pdf.bookmarks)}
    for text in pdf.pages:
        *_, last, footer = text.splitlines()
        assert footer.startswith("Side ")
        assert last not in headings


def test_every_item_of_punkt_begins_a_page():
    pdf = read(random_meeting(4, Layout.PUNKT))
    for _, title, page in pdf.bookmarks:
        assert pdf.pages[page - 1].startswith(title[:30])


def test_marks_and_texts_stand_where_the_template_puts_them():
    page = read(with_item("Titel", "1. et\n\n   mere\n\n   - to\n\n99. ni")).plumbed.pages[2]
    starts = {word["text"]: round(word["x0"] - 39.5, 1) for word in page.extract_words()}
    assert (starts["1."], starts["et"], starts["mere"]) == (0, 18, 18)
    assert (starts["-"], starts["to"]) == (18, 36)


def test_a_number_too_wide_for_its_column_does_not_cover_the_text():
    page = read(with_item("Titel", "99999. punkt")).plumbed.pages[2]
    (mark,), (text,) = page.search(r"99999\."), page.search("punkt")
    assert mark["x1"] + 3 < text["x0"]


@both_layouts
def test_a_word_wider_than_the_line_stays_on_the_page(layout):
    address = "https://ravnsoe.dk/" + "abc" * 100
    meeting = replace(with_item("U" * 120, f"Se {address}\n\n- {address}"), layout=layout)
    pdf = read(meeting)
    right = looks_of(layout).page.width - looks_of(layout).page.right
    assert max(char["x1"] for page in pdf.plumbed.pages for char in page.chars) <= right + 0.5
    assert "".join("".join(pdf.pages).split()).count(address) == 2


def test_an_empty_point_still_takes_its_line():
    page = read(with_item("Titel", "1.\n2. to")).plumbed.pages[2]
    words = {word["text"]: word["top"] for word in page.extract_words()}
    assert words["1."] < words["2."] == pytest.approx(words["to"])


class TestOwnTemplate:
    """A municipality's own looks change the PDF too."""

    looks = looks_of(Layout.PUNKT)

    def body(self, **changes) -> list[dict]:
        look = self.looks.styles[Style.BODY]._replace(**changes)
        looks = self.looks._replace(styles={**self.looks.styles, Style.BODY: look})
        meeting = with_item("Titel", "Ord")
        page = ReadPdf(set_pdf(meeting, looks).content).plumbed.pages[2]
        return page.search("Ord", return_chars=True)[0]["chars"]

    def test_sizes_fonts_and_indents(self):
        chars = self.body(font="Arial", size=20.0, line=24.0, left=50.0, italic=True)
        assert {(c["fontname"].partition("+")[2], c["size"]) for c in chars} == {
            ("LiberationSans-Italic", 20)
        }
        assert chars[0]["x0"] == pytest.approx(39.5 + 50, abs=1.5)

    def test_colours(self):
        assert self.body(color="FF0000")[0]["non_stroking_color"] == (1, 0, 0)

    def test_a_font_that_nobody_has(self):
        (font,) = {c["fontname"].partition("+")[2] for c in self.body(font="Findes ikke")}
        assert font == "LiberationSerif"

    def test_margins_and_the_page(self):
        page = self.looks.page._replace(width=400.0, left=100.0)
        looks = self.looks._replace(page=page)
        pdf = ReadPdf(set_pdf(with_item("Titel", "Ord"), looks).content).plumbed
        assert pdf.pages[0].width == 400
        assert pdf.pages[2].search("Ord")[0]["x0"] == pytest.approx(100, abs=1)

    def test_lists(self):
        looks = self.looks._replace(bullets=(LevelLook(40.0, 10.0),))
        page = ReadPdf(set_pdf(with_item("Titel", "- Ord"), looks).content).plumbed.pages[2]
        starts = [page.search(text)[0]["x0"] - 39.5 for text in ("-", "Ord")]
        assert starts == [pytest.approx(30, abs=1), pytest.approx(40, abs=1)]

    def test_header_and_footer(self):
        look = self.looks.footer[0].look
        looks = self.looks._replace(
            header=(MarginLine("Ravnsø Kommune\tSide {page}", look),) * 8,
            footer=(MarginLine("{page}/{pages} 😀 \uf0b7", look),),
            title_page=True,
        )
        pdf = ReadPdf(set_pdf(with_item("Titel", "Ord"), looks).content)
        assert "Ravnsø" not in pdf.pages[0]
        assert pdf.pages[2].count("Ravnsø Kommune") == 8
        assert pdf.pages[2].count("Side 3") == 8
        assert "3/3 😀" in pdf.pages[2]
        words = {word["text"]: word for word in pdf.plumbed.pages[2].extract_words()}
        assert words["Kommune"]["bottom"] < words["Punkt"]["top"], "the header pushes the text"


def test_a_word_of_100000_characters_keeps_to_the_page_and_costs_little():
    begin = process_time()
    pdf = read(with_item("Emne", "a" * 100_000))
    assert process_time() - begin < 3  # in the square of its length it takes twice as long
    assert "".join(pdf.pages).count("a") >= 100_000
    page = looks_of(Layout.PUNKT).page
    edge = page.width - page.right
    for at in (2, len(pdf.pages) // 2, -2):
        letters = [char for char in pdf.plumbed.pages[at].chars if char["text"] == "a"]
        assert len(letters) > 2_000
        assert max(char["x1"] for char in letters) < edge
