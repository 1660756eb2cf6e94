"""A table in plain text is aligned, and comes back as it was."""

from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.richtext.grid_tables import grid_at, write_grid
from ssp_desktop.richtext.markdown import parse
from ssp_desktop.richtext.tables import table_of
from ssp_desktop.richtext.tree import Cell, Paragraph, Span, TableBlock, merge_spans

LINES = st.text(
    st.one_of(st.sampled_from("ab  |+-=:12.,æ"), st.characters(exclude_categories=["C", "Z"])),
    max_size=60,
).map(lambda text: Paragraph(merge_spans([Span(text)])))
CELLS = st.lists(LINES.filter(lambda line: line.spans), max_size=3).map(lambda x: Cell(tuple(x)))


def tables() -> st.SearchStrategy[TableBlock]:
    def of(width: int) -> st.SearchStrategy[TableBlock]:
        row = st.lists(CELLS, min_size=width, max_size=width)
        right = st.lists(st.booleans(), min_size=width, max_size=width)
        rows = st.lists(row, min_size=1, max_size=4)
        return st.builds(
            lambda head, body, sides: table_of(body, header=head, right=sides, columns=width),
            st.one_of(row, st.just([])),
            rows,
            right,
        )

    return st.integers(1, 6).flatmap(of)


def written(markdown: str) -> list[str]:
    (table,) = parse(markdown)
    assert isinstance(table, TableBlock)
    return write_grid(table)


@given(tables(), st.lists(st.sampled_from(["", "tekst", "| a |", "+--+", "+==+"]), max_size=3))
def test_it_comes_back_wherever_it_stands(table: TableBlock, around: list[str]) -> None:
    lines = [*around, "", *write_grid(table), "", *around]
    found = grid_at(lines, len(around) + 1)
    assert found is not None
    assert found.table == table
    assert found.end == len(lines) - len(around) - 1
    assert all(lines[start].startswith("|") for start in found.starts)


def test_figures_stand_to_the_right_and_a_cell_of_two_lines_takes_two() -> None:
    assert written(
        "| Område | Budget |\n| --- | ---: |\n| **Skoler**<br>og SFO | 1.234.500 |\n| I alt |  |"
    ) == [
        "+--------+-----------+",
        "| Område |    Budget |",
        "+========+==========:+",
        "| Skoler | 1.234.500 |",
        "| og SFO |           |",
        "+--------+-----------+",
        "| I alt  |           |",
        "+--------+-----------+",
    ]


def test_without_a_header_row_no_rule_is_double() -> None:
    assert written("|  |  |\n| --- | ---: |\n| a \\| b | 1 |") == [
        "+-------+--:+",
        "| a | b | 1 |",
        "+-------+---+",
    ]


def test_a_long_line_goes_on_further_in_and_no_word_is_cut() -> None:
    long = f"{'Et langt ord om sagen. ' * 20}{'x' * 120}"
    lines = written(f"| Tal | Tekst |\n| ---: | --- |\n| 1 | {long}<br>nyt |")
    assert {len(line) for line in lines} == {len(lines[0])}
    assert any("x" * 120 in line for line in lines)
    assert sum(line.startswith("|     |   ") for line in lines) > 2
    assert lines[-2].startswith("|     | nyt ")


def test_lines_that_look_nearly_so_are_no_table() -> None:
    assert grid_at(["+---+", "tekst"], 0) is None
    assert grid_at(["+---+", "| a |"], 0) is None
    assert grid_at(["+---+", "| a  |", "+---+"], 0) is None
    assert grid_at(["+---+", "+---+"], 0) is None
    assert grid_at(["+ 3 %", "| a |"], 0) is None
    (found,) = [grid_at(["+---+", "| a |", "+---+", "| b |"], 0)]
    assert found is not None
    assert found.end == 3
