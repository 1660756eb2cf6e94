"""The window of the committees, opened by key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.ui.committees.committee_dialog import CommitteeDialog
from tests.ui.conftest import press

CONTROL = Qt.KeyboardModifier.ControlModifier


ALT = Qt.KeyboardModifier.AltModifier


def the_dialog(window, qtbot) -> CommitteeDialog:
    press(Qt.Key.Key_U, CONTROL)
    dialog = window.findChild(CommitteeDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog


def names(services, committee) -> list[str]:
    return [member.name for member in services.store.committee(committee.id).members]
