"""Where the dialog of a draft that came back begins, and what it offers."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from ssp_desktop.ui.importing.import_page import ImportPage
from tests.ui.conftest import press
from tests.ui.returned.conftest import Desk, Edit

CTRL = Qt.KeyboardModifier.ControlModifier


def dialog_of(desk: Desk) -> QFileDialog:
    press(Qt.Key.Key_9, CTRL)
    dialog = desk.window.findChild(QFileDialog)
    assert dialog is not None
    return dialog


def began_in(desk: Desk) -> Path:
    dialog = dialog_of(desk)
    folder = Path(dialog.directory().absolutePath())
    dialog.reject()
    desk.qtbot.waitUntil(lambda: desk.window.findChild(QFileDialog) is None)
    return folder


def edited(edit: Edit) -> None:
    edit.delete(" uden bemærkninger")


def test_it_offers_every_kind_that_is_read(desk: Desk) -> None:
    dialog = dialog_of(desk)
    first, *others = dialog.nameFilters()
    for ending in ("docx", "odt", "doc", "rtf", "pdf", "html", "txt", "zip"):
        assert f"*.{ending}" in first
    assert any("*.rtf" in each and "*.pdf" not in each for each in others)
    dialog.reject()


def test_it_begins_where_the_last_draft_lay_whatever_was_imported_since(desk: Desk) -> None:
    mail, agendas = desk.folder / "mail", desk.folder / "dagsordener"
    for folder in (mail, agendas):
        folder.mkdir()
    file = desk.edited(desk.draft("Åse Dam"), "Åse Dam", edited)
    file = file.rename(mail / file.name)
    agenda = agendas / "andet.txt"
    agenda.write_text("Trivselsudvalget\n1. juni 2027\n1. Velkomst\n2. Budget\n3. Eventuelt\n")
    dialog = dialog_of(desk)
    dialog.setDirectory(str(mail))
    dialog.selectFile(str(file))
    dialog.accept()
    desk.page()
    desk.drop(agenda)
    front = desk.window.pages
    desk.qtbot.waitUntil(lambda: isinstance(front.currentWidget(), ImportPage), timeout=20_000)
    press(Qt.Key.Key_Escape)
    assert began_in(desk) == mail


def test_it_begins_where_a_draft_was_dropped_from(desk: Desk) -> None:
    file = desk.edited(desk.draft("Åse Dam"), "Åse Dam", edited)
    desk.drop(file)
    desk.page()
    assert began_in(desk) == file.parent
