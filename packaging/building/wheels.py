"""The wheels of a system: fetched as the lock says, checked to be whole together, unpacked.

The lock is the program's one (`requirements.lock`), with the entries that apply on that system
under the Python that is packed. uv made it for all platforms at once, so a lock of a system's own
would name the same versions, and could only drift from those that the tests run with. pip cannot
judge the markers itself: it does so by the machine it runs on. That every requirement of every
wheel is met there is checked here, by the wheels' own metadata.
"""

import fnmatch
import shutil
import sys
import zipfile
from collections.abc import Iterator
from email.parser import HeaderParser
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import check_wheels
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

from building.steps import PYTHON, BuildRefused, run

# sqlite-utils asks for it, for a command of its own that installs plug-ins; nothing here does.
LEFT_OUT = ("pip",)


class System(NamedTuple):
    """A system, as Python names it (`sys.platform`, `platform.machine()`)."""

    platform: str
    machine: str

    def fetch(self, into: Path) -> list[Path]:
        """Return the wheels that the lock names, without those left out, fetched anew."""
        shutil.rmtree(into, ignore_errors=True)
        into.mkdir(parents=True)
        lock = into / "requirements.lock"
        lock.write_text(self.lock(), encoding="utf-8")
        command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "-q"]
        command += ["--no-deps", "--require-hashes", "--only-binary=:all:", "-r", str(lock)]
        command += ["--implementation", "cp", "--python-version", PYTHON, "-d", str(into)]
        for tag in check_wheels.PLATFORMS[self]:
            command += ["--platform", tag]
        run(command)
        return sorted(into.glob("*.whl"))

    def lock(self) -> str:
        """Return the lock's entries for the system, without those left out and without markers."""
        kept, keep = [], True
        for line in check_wheels.applying(*self, PYTHON).splitlines():
            if "==" in line and not line[0].isspace():
                keep = canonicalize_name(line.partition("==")[0]) not in LEFT_OUT
            if keep:
                kept.append(line)
        return "\n".join(kept) + "\n"

    def check_whole(self, wheels: list[Path]) -> None:
        """Raise BuildRefused when a wheel needs something there that is not among them."""
        named = (parse_wheel_filename(wheel.name) for wheel in wheels)
        there = {name: version for name, version, *_ in named}
        for wheel in wheels:
            for needed in self._requirements(wheel):
                name = canonicalize_name(needed.name)
                if name in LEFT_OUT:
                    continue
                if name not in there or there[name] not in needed.specifier:
                    raise BuildRefused(
                        f"{wheel.name} needs {needed} on {self.platform}, and the lock has "
                        f"{there.get(name, 'none of it')}. Make the lock again: make lock"
                    )

    def _requirements(self, wheel: Path) -> Iterator[Requirement]:
        there = {**check_wheels.environment(*self, PYTHON), "extra": ""}
        with zipfile.ZipFile(wheel) as files:
            (name,) = (n for n in files.namelist() if n.endswith(".dist-info/METADATA"))
            words = HeaderParser().parsestr(files.read(name).decode("utf-8"))
        for line in words.get_all("Requires-Dist") or ():
            needed = Requirement(line)
            if needed.marker is None or needed.marker.evaluate(there):
                yield needed


def build_own(root: Path, into: Path, epoch: int) -> Path:
    """Return the program's own wheel, made of the files that lie in `root`, dated `epoch`."""
    shutil.rmtree(into, ignore_errors=True)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(into)]
    run(command, cwd=root, SOURCE_DATE_EPOCH=str(epoch))
    (wheel,) = into.glob("*.whl")
    return wheel


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
