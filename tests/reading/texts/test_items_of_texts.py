"""Which lines of a plain text are items, and what stands beside their titles."""

import datetime

import pytest

from ssp_desktop.domain.meeting import Status
from ssp_desktop.reading.door import read_text
from ssp_desktop.reading.understanding.result import Fate
from tests.reading.texts.read_texts import meeting_of, only_item, read, sections


def test_a_bare_numbered_agenda() -> None:
    meeting = meeting_of("""\
        Dagsorden til møde i Netværksgruppen
        Mandag den 2. juni 2025 kl. 9 i Kulturhuset

        1. Velkomst
        2. Nyt fra skolerne
           - Fravær
           - Trivsel
        3. Eventuelt
        """)
    assert (meeting.committee, meeting.venue) == ("Netværksgruppen", "Kulturhuset")
    assert meeting.title == "Dagsorden til møde i Netværksgruppen"
    assert (meeting.date, meeting.time) == (datetime.date(2025, 6, 2), datetime.time(9))
    assert [item.title for item in meeting.items] == ["Velkomst", "Nyt fra skolerne", "Eventuelt"]
    assert sections(meeting.items[1]) == [("", "- Fravær\n- Trivsel")]
    assert meeting.status is Status.PLANNED


def test_numbered_points_at_the_margin_are_no_items() -> None:
    meeting = meeting_of("""\
        1. Godkendelse af dagsorden

        Beslutning
        Godkendt.

        2. Status

        Baggrund
        Der er tre emner:
        1. Skolevejen
        2. Natteravne
        3. Festivalen

        Beslutning
        1. Taget til efterretning.
        2. Udsat.

        3. Budget

        Beslutning
        Godkendt.

        4. Eventuelt
        """)
    assert [item.title for item in meeting.items] == [
        "Godkendelse af dagsorden", "Status", "Budget", "Eventuelt",
    ]  # fmt: skip
    assert meeting.items[1].sections[0].text == (
        "Der er tre emner:\n\n1. Skolevejen\n2. Natteravne\n3. Festivalen"
    )
    assert meeting.items[1].decision == "1. Taget til efterretning.\n2. Udsat."


def test_numbers_begin_and_jump_where_the_source_does() -> None:
    meeting = meeting_of("Punkt 41: A\n\nPunkt 42: B\n\nPunkt 50: C\n\nPunkt 51: D\n")
    assert meeting.first_number == 41
    assert [item.fixed_number for item in meeting.items] == [None, None, 50, None]
    assert [number for number, _ in meeting.numbered_items()] == [41, 42, 50, 51]


@pytest.mark.parametrize("prefix", ["Punkt 7: ", "PUNKT 7: ", "Pkt. 7: ", "Punkt 7 - ", "Sag 7: "])
def test_ways_to_write_an_item(prefix: str) -> None:
    meeting = meeting_of(f"{prefix}Legeplads\n\nBeslutning\n\nGodkendt.\n")
    assert (meeting.first_number, meeting.items[0].title) == (7, "Legeplads")


@pytest.mark.parametrize(
    "form", ["Ad {} {}", "Ad {}) {}", "Ad. {}: {}", "AD {}. {}", "Punkt {} {}", "Pkt. {} {}"]
)
@pytest.mark.parametrize("agenda", ["", "Dagsorden:\n1. Velkomst\n2. Løn\n\nReferat:\n"])
def test_items_that_are_told_of_loosely(form: str, agenda: str) -> None:
    reading = read_text(
        f"Referat fra møde i Ungerådet\n\n{agenda}{form.format(1, 'Velkomst')}\nAlle kom.\n\n"
        f"{form.format(2, 'Løn')}\nDer er to veje:\n- op\n- ned\n"
    )
    meeting = reading.meeting
    assert [(n, i.title) for n, i in meeting.numbered_items()] == [(1, "Velkomst"), (2, "Løn")]
    assert [sections(item)[-1] for item in meeting.items] == [
        ("", "Alle kom."), ("", "Der er to veje:\n\n- op\n- ned"),
    ]  # fmt: skip


def test_ad_and_a_number_alone_take_the_title_from_the_agenda() -> None:
    meeting = read_text("1. Velkomst\n2. Løn\n\nAd 1\nAlle kom.\n\nAd 2\nMere.\n").meeting
    assert [item.title for item in meeting.items] == ["Velkomst", "Løn"]
    assert [sections(item) for item in meeting.items] == [[("", "Alle kom.")], [("", "Mere.")]]


@pytest.mark.parametrize("word", ["Ad 1 Skoler", "Punkt 1 Velkomst"])
def test_real_numbers_go_before_loose_ones(word: str) -> None:
    meeting = meeting_of(f"""\
        1. Velkomst

        Baggrund
        {word}
        Punkt 2 Eventuelt
        Ad 2 Klubber

        2. Eventuelt

        Beslutning
        Ad 1 Skoler
        Ad 2 Klubber
        """)
    assert [item.title for item in meeting.items] == ["Velkomst", "Eventuelt"]


