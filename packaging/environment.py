"""The checkout's own environment: .venv, the locked packages, the validator.

Owns what lies in ``.venv`` and ``packaging/validator/node_modules``. Each step
leaves a stamp with a hash of what it was made from, so that it is done again
only when that changes. Installs nothing that the lock files do not name, and
only wheels: nothing is compiled on the user's machine.
"""

import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

import system_packages

LOCKS = {
    "run": ("requirements.lock", "requirements-build.lock"),
    "test": ("requirements-dev.lock",),
}
# Qt's wheels load without the desktop's libraries, its platform plugins do not.
QT_CHECK = """
import ctypes, pathlib, PySide6.QtWidgets
plugins = pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
for name in ("libqxcb.so", "libqoffscreen.so"):
    ctypes.CDLL(str(plugins / name))
"""


class SetUpFailed(Exception):
    """A step of the set-up failed; the message says what to do."""


def ensure(root: Path, kind: str) -> Path:
    """Make .venv fit for the kind ("run" or "test") and return its Python."""
    folder = root / ".venv"
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    packages = [root / "packaging" / lock for lock in LOCKS[kind]]
    stamps = {"run": ("run", "test"), "test": ("test",)}[kind]
    if python.exists() and any(
        _stamped(folder / f"prepared-{name}", _state(root, LOCKS[name])) for name in stamps
    ):
        return python
    if not _usable(python):
        _make_venv(folder)
    print(f"Installing the locked packages into {folder} (once)", flush=True)
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "-q"]
    _call([*pip, "--require-hashes", "--only-binary=:all:", *_each("-r", packages)], root)
    _call([*pip, "--no-deps", "--no-build-isolation", "-e", "."], root)
    if sys.platform.startswith("linux"):
        _check_qt(python, kind)
    (folder / f"prepared-{kind}").write_text(_state(root, LOCKS[kind]), encoding="utf-8")
    return python


def ensure_validator(root: Path) -> None:
    """Install the validators of the tests; where that cannot be, say so and go on."""
    folder = root / "packaging" / "validator"
    stamp = folder / "node_modules" / "prepared"
    state = _hash([folder / "package.json", folder / "package-lock.json"])
    npm = shutil.which("npm")
    if _stamped(stamp, state) or npm is None:
        return
    print("Installing the validators of the tests (once)", flush=True)
    # Not `npm ci`: that refuses a lock without the binaries of all platforms, and
    # not every mirror carries them. The integrity of what the lock names is checked.
    command = [npm, "install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"]
    if subprocess.run([*command, "--loglevel=error"], cwd=folder, check=False).returncode == 0:
        stamp.write_text(state, encoding="utf-8")
    else:
        print("npm could not install the validators; the tests that use them say so.")


def _make_venv(folder: Path) -> None:
    print(f"Making {folder} with Python {platform.python_version()}", flush=True)
    if importlib.util.find_spec("ensurepip") is None:
        raise SetUpFailed(
            "This Python cannot make an environment: its ensurepip is missing, which Debian "
            "and Ubuntu keep in a package of its own. Install it and call again:\n"
            f"    sudo apt-get install python{sys.version_info.major}.{sys.version_info.minor}-venv"
        )
    try:
        venv.create(folder, clear=True, with_pip=True, symlinks=os.name != "nt")
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetUpFailed(f"Making {folder} failed: {error}") from error


def _check_qt(python: Path, kind: str) -> None:
    done = subprocess.run(
        [str(python), "-c", QT_CHECK], check=False, capture_output=True, text=True
    )
    if done.returncode != 0:
        reason = (done.stderr.strip().splitlines() or ["unknown reason"])[-1]
        raise SetUpFailed(
            f"Qt cannot start on this system: {reason}\n"
            f"Install what it needs and call again:\n    {system_packages.advice(kind)}"
        )


def _usable(python: Path) -> bool:
    if not python.exists():
        return False
    return (
        subprocess.run(
            [str(python), "-m", "pip", "--version"], capture_output=True, check=False
        ).returncode
        == 0
    )


def _call(command: list[str], root: Path) -> None:
    if subprocess.run(command, cwd=root, check=False).returncode != 0:
        raise SetUpFailed(f"This step failed; its own message stands above:\n    {command}")


def _each(option: str, values: list[Path]) -> list[str]:
    return [part for value in values for part in (option, str(value))]


def _state(root: Path, locks: tuple[str, ...]) -> str:
    """Return what an environment was made from: locks, project, Python and place."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    installed = json.dumps([project["build-system"], project["project"]], sort_keys=True)
    digest = _hash([root / "packaging" / lock for lock in locks])
    return f"{digest} {sys.version_info[:2]} {root}\n{installed}"


def _hash(files: list[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _stamped(stamp: Path, state: str) -> bool:
    return stamp.exists() and stamp.read_text(encoding="utf-8") == state
