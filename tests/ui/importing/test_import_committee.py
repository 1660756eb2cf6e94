"""The preview of an import says which committee the meeting goes to, and lets one choose."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import new_id
from ssp_desktop.ui.importing.import_page import ImportPage
from tests.ui.conftest import press, write
from tests.ui.importing.conftest import AGENDA, the_page


@pytest.fixture
def preview(window, tmp_path: Path, qtbot):
    """Give a function that imports the agenda with the committee written so, and its preview."""

    def shown(name: str) -> ImportPage:
        path = tmp_path / "dagsorden.txt"
        path.write_text(AGENDA.replace("SSP-styregruppen", name), "utf-8")
        window.meetings.import_path(str(path))
        return the_page(window, qtbot)

    return shown


def kept_in(window, services) -> Committee:
    return services.store.committee(services.store.load(window.current_meeting).committee_id)


@pytest.mark.parametrize("name", ["SSP styregruppen", "SSP-STYREGRUPPEN"])
def test_a_name_that_differs_in_form_is_told_to_be_the_committee_one_has(
    window, committee, services, preview, name
):
    services.meetings.begin(committee.id, None)
    page = preview(name)
    assert page.facts.committee.currentText() == "SSP-styregruppen"
    assert page.facts.goes_to.isVisible()
    said = "Mødet kommer i dit udvalg »SSP-styregruppen«, som har 1 møde."
    assert page.facts.goes_to.text() == said
    page.create_button.click()
    assert kept_in(window, services) == committee
    assert services.store.committees() == [committee]


def test_a_new_committee_is_told_before_it_is_made(window, committee, services, preview):
    page = preview("Ungerådet")
    assert page.facts.goes_to.text() == "»Ungerådet« oprettes som et nyt udvalg."
    page.create_button.click()
    assert kept_in(window, services).name == "Ungerådet"
    assert len(services.store.committees()) == 2


def test_another_one_is_chosen_on_the_list_by_key(window, committee, services, preview, qtbot):
    council = Committee(new_id(), "Ungerådet")
    services.store.save_committee(council)
    page = preview("SSP-styregruppen")
    page.facts.committee.setFocus()
    press(Qt.Key.Key_Down)
    said = "Mødet er det første i dit udvalg »Ungerådet«."
    assert page.facts.goes_to.text() == said
    assert page.facts.title.placeholderText().endswith("Ungerådet d. 24-04-2024")
    page.create_button.click()
    assert kept_in(window, services) == council
    assert services.store.load(window.current_meeting).committee == "Ungerådet"


def test_a_new_one_is_made_by_writing_its_name(window, committee, services, preview):
    page = preview("SSP-styregruppen")
    page.facts.committee.setFocus()
    page.facts.committee.lineEdit().selectAll()
    write("Ungeforum")
    assert page.facts.goes_to.text() == "»Ungeforum« oprettes som et nyt udvalg."
    page.facts.committee.lineEdit().selectAll()
    write("ssp  Styregruppen")
    assert page.facts.goes_to.text() == "Mødet er det første i dit udvalg »SSP-styregruppen«."
    page.facts.committee.lineEdit().selectAll()
    write("Ungeforum")
    page.create_button.click()
    assert kept_in(window, services).name == "Ungeforum"


def test_the_committee_of_another_municipality_is_told_apart_and_can_be_chosen(
    window, committee, services, preview, qtbot
):
    services.meetings.sample()  # its committee is invented, of the same name and municipality
    page = preview("SSP-styregruppen")
    field = page.facts.committee
    assert field.currentText() == "SSP-styregruppen"
    assert field.texts() == ["SSP-styregruppen · Ravnsø Kommune"]
    assert page.facts.goes_to.text() == (
        "»SSP-styregruppen« oprettes som et nyt udvalg. Det, du har, hører til Ravnsø Kommune; "
        "vælg det på listen, hvis det er samme."
    )
    field.setFocus()
    press(Qt.Key.Key_Tab)  # going through the field chooses nothing
    assert "oprettes" in page.facts.goes_to.text()
    field.setFocus()
    press(Qt.Key.Key_Down)
    assert page.facts.goes_to.text().startswith("Mødet kommer i dit udvalg")
    page.create_button.click()
    assert kept_in(window, services).id == committee.id


def test_a_file_without_a_committee_asks_for_one(window, committee, services, preview):
    page = preview("")
    assert page.reading.meeting.committee == ""
    assert page.facts.goes_to.text() == (
        "Filen siger ikke, hvilket udvalg det er. Vælg det, eller skriv navnet."
    )
    page.facts.committee.setFocus()
    press(Qt.Key.Key_Down)
    page.create_button.click()
    assert kept_in(window, services) == committee


def test_a_committee_that_was_joined_meanwhile_is_told_and_nothing_is_kept(
    window, committee, services, preview
):
    council = Committee(new_id(), "Ungerådet")
    services.store.save_committee(council)
    page = preview("SSP-styregruppen")
    page.facts.committee.setFocus()
    press(Qt.Key.Key_Down)
    services.store.delete_committee(council.id)
    page.create_button.click()
    assert page.problem.text().startswith("Udvalget findes ikke længere")
    assert services.store.list_meetings() == []
    services.store.save_committee(replace(council, name="Rådet"))
    page.create_button.click()
    assert kept_in(window, services).name == "Rådet"


def test_of_a_long_name_the_beginning_is_seen(window, committee, services, preview):
    long = "Udvalget for plan, udvikling, kultur, fritid og borgernes sundhed (PUK) i Havnby"
    page = preview(long)
    line = page.facts.committee.lineEdit()
    assert line.text() == long
    assert line.fontMetrics().horizontalAdvance(long) > line.width()
    assert line.cursorPosition() == 0
    assert line.cursorRect().left() < line.width() // 4


def test_the_preview_counts_one_as_one(window, tmp_path: Path, qtbot):
    path = tmp_path / "dagsorden.txt"
    path.write_text("Dagsorden for Havneudvalget\n\nDeltagere: Bo Lund\n\n1. Ny mole\n", "utf-8")
    window.meetings.import_path(str(path))
    page = the_page(window, qtbot)
    texts = [each.text() for each in page.findChildren(QLabel)]
    assert any(text.startswith("1 punkt, 1 deltager, ") for text in texts)


def test_a_second_meeting_on_the_same_day_is_told_before_it_is_made(
    window, committee, services, preview
):
    page = preview("SSP-styregruppen")
    page.create_button.click()
    made = services.store.load(window.current_meeting)
    page = preview("SSP-styregruppen")
    told = "»SSP-styregruppen« har allerede et møde den dag. Opretter du dette, har det to."
    assert page.facts.goes_to.text() == told
    page.facts.date.show_date(made.date + timedelta(days=1))
    page.facts.date.changed.emit()
    said = "Mødet kommer i dit udvalg »SSP-styregruppen«, som har 1 møde."
    assert page.facts.goes_to.text() == said
