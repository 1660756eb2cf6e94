"""Where the program's files are: the data, the log, the policy, the files shipped with it; itself.

The one module that imports appdirs. Writes and makes nothing.
"""

from __future__ import annotations

import contextlib
import os
import re
import sys
from pathlib import Path
from typing import NamedTuple

ENVIRONMENT = "SSP_DESKTOP_DATA_DIR"
_NAME = "ssp-desktop"

_OWN_FILE = re.compile(
    r"referater\.(db|lock|unfinished)|referater-(damaged|replaced)-"
    r"|(referater-\d{4}-\d\d-\d\d|referater-opened-[0-9a-f]+|before-\d+)\.(db|unfinished)"
    r"|window\.ini|second-place\.json|key\.json|ssp-desktop\.log",
    re.IGNORECASE,
)
"""How the names of the program's files begin.

The database with SQLite's and the store's files beside it, its copies, the lock, the window's
settings, what is remembered of the second place for copies, the log.
"""
OWN_FOLDERS = ("attachments", "backups", "log", "templates", "dictionary", "scans")
"""The folders inside the data folder that are the program's own, or reserved for it."""


SETTINGS_FILE = "window.ini"
"""In what the window remembers sizes and choices."""
KEY_FILE = "key.json"
"""What says which key the data folder has."""
WINDOW = "window"
"""What the window calls itself to whoever finds the data folder locked; a command has its name."""
OPENED = "opened"
"""The folder, in that of attachments, of copies that the system's programs have open."""
LENT = "lent-"
"""How the names begin of what lies there for this program alone, or for a command beside it."""


def is_named_as_own(name: str) -> bool:
    """Whether a file with that name in one of the program's folders is the program's."""
    return _OWN_FILE.match(name) is not None


class Folders(NamedTuple):
    """The folders of one run of the program. They need not exist yet."""

    data: Path
    log: Path
    resources: Path

    @property
    def database(self) -> Path:
        """The file with every meeting."""
        return self.data / "referater.db"

    @property
    def backups(self) -> Path:
        """The folder of the daily copies."""
        return self.data / "backups"

    @property
    def attachments(self) -> Path:
        """The folder of the files of attachments."""
        return self.data / "attachments"

    @property
    def opened(self) -> Path:
        """The folder of the copies of attachments that the system's programs have open."""
        return self.attachments / OPENED

    @property
    def templates(self) -> Path:
        """The folder of a municipality's own DOCX templates."""
        return self.data / "templates"

    @property
    def dictionary(self) -> Path:
        """The folder of a user's own dictionary, which is tried before the program's."""
        return self.data / "dictionary"

    @property
    def scans(self) -> Path:
        """The folder of what scans that were interrupted had done."""
        return self.data / "scans"

    @property
    def guide(self) -> Path:
        """The user's guide: the wheel's own, else the checkout's."""
        shipped = self.resources / "guide" / "brugervejledning.md"
        return shipped if shipped.is_file() else self.resources.parent / "docs" / shipped.name

    @property
    def lock(self) -> Path:
        """The file whose OS lock says that a program is writing."""
        return self.data / "referater.lock"

    @property
    def settings(self) -> Path:
        """The file in which the window remembers sizes and choices."""
        return self.data / SETTINGS_FILE

    def is_own(self, path: Path) -> bool:
        """Whether `path`, which is not a link, is one of the program's files, or reserved for one.

        Nothing is opened: on POSIX systems that would drop the locks on an open database.
        """
        folders = (
            *(self.attachments, self.backups, self.templates, self.dictionary, self.log),
            self.scans,
        )
        if any(_is_same(parent, folder) for parent in path.parents for folder in folders):
            return True
        if _is_same(path.parent, self.data) and is_named_as_own(path.name):
            return True
        return any(_is_same(path, file) for file in (self.database, self.lock, self.settings))

    @property
    def log_file(self) -> Path:
        """The newest log file."""
        return self.log / "ssp-desktop.log"


def _is_same(one: Path, other: Path) -> bool:
    """Whether both are one file, under whatever names."""
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return False


def find_folders(data_dir: str | Path | None = None) -> Folders:
    """Return the folders for `data_dir`, else ``SSP_DESKTOP_DATA_DIR``, else the user's own.

    With a chosen data folder the log is in it too, so that such a run leaves nothing anywhere else.
    """
    chosen = data_dir or os.environ.get(ENVIRONMENT)
    if chosen:
        data = Path(chosen)
        with contextlib.suppress(RuntimeError):  # ~ with an unknown user: a name like any other
            data = data.expanduser()
        data = data.absolute()
        return Folders(data, data / "log", _resources())
    import appdirs  # noqa: PLC0415 - not needed where a folder was given

    return Folders(
        Path(appdirs.user_data_dir(_NAME, appauthor=False)),
        Path(appdirs.user_log_dir(_NAME, appauthor=False)),
        _resources(),
    )


def policy_file() -> Path:
    """Return where IT's policy lies on this system, whether there is one or not.

    No variable and no argument of the program leads elsewhere: a user must not go round it.
    """
    if sys.platform == "win32":
        import appdirs  # noqa: PLC0415 - asks Windows, not a variable

        folder = Path(appdirs.site_data_dir(_NAME, appauthor=False))
    elif sys.platform == "darwin":
        folder = Path("/Library/Application Support") / _NAME
    else:
        folder = Path("/etc") / _NAME
    return folder / "policy.toml"


def _resources() -> Path:
    """Return the wheel's own resources, else the checkout's."""
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def own_command(*arguments: str) -> tuple[list[str], Path | None]:
    """Return the command that starts this program again, and the folder to start it in.

    A frozen program has no other Python to start, nor has an installed one on Windows, which its
    launcher marks (packaging/windows/launcher.c).
    """
    if getattr(sys, "frozen", False) or "launcher" in sys._xoptions:
        return [sys.executable, *arguments], None
    # From where the package is: neither the installation nor the current folder matters.
    package = Path(__file__).resolve().parent
    return [sys.executable, "-m", package.name, *arguments], package.parent
