"""Members and other lines of a committee: typed, chosen, moved and deleted by key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.domain.committee import Committee, Numbering, StandingItem
from ssp_desktop.domain.meeting import Role, new_id
from tests.ui.committees.conftest import ALT, names, the_dialog
from tests.ui.conftest import press, write

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


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


def test_names_are_typed_by_key_alone(window, services, committee, qtbot):
    dialog = the_dialog(window, qtbot)
    dialog.form.filing.pattern.setFocus()
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
