"""Lint, types and tests in the order in which they fail fastest.

All tests run side by side, one process for each core; what measures, alone. Each process
has a screen of its own (``tests/screens.py``).
"""

import os
import subprocess
from pathlib import Path

# A test goes to whichever process is free, in the order of ``tests/conftest.py``; those that
# share something dear (`xdist_group`) go to one.
SIDE_BY_SIDE = ("-n", "auto", "--maxprocesses=4", "--dist=loadgroup", "--no-loadscope-reorder")


def run(python: Path, job: str, arguments: list[str]) -> int:
    """Run all checks ("test"), some tests ("pytest"), the benchmarks ("bench") or the proofs.

    Those ("prove") look at 300 cases unless the variable ``PROOFS`` says otherwise.

    The arguments go to pytest; the exit status is that of the first check that fails.
    """
    tool = [str(python), "-m"]
    if job == "bench":
        return subprocess.call([*tool, "pytest", "tests/benchmarks", "--timeout=0", *arguments])
    if job == "prove":
        os.environ.setdefault("PROOFS", "300")
        options = ("-m", "proof", "--timeout=0", "--durations=0")
        return subprocess.call([*tool, "pytest", *SIDE_BY_SIDE, *options, *arguments])
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
