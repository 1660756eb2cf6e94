"""Files dropped, chosen and pasted in the real window become attachments, in one step to undo."""

import hashlib
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QKeyEvent,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ssp_desktop.application.review.approving import approval
from ssp_desktop.application.services import Services
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import press
from tests.ui.given_files import drop, mime, written
from tests.ui.importing.test_import_apart import time_of_key
from tests.ui.stage import Stage, staged

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def stage(window: MainWindow, services: Services, qtbot: QtBot) -> Iterator[Stage]:
    with staged(window, services, qtbot) as made:
        yield made


def paste() -> None:
    """Press Ctrl+V with the text that the keyboard's driver gives it; QTest gives it another."""
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_V, CONTROL, "\x16")
    QApplication.sendEvent(QApplication.focusWidget(), event)


def attached(stage: Stage, item: str = "i2") -> list[tuple[int | None, str, str]]:
    return [(e.number, e.title, e.file) for e in stage.meeting.item(item).attachments]


def line(stage: Stage, at: int):
    return stage.view.item.attachments.lines[at]


OLD = [(1, "Plan", ""), (2, "Brev", ""), (3, "Kort", "")]


def editor(stage: Stage) -> QWidget:
    return stage.view.item.decision.text.viewport()


def title(stage: Stage) -> QWidget:
    return stage.view.item.head.title.viewport()


def section(stage: Stage) -> QWidget:
    return stage.view.item.sections.editors["s1"].heading


def add_line(stage: Stage) -> QWidget:
    return stage.view.item.attachments.add


@pytest.mark.parametrize("where", [editor, title, section, add_line])
def test_files_dropped_anywhere_on_an_item_are_put_on_it_in_order(
    stage: Stage, tmp_path: Path, qtbot: QtBot, where: Callable[[Stage], QWidget]
) -> None:
    before = stage.meeting
    paths = written(tmp_path, "c.txt", "a.txt", "brev.txt")
    drop(where(stage), paths)
    qtbot.waitUntil(lambda: len(attached(stage)) == 5)
    # One that is listed without a file, by its title, gets it.
    assert attached(stage) == [
        (1, "Plan", ""),
        (2, "Brev", "brev.txt"),
        (3, "Kort", ""),
        (4, "c", "c.txt"),
        (5, "a", "a.txt"),
    ]
    kept = stage.meeting.item("i2").attachments[3]
    assert kept.digest == hashlib.sha256(paths[0].read_bytes()).hexdigest()
    assert stage.services.attached.is_unaltered(kept.digest)
    assert stage.window.message.text == "3 bilag er sat på punkt 2"
    assert line(stage, 3).file.text() == "TXT · 1 kB"
    stage.do("undo")
    assert stage.meeting == before
    stage.do("redo")
    assert len(attached(stage)) == 5


