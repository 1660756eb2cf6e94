"""CPR numbers stop an open print until a reason is given, which is kept."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from ssp_desktop.minutes.blocks import Edition
from tests.ui.conftest import a_meeting, press, write
from tests.ui.printing.conftest import NUMBER, printed, records


def test_an_open_print_is_stopped_and_let_through_for_a_reason_that_is_kept(
    opened, services, qtbot, tmp_path
):
    panel = opened(a_meeting(items=NUMBER), NUMBER[1].id)
    panel.edition.choose(Edition.OPEN)
    (line,) = panel.numbers.findChildren(QPushButton)
    assert line.accessibleName() == "Punkt 1: CPR 010190-XXXX (beslutningen)"
    press(Qt.Key.Key_Return, on=panel.what)
    qtbot.waitUntil(lambda: "Intet er udskrevet" in panel.stop.problem.text())
    assert QApplication.focusWidget() is panel.stop.field
    assert list(tmp_path.glob("*.pdf")) == []
    assert records(services) == []
    write("Aftalt med jurist")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.saved.path is not None)
    assert records(services) == [("print", "open", "Aftalt med jurist")]
    (listed,) = services.store.list_meetings()
    assert listed.last_export is None


def test_a_number_written_at_the_last_moment_is_not_let_through(
    opened, window, services, qtbot, tmp_path
):
    panel = opened(a_meeting(items=NUMBER), NUMBER[1].id)
    panel.edition.choose(Edition.OPEN)
    panel.stop.field.setText("Den første må stå der")
    window.open_meeting(services.store.list_meetings()[0].id, NUMBER[1].id)
    write(" 030390-1234")
    panel.print.click()
    qtbot.waitUntil(lambda: "Intet er udskrevet" in panel.stop.problem.text())
    qtbot.waitUntil(lambda: len(panel.numbers.findChildren(QPushButton)) == 2)
    assert panel.stop.field.text() == ""
    assert list(tmp_path.glob("*.pdf")) == []
    assert records(services) == []


def test_an_item_without_a_number_is_not_stopped(opened, services, qtbot):
    panel = opened(a_meeting(items=NUMBER), NUMBER[1].id)
    panel.what.choose(True)
    panel.edition.choose(Edition.OPEN)
    assert not panel.stop.isVisible()
    printed(panel, qtbot)
    assert records(services) == []


def test_the_reason_goes_where_the_file_cannot_be_written(opened, services, qtbot, tmp_path):
    panel = opened(a_meeting(items=NUMBER), NUMBER[1].id)
    panel.edition.choose(Edition.OPEN)
    panel.stop.field.setText("Aftalt med jurist")
    panel.target.folder.setText(str(tmp_path / "findes ikke"))
    press(Qt.Key.Key_Return, on=panel.what)
    qtbot.waitUntil(lambda: bool(panel.progress.problem.text()))
    assert "findes ikke" in panel.progress.problem.text()
    assert records(services) == []
    assert panel.print.isEnabled()
