"""A property that fails says so, with its example, within the time a test has."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# Slow, and with an example that takes some thousand steps to become the smallest.
PLANTED = """
import time
from hypothesis import given, settings, strategies as st

@settings(database=None)
@given(st.lists(st.text(min_size=9), min_size=40, max_size=50))
def test_planted(words):
    time.sleep(0.3)
    assert len(set(words)) < 40
"""


@pytest.mark.slow
def test_a_slow_property_that_fails_shows_its_example_within_a_minute(tmp_path):
    planted = tmp_path / "test_planted.py"
    planted.write_text(PLANTED, "utf-8")
    pytest_here = [sys.executable, "-m", "pytest", "-c", ROOT / "pyproject.toml", "--rootdir", ROOT]
    begun = time.monotonic()
    done = subprocess.run(
        [
            *pytest_here,
            "--rootdir",
            ROOT,
            "-p",
            "tests.conftest",
            "-p",
            "no:cacheprovider",
            planted,
        ],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert time.monotonic() - begun < 60
    assert "1 failed" in done.stdout, done.stdout + done.stderr
    assert "test_planted(\nE           words=[" in done.stdout, done.stdout
    assert "Timeout" not in done.stdout
