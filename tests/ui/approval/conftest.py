"""Meetings that are approved, or about to be, on screen."""

import datetime

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ssp_desktop.application.review.approving import approval
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.meeting.meeting_view import MeetingView
from ssp_desktop.ui.window.main_window import MainWindow

APPROVED_AT = datetime.datetime(2023, 12, 14, 16, 20).astimezone()


@pytest.fixture
def approved(services: Services, meetings: list[Meeting]) -> Meeting:
    """Approve the second meeting, and return it as it is stored."""
    session = services.open_session(meetings[1].id)
    session.do(approval(session.meeting, "Åse Dam", APPROVED_AT))
    assert session.flush(5)
    return services.store.load(meetings[1].id)


def view_in(window: MainWindow) -> MeetingView:
    """Return the view of the open meeting."""
    found = window.findChild(MeetingView)
    assert found is not None
    return found


def focus(widget: QWidget) -> None:
    """Put the cursor there."""
    widget.setFocus()
    QApplication.processEvents()
