"""A referat as text: in the look of the published ones, and readable again."""

from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Section
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.reading.door import read_text
from ssp_desktop.richtext.markdown import parse
from ssp_desktop.writing.plain_text import write_text
from tests.writing.docx_cases import MEETING


def test_punkt_reads_like_the_published_ones():
    lines = write_text(make_minutes(MEETING)).split("\n")
    assert lines[:11] == [
        "REFERAT SSP styregruppen d. 24-04-2024",
        "",
        "Mødedato Onsdag d. 24. april 2024 kl. 16:00",
        "",
        "Mødested Byrådssalen",
        "",
        "Mødedeltagere Anna Ås, Bo Bæk (Afbud), Cæcilie Dam",
        "",
        "Indholdsfortegnelse",
        "",
        "Godkendelse af dagsorden",
    ]
    assert "Punkt 1: Godkendelse af dagsorden" in lines
    at = lines.index("1. første punkt")
    assert lines[at : at + 7] == [
        "1. første punkt",
        "",
        "   med et afsnit mere",
        "",
        "   - under første",
        "      - dybt nede",
        "   - under første igen",
    ]


def test_klassisk_has_its_lists_of_people_and_its_last_line():
    lines = write_text(make_minutes(MEETING, layout=Layout.KLASSISK)).split("\n")
    at = lines.index("Deltagere:")
    assert lines[at : at + 6] == [
        "Deltagere:", "", "Anna Ås, (A)", "Cæcilie Dam, (Politiet)", "", "Afbud:",
    ]  # fmt: skip
    assert lines[-2:] == ["Opdateret af Eksempel Kommune 02.05.24", ""]


def test_a_text_that_is_written_and_read_says_the_same():
    texts = "Før.\n\n1. et\n\n   videre\n   - under\n     - dybere\n2. to\n\n- streg\n- streg to"
    items = (
        AgendaItem("a", "Første", "2022-006781", sections=(Section("s", "Økonomi", texts),)),
        AgendaItem("b", "Anden", decision="Godkendt."),
    )
    for layout in Layout:
        meeting = Meeting("m", "Udvalg", layout=layout, items=items)
        read = read_text(write_text(make_minutes(meeting))).meeting
        assert [(item.title, item.case_number, item.decision) for item in read.items] == [
            ("Første", "2022-006781", ""),
            ("Anden", "", "Godkendt."),
        ]
        assert [parse(section.text) for section in read.items[0].sections] == [parse(texts)]


def test_the_contents_name_no_pages_and_are_no_items_when_read():
    titles = ["Beslutning", "1. halvår 2024", "Deltagere", "Dato: 3. maj", "Eventuelt"]
    items = tuple(AgendaItem(f"i{n}", title) for n, title in enumerate(titles))
    for layout in Layout:
        text = write_text(make_minutes(Meeting("m", "Udvalg", layout=layout, items=items)))
        contents = text.split("Indholdsfortegnelse" if layout is Layout.PUNKT else "Indhold", 1)[1]
        assert "..." not in contents
        assert "\t" not in contents
        assert [item.title for item in read_text(text).meeting.items] == titles


BUDGET = (
    "| Område | Budget |\n| --- | ---: |\n| Skoler<br>og SFO | 1.234.500 |\n| I alt \\| i år |  |"
)
BARE = "|  |  |\n| --- | --- |\n| Formand | Anna Ås |"


def test_a_table_in_a_text_comes_back_between_its_lines():
    texts = f"Således:\n\n{BUDGET}\n\n{BARE}\n\n- et punkt\n\n{BUDGET}\n\nEfter."
    items = (
        AgendaItem("a", "Første", sections=(Section("s", "Økonomi", texts),), decision=BUDGET),
        AgendaItem("b", "Anden", decision="Godkendt."),
    )
    for layout in Layout:
        text = write_text(make_minutes(Meeting("m", "Udvalg", layout=layout, items=items)))
        assert "\n\n\n" not in text
        read = read_text(text).meeting
        assert [section.text for section in read.items[0].sections] == [texts]
        assert [item.decision for item in read.items] == [BUDGET, "Godkendt."]


def test_a_text_that_pretends_to_hold_a_table_without_an_end_is_read_at_once():
    rows = "+-+\n| |\n" * 40_000
    read = read_text(f"1. Sag\n\n{rows}| |\n\n2. Sag\n").meeting
    assert len(read.items) == 2
