"""The EXE for one user, under wine: installed, used, updated, removed; files and registry."""

import shutil
from pathlib import Path

import pytest

from tests.packaging.windows.conftest import NEW, OLD, Made, Packages, Windows
from tests.packaging.windows.test_building import verified

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(240),
    pytest.mark.xdist_group("windows packages"),
]

UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\SSPDesktop"
APP_PATH = r"HKCU\Software\Microsoft\Windows\CurrentVersion\App Paths\ssp-desktop.exe"
CLASSES = r"HKCU\Software\Classes"
# What Linux shows of the installer's own exit statuses.
OLD_WINDOWS, RUNNING, OTHER_THERE = (status % 256 for status in (1150, 1618, 1638))


def install(windows: Windows, package: Packages, *more: str) -> int:
    """Install silently; return the exit status."""
    return windows.run(windows.windows_name(package.exe), "/S", *more)


def remove(windows: Windows, folder: Path) -> None:
    """Remove silently, and wait: Windows' way is that the uninstaller runs on from a copy."""
    assert windows.run(f"{windows.windows_name(folder)}\\uninstall.exe", "/S") == 0
    windows.until(lambda: not (folder / "uninstall.exe").exists())
    windows.until(lambda: not windows.values(UNINSTALL))


def own(windows: Windows) -> Path:
    """Return the folder it is installed in when nobody says another."""
    return windows.user / "Programs" / "SSP Desktop"


def below(folder: Path) -> set[str]:
    """Return what is installed, without what removes it again."""
    found = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    return found - {"uninstall.exe"}


def test_installed_used_and_removed(windows: Windows, made: Made, data: Path) -> None:
    # A PATH longer than the texts of NSIS, with what a cut or an expansion would break.
    path = ";".join(f"%ProgramFiles%\\Mappe {number}" for number in range(100))
    assert len(path) > 2000
    before = windows.values(CLASSES)
    windows.run(
        *("reg", "add", r"HKCU\Environment", "/v", "Path", "/t", "REG_EXPAND_SZ", "/d", path, "/f")
    )
    folder, name = windows.disk / "Kørsel", r"C:\Kørsel"
    assert install(windows, made.old, f"/D={name}") == 0
    assert below(folder) == made.old.files

    told = windows.values(UNINSTALL)[UNINSTALL.partition("\\")[2]]
    assert told["DisplayVersion"] == OLD
    assert told["Publisher"] == "SSP Desktop contributors"
    assert told["QuietUninstallString"] == rf'"{name}\uninstall.exe" /S'
    assert r"%LOCALAPPDATA%\ssp-desktop" in told["Comments"]
    size = sum((made.old.tree / file).stat().st_size for file in made.old.files)
    assert abs(int(told["EstimatedSize"].removeprefix("dword:"), 16) - size / 1024) <= 1
    assert windows.values(r"HKCU\Environment")["Environment"]["Path"] == f"{path};{name}"
    assert shortcut(windows) is not None

    log = windows.disk / "called.txt"
    (command,) = windows.values(APP_PATH).values()
    words = ("export", "et møde", 'med "citat"', "og\\", "--status", "7")
    assert windows.run(command["@"], *words, SSP_DESKTOP_STANDIN=r"C:\called.txt") == 7
    assert called(log) == [rf"{name}\ssp-desktop.exe", *words]

    keys = windows.values(CLASSES)
    opening = rf'"{name}\SSP Desktop.exe" open --file "%1"'
    application = r"Software\Classes\Applications\SSP Desktop.exe"
    for key in (application, r"Software\Classes\SSPDesktop.Document"):
        assert keys[rf"{key}\shell\open\command"]["@"] == opening
    assert set(keys[rf"{application}\SupportedTypes"]) == {".docx", ".pdf"}
    for ending in (".docx", ".pdf"):
        assert "SSPDesktop.Document" in keys[rf"Software\Classes\{ending}\OpenWithProgids"]
    file = r"C:\Møder\Dagsorden nr. 1.docx"
    assert windows.run(rf"{name}\SSP Desktop.exe", "open", "--file", file, **LOGGED) == 0
    assert called(log) == [rf"{name}\SSP Desktop.exe", "open", "--file", file]

    (folder / "min egen fil.txt").write_text("bliver", encoding="ascii")
    remove(windows, folder)
    assert [each.name for each in folder.rglob("*")] == ["min egen fil.txt"]
    shutil.rmtree(folder)
    assert shortcut(windows) is None
    assert windows.values(APP_PATH) == {}
    assert windows.values(r"HKCU\Software\SSP Desktop") == {}
    after = windows.values(CLASSES)
    assert {key for key in after if "SSP" in key} == set()
    assert {key: values for key, values in after.items() if key not in before and values} == {}
    assert windows.values(r"HKCU\Environment")["Environment"]["Path"] == path
    windows.run("reg", "delete", r"HKCU\Environment", "/v", "Path", "/f")


