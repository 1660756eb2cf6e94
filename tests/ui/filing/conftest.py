"""A meeting that cannot be filed as it is, with the panel that files it beside it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, new_id
from ssp_desktop.ui.filing.filing_panel import FilingPanel
from tests.ui.conftest import a_meeting, press

CONTROL = Qt.KeyboardModifier.ControlModifier
LEAK = b"Familien flytter til Norge i august og faar en ny adresse."
CLOSED = AgendaItem(
    new_id(),
    "En personsag",
    closed=True,
    open_title="Lukket punkt",
    decision="Familien flytter til Norge i august og faar en ny adresse.",
)


@pytest.fixture
def meeting(services, committee) -> Meeting:
    """Store a meeting with a closed item, and an attachment that tells of it at an open one."""
    digest, size = services.attached.take_bytes(LEAK)
    attached = Attachment(new_id(), "Notat", 1, "notat.txt", digest, size)
    made = a_meeting(committee.name, committee_id=committee.id)
    first, second, third = made.items
    items = (first, replace(second, attachments=(attached,)), third, CLOSED)
    made = replace(made, items=items)
    services.store.add(made)
    return made


@pytest.fixture
def panel(window, meeting, tmp_path) -> FilingPanel:
    """Open the panel beside the meeting, with the caret in its first decision before."""
    window.resize(1280, 720)
    window.open_meeting(meeting.id, meeting.items[0].id)
    press(Qt.Key.Key_8, CONTROL)
    found = window.findChild(FilingPanel)
    found.folder.setText(str(tmp_path / "journal"))
    return found
