"""From somebody else's file to a meeting, through the preview."""

import datetime
import threading
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from ssp_desktop.application.files.importing import Fate, Reader, destinations_in, place_line
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.proof import FlagKind
from ssp_desktop.reading.door import read_text
from ssp_desktop.ui.importing.import_page import ImportPage
from ssp_desktop.ui.importing.reading_job import ReadingJob
from ssp_desktop.ui.importing.source_lines import WORD
from tests.reading.system_exports import FUJITSU, folder_of, zip_of
from tests.reading.test_certainty import LETTER, SURE, TWO_WAYS
from tests.ui.conftest import press, write

AGENDA = """\
Dagsorden
SSP-styregruppen
Onsdag d. 24. april 2024 kl. 16:00
Husk nøglen til salen
1. Godkendelse af dagsorden
Indstilling
Godkendes.
2. Eventuelt
Beslutning
Intet.
"""


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    path = tmp_path / "dagsorden.txt"
    path.write_text(AGENDA, "utf-8")
    return path


def the_page(window, qtbot) -> ImportPage:
    qtbot.waitUntil(lambda: window.meetings.importer.page is not None, timeout=20_000)
    return window.meetings.importer.page


def test_a_line_without_a_place_is_moved_to_the_one_it_is_given():
    reading = read_text(AGENDA)
    (line,) = reading.unplaced
    assert line.text == "Husk nøglen til salen"
    last = reading.meeting.items[1]
    place = next(each for each in destinations_in(last) if each.part == DECISION)
    after = place_line(reading, line, place)
    assert after.unplaced == ()
    assert after.meeting.items[1].decision == "Intet.\n\nHusk nøglen til salen"
    assert "nøglen" not in str(after.meeting.items[0])
    assert [fate.text for fate in after.lines] == [fate.text for fate in reading.lines]


def test_the_points_of_a_list_are_moved_one_by_one():
    reading = read_text(AGENDA.replace("Godkendes.\n", "- Husk nøglen.\n- Husk kaffen.\n"))
    place = next(each for each in destinations_in(reading.meeting.items[1]) if not each.heading)
    seen = []
    for words in ("nøglen.", "kaffen.", "nøglen."):
        line = next(each for each in reading.lines if words in each.text)
        reading = place_line(reading, line, place)
        first, last = reading.meeting.items
        seen.append((first.sections[1].text, last.decision))
    assert seen == [
        ("- Husk kaffen.", "Intet.\n\nHusk nøglen."),
        ("", "Intet.\n\nHusk nøglen.\n\nHusk kaffen."),
        ("", "Intet.\n\nHusk kaffen.\n\nHusk nøglen."),
    ]


def test_a_line_that_is_not_where_it_was_put_is_refused_and_nothing_is_changed():
    reading = read_text(AGENDA)
    (line,) = reading.unplaced
    place = next(destinations_in(reading.meeting.items[1]))
    moved = place_line(reading, line, place)
    with pytest.raises(UserError, match="Linje 4 kan ikke flyttes her"):
        place_line(moved, line, place)


def test_what_was_understood_is_shown_and_kept(window, agenda, services, qtbot):
    window.meetings.import_path(str(agenda))
    page = the_page(window, qtbot)
    words = [page.source.index(row).data(WORD) for row in range(page.source.rowCount())]
    assert words == [
        "Titel", "Titel", "Oplysning", "Uden plads",
        "Punkt 1", "Overskrift", "Indstilling", "Punkt 2", "Overskrift", "Beslutning",
    ]  # fmt: skip
    assert services.store.list_meetings() == []
    qtbot.keyClick(page.create_button, Qt.Key.Key_Space)
    kept = services.store.load(window.current_meeting)
    assert [item.title for item in kept.items] == ["Godkendelse af dagsorden", "Eventuelt"]
    assert [each.name for each in services.store.committees()] == ["SSP-styregruppen"]


