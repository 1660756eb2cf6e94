"""Documents that can be seen in more than one way, and are read the way they are meant."""

from pathlib import Path
from textwrap import dedent

import docx
import pytest

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.reading.door import read_file, read_html, read_text

HEAD = "Referat af møde i Havneudvalget\n\nDen 05.05.2025 kl. 15:00 i Toldboden\n\n"


def of_text(text: str) -> Meeting:
    return read_text(HEAD + dedent(text)).meeting


def titles(meeting: Meeting) -> list[str]:
    return [item.title for item in meeting.items]


def test_points_of_a_decision_are_no_items_beside_numbered_titles() -> None:
    meeting = of_text("""\
        1. Godkendelse af dagsorden

        Beslutning
        Godkendt.

        2. Ny mole

        Beslutning
        Punkt 1: Havneudvalget vil have en mole.
        Punkt 2: Havneudvalget betaler den.

        3. Bøjer

        Beslutning
        Udsat.
    """)
    assert titles(meeting) == ["Godkendelse af dagsorden", "Ny mole", "Bøjer"]
    assert "Punkt 2: Havneudvalget betaler den." in meeting.items[1].decision


@pytest.mark.parametrize("points", [2, 3])
def test_nor_where_the_items_say_punkt_too(points: int) -> None:
    own = "\n".join(f"Punkt {n}: Havneudvalget vil have {n} moler." for n in range(1, points + 1))
    meeting = of_text(
        "Punkt 1: Godkendelse af dagsorden\n\nBeslutning\nGodkendt.\n\n"
        f"Punkt 2: Ny mole\n\nBeslutning\n{own}\n\n"
        "Punkt 3: Bøjer\n\nBeslutning\nUdsat.\n"
    )
    assert titles(meeting) == ["Godkendelse af dagsorden", "Ny mole", "Bøjer"]
    assert own.replace("\n", "\n\n") == meeting.items[1].decision


def test_sections_on_the_level_of_the_titles_stay_sections() -> None:
    meeting = read_html(
        "<h1>Referat af møde i Havneudvalget</h1>"
        "<h2>1. Dagsorden</h2><h2>Resumé</h2><p>Den.</p><h2>Beslutning</h2><p>Godkendt.</p>"
        "<h2>2. Ny mole</h2><h2>Resumé</h2><p>En.</p><h2>Beslutning</h2><p>Udsat.</p>"
    ).meeting
    assert titles(meeting) == ["Dagsorden", "Ny mole"]
    assert [item.decision for item in meeting.items] == ["Godkendt.", "Udsat."]


def test_a_title_may_stand_above_its_number() -> None:
    meeting = of_text("""\
        Spørgetid
        Sag nr. 17

        Beslutning

        Ingen spurgte.

        Ny mole ved sejlklubben
        Sag nr. 18

        Beslutning

        Godkendt.
    """)
    assert titles(meeting) == ["Spørgetid", "Ny mole ved sejlklubben"]
    assert [number for number, _ in meeting.numbered_items()] == [17, 18]
    assert [item.decision for item in meeting.items] == ["Ingen spurgte.", "Godkendt."]


@pytest.mark.parametrize(
    "heading",
    [
        "Beslutning i {} den {}", "{}s beslutning den {} Punkt 1", "{}, {}, pkt. 1",
        "Beslutning fra {}, {}", "Beslutning - {} - {}",
    ],
)  # fmt: skip
def test_the_decision_is_the_one_of_this_body_and_day(heading: str) -> None:
    earlier, other = (
        heading.format("Havneudvalget", "07-04-2025"),
        heading.format("Byrådet", "05-05-2025"),
    )
    own = heading.format("Havneudvalget", "05-05-2025")
    meeting = of_text(
        f"1. Ny mole\n\n{earlier}\nUdsat.\n\n{own}\nGodkendt.\n\n{other}\nAnbefales.\n\n"
        f"2. Bøjer\n\n{own}\nTaget til efterretning.\n"
    )
    assert [item.decision for item in meeting.items] == ["Godkendt.", "Taget til efterretning."]
    sections = [(each.heading, each.text) for each in meeting.items[0].sections]
    assert sections == [(earlier, "Udsat."), (other, "Anbefales.")]


def test_an_item_may_name_who_has_it_behind_its_number() -> None:
    meeting = of_text("""\
        Pkt. 1
        Godkendelse af dagsorden
        Beslutning
        Godkendt

        Pkt. 2 (Freja)
        Havnerådet har ordet
        Orientering
        De fortalte.

        Pkt. 3
        Næste møde
    """)
    assert titles(meeting) == ["Godkendelse af dagsorden", "Havnerådet har ordet", "Næste møde"]
    assert meeting.items[1].sections[0].text == "(Freja)"


def test_a_date_in_figures_is_no_item() -> None:
    meeting = read_text(
        "Referat 2025.11.09\n\nBestyrelsesmøde\n\n09. 11 2025\n\n"
        "1. Nyt fra havnen\nIntet nyt.\n\n2. Takster\nUdsat.\n"
    ).meeting
    assert titles(meeting) == ["Nyt fra havnen", "Takster"]
    assert str(meeting.date) == "2025-11-09"


def test_the_whole_run_of_numbers_is_the_agenda_and_not_its_one_bold_title() -> None:
    own = "".join(
        f"<p>{'<b>' if n == 1 else ''}{n}. Emne {n}.{'</b>' if n == 1 else ''}</p><p>Drøftet.</p>"
        for n in range(1, 9)
    )
    meeting = read_html(f"<p>Generalforsamling i bådelauget den 4. marts 2025</p>{own}").meeting
    assert titles(meeting) == [f"Emne {n}." for n in range(1, 9)]


