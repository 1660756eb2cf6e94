"""What was filed is older than the meeting, or was edited by hand: said, shown, filed again."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.filing.filed_watch import FiledWatch
from ssp_desktop.ui.filing.filing_panel import FilingPanel
from ssp_desktop.ui.filing.verify_dialog import VerifyDialog
from ssp_desktop.ui.rows.meeting_list import MeetingRow
from tests.ui.conftest import a_meeting, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def meeting(services, committee) -> Meeting:
    made = a_meeting(committee.name, committee_id=committee.id)
    services.store.add(made)
    return made


@pytest.fixture
def filed(services, meeting, tmp_path) -> Path:
    """File the meeting; return where the package is."""
    return services.filing.file(meeting, tmp_path / "journal").path


def detail(window) -> str:
    (row,) = [each for each in window.start_page.list.rows.rows if isinstance(each, MeetingRow)]
    return row.detail


def line(window):
    return window.meeting_page.filed.line


def dialog(window, qtbot) -> VerifyDialog:
    def found():
        return [each for each in window.findChildren(VerifyDialog) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(found()) and not found()[0].progress.isVisible())
    return found()[0]


def test_file_change_a_word_see_it_and_file_again(services, window, meeting, qtbot, tmp_path):
    window.resize(1500, 900)
    window.open_meeting(meeting.id, meeting.items[0].id)
    press(Qt.Key.Key_8, CONTROL)
    panel = window.findChild(FilingPanel)
    panel.folder.setText(str(tmp_path / "journal"))
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.saved.path is not None, timeout=30_000)
    first = panel.saved.path
    press(Qt.Key.Key_Escape)
    day = services.now().day
    qtbot.waitUntil(lambda: line(window) is not None)
    assert not line(window).isVisible()
    window.show_start()
    assert detail(window).startswith(f"Journaliseret {day}. ")
    assert "rettet" not in detail(window)
    window.open_meeting(meeting.id, meeting.items[0].id)
    write(" Og mere.")
    qtbot.waitUntil(lambda: line(window) is not None and line(window).isVisible(), timeout=10_000)
    assert line(window).words.text.endswith(" · rettet siden")
    line(window).differing.click()
    shown = dialog(window, qtbot)
    assert shown.problems.toPlainText() == "Punkt 1 er ændret i mødet, siden pakken blev lavet."
    press(Qt.Key.Key_Escape, on=shown)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    line(window).again.click()
    panel = next(each for each in window.findChildren(FilingPanel) if each.isVisible())
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.saved.path is not None, timeout=30_000)
    assert panel.saved.path == first.with_name(f"{first.name} (2)")
    qtbot.waitUntil(lambda: not line(window).isVisible())
    assert services.filing.verify(panel.saved.path).sound
    window.show_start()
    assert "rettet" not in detail(window)


def test_the_words_that_were_changed_are_shown_and_lead_to_their_item(
    services, window, meeting, filed, qtbot
):
    window.resize(1280, 720)
    window.open_meeting(meeting.id, meeting.items[1].id)
    decision = QApplication.focusWidget()
    decision.selectAll()
    write("Taget til orientering.")
    window.meeting_page.show_item(meeting.items[0].id)
    qtbot.waitUntil(lambda: line(window) is not None and line(window).isVisible(), timeout=10_000)
    line(window).differing.click()
    shown = dialog(window, qtbot)
    assert shown.words.isVisible()
    said = shown.words.text
    assert said.toPlainText().startswith("Gå til punkt 2. Bandehandleplan")
    cursor = said.document().find("efterretning")
    assert cursor.charFormat().fontStrikeOut()
    cursor = said.document().find("orientering")
    assert cursor.charFormat().fontUnderline()
    assert not said.document().find("Taget til").charFormat().fontUnderline()
    said.setFocus()
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert window.current_item == meeting.items[1].id
    assert not shown.isVisible()


def test_the_list_says_that_a_meeting_was_changed_since(services, window, meeting, filed):
    session = services.open_session(meeting.id)
    session.do(_venue(session.meeting))
    services.saved(session)
    window.show_start()
    assert detail(window).endswith(" · rettet siden")


def _venue(meeting: Meeting):
    return meeting_edits.set_field(meeting, "venue", "Salen")


def test_files_that_were_edited_by_hand_are_told_of(window, meeting, filed, qtbot):
    page = filed / "offentlig" / "index.html"
    page.write_bytes(page.read_bytes().replace(b"Godkendt", b"Afvist!!"))
    window.show_start()
    qtbot.waitUntil(lambda: detail(window).endswith(" · filerne er ændret i hånden"))
    window.open_meeting(meeting.id)
    qtbot.waitUntil(lambda: line(window) is not None and line(window).isVisible())
    assert line(window).words.text.endswith("filerne er ændret i hånden")


def test_a_package_that_was_moved_away_is_nothing_to_tell(window, meeting, filed, qtbot):
    filed.rename(filed.with_name("et andet sted"))
    window.open_meeting(meeting.id)
    qtbot.waitUntil(lambda: line(window) is not None)
    qtbot.wait(100)
    assert not line(window).isVisible()


def drop(window, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), action, data, button, keys))


def test_a_package_that_is_dropped_is_checked(window, filed, qtbot):
    drop(window, filed)
    shown = dialog(window, qtbot)
    assert "hel og uændret" in shown.said.text
    assert QApplication.focusWidget() is shown.close_button
    shown.close()
    (filed / "offentlig" / "beslutninger.html").unlink()
    drop(window, filed)
    shown = dialog(window, qtbot)
    assert shown.problems.toPlainText() == "offentlig/beslutninger.html mangler."


def test_a_package_of_one_file_is_checked_too(services, window, meeting, qtbot, tmp_path):
    drop(window, services.filing.file(meeting, tmp_path / "journal", zipped=True).path)
    assert "hel og uændret" in dialog(window, qtbot).said.text


def test_what_is_no_package_is_refused(window, qtbot, tmp_path):
    window.panels.check_package(tmp_path)
    shown = dialog(window, qtbot)
    assert "manifest.json" in shown.refusal.text()


def test_nothing_is_said_of_a_meeting_that_was_never_filed(services, window, committee):
    made = replace(a_meeting(), committee_id=committee.id)
    services.store.add(made)
    window.open_meeting(made.id)
    assert window.meeting_page.filed.line is None


def test_a_look_that_is_stopped_begins_no_other(services, meeting, filed, window):
    opened = []

    def open_reader():
        opened.append(1)
        return services.open_reader()

    watch = FiledWatch(services._replace(open_reader=open_reader), meeting.id, window)
    watch.look()
    watch.look()
    watch.stop()
    watch.look_soon()
    watch.look()
    assert watch._job is None
    assert opened == [1]