def test_the_chair_is_seen_in_the_preview(window, tmp_path, qtbot):
    path = tmp_path / "referat.txt"
    people = "Deltagere: Karen Mikkelsen (formand), Bo Ly (V)\n"
    path.write_text(AGENDA.replace("Husk nøglen til salen\n", people), "utf-8")
    window.meetings.import_path(str(path))
    tree = the_page(window, qtbot).tree
    flags = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
    people = tree.findItems("Deltagere", flags)[0]
    assert [people.child(at).text(0) for at in range(people.childCount())] == [
        "Karen Mikkelsen · formand",
        "Bo Ly · V",
    ]


def test_a_line_is_given_a_place_in_the_page(window, agenda, services, qtbot):
    window.meetings.import_path(str(agenda))
    page = the_page(window, qtbot)
    assert page.lines.currentIndex().row() == 3
    assert page.place.isEnabled()
    line = page.reading.unplaced[0]
    places = destinations_in(page.reading.meeting.items[0])
    place = next(each for each in places if each.heading == "Indstilling")
    page.give_place(line, place)
    assert page.place.isEnabled()  # text can be placed anew
    assert page.source.index(3).data(WORD) == "Indstilling"
    page.create_button.click()
    (section,) = services.store.load(window.current_meeting).items[0].sections
    assert section.text == "Godkendes.\n\nHusk nøglen til salen"


def test_a_reading_that_is_let_go_leaves_nothing(window, agenda, services, qtbot):
    window.meetings.import_path(str(agenda))
    the_page(window, qtbot).cancel.click()
    assert services.store.list_meetings() == []
    assert services.store.committees() == []
    assert window.pages.currentWidget() is window.start_page


def test_the_meeting_goes_to_the_committee_that_is_chosen(
    window, agenda, committee, services, qtbot
):
    window.meetings.import_path(str(agenda))
    page = the_page(window, qtbot)
    page.facts.committee.setCurrentText("Ungerådet")
    page.create_button.click()
    assert services.store.load(window.current_meeting).committee == "Ungerådet"


@pytest.mark.parametrize(
    "file",
    [
        ("tom.txt", b"", "tom"),
        ("prosa.txt", "Her står kun lidt løs tekst uden noget punkt.".encode(), "ingen punkter"),
        ("falsk.docx", b"dette er ikke et dokument", "falsk.docx"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_the_window(window, tmp_path, services, qtbot, file):
    name, content, word = file
    path = tmp_path / name
    path.write_bytes(content)
    window.meetings.import_path(str(path))
    qtbot.waitUntil(lambda: bool(window.message.text), timeout=20_000)
    assert word in window.message.text
    assert services.store.list_meetings() == []
    assert window.pages.currentWidget() is window.start_page


def test_a_file_that_is_gone_is_told_in_the_window(window, tmp_path, qtbot):
    window.meetings.import_path(str(tmp_path / "væk.docx"))
    qtbot.waitUntil(lambda: "væk.docx" in window.message.text, timeout=20_000)


def test_what_was_copied_is_read(window, services, qtbot):
    QGuiApplication.clipboard().setText(AGENDA)
    window.actions_["paste_agenda"].trigger()
    assert the_page(window, qtbot).reading.meeting.items[1].title == "Eventuelt"


def test_an_empty_clipboard_is_told(window, qtbot):
    QGuiApplication.clipboard().clear()
    window.actions_["paste_agenda"].trigger()
    assert window.message.text.startswith("Udklipsholderen er tom")


def test_a_file_dropped_on_the_window_is_read(window, agenda, qtbot):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(agenda))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    assert event.isAccepted()
    page = the_page(window, qtbot)
    assert page.reading.lines[3].fate is Fate.UNPLACED


def test_a_folder_dropped_on_the_window_lets_its_meeting_be_chosen(window, tmp_path, qtbot):
    files: dict[str, str | bytes] = {
        f"{day}.xml": FUJITSU.format(day=day) for day in ("07-09-2021", "05-10-2021")
    }
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder_of(tmp_path / "eksport", files)))])
    where, none = QPointF(50, 50), Qt.KeyboardModifier.NoModifier
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    window.dropEvent(QDropEvent(where, copy, data, left, none))
    importer = window.meetings.importer
    qtbot.waitUntil(lambda: importer.choice is not None, timeout=20_000)
    assert "eksport har 2 møder" in shown_texts(importer.choice)
    choices = importer.choice.list
    assert choices.hasFocus()
    assert "7. september 2021" in choices.item(1).text()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    page = the_page(window, qtbot)
    assert importer.choice is None
    assert str(page.reading.meeting.date) == "2021-09-07"
    words = [page.source.index(row).data(WORD) for row in range(page.source.rowCount())]
    assert "Ikke med" in words
    assert "Bemærk" in words
    unkept = next(line for line in page.reading.lines if line.fate is Fate.UNKEPT)
    page.give_place(unkept, next(destinations_in(page.reading.meeting.items[0])))
    assert unkept.text in page.reading.meeting.items[0].sections[0].text


