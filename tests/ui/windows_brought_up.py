"""The way to each window, dialog, panel and strip, as a user has it: by an action, or from another.

Nothing is looked at here; see `test_every_window`.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ssp_desktop.application.review.approving import approval
from ssp_desktop.ui.committees.committee_dialog import CommitteeDialog
from ssp_desktop.ui.copies.copies_panel import CopiesPanel
from ssp_desktop.ui.help.about import About
from ssp_desktop.ui.importing.import_page import ImportPage
from ssp_desktop.ui.importing.importer import Importer
from ssp_desktop.ui.returned.agenda_again_page import AgendaAgainPage
from ssp_desktop.ui.running.crash_dialog import CrashDialog
from ssp_desktop.ui.running.refusal import Refusal
from ssp_desktop.ui.settings_page.settings_panel import SettingsPanel
from ssp_desktop.ui.start.new_meeting import NewMeeting
from tests.ui.attachments.test_lines import CONTROL, SHIFT, give, line
from tests.ui.attachments.test_preview import png
from tests.ui.conftest import press
from tests.ui.stage import Stage

Way = Callable[[Stage, Path], object]


def by(*action_ids: str) -> Way:
    return lambda stage, _folder: [stage.window.actions_[each].trigger() for each in action_ids]


def opened(stage: Stage, action_id: str, kind: type[QWidget]) -> QWidget:
    """Do that action, and wait for the window that it opens."""
    stage.window.actions_[action_id].trigger()
    stage.qtbot.waitUntil(lambda: stage.window.findChild(kind) is not None)
    found = stage.window.findChild(kind)
    assert isinstance(found, kind)
    stage.qtbot.waitUntil(lambda: QApplication.activeWindow() is found)
    return found


def history_of_a_text(stage: Stage, _folder: Path) -> None:
    stage.write("Et andet ord.")
    stage.do("text_history")


def a_deleted_part(stage: Stage, _folder: Path) -> None:
    stage.do("delete_item", "deleted_parts")


def parts_and_licences(stage: Stage, _folder: Path) -> None:
    about = opened(stage, "about", About)
    assert isinstance(about, About)
    about.parts.click()


def joining(stage: Stage, _folder: Path) -> None:
    dialog = opened(stage, "committees", CommitteeDialog)
    assert isinstance(dialog, CommitteeDialog)
    dialog.joining.button.click()


def question_about_a_copy(stage: Stage, _folder: Path) -> None:
    stage.services.daily_backup()
    panel = opened(stage, "copies", CopiesPanel)
    assert isinstance(panel, CopiesPanel)
    stage.qtbot.waitUntil(panel.restore_button.isEnabled, timeout=20_000)
    panel.restore_button.click()
    stage.qtbot.waitUntil(lambda: panel.restoring.strip.is_asking, timeout=20_000)


def question_about_a_deleted_meeting(stage: Stage, _folder: Path) -> None:
    stage.do("delete_meeting", "trash")
    press(Qt.Key.Key_Delete)


def calendar_of_a_field(stage: Stage, _folder: Path) -> None:
    panel = opened(stage, "new_meeting", NewMeeting)
    assert isinstance(panel, NewMeeting)
    panel.date.setFocus()
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)


def settings_of(stage: Stage) -> SettingsPanel:
    panel = opened(stage, "settings", SettingsPanel)
    assert isinstance(panel, SettingsPanel)
    stage.qtbot.waitUntil(panel.encryption.turn_button.isEnabled)
    return panel


def recovery_sheet(stage: Stage, _folder: Path) -> None:
    settings_of(stage).encryption.turn_button.click()


def code_of_another(stage: Stage, _folder: Path) -> None:
    settings_of(stage).encryption.code_button.click()


def crashed(stage: Stage, folder: Path) -> None:
    CrashDialog(folder / "log", saved=False, parent=stage.window).open()
    stage.qtbot.wait(600)  # what was typed just then is nothing that was meant for it


def refused(stage: Stage, _folder: Path) -> Refusal:
    services = stage.services
    made = Refusal("Koden mangler.", services.folders, None, services.make_locking())
    stage.qtbot.addWidget(made)
    stage.window.hide()  # there is none where this comes up
    made.show()
    made.activateWindow()
    return made


def attachment_shown(stage: Stage, _folder: Path) -> None:
    give(stage, 1, png(60, 40), "kort.png")
    line(stage, 1).title.setFocus()
    press(Qt.Key.Key_Return, CONTROL | SHIFT)


def a_package_checked(stage: Stage, folder: Path) -> None:
    stage.window.panels.check_package(folder)


def a_correction(stage: Stage, _folder: Path) -> None:
    session = stage.window.meeting_page.session
    session.do(approval(session.meeting, "Åse Dam", stage.services.now().astimezone()))
    stage.do("write_correction")


AGENDA = """Dagsorden

