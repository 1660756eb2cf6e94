"""The scenes after the meeting: the chair's review on screen, what came back, the approval.

They follow the others, since approved minutes take no change any more.
"""

import tempfile
from pathlib import Path

import docx
from camera import SETTLED, Camera, press, wait, write
from clock_of_story import let_it_be
from docx.oxml.ns import qn
from stage import LIVE

from ssp_desktop.application.drafts.sending import draft_for, send_draft
from ssp_desktop.application.services import Services
from tests.ui.returned.conftest import Edit

DAY_AFTER, WEEK_AFTER = "2025-09-26", "2025-10-01"
CHANGED = "2025-09-29T11:20:00Z"
SCREEN = (1280, 720)
REVIEWER = "Lisbeth Krogh"


def play_review(camera: Camera, services: Services) -> None:
    """Take the pictures of the review, of what came back, and of the approval."""
    window = camera.window
    let_it_be(DAY_AFTER, "09:12")
    window.show_start()
    window.open_meeting(LIVE, "i3")
    camera.go_back_to_window()
    _on_screen(camera)
    window.resize(*SCREEN)
    _came_back(camera, services)
    _approve(camera)


def _on_screen(camera: Camera) -> None:
    """The chair at item 3, with a comment on it and the next item approved."""
    press("Ctrl+7")
    review = camera.window.review_screen.window
    review.resize(*SCREEN)
    wait(SETTLED)
    press("Return")  # the chair, whose name is suggested
    wait(SETTLED)
    press("Home")
    wait(SETTLED)
    for _ in range(2):
        press("Return")
        wait(SETTLED // 2)
    for _ in range(4):
        press("Ctrl+Right")
    press("Shift+Right")
    press("K")
    write("Skal det ikke hedde status for sommeren?")
    press("Return")
    camera.take_of("gennemsyn_skaerm", review)
    press("Escape")
    wait(SETTLED)
    camera.go_back_to_window()


def _came_back(camera: Camera, services: Services) -> None:
    """A draft with words put in, others put right, and a comment."""
    session = camera.window.meeting_page.session
    session.flush(5)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "udkast.docx"
        meeting = services.store.load(LIVE)
        draft = draft_for(meeting, REVIEWER, None, path.name)
        send_draft(draft, path, exporter=services.exporter, store=services.store)
        document = docx.Document(str(path))
        edit = Edit(document, REVIEWER)
        edit.insert("omkring 40 unge", " mellem 13 og 17 år")
        edit.replace("Tallene blev gennemgået.", "Tallene for august blev gennemgået.")
        edit.comment("deltog fra punkt 3.", "Var det ikke fra punkt 2?")
        for each in document.element.iter(qn("w:ins")):
            each.set(qn("w:date"), CHANGED)
        document.save(str(path))
        let_it_be(WEEK_AFTER, "08:40")
        camera.window.meetings.import_path(str(path))
        wait(3 * SETTLED)
    press("Down")
    camera.take("kom_tilbage")
    press("Escape")


def _approve(camera: Camera) -> None:
    """What is not in order, beside the minutes."""
    let_it_be(WEEK_AFTER, "08:55")
    press("Ctrl+Shift+F12")
    wait(SETTLED)
    camera.take("godkendelse")
