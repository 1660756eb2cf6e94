"""A table in a text is a table in the minutes, between the lines of its text."""

from ssp_desktop.domain.meeting import AgendaItem, Section
from ssp_desktop.minutes.blocks import Block, Line, Origin, Table
from ssp_desktop.minutes.making import make_minutes
from tests.meetings.sample_meeting import meeting_of

BUDGET = "| Område | Budget |\n| --- | ---: |\n| Skoler | 1.200 |\n| **I alt** | 1.200 |"
BARE = "|  |  |\n| --- | --- |\n| a | b |"


def blocks_of(*texts: str) -> list[Block]:
    sections = tuple(
        Section(f"s{at}", "" if at else "Økonomi", text) for at, text in enumerate(texts)
    )
    minutes = make_minutes(meeting_of(AgendaItem("i", "Sag", sections=sections)))
    (part,) = (part for part in minutes.parts if part.item == "i")
    return list(part.blocks)


def tables(blocks: list[Block]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def test_it_stands_between_its_lines_with_what_it_says() -> None:
    *_, before, table, after = blocks_of(f"Se her:\n\n{BUDGET}\n\nDet er alt.")
    assert isinstance(before, Line)
    assert isinstance(table, Table)
    assert isinstance(after, Line)
    assert (before.text, after.text) == ("Se her:", "Det er alt.")
    assert [[cell.text for cell in row] for row in table.printed_rows] == [
        ["Område", "Budget"], ["Skoler", "1.200"], ["I alt", "1.200"],
    ]  # fmt: skip
    assert table.right == (False, True)
    assert table.origin == Origin("i", "s0")
    assert table.rows[1][0].lines[0].spans[0].bold
    assert table.is_ruled


def test_lists_around_it_are_numbered_as_they_are_written() -> None:
    blocks = blocks_of(f"1. en\n2. to\n\n{BUDGET}\n\n3. tre\n\n- prik")
    marks = [block.mark for block in blocks if isinstance(block, Line) and block.mark]
    assert [mark.text for mark in marks] == ["1.", "2.", "3.", "-"]
    assert [mark.list_id for mark in marks] == [1, 1, 2, 3]


def test_a_header_row_that_says_nothing_is_not_there() -> None:
    (table,) = tables(blocks_of(BARE))
    assert table.head == ()
    assert len(table.printed_rows) == 1
    assert table.caption == "Tabel med 2 kolonner"


def test_a_table_that_says_nothing_at_all_has_no_heading_either() -> None:
    assert len(blocks_of("|  |\n| --- |")) == len(blocks_of(""))


def test_it_tells_screen_readers_its_columns() -> None:
    (table,) = tables(blocks_of(BUDGET))
    assert table.caption == "Tabel: Område og Budget"
    (table,) = tables(blocks_of("| Navn |\n| --- |\n| Bo |"))
    assert table.caption == "Tabel: Navn"


def test_two_tables_do_not_grow_together() -> None:
    *_, first, between, second = blocks_of(BUDGET, BARE)
    assert isinstance(first, Table)
    assert isinstance(second, Table)
    assert isinstance(between, Line)
    assert between.text == ""


def test_its_lines_can_be_changed_one_by_one() -> None:
    (table,) = tables(blocks_of(f"{BUDGET[:-10]} | 1<br>2 |"))
    assert table.with_lines(table.lines) == table
    assert table.with_lines(reversed(list(table.lines))) != table
