"""The committees: everything a new meeting starts with is changed here and kept at once."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from ssp_desktop.application.meetings.committees import new_committee
from ssp_desktop.ui.committees.committee_dialog import CommitteeDialog
from tests.ui.committees.conftest import ALT, CONTROL, names, the_dialog
from tests.ui.conftest import press, write


def closed_and_opened(dialog: CommitteeDialog, window, qtbot) -> CommitteeDialog:
    with qtbot.waitSignal(dialog.destroyed):
        dialog.accept()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return the_dialog(window, qtbot)


def test_the_committee_of_the_open_meeting_is_the_one_shown(window, services, committee, qtbot):
    # The list goes by name, and another one comes before it.
    services.store.save_committee(new_committee("Anlægsudvalget"))
    window.open_meeting(services.meetings.begin(committee.id, None).id)
    dialog = the_dialog(window, qtbot)
    assert dialog.list.current == committee.id
    assert dialog.form.name.text() == committee.name


def test_what_was_done_is_taken_back_and_made_again(window, committee, services, qtbot):
    dialog = the_dialog(window, qtbot)
    members = dialog.form.members
    members.cell(0, 0).setFocus()
    press(Qt.Key.Key_Delete, ALT)
    members.cell(0, 0).selectAll()
    write("Bo Lyng")
    press(Qt.Key.Key_Z, CONTROL)
    assert members.cell(0, 0).text() == "Bo Ly"
    assert QApplication.focusWidget() is members.cell(0, 0)
    press(Qt.Key.Key_Z, CONTROL)
    assert services.store.committee(committee.id) == committee
    press(Qt.Key.Key_Y, CONTROL)
    press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert names(services, committee) == ["Bo Lyng", "Eva Å"]
    dialog.form.headings.setFocus()
    press(Qt.Key.Key_End, CONTROL)
    press(Qt.Key.Key_Return)
    write("Resume")
    press(Qt.Key.Key_Z, CONTROL)
    assert services.store.committee(committee.id).headings == committee.headings
    dialog.accept()


def test_a_committee_without_a_name_keeps_its_old_one(window, committee, services, qtbot):
    dialog = the_dialog(window, qtbot)
    dialog.form.name.setFocus()
    dialog.form.name.clear()
    press(Qt.Key.Key_Tab)
    assert dialog.problem.text().startswith("Udvalget mangler et navn")
    assert services.store.committee(committee.id).name == "SSP-styregruppen"
    dialog.accept()


def test_a_new_committee_is_made_and_named(window, services, qtbot):
    dialog = the_dialog(window, qtbot)
    dialog.new.click()
    write("Ungerådet")
    dialog.accept()
    assert [each.name for each in services.store.committees()] == ["Ungerådet"]


def test_a_new_committee_in_which_nothing_is_written_leaves_nothing(
    window, committee, services, qtbot
):
    dialog = the_dialog(window, qtbot)
    dialog.new.click()
    assert dialog.list.count() == 2
    dialog.new.click()
    assert dialog.list.count() == 2
    dialog.list.setFocus()
    press(Qt.Key.Key_Up)
    assert dialog.list.count() == 1
    dialog.new.click()
    dialog.accept()
    assert services.store.committees() == [committee]


def test_a_new_committee_with_members_but_no_name_is_not_lost(window, services, qtbot):
    dialog = the_dialog(window, qtbot)
    dialog.new.click()
    dialog.form.members.cell(0, 0).setFocus()
    write("Bo Ly")
    dialog.accept()
    (kept,) = services.store.committees()
    assert (kept.name, kept.members[0].name) == ("Nyt udvalg", "Bo Ly")


def test_a_committee_is_deleted_with_the_way_back(window, committee, services, qtbot):
    dialog = the_dialog(window, qtbot)
    dialog.delete.click()
    assert services.store.committees() == []
    assert dialog.message.text == "Udvalget »SSP-styregruppen« er slettet"
    dialog.message.undo_button.click()
    assert services.store.committees() == [committee]
    assert dialog.list.currentItem().text() == "SSP-styregruppen"
    services.meetings.begin(committee.id, None, None)
    dialog.list.setFocus()
    press(Qt.Key.Key_Delete)
    assert "har 1 møde" in dialog.problem.text()
    assert services.store.committees() == [committee]
    dialog.accept()


def test_the_window_fits_a_small_screen_with_its_buttons(window, committee, qtbot):
    dialog = the_dialog(window, qtbot)
    dialog.resize(900, 460)
    assert (dialog.width(), dialog.height()) == (900, 460)
    for button in dialog.findChildren(QPushButton):
        if button.isVisible():
            corner = button.mapTo(dialog, button.rect().bottomRight())
            assert dialog.rect().contains(corner), button.text()
    dialog.accept()


def test_tab_goes_through_the_dialog_as_it_is_seen(window, services, committee, qtbot):
    dialog = the_dialog(window, qtbot)
    form = dialog.form
    dialog.list.setFocus()
    seen = [dialog.list]
    while len(seen) < 60:
        press(Qt.Key.Key_Tab)
        if QApplication.focusWidget() is dialog.list:
            break
        seen.append(QApplication.focusWidget())
    fields = [each for each in seen if form.isAncestorOf(each)]
    places = [each.mapTo(form, each.rect().topLeft()) for each in fields]
    assert [place.y() // 8 for place in places] == sorted(place.y() // 8 for place in places)
    assert all(form.members.cell(row, 0) in fields for row in range(4))
    assert form.members.cell(0, 2) in fields
    assert form.standing.cell(0, 0) in fields
    assert form.standing.cell(1, 1) in fields
    for field, after in (
        (form.prints_actions, form.filing.kle),
        (form.filing.pattern, form.members.cell(0, 0)),
        (form.members.cell(3, 1), form.dates.field),
        (form.dates.field, form.standing.cell(0, 0)),
        (form.standing.cell(1, 1), form.headings),
    ):
        assert seen[seen.index(field) + 1] is after


def test_what_was_done_is_taken_back_after_the_window_was_closed(
    window, committee, services, qtbot
):
    dialog = the_dialog(window, qtbot)
    dialog.form.venue.setFocus()
    dialog.form.venue.selectAll()
    write("Skolen")
    dialog = closed_and_opened(dialog, window, qtbot)
    assert dialog.form.venue.text() == "Skolen"
    dialog.list.setFocus()
    press(Qt.Key.Key_Z, CONTROL)
    assert services.store.committee(committee.id) == committee
    assert dialog.form.venue.text() == committee.venue
    press(Qt.Key.Key_Y, CONTROL)
    assert services.store.committee(committee.id).venue == "Skolen"
    dialog.accept()


def test_a_committee_that_was_deleted_comes_back_after_the_window_was_closed(
    window, committee, services, qtbot
):
    dialog = the_dialog(window, qtbot)
    dialog.list.setFocus()
    press(Qt.Key.Key_Delete)
    assert services.store.committees() == []
    dialog = closed_and_opened(dialog, window, qtbot)
    press(Qt.Key.Key_Z, CONTROL)
    assert services.store.committees() == [committee]
    assert dialog.list.currentItem().text() == committee.name
    dialog.accept()


def test_the_list_stays_as_it_stands_while_names_change(window, committee, services, qtbot):
    for name in ("Beredskabet", "Ungerådet", "Æresrådet"):
        services.store.save_committee(new_committee(name))
    dialog = the_dialog(window, qtbot)

    def shown():
        return [dialog.list.item(at).text() for at in range(dialog.list.count())]

    assert shown() == ["Beredskabet", "SSP-styregruppen", "Ungerådet", "Æresrådet"]
    dialog.form.name.setFocus()
    dialog.form.name.selectAll()
    write("Zebra")
    place = dialog.list.visualItemRect(dialog.list.item(2)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert dialog.list.currentItem().text() == "Ungerådet"
    assert dialog.list.visualItemRect(dialog.list.currentItem()).contains(place)
    assert shown() == ["Zebra", "SSP-styregruppen", "Ungerådet", "Æresrådet"]
    dialog.delete.click()
    assert shown() == ["Zebra", "SSP-styregruppen", "Æresrådet"]
    press(Qt.Key.Key_Z, CONTROL)
    assert shown() == ["Zebra", "SSP-styregruppen", "Ungerådet", "Æresrådet"]
    dialog = closed_and_opened(dialog, window, qtbot)
    assert shown() == ["SSP-styregruppen", "Ungerådet", "Zebra", "Æresrådet"]
    dialog.accept()


def test_the_first_committee_is_one_key_away(window, qtbot):
    dialog = the_dialog(window, qtbot)
    qtbot.waitUntil(dialog.new.hasFocus)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(dialog.form.name.hasFocus)
    write("Ungerådet")
    dialog.accept()
