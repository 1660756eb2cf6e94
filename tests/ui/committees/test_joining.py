"""Two committees that are one are joined in their window: named, asked about, done and undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.domain.committee import Committee, Member
from ssp_desktop.domain.meeting import new_id
from ssp_desktop.ui.committees.join_panel import JoinPanel
from tests.ui.committees.conftest import the_dialog
from tests.ui.conftest import press, write

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def other(services, committee) -> Committee:
    """Keep what seems to be the same committee, with one meeting of its own; the first has two."""
    members = (Member(new_id(), "Bo Ly", "Skole"), Member(new_id(), "Ida & Juhl", "Politi"))
    made = Committee(new_id(), "SSP styregruppen", members=members)
    services.store.save_committee(made)
    for each in (committee, committee, made):
        services.meetings.begin(each.id, None)
    return made


def the_panel(dialog, qtbot) -> JoinPanel:
    panel = dialog.findChild(JoinPanel)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is panel)
    return panel


def committees_of(services) -> set[str]:
    return {each.committee_id for each in services.store.list_meetings()}


def test_two_that_seem_one_are_named_and_joined_by_key(window, committee, other, services, qtbot):
    dialog = the_dialog(window, qtbot)
    line = dialog.joining
    assert line.words.isVisible()
    assert (
        line.words.text()
        == "»SSP styregruppen« og »SSP-styregruppen« ser ud til at være det samme udvalg."
    )
    line.offer.setFocus()
    press(Qt.Key.Key_Space)
    panel = the_panel(dialog, qtbot)
    assert panel.kept.currentText() == "SSP-styregruppen · Ravnsø Kommune · 2 møder"
    assert panel.said.text() == (
        "1 møde går over fra »SSP styregruppen« til »SSP-styregruppen«, og »SSP styregruppen« "
        "findes derefter ikke mere."
    )
    assert [box.isChecked() for box, _ in panel.boxes] == [False]
    seen = [QApplication.focusWidget()]
    while seen[-1] is not panel.join_button:
        press(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    box = panel.boxes[0][0]
    assert seen == [panel.other, panel.kept, box, panel.keep_button, panel.join_button]
    box.setFocus()
    press(Qt.Key.Key_Space)
    panel.join_button.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: committees_of(services) == {committee.id})
    dialog.activateWindow()  # the window manager does so too, but not always in time
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    (kept,) = services.store.committees()
    assert [each.name for each in kept.members] == ["Åse Dam", "Bo Ly", "Eva Å", "Ida & Juhl"]
    assert dialog.message.text == "»SSP styregruppen« er samlet med »SSP-styregruppen«"
    assert not line.line.isVisible()
    assert not line.button.isEnabled()
    assert dialog.form.name.text() == "SSP-styregruppen"
    press(Qt.Key.Key_Z, CONTROL)
    assert committees_of(services) == {committee.id, other.id}
    assert services.store.committee(committee.id) == committee
    assert services.store.committee(other.id) == other
    assert dialog.list.currentItem().text() == "SSP styregruppen"
    assert line.line.isVisible()
    dialog.accept()


def test_another_one_is_chosen_and_the_one_that_is_kept(window, committee, other, services, qtbot):
    council = Committee(new_id(), "Ungerådet")
    services.store.save_committee(council)
    dialog = the_dialog(window, qtbot)
    dialog.list.setFocus()
    press(Qt.Key.Key_Down)
    assert dialog.list.currentItem().text() == "SSP-styregruppen"
    dialog.joining.button.click()
    panel = the_panel(dialog, qtbot)
    assert panel.other.value == other.id  # what seems to be the same
    panel.other.setFocus()
    press(Qt.Key.Key_Down)
    assert panel.other.value == council.id
    assert panel.kept.value == committee.id
    panel.kept.setFocus()
    press(Qt.Key.Key_Down)
    assert panel.said.text().startswith("2 møder går over fra »SSP-styregruppen« til »Ungerådet«")
    assert [member.name for _, member in panel.boxes] == ["Åse Dam", "Bo Ly", "Eva Å"]
    panel.join_button.click()
    assert committees_of(services) == {council.id, other.id}
    assert services.store.committee(council.id) == council
    dialog.accept()


def test_the_one_with_the_most_alike_name_is_proposed(window, services, qtbot):
    names = ("Byrådet", "SSP-styregruppe", "Ungdomsrådet", "Styregruppen for SSP")
    made = {name: Committee(new_id(), name, "Ravnsø Kommune") for name in names}
    made["elsewhere"] = Committee(new_id(), "SSP-styregruppen", "Vester Kommune")
    mine = Committee(new_id(), "SSP-styregruppen", "Ravnsø Kommune")
    for each in (*made.values(), mine):
        services.store.save_committee(each)
    dialog = the_dialog(window, qtbot)
    dialog.list.setFocus()
    dialog.list.select(mine.id)
    dialog.joining.button.click()
    panel = the_panel(dialog, qtbot)
    assert panel.other.value == made["SSP-styregruppe"].id
    panel.reject()
    dialog.accept()


def test_nothing_is_joined_when_the_question_is_left(window, committee, other, services, qtbot):
    dialog = the_dialog(window, qtbot)
    dialog.joining.button.click()
    the_panel(dialog, qtbot)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    assert services.store.committees() == [other, committee]
    assert committees_of(services) == {committee.id, other.id}
    dialog.accept()


def test_what_is_half_written_is_kept_first_and_an_empty_one_is_not_joined(
    window, committee, other, services, qtbot
):
    dialog = the_dialog(window, qtbot)
    dialog.new.click()
    dialog.joining.button.click()
    assert dialog.problem.text().startswith("Udvalget er ikke skrevet endnu")
    assert dialog.findChild(JoinPanel) is None
    write("Rådet")
    dialog.joining.button.click()
    panel = the_panel(dialog, qtbot)
    assert panel.windowTitle() == "Saml udvalg"
    assert panel.kept.texts()[0] == "Rådet · 0 møder"
    panel.reject()
    dialog.accept()


def test_the_sample_is_not_joined_and_the_reason_is_said(window, committee, services, qtbot):
    services.store.save_committee(Committee(new_id(), "Ungerådet"))
    services.meetings.add_sample()
    dialog = the_dialog(window, qtbot)
    dialog.joining.button.click()
    panel = the_panel(dialog, qtbot)
    assert panel.problem.text().startswith("Eksempelmødets udvalg er opdigtet")
    assert not panel.join_button.isEnabled()
    panel.reject()
    dialog.accept()


def test_the_open_meeting_goes_along_and_keeps_its_text_and_undo(
    window, committee, other, services, qtbot
):
    (meeting,) = (m for m in services.store.list_meetings() if m.committee_id == other.id)
    window.front.open_meeting(meeting.id)
    window.actions_["add_item"].trigger()
    write("Nyt punkt")
    press(Qt.Key.Key_Return)
    dialog = the_dialog(window, qtbot)
    dialog.joining.offer.click()
    the_panel(dialog, qtbot).join_button.click()
    dialog.accept()
    page = window.front.meeting_page
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    assert window.front.current_committee == committee.id
    assert page.committee == committee
    assert "Nyt punkt" in [item.title for item in page.session.meeting.items]
    assert page.session.can_undo
    page.session.undo()
    assert services.autosave.flush(5)
    kept = services.store.load(meeting.id)
    assert kept.committee_id == committee.id
    assert "Nyt punkt" not in [item.title for item in kept.items]


def test_the_next_meeting_is_proposed_for_the_committee_that_stayed(
    window, committee, other, services, qtbot
):
    (meeting,) = (m for m in services.store.list_meetings() if m.committee_id == other.id)
    window.front.show_start(mark=meeting.id)
    assert window.front.current_committee == other.id
    dialog = the_dialog(window, qtbot)
    dialog.joining.offer.click()
    the_panel(dialog, qtbot).join_button.click()
    dialog.accept()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    assert window.front.current_committee == committee.id
