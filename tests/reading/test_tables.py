"""A table in the text of an item stays a table, whatever kind of file it is in."""

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table

from ssp_desktop.reading.door import read_file, read_html
from ssp_desktop.reading.understanding.result import Fate, Reading
from ssp_desktop.richtext.markdown import parse
from ssp_desktop.richtext.tree import TableBlock
from tests.reading.odt_documents import HEAD, odt, p

BUDGET = (("Område", "2024", "2025"), ("Dagtilbud", "100", "98"), ("Skole", "1.200", "1.310"))
KEPT = (
    "| Område | 2024 | 2025 |\n| --- | ---: | ---: |\n| Dagtilbud | 100 | 98 |\n"
    "| Skole | 1.200 | 1.310 |"
)
FOLDED = "Afsnit og lister i en tabels celler er blevet til linjer i cellen."
NESTED = "En tabel inde i en tabel er blevet til linjer i cellen."

Make = Callable[[Document], None]


def text(reading: Reading, item: int = 0) -> str:
    (section,) = reading.meeting.items[item].sections
    return section.text


def table(reading: Reading) -> TableBlock:
    (found,) = [block for block in parse(text(reading)) if isinstance(block, TableBlock)]
    return found


def cells(reading: Reading) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table(reading).printed_rows]


def told(reading: Reading) -> list[str]:
    return [line.text for line in reading.told]


def word(tmp_path: Path, make: Make) -> Reading:
    document = docx.Document()
    document.add_heading("1. Budget", 1)
    document.add_paragraph("Tallene er:")
    make(document)
    document.add_paragraph("Så vidt tallene.")
    document.add_heading("2. Eventuelt", 1)
    path = tmp_path / "møde.docx"
    document.save(str(path))
    return read_file(path)


def filled(document: Document, rows: Sequence[Sequence[str]]) -> Table:
    made = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(made.rows, rows, strict=True):
        for cell, said in zip(row.cells, texts, strict=True):
            cell.text = said
    return made


def web(body: str) -> Reading:
    return read_html(f"<h2>1. Budget</h2><p>Tallene er:</p>{body}<p>Slut.</p><h2>2. Eventuelt</h2>")


def rows_of_html(rows: Sequence[Sequence[str]], tag: str = "td") -> str:
    return "".join(f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in row)}</tr>" for row in rows)


def open_document(tmp_path: Path, body: str, automatic: str = "") -> Reading:
    return read_file(odt(tmp_path, f"{HEAD}{body}", automatic))


def odt_rows(rows: Sequence[Sequence[str]]) -> str:
    return "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in rows
    )


def test_a_table_of_word_stays_a_table_between_its_paragraphs(tmp_path: Path) -> None:
    reading = word(tmp_path, lambda document: filled(document, BUDGET) and None)
    assert text(reading) == f"Tallene er:\n\n{KEPT}\n\nSå vidt tallene."
    assert reading.unplaced == ()
    assert told(reading) == []
    rows = [line for line in reading.lines if line.table]
    assert [line.text for line in rows] == [" | ".join(row) for row in BUDGET]
    assert {line.fate for line in rows} == {Fate.TEXT}


def test_a_table_of_an_open_document_stays_a_table(tmp_path: Path) -> None:
    body = f"<table:table>{odt_rows(BUDGET)}</table:table>"
    assert text(open_document(tmp_path, body)) == KEPT


def test_a_table_of_a_web_page_stays_a_table() -> None:
    reading = web(f"<table>{rows_of_html(BUDGET)}</table>")
    assert text(reading) == f"Tallene er:\n\n{KEPT}\n\nSlut."


def test_a_table_of_markdown_stays_a_table(tmp_path: Path) -> None:
    path = tmp_path / "møde.md"
    path.write_text(f"## 1. Budget\n\n{KEPT}\n\nSlut.\n\n## 2. Eventuelt\n", "utf-8")
    assert text(read_file(path)) == f"{KEPT}\n\nSlut."


