"""Every action of the table, done in the real window: each is to do something one can see.

What is in sight is compared before and after: which windows and which parts of them are
in sight, where the cursor is and what is selected, what the texts and the meeting hold,
how far things are scrolled, what was copied, the colours. It is looked at twice before,
so that nothing that changes by itself is taken for the action's doing. An action that
is new has no stage here, and fails until it has one.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QMenu,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.committee import Committee, Member
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Presence,
    Role,
    Section,
    new_id,
)
from ssp_desktop.ui.actions.action import PHRASE_IDS
from ssp_desktop.ui.actions.row_table import (
    AGENDA_ROWS,
    ATTACHMENT_ROWS,
    EVENT_ROWS,
    LISTED_MEETING_ROWS,
    NOTE_ROWS,
    PERSON_ROWS,
    SECTION_ROWS,
)
from ssp_desktop.ui.actions.table import ACTIONS
from ssp_desktop.ui.meeting.course.event_list import EventList
from ssp_desktop.ui.meeting.item.attachment_line import AttachmentLine
from ssp_desktop.ui.meeting.item.section_editor import SectionEditor
from ssp_desktop.ui.meeting.meeting_view import MeetingView
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting

SECTION = "Forvaltningen indstiller, at\n\n1. planen godkendes\n2. planen sendes i høring"
LONG = "\n\n".join(f"Afsnit {number} med noget at læse." for number in range(60))


class Opened(QObject):
    """Takes the files that would be handed to the system."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.urls.append(url.toString())


@dataclass
class Stage:
    """The window with a meeting in it, and what is in sight."""

    window: MainWindow
    services: Services
    meeting_id: str
    qtbot: QtBot
    opened: Opened = field(default_factory=Opened)

    @property
    def view(self) -> MeetingView:
        found = self.window.findChild(MeetingView)
        assert found is not None
        return found

    @property
    def meeting(self) -> Meeting:
        return self.window.meeting_page.session.meeting

    def do(self, *action_ids: str) -> None:
        for each in action_ids:
            assert self.window.actions_[each].isEnabled(), each
            self.window.actions_[each].trigger()
            self.settle()

    def settle(self) -> None:
        """Wait until nothing changes by itself any more."""
        before = None
        for _ in range(40):
            self.qtbot.wait(60)
            now = self.sight()
            if now == before:
                return
            before = now
        raise AssertionError("what is in sight does not come to rest")

    def write(self, text: str) -> QTextEdit:
        """Write `text` in the decision instead of what is there; select nothing."""
        self.window.actions_["go_to_decision"].trigger()
        editor = self.view.item.decision.text
        cursor = editor.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.settle()
        return editor

    def sight(self) -> tuple[object, ...]:
        page = self.window.meeting_page
        shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        parts = [each for top in shown for each in top.findChildren(QWidget) if each.isVisible()]
        focus = QApplication.focusWidget()
        return (
            page.session.meeting if page is not None else None,
            self.window.current_item,
            self.window.windowState(),
            self.window.palette().base().color().name(),
            QApplication.clipboard().text(),
            tuple(self.opened.urls),
            id(focus),
            {(id(each), each.windowTitle()) for each in shown},
            {id(each) for each in parts},
            [_reads(each) for each in parts],
            self._flags(),
        )

    def _flags(self) -> object:
        """What is underlined in the decision, which is painted and is no part of the text."""
        if self.window.meeting_page is None:
            return None
        return tuple((each.start, each.end) for each in self.view.item.decision.text.flags.words())


def _reads(part: QWidget) -> object:
    """What one can read, select and scroll to in that part."""
    if isinstance(part, QTextEdit):
        cursor = part.textCursor()
        bar = part.verticalScrollBar()
        return id(part), part.toHtml(), cursor.position(), cursor.anchor(), bar.value()
    if isinstance(part, QLineEdit):
        return id(part), part.text(), part.selectedText(), part.cursorPosition()
    if isinstance(part, QAbstractItemView):
        return id(part), part.currentIndex().row(), part.verticalScrollBar().value()
    if isinstance(part, QAbstractScrollArea):
        return id(part), part.verticalScrollBar().value()
    return None


