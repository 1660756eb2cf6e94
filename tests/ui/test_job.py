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
