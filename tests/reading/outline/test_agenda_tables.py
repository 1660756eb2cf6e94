"""Agendas and minutes that somebody laid out in tables, in Word and on pages; all invented."""

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ssp_desktop.domain.meeting import AgendaItem, Meeting, Presence, Role
from ssp_desktop.reading.door import read_file, read_html
from ssp_desktop.reading.understanding.result import Fate, Reading
from tests.reading.word_documents import saved

Rows = Sequence[Sequence[str]]
ReadTables = Callable[..., Reading]

FACTS = (
    ("Dato", "Tirsdag d. 3. juni 2025 kl. 14:30"),
    ("Sted", "Kulturhuset"),
    ("Deltagere", "Anne Høj (A)\nBo Ås"),
    ("Afbud", "Cai Dam"),
    ("Mødeleder", "Anne Høj"),
    ("Referent", "Bo Ås"),
)
GRID = (
    ("Nr.", "Emne", "Bemærkninger", "Referat", "Ansvarlig", "Bilag"),
    ("1", "Velkomst", "", "Dagsordenen blev godkendt.", "", ""),
    ("2.", "Lukket: Ansøgning\n2025-000123", "Et emne.\n- et\n- to", "Drøftet.\nUdsat.", "Bo",
     "Bilag 1 - Tegning\nBudget.pdf"),
    ("", "", "Og et til.", "", "", ""),
    ("3", "Eventuelt", "", "", "", ""),
)  # fmt: skip


def word_table(document: Document, rows: Rows) -> None:
    table = document.add_table(len(rows), max(map(len, rows)))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            first, *others = text.split("\n")
            cell.text = first
            for other in others:
                cell.add_paragraph(
                    other.removeprefix("- "), "List Bullet" if "- " in other else None
                )


def html_table(rows: Rows) -> str:
    def cell(text: str) -> str:
        return "".join(
            f"<ul><li>{line[2:]}</li></ul>" if line.startswith("- ") else f"<p>{line}</p>"
            for line in text.split("\n")
        )

    return "".join(
        ["<table>", *("<tr>" + "".join(f"<td>{cell(t)}</td>" for t in r) for r in rows), "</table>"]
    )


@pytest.fixture(params=["docx", "html"])
def read(request: pytest.FixtureRequest, tmp_path: Path) -> ReadTables:
    """Read paragraphs (``# …`` is a heading) and tables, in order, as a file of either kind."""

    def of(*parts: str | Rows) -> Reading:
        def make(document: Document) -> None:
            for part in parts:
                if not isinstance(part, str):
                    word_table(document, part)
                elif part.startswith("# "):
                    document.add_heading(part[2:], 1)
                else:
                    document.add_paragraph(part)

        if request.param == "docx":
            return read_file(saved(tmp_path / "a.docx", make))
        return read_html(
            "".join(
                html_table(part)
                if not isinstance(part, str)
                else f"<h1>{part[2:]}</h1>"
                if part.startswith("# ")
                else f"<p>{part}</p>"
                for part in parts
            )
        )

    return of


def titles(meeting: Meeting) -> list[tuple[int, str]]:
    return [(number, item.title) for number, item in meeting.numbered_items()]


def sections(item: AgendaItem) -> list[tuple[str, str]]:
    return [(section.heading, section.text) for section in item.sections]


def check_grid(meeting: Meeting) -> None:
    """Check what `GRID` tells of."""
    assert titles(meeting) == [(1, "Velkomst"), (2, "Ansøgning"), (3, "Eventuelt")]
    first, second, third = meeting.items
    assert (first.decision, first.sections) == ("Dagsordenen blev godkendt.", ())
    assert (second.closed, second.case_number) == (True, "2025-000123")
    assert sections(second) == [
        ("Bemærkninger", "Et emne.\n\n- et\n- to\n\nOg et til."), ("Ansvarlig", "Bo"),
    ]  # fmt: skip
    assert (second.decision, second.decision_at) == ("Drøftet.\n\nUdsat.", 1)
    assert [(a.number, a.title) for a in second.attachments] == [
        (1, "Tegning"), (None, "Budget.pdf"),
    ]  # fmt: skip
    assert (third.decision, third.sections) == ("", ())


def check_facts(meeting: Meeting) -> None:
    """Check what `FACTS` tell of."""
    assert (meeting.date, meeting.time) == (datetime.date(2025, 6, 3), datetime.time(14, 30))
    assert meeting.venue == "Kulturhuset"
    assert [(p.name, p.affiliation, p.presence, p.role) for p in meeting.participants] == [
        ("Anne Høj", "A", Presence.PRESENT, Role.CHAIR),
        ("Bo Ås", "", Presence.PRESENT, Role.MINUTE_TAKER),
        ("Cai Dam", "", Presence.EXCUSED, Role.MEMBER),
    ]


