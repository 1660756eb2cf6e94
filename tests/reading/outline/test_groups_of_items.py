"""Headings over several items, and titles that nothing but the headings below them shows."""

from textwrap import dedent

import pytest

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.reading.door import read_html, read_text
from ssp_desktop.reading.understanding.result import Fate, Reading

HEAD = "Referat af møde i Brolauget\n\nTorsdag den 20. marts 2025 kl. 16.00\n\n"


def of_text(text: str) -> Reading:
    return read_text(HEAD + dedent(text))


def titles(meeting: Meeting) -> list[str]:
    return [item.title for item in meeting.items]


GROUPED = """\
    Åbne punkter

    Beslutningssager

    1. Rækværk

    Beslutning
    Males.

    {}

    2. Fodgængere

    Beslutning
    Taget til efterretning.

    Lukkede punkter

    3. Brofogedens løn

    Beslutning
    Godkendt.
"""


@pytest.mark.parametrize(
    "group", ["Orienteringssager", "Sager til orientering", "Punkter til drøftelse og orientering"]
)
def test_the_name_of_a_group_is_no_text_of_the_item_before(group: str) -> None:
    reading = of_text(GROUPED.format(group))
    assert titles(reading.meeting) == ["Rækværk", "Fodgængere", "Brofogedens løn"]
    assert [item.decision for item in reading.meeting.items] == [
        "Males.", "Taget til efterretning.", "Godkendt.",
    ]  # fmt: skip
    assert all(item.sections == () for item in reading.meeting.items)
    fates = {line.text: line.fate for line in reading.lines}
    assert fates[group] is Fate.UNKEPT
    assert fates["Lukkede punkter"] is Fate.FACT


def test_the_items_of_a_closed_group_are_closed() -> None:
    meeting = of_text(GROUPED.format("Orienteringssager")).meeting
    assert [item.closed for item in meeting.items] == [False, False, True]


def test_until_an_open_group_begins() -> None:
    page = (
        "<h1>Brolauget</h1><p>Torsdag den 20. marts 2025 kl. 16.00</p>"
        "<h2>Lukket dagsorden</h2>"
        "<h3>1. Løn</h3><h4>Beslutning</h4><p>Godkendt.</p>"
        "<h2>Personale</h2>"
        "<h3>2. Barsel</h3><h4>Beslutning</h4><p>Drøftet.</p>"
        "<h2>Åben dagsorden</h2>"
        "<h3>3. Maling</h3><h4>Beslutning</h4><p>Grøn.</p>"
    )
    meeting = read_html(page).meeting
    assert [(item.title, item.closed) for item in meeting.items] == [
        ("Løn", True), ("Barsel", True), ("Maling", False),
    ]  # fmt: skip
    assert all(item.sections == () for item in meeting.items)


def test_a_line_of_text_above_a_title_stays_text() -> None:
    meeting = of_text("""\
        1. Rækværk

        Beslutning
        Males.
        Punkter til beslutning skal være hos brofogeden i tide.

        2. Fodgængere

        Beslutning
        Intet.
    """).meeting
    assert meeting.items[0].decision.endswith("i tide.")


def test_titles_without_numbers_on_the_level_of_their_sections() -> None:
    meeting = read_html(
        "<h1>Brolauget den 7. maj 2025 kl. 16:00</h1>"
        "<h2>Nye pæle</h2><h2>Resumé</h2><p>De er af eg.</p><h2>Indstilling</h2><p>At de købes.</p>"
        "<h2>Beslutning</h2><p>Godkendt.</p>"
        "<h2>Is på broen</h2><h2>Resumé</h2><p>Den er glat.</p><h2>Beslutning</h2><p>Udsat.</p>"
        "<h2>Eventuelt</h2><h2>Beslutning</h2><p>Intet.</p>"
    ).meeting
    assert titles(meeting) == ["Nye pæle", "Is på broen", "Eventuelt"]
    assert [item.decision for item in meeting.items] == ["Godkendt.", "Udsat.", "Intet."]
    assert [each.heading for each in meeting.items[0].sections] == ["Resumé", "Indstilling"]


def test_a_bold_number_alone_has_its_title_in_the_agenda_before() -> None:
    meeting = read_html(
        "<h1>Referat fra møde i Brolauget</h1><p>Torsdag den 22. maj 2025 kl. 13.00</p>"
        "<p>Dagsorden:</p><p>1. Sejlads</p><p>2. Skilte</p><p>Referat:</p>"
        "<p><b>Ad 1</b></p><p>Antallet er faldet.</p><p><b>Ad 2</b></p><p>De er sat op.</p>"
    ).meeting
    assert titles(meeting) == ["Sejlads", "Skilte"]
    assert [item.sections[0].text for item in meeting.items] == [
        "Antallet er faldet.", "De er sat op.",
    ]  # fmt: skip
