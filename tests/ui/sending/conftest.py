"""The panel of those who look a meeting through, opened by its key at a meeting of its own."""

import docx
import pytest
from PySide6.QtCore import Qt

from ssp_desktop.domain.meeting import AgendaItem, Participant, Presence, Role, new_id
from ssp_desktop.ui.sending.sending_panel import SendingPanel
from tests.ui.conftest import a_meeting, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def meeting(services):
    """Keep a meeting with a chair, a member and a closed item."""
    items = (
        AgendaItem(new_id(), "Godkendelse af dagsorden", decision="Godkendt."),
        AgendaItem(new_id(), "Personsag", decision="Fortroligt indhold.", closed=True),
        AgendaItem(new_id(), "Eventuelt", decision="Intet."),
    )
    people = (
        Participant(new_id(), "Bo Ly", "Politiet", Presence.PRESENT),
        Participant(new_id(), "Åse Dam", "Skole", Presence.PRESENT, Role.CHAIR),
        Participant(new_id(), "Mia Fog", "", Presence.PRESENT, Role.MINUTE_TAKER),
    )
    made = a_meeting(items=items, participants=people)
    services.store.add(made)
    return made


@pytest.fixture
def panel(services, meeting, window, tmp_path) -> SendingPanel:
    """Open the panel by its key, at a folder of its own."""
    window.open_meeting(meeting.id)
    press(Qt.Key.Key_W, CONTROL | SHIFT)
    made = window.findChild(SendingPanel)
    made.drafting.folder.setText(str(tmp_path))
    return made


def session(window):
    return window.meeting_page.session


def named(window):
    return {each.name: each for each in session(window).meeting.reviewers}


def add(panel, name):
    panel.adding.setFocus()
    panel.adding.selectAll()
    write(name)
    press(Qt.Key.Key_Return)
    if panel.adding.text():  # the first only took what was offered
        press(Qt.Key.Key_Return)


def words(panel):
    return {each.name: each.words for each in panel.reviewers.rows()}


def text_of(path):
    return "\n".join(each.text for each in docx.Document(str(path)).paragraphs)
