"""What the operating system must have, and how to come by it.

With apt and the rights (root, or sudo that asks for no password) what is
missing is installed; otherwise the one command that does it is printed and the
set-up goes on: whether Qt really loads is seen in ``environment.py``, and a
test whose tool is missing says so itself. Nothing is ever removed.
"""

import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

# Qt's wheels bring Qt, not the libraries of the desktop under it. Newer Debian
# and Ubuntu call some of these ...t64; apt and dpkg's "Provides" know both names.
APT_QT = (
    "libegl1",
    "libgl1",
    "libglib2.0-0",
    "libdbus-1-3",
    "libfontconfig1",
    "libxkbcommon0",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xinerama0",
    "libwayland-cursor0",
    "fonts-liberation",
    # The window's own, as on Debian's desktop: with a taller font less has room on a small screen
    # than the tests say.
    "fonts-dejavu-core",
)
# Command that shows a tool is there, Debian's package for it.
APT_TOOLS = (
    ("soffice", "libreoffice-writer-nogui"),
    ("pdftotext", "poppler-utils"),
    ("Xvfb", "xvfb"),
    ("setxkbmap", "x11-xkb-utils"),
    ("xdotool", "xdotool"),
    ("openbox", "openbox"),
    ("npm", "npm"),
    ("chromium", "chromium"),
    # The tests with a screen reader: a bus of their own, and what speaks AT-SPI on it.
    ("dbus-run-session", "dbus"),
    ("/usr/libexec/at-spi-bus-launcher", "at-spi2-core"),
)
# What builds the packages for Windows (git tells the commit's time), and what installs them in
# the tests: of wine the 64-bit half, which Debian keeps outside the PATH.
APT_WINDOWS = (
    ("git", "git"),
    ("makensis", "nsis"),
    ("wixl", "wixl"),
    ("msibuild", "msitools"),
    ("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64-win32"),
    ("osslsigncode", "osslsigncode"),
)
APT_WINE = (("/usr/lib/wine/wine64", "wine64"),)
APT_BENCH = (("pandoc", "pandoc"),)

DNF_QT = (
    "mesa-libEGL mesa-libGL glib2 dbus-libs fontconfig libxkbcommon libxkbcommon-x11 "
    "xcb-util-cursor xcb-util-wm xcb-util-image xcb-util-keysyms xcb-util-renderutil libxcb "
    "libwayland-cursor liberation-fonts"
)
DNF_TOOLS = (
    "libreoffice-writer poppler-utils xorg-x11-server-Xvfb setxkbmap xdotool openbox npm chromium "
    "pandoc"
)
BREW_TOOLS = "brew install --cask libreoffice && brew install poppler node pandoc"
WINDOWS_TOOLS = (
    "winget install TheDocumentFoundation.LibreOffice OpenJS.NodeJS "
    "oschwartz10612.Poppler JohnMacFarlane.Pandoc"
)


def ensure(job: str) -> None:
    """Install what the job (as in prepare.py) lacks, or say what to install."""
    if sys.platform.startswith("linux") and shutil.which("apt-get") and shutil.which("dpkg-query"):
        _ensure_apt(job)
    elif job != "run" and _absent_commands(job):
        missing = " ".join(command for command, _ in _absent_commands(job))
        print(f"Tests that use {missing} will be skipped. To install:\n    {advice(job)}")


def advice(job: str) -> str:
    """Return the command line that installs everything the job needs on this system."""
    if sys.platform == "darwin":
        return "(nothing)" if job == "run" else BREW_TOOLS
    if sys.platform == "win32":
        return "(nothing)" if job == "run" else WINDOWS_TOOLS
    if shutil.which("dnf"):
        return f"sudo dnf install {DNF_QT}" + ("" if job == "run" else f" {DNF_TOOLS}")
    tools = () if job == "run" else (package for _, package in _tools(job))
    return f"sudo apt-get install --no-install-recommends {' '.join((*APT_QT, *tools))}"


def _tools(job: str) -> tuple[tuple[str, str], ...]:
    tests = (*APT_TOOLS, *APT_WINDOWS, *APT_WINE)
    few = {"run": (), "deb": (), "windows": APT_WINDOWS, "bench": (*APT_TOOLS, *APT_BENCH)}
    return few.get(job, tests)


def _absent_commands(job: str) -> list[tuple[str, str]]:
    here_only = {"Xvfb", "setxkbmap", "xdotool", "openbox", "dbus-run-session"}
    here_only.add("/usr/libexec/at-spi-bus-launcher")
    here_only.update(command for command, _ in (*APT_WINDOWS, *APT_WINE))
    elsewhere = not sys.platform.startswith("linux")
    return [
        (command, package)
        for command, package in _tools(job)
        if not (elsewhere and command in here_only) and shutil.which(command) is None
    ]


def _ensure_apt(job: str) -> None:
    missing = _missing_apt(job)
    if not missing:
        return
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *missing]
    rights = _rights()
    if rights is None:
        print(
            f"The system lacks {', '.join(missing)}; installing needs rights that this "
            f"call has not. Run:\n    sudo {shlex.join(install)}",
            file=sys.stderr,
        )
        return
    print(f"Installing with apt-get: {' '.join(missing)}", flush=True)
    quiet = [*rights, "env", "DEBIAN_FRONTEND=noninteractive"]
    # A list that is out of date names files that are gone, so it is renewed
    # first; one source that fails need not be the one that is needed.
    subprocess.run([*quiet, "apt-get", "update", "-q"], check=False, stdout=subprocess.DEVNULL)
    done = subprocess.run([*quiet, *install], check=False, stdout=subprocess.DEVNULL)
    if done.returncode != 0:
        print(f"apt-get failed. Try:\n    sudo {shlex.join(install)}", file=sys.stderr)


def _missing_apt(job: str) -> list[str]:
    shown = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Status}\t${Package}\t${Provides}\n"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    present = set()
    for line in shown.splitlines():
        status, package, provides = line.split("\t")
        if status == "installed":
            present.add(package)
            present.update(entry.split()[0] for entry in provides.split(",") if entry.strip())
    missing = [package for package in APT_QT if package not in present]
    missing += [package for _, package in _absent_commands(job)]
    office = job not in ("run", "windows", "deb")
    # LibreOffice without Writer answers to the same command.
    if office and not present & {"libreoffice-writer", "libreoffice-writer-nogui"}:
        missing.append("libreoffice-writer-nogui")
    # With it the tests start LibreOffice once, not for each document.
    if office and "python3-uno" not in present:
        missing.append("python3-uno")
    # The reader of AT-SPI, which is run by the system's Python.
    if office:
        missing += [each for each in ("python3-gi", "gir1.2-atspi-2.0") if each not in present]
    # Debian keeps venv's own part of Python in a package of its own.
    prepared = any(Path(".venv").glob("prepared-*"))
    if not prepared and importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    return list(dict.fromkeys(missing))


def _rights() -> list[str] | None:
    """Return what to put before a command to run it as root, None where that cannot be."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and (
        subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode == 0
    ):
        return ["sudo", "-n"]
    return None