def test_files_dropped_on_a_row_of_the_agenda_go_to_that_item(
    stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    agenda = stage.view.left.agenda.list
    row = agenda.visualRect(agenda.agenda.index(2)).center()
    drop(agenda.viewport(), written(tmp_path, "notat.pdf"), row)
    qtbot.waitUntil(lambda: bool(attached(stage, "i3")))
    assert attached(stage, "i3") == [(1, "notat", "notat.pdf")]
    assert stage.window.current_item == "i2"
    assert stage.window.message.text == "notat er sat på punkt 3"


def test_a_file_dropped_on_a_line_becomes_its_file(
    stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(line(stage, 2).title, written(tmp_path, "by.pdf", "mere.pdf"))
    qtbot.waitUntil(lambda: len(attached(stage)) == 4)
    assert attached(stage)[2:] == [(3, "Kort", "by.pdf"), (4, "mere", "mere.pdf")]


def test_files_are_chosen_by_a_key(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    paths = written(tmp_path, "x.txt", "y.txt")
    press(Qt.Key.Key_F9, CONTROL | SHIFT)
    dialog = stage.window.findChild(QFileDialog)
    dialog.filesSelected.emit(list(map(str, paths)))
    dialog.close()
    qtbot.waitUntil(lambda: len(attached(stage)) == 5)
    assert [each[2] for each in attached(stage)[3:]] == ["x.txt", "y.txt"]


@pytest.mark.parametrize("where", [editor, title, section, add_line])
def test_files_are_pasted_at_the_item_and_never_as_text(
    stage: Stage, tmp_path: Path, qtbot: QtBot, where: Callable[[Stage], QWidget]
) -> None:
    target = where(stage)
    target.setFocus()
    before = stage.meeting.item("i2")
    QGuiApplication.clipboard().setMimeData(mime(written(tmp_path, "x.txt")))
    paste()
    qtbot.waitUntil(lambda: len(attached(stage)) == 4)
    now = stage.meeting.item("i2")
    assert (now.title, now.decision, now.sections) == (
        before.title,
        before.decision,
        before.sections,
    )
    assert attached(stage)[3] == (4, "x", "x.txt")


def test_a_picture_is_pasted_as_png_and_text_stays_text(stage: Stage, qtbot: QtBot) -> None:
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    data = QMimeData()
    data.setImageData(picture)
    data.setHtml("<img src='x'>")
    QGuiApplication.clipboard().setMimeData(data)
    stage.window.actions_["paste"].trigger()
    qtbot.waitUntil(lambda: len(attached(stage)) == 4)
    made = stage.meeting.item("i2").attachments[3]
    assert made.file.startswith("Billede ")
    assert made.file.endswith(".png")
    back = QImage(str(stage.services.attached.path(made.digest)), "PNG")
    assert back.size() == picture.size()
    data = QMimeData()
    data.setImageData(picture)
    data.setText("Celler fra et regneark")
    QGuiApplication.clipboard().setMimeData(data)
    paste()
    assert "Celler fra et regneark" in stage.meeting.item("i2").decision
    assert len(attached(stage)) == 4


def test_what_cannot_be_taken_is_named_and_the_rest_is_put_on(
    stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "en mappe"
    folder.mkdir()
    drop(editor(stage), [folder, *written(tmp_path, "x.txt"), tmp_path / "væk.txt"])
    qtbot.waitUntil(lambda: len(attached(stage)) == 4)
    assert "en mappe er en mappe" in stage.window.message.text
    assert "væk.txt findes ikke" in stage.window.message.text


def test_an_approved_meeting_takes_no_file(stage: Stage, tmp_path: Path) -> None:
    session = stage.window.meeting_page.session
    session.do(approval(session.meeting, "Åse Dam", stage.services.now().astimezone()))
    stage.settle()
    before = stage.meeting
    drop(editor(stage), written(tmp_path, "x.txt"))
    stage.settle()
    assert stage.meeting == before
    assert "godkendt" in stage.window.message.text
    assert stage.window.current_meeting == stage.meeting_id


def big(folder: Path, name: str, megabytes: int) -> Path:
    path = folder / name
    with path.open("wb") as file:
        for each in range(megabytes):
            file.write(each.to_bytes(4, "big") * (1 << 18))
    return path


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_keys_are_handled_while_a_hundred_megabytes_are_taken(
    stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [big(tmp_path, f"{name}.bin", 100) for name in "ab"]
    drop(editor(stage), paths)
    times = []
    end = time.monotonic() + 60
    shown = set()
    while len(attached(stage)) < 5 and time.monotonic() < end:
        times.append(time_of_key(stage.window))
        taking = stage.view.around.taking
        if taking.isVisible():
            shown.add(taking.words.text())
        qtbot.wait(3)
    assert len(attached(stage)) == 5
    assert any("b.bin (2 af 2 filer)" in words for words in shown) or len(times) < 60
    assert statistics.quantiles(times, n=50)[-1] < 50
    print(f"{len(times)} keys, longest {max(times):.1f} ms")  # noqa: T201 - a figure


@pytest.mark.timeout(120)
def test_cancel_leaves_nothing(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    before = stage.meeting
    drop(editor(stage), [big(tmp_path, "stor.bin", 400), *written(tmp_path, "x.txt")])
    taking = stage.view.around.taking
    qtbot.waitUntil(taking.isVisible, timeout=20_000)
    taking.button.click()
    qtbot.waitUntil(lambda: not taking.isVisible())
    assert stage.window.message.text == "Annulleret: Intet er vedhæftet."
    assert stage.meeting == before
    assert list(stage.services.folders.attachments.rglob("*.unfinished")) == []


@pytest.mark.timeout(120)
def test_leaving_the_meeting_says_what_was_not_put_on(
    stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(editor(stage), [big(tmp_path, "stor.bin", 400)])
    qtbot.waitUntil(stage.view.around.taking.isVisible, timeout=20_000)
    stage.window.show_start()
    assert "stor.bin" in stage.window.message.text
    kept = stage.services.store.load(stage.meeting_id).item("i2").attachments
    assert [each.title for each in kept] == ["Plan", "Brev", "Kort"]
