"""Where an import comes from: a file, a folder, what was copied or dropped; and what is refused."""

import threading

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel

from ssp_desktop.application.files.importing import Fate, Reader, destinations_in
from ssp_desktop.ui.importing.reading_job import ReadingJob
from ssp_desktop.ui.importing.source_lines import WORD
from tests.reading.system_exports import FUJITSU, folder_of, zip_of
from tests.rooms import room
from tests.ui.conftest import press
from tests.ui.importing.conftest import AGENDA, the_page


@pytest.mark.parametrize(
    "file",
    [
        ("tom.txt", b"", "tom"),
        ("prosa.txt", "Her står kun lidt løs tekst uden noget punkt.".encode(), "ingen punkter"),
        ("falsk.docx", b"dette er ikke et dokument", "falsk.docx"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_the_window(window, tmp_path, services, qtbot, file):
    name, content, word = file
    path = tmp_path / name
    path.write_bytes(content)
    window.meetings.import_path(str(path))
    qtbot.waitUntil(lambda: bool(window.message.text), timeout=20_000)
    assert word in window.message.text
    assert services.store.list_meetings() == []
    assert window.pages.currentWidget() is window.start_page


def test_a_file_that_is_gone_is_told_in_the_window(window, tmp_path, qtbot):
    window.meetings.import_path(str(tmp_path / "væk.docx"))
    qtbot.waitUntil(lambda: "væk.docx" in window.message.text, timeout=20_000)


def test_what_was_copied_is_read(window, services, qtbot):
    QGuiApplication.clipboard().setText(AGENDA)
    window.actions_["paste_agenda"].trigger()
    assert the_page(window, qtbot).reading.meeting.items[1].title == "Eventuelt"


def test_an_empty_clipboard_is_told(window, qtbot):
    QGuiApplication.clipboard().clear()
    window.actions_["paste_agenda"].trigger()
    assert window.message.text.startswith("Udklipsholderen er tom")


def test_a_file_dropped_on_the_window_is_read(window, agenda, qtbot):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(agenda))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    assert event.isAccepted()
    page = the_page(window, qtbot)
    assert page.reading.lines[3].fate is Fate.UNPLACED


def test_a_folder_dropped_on_the_window_lets_its_meeting_be_chosen(window, tmp_path, qtbot):
    files: dict[str, str | bytes] = {
        f"{day}.xml": FUJITSU.format(day=day) for day in ("07-09-2021", "05-10-2021")
    }
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder_of(tmp_path / "eksport", files)))])
    where, none = QPointF(50, 50), Qt.KeyboardModifier.NoModifier
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    window.dropEvent(QDropEvent(where, copy, data, left, none))
    importer = window.meetings.importer
    qtbot.waitUntil(lambda: importer.choice is not None, timeout=20_000)
    assert "eksport har 2 møder" in shown_texts(importer.choice)
    choices = importer.choice.list
    assert choices.hasFocus()
    assert "7. september 2021" in choices.item(1).text()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    page = the_page(window, qtbot)
    assert importer.choice is None
    assert str(page.reading.meeting.date) == "2021-09-07"
    words = [page.source.index(row).data(WORD) for row in range(page.source.rowCount())]
    assert "Ikke med" in words
    assert "Bemærk" in words
    unkept = next(line for line in page.reading.lines if line.fate is Fate.UNKEPT)
    page.give_place(unkept, next(destinations_in(page.reading.meeting.items[0])))
    assert unkept.text in page.reading.meeting.items[0].sections[0].text


def test_the_choice_of_a_meeting_is_given_up_by_escape(window, tmp_path, qtbot):
    files: dict[str, str | bytes] = {
        f"{n}.xml": FUJITSU.format(day=f"0{n}-09-2021") for n in (1, 2)
    }
    window.meetings.import_path(str(zip_of(tmp_path / "to.zip", files)))
    importer = window.meetings.importer
    qtbot.waitUntil(lambda: importer.choice is not None, timeout=20_000)
    press(Qt.Key.Key_Escape)
    assert importer.choice is None
    assert window.pages.currentWidget() is window.start_page


def test_the_file_dialog_offers_exports_and_invitations(window):
    press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    asked = window.findChild(QFileDialog)
    offered = asked.nameFilters()
    asked.reject()
    assert any("*.xml *.zip" in name for name in offered)
    assert any(name.endswith("(*.ics)") for name in offered)


def shown_texts(page):
    return [label.text() for label in page.findChildren(QLabel)]


def test_reading_can_be_given_up(window, agenda, services, qtbot):
    window.meetings.import_path(str(agenda))
    window.show_start()
    qtbot.wait(300)
    assert window.pages.currentWidget() is window.start_page
    assert services.store.list_meetings() == []


def test_a_window_that_goes_while_a_file_is_read_leaves_nothing_behind(qtbot):
    reader, window = Reader(room), QObject()
    job = ReadingJob(reader, lambda tell: reader.read_text(AGENDA * 2000, tell), window)
    job.start()
    reading = next(each for each in threading.enumerate() if each.name == "job")
    shiboken6.delete(window)
    reader.end()
    reading.join(20)
    assert not reading.is_alive()  # pytest fails the test for an exception on the thread


def test_what_went_wrong_with_one_file_is_not_said_of_the_next(window, agenda, tmp_path, qtbot):
    empty = tmp_path / "tom.docx"
    empty.touch()
    window.meetings.import_path(str(empty))
    qtbot.waitUntil(lambda: "tom.docx" in window.message.text, timeout=20_000)
    window.meetings.import_path(str(agenda))
    the_page(window, qtbot)
    assert window.message.text == ""
