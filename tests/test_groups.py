"""Tests that share something dear stay in one process, else each process makes it anew."""

import subprocess
import sys
from pathlib import Path

GROUPED = """
import time, pytest
pytestmark = pytest.mark.xdist_group("dear")
@pytest.mark.parametrize("number", range(6))
def test_one(number, worker_id):
    time.sleep(0.05)
    with open("workers", "a") as file:
        file.write(worker_id + "\\n")
"""


def test_tests_of_one_group_run_in_one_process(tmp_path: Path) -> None:
    (tmp_path / "test_grouped.py").write_text(GROUPED, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = xdist_group\n", encoding="utf-8")
    # As `make test` calls it.
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist=loadgroup"]
    done = subprocess.run(
        [*command, "--no-loadscope-reorder", "-p", "no:cacheprovider"],
        check=False,
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stdout
    workers = (tmp_path / "workers").read_text(encoding="utf-8").split()
    assert len(workers) == 6
    assert len(set(workers)) == 1