def test_the_choice_of_a_meeting_is_given_up_by_escape(window, tmp_path, qtbot):
    files: dict[str, str | bytes] = {
        f"{n}.xml": FUJITSU.format(day=f"0{n}-09-2021") for n in (1, 2)
    }
    window.meetings.import_path(str(zip_of(tmp_path / "to.zip", files)))
    importer = window.meetings.importer
    qtbot.waitUntil(lambda: importer.choice is not None, timeout=20_000)
    press(Qt.Key.Key_Escape)
    assert importer.choice is None
    assert window.pages.currentWidget() is window.start_page


def test_the_file_dialog_offers_exports(window):
    assert any("*.xml *.zip" in name for name in window.meetings.importer._filters())


def shown_texts(page):
    return [label.text() for label in page.findChildren(QLabel)]


def test_reading_can_be_given_up(window, agenda, services, qtbot):
    window.meetings.import_path(str(agenda))
    window.show_start()
    qtbot.wait(300)
    assert window.pages.currentWidget() is window.start_page
    assert services.store.list_meetings() == []


def test_a_window_that_goes_while_a_file_is_read_leaves_nothing_behind(qtbot):
    reader, window = Reader(), QObject()
    job = ReadingJob(reader, lambda tell: reader.read_text(AGENDA * 2000, tell), window)
    job.start()
    reading = next(each for each in threading.enumerate() if each.name == "job")
    shiboken6.delete(window)
    reader.end()
    reading.join(20)
    assert not reading.is_alive()  # pytest fails the test for an exception on the thread


def test_enter_creates_the_meeting_and_escape_lets_go(window, agenda, services, qtbot):
    window.meetings.import_path(str(agenda))
    qtbot.keyClick(the_page(window, qtbot).tree, Qt.Key.Key_Escape)
    assert services.store.list_meetings() == []
    window.meetings.import_path(str(agenda))
    qtbot.keyClick(the_page(window, qtbot).tree, Qt.Key.Key_Return)
    assert window.current_meeting is not None


def test_what_went_wrong_with_one_file_is_not_said_of_the_next(window, agenda, tmp_path, qtbot):
    empty = tmp_path / "tom.docx"
    empty.touch()
    window.meetings.import_path(str(empty))
    qtbot.waitUntil(lambda: "tom.docx" in window.message.text, timeout=20_000)
    window.meetings.import_path(str(agenda))
    the_page(window, qtbot)
    assert window.message.text == ""


def test_nothing_of_the_meeting_before_is_shown_beside_an_import(window, agenda, meetings, qtbot):
    window.open_meeting(meetings[-1].id)
    write("Skrevet ")
    qtbot.waitUntil(lambda: window.status.saved.text().startswith("Gemt "))
    window.meetings.import_path(str(agenda))
    the_page(window, qtbot)
    qtbot.wait(700)  # an autosave's time
    assert window.windowTitle() == "SSP Desktop"
    status = window.status
    assert [each.text() for each in (status.saved, status.item, status.attendance)] == ["", "", ""]


