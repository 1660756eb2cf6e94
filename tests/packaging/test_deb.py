"""The package for Debian 12: what is in it, the same bytes again, and its use in a bare system."""

import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest

from tests.packaging.bare import USER, BareSystem, end, lacking

ROOT = Path(__file__).resolve().parents[2]
LIB = Path("usr/lib/ssp-desktop")
GONE = LIB / "ssp_desktop/gone.py"
DATA = Path(".local/share/ssp-desktop")
# Loaded only where the system has what they are for: GTK's dialogs, CUPS, Wayland with OpenGL.
ONLY_WHERE_WANTED = ("libqgtk3.so", "libcupsprintersupport.so", "libqt-plugin-wayland-egl.so")

pytestmark = [
    pytest.mark.xdist_group("deb"),
    pytest.mark.slow,
    pytest.mark.timeout(400),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="nfpm is used on Linux"),
    pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="Debian 12 has Python 3.11"),
]


def _build(folder: Path, *arguments: str, **environment: str) -> Path:
    command = [sys.executable, "packaging/build_deb.py", "--work", str(folder / "work")]
    done = subprocess.run(
        [*command, "--dist", str(folder / "dist"), *arguments],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, **environment},
        umask=int(environment.get("UMASK", "022"), 8),
    )
    assert done.returncode == 0, done.stderr
    (made,) = (folder / "dist").iterdir()
    return made


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the build that the tests look at."""
    return tmp_path_factory.mktemp("deb")


@pytest.fixture(scope="module")
def deb(folder: Path) -> Path:
    """Build the package."""
    return _build(folder)


@pytest.fixture(scope="module")
def tree(folder: Path, deb: Path) -> Path:
    """Give what is in the package, unpacked by dpkg."""
    into = folder / "unpacked"
    subprocess.run(["dpkg-deb", "-R", str(deb), str(into)], check=True)
    return into


def _field(deb: Path, name: str) -> str:
    asked = ["dpkg-deb", "-f", str(deb), name]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()


def test_another_build_of_the_commit_gives_the_same_bytes(deb: Path, tmp_path: Path) -> None:
    other = _build(tmp_path, UMASK="077", TZ="Pacific/Auckland", PYTHONHASHSEED="7")
    assert other.name == deb.name
    assert hashlib.sha256(other.read_bytes()).digest() == hashlib.sha256(deb.read_bytes()).digest()
    shutil.rmtree(tmp_path)


def test_it_says_what_it_needs(deb: Path) -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert deb.name == f"ssp-desktop_{version}_amd64.deb"
    needed = _field(deb, "Depends").split(", ")
    assert needed[:2] == ["python3 (>= 3.11)", "python3 (<< 3.12)"]
    listed = (ROOT / "packaging" / "system_packages.py").read_text(encoding="utf-8")
    qt = re.findall(r'"(.+)"', listed.partition("APT_QT = (")[2].partition(")")[0])
    assert len(qt) > 10
    assert set(qt) <= set(needed)
    assert max(map(len, _field(deb, "Description").splitlines())) <= 80


def test_everything_in_it_is_roots_and_readable(deb: Path) -> None:
    listed = ["dpkg-deb", "-c", str(deb)]
    rows = subprocess.run(listed, check=True, capture_output=True, text=True).stdout.splitlines()
    executable = set()
    for row in rows:
        mode, owner, _, _, _, name = row.split(maxsplit=5)
        assert owner == "root/root", row
        assert mode in ("drwxr-xr-x", "-rw-r--r--", "-rwxr-xr-x", "lrwxrwxrwx"), row
        if mode == "-rwxr-xr-x":
            executable.add(name)
    assert executable == {"./usr/bin/ssp-desktop"}


def test_it_has_the_locked_packages_ready_to_run_and_no_installer(tree: Path) -> None:
    lib = tree / LIB
    described = {each.name.partition("-")[0].casefold() for each in lib.glob("*.dist-info")}
    assert {"pyside6_essentials", "typst", "lxml", "ssp_desktop", "chunspell"} <= described
    assert "pip" not in described
    assert not list(lib.rglob("RECORD"))
    modules = list((lib / "ssp_desktop").rglob("*.py"))
    assert len(modules) > 500
    for module in modules:
        assert (module.parent / "__pycache__" / f"{module.stem}.cpython-311.pyc").is_file(), module
    scripts = sorted(each.name for each in (tree / "DEBIAN").iterdir())
    assert scripts == ["control", "md5sums", "postrm"]
    assert not re.search(r"rm |curl|wget|pip|apt", (tree / "DEBIAN/postrm").read_text("utf-8"))


def test_the_list_of_parts_lies_beside_the_program(tree: Path) -> None:
    link = tree / "usr/share/doc/ssp-desktop/ssp-desktop.cdx.json"
    assert link.is_symlink()
    document = json.loads(link.read_text(encoding="utf-8"))
    there = {row["bom-ref"]: row for row in document["components"]}
    for package in (tree / LIB).glob("*.dist-info"):
        name, _, version = package.name.removesuffix(".dist-info").rpartition("-")
        if name != "ssp_desktop":
            found = there[re.sub("[_.]", "-", name.casefold())]
            assert found["version"] == version
            assert found["licenses"]
    terms = (tree / "usr/share/doc/ssp-desktop/copyright").read_text(encoding="utf-8")
    assert "Permission is hereby granted" in terms
    assert "PySide6_Essentials 6." in terms


def test_the_desktop_and_the_manual_know_it(tree: Path) -> None:
    entry = tree / "usr/share/applications/ssp-desktop.desktop"
    told = dict(line.split("=", 1) for line in entry.read_text("utf-8").splitlines() if "=" in line)
    assert told["GenericName[da]"] == "Mødereferater"
    assert told["Exec"] == "ssp-desktop %f"
    assert "application/pdf" in told["MimeType"]
    for size in (48, 64, 128, 256):
        icon = tree / f"usr/share/icons/hicolor/{size}x{size}/apps/{told['Icon']}.png"
        assert icon.read_bytes()[:4] == b"\x89PNG"
    metainfo = tree / "usr/share/metainfo/ssp-desktop.metainfo.xml"
    for tool, *arguments in (
        ["desktop-file-validate", str(entry)],
        ["appstreamcli", "validate", "--no-net", "--pedantic", str(metainfo)],
    ):
        if shutil.which(tool):
            said = subprocess.run([tool, *arguments], check=False, capture_output=True, text=True)
            problems = re.findall(r"^[EW]: .*", said.stdout, re.MULTILINE)
            # A name in the domain of somebody is for whoever has one.
            assert not [each for each in problems if "is-not-rdns" not in each], said.stdout
            assert tool != "desktop-file-validate" or said.returncode == 0, said.stdout
    english = gzip.decompress((tree / "usr/share/man/man1/ssp-desktop.1.gz").read_bytes()).decode()
    danish = gzip.decompress((tree / "usr/share/man/da/man1/ssp-desktop.1.gz").read_bytes())
    for command in ("export", "import", "returned", "template", "verify"):
        assert f"ssp\\-desktop {command} " in english
        assert f".SS ssp\\-desktop {command} " in danish.decode()
    assert "\nadds the sample meeting, prints its id\n" in english
    assert "Skriv referatet som DOCX, PDF eller tekst." in danish.decode()


@pytest.fixture(scope="module")
def system(deb: Path, tree: Path, folder: Path) -> BareSystem:
    """Install an older version in a bare system, and over it the package."""
    if lacking():
        pytest.skip(lacking())
    made = BareSystem(folder / "system")
    made.install(_older(tree, folder))
    assert (made.folder / GONE).exists()
    (made.home / DATA).mkdir(parents=True)
    (made.home / DATA / "notater.txt").write_text("Mine egne", encoding="utf-8")
    made.as_root("chown", "-R", f"{USER}:", f"/home/{USER}")
    assert "Setting up ssp-desktop" in made.install(deb)
    return made


def _older(tree: Path, folder: Path) -> Path:
    """Return a package of version 0.0.1, with a module that the newer one has not."""
    older = folder / "older"
    shutil.copytree(tree / "DEBIAN", older / "DEBIAN")
    control = older / "DEBIAN/control"
    told = re.sub(r"(?m)^Version: .*", "Version: 0.0.1", control.read_text(encoding="utf-8"))
    control.write_text(told, encoding="utf-8")
    (older / GONE).parent.mkdir(parents=True)
    (older / GONE).write_text("", encoding="utf-8")
    package = folder / "ssp-desktop_0.0.1_amd64.deb"
    subprocess.run(["dpkg-deb", "-Znone", "-b", str(older), str(package)], check=True)
    return package


def _do(system: BareSystem, *command: str, **environment: str) -> str:
    """Return what the ordinary user's command prints; it must succeed, and complain of nothing."""
    process = system.as_user(*command, **environment)
    out, errors = process.communicate(timeout=60)
    assert process.returncode == 0, f"{command}\n{out}\n{errors}"
    assert "Traceback" not in errors
    return out


