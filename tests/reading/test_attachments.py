"""The attachments and case numbers of items, as records systems print them."""

from pathlib import Path

import docx
import pytest

from ssp_desktop.reading.door import read_file, read_text
from ssp_desktop.reading.understanding.result import Fate, Reading


def attachments(reading: Reading, item: int = 0) -> list[tuple[int | None, str]]:
    return [(each.number, each.title) for each in reading.meeting.items[item].attachments]


def listed(*lines: str) -> list[tuple[int | None, str]]:
    text = "\n".join(("1. Skaterbane", "", "Bilag", *lines, "", "2. Eventuelt", ""))
    return attachments(read_text(f"Referat af Anlægsudvalget\n\n{text}"))


def test_the_title_stands_between_the_access_and_the_document_id() -> None:
    assert listed("1 Åben Oplæg om rampe 518204/11", "2 Lukket Tilbud 518205/11") == [
        (1, "Oplæg om rampe"), (2, "Tilbud"),
    ]  # fmt: skip
    assert listed("1. Åben Tegning 2024-03317") == [(1, "Tegning")]
    assert listed("1 Åben skole i tal") == [(None, "1 Åben skole i tal")]


def test_the_document_id_stands_in_front() -> None:
    assert listed("2024-8801 - Kort", "518204/11: Oplæg", "4488120 - Høringssvar") == [
        (None, "Kort"), (None, "Oplæg"), (None, "Høringssvar"),
    ]  # fmt: skip


def test_years_and_dates_in_front_belong_to_the_title() -> None:
    lines = ("2024-2025 - Budget", "2024 - Regnskab", "20240611 - Brev", "Åben Skole 2024/2025")
    assert [title for _, title in listed(*lines)] == list(lines)


def test_cells_of_access_and_id_are_no_title(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("4. Skaterbane", 1)
    facts = document.add_table(2, 2)
    rows = (("Sagsnr.: ", "09/55112"), ("Sagen afgøres i: ", "Anlægsudvalget"))
    for row, texts in zip(facts.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_heading("Resumé", 2)
    document.add_paragraph("Der mangler en rampe. Sagsnr.: 09/00000 er en anden sag.")
    document.add_heading("Bilag", 2)
    table = document.add_table(3, 4)
    listed_rows = (
        ("Nr.", "Adgang", "Titel", "Dokument"),
        ("1", "Åben", "Oplæg om rampe", "518204/11"),
        ("2", "Lukket", "Tilbud", "518205/11"),
    )
    for row, cells in zip(table.rows, listed_rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_heading("5. Eventuelt", 1)
    document.save(str(tmp_path / "system.docx"))
    reading = read_file(tmp_path / "system.docx")
    item = reading.meeting.items[0]
    assert item.case_number == "09/55112"
    assert [section.heading for section in item.sections] == ["", "Resumé"]
    assert item.sections[0].text == "Sagen afgøres i: | Anlægsudvalget"
    assert attachments(reading) == [(1, "Oplæg om rampe"), (2, "Tilbud")]


def test_a_lettered_sub_point_ends_the_list_before_it() -> None:
    reading = read_text(
        "Referat af Anlægsudvalget\n\n1. Meddelelser\n\na. Rejser\n\nBilag\n2024-8801 - Kort\n\n"
        "b. Besøg den 4. juni\n\nBilag\n2024-8802 - Program\n\n2. Eventuelt\n"
    )
    assert [title for _, title in attachments(reading)] == ["Kort", "Program"]
    (section,) = reading.meeting.items[0].sections
    assert section.text == "a. Rejser\n\nb. Besøg den 4. juni"


def test_attachments_may_be_lettered_themselves() -> None:
    assert [title for _, title in listed("a. Kort", "b. Oplæg")] == ["a. Kort", "b. Oplæg"]


def test_the_page_for_the_signatures_ends_the_list() -> None:
    reading = read_text(
        "Referat af Anlægsudvalget\n\n1. Skaterbane\n\nBeslutning\nGodkendt.\n\nBilag\nKort\n\n"
        "Underskriftsside\nAda Lind\nIb Rask\n"
    )
    (item,) = reading.meeting.items
    assert (item.decision, attachments(reading)) == ("Godkendt.", [(None, "Kort")])
    assert [line.text for line in reading.lines if line.fate is Fate.UNPLACED] == [
        "Underskriftsside", "Ada Lind", "Ib Rask",
    ]  # fmt: skip


def test_a_case_number_with_its_label() -> None:
    for label in ("Sagsnr.: ", "Sags nr.: ", "Sagsid: ", "Journalnr. ", "J.nr. "):
        reading = read_text(
            f"1. Skaterbane\n\n{label}09/55112\n\nBeslutning\nGodkendt.\n\n2. Evt.\n"
        )
        assert reading.meeting.items[0].case_number == "09/55112", label


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("1 Åben Støjmåling 204417/25", ["Ved bilaget er »Åben, 204417/25« ikke taget med."]),
        ("2025-204417 - Støjmåling", ["Ved bilaget er »2025-204417« ikke taget med."]),
        ("Bilag 1 - Støjmåling", []),
        ("Støjmåling 2024-2025", []),
    ],
)
def test_what_stands_beside_an_attachments_title_is_told(line: str, told: list[str]) -> None:
    reading = read_text(f"Punkt 1: Støj\n\nBeslutning\n\nGodkendt.\n\nBilag\n\n{line}\n")
    (item,) = reading.meeting.items
    assert [each.title.startswith("Støjmåling") for each in item.attachments] == [True]
    assert [each.text for each in reading.lines if each.fate is Fate.REMARK] == told
