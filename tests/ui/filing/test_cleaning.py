"""An attachment that hides something is put in its place cleaned, by one key, as one step."""

import io
from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.application.review.approving import approval
from ssp_desktop.domain.meeting import Attachment, new_id
from ssp_desktop.ui.filing.filing_panel import FilingPanel
from tests.ui.conftest import a_meeting, press
from tests.ui.filing.conftest import CLOSED, LEAK

CONTROL = Qt.KeyboardModifier.ControlModifier


def a_picture_with_its_place() -> bytes:
    """Return a JPEG that says where it was taken."""
    picture = Image.new("RGB", (40, 40), "green")
    exif = Image.Exif()
    gps = exif.get_ifd(0x8825)
    gps.update({1: "N", 2: (55.0, 27.0, 0.0), 3: "E", 4: (12.0, 10.0, 0.0)})
    content = io.BytesIO()
    picture.save(content, "JPEG", exif=exif)
    return content.getvalue()


@pytest.fixture
def panel(services, window, committee, tmp_path) -> FilingPanel:
    """Open the panel beside a meeting with that picture at its first item."""
    digest, size = services.attached.take_bytes(a_picture_with_its_place())
    attached = Attachment(new_id(), "Foto", 1, "foto.jpg", digest, size)
    made = a_meeting(committee.name, committee_id=committee.id)
    first, *rest = made.items
    services.store.add(replace(made, items=(replace(first, attachments=(attached,)), *rest)))
    window.resize(1500, 950)
    window.open_meeting(made.id, first.id)
    press(Qt.Key.Key_8, CONTROL)
    found = window.findChild(FilingPanel)
    found.folder.setText(str(tmp_path / "journal"))
    return found


def test_the_place_in_a_picture_stops_it_and_is_cleaned_away(panel, window, qtbot):
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(panel.leaks.isVisible, timeout=30_000)
    (line,) = panel.leaks.list.lines
    assert [button.isHidden() for button in line.buttons] == [False, False, False]
    session = window.meeting_page.session
    before = session.meeting
    line.cleaning.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.meeting != before, timeout=30_000)
    (was,), (now,) = before.items[0].attachments, session.meeting.items[0].attachments
    assert (now.id, now.file) == (was.id, was.file)
    assert now.digest != was.digest
    assert not panel.leaks.isVisible()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is panel.file)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.saved.path is not None, timeout=30_000)
    session.undo()  # the day of filing
    session.undo()
    assert session.meeting == before


def test_what_cleaning_leaves_is_still_listed_and_said_why(services, window, committee, qtbot):
    photo, size = services.attached.take_bytes(a_picture_with_its_place())
    note, length = services.attached.take_bytes(LEAK)
    attached = (
        Attachment(new_id(), "Foto", 1, "foto.jpg", photo, size),
        Attachment(new_id(), "Notat", 2, "notat.txt", note, length),
    )
    made = a_meeting(committee.name, committee_id=committee.id)
    first, *rest = made.items
    items = (replace(first, attachments=attached), *rest, CLOSED)
    services.store.add(replace(made, items=items))
    window.resize(1280, 720)
    window.open_meeting(made.id, first.id)
    press(Qt.Key.Key_8, CONTROL)
    panel = window.findChild(FilingPanel)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(panel.leaks.isVisible, timeout=30_000)
    lines = {line.kind.text(): line for line in panel.leaks.list.lines}
    assert len(lines) == 2
    text, picture = lines.pop("Lukket tekst"), next(iter(lines.values()))
    assert text.cleaning.isHidden()
    assert text.why_not.text().startswith("Rensning fjerner det ikke.")
    assert picture.why_not.isHidden()
    for button in picture.buttons:
        qtbot.waitUntil(lambda button=button: button.width() >= button.sizeHint().width())
        right = button.mapTo(panel, button.rect().topRight()).x()
        assert right < panel.width()
    picture.cleaning.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(panel.leaks.list.lines) == 1, timeout=30_000)
    assert panel.leaks.isVisible()
    assert panel.leaks.list.lines[0].entry == text.entry
    assert panel.leaks.said.text == "Bilaget er renset. Dette står tilbage:"
    assert QApplication.focusWidget() is panel.file


def test_cleaning_that_ends_after_the_approval_says_that_it_changes_nothing(
    panel, services, window, qtbot
):
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(panel.leaks.isVisible, timeout=30_000)
    session = window.meeting_page.session
    panel.leaks.list.lines[0].cleaning.click()
    session.do(approval(session.meeting, "Åse Dam", services.now().astimezone()))
    approved = session.meeting
    qtbot.waitUntil(panel.problem.isVisible, timeout=30_000)
    assert "godkendt" in panel.problem.text()
    assert session.meeting == approved
    panel.care.clean(approved.items[0].id, approved.items[0].attachments[0])  # it is free again
    qtbot.waitUntil(lambda: panel.care._job is None, timeout=30_000)
