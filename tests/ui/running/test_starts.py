"""Starting, and what is explained where that cannot be."""

import contextlib
import signal
import sqlite3
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ssp_desktop import cli
from ssp_desktop.application.log import EventLog
from ssp_desktop.application.services import Opening
from ssp_desktop.bootstrap import Program
from ssp_desktop.folders import find_folders
from ssp_desktop.ui.look.theme import Scheme
from ssp_desktop.ui.remembered.kept_places import KeptPlaces, WritingPlace
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.running import start
from ssp_desktop.ui.running.refusal import Refusal
from ssp_desktop.ui.window.main_window import MainWindow


class Watcher:
    """Waits for a window of a kind, notes what stands in it, and closes it."""

    def __init__(self, kind: type[QWidget]) -> None:
        self.kind = kind
        self.texts: list[str] = []
        self.title = ""
        self._timer = QTimer()
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def ready(self, window: QWidget) -> bool:
        return window.isVisible()

    def _look(self) -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, self.kind) and self.ready(window):
                self._timer.stop()
                self.texts = [label.text() for label in window.findChildren(QLabel)]
                self.title = window.windowTitle()
                window.close()


class MeetingWatcher(Watcher):
    """Waits until the window has a meeting open."""

    def ready(self, window: MainWindow) -> bool:
        self.item = window.current_item
        return window.current_meeting is not None


def test_the_program_opens_at_a_meeting_and_ends_with_everything_on_disk(qapp, meetings, services):
    watcher = MeetingWatcher(MainWindow)
    assert start.run(services, Opening(meetings[-1].id, 2)) == 0
    assert watcher.title == "SSP-styregruppen – SSP Desktop"
    assert watcher.item == meetings[-1].items[1].id
    assert services.autosave.saved
    assert (services.folders.data / "window.ini").exists()


class AlarmWatcher(Watcher):
    """Waits until the foot says that the database is damaged, but not for ever."""

    looks = 0
    alarmed = False

    def ready(self, window: MainWindow) -> bool:
        self.looks += 1
        self.alarmed = window.status.alarm.isVisible()
        self.on_list = window.pages.currentWidget() is window.start_page
        self.told = window.message.text
        self.dressed = not window.actions_["copies"].icon().isNull()
        return self.alarmed or self.looks > 300


def test_a_damaged_database_with_a_meeting_kept_open_leads_to_the_copies(qapp, meetings, services):
    settings = Settings(services.folders.data)
    kept = KeptPlaces(settings)
    kept.keep(meetings[-1].id, WritingPlace(meetings[-1].items[0].id, "decision", 0))
    with contextlib.closing(sqlite3.connect(services.folders.database)) as other:
        other.execute("ALTER TABLE meetings RENAME TO gone")
        watcher = AlarmWatcher(MainWindow)
        assert start.run(services, Opening()) == 0
        other.execute("ALTER TABLE gone RENAME TO meetings")
    assert watcher.alarmed
    assert watcher.on_list
    assert watcher.dressed
    assert "beskadiget" in watcher.told


@pytest.mark.parametrize(
    ("harm", "word"),
    [
        ("damaged", "beskadiget"),
        ("schema format", "beskadiget"),
        ("schema no text", "beskadiget"),
        ("foreign", "ikke en database fra SSP Desktop"),
        ("newer", "nyere version"),
    ],
)
def test_a_database_that_cannot_be_used_is_explained_and_not_touched(
    qapp, own_data_dir, harm, word
):
    path = find_folders(own_data_dir).database
    with Program().writing(str(own_data_dir)) as services:
        services.meetings.add_sample()
    for each in path.parent.glob(f"{path.name}-*"):
        each.unlink()
    content = bytearray(path.read_bytes())
    if harm == "damaged":
        content[:16] = b"x" * 16
        path.write_bytes(content)
    elif harm == "schema format":
        content[44:48] = b"\0\0\0\x63"
        path.write_bytes(content)
    elif harm == "schema no text":
        at = content.find(b"CREATE TABLE sections") + 13
        content[at : at + 3] = b"\xff\xfe\xfd"
        path.write_bytes(content)
    elif harm == "foreign":
        path.write_bytes(b"Dette er et brev, ikke en database. " * 9)
    else:
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA user_version = 999")
        connection.close()
    before = path.read_bytes()
    watcher = Watcher(Refusal)
    assert Program().window(str(own_data_dir)) == 2
    assert word in " ".join(watcher.texts)
    assert path.read_bytes() == before


