"""A row in the preview of an import: left out, taken in again, moved with its table."""

import pytest

from ssp_desktop.application.files.importing import (
    Destination,
    Fate,
    LineFate,
    Reading,
    destinations_in,
    leave_line_out,
    place_line,
)
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.reading.door import read_html

HEAD, DAY, SCHOOL = "Område | 2024", "Dagtilbud | 100", "Skole | 98"
TABLE = "| Område | 2024 |\n| --- | ---: |\n| Dagtilbud | 100 |\n| Skole | 98 |"


@pytest.fixture
def reading() -> Reading:
    rows = "".join(
        f"<tr><td>{one}</td><td>{two}</td></tr>"
        for one, two in (row.split(" | ") for row in (HEAD, DAY, SCHOOL))
    )
    return read_html(
        f"<h2>1. Budget</h2><h3>Økonomi</h3><p>Se her:</p><table>{rows}</table>"
        "<h3>Beslutning</h3><p>Godkendt.</p><h2>2. Eventuelt</h2>"
    )


def line(reading: Reading, shown: str) -> LineFate:
    return next(each for each in reading.lines if each.text == shown)


def text(reading: Reading) -> str:
    return reading.meeting.items[0].sections[0].text


def place(reading: Reading, part: str, item: int = 0) -> Destination:
    every = destinations_in(reading.meeting.items[item])
    return next(each for each in every if part in (each.part, each.heading))


def test_a_row_that_is_left_out_leaves_its_table(reading: Reading) -> None:
    assert text(reading) == f"Se her:\n\n{TABLE}"
    without = leave_line_out(reading, line(reading, DAY))
    assert text(without) == "Se her:\n\n| Område | 2024 |\n| --- | ---: |\n| Skole | 98 |"
    assert line(without, DAY).fate is Fate.OMITTED
    assert line(without, SCHOOL).fate is Fate.TEXT


def test_a_header_that_is_left_out_leaves_a_table_without_one(reading: Reading) -> None:
    without = leave_line_out(reading, line(reading, HEAD))
    assert "|  |  |\n| --- | ---: |\n| Dagtilbud | 100 |" in text(without)


def test_a_table_of_which_every_row_is_left_out_is_gone(reading: Reading) -> None:
    for row in (DAY, HEAD, SCHOOL):
        reading = leave_line_out(reading, line(reading, row))
    assert text(reading) == "Se her:"


def test_a_row_that_is_moved_takes_its_table_along(reading: Reading) -> None:
    to = place(reading, DECISION)
    moved = place_line(reading, line(reading, SCHOOL), to)
    assert text(moved) == "Se her:"
    assert moved.meeting.items[0].decision == f"Godkendt.\n\n{TABLE}"
    assert {line(moved, row).part for row in (HEAD, DAY, SCHOOL)} == {DECISION}
    again = place_line(moved, line(moved, HEAD), place(moved, DECISION, item=1))
    assert again.meeting.items[0].decision == "Godkendt."
    assert again.meeting.items[1].decision == TABLE


def test_a_row_that_was_left_out_goes_back_to_a_table(reading: Reading) -> None:
    without = leave_line_out(reading, line(reading, DAY))
    back = place_line(without, line(without, DAY), place(without, "Økonomi"))
    assert text(back).endswith("| Skole | 98 |\n| Dagtilbud | 100 |")
    assert line(back, DAY).fate is Fate.TEXT


def test_a_bar_in_a_cell_parts_no_row_that_goes_back() -> None:
    page = "<h2>1. A</h2><h3>B</h3><table>{}</table>"
    rows = (("Område", "2024"), ("Skole | SFO", "98"), ("Klub", "3"))
    cells = "".join(f"<tr><td>{one}</td><td>{two}</td></tr>" for one, two in rows)
    reading = read_html(page.format(cells))
    shown = "Skole | SFO | 98"
    without = leave_line_out(reading, line(reading, shown))
    back = place_line(without, line(without, shown), place(without, "B"))
    assert text(back).endswith("| Klub | 3 |\n| Skole \\| SFO | 98 |")


def test_a_row_becomes_an_attachment_alone(reading: Reading) -> None:
    to = next(each for each in destinations_in(reading.meeting.items[0]) if each.is_attachment)
    moved = place_line(reading, line(reading, DAY), to)
    assert [each.title for each in moved.meeting.items[0].attachments] == [DAY]
    assert text(moved).endswith("| Område | 2024 |\n| --- | ---: |\n| Skole | 98 |")
