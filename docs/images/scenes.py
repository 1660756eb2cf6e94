"""What is on the pictures: the sample meeting from the invitation to the finished referat.

Played with the keys that the guide names, one scene after another; each leaves the
window as the next wants it.
"""

import datetime

from camera import SETTLED, Camera, press, wait, write
from clock_of_story import let_it_be
from filing_scenes import file
from review_scenes import play_review
from scenes_apart import attached_files, import_asks, self_test, two_committees
from stage import COMMITTEE, LIVE, keep_committee_and_last_meeting, keep_meeting

from ssp_desktop.application.drafts.sending import in_review
from ssp_desktop.application.files.sample import sample_agenda
from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import Collection, Insert, SetField
from ssp_desktop.domain.meeting import new_id
from ssp_desktop.domain.review import Remark, RemarkKind
from ssp_desktop.folders import find_folders
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.pages.pages_view import PagesView
from ssp_desktop.ui.settings_page.settings_panel import SettingsPanel

WIDTH, HEIGHT, TALL = 1280, 760, 1080
ROOM, SMALL = (800, 450), (480, 270)
MEETING_DAY = "2025-09-25"
ASKED = datetime.datetime(2025, 9, 25, 17, 3).astimezone()
DUE = datetime.date(2025, 10, 1)
REVIEWER = "Revisor Ejnar Holt"


GUEST = "Birthe Skov, Teknik og Miljø"


BUDGET = (
    ("Aktivitet", "2025", "2026"),
    ("Fritidspas", "120.000", "135.000"),
    ("Gadeteam", "310.500", "298.000"),
    ("I alt", "430.500", "433.000"),
)


def play(camera: Camera, services: Services) -> None:
    """Take every picture."""
    keep_committee_and_last_meeting(services)
    _before(camera, services)
    _begin(camera)
    _status(camera)
    _words(camera)
    _closed(camera)
    _decide(camera)
    _rest(camera)
    _after(camera, services)
    attached_files(camera, services)
    play_review(camera, services)
    self_test(camera)
    two_committees(camera, services, services.store.committee(COMMITTEE))


def _before(camera: Camera, services: Services) -> None:
    """The invitation: the next meeting, an agenda from a file, the list of meetings."""
    window = camera.window
    window.show_start()
    wait(300)
    press("Ctrl+N")
    camera.take_panel("nyt_moede")
    press("Escape")
    camera.go_back_to_window()
    window.resize(WIDTH, TALL)
    press("Ctrl+Comma")
    panel = window.findChild(SettingsPanel)
    panel.data.path.setText(str(find_folders().data))
    camera.take_panel("indstillinger")
    press("Escape")
    window.resize(WIDTH, HEIGHT)
    window.meetings.importer.read_path(str(sample_agenda(services.folders.resources)))
    camera.take("import")
    import_asks(camera)
    window.front.turn_to_import()
    keep_meeting(services)
    let_it_be(MEETING_DAY, "15:10")
    window.show_start()
    camera.take("start", bottom=310)


def _begin(camera: Camera) -> None:
    """Who is there, and the first two items."""
    window = camera.window
    let_it_be(MEETING_DAY, "15:25")
    window.open_meeting(LIVE)
    camera.go_back_to_window()
    person("mik", "2")
    person("san", "3")
    newcomer(camera, "Signe Lund for amina", "Return")
    press("Ctrl+Shift+A")
    let_it_be(MEETING_DAY, "15:31")
    press("F12")
    write("Godkendt.")
    let_it_be(MEETING_DAY, "15:34")
    press("F12")
    write("Godkendt med den rettelse, at Thomas Ibsen kom til punkt 3.")
    wait(800)


