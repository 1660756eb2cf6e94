"""Every entry of the menus at rows and parts, done in the real window as the actions are."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint
from PySide6.QtGui import QAction, QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ssp_desktop.application.attaching.attaching import give_file
from ssp_desktop.application.services import Services
from ssp_desktop.ui.actions.row_table import (
    AGENDA_ROWS,
    ATTACHMENT_ROWS,
    EVENT_ROWS,
    LISTED_MEETING_ROWS,
    NOTE_ROWS,
    PERSON_ROWS,
    SECTION_ROWS,
)
from ssp_desktop.ui.meeting.attachments.attachment_line import AttachmentLine
from ssp_desktop.ui.meeting.course.event_list import EventList
from ssp_desktop.ui.meeting.item.section_editor import SectionEditor
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.stage import Preparing, Stage, done, nothing, staged


@pytest.fixture
def stage(window: MainWindow, services: Services, qtbot: QtBot) -> Iterator[Stage]:
    with staged(window, services, qtbot) as made:
        yield made


def at_agenda(stage: Stage) -> QMenu:
    agenda = stage.view.left.agenda.list
    return agenda.menu_for(agenda.currentIndex())


def at_person(stage: Stage) -> QMenu:
    """The menu of who is expected and has a substitute."""
    people = stage.view.left.attendance.list
    people.setFocus()
    people.setCurrentIndex(people.people.index(people.people.place_of("p3")))
    stage.settle()
    return people.menu_for(people.currentIndex())


def at_note(stage: Stage) -> QMenu:
    notes = stage.view.item.decision.notes
    notes.setFocus()
    stage.settle()
    return notes.menu_for(notes.currentIndex())


def at_event(stage: Stage) -> QMenu:
    stage.do("begin_or_end", "take_up", "show_course")
    events = stage.view.findChild(EventList)
    return events.menu_for(events.currentIndex())


def at_part(kind: type[QWidget], place: int) -> Callable[[Stage], QMenu]:
    def menu(stage: Stage) -> QMenu:
        parts = [each for each in stage.view.item.findChildren(kind) if each.isVisible()]
        parts[place]._show_menu()
        opened = QApplication.activePopupWidget()
        assert isinstance(opened, QMenu)
        return opened

    return menu


def at_listed(stage: Stage) -> QMenu:
    stage.window.show_start()
    stage.settle()
    found = stage.window.start_page.list
    found.menu_wanted.emit(found.current, QPoint(50, 50))
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    return opened


PLACES = (
    (AGENDA_ROWS, at_agenda),
    (PERSON_ROWS, at_person),
    (NOTE_ROWS, at_note),
    (EVENT_ROWS, at_event),
    (SECTION_ROWS, at_part(SectionEditor, 1)),
    (ATTACHMENT_ROWS, at_part(AttachmentLine, 1)),
    (LISTED_MEETING_ROWS, at_listed),
)


def with_a_file(stage: Stage) -> None:
    """Give the second attachment its file: a picture."""
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(picture)
    kept = stage.services.attached.take_bytes(bytes(buffer.data().data()))
    session = stage.window.meeting_page.session
    item = session.meeting.item("i2")
    session.do(give_file(item, item.attachments[1], *kept, "brev.png"))
    stage.settle()


BEFORE: dict[str, Preparing] = {
    **dict.fromkeys(("open_attachment", "show_attachment", "save_attachment"), with_a_file),
    "reinstate_item": done("withdraw_item"),
    "say_expected": lambda stage: stage.do("all_present"),
    "say_left": lambda stage: stage.do("all_present"),
    "role_member": lambda stage: _entry(at_person(stage), "role_chair").trigger(),
}
"""What has to be so besides, for what would else hold already."""


def _entry(menu: QMenu, row_id: str) -> QAction:
    menus = [menu, *(each.menu() for each in menu.actions() if each.menu() is not None)]
    return next(each for one in menus for each in one.actions() if each.objectName() == row_id)


@pytest.mark.parametrize(
    ("row_id", "menu_at"),
    [(row.id, menu_at) for rows, menu_at in PLACES for row in rows],
    ids=[row.id for rows, _ in PLACES for row in rows],
)
def test_an_entry_at_a_row_does_something_one_can_see(
    stage: Stage, row_id: str, menu_at: Callable[[Stage], QMenu]
) -> None:
    BEFORE.get(row_id, nothing)(stage)
    stage.settle()
    menu = menu_at(stage)
    entry = _entry(menu, row_id)
    assert entry.isEnabled()
    menu.hide()
    stage.settle()
    before = stage.sight()
    entry.trigger()
    stage.qtbot.waitUntil(lambda: stage.sight() != before)
