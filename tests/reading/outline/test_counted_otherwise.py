"""Items that are not counted 1, 2, 3 in front: by letters, below their titles."""

from pathlib import Path
from textwrap import dedent

import pytest
from docx import Document

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.reading.door import read_file, read_text
from ssp_desktop.reading.outline.certainty import Certainty

HEAD = "Referat af møde i Brolauget\n\nTorsdag den 20. marts 2025 kl. 16.00\n\n"


def of_text(text: str) -> Meeting:
    return read_text(HEAD + dedent(text)).meeting


def numbered(meeting: Meeting) -> list[tuple[int, str]]:
    return [(number, item.title) for number, item in meeting.numbered_items()]


@pytest.mark.parametrize("sign", ["A: ", "A. ", "A) ", "A:", "Punkt A: ", " A : "])
def test_items_by_letters_are_counted_from_one(sign: str) -> None:
    signs = [sign.replace("A", letter) for letter in "ABC"]
    meeting = of_text(
        f"{signs[0]}Valg af brofoged\nBeslutning: Ask Lind.\n\n"
        f"{signs[1]}Takster\nBeslutning: De stiger.\n\n{signs[2]}Eventuelt\nIntet.\n"
    )
    assert numbered(meeting) == [(1, "Valg af brofoged"), (2, "Takster"), (3, "Eventuelt")]
    assert meeting.items[1].decision == "De stiger."


def test_points_by_letters_in_a_numbered_item_are_no_items() -> None:
    meeting = of_text("""\
        1. Takster

        Beslutning
        A. Biler betaler 20 kr.
        B. Cykler betaler intet.

        2. Eventuelt

        Beslutning
        Intet.
    """)
    assert numbered(meeting) == [(1, "Takster"), (2, "Eventuelt")]
    assert "B. Cykler betaler intet." in meeting.items[0].decision