def test_a_list_of_people_above_a_number_is_no_title() -> None:
    meeting = read_text(
        "Referat af generalforsamling i bådelauget den 4. marts 2025\n\n"
        "Fremmødte: Åse Vang, Bo Lund\n\n"
        "Punkt 1\nSom dirigent valgtes Åse Vang, og hun takkede for det.\n\n"
        "Punkt 2 Formandens beretning\nDen blev godkendt.\n"
    ).meeting
    assert [person.name for person in meeting.participants] == ["Åse Vang", "Bo Lund"]


def test_a_blank_typed_in_front_of_a_number_makes_no_point_of_an_item() -> None:
    text = "".join(f"{' ' if n % 3 else ''}{n}. Emne {n}\n     Drøftet.\n\n" for n in range(1, 8))
    reading = read_text(f"Referat af bestyrelsesmøde den 4. marts 2025\n\n{text}")
    assert titles(reading.meeting) == [f"Emne {n}" for n in range(1, 8)]


def test_the_points_of_an_item_are_not_taken_for_items_where_all_are_set_in() -> None:
    text = "".join(f" {n}. Emne {n}\n\n  1. Først\n  2. Så\n" for n in range(1, 5))
    reading = read_text(f"Referat af bestyrelsesmøde den 4. marts 2025\n\n{text}")
    assert titles(reading.meeting) == [f"Emne {n}" for n in range(1, 5)]


def test_a_bold_title_goes_on_in_the_bold_line_below_and_not_in_the_text() -> None:
    long = "Valg af bestyrelsesmedlemmer, suppleanter og revisorer for"
    meeting = read_html(
        "<p><b>Referat</b></p>"
        f"<p><b>1. {long}<br>to år ad gangen</b></p><p>a. På valg var Åse Vang</p><p>Valgt.</p>"
        f"<p><b>2. {long} :</b></p><p>a. På valg var Bo Lund</p><p>Valgt.</p>"
        "<p><b>3. Eventuelt</b></p><p>Intet.</p>"
    ).meeting
    assert titles(meeting) == [f"{long} to år ad gangen", f"{long} :", "Eventuelt"]


@pytest.mark.parametrize(
    "heading",
    [
        "{}s møde den {}:", "Møde i {} den {}:", "{}, {}, pkt. 1", "{} den {}:", "{} {}, sag 3",
    ],
)  # fmt: skip
def test_a_meetings_own_heading_is_over_its_decision(heading: str) -> None:
    earlier = heading.format("Havneudvalget", "7. april 2025")
    own = heading.format("Havneudvalget", "5. maj 2025")
    meeting = of_text(
        "1. Referat fra mødet den 7. april 2025\n\nAlle har set det.\n\n"
        f"{own}\n\nGodkendt.\n\n2. Bøjer\n\n{earlier}\n\nUdsat.\n\n{own}\n\nKøbes.\n"
    )
    assert [item.decision for item in meeting.items] == ["Godkendt.", "Købes."]
    assert [(each.heading, each.text) for each in meeting.items[1].sections] == [
        (earlier.rstrip(":"), "Udsat.")
    ]


@pytest.mark.parametrize("folded", ["2. Ny mole", "• Punkt 2 Ny mole"])
@pytest.mark.parametrize("title", ["2.  Ny mole", "Punkt 2\n\nNy mole"])
def test_a_title_shown_twice_is_in_no_decision(folded: str, title: str) -> None:
    first = "1.  Bøjer" if title.startswith("2") else "Punkt 1\n\nBøjer"
    meeting = of_text(
        f"Referat af havnens møde\n\n{folded.replace('2', '1').replace('Ny mole', 'Bøjer')}\n\n"
        f"{first}\n\nBeslutning\n\nKøbes.\n\n{folded}\n\n{title}\n\nBeslutning\n\nUdsat.\n"
    )
    assert titles(meeting) == ["Bøjer", "Ny mole"]
    assert [item.decision for item in meeting.items] == ["Købes.", "Udsat."]


def test_who_was_absent_stands_at_the_margin_of_an_indented_text() -> None:
    text = "1. Bøjer\n\n  Beslutning\n\n  Købes.\n\n  Fraværende: Per Ravn, Ida Bæk\n\n2. Ny mole\n"
    meeting = of_text("\n".join(f"  {line.strip()}" for line in text.splitlines()))
    assert meeting.items[0].decision == "Købes."
    assert [person.name for person in meeting.participants] == ["Per Ravn", "Ida Bæk"]


def test_a_word_below_an_empty_list_of_the_absent_is_the_decision() -> None:
    reading = read_text("1. Bøjer\n\nBeslutning\nFraværende:\nEnig.\n\n2. Ny mole\n")
    assert reading.meeting.items[0].decision == "Enig."
    assert reading.meeting.participants == ()
    assert not reading.unplaced


def test_bold_points_with_who_has_them_are_items_though_one_alone_has_a_heading(
    tmp_path: Path,
) -> None:
    document = docx.Document()
    document.add_paragraph("Referat af bestyrelsesmøde")
    document.add_paragraph("Mandag den 3. marts 2025 kl. 18.00-20.30")
    document.add_paragraph("Deltagere: Asta Vang, Bo Lund")
    for number, title in enumerate(("Velkomst", "Cykelskur", "Nyt"), start=1):
        bold = [f"Pkt. {number} (Asta)", title, *["Beslutning"] * (number == 2)]
        for text in bold:
            document.add_paragraph().add_run(text).bold = True
        document.add_paragraph("Det blev drøftet.")
    document.save(tmp_path / "referat.docx")
    items = read_file(tmp_path / "referat.docx").meeting.items
    assert [item.title for item in items] == ["Velkomst", "Cykelskur", "Nyt"]
