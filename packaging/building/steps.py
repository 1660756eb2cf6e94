"""The steps of a build: tools that are run, the error that ends it, the Python it is for."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

# The oldest Python the program runs on is the one it is packed with: what is locked has wheels for
# it on every platform, it is the one that the tests run on, and it is Debian 12's.
PYTHON = "3.11"


class BuildRefused(Exception):
    """The build cannot go on; the message says what is missing and what to do."""


def run(command: list[str], *, cwd: Path | None = None, **environment: str) -> str:
    """Run a tool and return what it writes; raise BuildRefused with its words when it fails."""
    done = subprocess.run(
        command,
        cwd=cwd,
        check=False,
        capture_output=True,
        text=True,
        errors="replace",
        env={**os.environ, **environment},
    )
    if done.returncode != 0:
        said = "\n".join((done.stdout + done.stderr).strip().splitlines()[-20:])
        raise BuildRefused(f"This step failed:\n    {' '.join(command)[:500]}\n{said}")
    return done.stdout


def refuse_other_python(job: str) -> None:
    """Raise BuildRefused where byte code made here is not for PYTHON; `job` as in prepare.py."""
    if "{}.{}".format(*sys.version_info) != PYTHON:
        raise BuildRefused(
            f"The byte code in the packages is for Python {PYTHON}; this is "
            f"{sys.version.split()[0]}. Delete .venv, and build with that one:\n"
            f"    python{PYTHON} packaging/prepare.py {job} …"
        )


def project_version(root: Path) -> str:
    """Return the version that pyproject.toml says."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    version: str = project["project"]["version"]
    return version