def test_a_row_that_repeats_on_each_page_of_word_is_the_header(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        made = filled(document, (("Klub", "Formand"), ("Nord", "Bo")))
        made.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))

    assert text(word(tmp_path, make)).split("\n\n")[1].startswith("| Klub | Formand |\n")


def test_words_alone_are_no_header(tmp_path: Path) -> None:
    rows = (("Nord", "Bo"), ("Syd", "Eva"))
    reading = word(tmp_path, lambda document: filled(document, rows) and None)
    assert "|  |  |\n| --- | --- |\n| Nord | Bo |\n| Syd | Eva |" in text(reading)


def test_a_bold_row_over_others_is_the_header_and_bold_by_itself(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        made = filled(document, (("Klub", "Formand"), ("Nord", "Bo")))
        for cell in made.rows[0].cells:
            cell.paragraphs[0].runs[0].bold = True

    assert "| Klub | Formand |\n| --- | --- |\n| Nord | Bo |" in text(word(tmp_path, make))


def test_a_table_of_word_that_asks_for_no_header_row_has_none(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        made = filled(document, BUDGET)
        made.style = document.styles["Table Grid"]
        look = made._tbl.tblPr.find(qn("w:tblLook"))
        look.set(qn("w:firstRow"), "0")

    assert not table(word(tmp_path, make)).has_header


def test_the_header_rows_of_an_open_document_are_believed(tmp_path: Path) -> None:
    head, *rows = (("Klub", "Formand"), ("Nord", "Bo"))
    body = (
        f"<table:table><table:table-header-rows>{odt_rows([head])}</table:table-header-rows>"
        f"{odt_rows(rows)}</table:table>"
    )
    assert table(open_document(tmp_path, body)).header[0].text == "Klub"


@pytest.mark.parametrize("around", ["<thead>{}</thead>", "{}"])
def test_the_header_of_a_web_page_is_believed(around: str) -> None:
    tag = "td" if around.startswith("<thead") else "th"
    head = around.format(rows_of_html([("Klub", "Formand")], tag))
    found = table(web(f"<table>{head}{rows_of_html([('Nord', 'Bo')])}</table>"))
    assert [cell.text for cell in found.header] == ["Klub", "Formand"]
    assert "**" not in text(web(f"<table>{head}{rows_of_html([('Nord', 'Bo')])}</table>"))


def test_a_column_of_row_headers_is_no_header_row() -> None:
    rows = "<tr><th>Nord</th><td>Bo</td></tr><tr><th>Syd</th><td>Eva</td></tr>"
    assert not table(web(f"<table>{rows}</table>")).has_header


def test_what_stands_to_the_right_is_believed(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        made = filled(document, (("Klub", "Nr"), ("Nord", "a1"), ("Syd", "b2")))
        for row in made.rows:
            row.cells[1].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT

    assert table(word(tmp_path, make)).right == (False, True)
    aside = ' style="text-align: right"'
    page = f"<tr><td>Nord</td><td{aside}>a</td></tr><tr><td>Syd</td><td{aside}>b</td></tr>"
    assert table(web(f"<table>{page}</table>")).right == (False, True)
    style = (
        '<style:style style:name="R" style:family="paragraph">'
        '<style:paragraph-properties fo:text-align="end"/></style:style>'
    )
    cell = "<table:table-cell>{}</table:table-cell>"
    rows = "".join(
        f"<table:table-row>{cell.format(p(one))}{cell.format(p(two, 'R'))}</table:table-row>"
        for one, two in (("Nord", "a"), ("Syd", "b"))
    )
    odd = open_document(tmp_path, f"<table:table>{rows}</table:table>", style)
    assert table(odd).right == (False, True)


def test_cells_that_span_are_filled_in_once(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        made = filled(document, (("Område", "", ""), ("", "2024", "2025"), ("Skole", "1", "2")))
        made.cell(0, 0).merge(made.cell(1, 0))
        made.cell(0, 1).merge(made.cell(0, 2)).text = "Budget"

    spanned = [["Område", "Budget", ""], ["", "2024", "2025"], ["Skole", "1", "2"]]
    assert cells(word(tmp_path, make)) == spanned
    page = (
        "<tr><td rowspan=2>Område</td><td colspan=2>Budget</td></tr>"
        "<tr><td>2024</td><td>2025</td></tr><tr><td>Skole</td><td>1</td><td>2</td></tr>"
    )
    assert cells(web(f"<table>{page}</table>")) == spanned
    body = (
        '<table:table><table:table-row><table:table-cell table:number-rows-spanned="2">'
        f'{p("Område")}</table:table-cell><table:table-cell table:number-columns-spanned="2">'
        f"{p('Budget')}</table:table-cell><table:covered-table-cell/></table:table-row>"
        "<table:table-row><table:covered-table-cell/>"
        f"<table:table-cell>{p('2024')}</table:table-cell>"
        f"<table:table-cell>{p('2025')}</table:table-cell></table:table-row>"
        f"{odt_rows([('Skole', '1', '2')])}</table:table>"
    )
    assert cells(open_document(tmp_path, body)) == spanned


def test_a_column_in_which_no_cell_begins_is_none() -> None:
    rows = "<tr><td colspan=2>a</td><td>b</td></tr><tr><td colspan=2>c</td><td>d</td></tr>"
    assert cells(web(f"<table>{rows}</table>")) == [["a", "b"], ["c", "d"]]


@pytest.mark.parametrize(
    ("inside", "above"),
    [
        ("<caption>Budget 2024</caption>{0}{1}", "Budget 2024"),
        ("{0}Tal i tusind{1}", "Tal i tusind"),
        ("<tbody>{0}<p>Tal i tusind</p>{1}</tbody>", "Tal i tusind"),
        ("<form>{0}</form>{1}", ""),
        ("<form>{0}{1}</form>", ""),
    ],
)
def test_what_stands_in_a_table_of_a_web_page_but_in_no_cell_is_kept(
    inside: str, above: str
) -> None:
    rows = [rows_of_html([row]) for row in (["Skole", "Dagtilbud"], ["Bakken", "Åsen"])]
    reading = web(f"<table>{inside.format(*rows)}</table>")
    assert cells(reading)[-2:] == [["Skole", "Dagtilbud"], ["Bakken", "Åsen"]]
    assert (above + "\n\n|" if above else "|") in text(reading)


def test_the_foot_of_a_table_is_its_last_row_wherever_it_is_written() -> None:
    head, *body = BUDGET
    parts = (
        f"<thead>{rows_of_html([head], 'th')}</thead>",
        f"<tfoot>{rows_of_html([('I alt', '1.300', '1.408')])}</tfoot>",
        f"<tbody>{rows_of_html(body)}</tbody>",
    )
    read = cells(web(f"<table>{''.join(parts)}</table>"))
    assert [row[0] for row in read] == ["Område", "Dagtilbud", "Skole", "I alt"]


def test_cells_without_a_row_are_text() -> None:
    assert "Et\n\nTo" in text(web("<table><td>Et<td>To</table>"))


def test_lists_and_paragraphs_in_cells_are_lines_told_once(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        made = filled(document, (("Nord", "Bo"), ("Syd", "Eva")))
        for row in made.rows:
            row.cells[1].add_paragraph("Kasserer")
        made.cell(1, 1).add_paragraph("Suppleant", "List Bullet")

    reading = word(tmp_path, make)
    assert "| Nord | Bo<br>Kasserer |\n| Syd | Eva<br>Kasserer<br>- Suppleant |" in text(reading)
    (at,) = [at for at, line in enumerate(reading.lines) if line.fate is Fate.REMARK]
    assert reading.lines[at].text == FOLDED
    assert reading.lines[at - 1].text == "Nord | Bo Kasserer"
    page = web(
        "<table><tr><td>Nord</td><td><p>Bo</p><p>Ib</p></td></tr>"
        "<tr><td>Syd</td><td>Eva<ol><li>Ida</li></ol></td></tr></table>"
    )
    assert "| Nord | Bo<br>Ib |\n| Syd | Eva<br>1. Ida |" in text(page)
    assert told(page) == [FOLDED]


def test_a_line_break_in_a_cell_is_one_and_nothing_is_told_of_it(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        made = filled(document, (("Nord", "Bo"), ("Syd", "Eva")))
        made.cell(0, 1).paragraphs[0].runs[0].text = "Bo\nIb"

    for reading in (
        word(tmp_path, make),
        web(f"<table>{rows_of_html([('Nord', 'Bo<br>Ib'), ('Syd', 'Eva')])}</table>"),
    ):
        assert "| Nord | Bo<br>Ib |\n| Syd | Eva |" in text(reading)
        assert told(reading) == []


def test_a_table_in_a_cell_is_lines_of_it_and_told(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        made = filled(document, (("Klub", "Tal", "Note"), ("Nord", "I alt:", "a"), ("S", "5", "b")))
        inner = made.cell(1, 1).add_table(1, 2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "børn", "3"

    reading = word(tmp_path, make)
    assert r"| Nord | I alt:<br>børn \| 3 | a |" in text(reading)
    assert NESTED in told(reading)
    inside = "I alt:<table><tr><td>børn</td><td>3</td></tr></table>"
    rows = rows_of_html([("Klub", "Tal", "Note"), ("Nord", inside, "a"), ("S", "5", "b")])
    page = web(f"<table>{rows}</table>")
    assert r"| Nord | I alt:<br>børn \| 3 | a |" in text(page)
    assert NESTED in told(page)


def test_tables_side_by_side_for_layout_stay_apart(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        outer = document.add_table(1, 2)
        for cell, said in zip(outer.rows[0].cells, ("1", "2"), strict=True):
            inner = cell.add_table(2, 2)
            for row in inner.rows:
                row.cells[0].text, row.cells[1].text = "a", said

    blocks = parse(text(word(tmp_path, make)))
    tables = [block for block in blocks if isinstance(block, TableBlock)]
    assert [each.rows[0][1].text for each in tables] == ["1", "2"]


def test_a_table_of_one_column_and_labels_are_no_table(tmp_path: Path) -> None:
    reading = word(tmp_path, lambda document: filled(document, (("En ramme",), ("Mere",))) and None)
    assert text(reading) == "Tallene er:\n\nEn ramme\n\nMere\n\nSå vidt tallene."
    assert "a | b" in text(web(f"<table>{rows_of_html([('a', 'b')])}</table>"))
    rows = rows_of_html([("Afgøres i:", "Byrådet"), ("Frist:", "Maj")])
    assert "Afgøres i: | Byrådet\n\nFrist: | Maj" in text(web(f"<table>{rows}</table>"))


def test_a_table_in_a_list_parts_it_and_the_numbers_go_on(tmp_path: Path) -> None:
    path = tmp_path / "møde.md"
    path.write_text(
        "## 1. Budget\n\nVi gør:\n\n1) Først\n\n   | a | b |\n   | --- | --- |\n   | c | d |\n\n"
        "2) Så\n\n## 2. Eventuelt\n",
        "utf-8",
    )
    assert text(read_file(path)) == (
        "Vi gør:\n\n1. Først\n\n| a | b |\n| --- | --- |\n| c | d |\n\n2. Så"
    )


def test_bold_italic_and_bars_survive() -> None:
    rows = rows_of_html([("<b>Nord</b> og <i>syd</i>", "a | b"), ("c", "d")])
    assert r"| **Nord** og *syd* | a \| b |" in text(web(f"<table>{rows}</table>"))
