"""What is seen of the window in light and dark, on a small screen, and by a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QToolButton,
)

from ssp_desktop.ui.fields.tick_box import TickBox
from ssp_desktop.ui.look.theme import Scheme, Theme
from tests.ui.conftest import a_meeting, press
from tests.ui.window.conftest import CONTROL


@pytest.mark.parametrize("kind", ["tell", "warn"])
def test_the_signs_of_a_message_are_seen_when_the_scheme_changes_under_it(window, kind):
    window.actions_["scheme_light"].trigger()
    getattr(window.message, kind)("Udseende")
    window.actions_["scheme_dark"].trigger()
    signs = [window.message.findChild(QToolButton)]
    if kind == "warn":
        signs += [each for each in window.message.findChildren(QLabel) if not each.text()]
    for sign in signs:
        picture = window.message.grab(sign.geometry()).toImage()
        light = [
            picture.pixelColor(x, y).lightness()
            for x in range(picture.width())
            for y in range(picture.height())
        ]
        assert max(light) - min(light) > 120


def test_every_field_and_button_has_a_name_for_a_screen_reader(at_work, meetings):
    press(Qt.Key.Key_E, CONTROL)
    for kind in (QAbstractButton, QLineEdit, QComboBox):
        for each in at_work.findChildren(kind):
            if each.isVisible() and not each.objectName().startswith("qt_"):
                named = each.accessibleName() or getattr(each, "text", str)()
                inner = isinstance(each.parent(), QComboBox | QLineEdit)
                assert named or inner, f"{type(each).__name__} in {type(each.parent()).__name__}"


def test_the_window_is_never_larger_than_the_screen(window):
    room = window.screen().availableGeometry()
    assert window.width() <= room.width()
    assert window.height() <= room.height()


def test_the_day_is_never_cut_by_the_name(window, services, meetings):
    long = a_meeting("Det tværgående udvalg for forebyggelse, sundhed og trivsel " * 2)
    services.store.add(long)
    window.resize(window.minimumSize())
    window.open_meeting(long.id)
    header = window.meeting_page.header
    QApplication.processEvents()
    assert header._when.width() >= header._when.sizeHint().width()
    assert header._name.shown.endswith("…")
    assert header._name.toolTip().strip() == long.committee


def test_a_box_that_is_not_ticked_is_seen_in_the_dark(qapp, qtbot):
    theme = Theme(qapp, Scheme.DARK)
    box = TickBox("Referatet")
    qtbot.addWidget(box)
    box.show()
    image = box.grab().toImage()
    side = box.height() // 2
    edge = max(image.pixelColor(x, side).lightness() for x in range(4))
    inside = image.pixelColor(side, side).lightness()
    assert edge - inside > 80
    box.click()
    assert box.isChecked()
    assert box.grab().toImage().pixelColor(4, 5).lightness() - inside > 80
    theme.choose(Scheme.LIGHT)