Preparing = Callable[[Stage], object]


def nothing(_stage: Stage) -> None:
    """The meeting is open, the caret in the decision of its second item."""


def done(*action_ids: str) -> Preparing:
    return lambda stage: stage.do(*action_ids)


def selected(text: str) -> Preparing:
    return lambda stage: stage.write(text).selectAll()


def a_list(stage: Stage) -> None:
    stage.write("Et\nTo").selectAll()
    stage.do("bullets")
    cursor = stage.view.item.decision.text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    stage.view.item.decision.text.setTextCursor(cursor)


def an_indented_list(stage: Stage) -> None:
    a_list(stage)
    stage.do("indent")


def in_a_table(stage: Stage) -> None:
    """Put the caret into the middle of a table of three rows and columns, each cell its own."""
    stage.write("")
    stage.do("insert_table")
    editor = stage.view.item.decision.text
    for number in range(9):
        editor.insertPlainText(f"c{number}")
        QTest.keyClick(editor, Qt.Key.Key_Tab)
    for _ in range(5):
        QTest.keyClick(editor, Qt.Key.Key_Backtab)
    stage.settle()


def misspelt(stage: Stage) -> None:
    stage.write("Dette er en stavefjel her.")
    flagged = stage.view.item.decision.text.flags
    stage.qtbot.waitUntil(lambda: bool(flagged.words()), timeout=20_000)


def copied(stage: Stage) -> None:
    QApplication.clipboard().setText("Punkt 1: Budget\nPunkt 2: Eventuelt")


def in_the_list(stage: Stage) -> None:
    stage.window.show_start()


def closed_with_a_guest(stage: Stage) -> None:
    stage.do("begin_or_end", "toggle_closed")


def in_danish_after_english(stage: Stage) -> None:
    stage.do("language_en")
    stage.window.message.hide()


PREPARED: dict[str, Preparing] = {
    **dict.fromkeys(
        "keep_phrase often_written focus_agenda focus_attendance next_lack all_present "
        "begin_or_end name_substitute toggle_details take_over_postponed deleted_parts "
        "next_item previous_item go_to_case text_history ad_points note_vote note_dissent "
        "note_action note_recusal take_up extra_item withdraw_item postpone_item add_item "
        "add_section add_attachment toggle_closed move_item_up move_item_down delete_item "
        "toggle_agenda toggle_pages toggle_last_minutes show_action_points show_course "
        "new_meeting import_file open_sample export committees trash copies back quit find "
        "replace search "
        "commands delete_meeting print room_window scheme_dark language_en full_screen guide "
        "shortcuts show_log about complete_name copy_meeting larger_text smaller_text "
        "settings".split(),
        nothing,
    ),
    **dict.fromkeys(PHRASE_IDS, nothing),
    **dict.fromkeys("bold italic bullets numbers cut copy".split(), selected("Et ord")),
    "paste": copied,
    "select_all": lambda stage: stage.write("Et ord"),
    "paste_agenda": copied,
    "indent": a_list,
    "outdent": an_indented_list,
    **dict.fromkeys(
        "row_below row_above column_right column_left move_row_down move_row_up move_column_right "
        "move_column_left remove_row remove_column figures_right remove_table".split(),
        in_a_table,
    ),
    "insert_table": nothing,
    "suggest_word": misspelt,
    "toggle_spelling": misspelt,
    "undo": done("toggle_closed"),
    "redo": done("toggle_closed", "undo"),
    "go_to_decision": done("focus_agenda"),
    "break_or_resume": done("begin_or_end"),
    "show_in_progress": done("begin_or_end", "take_up", "next_item"),
    "guests_left": closed_with_a_guest,
    "reinstate_item": done("withdraw_item"),
    "scroll_beside_up": done("scroll_beside_down"),
    "scroll_beside_down": nothing,
    "scheme_light": done("scheme_dark"),
    "scheme_system": done("scheme_dark"),
    "usual_text": done("larger_text"),
    "language_da": in_danish_after_english,
}


