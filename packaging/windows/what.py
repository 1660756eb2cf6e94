"""What is built: the values that every step is given."""

from dataclasses import dataclass
from pathlib import Path

from building.steps import PYTHON

NAME = "SSP Desktop"
COMMAND = "ssp-desktop"
PUBLISHER = "SSP Desktop contributors"
PYTHON_DLL = f"python{PYTHON.replace('.', '')}.dll"


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
