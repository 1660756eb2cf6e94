"""Pages and panels have their room where there is little."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea

from ssp_desktop.ui.committees.committee_dialog import CommitteeDialog
from tests.ui.conftest import press
from tests.ui.little_room.conftest import assert_sound


def test_the_export_leaves_the_item_its_room_or_has_all(ended, small, qtbot):
    small.actions_["export"].trigger()
    assert_sound(qtbot, small)
    press(Qt.Key.Key_Escape)
    assert ended.isVisible()
    assert ended.item.decision.text.hasFocus()


def test_the_committees_fields_stand_below_each_other(services, committee, small, qtbot):
    small.panels.show_committees()
    dialog = small.findChild(CommitteeDialog)
    dialog.resize(small.size())
    assert_sound(qtbot, dialog)
    area = dialog.form.parentWidget().parentWidget()
    assert isinstance(area, QAbstractScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    dialog.close()