LOGGED = {"SSP_DESKTOP_STANDIN": r"C:\called.txt"}


def called(log: Path) -> list[str]:
    """Return the words that Python was called with, without those that start the program."""
    words = log.read_text("utf-8").splitlines()
    log.unlink()
    assert words[1:6] == ["-B", "-X", "launcher", "-m", "ssp_desktop"]
    return [words[0], *words[6:]]


def shortcut(windows: Windows) -> Path | None:
    """Return the program's entry in the Start menu."""
    return next((windows.disk / "users").rglob("SSP Desktop.lnk"), None)


def test_updated_over_an_older_version(windows: Windows, made: Made, data: Path) -> None:
    folder = own(windows)
    assert install(windows, made.old) == 0
    old_file, new_file = f"lib/standin-{OLD}.txt", f"lib/standin-{NEW}.txt"
    assert old_file in below(folder)

    log = windows.disk / "running.txt"
    program = windows.begin(
        f"{windows.windows_name(folder)}\\SSP Desktop.exe",
        "--wait",
        SSP_DESKTOP_STANDIN=r"C:\running.txt",
    )
    windows.until(log.exists)
    assert install(windows, made.new, "/WAIT=1") == RUNNING
    assert below(folder) == made.old.files
    waiting = windows.begin(windows.windows_name(made.new.exe), "/S")
    log.unlink()
    assert program.wait(30) == 0
    assert waiting.wait(60) == 0

    assert below(folder) == made.new.files
    assert new_file in below(folder)
    assert old_file not in below(folder)
    told = windows.values(UNINSTALL)[UNINSTALL.partition("\\")[2]]
    assert told["DisplayVersion"] == NEW
    entries = windows.values(r"HKCU\Environment")["Environment"]["Path"].split(";")
    assert entries.count(windows.windows_name(folder)) == 1
    # Written on the user's machine, and signed all the same.
    assert "Eksempel Kommune" in verified(folder / "uninstall.exe", made.certificate)

    assert install(windows, made.old) == OTHER_THERE
    assert below(folder) == made.new.files

    # A damaged installation is mended by installing it again.
    (folder / "ssp-desktop.exe").unlink()
    assert install(windows, made.new) == 0
    assert below(folder) == made.new.files

    # Put elsewhere, it leaves nothing where it was.
    elsewhere = windows.disk / "Andetsteds"
    assert install(windows, made.new, r"/D=C:\Andetsteds") == 0
    assert below(elsewhere) == made.new.files
    assert not folder.exists()
    values = windows.values(r"HKCU\Environment")["Environment"]
    assert values["Path"] == r"C:\Andetsteds"
    remove(windows, elsewhere)
    assert not elsewhere.exists()
    assert "Path" not in windows.values(r"HKCU\Environment")["Environment"]


def test_an_old_windows_is_refused(windows: Windows, made: Made) -> None:
    version = ("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/f", "/d")
    windows.run(*version, "win81")
    try:
        assert install(windows, made.old) == OLD_WINDOWS
        assert not own(windows).exists()
    finally:
        windows.run(*version, "win10")
