"""The official embeddable Python: its hash and shape checked, unpacked, told what it may import.

The ZIP is handed in with its hash; nothing here fetches it.
"""

import hashlib
import re
import stat
import zipfile
from pathlib import Path, PurePosixPath

from building.steps import PYTHON, BuildRefused

from windows.what import PYTHON_DLL

HAND_IN = f"""\
The packages contain the official Python for Windows, which is handed in with its hash:

    make windows PYTHON=python-{PYTHON}.9-embed-amd64.zip SHA256=…

python.org has it under Downloads, Windows, "Windows embeddable package (64-bit)" of a {PYTHON}, and
its SHA-256 beside it (or in the SBOM there). To try the packages without it, with something that
only writes down how it was called in Python's place:

    make windows STANDIN=1"""
_STEM = PYTHON_DLL.removesuffix(".dll")
_WANTED = (PYTHON_DLL, "python3.dll", f"{_STEM}.zip", f"{_STEM}._pth", "vcruntime140.dll")
# The program is started by a launcher of its own: an interpreter that runs whatever it is given is
# nothing to leave on a municipality's laptops. The catalogue signs files that are not all here.
_LEFT_OUT = ("python.exe", "pythonw.exe", "python.cat")
# Where there are several terms in one folder, each says whose it is.
_RENAMED = {"LICENSE.txt": "LICENSE-Python.txt"}
_LIMIT = 200_000_000


def unpack(archive: Path, sha256: str, into: Path) -> None:
    """Check the ZIP and unpack it; raise BuildRefused when it is not what it should be."""
    if not archive.is_file():
        raise BuildRefused(f"There is no file {archive}.\n\n{HAND_IN}")
    wanted = sha256.strip().lower()
    if len(wanted) != 64 or set(wanted) - set("0123456789abcdef"):
        raise BuildRefused(f"SHA256 must be the ZIP's hash, 64 hexadecimal digits.\n\n{HAND_IN}")
    with archive.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != wanted:
        raise BuildRefused(
            f"{archive.name} is not the file that SHA256 names.\n    wanted {wanted}\n"
            f"    found  {found}\nFetch it again, or correct the hash from where you trust it."
        )
    try:
        with zipfile.ZipFile(archive) as files:
            _unpack(files, into)
    except zipfile.BadZipFile as error:
        raise BuildRefused(f"{archive.name} is no ZIP that can be read: {error}") from error


def _unpack(files: zipfile.ZipFile, into: Path) -> None:
    names = files.namelist()
    missing = [name for name in _WANTED if name not in names]
    if missing:
        raise BuildRefused(
            f"{files.filename} is not the embeddable Python {PYTHON} for 64 bits: it has no "
            f"{', '.join(missing)}.\n\n{HAND_IN}"
        )
    if sum(each.file_size for each in files.infolist()) > _LIMIT:
        raise BuildRefused(f"{files.filename} is too large for an embeddable Python.")
    for each in files.infolist():
        name = PurePosixPath(each.filename)
        strange = stat.S_IFMT(each.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR)
        if strange or name.is_absolute() or ".." in name.parts or "\\" in each.filename:
            raise BuildRefused(f"{files.filename} has an entry of a strange kind: {each.filename}")
        if not each.is_dir() and name.name not in _LEFT_OUT and not name.name.endswith("._pth"):
            target = into / _RENAMED.get(each.filename, each.filename)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(files.read(each))


def version(unpacked: Path) -> str:
    """Return the version that Python's DLL says it has, else the one it must be of."""
    said = f"{PYTHON}.".encode("utf-16-le") + rb"((?:\d\0)+)"
    found = re.search(said, (unpacked / PYTHON_DLL).read_bytes())
    return f"{PYTHON}.{found[1].decode('utf-16-le')}" if found else PYTHON


def write_paths(into: Path) -> None:
    """Write the file that says what Python may import: its library, its modules, ours.

    Its being there is what makes Python look at no environment, registry, current folder or
    packages of the user's; no `import site`, so no .pth file is run.
    """
    text = f"{_STEM}.zip\r\n.\r\nlib\r\n"
    (into / f"{_STEM}._pth").write_bytes(text.encode("ascii"))
