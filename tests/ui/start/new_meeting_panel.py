"""The panel of a new meeting, opened by key, and a committee that has met some weeks ago."""

import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.committee import Committee, Member, StandingItem
from ssp_desktop.domain.meeting import AgendaItem, ItemState, Meeting, Role, new_id
from ssp_desktop.ui.start.new_meeting import NewMeeting
from tests.ui.conftest import press

CONTROL = Qt.KeyboardModifier.ControlModifier


def the_panel(window, qtbot):
    press(Qt.Key.Key_N, CONTROL)
    panel = window.findChild(NewMeeting)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is panel)
    return panel


def in_series(services, name, *weeks_ago, **fields):
    """Keep a committee that met so many weeks ago, always on the same weekday."""
    made = Committee(
        new_id(),
        name,
        venue=f"{name}s sal",
        members=(
            Member(new_id(), "Åse Dam", "A", Role.CHAIR),
            Member(new_id(), "Pia Borg", "A", Role.SUBSTITUTE),
        ),
        standing_items=(
            StandingItem(
                "Godkendelse af sidste mødes referat",
                (("Indstilling", "Referatet af mødet den {sidste møde} godkendes."),),
            ),
            StandingItem("Eventuelt"),
        ),
        **fields,
    )
    services.store.save_committee(made)
    today = services.meetings.today()
    monday = today - datetime.timedelta(days=today.weekday())
    for weeks in weeks_ago:
        day = monday - datetime.timedelta(weeks=weeks)
        items = (
            AgendaItem(new_id(), "Bandehandleplan", state=ItemState.POSTPONED),
            AgendaItem(new_id(), "Eventuelt"),
        )
        meeting = Meeting(
            new_id(),
            name,
            committee_id=made.id,
            date=day,
            time=datetime.time(15, 30),
            items=items,
            actions=(ActionPoint(new_id(), items[0].id, f"Gøres efter {day}."),),
        )
        services.store.add(meeting)
    return made
