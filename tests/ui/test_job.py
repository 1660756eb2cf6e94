"""Work on a thread of its own: what it found is told, whenever the program ends."""

import subprocess
import sys

import pytest

AT_THE_END = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ssp_desktop.domain.errors import UserError
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
    [("return 'halfway'", "done halfway"), ("raise UserError('no room')", "refused no room")],
)
def test_what_came_of_it_is_told_once_when_the_program_ends(own_data_dir, then, told):
    script = AT_THE_END.format(then=then)
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert ran.stdout.splitlines() == [told]


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