def test_a_grid_under_a_table_of_facts(read: ReadTables) -> None:
    reading = read("Referat fra møde i Ungerådet", FACTS, "# Dagsorden", GRID)
    check_facts(reading.meeting)
    check_grid(reading.meeting)
    assert reading.meeting.committee == "Ungerådet"
    assert reading.unplaced == ()
    assert [line.number for line in reading.lines] == list(range(1, len(reading.lines) + 1))


def test_facts_and_items_in_one_table(read: ReadTables) -> None:
    reading = read("Referat fra møde i Ungerådet", [*FACTS, *GRID])
    check_facts(reading.meeting)
    check_grid(reading.meeting)


def test_a_table_of_facts_with_several_in_a_row(read: ReadTables) -> None:
    rows = [[*one, *two] for one, two in zip(FACTS[::2], FACTS[1::2], strict=True)]
    check_facts(read("Referat fra møde i Ungerådet", rows, GRID).meeting)


@pytest.mark.parametrize(
    ("heads", "decision"),
    [
        (("Punkt", "Emne", "Referat", "Beslutning"), 3),
        (("Pkt.", "Dagsordenspunkt", "Konklusion", "Drøftelse"), 2),
        (("#", "Indhold", "Indstilling", "Beslutning/referat"), 3),
        (("", "Emne", "Forslag til beslutning", "Konklusioner"), 3),
        (("Nr", "Beskrivelse", "Referat", "Afgørelse"), 3),
    ],
)
def test_the_heading_of_a_column_says_what_it_is(
    read: ReadTables, heads: Sequence[str], decision: int
) -> None:
    reading = read([heads, ("1", "Løn", "to", "tre"), ("2", "Vagt", "fire", "fem")])
    assert titles(reading.meeting) == [(1, "Løn"), (2, "Vagt")]
    item = reading.meeting.items[1]
    assert item.decision == ("fire", "fem")[decision - 2]
    assert sections(item) == [(heads[5 - decision], ("fire", "fem")[3 - decision])]


def test_number_and_title_in_one_cell_and_a_case_number_in_another(read: ReadTables) -> None:
    reading = read(
        [
            ("Punkt", "Sagsnr.", "Referat"),
            ("1. Løn", "2025-000123", "Ja."),
            ("2. Vagt", "?", "Nej."),
        ]
    )
    assert titles(reading.meeting) == [(1, "Løn"), (2, "Vagt")]
    first, second = reading.meeting.items
    assert (first.case_number, first.sections, first.decision) == ("2025-000123", (), "Ja.")
    assert sections(second) == [("Sagsnr.", "?")]


def test_a_grid_without_numbers(read: ReadTables) -> None:
    reading = read([("Emne", "Beslutning"), ("Løn", "Ja."), ("Vagt", "Nej.\nOg nej.")])
    assert titles(reading.meeting) == [(1, "Løn"), (2, "Vagt")]
    assert [item.decision for item in reading.meeting.items] == ["Ja.", "Nej.\n\nOg nej."]


@pytest.mark.parametrize("first", ["{}. {}", "{} {}", "Punkt {}: {}", "Pkt. {} {}", "{}\n{}"])
def test_two_columns_without_headings(read: ReadTables, first: str) -> None:
    rows = [
        (first.format(7, "Velkomst"), "Alle sagde goddag.\n- også Bo"),
        (first.format(8, "Løn"), "Beslutning: Udsat."),
    ]
    reading = read("Referat fra møde i Ungerådet", FACTS, rows)
    assert titles(reading.meeting) == [(7, "Velkomst"), (8, "Løn")]
    one, two = reading.meeting.items
    assert sections(one) == [("", "Alle sagde goddag.\n\n- også Bo")]
    assert two.decision == "Udsat."
    assert reading.unplaced == ()


def test_a_table_for_each_item_with_a_label_in_front_of_each_text(read: ReadTables) -> None:
    tables = [
        [(f"{number}", title), ("Indstilling", "At."), ("Beslutning", "Ja."), ("Bilag", "A\nB")]
        for number, title in ((1, "Løn"), (2, "Vagt"))
    ]
    reading = read("Ungerådet", *tables)
    assert titles(reading.meeting) == [(1, "Løn"), (2, "Vagt")]
    for item in reading.meeting.items:
        assert item.decision == "Ja."
        assert [a.title for a in item.attachments] == ["A", "B"]


def test_rows_that_are_no_items_are_kept_and_told_of(read: ReadTables) -> None:
    reading = read([GRID[0], ("Til orientering",), *GRID[1:3], ("Pause", "", "i ti minutter")])
    assert [line.text for line in reading.unplaced] == ["Til orientering", "Pause | i ti minutter"]
    first, second = reading.meeting.items
    assert sections(first) == [("", "Til orientering")]
    assert sections(second)[0] == ("", "Pause | i ti minutter")
    assert second.decision == "Drøftet.\n\nUdsat."


