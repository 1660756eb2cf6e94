"""The folder that is installed: Python, the wheels, the program, and what starts it.

ssp-desktop.exe, SSP Desktop.exe    the program, with a console and without
python311.dll, *.pyd, *.dll         Python, as its makers lay it out
python311._pth                      what may be imported: that, and lib
lib                                 the program and its packages
LICENSE.txt, licences.cdx.json      the terms, and a list of all parts with theirs
"""

import os
import shutil
from pathlib import Path

from building import compiling, wheels
from building.pruning import prune_others
from building.steps import BuildRefused, refuse_other_python
from parts import write_list

from ssp_desktop.application.parts.cyclonedx import FILE_NAME
from windows import launchers, needs, pruning, python_zip
from windows.signing import Signer
from windows.what import Build

_SYSTEM = wheels.System("win32", "AMD64")
# Nothing in it could be run, and every file of it is installed again and again in the tests.
_OF_THE_STANDIN = ("ssp_desktop/domain/*", "ssp_desktop/resources/*", "*.dist-info/*")


def lay(build: Build, sha256: str, signer: Signer | None) -> None:
    """Make the tree anew, everything in it dated with the commit; our own programs signed."""
    refuse_other_python("windows")
    shutil.rmtree(build.tree, ignore_errors=True)
    lib = build.tree / "lib"
    lib.mkdir(parents=True)
    own = wheels.build_own(build.root, build.work / "own", build.epoch)
    if build.python is None:
        launchers.build_standin(build)
        (lib / f"standin-{build.version}.txt").write_text("In Python's place.\n", encoding="ascii")
        wheels.unpack(own, lib, only=_OF_THE_STANDIN)
    else:
        python_zip.unpack(build.python, sha256, build.tree)
        fetched = _SYSTEM.fetch(build.work / "wheels")
        _SYSTEM.check_whole([*fetched, own])
        for wheel in fetched:
            wheels.unpack(wheel, lib)
        wheels.unpack(own, lib)
        pruning.prune_qt(lib, lib / "ssp_desktop")
        prune_others(lib)
        needs.check(build.tree, "ssp_desktop")
        _list_parts(build, lib)
    python_zip.write_paths(build.tree)
    compiling.compile_apart(lib)
    shutil.copy(build.root / "LICENSE", build.tree / "LICENSE.txt")
    for made in launchers.build(build):
        if signer is not None:
            signer.sign(made, build.epoch)
    date(build.tree, build.epoch)


def _list_parts(build: Build, lib: Path) -> None:
    """Write the list of all parts to where the About window reads it, and beside the program."""
    made = lib / "ssp_desktop" / "resources" / "licences" / FILE_NAME
    python = python_zip.version(build.tree)
    unknown = write_list(made, site=lib, system="win32", python=python)
    if unknown:
        raise BuildRefused(f"The licences of these parts are not known: {', '.join(unknown)}")
    shutil.copy(made, build.tree / FILE_NAME)


def files_of(tree: Path) -> list[Path]:
    """Return every file under `tree`, relative to it, in an order that no machine changes."""
    found = (file.relative_to(tree) for file in tree.rglob("*") if file.is_file())
    return sorted(found, key=lambda file: file.as_posix())


def date(tree: Path, epoch: int) -> None:
    """Give everything under `tree` that time and ordinary rights."""
    for file in (tree, *tree.rglob("*")):
        file.chmod(0o755 if file.is_dir() else 0o644)
        os.utime(file, (epoch, epoch))
