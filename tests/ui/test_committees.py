"""The committees: everything a new meeting starts with is changed here and kept at once."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from ssp_desktop.application.meetings.committees import new_committee
from ssp_desktop.domain.committee import Committee, Numbering, StandingItem
from ssp_desktop.domain.meeting import Role, new_id
from ssp_desktop.ui.committees.committee_dialog import CommitteeDialog
from tests.ui.conftest import press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def the_dialog(window, qtbot) -> CommitteeDialog:
    press(Qt.Key.Key_U, CONTROL)
    dialog = window.findChild(CommitteeDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog


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


def names(services, committee) -> list[str]:
    return [member.name for member in services.store.committee(committee.id).members]


def in_sight(dialog, field) -> bool:
    return (
        dialog.form.parentWidget()
        .rect()
        .contains(field.mapTo(dialog.form.parentWidget(), field.rect().center()))
    )


def test_members_are_typed_one_after_the_other_and_stay_in_sight(window, services, qtbot):
    committee = Committee(new_id(), "Rådet", standing_items=(StandingItem("Eventuelt"),))
    services.store.save_committee(committee)
    dialog = the_dialog(window, qtbot)
    members = dialog.form.members
    assert members.cell(0, 0).placeholderText() == "Nyt medlem …"
    members.cell(0, 0).setFocus()
    for number in range(20):
        write(f"Navn {number}")
        press(Qt.Key.Key_Tab)
        write("Skolen")
        press(Qt.Key.Key_Tab)
        if number == 0:
            write("f")  # the first letter of Formand
        press(Qt.Key.Key_Return if number % 2 else Qt.Key.Key_Tab)
        field = members.cell(number + 1, 0)
        assert QApplication.focusWidget() is field
        qtbot.waitUntil(lambda field=field: in_sight(dialog, field))
    dialog.accept()
    kept = services.store.committee(committee.id)
    assert [each.name for each in kept.members] == [f"Navn {number}" for number in range(20)]
    assert {each.affiliation for each in kept.members} == {"Skolen"}
    assert [each.role for each in kept.members[:2]] == [Role.CHAIR, Role.MEMBER]
    assert kept.standing_items == committee.standing_items


def test_a_role_chosen_in_the_open_list_stays_in_its_row(window, committee, services, qtbot):
    dialog = the_dialog(window, qtbot)
    role = dialog.form.members.cell(0, 2)
    role.setFocus()
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: role.view().isVisible())
    press(Qt.Key.Key_Down, on=role.view())
    press(Qt.Key.Key_Return, on=role.view())
    qtbot.waitUntil(lambda: not role.view().isVisible())
    assert services.store.committee(committee.id).members[0].role is Role.CHAIR
    role.setFocus()
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.form.members.cell(1, 0)
    dialog.accept()


def test_tab_leaves_the_empty_line_for_the_standing_items(window, committee, services, qtbot):
    dialog = the_dialog(window, qtbot)
    dialog.form.members.cell(3, 0).setFocus()
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.form.dates.field
    press(Qt.Key.Key_Tab)
    first = dialog.form.standing.cell(0, 0)
    assert QApplication.focusWidget() is first
    qtbot.waitUntil(lambda: in_sight(dialog, first))
    dialog.accept()
    assert services.store.committee(committee.id) == committee


def test_known_members_keep_who_they_are(window, committee, services, qtbot):
    dialog = the_dialog(window, qtbot)
    dialog.form.members.cell(3, 0).setFocus()
    write("Ida Juhl")
    press(Qt.Key.Key_Return)
    kept = services.store.committee(committee.id).members
    assert [each.id for each in kept[:3]] == [each.id for each in committee.members]
    assert kept[3].name == "Ida Juhl"
    dialog.accept()


def test_lines_are_moved_and_deleted_by_key(window, committee, services, qtbot):
    dialog = the_dialog(window, qtbot)
    members = dialog.form.members
    members.cell(2, 0).setFocus()
    press(Qt.Key.Key_Up, CONTROL_SHIFT)
    press(Qt.Key.Key_Up, CONTROL_SHIFT)
    assert QApplication.focusWidget() is members.cell(0, 0)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Delete, ALT)
    assert QApplication.focusWidget() is members.cell(1, 0)
    assert names(services, committee) == ["Eva Å", "Bo Ly"]
    dialog.accept()


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


def test_choices_and_lines_are_kept_as_they_are_made(window, committee, services, qtbot):
    dialog = the_dialog(window, qtbot)
    form = dialog.form
    form.venue.setFocus()
    form.venue.selectAll()
    write("Lokale 2")
    form.numbering.setFocus()
    press(Qt.Key.Key_Down)
    form.headings.setFocus()
    form.headings.selectAll()
    write("Sagsfremstilling")
    press(Qt.Key.Key_Return)
    write("Resume")
    dialog.accept()
    kept = services.store.committee(committee.id)
    assert kept.venue == "Lokale 2"
    assert kept.numbering is Numbering.THROUGH_YEAR
    assert kept.headings == ("Sagsfremstilling", "Resume")


def test_a_standing_item_gets_its_text_under_the_first_heading(window, committee, services, qtbot):
    dialog = the_dialog(window, qtbot)
    dialog.form.standing.cell(0, 1).setFocus()
    write("Godkendes.")
    dialog.accept()
    (item,) = services.store.committee(committee.id).standing_items
    assert item == StandingItem("Godkendelse af dagsorden", (("Indstilling", "Godkendes."),))


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
        (form.prints_actions, form.members.cell(0, 0)),
        (form.members.cell(3, 1), form.dates.field),
        (form.dates.field, form.standing.cell(0, 0)),
        (form.standing.cell(1, 1), form.headings),
    ):
        assert seen[seen.index(field) + 1] is after


def test_names_are_typed_by_key_alone(window, services, committee, qtbot):
    dialog = the_dialog(window, qtbot)
    dialog.form.prints_actions.setFocus()
    press(Qt.Key.Key_Tab)
    for _ in committee.members:
        press(Qt.Key.Key_Return)
    write("Ida Juhl")
    press(Qt.Key.Key_Return)
    write("Per Holm")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.form.dates.field
    assert names(services, committee)[-2:] == ["Ida Juhl", "Per Holm"]


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


def test_the_list_of_roles_opens_by_key_and_shows_every_role(window, committee, qtbot):
    field = the_dialog(window, qtbot).form.members.cell(0, 2)
    field.setFocus()
    press(Qt.Key.Key_Down, ALT)
    view = field.view()
    qtbot.waitUntil(view.isVisible)
    last = view.visualRect(view.model().index(field.count() - 1, 0))
    assert view.viewport().rect().contains(last)
    widest = max(view.fontMetrics().horizontalAdvance(field.itemText(n)) for n in range(5))
    assert view.viewport().width() >= widest
    field.hidePopup()
