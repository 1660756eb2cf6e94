"""Pages and panels have their room where there is little."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLabel

from ssp_desktop.domain.changes import Collection, Insert
from ssp_desktop.domain.committee import Committee, Member
from ssp_desktop.domain.meeting import AgendaItem, new_id
from ssp_desktop.ui.committees.committee_dialog import CommitteeDialog
from ssp_desktop.ui.committees.join_panel import JoinPanel
from ssp_desktop.ui.help.selftest_panel import SelftestPanel
from ssp_desktop.ui.sending.sending_panel import SendingPanel
from tests.ui.conftest import press
from tests.ui.little_room.conftest import NAMES, assert_sound, give_room

LONG_NAME = "Det kriminalpræventive råd for Ravnsø Kommune, Strandby og omegn"
DONE = f"»{LONG_NAME}« er samlet med »SSP-rådet«"


def test_the_export_leaves_the_item_its_room_or_has_all(ended, small, qtbot):
    small.actions_["export"].trigger()
    assert_sound(qtbot, small)
    press(Qt.Key.Key_Escape)
    assert ended.isVisible()
    assert ended.item.decision.text.hasFocus()


def test_the_committees_fields_stand_below_each_other(services, committee, small, qtbot):
    small.panels.show_committees()
    dialog = small.findChild(CommitteeDialog)
    give_room(qtbot, dialog, small.size())
    assert_sound(qtbot, dialog)
    area = dialog.form.parentWidget().parentWidget()
    assert isinstance(area, QAbstractScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    dialog.close()


def test_the_question_of_joining_leaves_its_buttons_in_sight(services, committee, small, qtbot):
    members = tuple(Member(new_id(), name, "Skole og dagtilbud") for name in NAMES)
    services.store.save_committee(Committee(new_id(), "SSP styregruppen", members=members))
    services.store.save_committee(Committee(new_id(), LONG_NAME, "Ravnsø Kommune"))
    small.panels.show_committees()
    dialog = small.findChild(CommitteeDialog)
    dialog.joining.offer.click()
    panel = dialog.findChild(JoinPanel)
    give_room(qtbot, panel, small.size() - QSize(40, 60))
    assert_sound(qtbot, panel)
    assert panel.height() < small.height()
    assert panel.other.visibleRegion().boundingRect() == panel.other.rect()
    panel.reject()
    dialog.close()


def test_the_self_test_leaves_its_buttons_in_sight(small, qtbot):
    small.actions_["selftest"].trigger()
    panel = small.findChild(SelftestPanel)
    give_room(qtbot, panel, small.size() - QSize(32, 48))
    qtbot.waitUntil(lambda: len(panel.lines) > 8, timeout=30_000)
    panel.progress.cancel.click()
    qtbot.waitUntil(lambda: bool(panel.said.text), timeout=30_000)
    assert_sound(qtbot, panel)
    assert panel.height() < small.height()
    for button in (panel.again, panel.keep, panel.close_button):
        assert button.visibleRegion().boundingRect() == button.rect()
    panel.close()


def test_what_was_done_is_said_whole(small):
    small.message.tell(DONE, small.close)
    (words,) = (each for each in small.findChildren(QLabel) if each.text() == DONE)
    if words.wordWrap():
        assert words.height() >= words.heightForWidth(words.width())
    else:
        assert words.width() >= words.fontMetrics().horizontalAdvance(DONE)


def test_the_field_for_a_reason_is_brought_into_sight(ended, small, tmp_path, qtbot):
    small.actions_["send_for_review"].trigger()
    panel = small.findChild(SendingPanel)
    panel.drafting.folder.setText(str(tmp_path))
    session = small.meeting_page.session
    at = len(session.meeting.items)
    number = AgendaItem(new_id(), "Sag", decision="Vedrører 010203-1234.")
    session.do(Insert(Collection.ITEMS, "", at, number))
    panel.adding.setText("Revisor Ek")
    press(Qt.Key.Key_Return, on=panel.adding)
    assert_sound(qtbot, small)
    panel.drafting.write.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not panel.drafting.stop.field.visibleRegion().isEmpty())
    assert_sound(qtbot, small)