def test_bold_titles_by_letters_lose_their_letters(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Referat af årsmøde i Brolauget")
    document.add_paragraph("20. marts 2025 kl. 16.00")
    for title in ("A. Beretning", "B. Regnskab", "C. Eventuelt"):
        document.add_paragraph().add_run(title).bold = True
        document.add_paragraph("Drøftet.")
    document.save(str(tmp_path / "b.docx"))
    meeting = read_file(tmp_path / "b.docx").meeting
    assert numbered(meeting) == [(1, "Beretning"), (2, "Regnskab"), (3, "Eventuelt")]


def test_parts_of_an_item_with_its_number_in_front_are_no_items() -> None:
    meeting = of_text("""\
        1. Formalia
        1.1 Dagsorden
        Godkendt.
        1.2 Referat
        Godkendt.

        2. Nyt
        2.1 Fra brofogeden
        Broen står.
        2.2 Fra kassen
        Den er tom.

        3. Eventuelt
        Intet.
    """)
    assert numbered(meeting) == [(1, "Formalia"), (2, "Nyt"), (3, "Eventuelt")]


def test_a_title_above_its_number_may_begin_with_a_figure_or_have_the_case_between() -> None:
    meeting = of_text("""\
        2. etape af broen
        Sag nr. 40

        Beslutning

        Godkendt.

        Rækværk
        Sagsnr. 25/117
        Sag nr. 41

        Beslutning

        Udsat.
    """)
    assert numbered(meeting) == [(40, "2. etape af broen"), (41, "Rækværk")]
    assert [item.case_number for item in meeting.items] == ["", "25/117"]
    assert [item.sections for item in meeting.items] == [(), ()]


def test_what_stands_in_brackets_behind_a_number_may_have_figures() -> None:
    meeting = of_text("""\
        Pkt. 1 (Ask)
        Velkomst
        Kort.

        Pkt. 2 (Bine, 20 min.)
        Rækværk
        Beslutning
        Males.

        Pkt. 3
        Evt.
    """)
    assert numbered(meeting) == [(1, "Velkomst"), (2, "Rækværk"), (3, "Evt.")]
    assert meeting.items[1].sections[0].text == "(Bine, 20 min.)"


def test_items_called_by_nr_alone() -> None:
    meeting = read_text(
        "Referat\n\n4. juni 2026\n\n"
        "Nr.7 - Træffetid\n\nBeslutning\n\nIngen mødt.\n\n"
        "Nr. 8 - Valg af formand\n\nBeslutning\n\nÅse Vang blev valgt, se nr. 7.\n"
    ).meeting
    assert [(number, item.title) for number, item in meeting.numbered_items()] == [
        (7, "Træffetid"),
        (8, "Valg af formand"),
    ]


def test_a_title_may_stand_below_an_ad_where_most_stand_beside_it() -> None:
    meeting = read_text(
        "Referat af bestyrelsesmøde den 4. juni 2026\n\nDagsorden:\n\n"
        "ad 1.\n\nValg af ordstyrer\n\nÅse blev valgt.\n\n"
        "ad 2. Post\n\nIntet.\n\nad. 3 Regnskab\n\nGodkendt.\n\nAd 4 Status\n\nDet går.\n"
    ).meeting
    titles = [item.title for item in meeting.items]
    assert titles == ["Valg af ordstyrer", "Post", "Regnskab", "Status"]


def test_nr_with_a_dash_behind_it_is_an_items_number() -> None:
    meeting = of_text("""\
        Nr.7 - Træffetid

        Beslutning i Brolauget (22-25) den 20-03-2025

        Ingen kom.

        Nr. 8 - Rækværk

        Beslutning i Brolauget (22-25) den 27-02-2025

        Udsat.

        Beslutning i Brolauget (22-25) den 20-03-2025

        Males.
    """)
    assert numbered(meeting) == [(7, "Træffetid"), (8, "Rækværk")]
    assert [item.decision for item in meeting.items] == ["Ingen kom.", "Males."]
    assert len(meeting.items[1].sections) == 1


def test_headings_of_a_text_that_is_indented_as_its_titles_are() -> None:
    own = "".join(
        f"  Pkt. {n}\n\n  Emne {n}\n\n  Resume\n\n  Kort.\n\n"
        f"  Brolauget, 20-03-2025, pkt. {n}\n\n  Godkendt {n}.\n\n"
        for n in (4, 5)
    )
    meeting = of_text(own)
    assert numbered(meeting) == [(4, "Emne 4"), (5, "Emne 5")]
    assert [item.decision for item in meeting.items] == ["Godkendt 4.", "Godkendt 5."]
    assert [item.sections[0].heading for item in meeting.items] == ["Resume", "Resume"]


@pytest.mark.parametrize("title", ["Eventuelt", "Eventuelt:", "Evt."])
def test_eventuelt_without_its_number_is_the_last_item(title: str) -> None:
    meeting = of_text(f"""\
        1. Takster

        De stiger.

        2. Rækværk

        Males.

        3. Indkomne forslag

        Ingen.

        {title}

        Lyset virker ikke.
    """)
    titles = [item.title for item in meeting.items]
    assert titles == ["Takster", "Rækværk", "Indkomne forslag", title]
    assert "Lyset virker ikke." in meeting.items[3].sections[0].text


def test_eventuelt_that_is_written_twice_or_has_its_number_is_no_item_again() -> None:
    items = "1. Takster\n\nDe stiger.\n\n2. Rækværk\n\nMales.\n\n3. {}\n\nIngen.\n\n"
    twice = of_text(items.format("Forslag") + "Eventuelt\n\nLys.\n\nEventuelt\n\nIs.\n")
    assert len(twice.items) == 3
    assert len(of_text(items.format("Eventuelt") + "Evt.\n\nLys.\n").items) == 3


def test_points_with_a_title_or_only_a_text_are_items_when_each_comes_once() -> None:
    reading = read_text(
        HEAD + "Punkt 1\n  Ask Lind blev dirigent, og ingen var imod det.\n\n"
        "Punkt 2 Takster ( se bilag)\n  De stiger.\n\nPunkt 3\n  Kassereren så på tallene.\n\n"
        "Punkt 4 indkomne forslag.\n  Ingen.\n\nPunkt 5 valg\n  Genvalg.\n"
    )
    assert [number for number, _ in reading.meeting.numbered_items()] == [1, 2, 3, 4, 5]
    assert reading.meeting.items[1].title == "Takster ( se bilag)"
    assert reading.meeting.items[3].title == "indkomne forslag."
    assert reading.certainty is Certainty.UNSURE


def test_sections_of_a_proposal_are_no_items_of_the_meeting() -> None:
    text = (
        "Referat af generalforsamling i Brolauget\n\nDen 20. marts 2025 kl. 16.00\n\n"
        "1. Velkomst\n\nAlle kom.\n\n2. Valg af dirigent\n\nAsta Vang.\n\n"
        "3. Ændring af vedtægterne\n\nForslaget lyder:\n\n"
        + "".join(f"6.1.{n} Udvalg {n}\n\nVælges for et år.\n\n" for n in range(1, 7))
        + "4. Eventuelt\n\nIntet.\n"
    )
    assert numbered(of_text(text)) == [
        (1, "Velkomst"),
        (2, "Valg af dirigent"),
        (3, "Ændring af vedtægterne"),
        (4, "Eventuelt"),
    ]
