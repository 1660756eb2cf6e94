"""What is built: the values that every step is given, and the error that ends a build."""

import os
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path

NAME = "SSP Desktop"
COMMAND = "ssp-desktop"
PUBLISHER = "SSP Desktop contributors"
# The oldest Python the program runs on is the one it is packed with: what is locked has wheels for
# it on every platform, and it is the one that the tests run on.
PYTHON = "3.11"
PYTHON_DLL = "python311.dll"


class BuildRefused(Exception):
    """The build cannot go on; the message says what is missing and what to do."""


@dataclass(frozen=True)
class Build:
    """One build.

    `work` is a folder that is the build's own, `dist` where the packages go, `epoch` the seconds
    since 1970 that every file in them is dated with. Without `python`, the ZIP of Python for
    Windows, it is built with what stands in for it.
    """

    root: Path
    work: Path
    dist: Path
    version: str
    epoch: int
    python: Path | None

    @property
    def tree(self) -> Path:
        """The folder of what is installed."""
        return self.work / "tree"

    @property
    def own(self) -> Path:
        """The folder of these files."""
        return self.root / "packaging" / "windows"

    @property
    def icon(self) -> Path:
        """The program's icon as Windows wants it."""
        return self.work / "ssp-desktop.ico"

    @property
    def drawing(self) -> Path:
        """What the icon is drawn from."""
        return self.root / "resources" / "program" / "ssp-desktop.svg"

    def package(self, ending: str) -> Path:
        """Return the file to make, with that ending (with its dot)."""
        standin = "" if self.python else "-standin"
        return self.dist / f"SSP-Desktop-{self.version}-x64{standin}{ending}"


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


def project_version(root: Path) -> str:
    """Return the version that pyproject.toml says."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    version: str = project["project"]["version"]
    return version
