"""The MSI for a machine, under wine: installed, used, repaired, updated, removed."""

from pathlib import Path

import pytest

from tests.packaging.windows.conftest import NEW, OLD, Made, Windows, below
from tests.packaging.windows.test_exe import LOGGED, OTHER_THERE, called, install, own, shortcut

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(240),
    pytest.mark.xdist_group("windows packages"),
]

PROGRAM = r"C:\Program Files\SSP Desktop"
ENVIRONMENT = r"System\CurrentControlSet\Control\Session Manager\Environment"
CLASSES = r"HKLM\Software\Classes"


def msi(windows: Windows, how: str, package: Path, *more: str) -> int:
    """Call Windows Installer quietly; return its exit status."""
    return windows.run("msiexec", how, windows.windows_name(package), *more, "/qn")


def registered(windows: Windows) -> list[dict[str, str]]:
    """Return what Windows lists of the program among those that can be removed."""
    listed = windows.values(r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall")
    return [entry for entry in listed.values() if entry.get("DisplayName") == "SSP Desktop"]


def on_path(windows: Windows) -> int:
    """Return how often the program's folder stands on the machine's PATH."""
    values = windows.values(f"HKLM\\{ENVIRONMENT}")[ENVIRONMENT]
    entries = next(value for name, value in values.items() if name.casefold() == "path")
    return [entry.rstrip("\\") for entry in entries.split(";")].count(PROGRAM)


def test_installed_repaired_updated_and_removed(windows: Windows, made: Made, data: Path) -> None:
    folder = windows.disk / "Program Files" / "SSP Desktop"
    assert msi(windows, "/i", made.old.msi) == 0
    assert below(folder) == made.old.files
    (entry,) = registered(windows)
    assert (entry["DisplayVersion"], entry["Publisher"]) == (OLD, "SSP Desktop contributors")
    assert r"%LOCALAPPDATA%\ssp-desktop" in entry["Comments"]
    assert "Møderne" in entry["Comments"]
    assert on_path(windows) == 1
    assert shortcut(windows) is not None
    assert windows.run(rf"{PROGRAM}\ssp-desktop.exe", "list", "--status", "1", **LOGGED) == 1
    assert called(windows.disk / "called.txt")[1:] == ["list", "--status", "1"]
    keys = windows.values(CLASSES)
    opening = rf'"{PROGRAM}\SSP Desktop.exe" open --file "%1"'
    assert keys[r"Software\Classes\SSPDesktop.Document\shell\open\command"]["@"] == opening
    for ending in (".docx", ".pdf"):
        assert "SSPDesktop.Document" in keys[rf"Software\Classes\{ending}\OpenWithProgids"]

    (folder / "ssp-desktop.exe").unlink()
    (folder / "python311.dll").write_bytes(b"damaged")
    windows.run("reg", "delete", rf"{CLASSES}\SSPDesktop.Document", "/f")
    assert msi(windows, "/i", made.old.msi, "REINSTALL=ALL", "REINSTALLMODE=amus") == 0
    assert below(folder) == made.old.files
    dll = (made.old.tree / "python311.dll").read_bytes()
    assert (folder / "python311.dll").read_bytes() == dll
    assert windows.values(rf"{CLASSES}\SSPDesktop.Document")

    assert msi(windows, "/i", made.new.msi) == 0
    assert below(folder) == made.new.files
    (entry,) = registered(windows)
    assert entry["DisplayVersion"] == NEW
    assert on_path(windows) == 1
    assert msi(windows, "/i", made.old.msi) == 1603 % 256
    assert below(folder) == made.new.files

    # A user who has it already gets no second one beside it.
    assert install(windows, made.new) == OTHER_THERE
    assert not own(windows).exists()

    assert msi(windows, "/x", made.new.msi) == 0
    assert not folder.exists()
    assert registered(windows) == []
    assert on_path(windows) == 0
    assert shortcut(windows) is None
    assert {key for key in windows.values(CLASSES) if "SSP" in key} == set()
    assert windows.values(r"HKLM\Software\SSP Desktop") == {}
