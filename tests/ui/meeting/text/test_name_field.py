"""A field for names: what it offers, and that nothing of it stays behind."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ssp_desktop.application.aids.completion import NameCompletions
from ssp_desktop.domain.meeting import Participant
from ssp_desktop.ui.fields.completion_list import CompletionList
from ssp_desktop.ui.fields.name_field import NameField

PEOPLE = (Participant("pia", "Pia Borg", "V"), Participant("lars", "Lars Ny"))


def test_the_list_of_names_goes_with_its_field(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    field = NameField("Hvem", parent=window)
    field.know(NameCompletions(PEOPLE))
    with qtbot.waitExposed(window):
        window.show()
    field.setFocus()
    qtbot.keyClicks(field, "pi")
    assert field.offered.text == "Pia Borg"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.names() == ["Pia Borg"]
    assert window.findChildren(CompletionList)
    field.deleteLater()
    for _ in range(2):  # the field, and then the list that hears of it
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(CompletionList) == []
