"""The wheels of Windows: fetched as the lock says, checked to be whole together, unpacked.

The lock is the program's one (`requirements.lock`), with the entries that apply on 64-bit Windows
under the Python that is packed. uv made it for all platforms at once, so a lock of Windows' own
would name the same versions, and could only drift from those that the tests run with. pip cannot
judge the markers itself: it does so by the machine it runs on. That every requirement of every
wheel is met on Windows is checked here, by the wheels' own metadata.
"""

import fnmatch
import shutil
import sys
import zipfile
from collections.abc import Iterator
from email.parser import HeaderParser
from pathlib import Path, PurePosixPath

import check_wheels
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

from windows.what import PYTHON, Build, BuildRefused, run

# sqlite-utils asks for it, for a command of its own that installs plug-ins; nothing here does.
LEFT_OUT = ("pip",)
_WINDOWS = {
    "os_name": "nt",
    "sys_platform": "win32",
    "platform_system": "Windows",
    "platform_machine": "AMD64",
    "python_version": PYTHON,
    "python_full_version": f"{PYTHON}.9",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
}


def fetch(build: Build) -> list[Path]:
    """Return the wheels that the lock names for Windows, without those left out."""
    into = build.work / "wheels"
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir(parents=True)
    lock = build.work / "windows.lock"
    lock.write_text(lock_of_windows(), encoding="utf-8")
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "-q"]
    command += ["--no-deps", "--require-hashes", "--only-binary=:all:", "-r", str(lock)]
    command += ["--platform", "win_amd64", "--implementation", "cp", "--python-version", PYTHON]
    run([*command, "-d", str(into)])
    return sorted(into.glob("*.whl"))


def build_own(build: Build) -> Path:
    """Return the program's own wheel, made of the files that lie here."""
    into = build.work / "own"
    shutil.rmtree(into, ignore_errors=True)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(into)]
    run(command, cwd=build.root, SOURCE_DATE_EPOCH=str(build.epoch))
    (wheel,) = into.glob("*.whl")
    return wheel


def check_whole(wheels: list[Path]) -> None:
    """Raise BuildRefused when a wheel needs something on Windows that is not among them."""
    there = {name: version for name, version, *_ in (parse_wheel_filename(w.name) for w in wheels)}
    for wheel in wheels:
        for needed in _requirements(wheel):
            name = canonicalize_name(needed.name)
            if name in LEFT_OUT:
                continue
            if name not in there or there[name] not in needed.specifier:
                raise BuildRefused(
                    f"{wheel.name} needs {needed} on Windows, and the lock has "
                    f"{there.get(name, 'none of it')}. Make the lock again: make lock"
                )


def unpack(wheel: Path, into: Path, only: tuple[str, ...] = ("*",)) -> None:
    """Lay the wheel's packages and what identifies it in `into`; its scripts stay out.

    Of those files, the ones whose path a pattern of `only` fits.
    """
    with zipfile.ZipFile(wheel) as files:
        for each in files.infolist():
            name = PurePosixPath(each.filename)
            if each.is_dir() or ".." in name.parts or name.is_absolute():
                continue
            if not any(fnmatch.fnmatchcase(each.filename, pattern) for pattern in only):
                continue
            folder = name.parts[0]
            if folder.endswith(".data"):
                if name.parts[1] not in ("purelib", "platlib"):
                    continue  # commands and headers
                name = PurePosixPath(*name.parts[2:])
            # RECORD lists files that are not all laid here.
            if folder.endswith(".dist-info") and name.name in ("RECORD", "INSTALLER"):
                continue
            target = into / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(files.read(each))


def lock_of_windows() -> str:
    """Return the lock's entries for Windows, without those left out and without markers."""
    kept, keep = [], True
    for line in check_wheels.applying("win32", "AMD64", PYTHON).splitlines():
        if "==" in line and not line[0].isspace():
            keep = canonicalize_name(line.partition("==")[0]) not in LEFT_OUT
        if keep:
            kept.append(line)
    return "\n".join(kept) + "\n"


def _requirements(wheel: Path) -> Iterator[Requirement]:
    with zipfile.ZipFile(wheel) as files:
        (name,) = (n for n in files.namelist() if n.endswith(".dist-info/METADATA"))
        words = HeaderParser().parsestr(files.read(name).decode("utf-8"))
    for line in words.get_all("Requires-Dist") or ():
        needed = Requirement(line)
        if needed.marker is None or needed.marker.evaluate({**_WINDOWS, "extra": ""}):
            yield needed
