"""Lint, types and tests in the order in which they fail fastest.

All tests run side by side in several processes, each with a screen of its own
(``tests/machine/screens.py``); the benchmarks alone.
"""

import os
import subprocess
from pathlib import Path

# One process more than cores, as many a test waits for a timer, a disk or another program.
# A test goes to whichever is free, in the order of ``tests/conftest.py``; tests that share
# something dear (`xdist_group`) go to one. A process that dies ends the run, with its test
# named: given another, pytest-xdist waits without end for the tests of the one that died.
PROCESSES = min(os.cpu_count() or 1, 4) + 1
SIDE_BY_SIDE = (
    *("-n", str(PROCESSES), "--dist=loadgroup", "--no-loadscope-reorder"),
    "--max-worker-restart=0",
)


def run(python: Path, job: str, arguments: list[str]) -> int:
    """Run all checks ("test"), some tests ("pytest"), the benchmarks ("bench") or the proofs.

    Those ("prove") look at 300 cases unless the variable ``PROOFS`` says otherwise; "mutate"
    asks which planted mistakes the tests notice (``tests/mutation``).

    The arguments go to pytest; the exit status is that of the first check that fails.
    """
    tool = [str(python), "-m"]
    if job == "bench":
        return subprocess.call([*tool, "pytest", "tests/benchmarks", "--timeout=0", *arguments])
    if job == "prove":
        os.environ.setdefault("PROOFS", "300")
        options = ("-m", "proof or hypothesis", "--timeout=0", "--durations=0")
        return subprocess.call([*tool, "pytest", *SIDE_BY_SIDE, *options, *arguments])
    if job == "mutate":
        return subprocess.call([*tool, "tests.mutation", *arguments])
    if job == "pytest":
        return subprocess.call([*tool, "pytest", *arguments])
    steps = (
        [*tool, "ruff", "check"],
        [*tool, "ruff", "format", "--check"],
        [*tool, "mypy"],
        [*tool, "pytest", *SIDE_BY_SIDE, *arguments],
    )
    for step in steps:
        print(f"+ {' '.join(step[2:])}", flush=True)
        status = subprocess.call(step)
        if status != 0:
            return status
    return 0