def test_what_was_misread_is_put_right_before_it_is_kept(window, agenda, services, qtbot):
    window.meetings.import_path(str(agenda))
    facts = the_page(window, qtbot).facts
    assert facts.committee.currentText() == "SSP-styregruppen"
    assert facts.date.date == datetime.date(2024, 4, 24)
    assert facts.time.time == datetime.time(16)
    for field, text in (
        (facts.date.line, "2. maj 2024"),
        (facts.time, "17.30"),
        (facts.venue, "Salen"),
        (facts.title, "Referat af det møde"),
    ):
        field.setFocus()
        field.selectAll()
        write(text)
    assert facts.title.placeholderText().endswith(" SSP-styregruppen d. 02-05-2024")
    press(Qt.Key.Key_Return)
    kept = services.store.load(window.current_meeting)
    assert (kept.date, kept.time) == (datetime.date(2024, 5, 2), datetime.time(17, 30))
    assert (kept.venue, kept.title) == ("Salen", "Referat af det møde")
    assert [item.title for item in kept.items] == ["Godkendelse af dagsorden", "Eventuelt"]


def test_a_day_that_cannot_be_read_is_told_and_nothing_is_kept(window, agenda, services, qtbot):
    window.meetings.import_path(str(agenda))
    page = the_page(window, qtbot)
    page.facts.date.setFocus()
    page.facts.date.line.selectAll()
    write("engang")
    press(Qt.Key.Key_Return)
    assert page.problem.text().startswith("Dagen kan ikke læses")
    assert page.facts.date.line.hasFocus()
    assert services.store.list_meetings() == []
    page.facts.date.line.selectAll()
    write("24. april 2024")
    press(Qt.Key.Key_Return)
    assert window.current_meeting is not None
    assert page.problem.text() == ""


def test_any_line_of_text_can_be_given_another_place(window, agenda, services, qtbot):
    window.meetings.import_path(str(agenda))
    page = the_page(window, qtbot)
    page.lines.setFocus()
    page.lines.setCurrentIndex(page.source.index(9))
    assert page.source.index(9).data(WORD) == "Beslutning"
    assert page.place.isEnabled()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        press(key, on=QApplication.activePopupWidget())
    assert window.current_meeting is None
    assert page.reading.meeting.items[0].sections[0].text.endswith("\n\nIntet.")
    assert page.reading.meeting.items[1].decision == ""


def test_the_foot_of_a_page_is_shown_and_comes_in_with_a_place(window, tmp_path, qtbot):
    path = tmp_path / "dagsorden.txt"
    path.write_text(AGENDA.replace("2. Eventuelt", "Side 1 af 2\n2. Eventuelt"), "utf-8")
    window.meetings.import_path(str(path))
    page = the_page(window, qtbot)
    assert page.source.index(7).data(WORD) == "Sidefod"
    assert "Side 1" not in str(page.reading.meeting)
    page.lines.setFocus()
    page.lines.setCurrentIndex(page.source.index(7))
    assert page.place.isEnabled()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        press(key, on=QApplication.activePopupWidget())
    assert page.reading.meeting.items[0].sections[1].text == "Godkendes.\n\nSide 1 af 2"
    assert page.source.index(7).data(WORD) == "Indstilling"


def test_a_line_that_is_no_text_says_why_it_has_its_place(window, agenda, qtbot):
    window.meetings.import_path(str(agenda))
    page = the_page(window, qtbot)
    page.lines.setCurrentIndex(page.source.index(4))
    assert not page.place.isEnabled()
    assert (
        page.place.toolTip()
        == "Kun linjer, der er læst som tekst eller bilag eller er sprunget over, "
        "kan få en anden plads"
    )


def test_bold_is_not_shown_as_its_signs(window, tmp_path, qtbot):
    path = tmp_path / "fed.html"
    path.write_text(
        "<html><h1>Dagsorden for SSP-styregruppen</h1><h2>Punkt 1: Handleplan</h2>"
        "<h3>Beslutning</h3><p>Det er <b>vedtaget</b>.</p><h2>Punkt 2: Eventuelt</h2>",
        "utf-8",
    )
    window.meetings.import_path(str(path))
    page = the_page(window, qtbot)
    assert "**vedtaget**" in page.reading.meeting.items[0].decision
    shown = page.tree.findItems(
        "Det er vedtaget.", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
    )
    assert len(shown) == 1
    assert "*" not in shown[0].text(0)


