"""Tables with ruled lines in a PDF are tables; what has no rules stays lines."""

from pathlib import Path
from typing import Protocol

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement

from ssp_desktop.reading.door import read_file
from ssp_desktop.reading.understanding.result import Reading
from ssp_desktop.richtext.markdown import parse
from ssp_desktop.richtext.tree import TableBlock
from tests.reading.pdf.conftest import typeset

pytestmark = pytest.mark.xdist_group("reading_pdf")

LONG = "Område {} med en lang tekst, der skal brydes over flere linjer i cellen for at se det"


class Render(Protocol):
    """LibreOffice."""

    def __call__(self, source: Path) -> Path:
        """Return the PDF of the document."""


def tables(reading: Reading) -> list[TableBlock]:
    texts = (section.text for item in reading.meeting.items for section in item.sections)
    return [block for text in texts for block in parse(text) if isinstance(block, TableBlock)]


def cells(table: TableBlock) -> list[list[str]]:
    return [["|".join(line.text for line in cell.lines) for cell in row] for row in table.rows]


def long_table(folder: Path, rows: int) -> Path:
    """Make a DOCX with a table of so many rows, its header repeated on each page."""
    document = docx.Document()
    document.add_heading("1. Budget", 1)
    document.add_paragraph("Tallene er:")
    table = document.add_table(rows + 1, 3, "Table Grid")
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, text in zip(table.rows[0].cells, ("Område", "2024", "2025"), strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    for number in range(rows):
        row = table.rows[number + 1].cells
        row[0].text = LONG.format(number)
        for cell in row[1:]:
            cell.text = f"{number}.000"
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    table.cell(2, 1).merge(table.cell(2, 2)).text = "ukendt"
    document.add_paragraph("Så vidt tallene.")
    document.add_heading("2. Eventuelt", 1)
    document.save(str(folder / "lang.docx"))
    return folder / "lang.docx"


def test_a_table_goes_over_pages_with_its_header_once(tmp_path: Path, render_pdf: Render) -> None:
    reading = read_file(render_pdf(long_table(tmp_path, 40)))
    (table,) = tables(reading)
    assert [cell.text for cell in table.header] == ["Område", "2024", "2025"]
    assert cells(table) == [
        [LONG.format(at), *(["ukendt", ""] if at == 1 else [f"{at}.000"] * 2)] for at in range(40)
    ]
    assert table.right[2]
    before, after = (section for section in reading.meeting.items[0].sections[0].text.split("\n\n")
                     if not section.startswith("|"))  # fmt: skip
    assert (before, after) == ("Tallene er:", "Så vidt tallene.")


def test_a_table_with_cells_that_span_and_several_lines(tmp_path: Path) -> None:
    text = """= 1. Budget
Tallene er:
#table(columns: (100pt, 60pt, 60pt), align: (left, right, right),
  table.cell(rowspan: 2)[Område], table.cell(colspan: 2)[Budget],
  [2024], [2025],
  [Dagtilbud og de andre tilbud til de små], [100], [98],
  [*Skole* \\ i alt], [1.200], [],
)
Slut.
= 2. Eventuelt
"""
    reading = read_file(typeset(tmp_path, text))
    (table,) = tables(reading)
    assert table.right == (False, True, True)
    assert cells(table) == [
        ["Område", "Budget", ""],
        ["", "2024", "2025"],
        ["Dagtilbud og de andre tilbud til de små", "100", "98"],
        ["Skole|i alt", "1.200", ""],
    ]
    assert "| **Skole**<br>i alt | 1.200 |  |" in reading.meeting.items[0].sections[0].text


def test_rules_drawn_as_thin_surfaces_make_a_table(tmp_path: Path) -> None:
    level = "#place(dx: 0pt, dy: {}pt, rect(width: 200pt, height: 0.5pt, fill: black))"
    upright = "#place(dx: {}pt, dy: 0pt, rect(width: 0.5pt, height: 60pt, fill: black))"
    said = "#place(dx: {}pt, dy: {}pt)[{}]"
    words = [("Område", "Kroner"), ("Skole", "98"), ("I alt", "100")]
    text = "\n".join(
        [
            "= 1. Budget",
            "#block(width: 200pt, height: 60pt)[",
            *(level.format(dy) for dy in (0, 20, 40, 60)),
            *(upright.format(dx) for dx in (0, 100, 200)),
            *(
                said.format(5 + 100 * column, 5 + 20 * row, word)
                for row, cells_ in enumerate(words)
                for column, word in enumerate(cells_)
            ),
            "]",
            "= 2. Eventuelt",
        ]
    )
    (table,) = tables(read_file(typeset(tmp_path, text)))
    assert [cell.text for cell in table.header] == ["Område", "Kroner"]
    assert cells(table) == [["Skole", "98"], ["I alt", "100"]]


def test_a_frame_is_no_table(tmp_path: Path) -> None:
    text = """= 1. Budget
#rect(width: 200pt)[Husk at se på tallene.]
#rect(width: 200pt, height: 9pt)
#table(columns: (50pt, 50pt), [], [], [], [])
#table(columns: 1, [Først], [Så])
= 2. Eventuelt
"""
    reading = read_file(typeset(tmp_path, text))
    assert tables(reading) == []
    assert "Husk at se på tallene." in reading.meeting.items[0].sections[0].text


def test_two_tables_with_a_line_between_them_are_two(tmp_path: Path) -> None:
    table = "#table(columns: 2, [{}], [1], [b], [2])\n"
    text = f"= 1. A\n{table.format('a')}Og:\n{table.format('c')}= 2. B\n"
    found = tables(read_file(typeset(tmp_path, text)))
    assert [cells(each)[0][0] for each in found] == ["a", "c"]


def test_the_tags_of_a_pdf_tell_the_header_and_what_repeats_it(tmp_path: Path) -> None:
    rows = "..range(30).map(i => ([Klub #i], [Bo])).flatten()"
    text = f"""#set document(title: "Møde")
= 1. Klubber
Se:
#table(columns: 2, table.header([Klub], [Formand]), {rows})
Og:
#table(columns: 2, [*Nord*], [*3*], [Syd], [4])
= 2. Eventuelt
"""
    one, two = tables(read_file(typeset(tmp_path, text, accessible=True)))
    assert [cell.text for cell in one.header] == ["Klub", "Formand"]
    assert [row[0] for row in cells(one)] == [f"Klub {at}" for at in range(30)]
    assert not two.has_header


def test_rows_alike_at_the_top_of_each_page_are_no_header_where_tags_deny_it(
    tmp_path: Path,
) -> None:
    rows = "..range(40).map(_ => ([Klub], [3])).flatten()"
    text = f"""#set document(title: "Møde")
= 1. Klubber
#table(columns: 2, {rows})
= 2. Eventuelt
"""
    (table,) = tables(read_file(typeset(tmp_path, text, accessible=True)))
    assert (table.has_header, cells(table)) == (False, [["Klub", "3"]] * 40)


def test_a_row_alone_that_is_tagged_is_a_table_though_a_cell_is_high(tmp_path: Path) -> None:
    text = """#set document(title: "Møde")
= 1. Klubber
#table(columns: (100pt, 40pt, 90pt), [Klubber], [247],
  [Forebyggelse i klubberne i kommunen \\ Indsatsen i klubberne og i skolerne i kommunen])
= 2. Eventuelt
"""
    (table,) = tables(read_file(typeset(tmp_path, text, accessible=True)))
    said = "Forebyggelse i klubberne i kommunen|Indsatsen i klubberne og i skolerne i kommunen"
    assert cells(table) == [["Klubber", "247", said]]


def test_a_table_within_a_frame_is_a_table(tmp_path: Path) -> None:
    text = """= 1. Budget
#rect(width: 300pt)[Tallene er: #table(columns: 2, [Dag], [100], [Skole], [98]) Slut.]
= 2. Eventuelt
"""
    (table,) = tables(read_file(typeset(tmp_path, text)))
    assert cells(table) == [["Dag", "100"], ["Skole", "98"]]


def test_a_row_alone_is_a_line_of_its_cells(tmp_path: Path) -> None:
    text = """= 1. Budget
#table(columns: (60pt, 120pt), [Sag nr.], [24/123 om de nye legepladser i byen])
= 2. Eventuelt
"""
    (section, *_) = read_file(typeset(tmp_path, text)).meeting.items[0].sections
    assert section.text == "Sag nr. | 24/123 om de nye legepladser i byen"


def test_a_row_without_upright_lines_has_the_columns_of_the_others(tmp_path: Path) -> None:
    text = """= 1. Budget
#table(columns: (100pt, 60pt, 60pt), [Område], [2024], [2025],
  table.cell(colspan: 3, grid(columns: (100pt, 60pt, 60pt), [Skole], [98], [97])),
  table.cell(colspan: 3)[Fælles for alle de skoler, som kommunen har, er at de vokser.],
  [I alt], [100], [101])
= 2. Eventuelt
"""
    (table,) = tables(read_file(typeset(tmp_path, text)))
    assert cells(table) == [
        ["Skole", "98", "97"],
        ["Fælles for alle de skoler, som kommunen har, er at de vokser.", "", ""],
        ["I alt", "100", "101"],
    ]


def test_rows_that_no_line_parts_stay_lines(tmp_path: Path) -> None:
    text = """= 1. Budget
#table(columns: (100pt, 60pt), [Område], [2024],
  table.cell(colspan: 2, grid(columns: (100pt, 60pt), row-gutter: 9pt,
    [Skole], [98], [Dagtilbud], [100])))
= 2. Eventuelt
"""
    reading = read_file(typeset(tmp_path, text))
    assert tables(reading) == []
    assert [line.text for line in reading.lines if "98" in line.text] == ["Skole 98"]


def test_a_line_that_is_ended_in_a_cell_is_told_from_one_that_was_broken(tmp_path: Path) -> None:
    # Typst draws a space wherever it breaks a line between two words, also where none fits.
    text = """= 1. Budget
#context { let room = measure[Kolonne].width + 10.2pt
  table(columns: (room, 105pt), [Kolonne et], [Kroner], [Skole \\ i alt],
    [og alle klubberne \\ forebyggelsen], [Kolonne#linebreak()rne], [b]) }
= 2. Eventuelt
"""
    (table,) = tables(read_file(typeset(tmp_path, text)))
    assert cells(table) == [
        ["Kolonne et", "Kroner"],
        ["Skole|i alt", "og alle klubberne|forebyggelsen"],
        ["Kolonnerne", "b"],
    ]


def test_each_table_of_a_page_has_its_own_lines(tmp_path: Path) -> None:
    # The lines of the two are hardly apart; the cells of the second are nearly full.
    text = """= 1. Budget
#table(columns: (100pt, 51.8pt), [Område], [Leder], [Skole], [Bo], [Klub], [Ib], [Bad], [Åse])
Tallene er:
#context { let room = measure[3.379].width + 12pt
  table(columns: (151.8pt - room - 2pt, room, room), align: (left, right, right),
    [Skole], [191], [3.160], [Klub], [3.379], [573], [Bad], [-870], [9.836]) }
= 2. Eventuelt
"""
    _, figures = tables(read_file(typeset(tmp_path, text)))
    assert figures.right == (False, True, True)
