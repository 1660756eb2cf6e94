"""Help → About: the parts of the program with their licences, found by typing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.ui.help.about import About
from ssp_desktop.ui.help.parts_dialog import PartsDialog
from ssp_desktop.ui.rows.meeting_list import Heading, LineRow
from tests.ui.conftest import press, write


def _opened(window, qtbot) -> PartsDialog:
    window.actions_["about"].trigger()
    about = window.findChild(About)
    qtbot.waitUntil(about.isActiveWindow)
    about.parts.setFocus()
    press(Qt.Key.Key_Space)
    dialog = window.findChild(PartsDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def _names(dialog: PartsDialog) -> list[str]:
    return [row.text for row in dialog.list.rows.rows if isinstance(row, LineRow)]


def test_the_parts_are_listed_with_version_and_licence(window, qtbot):
    dialog = _opened(window, qtbot)
    assert QApplication.focusWidget() is dialog.field
    names = _names(dialog)
    assert {"Qt", "Lucide", "Stavekontrolden", "typst", "SQLite", "Hunspell"} <= set(names)
    rows = {row.text: row for row in dialog.list.rows.rows if isinstance(row, LineRow)}
    assert rows["Lucide"].spoken == "Lucide, 1.62.0, ISC AND MIT"
    assert any(
        isinstance(row, Heading) and row.text == "Inde i typst" for row in dialog.list.rows.rows
    )
    # The first one is the program itself.
    assert dialog.name.text().startswith("ssp-desktop")
    assert "Permission is hereby granted" in dialog.text.toPlainText()


def test_a_part_is_found_by_its_name_and_its_licence_read(window, qtbot):
    dialog = _opened(window, qtbot)
    write("qt lgpl")
    assert "Qt" in _names(dialog)
    assert "Lucide" not in _names(dialog)
    press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is dialog.list
    while dialog.name.text() != "Qt 6.11.3":
        before = dialog.list.currentIndex().row()
        press(Qt.Key.Key_Down)
        assert dialog.list.currentIndex().row() > before, "Qt is not reached"
    assert "Inde i pyside6-essentials" in dialog.said.text()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in dialog.text.toPlainText()


def test_what_nothing_matches_is_said(window, qtbot):
    dialog = _opened(window, qtbot)
    write("xyzzy")
    assert dialog.nothing.text() == "Ingen del og ingen licens passer til »xyzzy«."
    assert dialog.nothing.isVisible()
    assert not dialog.text.toPlainText()
    press(Qt.Key.Key_Escape)
    assert "Qt" in _names(dialog)
    press(Qt.Key.Key_Escape)
    assert not window.findChildren(PartsDialog) or not dialog.isVisible()


def test_what_the_system_has_is_told(window, qtbot):
    dialog = _opened(window, qtbot)
    write("sqlite blessing")
    assert _names(dialog) == ["SQLite", "SQLite"]  # SQLCipher brings one of its own
    press(Qt.Key.Key_Down)
    told = [dialog.said.text()]
    press(Qt.Key.Key_Down)
    told.append(dialog.said.text())
    assert sum("Inde i sqlcipher3" in each for each in told) == 1
    assert sum("styresystemets egen bruges" in each for each in told) == 1
