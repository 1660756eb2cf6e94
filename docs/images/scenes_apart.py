"""Scenes by themselves: what an import asks, files on an item, the self-test, joined committees.

The fourth is the last of all: another committee stays behind.
"""

import tempfile
from dataclasses import replace
from pathlib import Path

from camera import SETTLED, Camera, press, wait
from stage import LIVE

from ssp_desktop.application.attaching.attaching import put_on
from ssp_desktop.application.attaching.taking import Taken
from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Committee, Member
from ssp_desktop.ui.committees.committee_dialog import CommitteeDialog
from ssp_desktop.ui.committees.join_panel import JoinPanel
from ssp_desktop.ui.help.selftest_panel import SelftestPanel
from ssp_desktop.ui.look.theme import GRID

TWO_WAYS = """Referat af møde i Havneudvalget

1. Ny mole
Punkt 1: Molen bygges.
Punkt 2: Den betales af havnen.

2. Bøjer
Punkt 3: De males om foråret.
"""
STRAY = """Dagsorden
SSP-styregruppen
Torsdag d. 4. december 2025 kl. 15:30
Husk nøglen til mødelokalet
1. Godkendelse af dagsorden
Indstilling
Forvaltningen indstiller, at dagsordenen godkendes.
2. Uro ved havnen
Baggrund og vurdering
Klub Havnen har holdt åbent til kl. 23 siden den 1. august.
3. Eventuelt
"""


def import_asks(camera: Camera) -> None:
    """Items that can be seen in two ways, and a line that found no place."""
    meetings = camera.window.meetings
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("Referat.txt", TWO_WAYS), ("Dagsorden.txt", STRAY)):
            Path(folder, name).write_text(text, "utf-8")
        meetings.importer.read_path(str(Path(folder, "Referat.txt")))
        camera.take("to_maader", bottom=570)
        meetings.importer.read_path(str(Path(folder, "Dagsorden.txt")))
        wait(SETTLED)
        camera.go_back_to_window()
        page = meetings.importer.page
        page.lines.setFocus()
        press("Return")
        press("Down")
        press("Right")
        camera.take("giv_plads", page.lines, bottom=300)
        press("Escape")
        press("Escape")


def two_committees(camera: Camera, services: Services, committee: Committee) -> None:
    """What is asked before two committees are joined."""
    members = (*committee.members[:2], Member("x1", "Villads Bruun", "Ungdomsskolen"))
    other = replace(committee, id="other", name="SSP styregruppen", members=members)
    services.store.save_committee(other)
    services.meetings.begin(other.id, None)
    press("Ctrl+U")
    wait(500)
    camera.window.findChildren(CommitteeDialog)[-1].joining.offer.click()
    wait(500)
    panel = camera.window.findChildren(JoinPanel)[-1]
    camera.take_of("saml", panel)
    panel.reject()


def self_test(camera: Camera) -> None:
    """What each part of the self-test says on a computer without a keyring and a printer."""
    camera.window.panels.show_selftest()
    wait(500)
    panel = camera.window.findChildren(SelftestPanel)[-1]
    while not panel.keep.isEnabled():
        wait(500)
    camera.take_of("selvtest", panel)
    panel.reject()
    camera.go_back_to_window()


def attached_files(camera: Camera, services: Services) -> None:
    """Three files on an item, the last of them closed; taken back again."""
    window = camera.window
    press("Escape")
    window.open_meeting(LIVE, "i3")
    page = window.meeting_page
    editor = page.view.item.attachments
    files = (
        ("Kort over havnen.pdf", 840_000),
        ("Høringssvar.docx", 96_000),
        ("Brev fra en familie.pdf", 210_000),
    )
    taken = [Taken(*services.attached.take_bytes(bytes(size)), name) for name, size in files]
    steps = len(page.session.meeting.item("i3").attachments)
    page.session.do(put_on(page.session.meeting, "i3", taken)[0])
    line = editor.lines[steps + 2]
    line.title.setFocus()
    press("Ctrl+F11")
    page.view.item.caret.go_to("attachments")
    wait(SETTLED)
    window.message.hide()
    camera.take("bilag", editor, margin=GRID)
    press("Ctrl+Z")
    press("Ctrl+Z")
