"""English beside Danish: every text translated, nothing lost in it, and Danish unless chosen."""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo, QTranslator
from PySide6.QtGui import QAbstractFileIconProvider
from PySide6.QtWidgets import QApplication, QLineEdit

from ssp_desktop.application.order import findings
from ssp_desktop.domain.meeting import AgendaItem, Participant, Presence, Status, new_id
from ssp_desktop.folders import find_folders
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.rows.meeting_list import Heading
from ssp_desktop.ui.system.language import speak, speak_in_fields
from ssp_desktop.ui.words.shown import shown
from tests.ui.conftest import a_meeting

FOLDER = find_folders().resources / "translations"
Text = tuple[str, str, str, bool]


def texts_of(file: Path) -> list[Text]:
    """Return context, source, translation and whether it is finished."""
    found = []
    for context in ET.parse(file).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") is None
            text = translation.text or "" if translation is not None else ""
            found.append((name, message.findtext("source") or "", text, done))
    return found


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[None]:
    """Take away the translators that a test installed."""
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def test_every_text_is_translated_with_its_places_kept():
    for context, source, translation, done in texts_of(FOLDER / "en.ts"):
        assert done, (context, source)
        assert translation, (context, source)
        assert re.findall(r"\{\d\}", source) == re.findall(r"\{\d\}", translation), source
        assert source.count("&") == translation.count("&"), source


def test_the_translation_is_in_step_with_the_window(tmp_path):
    # The script works on its own folder, so a copy of the tree's part that it needs.
    root = FOLDER.parent.parent
    unread = shutil.ignore_patterns("__pycache__")
    shutil.copytree(root / "ssp_desktop", tmp_path / "ssp_desktop", ignore=unread)
    shutil.copytree(FOLDER, tmp_path / "resources" / "translations")
    copy = tmp_path / "resources" / "translations"
    subprocess.run([sys.executable, str(copy / "make_translations.py")], check=True)
    now = {(context, source) for context, source, _, _ in texts_of(FOLDER / "en.ts")}
    after = {(context, source) for context, source, _, _ in texts_of(copy / "en.ts")}
    assert now == after, "run resources/translations/make_translations.py"
    assert (copy / "en.qm").read_bytes() == (FOLDER / "en.qm").read_bytes()


def test_every_text_that_is_said_outside_the_window_is_translated():
    said = set()
    for file in (FOLDER.parent.parent / "ssp_desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QT_TRANSLATE_NOOP":
                context, text = (each.value for each in node.args)
                said.add((context, text))
    assert len(said) > 100
    assert said <= {(context, source) for context, source, _, _ in texts_of(FOLDER / "en.ts")}


def test_no_two_menus_have_the_same_letter():
    letters = [
        translation[translation.index("&") + 1].casefold()
        for context, source, translation, _ in texts_of(FOLDER / "en.ts")
        if context == "Actions" and "&" in source
    ]
    assert len(letters) == len(set(letters)) == 6


def test_an_english_window_says_everything_in_english(qapp, spoken, meetings, open_window):
    speak(qapp, "en", FOLDER)
    window = open_window()
    menus = [action.text() for action in window.menuBar().actions()]
    assert menus == ["&File", "&Edit", "&Meeting", "&Item", "&View", "&Help"]
    rows = window.start_page.list.rows.rows
    assert rows[0] == Heading("In progress and upcoming")
    assert rows[1].detail == "2 of 3 items decided"
    window.open_meeting(meetings[-1].id)
    assert window.status.attendance.text() == "1 present, 1 sent apologies"
    assert window.actions_["go_to_decision"].text() == "Write the decision"


def test_the_room_reads_a_closed_item_in_one_language(qapp, spoken, services, open_window):
    speak(qapp, "en", FOLDER)
    meeting = replace(a_meeting(), items=(AgendaItem(new_id(), "En sag", closed=True),))
    services.store.add(meeting)
    window = open_window()
    window.open_meeting(meeting.id)
    window.actions_["room_window"].trigger()
    placard = window.room_screen.window.placard
    assert (placard.number.text(), placard.title.text()) == ("Punkt 1", "Lukket")


def test_names_are_listed_in_english(qapp, spoken):
    names = ("Åse Dam", "Bo Ly", "Eva Å")
    people = tuple(Participant(new_id(), name, presence=Presence.EXPECTED) for name in names)
    meeting = replace(a_meeting(), participants=people, status=Status.DRAFT)
    danish = [shown(lack.said) for lack in findings(meeting)]
    speak(qapp, "en", FOLDER)
    english = [shown(lack.said) for lack in findings(meeting)]
    assert "Ikke råbt op: Åse Dam, Bo Ly og Eva Å" in danish
    assert "Not called: Åse Dam, Bo Ly and Eva Å" in english


def test_danish_is_spoken_unless_english_is_chosen(window, services):
    assert window.menuBar().actions()[0].text() == "&Fil"
    assert window.actions_["language_da"].isChecked()
    window.actions_["language_en"].trigger()
    assert Settings(services.folders.data).language == "en"
    assert window.message.text == "Sproget skifter, næste gang programmet åbnes."


def test_a_folder_is_called_so_in_danish_in_the_dialog_for_files(qapp, spoken, tmp_path):
    speak_in_fields(qapp, "da", FOLDER)
    assert QAbstractFileIconProvider().type(QFileInfo(str(tmp_path))) == "Mappe"


def test_the_menu_of_a_field_is_danish_too(qapp, spoken, qtbot):
    speak_in_fields(qapp, "da", FOLDER)
    field = QLineEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    texts = {action.text().split("\t")[0].replace("&", "") for action in menu.actions()}
    menu.deleteLater()
    assert {"Fortryd", "Kopiér"} <= texts
