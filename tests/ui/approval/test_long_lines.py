"""Lines of what is not in order are as high as their words need, beside the meeting and above."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Status
from ssp_desktop.domain.review import Remark, RemarkKind
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.approval.conftest import view_in
from tests.ui.approval.test_approving import opened
from tests.ui.conftest import a_meeting

LONG = "Dette skal læses & forstås af en, der ikke var med den dag i salen"
AT = datetime.datetime(2026, 3, 5, 9, 0, tzinfo=datetime.UTC)


@pytest.fixture
def remarked(services: Services) -> Meeting:
    """Keep a meeting with a remark of which the line needs more room than there is."""
    made = a_meeting()
    item = made.items[1].id
    said = Remark("m", item, "", RemarkKind.COMMENT, "Konstantin Abelsen-Bach", AT, text=LONG)
    made = replace(made, remarks=(said,))
    services.store.add(made)
    return made


def _is_whole(line: QPushButton) -> bool:
    one = line.fontMetrics().height()
    needed = line.heightForWidth(line.width())
    return one * 2 < needed <= line.height() and "&& forstås" in line.text()


def test_a_long_line_is_wrapped_in_the_panel(
    window: MainWindow, remarked: Meeting, qtbot: QtBot
) -> None:
    panel = opened(window, remarked)
    qtbot.waitUntil(lambda: any("forstås" in row.way.text() for row in panel.findings.rows))
    (way,) = (row.way for row in panel.findings.rows if "forstås" in row.way.text())
    qtbot.waitUntil(lambda: _is_whole(way))
    assert way.width() <= panel.width()
    assert way.accessibleName().endswith("den dag …«")


def test_a_long_line_is_wrapped_above_the_item(
    window: MainWindow, remarked: Meeting, qtbot: QtBot
) -> None:
    window.resize(900, 900)
    window.open_meeting(remarked.id)
    missing = view_in(window).around.missing
    found = missing.list.findChildren(QPushButton)
    (line,) = (each for each in found if "forstås" in each.text())
    qtbot.waitUntil(lambda: _is_whole(line))


def test_no_line_above_the_item_is_cut_in_half(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    made = a_meeting(
        day=datetime.date(2023, 11, 23),
        time=datetime.time(14),
        venue="Byrådssalen",
        status=Status.DRAFT,
        items=(AgendaItem("i1", "Sag", decision="Mødet er torsdag den 15. december 2023."),),
    )
    services.store.add(made)
    window.resize(1280, 700)
    window.open_meeting(made.id)
    missing = view_in(window).around.missing
    qtbot.waitUntil(lambda: missing.list.isVisible() and missing.list.count == 1)
    (line,) = missing.list.findChildren(QPushButton)
    in_sight = missing.list.visibleRegion().boundingRect()
    assert in_sight.contains(line.geometry())
