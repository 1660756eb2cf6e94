"""Has LibreOffice, where it is installed, make an ODT of a file in an old format.

LibreOffice runs by itself, with a time limit, in a folder of its own that goes with it, with
a profile made for this one file: no macros run, no links are followed, nothing of the user's
own settings is read or changed. That folder is where whoever asks says, since what a killed
program leaves there has to be swept. When anything goes wrong, the old file stays what it was,
and its reader says what to do.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from ssp_desktop.reading.source.refusals import no_room_to_convert

Room = Callable[[], AbstractContextManager[Path]]
"""Gives a private folder for plain files for a while; entering raises OSError."""
OFFICE_PATIENCE = 60.0
"""Seconds that LibreOffice may take for one file; its first start alone takes some."""

_ENDINGS = (".doc", ".dot", ".rtf")
_STARTS = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf")
_MAX_BYTES = 200 * 1024 * 1024
_TEMPORARY = ("TMPDIR", "TEMP", "TMP")  # what each system calls its folder for such files
_LOOK = 0.1  # seconds between two checks of the process
_PLACES = (
    r"%ProgramFiles%\LibreOffice\program\soffice.com",
    r"%ProgramFiles(x86)%\LibreOffice\program\soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
)
_ITEM = (
    '<item oor:path="/org.openoffice.Office.{0}"><prop oor:name="{1}" oor:op="fuse">'
    "<value>{2}</value></prop></item>"
)
_SETTINGS = (
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "0"),
)


def find_office() -> str:
    """Return the program of LibreOffice, or "" where it is not installed."""
    for name in ("soffice", "libreoffice"):
        found = shutil.which(name)
        if found:
            return found
    places = map(os.path.expandvars, _PLACES)
    return next((place for place in places if Path(place).is_file()), "")


def is_old(path: Path) -> bool:
    """Return whether the file at `path` is one that LibreOffice can make an ODT of."""
    if path.suffix.casefold() not in _ENDINGS:
        return False
    try:
        if not path.is_file() or path.stat().st_size > _MAX_BYTES:
            return False
        with path.open("rb") as file:
            return file.read(8).startswith(_STARTS)
    except OSError:
        return False


@contextlib.contextmanager
def as_odt(
    path: Path, room: Room, memory: int, patience: float, given_up: Callable[[], bool]
) -> Iterator[Path | None]:
    """Yield an ODT made of the file at `path` in a `room`, for a while; None when none is made.

    Raises Unreadable where there is no room. LibreOffice may take `memory` bytes, where the system
    can enforce it.
    """
    office = find_office() if is_old(path) else ""
    if not office:
        yield None
        return
    with contextlib.ExitStack() as held:
        try:
            folder = held.enter_context(room())
            source = folder / f"kilde{path.suffix.casefold()}"
            shutil.copyfile(path, source)
            _write_profile(folder / "profil")
        except OSError as error:
            raise no_room_to_convert(path.name, error) from error
        made = None
        with contextlib.suppress(OSError):
            made = _converted(office, source, memory, time.monotonic() + patience, given_up)
        yield made


def _write_profile(profile: Path) -> None:
    items = "".join(_ITEM.format(*setting) for setting in _SETTINGS)
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/'
        f'registry">{items}</oor:items>\n',
        "utf-8",
    )


def _converted(
    office: str, source: Path, memory: int, until: float, given_up: Callable[[], bool]
) -> Path | None:
    folder = source.parent
    out = folder / "ud"
    out.mkdir()
    command = [
        office, f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless",
        "--norestore", "--nologo", "--nodefault", "--nolockcheck",
        "--convert-to", "odt:writer8", "--outdir", str(out), str(source),
    ]  # fmt: skip
    process = subprocess.Popen(
        _limited(command, memory),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **dict.fromkeys(_TEMPORARY, str(folder)), "SAL_USE_VCLPLUGIN": "svp"},
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        while process.poll() is None and time.monotonic() < until and not given_up():
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(_LOOK)
    finally:
        _end(process)
    made = out / f"{source.stem}.odt"
    return made if made.is_file() else None


def _limited(command: list[str], memory: int) -> list[str]:
    """Return `command` so that it, and all that it starts, takes no more; only Linux can."""
    if sys.platform != "linux":
        return command
    limits = f"ulimit -d {memory // 1024} && ulimit -f {_MAX_BYTES // 512}"
    return ["/bin/sh", "-c", f'{limits} && exec "$@"', "sh", *command]


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End `process` with all that it has started."""
    if sys.platform == "win32":
        if process.poll() is None:
            tree = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
            subprocess.run(tree, check=False, capture_output=True)
    else:
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
