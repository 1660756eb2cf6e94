"""The same measurements with everything twice as large, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.proofs import PROOFS


@pytest.mark.proof
@pytest.mark.timeout(600)
def test_all_can_be_seen_at_200_percent() -> None:
    """The meeting in every run; in `make prove` what every run measures at 100 %."""
    scaled = {**os.environ, "QT_SCALE_FACTOR": "2"}
    scaled.pop("PROOFS", None)
    scaled.pop("WRITE_DOCS", None)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
    command.append(str(Path(__file__).with_name("test_contrast.py")))
    if not PROOFS:
        command += ["-k", "the and meeting and not runs"]
    ran = subprocess.run(command, check=False, env=scaled, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout[-6000:]
    assert " passed" in ran.stdout
