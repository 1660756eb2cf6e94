"""A municipality's template from the window: put in, chosen, seen on the pages, removed."""

import dataclasses
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import Layout, Meeting
from ssp_desktop.rights import put_right
from ssp_desktop.ui.committees.committee_dialog import CommitteeDialog
from ssp_desktop.ui.pages.template_choice import TemplateChoice
from ssp_desktop.ui.settings_page.own_templates import OwnTemplates
from ssp_desktop.ui.settings_page.settings_panel import SettingsPanel
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import press
from tests.writing.docx_cases import changed, template

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a template with a footer of its own."""
    edit = {"word/footer1.xml": ("Side ", "Vores kommune, {udvalg}, side ")}
    return changed(template(Layout.PUNKT), tmp_path / "Blå.docx", edit)


@pytest.fixture
def settings(window: MainWindow, meetings: list[Meeting], qtbot: QtBot) -> SettingsPanel:
    """Give the settings, opened by their key over a meeting."""
    window.open_meeting(meetings[0].id)
    press(Qt.Key.Key_Comma, CONTROL)
    panel = window.findChild(SettingsPanel)
    assert isinstance(panel, SettingsPanel)
    qtbot.waitUntil(panel.language.hasFocus)
    return panel


def _drop(path: Path, part: OwnTemplates) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    part.dropEvent(event)


def _rows(part: OwnTemplates) -> list[str]:
    return [part.list.item(at).text() for at in range(part.list.count())]


def _footer(window: MainWindow) -> str:
    """Return the footer of the pages that are shown."""
    panel = window.meeting_page.view.pages
    panel.lay_out()
    return str(panel.view._pages.setting.looks.footer[0].text)


def test_a_template_is_dropped_chosen_for_the_meeting_and_its_pages_follow(
    settings: SettingsPanel, window: MainWindow, services: Services, own: Path, qtbot: QtBot
) -> None:
    part = settings.templates
    assert not part.list.isVisible()
    _drop(own, part)
    assert _rows(part) == ["Blå"]
    assert part.told.text() == "»Blå« er hentet ind."
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(SettingsPanel) is None)
    assert _footer(window).startswith("Side ")
    window.actions_["toggle_details"].trigger()
    choice = window.meeting_page.view.details.template
    qtbot.waitUntil(choice.isVisible)
    assert choice.texts() == ["Layoutets egen", "Blå"]
    choice.setFocus()
    press(Qt.Key.Key_Down)
    session = window.meeting_page.session
    assert session.meeting.template == "Blå"
    committee = session.meeting.committee
    assert _footer(window) == f"Vores kommune, {committee}, side {{page}} af {{pages}}"
    press(Qt.Key.Key_Z, CONTROL)
    assert session.meeting.template == ""
    assert choice.currentText() == "Layoutets egen"
    assert _footer(window).startswith("Side ")


def test_what_is_removed_is_told_above_the_pages_and_put_back(
    settings: SettingsPanel, window: MainWindow, services: Services, own: Path, qtbot: QtBot
) -> None:
    part = settings.templates
    _drop(own, part)
    view = window.meeting_page.view
    view.details.wanted.emit(_chosen(window, "Blå"), False)
    assert _footer(window).startswith("Vores kommune")
    part.list.setFocus()
    press(Qt.Key.Key_Delete)
    assert _rows(part) == []
    assert _footer(window).startswith("Side ")
    assert "»Blå« er her ikke" in view.pages._problem.text()
    assert view.pages._problem.isVisible()
    part.message.undo_button.click()
    assert _rows(part) == ["Blå"]
    assert _footer(window).startswith("Vores kommune")
    assert not view.pages._problem.isVisible()


def _chosen(window: MainWindow, name: str) -> object:
    return meeting_edits.set_field(window.meeting_page.session.meeting, "template", name)


def test_a_template_that_lacks_something_is_not_taken_and_says_what(
    settings: SettingsPanel, own: Path, tmp_path: Path
) -> None:
    once = changed(own, tmp_path / "a.docx", {"word/styles.xml": ('"Bilag"', '"X"')})
    lacks = changed(once, tmp_path / "b.docx", {"word/styles.xml": ('"Attachment"', '"Y"')})
    _drop(lacks, settings.templates)
    assert _rows(settings.templates) == []
    assert "b.docx kan ikke bruges." in settings.templates.problem.text()
    assert "– Bilag: et bilag til et punkt" in settings.templates.problem.text()
    _drop(tmp_path, settings.templates)
    assert "er en mappe" in settings.templates.problem.text()


def test_one_of_the_same_name_replaces_the_other_only_when_told_to(
    settings: SettingsPanel, services: Services, own: Path
) -> None:
    part = settings.templates
    _drop(own, part)
    kept = services.folders.templates / "Blå.docx"
    before = kept.read_bytes()
    changed(template(Layout.KLASSISK), own, {"word/footer1.xml": ("Side ", "Anden side ")})
    _drop(own, part)
    assert part.question.is_asking
    press(Qt.Key.Key_Escape)
    assert kept.read_bytes() == before
    assert settings.isVisible()
    _drop(own, part)
    part.question.agree_button.click()
    assert kept.read_bytes() == own.read_bytes()
    assert _rows(part) == ["Blå"]


def test_the_usual_templates_are_given_to_begin_with_and_can_be_put_in(
    settings: SettingsPanel, tmp_path: Path
) -> None:
    part = settings.templates
    part.copy_usual(str(tmp_path))
    given = [tmp_path / f"Skabelon {layout}.docx" for layout in Layout]
    assert [each.read_bytes() for each in given] == [template(each).read_bytes() for each in Layout]
    part.copy_usual(str(tmp_path))
    assert (tmp_path / "Skabelon punkt (2).docx").is_file()
    _drop(given[0], part)
    assert _rows(part) == ["Skabelon punkt"]


def _has_focus(choice: TemplateChoice) -> bool:
    choice.setFocus()
    return choice.hasFocus()


def test_a_committee_chooses_one_and_its_next_meeting_has_it(
    window: MainWindow, services: Services, committee: Committee, own: Path, qtbot: QtBot
) -> None:
    services.templates.put_in(own, "Blå")
    window.actions_["committees"].trigger()
    dialog = window.findChild(CommitteeDialog)
    assert isinstance(dialog, CommitteeDialog)
    choice = dialog.form.template
    qtbot.waitUntil(lambda: choice.texts() == ["Layoutets egen", "Blå"])
    qtbot.waitUntil(lambda: _has_focus(choice))
    press(Qt.Key.Key_Down)
    dialog.accept()
    kept = services.store.committee(committee.id)
    assert kept == dataclasses.replace(committee, template="Blå")
    assert services.meetings.begin(kept.id, None).template == "Blå"
    assert services.templates.listed([kept])[0].used_by == (kept.name,)


def test_one_of_that_name_put_in_since_is_not_overwritten_by_the_way_back(
    settings: SettingsPanel, services: Services, own: Path, tmp_path: Path
) -> None:
    part = settings.templates
    _drop(own, part)
    part.list.setFocus()
    press(Qt.Key.Key_Delete)
    (tmp_path / "ny").mkdir()
    other = changed(template(Layout.KLASSISK), tmp_path / "ny" / "Blå.docx", {})
    services.templates.put_in(other)
    part.message.undo_button.click()
    assert "hedder »Blå«" in part.problem.text()
    (kept,) = services.templates.listed([])
    assert kept.path.read_bytes() == other.read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_the_next_start_has_nothing_to_put_right(services: Services, own: Path) -> None:
    services.templates.put_in(own)
    services.templates.put_back("Rød", own.read_bytes())
    assert not put_right(services.folders.data)
