"""Tables are stored as pipe tables that any reader of Markdown understands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ssp_desktop.domain.meeting import AgendaItem, new_id
from ssp_desktop.html.writing import html_of
from ssp_desktop.richtext.markdown import parse, plain, write
from ssp_desktop.richtext.table_edits import with_column
from ssp_desktop.richtext.tables import (
    MOST_COLUMNS,
    cell_of,
    figures_of,
    is_bold,
    table_of,
    unbold,
)
from ssp_desktop.richtext.tree import Cell, ListBlock, Paragraph, Span, TableBlock
from ssp_desktop.store.tables.search_texts import text_of_item

BUDGET = "| Område | 2024 | 2025 |\n| --- | ---: | ---: |\n| Dagtilbud | 100 | 98 |"


def table_in(markdown: str) -> TableBlock:
    (block,) = parse(markdown)
    assert isinstance(block, TableBlock)
    return block


def texts(table: TableBlock) -> list[list[str]]:
    return [[cell.text for cell in row] for row in (table.header, *table.rows)]


def test_a_table_is_read_and_written_as_it_was() -> None:
    table = table_in(BUDGET)
    assert texts(table) == [["Område", "2024", "2025"], ["Dagtilbud", "100", "98"]]
    assert table.right == (False, True, True)
    assert write([table]) == BUDGET


def test_texts_around_a_table_stay_their_own() -> None:
    blocks = parse(f"Før\n{BUDGET}\nEfter\n\n- punkt\n\n{BUDGET}\n\n- punkt")
    kinds = [type(block) for block in blocks]
    assert kinds == [Paragraph, TableBlock, Paragraph, ListBlock, TableBlock, ListBlock]


def test_bars_breaks_and_marks_in_cells_survive() -> None:
    said = ["a|b", "c\\", "<br>", "1. d", "**e**", "- f"]
    table = table_of([[cell_of(text) for text in said], [cell_of("to\nlinjer")]])
    assert parse(write([table])) == (table,)
    assert r"a\|b" in write([table])
    assert "to<br>linjer" in write([table])


def test_bars_and_dashes_are_no_table_without_a_rule_below_a_row() -> None:
    for markdown in ("| a | b |", "| a | b |\n| --- |", "| --- | --- |", "a | b\n--- | ---", "|"):
        assert not any(isinstance(block, TableBlock) for block in parse(markdown))
    lines = [Paragraph((Span("| a |"),)), Paragraph((Span("| --- |"),))]
    assert parse(write(lines)) == tuple(lines)


def test_a_row_of_another_length_loses_nothing() -> None:
    table = table_in("| a | b |\n| --- | --- |\n| 1 |\n| 1 | 2 | 3 | 4 |")
    assert texts(table) == [["a", "b"], ["1", ""], ["1", "2 3 4"]]


def test_an_empty_header_is_none() -> None:
    table = table_in("|  |  |\n| --- | --- |\n| a | b |")
    assert not table.has_header
    assert plain(write([table])) == "a | b"
    assert "<th" not in html_of([table])


@pytest.mark.parametrize(
    ("column", "are"),
    [
        (["1.234,50", "-12", "", "(3)"], True),
        (["12 %", "3,5 mio. kr.", "–"], True),
        (["kr. 100,-", "2.000 kr."], True),
        (["12", "i alt"], False),
        (["-", "-"], False),
        (["12. marts 2025"], False),
        (["", ""], False),
    ],
)
def test_figures_stand_to_the_right(column: list[str], are: bool) -> None:
    assert figures_of([(cell_of(text),) for text in column]) == (are,)


def test_a_bold_header_is_known_and_made_plain() -> None:
    cell = Cell((Paragraph((Span("I alt", bold=True),)),))
    assert is_bold(cell)
    assert unbold(cell) == cell_of("I alt")
    assert not is_bold(cell_of("I alt"))
    assert not is_bold(Cell())


@given(st.lists(st.lists(st.text("a|\\`*<br>- 1.", max_size=8), min_size=2, max_size=2)))
def test_another_reader_finds_the_same_cells(rows: list[list[str]]) -> None:
    table = table_of([[cell_of(text) for text in row] for row in rows], columns=2)
    tokens = MarkdownIt("commonmark").enable("table").parse(write([table]))
    read = [token for token in tokens if token.type in ("th_open", "td_open")]
    assert len(read) == 2 * (len(rows) + 1)


def test_the_words_of_a_table_are_searched_without_its_marks() -> None:
    item = AgendaItem(new_id(), "Budget", decision="| a<br>b |\n| --- |\n| **c** |")
    assert text_of_item(item).split("\n")[1:] == ["a b", "c"]


def test_a_table_has_no_more_columns_than_word_opens_and_loses_no_word() -> None:
    names = [f"k{at}" for at in range(100)]
    row = f"| {' | '.join(names)} |"
    table = table_in(f"{row}\n|{'---|' * 100}\n{row}")
    assert len(table.header) == MOST_COLUMNS
    assert [cell.text for cell in table.rows[0]][-2:] == ["k61", " ".join(names[62:])]
    assert parse(write([table])) == (table,)
    assert with_column(table, 3) == table


def test_a_few_kilobytes_make_no_table_of_millions_of_cells() -> None:
    count = 20_000
    table = table_in(f"|{'a|' * count}\n|{'-|' * count}\n" + "|x|\n" * count)
    assert len(table.rows) * len(table.right) == count * MOST_COLUMNS