def test_every_library_finds_what_it_needs(system: BareSystem) -> None:
    script = "find /usr/lib/ssp-desktop -name '*.so*' -print0 | xargs -0 ldd"
    asked = system.as_root("sh", "-c", f"{script} 2>/dev/null || true")
    lacks, file = [], ""
    for line in asked.splitlines():
        if not line.startswith("\t"):
            file = line.rstrip(":").rpartition("/")[2]
        elif "not found" in line and file not in ONLY_WHERE_WANTED:
            lacks.append(f"{file}: {line.strip()}")
    assert "libQt6Core.so.6" in asked
    assert not lacks


def test_the_commands_work_for_an_ordinary_user_without_a_network(system: BareSystem) -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert _do(system, "ssp-desktop", "--version").strip() == version
    meeting = _do(system, "ssp-desktop", "sample").strip()
    for name in ("udskrift.docx", "udskrift.pdf", "udskrift.txt"):
        _do(system, "ssp-desktop", "export", meeting, "-o", name)
    assert (system.home / "udskrift.docx").read_bytes()[:2] == b"PK"
    assert (system.home / "udskrift.pdf").read_bytes()[:5] == b"%PDF-"
    assert "Rådhuset" in (system.home / "udskrift.txt").read_text("utf-8-sig")
    assert "REFERAT" in _do(system, "ssp-desktop", "show", meeting)
    # The helper processes: one that reads a file, one that looks into files.
    assert _do(system, "ssp-desktop", "import", "udskrift.docx").strip()
    assert "Alle er læst" in _do(system, "ssp-desktop", "scan", "udskrift.docx", "udskrift.pdf")
    assert (system.home / DATA / "referater.db").is_file()
    parts = (f"--part={each}" for each in ("cipher", "docx", "fonts", "pdf", "spelling", "sqlite"))
    assert "✘" not in _do(system, "ssp-desktop", "selftest", *parts)


