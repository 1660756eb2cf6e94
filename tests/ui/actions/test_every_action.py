"""Every action of the table, done in the real window: each is to do something one can see.

What is in sight is compared before and after: which windows and which parts of them are
in sight, where the cursor is and what is selected, what the texts and the meeting hold,
how far things are scrolled, what was copied, the colours. It is looked at twice before,
so that nothing that changes by itself is taken for the action's doing. An action that
is new has no stage here, and fails until it has one.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.review.approving import approval
from ssp_desktop.application.services import Services
from ssp_desktop.ui.actions.action import PHRASE_IDS
from ssp_desktop.ui.actions.table import ACTIONS
from ssp_desktop.ui.system.language import speak_in_fields
from ssp_desktop.ui.window.main_window import MainWindow
from tests.flows.screen_reader.told import faults
from tests.ui.stage import Preparing, Stage, done, nothing, staged


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


def approved(stage: Stage) -> None:
    session = stage.window.meeting_page.session
    session.do(approval(session.meeting, "Åse Dam", stage.services.now().astimezone()))


PREPARED: dict[str, Preparing] = {
    **dict.fromkeys(
        "keep_phrase often_written focus_agenda focus_attendance next_lack next_remark "
        "all_present "
        "begin_or_end name_substitute toggle_details take_over_postponed deleted_parts "
        "next_item previous_item go_to_case text_history ad_points note_vote note_dissent "
        "note_action note_recusal take_up extra_item withdraw_item postpone_item add_item "
        "add_section add_attachment attach_file toggle_closed move_item_up move_item_down "
        "delete_item "
        "toggle_agenda toggle_pages toggle_last_minutes show_action_points show_course "
        "new_meeting import_file open_sample export send_for_review hand_on item_history "
        "committees trash copies move_out move_in back quit save_item file verify_package find "
        "replace search "
        "review_window "
        "commands delete_meeting print room_window scheme_dark language_en full_screen guide "
        "shortcuts show_log selftest about complete_name copy_meeting larger_text smaller_text "
        "settings approve".split(),
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
    **dict.fromkeys("insert_table draft_returned".split(), nothing),
    "suggest_word": misspelt,
    "toggle_spelling": misspelt,
    "undo": done("toggle_closed"),
    "redo": done("toggle_closed", "undo"),
    **dict.fromkeys(("reopen", "write_correction"), approved),
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
def stage(
    window: MainWindow, services: Services, qapp: QApplication, qtbot: QtBot
) -> Iterator[Stage]:
    speak_in_fields(qapp, "da", services.folders.resources / "translations")  # Qt's own dialogs
    with staged(window, services, qtbot) as made:
        yield made
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


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
    assert faults() == []  # of what a screen reader is told
