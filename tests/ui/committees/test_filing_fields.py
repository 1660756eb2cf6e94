"""The filing of a committee's meetings, and what its minutes tell, set in its window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.committees.conftest import the_dialog
from tests.ui.conftest import press


def test_topic_pattern_and_history_are_kept(services, committee, window, qtbot):
    dialog = the_dialog(window, qtbot)
    fields = dialog.form.filing
    fields.kle.setFocus()
    QTest.keyClicks(fields.kle, "00.22.04 P35")
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(fields.pattern, "{dato} {slags} ({udgave})")
    assert "2026-03-04 referat (åben).docx" in fields.example.text()
    press(Qt.Key.Key_Return)
    dialog.form.prints_history.click()
    kept = services.store.committee(committee.id)
    assert (kept.kle, kept.file_pattern) == ("00.22.04 P35", "{dato} {slags} ({udgave})")
    assert kept.prints_history


def test_a_pattern_that_cannot_be_used_is_named_and_not_kept(services, committee, window, qtbot):
    dialog = the_dialog(window, qtbot)
    fields = dialog.form.filing
    fields.pattern.setFocus()
    QTest.keyClicks(fields.pattern, "{navn}")
    press(Qt.Key.Key_Return)
    assert "{navn} passer ikke" in fields.problem.text()
    assert services.store.committee(committee.id).file_pattern == ""
