"""A meeting is filed from the window, stopped by what must not go out, and let through."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ssp_desktop.ui.filing.filing_panel import FilingPanel
from ssp_desktop.ui.meeting.attachments.attachment_line import AttachmentLine
from tests.ui.conftest import a_meeting, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier


def in_sight(part: QWidget, panel: FilingPanel) -> bool:
    return panel.rect().contains(part.mapTo(panel, part.rect().bottomLeft()))


def test_what_the_package_will_contain_is_said_before(panel, services, meeting, qtbot):
    qtbot.waitUntil(lambda: bool(panel.tree.texts))
    public, closed, system, _ = panel.tree.texts
    assert public.startswith("offentlig: det, alle må se: referat (åben).docx, ")
    assert public.endswith("2.1 Notat.txt")
    assert closed.startswith("lukket: kun for dem, der må se lukkede punkter: referat (fuld).docx")
    assert "Publication" in system
    assert "ikke godkendt" in panel.unapproved.text()
    assert "Punkt 3" in str([line.text() for line in panel.unfinished.findChildren(QPushButton)])


def test_the_button_is_in_sight_with_the_folder_in_a_low_window(panel, window, qtbot):
    window.resize(1280, 560)
    qtbot.waitUntil(lambda: bool(panel.tree.texts))
    qtbot.waitUntil(lambda: panel.tree.height() > 4 * panel.file.height())
    assert in_sight(panel.file, panel)
    assert in_sight(panel.folder, panel)
    assert QApplication.focusWidget() is panel.file


def test_a_leak_stops_it_and_a_reason_lets_through_what_was_shown(
    panel, services, window, qtbot, tmp_path
):
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(panel.leaks.isVisible, timeout=30_000)
    assert list((tmp_path / "journal").iterdir()) == []
    (line,) = panel.leaks.list.lines
    assert line.kind.text() == "Lukket tekst"
    assert line.where.text().startswith("offentlig/bilag/2.1 Notat.txt")
    assert "<b><u>familien flytter til norge" in line.words.text()
    assert QApplication.focusWidget() is line.going
    qtbot.waitUntil(lambda: in_sight(line.going, panel))
    assert services.store.list_meetings()[0].filed is None
    panel.leaks.field.setFocus()
    write("Aftalt med jurist")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.saved.path is not None, timeout=30_000)
    services.saved(window.meeting_page.session)
    filed = services.store.list_meetings()[0].filed
    assert filed.despite == "Aftalt med jurist"
    assert Path(filed.path) == panel.saved.path
    assert window.meeting_page.session.meeting.filed == services.now().date()
    assert not panel.leaks.isVisible()
    qtbot.waitUntil(panel.before.isVisible)
    assert panel.before.text().startswith(f"Senest journaliseret {filed.at.astimezone().day}. ")
    assert panel.before.text().endswith("gik med: »Aftalt med jurist«")


def test_the_way_to_a_leak_leads_to_the_attachment(panel, meeting, window, qtbot):
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(panel.leaks.isVisible, timeout=30_000)
    press(Qt.Key.Key_Return)
    assert window.current_item == meeting.items[1].id
    assert panel.isVisible()
    (line,) = [each for each in window.findChildren(AttachmentLine) if each.isVisible()]
    assert QApplication.focusWidget() is line.title
    qtbot.waitUntil(lambda: not line.title.visibleRegion().isEmpty())


def test_it_is_filed_once_as_one_step_and_the_folder_is_kept_for_the_committee(
    services, committee, window, qtbot, tmp_path
):
    meeting = a_meeting(committee.name, committee_id=committee.id)
    services.store.add(meeting)
    window.open_meeting(meeting.id)
    press(Qt.Key.Key_8, CONTROL)
    panel = window.findChild(FilingPanel)
    panel.folder.setText(str(tmp_path / "sager"))
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.saved.path is not None, timeout=30_000)
    assert QApplication.focusWidget() is panel.saved.opening
    assert services.filing.verify(panel.saved.path).sound
    session = window.meeting_page.session
    assert session.meeting.filed is not None
    session.undo()
    assert session.meeting == meeting
    session.redo()
    window.show_start()
    other = a_meeting(committee.name, committee_id=committee.id)
    services.store.add(other)
    window.open_meeting(other.id)
    press(Qt.Key.Key_8, CONTROL)
    panel = next(each for each in window.findChildren(FilingPanel) if each.isVisible())
    assert panel.folder.text() == str(tmp_path / "sager")


def test_leaving_the_meeting_stops_it_and_leaves_nothing(panel, window, qtbot, tmp_path):
    press(Qt.Key.Key_Return)
    window.show_start()
    qtbot.wait(200)
    assert not (tmp_path / "journal").exists() or list((tmp_path / "journal").iterdir()) == []
    assert window.message.isVisible()


def test_cancel_stops_it(panel, window, qtbot, tmp_path):
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is panel.progress.cancel
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not panel.progress.isVisible(), timeout=30_000)
    assert "stoppet" in panel.problem.text()
    assert list((tmp_path / "journal").iterdir()) == []


def test_tab_goes_through_the_panel(panel):
    panel.folder.setFocus()
    seen = []
    for _ in range(4):
        seen.append(QApplication.focusWidget())
        press(Qt.Key.Key_Tab)
    assert seen == [panel.folder, panel._folder.browse, panel.zipped, panel.file]
