"""The lines of attachments: what each says of its file, opening, order and closing, by keys."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from ssp_desktop.application.attaching.attaching import give_file
from ssp_desktop.application.review.approving import approval
from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import DECISION, SetText
from ssp_desktop.ui.meeting.attachments.attachment_line import AttachmentLine
from ssp_desktop.ui.system.given_file import Given
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import press
from tests.ui.stage import Stage, staged

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def stage(window: MainWindow, services: Services, qtbot: QtBot) -> Iterator[Stage]:
    with staged(window, services, qtbot) as made:
        yield made


def line(stage: Stage, at: int) -> AttachmentLine:
    return stage.view.item.attachments.lines[at]


def give(stage: Stage, at: int, content: bytes, name: str) -> str:
    """Give the attachment at `at` of the item its file; return the digest."""
    kept = stage.services.attached.take_bytes(content)
    session = stage.window.meeting_page.session
    item = session.meeting.item("i2")
    session.do(give_file(item, item.attachments[at], *kept, name))
    stage.settle()
    return kept[0]


def order(stage: Stage) -> list[tuple[int | None, str, bool]]:
    return [(e.number, e.title, e.closed) for e in stage.meeting.item("i2").attachments]


def opened(stage: Stage) -> Path:
    return Path(QUrl(stage.opened.urls[-1]).toLocalFile())


def test_a_key_opens_a_copy_and_the_kept_file_stays(stage: Stage, qtbot: QtBot) -> None:
    digest = give(stage, 1, b"Brevets indhold", "brev.txt")
    line(stage, 1).title.setFocus()
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: bool(stage.opened.urls))
    copy = opened(stage)
    assert copy.name == "brev.txt"
    assert copy.read_bytes() == b"Brevets indhold"
    assert copy != stage.services.attached.path(digest)
    copy.chmod(0o600)
    copy.write_bytes(b"rettet")
    assert stage.services.attached.is_unaltered(digest)
    QTest.mouseClick(line(stage, 1).file, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(stage.opened.urls) == 2)
    assert opened(stage).read_bytes() == b"Brevets indhold"


def test_a_file_that_is_missing_or_altered_is_said_on_its_line(
    stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    digests = [give(stage, at, content, "x.pdf") for at, content in ((0, b"et"), (1, b"to"))]
    places = [stage.services.attached.path(digest) for digest in digests]
    places[0].unlink()
    places[1].chmod(0o600)
    places[1].write_bytes(b"TO")
    stage.do("next_item", "previous_item")
    qtbot.waitUntil(lambda: line(stage, 1).file.text() == "Filen er ændret")
    assert line(stage, 0).file.text() == "Filen mangler"
    assert "Træk den oprindelige fil hertil" in line(stage, 0).file.toolTip()
    line(stage, 1).title.setFocus()
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: "ændret uden om programmet" in stage.window.message.text)
    assert stage.opened.urls == []
    # The same file again puts it right, and changes nothing in the meeting.
    before = stage.meeting
    for at, content in ((0, b"et"), (1, b"to")):
        (tmp_path / "x.pdf").write_bytes(content)
        line(stage, at).files_given.emit(Given((str(tmp_path / "x.pdf"),)))
        qtbot.waitUntil(lambda at=at: line(stage, at).file.text() == "PDF · 1 kB")
    assert stage.meeting == before


def test_a_copy_is_saved_under_the_files_name(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    give(stage, 1, b"Brevets indhold", r"C:\esdh\brev.txt")
    line(stage, 1).save()
    dialog = stage.window.findChild(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "brev.txt"
    dialog.fileSelected.emit(str(tmp_path / "kopi.txt"))
    dialog.close()
    qtbot.waitUntil((tmp_path / "kopi.txt").exists)
    assert (tmp_path / "kopi.txt").read_bytes() == b"Brevets indhold"
    qtbot.waitUntil(lambda: stage.window.message.text == "Gemt som kopi.txt")


def mentioned(stage: Stage) -> None:
    session = stage.window.meeting_page.session
    old = session.meeting.item("i2").decision
    session.do(SetText.between("i2", DECISION, old, "Bilag 1 og bilag 3 er gennemgået."))
    stage.settle()


def test_keys_move_it_and_the_texts_follow_in_one_step(stage: Stage) -> None:
    mentioned(stage)
    before = stage.meeting
    line(stage, 2).title.setFocus()
    press(Qt.Key.Key_Up, CONTROL | SHIFT)
    stage.settle()
    assert order(stage) == [(1, "Plan", False), (2, "Kort", False), (3, "Brev", False)]
    assert stage.view.item.decision.text.toPlainText() == "Bilag 1 og bilag 2 er gennemgået."
    assert line(stage, 1).title.hasFocus()
    press(Qt.Key.Key_Up, CONTROL | SHIFT)
    stage.settle()
    assert order(stage)[0][1] == "Kort"
    assert stage.view.item.decision.text.toPlainText() == "Bilag 2 og bilag 1 er gennemgået."
    stage.do("undo", "undo")
    assert stage.meeting == before


@pytest.mark.parametrize(("held", "over", "titles"), [(2, 0, "KPB"), (0, 2, "BKP"), (1, 1, "PBK")])
def test_it_is_dragged_to_another_place(stage: Stage, held: int, over: int, titles: str) -> None:
    grip = line(stage, held)._grip
    target = line(stage, over)
    edge = target.rect().topLeft() if over < held else target.rect().bottomLeft()
    place = grip.mapFromGlobal(target.mapToGlobal(edge))
    QTest.mousePress(grip, Qt.MouseButton.LeftButton)
    QTest.mouseMove(grip, QPoint(3, place.y()))
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=QPoint(3, place.y()))
    stage.settle()
    assert "".join(each[1][0] for each in order(stage)) == titles
    assert not stage.view.item.attachments._mark.isVisible()


def test_a_closed_one_says_so_and_stands_last(stage: Stage) -> None:
    mentioned(stage)
    before = stage.meeting
    line(stage, 0).title.setFocus()
    press(Qt.Key.Key_F11, CONTROL)
    stage.settle()
    assert order(stage) == [(1, "Brev", False), (2, "Kort", False), (3, "Plan", True)]
    assert stage.meeting.item("i2").decision == "Bilag 3 og bilag 2 er gennemgået."
    assert line(stage, 2).closed.isVisible()
    assert line(stage, 2).closed.text() == "Lukket"
    assert line(stage, 2).title.hasFocus()
    press(Qt.Key.Key_Up, CONTROL | SHIFT)
    assert order(stage)[2][1] == "Plan"
    press(Qt.Key.Key_F11, CONTROL)
    stage.settle()
    assert not any(closed for _, _, closed in order(stage))
    stage.do("undo", "undo")
    assert stage.meeting == before


def test_at_a_closed_item_it_follows_the_item(stage: Stage) -> None:
    stage.do("toggle_closed")
    assert line(stage, 0).closed.text() == "Lukket med punktet"
    before = stage.meeting
    line(stage, 0).title.setFocus()
    press(Qt.Key.Key_F11, CONTROL)
    assert stage.meeting == before
    assert "close_attachment" in line(stage, 0)._without()
    stage.do("toggle_closed")
    assert not line(stage, 0).closed.isVisible()


def test_approved_minutes_open_but_change_nothing(stage: Stage, qtbot: QtBot) -> None:
    give(stage, 1, b"Brevets indhold", "brev.txt")
    session = stage.window.meeting_page.session
    session.do(approval(session.meeting, "Åse Dam", stage.services.now().astimezone()))
    stage.settle()
    before = stage.meeting
    line(stage, 1).title.setFocus()
    for key, held in (
        (Qt.Key.Key_Up, CONTROL | SHIFT),
        (Qt.Key.Key_F11, CONTROL),
        (Qt.Key.Key_F9, CONTROL | SHIFT),
    ):
        press(key, held)
    line(stage, 1)._drop(0)
    assert stage.meeting == before
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: bool(stage.opened.urls))


def test_the_tab_key_goes_from_part_to_part_and_each_has_a_name(stage: Stage) -> None:
    give(stage, 0, b"%PDF-1.4", "plan.pdf")
    shown = line(stage, 0)
    shown.number.setFocus()
    for part in (shown.title, shown.file, shown.more, line(stage, 1).number):
        press(Qt.Key.Key_Tab)
        assert part.hasFocus()
    assert shown.file.accessibleName() == "Åbn Plan: PDF · 1 kB"
    assert "Ctrl+" in shown.file.toolTip()
    assert all(each.accessibleName() for each in shown.findChildren(QToolButton))


def test_a_copy_of_the_meeting_has_the_same_file(stage: Stage) -> None:
    digest = give(stage, 1, b"Brevets indhold", "brev.txt")
    copied = stage.services.meetings.copy(stage.meeting, None)
    assert copied.items[1].attachments[1].digest == digest
    assert digest == hashlib.sha256(b"Brevets indhold").hexdigest()


def test_a_line_says_who_put_the_file_on_and_when(stage: Stage, qtbot: QtBot) -> None:
    session = stage.window.meeting_page.session
    give(stage, 1, b"Brevets indhold", "brev.txt")
    stage.services.saved(session)
    stage.window.meeting_page.show_item("i1")
    stage.window.meeting_page.show_item("i2")
    file = line(stage, 1).file
    qtbot.waitUntil(lambda: "Vedhæftet af" in file.toolTip())
    said = next(each for each in file.toolTip().splitlines() if "Vedhæftet" in each)
    now = stage.services.now()
    assert said.startswith(f"Vedhæftet af {stage.services.who} {now.day}. ")
    assert said in file.accessibleDescription()
