"""Lint, types and tests in the order in which they fail fastest.

Everything that Qt draws goes to an X server of its own where there is Xvfb, so
that no window of a test opens on the desk of whoever calls.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

# Room for a window of 1280x720 at 200 %.
SCREEN = "-screen 0 2560x1440x24 -dpi 96 -nolisten tcp"
# A window manager gives the focus back when a dialog closes, as every desktop does.
MANAGED = 'openbox >/dev/null 2>&1 & exec "$@"'


def run(python: Path, job: str, arguments: list[str]) -> int:
    """Run all checks ("test"), the tests ("pytest"), the benchmarks ("bench") or the proofs.

    Those ("prove") look at 300 cases unless the variable ``PROOFS`` says otherwise.

    The arguments go to pytest; the exit status is that of the first check that fails.
    """
    tool = [str(python), "-m"]
    if job == "bench":
        return _pytest([*tool, "pytest", "tests/benchmarks", "--timeout=0", *arguments])
    if job == "prove":
        os.environ.setdefault("PROOFS", "300")
        return _pytest([*tool, "pytest", "-m", "proof", "--timeout=0", "--durations=0", *arguments])
    if job == "pytest":
        return _pytest([*tool, "pytest", *arguments])
    steps = (
        [*tool, "ruff", "check"],
        [*tool, "ruff", "format", "--check"],
        [*tool, "mypy"],
    )
    for step in steps:
        print(f"+ {' '.join(step[2:])}", flush=True)
        status = subprocess.call(step)
        if status != 0:
            return status
    print("+ pytest", flush=True)
    return _pytest([*tool, "pytest", *arguments])


def _pytest(command: list[str]) -> int:
    environment = dict(os.environ)
    environment.pop("WAYLAND_DISPLAY", None)
    if sys.platform.startswith("linux"):
        if shutil.which("xvfb-run") and shutil.which("xauth"):
            if shutil.which("openbox"):
                command = ["sh", "-c", MANAGED, "sh", *command]
            command = ["xvfb-run", "-a", "-s", SCREEN, *command]
            environment["QT_QPA_PLATFORM"] = "xcb"
        else:
            environment["QT_QPA_PLATFORM"] = "offscreen"
    return subprocess.call(command, env=environment)