def test_a_program_that_holds_the_folder_and_has_no_window_is_explained(qapp, own_data_dir):
    with Program().writing(str(own_data_dir)):
        watcher = Watcher(Refusal)
        assert Program().window(str(own_data_dir)) == 2
    assert "Et andet program arbejder på møderne" in " ".join(watcher.texts)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks the window itself")
@pytest.mark.parametrize("asking", [signal.SIGTERM, signal.SIGINT])
def test_asked_to_end_by_the_system_everything_is_saved(
    own_data_dir, ssp_desktop_started, xdotool, asking
):
    with Program().writing(str(own_data_dir)) as services:
        meeting = services.meetings.add_sample()
    program = ssp_desktop_started("open", meeting.id, "--item", "7")
    xdotool("search", "--sync", "--onlyvisible", "--name", "– SSP Desktop")
    time.sleep(1)  # it listens a little after it stands
    xdotool("type", "--delay", "5", "Sidste ord")
    time.sleep(0.05)
    program.send_signal(asking)
    assert program.wait(10) == 0
    with Program().reading(str(own_data_dir)) as services:
        assert services.store.load(meeting.id).items[-1].decision.startswith("Sidste o")


RUBBISH = (
    b"[" * 200_000,
    b"[General]\nlanguage=" + b"[" * 200_000,
    b'[General]\nlanguage="\\xd800"\nscheme=\\xdfff\nexport_kind=\\xd800\n',
    b"[General]\nwindow=@ByteArray(rubbish)\ncolumns=@ByteArray(\\0\\0\\0\\xff)\nexport_kind=exe",
    b"[General]\nscheme=@Size(3 4)\nlanguage=@Rect(1 2 3)\nspelling=@Invalid()\nexport_kind=a, b",
    bytes(range(256)) * 100,
)


@pytest.mark.parametrize("content", RUBBISH)
def test_rubbish_in_what_the_window_remembers_is_ignored(qapp, meetings, services, content):
    (services.folders.data / "window.ini").write_bytes(content)
    watcher = MeetingWatcher(MainWindow)
    caught = []
    watcher.ready = lambda window: (
        window.meeting_page is not None and (window.front.export(), caught.append(1))
    )
    assert start.run(services, Opening(meetings[-1].id, 2)) == 0
    assert caught
    assert watcher.title == "SSP-styregruppen – SSP Desktop"
    if services.folders.log_file.exists():
        assert "bug" not in services.folders.log_file.read_text()


def test_a_choice_that_there_is_not_is_noted_once(own_data_dir):
    own_data_dir.mkdir()
    (own_data_dir / "window.ini").write_text("[General]\nscheme=pink\nlanguage=@Size(1 2)\n")
    log = EventLog(find_folders(own_data_dir).log_file)
    settings = Settings(own_data_dir, log)
    assert settings.scheme is Scheme.SYSTEM
    assert settings.language == "da"
    assert log.path.read_text().count("rubbish in window.ini ignored") == 1


def test_a_database_that_is_a_link_to_nothing_is_explained(qapp, own_data_dir, capfd):
    own_data_dir.mkdir()
    place = find_folders(own_data_dir).database
    place.symlink_to(own_data_dir / "drevet" / "referater.db")
    watcher = Watcher(Refusal)
    assert Program().window(str(own_data_dir)) == 2
    assert "henvisning" in " ".join(watcher.texts)
    assert cli.run(Program(), ["list"]) == 2
    assert "henvisning" in capfd.readouterr().err
    assert cli.run(Program(), ["check"]) == 2


WHAT_PYSIDE_READ = """
import linecache
import ssp_desktop.ui.running.start
print(*(file for file in linecache.cache if "ssp_desktop" in file))
"""


def test_pyside_reads_the_source_of_none_of_the_modules_that_the_window_waits_for():
    done = subprocess.run(
        [sys.executable, "-c", WHAT_PYSIDE_READ], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []


def test_the_first_window_is_imported_without_all_of_qts_enums():
    # Whoever imports `Qt` makes PySide build every enum in it: 20 ms, a tenth of the first window.
    words = (
        "import PySide6.QtCore as core; import ssp_desktop.ui.running.start;"
        "import ssp_desktop.ui.window.main_window; print('Qt' in vars(core));"
        "from PySide6.QtCore import Qt; print('Qt' in vars(core))"
    )
    done = subprocess.run([sys.executable, "-c", words], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["False", "True"]
