"""Whether every locked package has a wheel for each platform the program is made for.

Usage: ``python packaging/check_wheels.py`` (``make check-wheels``). Asks the
package index that pip is set up with and installs nothing. Exit status 1 when a
platform cannot be served. It needs a network, so it is no part of the tests.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from packaging.markers import Marker

LOCK = Path(__file__).resolve().parent / "requirements.lock"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
# The oldest systems Qt's wheels are for: how Python names system and machine, and the
# tags of wheels. pip adds a macOS's older tags by itself, older C libraries it does not.
PLATFORMS = {
    ("win32", "AMD64"): ["win_amd64"],
    ("darwin", "arm64"): ["macosx_13_0_arm64"],
    ("darwin", "x86_64"): ["macosx_13_0_x86_64"],
    ("linux", "x86_64"): [
        "manylinux2014_x86_64",
        *(f"manylinux_2_{minor}_x86_64" for minor in range(17, 35)),
    ],
}


def main() -> int:
    """Print one line a platform and Python; return 1 when one of them lacks a wheel."""
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        lock = Path(folder) / "requirements.lock"
        for (system, machine), tags in PLATFORMS.items():
            for python in PYTHONS:
                lock.write_text(applying(system, machine, python), encoding="utf-8")
                wheels, error = resolve(lock, tags, python)
                failed |= bool(error)
                binary = sum(not name.endswith("-none-any.whl") for name in wheels)
                found = f"{len(wheels)} wheels, {binary} of them binary"
                print(f"{system:6} {machine:6} Python {python}: {error or found}", flush=True)
    return int(failed)


def applying(system: str, machine: str, python: str) -> str:
    """Return the lock's entries that apply there, without markers.

    pip would judge the markers by the system it runs on.
    """
    there = environment(system, machine, python)
    kept, keep = [], False
    for line in LOCK.read_text(encoding="utf-8").splitlines():
        if line and not line[0].isspace() and "==" in line:
            requirement, _, marker = line.removesuffix("\\").partition(" ; ")
            keep = not marker or Marker(marker.strip()).evaluate(there)
            line = f"{requirement.strip()} \\"
        if keep:
            kept.append(line)
    return "\n".join(kept) + "\n"


def environment(system: str, machine: str, python: str) -> dict[str, str]:
    """Return what the markers of requirements may ask of such a machine."""
    return {
        "sys_platform": system,
        "platform_machine": machine,
        "platform_system": {"win32": "Windows", "darwin": "Darwin"}.get(system, "Linux"),
        "os_name": "nt" if system == "win32" else "posix",
        "python_version": python,
        "python_full_version": f"{python}.0",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }


def resolve(lock: Path, tags: list[str], python: str) -> tuple[list[str], str]:
    """Return the wheels pip would take, and pip's reason where it finds none."""
    report = lock.with_name("report.json")
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "-q"]
    command += ["--no-deps", "--require-hashes", "--only-binary=:all:", "-r", str(lock)]
    command += ["--target", str(lock.parent / "nowhere"), "--report", str(report)]
    command += ["--python-version", python, "--implementation", "cp"]
    command += [part for tag in tags for part in ("--platform", tag)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        errors = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
        return [], (errors or done.stderr.splitlines() or ["pip failed"])[-1]
    parts = json.loads(report.read_text(encoding="utf-8"))["install"]
    return [part["download_info"]["url"].rsplit("/", 1)[1] for part in parts], ""


if __name__ == "__main__":
    sys.exit(main())
