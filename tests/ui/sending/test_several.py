"""Several drafts at once: one day for all, what is said afterwards, and where buttons are."""

import dataclasses
import datetime

import pytest
from PySide6.QtCore import QPoint, Qt

from ssp_desktop.domain.changes import Collection, Insert
from ssp_desktop.domain.meeting import new_id
from tests.ui.conftest import press, write
from tests.ui.sending.conftest import CONTROL, add, named, session

DAY = datetime.date(2096, 4, 24)


def place_of(panel, button):
    return button.mapTo(panel, QPoint())


def all_chosen(panel):
    press(Qt.Key.Key_Return)
    for name in ("Bo Ly", "Revisor Ek"):
        add(panel, name)
    panel.reviewers.setFocus()
    press(Qt.Key.Key_A, CONTROL)


def test_one_day_is_set_for_all_that_are_chosen_and_undone_at_once(panel, window):
    all_chosen(panel)
    assert panel.details.due.isVisible()
    assert not panel.details.items.isVisible()
    press(Qt.Key.Key_Return)
    assert panel.details.due.line.hasFocus()
    write("24/4 2096")
    press(Qt.Key.Key_Tab)
    assert [each.due for each in named(window).values()] == [DAY] * 3
    press(Qt.Key.Key_Z, CONTROL)
    assert [each.due for each in named(window).values()] == [None] * 3


def test_days_that_differ_stay_until_another_is_written(panel, window):
    all_chosen(panel)
    panel.reviewers.choose(named(window)["Bo Ly"].id)
    panel.details.due.line.setFocus()
    write("24/4 2096")
    panel.reviewers.setFocus()
    press(Qt.Key.Key_A, CONTROL)
    assert panel.details.due.line.text() == ""
    assert panel.details.due.line.placeholderText() == "hver sin dag"
    panel.details.due.line.setFocus()
    panel.reviewers.setFocus()
    assert [each.due for each in named(window).values()] == [None, DAY, None]


def test_each_draft_is_named_and_their_folder_is_offered(panel, tmp_path, qtbot):
    all_chosen(panel)
    panel.drafting.write.click()
    qtbot.waitUntil(panel.drafting.saved.isVisible)
    drafting = panel.drafting
    assert len(list(tmp_path.glob("*.docx"))) == 3
    said = drafting.saved.findChildren(type(drafting.codes))
    assert any(each.text() == f"3 filer er gemt i mappen {tmp_path.name}" for each in said)
    for name in ("Åse Dam", "Bo Ly", "Revisor Ek"):
        assert f"Udkastet til {name} har koden" in drafting.codes.text()
    assert not drafting.saved.opening.isVisible()
    assert drafting.saved.revealing.hasFocus()


def test_no_button_moves_when_a_draft_is_written(panel, qtbot):
    press(Qt.Key.Key_Return)
    drafting = panel.drafting
    buttons = (drafting.write, drafting.folder, panel.details.remove)
    panel.bring_into_sight(drafting.write)
    before = [place_of(panel.column.parentWidget(), each) for each in buttons]
    drafting.write.click()
    qtbot.waitUntil(drafting.saved.isVisible)
    qtbot.wait(50)
    assert panel.reminding.isVisible()
    assert [place_of(panel.column.parentWidget(), each) for each in buttons] == before


def test_no_button_moves_when_a_reason_let_it_through(panel, qtbot, window):
    item = session(window).meeting.items[2]
    number = dataclasses.replace(item, id=new_id(), decision="Vedrører 010203-1234.")
    session(window).do(Insert(Collection.ITEMS, "", 3, number))
    add(panel, "Revisor Ek")
    drafting = panel.drafting
    drafting.write.click()
    assert drafting.stop.isVisible()
    write("Aftalt med formanden")
    before = place_of(panel.column.parentWidget(), drafting.write)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(drafting.saved.isVisible)
    qtbot.wait(50)
    assert not drafting.stop.isVisible()
    assert place_of(panel.column.parentWidget(), drafting.write) == before


def test_who_is_chosen_meanwhile_changes_nothing_of_what_is_being_written(panel, tmp_path, qtbot):
    all_chosen(panel)
    panel.drafting.write.click()
    panel.reviewers.choose(panel.reviewers.rows()[0].id)
    qtbot.waitUntil(panel.drafting.saved.isVisible)
    assert len(list(tmp_path.glob("*.docx"))) == 3


@pytest.mark.parametrize("leave", ["close", "escape"])
def test_what_is_being_written_is_written_when_one_leaves(panel, window, services, tmp_path, leave):
    all_chosen(panel)
    meeting_id = session(window).meeting.id
    panel.drafting.write.click()
    if leave == "close":
        window.close()
    else:
        press(Qt.Key.Key_Escape)
    assert len(list(tmp_path.glob("*.docx"))) == 3
    assert services.autosave.flush(5)
    stored = services.store.load(meeting_id)
    assert all(each.asked is not None for each in stored.reviewers)
    assert len(services.store.snapshots.sent(meeting_id)) == 3
