"""On a screen of 1280 by 720 with everything twice as large every dialog fits, nothing cut."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SMALL = Path(__file__).with_name("small_screen.py")


@pytest.mark.proof
@pytest.mark.timeout(300)
def test_every_dialog_fits_a_small_screen() -> None:
    """The tests' screen has 2560 by 1440 pixels; four to a point make 640 by 360 of them."""
    scaled = {**os.environ, "QT_SCALE_FACTOR": "4"}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
    command.append(str(SMALL))
    ran = subprocess.run(command, check=False, env=scaled, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout[-6000:]