@pytest.mark.parametrize(
    ("title", "expected", "closed"),
    [
        ("Lukket", "Lukket", True),
        ("Lukket: Køb af grund", "Køb af grund", True),
        ("Køb af grund (Lukket punkt)", "Køb af grund", True),
        ("Køb af grund (Lukket)", "Køb af grund", True),
        ("Lukkede skoler", "Lukkede skoler", False),
        ("Lukketider i nattelivet", "Lukketider i nattelivet", False),
    ],
)
def test_closed_items(title: str, expected: str, closed: bool) -> None:
    item = only_item(f"Punkt 1: {title}\n\nBeslutning\n\nGodkendt.\n")
    assert (item.title, item.closed) == (expected, closed)


@pytest.mark.parametrize(
    "number",
    ["2022-006781", "21-014420", "EMN-2023-009832", "27.00.00-P35-1-23", "Sagsnr.: 2022-006781"],
)
def test_case_numbers(number: str) -> None:
    item = only_item(f"Punkt 1: Budget\n{number}\n\nBeslutning\n\nGodkendt.\n")
    assert item.case_number == number.removeprefix("Sagsnr.: ")
    assert item.sections == ()


def test_a_date_under_the_title_is_no_case_number() -> None:
    item = only_item("Punkt 1: Frist\n\n24-04-2024\n\nBeslutning\n\nGodkendt.\n")
    assert item.case_number == ""
    assert item.sections[0].text == "24-04-2024"


def test_a_contents_list_is_dropped_cut_off_and_wrapped_lines_too() -> None:
    reading = read("""\
        REFERAT Rådet d. 03-06-2025

        Indholdsfortegnelse

        Godkendelse af dagsorden.....\t3
        Orientering om en meget lang sag, som der ikke er plads til på
        en linje.....\t4
        Status på sommerens mange ind...
        Lukket . . . . . . 7

        Punkt 1: Godkendelse af dagsorden

        Punkt 2: Orientering om en meget lang sag, som der ikke er plads til på en linje

        Punkt 3: Status på sommerens mange indsatser i byen

        Punkt 4: Lukket
        """)
    assert [line.number for line in reading.lines if line.fate is Fate.CONTENTS] == [
        3,
        5,
        6,
        7,
        8,
        9,
    ]
    assert reading.unplaced == ()
    assert len(reading.meeting.items) == 4


def test_a_numbered_contents_list_is_told_from_the_items() -> None:
    reading = read("""\
        Referat fra Rådet
        1. Velkomst
        2. Budget
        3. Eventuelt

        1. Velkomst
        Beslutning
        Godkendt.
        2. Budget
        Beslutning
        Udsat.
        3. Eventuelt
        Beslutning
        Intet.
        """)
    assert [item.decision for item in reading.meeting.items] == ["Godkendt.", "Udsat.", "Intet."]
    assert [line.fate for line in reading.lines][1:4] == [Fate.CONTENTS] * 3


def test_a_title_that_goes_on_in_the_next_line() -> None:
    item = only_item("""\
        Punkt 1: Orientering om samarbejdet mellem skolerne og
        ungdomsklubberne i byen
        2025-001234

        Beslutning

        Godkendt.
        """)
    assert item.title.endswith("skolerne og ungdomsklubberne i byen")
    assert item.case_number == "2025-001234"


def test_attachments_called_what_the_item_is_are_no_items_of_the_contents_list() -> None:
    reading = read_text(
        "REFERAT Rådet d. 03-06-2025\n\nIndholdsfortegnelse\n\nNy legeplads ved skolen\n\n"
        "Punkt 1: Ny legeplads ved skolen\n\n2025-000123\n\nBeslutning\n\nGodkendt.\n\n"
        "Bilag\n\nNy legeplads ved skolen\n\nNy legeplads ved skolen\n"
    )
    (item,) = reading.meeting.items
    assert (item.decision, len(item.attachments)) == ("Godkendt.", 2)


def test_a_short_title_with_its_page_behind_it_is_known_in_the_contents_list() -> None:
    reading = read_text(
        "REFERAT Rådet d. 03-06-2025\n\nIndholdsfortegnelse\n\nEventuelt.........3\n\n"
        "Punkt 1: Eventuelt\n\n24/10567\n\nBeslutning\n\nIntet.\n\n"
        "Bilag\n\nEventuelt\n\nEventuelt\n"
    )
    (item,) = reading.meeting.items
    assert (item.decision, len(item.attachments)) == ("Intet.", 2)
