"""The packages of the stand-in, and a Windows of its own to install them in (wine).

The packages of three builds are made once for all tests: one version, the same again in other
folders, and a newer one, which is signed. The prefix is wine's folder for a Windows: kept for the
tests of one process, and deleted.
"""

import datetime
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from tests.documents import missing_tool

ROOT = Path(__file__).resolve().parents[3]
WINE = Path("/usr/lib/wine/wine64")
TOOLS = ("makensis", "wixl", "msibuild", "x86_64-w64-mingw32-gcc", "osslsigncode")
OLD, NEW = "0.1.0", "0.2.0"
COMMIT_TIME = "1764547200"
_PATIENCE = 30.0


class Packages(NamedTuple):
    """What one build made: the two packages, and the tree that they install."""

    exe: Path
    msi: Path
    tree: Path

    @property
    def files(self) -> set[str]:
        """Every file of the tree, as it lies below the folder it is installed in."""
        return below(self.tree)


class Made(NamedTuple):
    """What the builds made, and the certificate that the newer one is signed with."""

    old: Packages
    again: Packages
    new: Packages
    certificate: Path


def below(folder: Path) -> set[str]:
    """Return every file below `folder`, by its path from there."""
    found = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix() for file in found}


def build_command(*arguments: str) -> list[str]:
    """Return the command that builds with these arguments."""
    return [sys.executable, str(ROOT / "packaging" / "build_windows.py"), *arguments]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """Give the packages of three builds, made side by side."""
    for tool in TOOLS:
        if shutil.which(tool) is None:
            missing_tool(tool)
    folder = tmp_path_factory.mktemp("windows")
    certificate, key = _certificate(folder)
    signed = ("--version", NEW, "--cert", str(certificate), "--key", str(key))
    old = folder / "old", ("--version", OLD), {}
    again = folder / "once more" / "elsewhere æ", ("--version", OLD), {"TZ": "Asia/Tokyo"}
    again[2].update(LC_ALL="C.UTF-8", PYTHONHASHSEED="7")
    runs = [_begin(*each) for each in (old, again, (folder / "new", signed, {}))]
    said = [run.communicate()[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0, 0], said
    packages = (
        _packages(old[0], OLD),
        _packages(again[0], OLD),
        _packages(folder / "new", NEW),
    )
    yield Made(*packages, certificate)
    shutil.rmtree(folder)  # a hundred megabytes that nobody looks at later


def _begin(
    folder: Path, arguments: tuple[str, ...], environment: dict[str, str]
) -> "subprocess.Popen[str]":
    places = ("--work", str(folder / "work"), "--dist", str(folder / "dist"))
    return subprocess.Popen(
        build_command("--standin", "1", *arguments, *places),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": COMMIT_TIME, **environment},
    )


def _packages(folder: Path, version: str) -> Packages:
    name = f"SSP-Desktop-{version}-x64-standin"
    assert {file.name for file in (folder / "dist").iterdir()} == {f"{name}.exe", f"{name}.msi"}
    dist = folder / "dist"
    return Packages(dist / f"{name}.exe", dist / f"{name}.msi", folder / "work" / "tree")


def _certificate(folder: Path) -> tuple[Path, Path]:
    """Make a certificate for code that nobody but itself vouches for."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Eksempel Kommune")])
    start = datetime.datetime.fromtimestamp(int(COMMIT_TIME), datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(start - datetime.timedelta(days=1))
        .not_valid_after(start + datetime.timedelta(days=36_500))
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CODE_SIGNING]), critical=False)
        .sign(key, hashes.SHA256())
    )
    files = folder / "certificate.pem", folder / "key.pem"
    files[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    pkcs8, plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    files[1].write_bytes(key.private_bytes(serialization.Encoding.PEM, pkcs8, plain))
    return files


class Windows:
    """A Windows in a folder: its files, its registry, its programs."""

    def __init__(self, prefix: Path) -> None:
        self.prefix = prefix
        self.disk = prefix / "drive_c"
        hidden = ("DISPLAY", "WAYLAND_DISPLAY", "SSP_DESKTOP_DATA_DIR")
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in hidden},
            "HOME": str(prefix),
            "TMPDIR": str(prefix),  # wine's own folder, which it leaves behind
            "WINEPREFIX": str(prefix),
            "WINEDEBUG": "-all",
            # No menus on the desktop under it, no other runtimes.
            "WINEDLLOVERRIDES": "winemenubuilder.exe=d;mscoree,mshtml=",
            "LC_ALL": "C.UTF-8",
        }

    def begin(self, *command: str, **environment: str) -> "subprocess.Popen[bytes]":
        """Start a program, with Windows' names of files, and do not wait for it."""
        return subprocess.Popen(
            [WINE, *command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**self.environment, **environment},
        )

    def run(self, *command: str, **environment: str) -> int:
        """Run a program and return its exit status, of which Linux shows the last eight bits."""
        return self.begin(*command, **environment).wait(_PATIENCE * 2)

    def values(self, key: str) -> dict[str, dict[str, str]]:
        """Return for `key` and those under it the values by name, "@" being the key's own."""
        file = self.disk / "exported.reg"
        file.unlink(missing_ok=True)
        self.run("reg", "export", key, "C:\\exported.reg", "/y")
        if not file.exists():
            return {}
        found: dict[str, dict[str, str]] = {}
        inside: dict[str, str] = {}
        for line in file.read_text(encoding="utf-16").replace("\\\n  ", "").splitlines():
            if line.startswith("["):
                inside = found.setdefault(line.strip("[]"), {})
            elif "=" in line:
                name, _, value = line.partition("=")
                inside[name.strip('"')] = _plain(value)
        return {name.partition("\\")[2]: value for name, value in found.items()}

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until that holds."""
        end = time.monotonic() + _PATIENCE
        while not holds():
            assert time.monotonic() < end
            time.sleep(0.1)

    @property
    def user(self) -> Path:
        """The folder of the user's local data."""
        (found,) = (each for each in (self.disk / "users").iterdir() if each.name != "Public")
        return found / "AppData" / "Local"

    def windows_name(self, path: Path) -> str:
        """Return what Windows calls a file on its disk, or on the disk under it."""
        drive, root = ("C:", self.disk) if path.is_relative_to(self.disk) else ("Z:", Path("/"))
        return "\\".join((drive, *path.relative_to(root).parts))


def _plain(value: str) -> str:
    """Return a value of an exported registry as text."""
    if value.startswith("hex(2):"):
        return bytes.fromhex(value[7:].replace(",", "")).decode("utf-16-le").rstrip("\0")
    inside = value[1:-1] if value.startswith('"') else value
    return inside.replace('\\"', '"').replace("\\\\", "\\")


@pytest.fixture(scope="session")
def windows(made: Made) -> Iterator[Windows]:
    """Give a Windows 10 that belongs to the tests of this process."""
    if not WINE.exists():
        missing_tool("wine64")
    with tempfile.TemporaryDirectory(prefix="wine") as folder:
        here = Windows(Path(folder))
        assert here.run("wineboot", "-i") == 0
        here.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f")
        yield here
        # This prefix's own server; it takes its programs with it.
        environment = {**os.environ, "WINEPREFIX": folder, "TMPDIR": folder}
        subprocess.run([WINE.with_name("wineserver64"), "-k"], check=False, env=environment)
        subprocess.run([WINE.with_name("wineserver64"), "-w"], check=False, env=environment)


@pytest.fixture
def data(windows: Windows) -> Iterator[Path]:
    """Give a database that a user has, where the program would have it."""
    folder = windows.user / "ssp-desktop"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "referater.db"
    file.write_bytes(b"alle referater")
    (folder / "window.ini").write_text("[General]\nlanguage=da\n", encoding="ascii")
    yield file
    assert file.read_bytes() == b"alle referater"
    assert (folder / "window.ini").exists()