Ungerådet, torsdag den 4. marts 2027 kl. 14.00

1. Budget

En linje om budgettet.

2. Eventuelt
"""
SEVERAL = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
SUMMARY:Ungerådet
DTSTART:20270304T140000
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:Børneudvalget
DTSTART:20270305T140000
END:VEVENT
END:VCALENDAR
"""


def read(stage: Stage, folder: Path, name: str = "dagsorden.txt", text: str = AGENDA) -> Importer:
    """Have a file read, as if it were dropped on the window."""
    (folder / name).write_text(text, "utf-8")
    stage.window.take_files([str(folder / name)])
    return stage.window.meetings.importer


def being_read(stage: Stage, folder: Path) -> None:
    read(stage, folder)


def several_in_one(stage: Stage, folder: Path) -> None:
    read(stage, folder, "dage.ics", SEVERAL)


def imported(stage: Stage, folder: Path) -> ImportPage:
    importer = read(stage, folder)
    stage.qtbot.waitUntil(lambda: importer.page is not None, timeout=20_000)
    assert importer.page is not None
    return importer.page


def an_agenda_again(stage: Stage, folder: Path) -> AgendaAgainPage:
    imported(stage, folder).create_button.click()
    importer = read(stage, folder, text=AGENDA.replace("2. Ev", "2. Plan\n\n3. Ev"))
    stage.qtbot.waitUntil(lambda: importer.again is not None, timeout=20_000)
    assert importer.again is not None
    return importer.again


def what_is_new_in_it(stage: Stage, folder: Path) -> None:
    an_agenda_again(stage, folder).see_button.click()


def a_line_of_an_import(stage: Stage, folder: Path) -> None:
    page = imported(stage, folder)
    page.lines.setFocus()
    while not page.place.isEnabled():
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)


def a_misspelt_word(stage: Stage, _folder: Path) -> None:
    stage.write("Dette er en stavefjel her.")
    flags = stage.view.item.decision.text.flags
    stage.qtbot.waitUntil(lambda: bool(flags.words()), timeout=20_000)
    stage.window.actions_["suggest_word"].trigger()


WAYS: dict[str, Way] = {
    "About": by("about"),
    "AgendaAgainPage": an_agenda_again,
    "ActionPointStrip": by("note_action"),
    "ApprovalPanel": by("approve"),
    "BusyPage": being_read,
    "CalendarPopup": calendar_of_a_field,
    "ChoicePage": several_in_one,
    "CodeDialog": code_of_another,
    "CommandList": by("commands"),
    "CommitteeDialog": by("committees"),
    "CopiesPanel": by("copies"),
    "CorrectionStrip": a_correction,
    "CrashDialog": crashed,
    "DeletedPartsPanel": a_deleted_part,
    "DissentStrip": by("note_dissent"),
    "ExportPanel": by("export"),
    "FilingPanel": by("file"),
    "Guide": by("guide"),
    "HandOnPanel": by("hand_on"),
    "HistoryPanel": by("item_history"),
    "ImportPage": imported,
    "JoinPanel": joining,
    "MeetingPage": by(),
    "NewMeeting": by("new_meeting"),
    "OftenWritten": by("often_written"),
    "PackPanel": by("move_out"),
    "PartsDialog": parts_and_licences,
    "PlaceMenu": a_line_of_an_import,
    "PreviewPanel": attachment_shown,
    "PrintPanel": by("print"),
    "PurgeStrip": question_about_a_deleted_meeting,
    "QuestionStrip": question_about_a_copy,
    "RecusalStrip": by("note_recusal"),
    "Refusal": refused,
    "ReturnedPage": what_is_new_in_it,
    "ReviewWindow": by("review_window"),
    "RoomWindow": by("room_window"),
    "SelftestPanel": by("selftest"),
    "SendingPanel": by("send_for_review"),
    "SettingsPanel": by("settings"),
    "SheetDialog": recovery_sheet,
    "ShortcutSheet": by("shortcuts"),
    "StartPage": by("back"),
    "SubstituteStrip": by("name_substitute"),
    "TextHistoryPanel": history_of_a_text,
    "TrashPanel": by("trash"),
    "UnpackPanel": by("move_in"),
    "VerifyDialog": a_package_checked,
    "VoteStrip": by("note_vote"),
    "WhoPage": by("review_window"),
    "WordMenu": a_misspelt_word,
}
"""By the class that comes up: what a user does for it in a meeting with its caret in a decision."""
