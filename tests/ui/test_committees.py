"""The committees: everything a new meeting starts with is changed here and kept at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.domain.committee import Numbering, StandingItem
from ssp_desktop.domain.meeting import Role
from ssp_desktop.ui.committee_dialog import CommitteeDialog
from tests.ui.conftest import press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def the_dialog(window, qtbot) -> CommitteeDialog:
    press(Qt.Key.Key_U, CONTROL)
    dialog = window.findChild(CommitteeDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog


def test_a_member_is_written_on_the_empty_line(window, committee, parts, qtbot):
    dialog = the_dialog(window, qtbot)
    members = dialog.form.members
    members.setFocus()
    members.setCurrentCell(3, 0)
    write("I")
    write("da Juhl")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: members.rowCount() == 5)
    kept = parts.store.committee(committee.id)
    assert [member.name for member in kept.members] == ["Åse Dam", "Bo Ly", "Eva Å", "Ida Juhl"]
    assert kept.members[3].role is Role.MEMBER
    assert [each.id for each in kept.members[:3]] == [each.id for each in committee.members]
    dialog.accept()


def test_lines_are_moved_and_deleted_by_key(window, committee, parts, qtbot):
    dialog = the_dialog(window, qtbot)
    members = dialog.form.members
    members.setFocus()
    members.setCurrentCell(2, 0)
    press(Qt.Key.Key_Up, ALT)
    press(Qt.Key.Key_Up, ALT)
    members.setCurrentCell(1, 0)
    press(Qt.Key.Key_Delete)
    kept = parts.store.committee(committee.id)
    assert [member.name for member in kept.members] == ["Eva Å", "Bo Ly"]
    dialog.accept()


def test_choices_and_lines_are_kept_as_they_are_made(window, committee, parts, qtbot):
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
    kept = parts.store.committee(committee.id)
    assert kept.venue == "Lokale 2"
    assert kept.numbering is Numbering.THROUGH_YEAR
    assert kept.headings == ("Sagsfremstilling", "Resume")


def test_a_standing_item_gets_its_text_under_the_first_heading(window, committee, parts, qtbot):
    dialog = the_dialog(window, qtbot)
    standing = dialog.form.standing
    standing.setFocus()
    standing.setCurrentCell(0, 1)
    write("G")
    write("odkendes.")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(parts.store.committee(committee.id).standing_items[0].texts))
    dialog.accept()
    (item,) = parts.store.committee(committee.id).standing_items
    assert item == StandingItem("Godkendelse af dagsorden", (("Indstilling", "Godkendes."),))


def test_a_committee_without_a_name_keeps_its_old_one(window, committee, parts, qtbot):
    dialog = the_dialog(window, qtbot)
    dialog.form.name.setFocus()
    dialog.form.name.clear()
    press(Qt.Key.Key_Tab)
    assert dialog.problem.text().startswith("Udvalget mangler et navn")
    assert parts.store.committee(committee.id).name == "SSP-styregruppen"
    dialog.accept()


def test_a_new_committee_is_made_and_named(window, parts, qtbot):
    dialog = the_dialog(window, qtbot)
    dialog.new.click()
    write("Ungerådet")
    dialog.accept()
    assert [each.name for each in parts.store.committees()] == ["Ungerådet"]
