"""Plain texts of many makes, all of them invented: the meeting itself, and where each line went."""

import datetime

import pytest

from ssp_desktop.domain.meeting import Status
from ssp_desktop.reading.door import read_text
from ssp_desktop.reading.understanding.result import LEFT_OUT, Fate
from ssp_desktop.richtext.markdown import plain
from tests.reading.texts.read_texts import KLASSISK, meeting_of, only_item, read, sections

AGENDA = """\
    DAGSORDEN SSP-rådet d. 03-06-2025

    Mødedato Tirsdag d. 3. juni 2025 kl. 14:30
    Mødested Rådhuset, lokale 2

    Punkt 1: Godkendelse af dagsorden

    Punkt 2: Sommerens indsats

    Baggrund og vurdering

    Gadeteamet har en plan.
"""


def test_an_agenda_is_planned() -> None:
    meeting = meeting_of(AGENDA)
    assert meeting.status is Status.PLANNED
    assert (meeting.committee, meeting.title) == ("SSP-rådet", "")
    assert (meeting.date, meeting.time) == (datetime.date(2025, 6, 3), datetime.time(14, 30))
    assert meeting.venue == "Rådhuset, lokale 2"
    assert meeting.participants == ()
    assert [item.title for item in meeting.items] == [
        "Godkendelse af dagsorden", "Sommerens indsats",
    ]  # fmt: skip
    assert sections(meeting.items[1]) == [("Baggrund og vurdering", "Gadeteamet har en plan.")]


def test_an_agenda_with_a_decision_is_a_draft() -> None:
    assert meeting_of(AGENDA + "\n    Beslutning\n\n    Godkendt.\n").status is Status.DRAFT


def test_page_feet_and_links_to_the_top_fall_away() -> None:
    reading = read("""\
        Punkt 1: Budget

        Beslutning

        Godkendt efter

        Side 3 af 9

        en længere drøftelse.

        Til toppen
        3/9
        """)
    assert reading.meeting.items[0].decision == "Godkendt efter\n\nen længere drøftelse."
    assert [(line.text, line.fate) for line in reading.lines if line.fate in LEFT_OUT] == [
        ("Side 3 af 9", Fate.PAGE_FOOT),
        ("Til toppen", Fate.FURNITURE),
        ("3/9", Fate.PAGE_FOOT),
    ]


def test_lines_without_a_place_are_kept_and_pointed_out() -> None:
    reading = read("""\
        REFERAT Rådet d. 03-06-2025

        Husk at medbringe materialet fra sidst.

        Punkt 1: Budget

        Sagen blev taget som den første.

        Beslutning

        Godkendt.
        """)
    (item,) = reading.meeting.items
    assert sections(item) == [
        ("", "Husk at medbringe materialet fra sidst.\n\nSagen blev taget som den første.")
    ]
    assert [(line.number, line.item, line.part) for line in reading.unplaced] == [
        (3, item.id, item.sections[0].id),
    ]


def test_fates_name_the_part_a_line_went_to() -> None:
    reading = read("""\
        Punkt 1: Budget
        2025-000123

        Baggrund

        Der er en plan.

        Beslutning

        Godkendt.

        Bilag

        Bilag 1 - Planen
        """)
    (item,) = reading.meeting.items
    section = item.sections[0].id
    assert [(line.number, line.fate, line.item, line.part) for line in reading.lines] == [
        (1, Fate.ITEM, item.id, ""),
        (2, Fate.FACT, item.id, ""),
        (4, Fate.SECTION_HEADING, item.id, section),
        (6, Fate.TEXT, item.id, section),
        (8, Fate.SECTION_HEADING, item.id, "decision"),
        (10, Fate.TEXT, item.id, "decision"),
        (12, Fate.SECTION_HEADING, item.id, ""),
        (14, Fate.ATTACHMENT, item.id, ""),
    ]


def test_spaces_are_folded_and_slips_stay() -> None:
    item = only_item(
        "Punkt 1:  Møde\u00a0 om\tby\u00adliv \n\nBeslutning\n\n"
        "Der  blev spurg\u00a0\u00a0ind til brgen .  \n"
    )
    assert (item.title, item.decision) == ("Møde om byliv", "Der blev spurg ind til brgen .")


def test_letters_that_mean_something_in_markdown_stay_letters() -> None:
    item = only_item("Punkt 1: A\n\nBeslutning\n\nKl. 5 * 3 og **fed** \\ # @ $ _x_\n")
    assert item.decision == "Kl. 5 \\* 3 og \\*\\*fed\\*\\* \\\\ # @ $ _x_"


def test_published_by_a_municipality() -> None:
    meeting = meeting_of(
        KLASSISK.format(absent="")
        + "\n    Til toppen\n\n    Opdateret af Nørre Snede Kommune 11.10.25"
    )
    assert meeting.municipality == "Nørre Snede Kommune"
    assert meeting.published == datetime.date(2025, 10, 11)
    assert meeting.items[-1].decision == "Intet."


def test_a_title_of_its_own_is_kept() -> None:
    meeting = meeting_of("""\
        Vester Kommune
        Referat fra ekstraordinært møde i Børne- og Ungeudvalget, torsdag den 5. juni 2025
        Sted: Rådhuset
        Tid: kl. 15.30-17.00
        Punkt 1: A
        """)
    assert meeting.title == (
        "Referat fra ekstraordinært møde i Børne- og Ungeudvalget, torsdag den 5. juni 2025"
    )
    assert (meeting.committee, meeting.municipality) == ("Børne- og Ungeudvalget", "Vester Kommune")
    assert (meeting.date, meeting.time) == (datetime.date(2025, 6, 5), datetime.time(15, 30))
    assert meeting.venue == "Rådhuset"


@pytest.mark.parametrize(
    "line",
    [
        "Mødedato: 3. juni 2025 kl. 14:00-16:00",
        "Den 3. juni 2025 kl. 14-16 i Salen",
        "Tirsdag den 3. juni 2025 kl. 14.00 – 16.00",
        "3. juni 2025, kl. 14 til ca. kl. 16",
        "03.06.2025 14:00-16:00",
    ],
)
def test_an_end_time_is_not_dropped_without_a_word(line: str) -> None:
    reading = read_text(f"Dagsorden for Ungerådet\n{line}\n\n1. Velkomst\n2. Eventuelt\n")
    assert reading.meeting.date == datetime.date(2025, 6, 3)
    assert reading.meeting.time == datetime.time(14)
    assert [left.text for left in reading.unplaced] == [line]
    assert plain(reading.meeting.items[0].sections[0].text) == line


@pytest.mark.parametrize(
    "line", ["Den 24-04-2024 kl. 16:00", "24-04-2024 kl. 16 i lokale 2-4", "24.04.2024 - kl. 16"]
)
def test_a_start_alone_leaves_nothing_over(line: str) -> None:
    reading = read_text(f"Dagsorden for Ungerådet\n{line}\n\n1. Velkomst\n2. Eventuelt\n")
    assert (reading.meeting.time, reading.unplaced) == (datetime.time(16), ())