def _status(camera: Camera) -> None:
    """The item with four numbered points, beside what was said of it last time."""
    view = camera.window.pages.currentWidget().view
    let_it_be(MEETING_DAY, "15:38")
    press("F12")
    press("Ctrl+3")
    camera.take("sidste_referat")
    press("Ctrl+3")
    press("Ctrl+Shift+Q")
    wait(800)
    camera.take("tidligere")
    press("Escape")
    press("Ctrl+4")
    press("Space")
    camera.take("opgaver_fra_sidst", view.right, bottom=300)
    press("Escape")
    newcomer(camera, GUEST, "Shift+Return")
    let_it_be(MEETING_DAY, "15:52")
    person("san", "4")
    press("Ctrl+J")
    write("- Antallet af anmeldelser i sommerferien var lavere end sidste år.")
    press("Ctrl+J")
    write("Tho")
    camera.take("ad", view.item.decision, margin=GRID, bottom=300)
    press("Tab")
    write(" fortalte, at omkring 40 unge kommer fast.")


def _words(camera: Camera) -> None:
    """A slip, an action point, and the whole window."""
    view = camera.window.pages.currentWidget().view
    write("\nRasmus Ørbek følger op over for Teknik og Miljø inden den 1. november.")
    wait(2500)
    press("Home")
    press("Ctrl+Period")
    wait(1500)
    camera.take("stavning", view.item.decision, margin=GRID)
    press("Return")
    press("End")
    press("Ctrl+T")
    camera.take("opgave", view.item.decision, view.item.dock)
    press("Return")
    press("Ctrl+J")
    write("Tallene blev gennemgået.")
    camera.take("moede")


def _closed(camera: Camera) -> None:
    """A closed item, and what the room sees of it."""
    window = camera.window
    view = window.pages.currentWidget().view
    press("Ctrl+6")
    window.room_screen.window.resize(*ROOM)
    camera.take_of("salen", window.room_screen.window)
    let_it_be(MEETING_DAY, "16:04")
    press("F12")
    camera.take("lukket", view.around)
    window.room_screen.window.resize(*SMALL)
    camera.take_of("salen_lukket", window.room_screen.window)
    press("Ctrl+6")
    press("Ctrl+Shift+K")
    write("tte ")


def _decide(camera: Camera) -> None:
    """A ruling, a vote and a dissent."""
    view = camera.window.pages.currentWidget().view
    let_it_be(MEETING_DAY, "16:12")
    press("F12")
    press("Ctrl+R")
    write("Jonas")
    camera.take("inhabil", view.item.decision, view.item.dock)
    press("Return")  # takes the name
    press("Return")  # notes it
    press("Ctrl+Shift+S")
    write("+")
    write("pou")
    wait(600)
    write("-*")
    camera.take("afstemning", view.item.decision, view.item.dock)
    press("Return")
    press("Ctrl+Shift+Y")
    write("Poul")
    press("Tab")
    write("Formuleringen om kontrolbesøg bør udgå.")
    camera.take("mindretal", view.item.decision, view.item.dock)
    press("Return")


def _rest(camera: Camera) -> None:
    """A break, what was put off and what came extra, and the course of it all."""
    view = camera.window.pages.currentWidget().view
    let_it_be(MEETING_DAY, "16:30")
    press("Ctrl+F12")
    let_it_be(MEETING_DAY, "16:40")
    press("Ctrl+F12")
    press("F12")
    press("Ctrl+K")
    write("punktet")
    camera.take_panel("kommandoer")
    press("Escape")
    press("Escape")
    camera.go_back_to_window()
    camera.window.actions_["postpone_item"].trigger()
    press("Ctrl+Shift+X")
    write("Lyset på kajen")
    press("Return")
    let_it_be(MEETING_DAY, "16:48")
    person("lis", "5")
    camera.window.resize(WIDTH, TALL)
    camera.take("dagsorden", view.left.agenda)
    camera.take("fremmoede", view.left.attendance)
    camera.window.resize(WIDTH, HEIGHT)
    press("Ctrl+5")
    camera.take("forloeb", view.right)
    press("Escape")


def _after(camera: Camera, services: Services) -> None:
    """The end, what the referat tells of it, and the export."""
    window = camera.window
    view = window.pages.currentWidget().view
    let_it_be(MEETING_DAY, "17:02")
    press("Shift+F12")
    wait(SETTLED)
    for each in view.right.findChildren(PagesView):
        each.verticalScrollBar().setValue(each.verticalScrollBar().maximum())
    camera.take("opgavetabel", view.right, bottom=290)
    _send(camera)
    window.front.export()
    camera.take("eksport")
    press("Escape")
    press("Ctrl+P")
    press("Down")
    camera.take("udskriv")
    press("Escape")
    press("Ctrl+Shift+U")
    camera.take("giv_videre")
    press("Escape")
    file(camera, services)
    _look_back(camera)


