"""The wheels of Debian 12: fetched as the lock says, checked against its hashes."""

import sys
from pathlib import Path

import check_wheels
from windows.what import run
from windows.wheels import LEFT_OUT

PYTHON = "3.11"
_SYSTEM = ("linux", "x86_64")


def fetch(into: Path) -> list[Path]:
    """Return the wheels that the lock names for Debian 12, fetched into `into`."""
    into.mkdir(parents=True)
    lock = into / "linux.lock"
    lock.write_text(_lock(), encoding="utf-8")
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "-q"]
    command += ["--no-deps", "--require-hashes", "--only-binary=:all:", "-r", str(lock)]
    command += ["--implementation", "cp", "--python-version", PYTHON, "-d", str(into)]
    command += [part for tag in check_wheels.PLATFORMS[_SYSTEM] for part in ("--platform", tag)]
    run(command)
    return sorted(into.glob("*.whl"))


def build_own(root: Path, into: Path) -> Path:
    """Return the program's own wheel, made of the files that lie in `root`."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(into)]
    run(command, cwd=root)
    (wheel,) = into.glob("*.whl")
    return wheel


def _lock() -> str:
    kept, keep = [], True
    for line in check_wheels.applying(*_SYSTEM, PYTHON).splitlines():
        if "==" in line and not line[0].isspace():
            keep = line.partition("==")[0] not in LEFT_OUT
        if keep:
            kept.append(line)
    return "\n".join(kept) + "\n"