def read(stage: Stage) -> None:
    """What was copied is read in a process of its own, which ends before the window does."""
    importer = stage.window.meetings.importer
    stage.qtbot.waitUntil(lambda: importer.page is not None, timeout=20_000)


AFTER: dict[str, Preparing] = {"paste_agenda": read}


@pytest.fixture
def stage(window: MainWindow, services: Services, qtbot: QtBot) -> Iterable[Stage]:
    """Open a meeting in which every action has something to do, at its second item."""
    committee = Committee(
        new_id(),
        "Ungerådet",
        members=tuple(Member(new_id(), name) for name in ("Åse Dam", "Bo Ly", "Eva Å")),
        phrases=tuple(f"Sætning nummer {number}." for number in range(1, 10)),
    )
    services.store.save_committee(committee)
    meeting = a_meeting(
        committee.name,
        committee_id=committee.id,
        participants=(
            Participant("p1", "Åse Dam", presence=Presence.PRESENT),
            Participant("p2", "Bo Ly", presence=Presence.PRESENT),
            Participant("p3", "Eva Å"),
            Participant("p4", "Gert Gæst", presence=Presence.PRESENT, role=Role.GUEST),
            Participant("p5", "Stine Ly", role=Role.SUBSTITUTE, stands_in_for="p3"),
        ),
        items=(
            AgendaItem("i1", "Godkendelse af dagsorden", decision="Godkendt."),
            AgendaItem(
                "i2",
                "Bandehandleplan",
                sections=(
                    Section("s1", "Indstilling", SECTION),
                    Section("s2", "Sagen", LONG),
                    Section("s3", "Økonomi", "Ingen."),
                ),
                attachments=(
                    Attachment("a1", "Plan", 1),
                    Attachment("a2", "Brev", 2),
                    Attachment("a3", "Kort", 3),
                ),
                decision="Bo Ly sender planen til høring inden 1. maj.",
            ),
            AgendaItem("i3", "Eventuelt"),
        ),
    )
    meeting = replace(
        meeting, actions=(ActionPoint("o1", "i2", "Bo Ly sender planen til høring inden 1. maj."),)
    )
    services.store.add(meeting)
    window.resize(1500, 900)
    window.open_meeting(meeting.id, "i2")
    QApplication.setCursorFlashTime(0)
    made = Stage(window, services, meeting.id, qtbot)
    QDesktopServices.setUrlHandler("file", made.opened, "open")
    QApplication.clipboard().clear()
    window.actions_["go_to_decision"].trigger()
    made.settle()
    yield made
    QDesktopServices.unsetUrlHandler("file")
    if not window.isVisible():
        window.show()
    for each in QApplication.topLevelWidgets():
        if each is not window and each.isVisible():
            each.close()
    window.actions_["scheme_light"].trigger()
    qtbot.wait(50)  # a menu that closes gives the caret back in the next turn


def test_every_action_of_the_menus_is_staged() -> None:
    assert set(PREPARED) == {each.id for each in ACTIONS}


@pytest.mark.parametrize("action_id", [each.id for each in ACTIONS])
def test_an_action_does_something_one_can_see(stage: Stage, action_id: str) -> None:
    PREPARED[action_id](stage)
    stage.settle()
    before = stage.sight()
    action = stage.window.actions_[action_id]
    assert action.isEnabled()
    assert action.isVisible()
    action.trigger()
    stage.qtbot.waitUntil(lambda: stage.sight() != before)
    AFTER.get(action_id, nothing)(stage)


# The menus at rows and parts


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
BEFORE: dict[str, Preparing] = {
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