def test_a_table_in_the_text_of_an_item_stays_a_table(read: ReadTables) -> None:
    rows = [("Nr.", "Emne", "Beslutning"), ("1", "Løn", "Ja."), ("2", "Vagt", "Nej.")]
    reading = read("# 1. Plan", "Den lyder:", rows, "# 2. Eventuelt")
    assert titles(reading.meeting) == [(1, "Plan"), (2, "Eventuelt")]
    kept = (
        "| Nr. | Emne | Beslutning |\n| ---: | --- | --- |\n| 1 | Løn | Ja. |\n| 2 | Vagt | Nej. |"
    )
    assert sections(reading.meeting.items[0]) == [("", f"Den lyder:\n\n{kept}")]


def test_a_table_that_lists_the_items_told_of_below_is_no_agenda(read: ReadTables) -> None:
    rows = [("Nr.", "Emne"), ("1", "Løn"), ("2", "Vagt")]
    meeting = read("Ungerådet", rows, "# Løn", "Ja.", "# Vagt", "Nej.").meeting
    assert titles(meeting) == [(1, "Løn"), (2, "Vagt")]
    assert [item.sections[-1].text for item in meeting.items] == ["Ja.", "Nej."]


def test_a_table_of_attachments(read: ReadTables) -> None:
    rows = [("Nr.", "Titel"), ("1", "Budgetnotat.pdf"), ("Bilag 3", "Kort"), ("", "Tegning")]
    (item,) = read("Punkt 1: Plan", "Beslutning", "Ja.", "Bilag", rows).meeting.items
    assert [(a.number, a.title) for a in item.attachments] == [
        (1, "Budgetnotat.pdf"), (3, "Kort"), (None, "Tegning"),
    ]  # fmt: skip
    assert item.decision == "Ja."


def test_numbers_that_word_draws_in_cells_of_their_own(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        rows = [("Punkt", "Emne", "Referat"), ("", "Løn", "Ja."), ("", "Vagt", "Nej.")]
        word_table(document, rows)
        for row in document.tables[0].rows[1:]:
            row.cells[0].paragraphs[0].style = document.styles["List Number"]

    meeting = read_file(saved(tmp_path / "a.docx", make)).meeting
    assert titles(meeting) == [(1, "Løn"), (2, "Vagt")]
    assert [item.decision for item in meeting.items] == ["Ja.", "Nej."]


def test_cells_that_reach_over_several_columns_and_rows() -> None:
    meeting = read_html(
        "<table><tr><th colspan=2>Punkt<th>Baggrund<th>Referat</tr>"
        "<tr><td rowspan=2>1<td>Løn<td rowspan=2>Små.<td>Ja.</tr><tr><td>Også vagt<td>Nej.</tr>"
        "<tr><td>2<td colspan=2>Eventuelt<td>Intet.</tr></table>"
    ).meeting
    assert titles(meeting) == [(1, "Løn"), (2, "Eventuelt")]
    assert sections(meeting.items[0]) == [("", "Også vagt"), ("Baggrund", "Små.")]
    assert [item.decision for item in meeting.items] == ["Ja.\n\nNej.", "Intet."]


def test_a_word_cell_that_reaches_over_two_columns(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        word_table(document, GRID)
        row = document.tables[0].rows[1]._tr
        cells = row.tc_lst
        row.remove(cells[2])
        cells[1].get_or_add_tcPr().append(parse_xml(f'<w:gridSpan {nsdecls("w")} w:val="2"/>'))

    check_grid(read_file(saved(tmp_path / "a.docx", make)).meeting)


def test_bold_cells_do_not_tear_a_text_apart(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        word_table(document, GRID)
        for cell in document.tables[0].columns[2].cells:
            for paragraph in cell.paragraphs:
                for run in paragraph.runs:
                    run.bold = True

    item = read_file(saved(tmp_path / "a.docx", make)).meeting.items[1]
    assert sections(item)[0][1].startswith("**Et emne.**\n\n- **et**")


def test_the_row_of_headings_is_furniture(read: ReadTables) -> None:
    reading = read(GRID)
    assert reading.lines[0].fate is Fate.FURNITURE
    assert reading.lines[0].text.startswith("Nr. | Emne")


def test_the_number_may_stand_in_front_of_the_title_behind_another_column() -> None:
    rows = "".join(
        f"<tr><td>13.{n}0</td><td>{n}. Emne {n}</td><td>Mia</td></tr>" for n in range(1, 4)
    )
    meeting = read_html(
        "<h1>Dagsorden</h1><p>20. august 2025 kl. 13.00</p><table>"
        f"<tr><th>Tid</th><th>Emne</th><th>Ansvarlig</th></tr>{rows}</table>"
    ).meeting
    assert [(n, item.title) for n, item in meeting.numbered_items()] == [
        (1, "Emne 1"), (2, "Emne 2"), (3, "Emne 3"),
    ]  # fmt: skip
    assert [(each.heading, each.text) for each in meeting.items[0].sections] == [
        ("Tid", "13.10"), ("Ansvarlig", "Mia"),
    ]  # fmt: skip
