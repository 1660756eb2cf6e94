"""Work on a thread of its own: what it found is told, whenever the program ends."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import ssp_desktop.ui

UI = Path(ssp_desktop.ui.__file__).parent

AT_THE_END = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ssp_desktop.domain.errors import Cancelled, UserError
from ssp_desktop.ui.system.job import Job

def work(go_on):
    while go_on(0, 0):
        time.sleep(0.01)
    {then}

app = QApplication([])
job = Job(work, app)
job.done.connect(lambda told: print("done", told))
job.refused.connect(lambda why: print("refused", why))
job.start()
QTimer.singleShot(0, app.quit)
app.exec()
"""


@pytest.mark.parametrize(
    ("then", "told"),
    [
        ("return 'halfway'", "done halfway"),
        ("raise UserError('no room')", "refused no room"),
        ("raise Cancelled", "refused Det blev stoppet. Intet er ændret."),
    ],
)
def test_what_came_of_it_is_told_once_when_the_program_ends(own_data_dir, then, told):
    script = AT_THE_END.format(then=then)
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert ran.stdout.splitlines() == [told]
    assert "Traceback" not in ran.stderr


DELETED_AT_ANY_MOMENT = """
import random, sys, threading
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from ssp_desktop.ui.system.job import Job

def work(go_on):
    for done in range(5):
        go_on(done, 5)

app = QApplication([])
sys.setswitchinterval(1e-6)
chance = random.Random(1)
for _ in range(1500):
    window = QObject()
    job = Job(work, window)
    job.start()
    for _ in range(chance.randrange(200)):
        pass
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
for thread in threading.enumerate():
    if thread.name == "job":
        thread.join()
print("still here")
"""


def test_a_window_that_is_deleted_while_its_work_reports_ends_nothing_else(own_data_dir):
    ran = subprocess.run(
        [sys.executable, "-c", DELETED_AT_ANY_MOMENT], capture_output=True, check=False, text=True
    )
    assert (ran.returncode, ran.stdout.strip()) == (0, "still here"), ran.stderr[-500:]


BUG = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ssp_desktop.application.log import EventLog
from ssp_desktop.ui.running.crash import CrashGuard
from ssp_desktop.ui.running.crash_dialog import CrashDialog
from ssp_desktop.ui.system.job import Job

def work(go_on):
    raise ZeroDivisionError

app = QApplication([])
guard = CrashGuard(EventLog(Path(sys.argv[1])), lambda seconds: True)
guard.install()
job = Job(work, app)
job.refused.connect(lambda why: print("refused", why))
job.done.connect(lambda told: print("done", told))
{ignored}
job.start()
def tell():
    shown = [each for each in app.topLevelWidgets() if isinstance(each, CrashDialog)]
    if shown:
        print("dialog")
        app.quit()
looking = QTimer(app)
looking.timeout.connect(tell)
looking.start(20)
QTimer.singleShot(20000, app.quit)
app.exec()
"""


@pytest.mark.parametrize(
    ("ignored", "told"),
    [
        ("", ["refused Det lykkedes ikke"]),
        ("job.blockSignals(True)", []),
        ("job.deleteLater()", []),
    ],
    ids=["heard", "dropped", "deleted"],
)
def test_a_bug_frees_who_began_it_and_is_told_whoever_listens(own_data_dir, ignored, told):
    script = BUG.format(ignored=ignored)
    ran = subprocess.run(
        [sys.executable, "-c", script, str(own_data_dir / "log")],
        capture_output=True,
        check=False,
        text=True,
    )
    *refused, last = ran.stdout.splitlines()
    assert [line.partition(":")[0] for line in refused] == told
    assert (last, ran.returncode) == ("dialog", 0), ran.stderr[-500:]


WAITS_FOR_NOTHING = {"approval/seal_watch.py", "filing/filed_watch.py", "copies/copies_panel.py"}
"""Where nothing is kept from going on by a job that failed: they have nothing to free."""


def test_whoever_begins_work_hears_that_it_failed():
    for path in UI.rglob("*.py"):
        text = path.read_text("utf-8")
        begun = len(re.findall(r"(?<!class )\b(?:Reading)?Job\(", text))
        heard = text.count("refused.connect(")
        name = path.relative_to(UI).as_posix()
        assert begun <= heard or name in WAITS_FOR_NOTHING, name
