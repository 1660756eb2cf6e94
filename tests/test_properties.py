"""A property that fails says so, with its example, within the time a test has."""

import os
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
# What is drawn, printed, after an import as other tests of the same process make it.
DRAWN = """
import sys
from hypothesis import given, strategies as st
from tests.properties import settle
from tests.proofs import random_cases

settle()
__import__(sys.argv[1])

@given(st.lists(st.integers(-9999, 99999)))
@random_cases(50)
def draw(numbers):
    print(numbers)

draw()
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


@pytest.mark.parametrize("name", ["PROOFS", "CI"])
def test_the_same_examples_come_after_other_tests_as_alone(name):
    def drawn(after):
        environment = {key: of for key, of in os.environ.items() if key not in ("PROOFS", "CI")}
        return subprocess.run(
            [sys.executable, "-c", DRAWN, after],
            check=True,
            capture_output=True,
            text=True,
            cwd=ROOT,
            env={**environment, name: "50"},
        ).stdout

    alone = drawn("json")
    assert alone.count("\n") >= 50
    assert drawn("ssp_desktop.reading.pdf.rules") == alone