def _send(camera: Camera) -> None:
    """Who looks the minutes through, one of them with an answer; taken back afterwards."""
    session = camera.window.pages.currentWidget().session
    press("Ctrl+Shift+W")
    press("Return")  # the chair, whose name stands there
    for name in ("Lisbeth Krogh", REVIEWER):
        write(name)
        press("Return")
        press("Return")
    her, _, last = session.meeting.reviewers
    session.do(SetField("", last.id, "due", None, DUE))
    for each in session.meeting.reviewers[:2]:
        asked = in_review(session.meeting, each.name, ASKED)
        if asked is not None:
            session.do(asked)
    said = Remark(new_id(), "", "", RemarkKind.NONE, her.name, ASKED + datetime.timedelta(hours=2))
    session.do(Insert(Collection.REMARKS, "", len(session.meeting.remarks), said))
    camera.take("gennemsyn")
    while session.meeting.reviewers:
        session.undo()
    press("Escape")


def _look_back(camera: Camera) -> None:
    """What texts were before, what was deleted, the committee, the keys, the search."""
    window = camera.window
    let_it_be(MEETING_DAY, "17:06")
    window.open_meeting(LIVE, "i2")
    press("Ctrl+D")
    press("Ctrl+End")
    for _ in "kom til punkt 3.":
        press("Backspace")
    write("deltog fra punkt 3.")
    press("Ctrl+H")
    camera.take_panel("historik")
    press("Escape")
    camera.go_back_to_window()
    _find(camera)
    _table(camera)
    window.open_meeting(LIVE, "i7")
    press("Ctrl+Shift+Delete")
    press("Ctrl+Shift+T")
    camera.take_panel("slettet")
    press("Escape")
    camera.go_back_to_window()
    press("Ctrl+Z")
    press("Ctrl+U")
    camera.take_panel("udvalg")
    press("Escape")
    camera.go_back_to_window()
    press("F1")
    camera.take_panel("genveje")
    press("Escape")
    camera.go_back_to_window()
    press("Ctrl+F")
    press("Ctrl+F")
    write("havn")
    camera.take("soeg", bottom=420)


def _table(camera: Camera) -> None:
    """A budget in a decision, its figures to the right; taken back again."""
    window = camera.window
    window.open_meeting(LIVE, "i3")
    view = window.meeting_page.view
    press("Ctrl+D")
    press("Ctrl+End")
    press("Ctrl+F9")
    for row in BUDGET:
        for cell in row:
            write(cell)
            if cell != BUDGET[-1][-1]:
                press("Tab")
    press("Ctrl+F8")
    press("Shift+Tab")
    press("Ctrl+F8")
    camera.take("tabel", view.item.decision)
    press("Ctrl+Shift+F8")


def _find(camera: Camera) -> None:
    """Words that are to be replaced, each place before it is done."""
    window = camera.window
    window.open_meeting(LIVE, "i3")
    press("Ctrl+Shift+C")
    write("havnen")
    press("Tab")
    write("kajen")
    view = window.meeting_page.view
    view.find_line.replace_all.click()
    press("Down")
    press("Down")
    press("Space")
    camera.take("find", view.around)
    press("Escape")
    press("Escape")


def person(letters: str, *keys: str) -> None:
    """Go to a person in the attendance list by letters of the name, and press keys there."""
    press("Ctrl+Shift+F")
    write(letters)
    for key in keys:
        press(key)
    wait(600)
    press("Ctrl+D")


def newcomer(camera: Camera, line: str, key: str) -> None:
    """Write a line for somebody who is not on the list."""
    camera.window.pages.currentWidget().view.left.attendance.add.setFocus()
    write(line)
    press(key)
    press("Ctrl+D")