def test_the_page_shows_the_committee_that_the_meeting_goes_to(window, services, tmp_path, qtbot):
    services.meetings.sample()
    path = tmp_path / "referat.txt"
    text = "DAGSORDEN SSP styregruppen d. 25-09-2025\n\nPunkt 1: Godkendelse af dagsorden\n"
    path.write_text(text, "utf-8")
    window.meetings.import_path(str(path))
    page = the_page(window, qtbot)
    assert page.facts.committee.currentText() == "SSP styregruppen"
    page.create_button.click()
    kept = services.store.load(window.current_meeting)
    assert (kept.committee, kept.municipality) == ("SSP styregruppen", "")
    window.meetings.import_path(str(path))
    page = the_page(window, qtbot)
    page.facts.committee.setCurrentText("SSP-styregruppen")
    page.create_button.click()
    assert services.store.load(window.current_meeting).municipality == "Ravnsø Kommune"


def test_cpr_numbers_in_what_was_read_are_told_before_it_is_kept(window, tmp_path, services, qtbot):
    path = tmp_path / "dagsorden.txt"
    path.write_text(AGENDA.replace("Godkendes.", "Om CPR 010190 1234."), "utf-8")
    window.meetings.import_path(str(path))
    page = the_page(window, qtbot)
    assert page.numbers.text == "Ligner CPR-numre: Punkt 1: CPR 010190-XXXX (Indstilling)."
    page.create_button.click()
    qtbot.waitUntil(lambda: window.meeting_page is not None)
    view = window.meeting_page.view
    section = view.meeting.items[0].sections[1]
    view.origins.go_to_origin(view.meeting.items[0].id, section.id)
    text = view.item.sections.editors[section.id].text
    flags = text.flags
    qtbot.waitUntil(lambda: FlagKind.CPR in [each.flag.kind for each in flags.words()])


def test_a_reading_without_numbers_tells_of_none(window, agenda, qtbot):
    window.meetings.import_path(str(agenda))
    assert the_page(window, qtbot).numbers.text == ""


def test_the_other_way_to_see_the_items_is_one_key_away(window, tmp_path, services, qtbot):
    source = tmp_path / "to.txt"
    source.write_text(TWO_WAYS, "utf-8")
    window.meetings.import_path(str(source))
    page = the_page(window, qtbot)
    assert page.doubt.isVisible()
    assert page.doubt.words.text
    first, other = page.reading, page.reading.runner_up
    assert page.doubt.other.text() == f"Vis den &anden måde: {len(other.meeting.items)} punkter"
    press(Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.meetings.importer.page not in (None, page))
    page = window.meetings.importer.page
    assert page.reading.meeting == other.meeting
    assert page.reading.runner_up.meeting == first.meeting
    press(Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.meetings.importer.page not in (None, page))
    page = window.meetings.importer.page
    qtbot.keyClick(page.create_button, Qt.Key.Key_Space)
    kept = services.store.load(window.current_meeting)
    assert [item.title for item in kept.items] == [item.title for item in first.meeting.items]


def test_a_letter_is_told_to_be_no_agenda_and_can_be_kept_all_the_same(
    window, tmp_path, services, qtbot
):
    source = tmp_path / "brev.txt"
    source.write_text(LETTER, "utf-8")
    window.meetings.import_path(str(source))
    page = the_page(window, qtbot)
    assert page.doubt.words.text.startswith("Det ligner ikke en dagsorden eller et referat")
    assert page.doubt.other.isHidden()
    qtbot.keyClick(page.create_button, Qt.Key.Key_Space)
    assert len(services.store.load(window.current_meeting).items) == 2