def test_nothing_of_the_users_gets_into_it_and_pythons_own_stays_clean(system: BareSystem) -> None:
    own = system.home / ".local/lib/python3.11/site-packages"
    own.mkdir(parents=True, exist_ok=True)
    for name in ("click.py", "lxml.py", "sitecustomize.py"):
        (own / name).write_text("raise SystemExit('the wrong one')\n", encoding="utf-8")
    system.as_root("chown", "-R", f"{USER}:", f"/home/{USER}/.local")
    path = f"/home/{USER}/.local/lib/python3.11/site-packages"
    assert _do(system, "ssp-desktop", "--version", PYTHONPATH=path).strip()
    assert _do(system, "ssp-desktop", "scan", "/usr/share/doc/ssp-desktop/copyright")
    shutil.rmtree(own.parents[1])
    seen = "import importlib.util as u; print([n for n in ('PySide6','typst') if u.find_spec(n)])"
    assert _do(system, "python3", "-c", seen).strip() == "[]"
    assert not [each for each in (system.folder / LIB).rglob("*") if each.suffix == ".tmp"]


def test_the_window_opens_on_a_bare_screen(
    system: BareSystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not os.environ.get("DISPLAY") or shutil.which("xdotool") is None:
        pytest.skip("there is no screen to open a window on")
    display = os.environ["DISPLAY"]
    process = system.as_user("ssp-desktop", DISPLAY=display)
    try:
        found = _window(process)
        picture = tmp_path / "window.png"
        _photograph(found, picture)
        kept = os.environ.get("SSP_DESKTOP_SCREENSHOTS")
        if kept:
            shutil.copy(picture, Path(kept) / "deb_window.png")
        # A file that a desktop opens with it goes to the window that is open.
        (system.home / "dagsorden.txt").write_text("Dagsorden\n1. Eventuelt\n", encoding="utf-8")
        _do(system, "ssp-desktop", "dagsorden.txt", DISPLAY=display)
        subprocess.run(["xdotool", "windowactivate", "--sync", found], check=False)
        subprocess.run(["xdotool", "key", "--clearmodifiers", "ctrl+q"], check=True)
        _, errors = process.communicate(timeout=30)
    finally:
        end(process)
    assert process.returncode == 0, errors
    assert "qt.qpa" not in errors
    assert not (system.home / DATA / "log/ssp-desktop.log").exists() or "Traceback" not in (
        system.home / DATA / "log/ssp-desktop.log"
    ).read_text("utf-8")


def _window(process: "subprocess.Popen[str]") -> str:
    """Wait for the program's window; return its number."""
    until = time.monotonic() + 40
    while time.monotonic() < until and process.poll() is None:
        search = ["xdotool", "search", "--onlyvisible", "--classname", "ssp-desktop"]
        found = subprocess.run(search, check=False, capture_output=True, text=True).stdout.split()
        if found:
            time.sleep(1.5)  # for the rest of the window, which comes after the first picture
            return found[-1]
        time.sleep(0.2)
    raise AssertionError(f"no window: {end(process)}")


def _photograph(window: str, picture: Path) -> None:
    """Take a picture of the screen; it must show more than one colour."""
    script = (
        "import sys; from PySide6.QtGui import QGuiApplication; a = QGuiApplication([]);"
        "p = a.primaryScreen().grabWindow(int(sys.argv[1])); p.save(sys.argv[2]);"
        "i = p.toImage(); print(i.width(), len({i.pixel(x, y) for x in range(0, i.width(), 7)"
        " for y in range(0, i.height(), 7)}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, window, str(picture)],
        check=True,
        capture_output=True,
        text=True,
    )
    width, colours = map(int, done.stdout.split())
    assert width > 600
    assert colours > 20


def test_an_update_keeps_what_is_the_users_and_drops_what_is_gone(system: BareSystem) -> None:
    assert not (system.folder / GONE).exists()
    assert (system.home / DATA / "notater.txt").read_text(encoding="utf-8") == "Mine egne"
    assert "\nVersion: 0.0.1\n" not in system.as_root("dpkg", "-s", "ssp-desktop")


def test_removal_leaves_the_meetings_and_says_where_they_lie(system: BareSystem) -> None:
    """The last one: after it the program is gone."""
    for how in ("--remove", "--purge"):
        said = system.as_root("dpkg", how, "ssp-desktop")
        assert "Møderne er ikke slettet" in said
        assert f"/home/{USER}/.local/share/ssp-desktop" in said
    assert (system.home / DATA / "notater.txt").is_file()
    for left in ("usr/lib/ssp-desktop", "usr/bin/ssp-desktop", "usr/share/doc/ssp-desktop"):
        assert not (system.folder / left).exists()
