"""The meeting filed: what the package will contain, and what stops it."""

import tempfile

from camera import Camera, press, wait

from ssp_desktop.application.attaching import attaching
from ssp_desktop.application.services import Services
from ssp_desktop.richtext.markdown import plain
from ssp_desktop.ui.filing.filing_panel import FilingPanel

_PATIENCE = 100
_FOLDER = "/home/Sager/SSP"


def file(camera: Camera, services: Services) -> None:
    """The panel, and a note on an open item that says what a closed one decided."""
    session = camera.window.pages.currentWidget().session
    closed = next(item for item in session.meeting.items if item.closed)
    open_item = next(item for item in session.meeting.items if not item.closed)
    texts = [plain(closed.decision), *(plain(each.text) for each in closed.sections)]
    note = max(texts, key=len).encode()
    digest, size = services.attached.take_bytes(note)
    session.do(attaching.attach(open_item, digest, size, "Notat fra mødet.txt"))
    press("Ctrl+8")
    panel = camera.window.findChild(FilingPanel)
    panel.folder.setText(_FOLDER)
    camera.take("journaliser")
    with tempfile.TemporaryDirectory() as folder:
        panel.folder.setText(folder)
        panel.file.click()
        for _ in range(_PATIENCE):
            wait(200)
            if panel.leaks.isVisible():
                break
        panel.folder.setText(_FOLDER)
    panel.bring_into_sight(panel.also)
    camera.take("laekage", panel)
    press("Escape")
    session.undo()