def test_nothing_is_said_of_a_reading_that_is_sure(window, tmp_path, qtbot):
    source = tmp_path / "referat.txt"
    source.write_text(SURE, "utf-8")
    window.meetings.import_path(str(source))
    assert the_page(window, qtbot).doubt.isHidden()


def choose(page, qtbot, row: int, *words: str) -> None:
    """Choose `words` in the menu of places of that row, from menu to menu."""
    page.lines.setFocus()
    page.lines.setCurrentIndex(page.source.index(row))
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    for word in words:
        action = next(each for each in menu.actions() if each.text().replace("&", "") == word)
        menu.setActiveAction(action)
        press(Qt.Key.Key_Return, on=menu)
        menu = QApplication.activePopupWidget() or menu


def test_a_line_is_left_out_and_taken_in_again(window, agenda, services, qtbot):
    window.meetings.import_path(str(agenda))
    page = the_page(window, qtbot)
    before = page.reading.meeting
    choose(page, qtbot, 6, "Udelad")
    assert page.source.index(6).data(WORD) == "Udeladt"
    assert page.reading.meeting.items[0].sections[-1].text == ""
    choose(page, qtbot, 6, "1. Godkendelse af dagsorden", "Indstilling")
    assert page.source.index(6).data(WORD) == "Indstilling"
    assert page.reading.meeting == before
    choose(page, qtbot, 3, "Udelad")
    assert page.reading.unplaced == ()
    page.create_button.click()
    assert "nøglen" not in str(services.store.load(window.current_meeting))


def test_a_line_becomes_an_attachment_and_text_again(window, agenda, services, qtbot):
    window.meetings.import_path(str(agenda))
    page = the_page(window, qtbot)
    choose(page, qtbot, 9, "1. Godkendelse af dagsorden", "Bilag")
    assert page.source.index(9).data(WORD) == "Bilag"
    first, last = page.reading.meeting.items
    assert ([each.title for each in first.attachments], last.decision) == (["Intet."], "")
    choose(page, qtbot, 9, "2. Eventuelt", "Beslutning")
    first, last = page.reading.meeting.items
    assert (first.attachments, last.decision) == ((), "Intet.")
    choose(page, qtbot, 9, "2. Eventuelt", "Bilag")
    page.create_button.click()
    kept = services.store.load(window.current_meeting)
    assert [each.title for each in kept.items[1].attachments] == ["Intet."]


def test_an_attachment_named_on_its_line_is_read_as_one_and_can_be_left_out(
    window, tmp_path, qtbot
):
    path = tmp_path / "dagsorden.txt"
    line = "Bilag: Oversigt over ture.pdf"
    path.write_text(AGENDA.replace("Godkendes.\n", f"Godkendes.\n{line}\n"), "utf-8")
    window.meetings.import_path(str(path))
    page = the_page(window, qtbot)
    item = page.reading.meeting.items[0]
    assert [each.title for each in item.attachments] == ["Oversigt over ture.pdf"]
    assert item.sections[-1].text == "Godkendes."
    choose(page, qtbot, 7, "Udelad")
    assert page.reading.meeting.items[0].attachments == ()
    assert page.source.index(7).data(WORD) == "Udeladt"


@pytest.mark.parametrize("line", ["Bilag: Ingen", "Bilag: Kortet er lagt frem på mødet."])
def test_what_names_no_attachment_makes_none(line):
    reading = read_text(AGENDA.replace("Godkendes.\n", f"Godkendes.\n{line}\n"))
    assert reading.meeting.items[0].attachments == ()


def test_in_little_room_the_fields_of_the_meeting_are_whole_and_scrolled(window, tmp_path, qtbot):
    source = tmp_path / "brev.txt"
    source.write_text(LETTER, "utf-8")
    window.resize(640, 351)  # 1280 by 720 at 200 %
    window.meetings.import_path(str(source))
    page = the_page(window, qtbot)
    assert page.facts.height() >= page.facts.minimumSizeHint().height()
    line = page.facts.findChildren(QLineEdit)[-1]
    line.setFocus(Qt.FocusReason.TabFocusReason)
    assert line.height() >= line.minimumSizeHint().height()
