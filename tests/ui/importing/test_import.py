"""From somebody else's file to a meeting, through the preview."""

import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit

from ssp_desktop.domain.proof import FlagKind
from ssp_desktop.ui.importing.source_lines import LINE, WORD
from tests.reading.outline.test_certainty import LETTER, SURE, TWO_WAYS
from tests.ui.conftest import press, write
from tests.ui.importing.conftest import AGENDA, the_page


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


def test_enter_creates_the_meeting_and_escape_lets_go(window, agenda, services, qtbot):
    window.meetings.import_path(str(agenda))
    qtbot.keyClick(the_page(window, qtbot).tree, Qt.Key.Key_Escape)
    assert services.store.list_meetings() == []
    window.meetings.import_path(str(agenda))
    qtbot.keyClick(the_page(window, qtbot).tree, Qt.Key.Key_Return)
    assert window.current_meeting is not None


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
    text = "DAGSORDEN SSP styregruppen d. 26-09-2025\n\nPunkt 1: Godkendelse af dagsorden\n"
    path.write_text(text, "utf-8")
    window.meetings.import_path(str(path))
    page = the_page(window, qtbot)
    assert page.facts.committee.currentText() == "SSP styregruppen"
    page.create_button.click()
    kept = services.store.load(window.current_meeting)
    assert (kept.committee, kept.municipality) == ("SSP styregruppen", "")
    window.meetings.import_path(str(path))
    qtbot.waitUntil(lambda: window.meetings.importer.again is not None, timeout=20_000)
    window.meetings.importer.again.import_button.click()
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


def test_a_row_of_a_table_is_ruled_between_its_cells(window, tmp_path, qtbot):
    source = tmp_path / "budget.md"
    table = "| Skole | 98 |\n| --- | --- |\n| Klub | 3 |"
    source.write_text(f"# Dagsorden\n\n## 1. Budget\n\nSe her.\n\n{table}\n", "utf-8")
    window.meetings.import_path(str(source))
    page = the_page(window, qtbot)
    lines = page.lines
    rows = [row for row in range(page.source.rowCount()) if page.source.index(row).data(LINE).cells]
    assert [page.source.index(row).data(LINE).cells for row in rows] == [
        ("Skole", "98"),
        ("Klub", "3"),
    ]
    qtbot.wait(50)
    picture = lines.viewport().grab().toImage()
    mid = lines.palette().color(QPalette.ColorRole.Mid)

    def ruled(row: int) -> list[int]:
        place = lines.visualRect(page.source.index(row))
        return [
            x
            for x in range(place.left(), place.right())
            if all(picture.pixelColor(x, y) == mid for y in range(place.top() + 1, place.bottom()))
        ]

    assert len(ruled(rows[0])) == 3
    assert ruled(rows[0]) == ruled(rows[1])
    assert ruled(rows[0] - 1) == []


def test_in_little_room_the_day_and_the_committee_are_whole(window, agenda, qtbot):
    window.resize(640, 351)  # 1280 by 720 at 200 %
    window.meetings.import_path(str(agenda))
    page = the_page(window, qtbot)
    qtbot.wait(50)
    for field in (page.facts.date.line, page.facts.committee.lineEdit()):
        assert field.width() > field.fontMetrics().horizontalAdvance(field.text())
    assert page.facts.title.width() >= page.facts.title.minimumWidth()
