"""What goes into the packages of wheels and of Python, and that nothing is missing in them."""

import importlib
import shutil
import subprocess
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from tests.documents import missing_tool
from tests.packaging.windows.conftest import ROOT, below

GCC = "x86_64-w64-mingw32-gcc"


@pytest.fixture
def part(monkeypatch: pytest.MonkeyPatch):
    """Give a way to a module of the build by its name."""
    monkeypatch.syspath_prepend(ROOT / "packaging")

    def named(name: str) -> ModuleType:
        return importlib.import_module(name)

    return named


def library(made: Path, *needs: Path) -> Path:
    """Build a DLL that names those in its import tables."""
    if shutil.which(GCC) is None:
        missing_tool(GCC)
    made.parent.mkdir(parents=True, exist_ok=True)
    names = [f"of_{file.stem.replace('.', '_')}" for file in needs]
    calls = "".join(f"extern int {name}(void); " for name in names)
    total = " + ".join(["1", *(f"{name}()" for name in names)])
    own = made.stem.replace(".", "_")
    source = made.with_suffix(".c")
    source.write_text(
        f"{calls}__declspec(dllexport) int of_{own}(void) {{ return {total}; }}\n", encoding="ascii"
    )
    command = [GCC, "-shared", "-s", "-o", str(made), str(source), *map(str, needs)]
    subprocess.run(command, check=True)
    source.unlink()
    return made


@pytest.fixture
def lib(tmp_path: Path) -> Path:
    """Give the packages of a program with Qt, as the wheels bring them."""
    lib = tmp_path / "tree" / "lib"
    qt = lib / "PySide6"
    shiboken = library(lib / "shiboken6" / "shiboken6.abi3.dll")
    library(lib / "shiboken6" / "Shiboken.pyd", shiboken)
    library(lib / "shiboken6" / "vcamp140.dll")
    core = library(qt / "Qt6Core.dll")
    gui = library(qt / "Qt6Gui.dll", core)
    quick = library(qt / "Qt6Quick.dll", gui)
    pdf = library(qt / "Qt6Pdf.dll", gui)
    library(qt / "opengl32sw.dll")
    library(qt / "QtCore.pyd", core, shiboken)
    library(qt / "QtGui.pyd", gui)
    library(qt / "QtQuick.pyd", quick)
    library(qt / "plugins" / "platforms" / "qwindows.dll", gui)
    library(qt / "plugins" / "imageformats" / "qpdf.dll", pdf)
    library(qt / "plugins" / "sqldrivers" / "qsqlite.dll", core)
    pdf.unlink()  # it is in another wheel
    for name in ("qtbase_da.qm", "qtbase_fi.qm"):
        (qt / "translations").mkdir(exist_ok=True)
        (qt / "translations" / name).write_bytes(b"texts")
    for name in ("PySide6/__init__.py", "shiboken6/__init__.py", "PySide6/QtGui.pyi"):
        (lib / name).touch()
    program = lib / "program"
    program.mkdir()
    (program / "window.py").write_text(
        "import sys\n\n\ndef show():\n    from PySide6.QtGui import QIcon\n", encoding="utf-8"
    )
    return lib


def test_of_qt_is_kept_what_the_program_can_reach(lib: Path, part) -> None:
    part("windows.pruning").prune_qt(lib, lib / "program")
    assert below(lib) == {
        *("PySide6/QtCore.pyd", "PySide6/QtGui.pyd", "PySide6/Qt6Core.dll", "PySide6/Qt6Gui.dll"),
        "PySide6/plugins/platforms/qwindows.dll",
        *("PySide6/translations/qtbase_da.qm", "PySide6/__init__.py", "shiboken6/__init__.py"),
        *("shiboken6/Shiboken.pyd", "shiboken6/shiboken6.abi3.dll", "program/window.py"),
    }
    part("windows.needs").check(lib.parent, "program")


def test_what_is_missing_is_named(lib: Path, part) -> None:
    (lib / "program" / "more.py").write_text("import docx.oxml\nimport PySide6.QtPdf\n", "utf-8")
    (lib / "PySide6" / "Qt6Core.dll").unlink()
    with pytest.raises(part("building.steps").BuildRefused) as refused:
        part("windows.needs").check(lib.parent, "program")
    said = str(refused.value)
    for words in (
        "more.py imports docx.oxml",
        "more.py imports PySide6.QtPdf",
        "lib/PySide6/Qt6Gui.dll needs qt6core.dll",
    ):
        assert words in said
    assert "window.py" not in said
    assert "kernel32" not in said


def test_import_tables_are_read_as_others_read_them(lib: Path, part) -> None:
    file = lib / "PySide6" / "QtCore.pyd"
    told = subprocess.run(
        ["x86_64-w64-mingw32-objdump", "-p", file], check=True, capture_output=True, text=True
    ).stdout
    expected = {line.split()[-1].lower() for line in told.splitlines() if "DLL Name:" in line}
    assert {"qt6core.dll", "shiboken6.abi3.dll"} < expected
    assert part("windows.pe").imported(file) == expected
    with pytest.raises(ValueError, match="window"):
        part("windows.pe").imported(lib / "program" / "window.py")


def test_of_python_no_interpreter_is_left_lying(tmp_path: Path, part) -> None:
    archive = tmp_path / "python.zip"
    names = ("python311.dll", "python3.dll", "python311.zip", "python311._pth", "vcruntime140.dll")
    with zipfile.ZipFile(archive, "w") as files:
        for name in (*names, "python.exe", "pythonw.exe", "python.cat", "_ssl.pyd", "LICENSE.txt"):
            files.writestr(name, "3.11.9".encode("utf-16-le"))
    digest = subprocess.run(["sha256sum", archive], check=True, capture_output=True, text=True)
    python_zip = part("windows.python_zip")
    python_zip.unpack(archive, digest.stdout.split()[0].upper(), tmp_path / "tree")
    assert below(tmp_path / "tree") == {
        *("python311.dll", "python3.dll", "python311.zip", "vcruntime140.dll"),
        *("_ssl.pyd", "LICENSE-Python.txt"),
    }
    assert python_zip.version(tmp_path / "tree") == "3.11.9"


@pytest.mark.parametrize(
    ("system", "lacks"), [(("win32", "AMD64"), "colorama"), (("linux", "x86_64"), "jeepney")]
)
def test_a_wheel_that_lacks_something_on_its_system_is_named(
    tmp_path: Path, part, system: tuple[str, str], lacks: str
) -> None:
    needs = ("there>=2", "colorama; sys_platform == 'win32'", "jeepney; sys_platform == 'linux'")
    needs += ("extra-only; extra == 'more'", "pip")
    wheels = []
    for name, requires in (("asking", needs), ("there", ())):
        wheels.append(tmp_path / f"{name}-2.0-py3-none-any.whl")
        with zipfile.ZipFile(wheels[-1], "w") as files:
            lines = [f"Name: {name}", "Version: 2.0", *(f"Requires-Dist: {n}" for n in requires)]
            files.writestr(f"{name}-2.0.dist-info/METADATA", "\n".join(lines))
    there = part("building.wheels").System(*system)
    with pytest.raises(part("building.steps").BuildRefused, match=rf"asking.* needs {lacks}"):
        there.check_whole(wheels)
    wheels[0].rename(tmp_path / "asking-2.0-py3-none-any.zip")
    there.check_whole(wheels[1:])


def test_the_lock_of_windows_names_what_only_windows_needs(part) -> None:
    lock = part("building.wheels").System("win32", "AMD64").lock()
    names = {line.partition("==")[0] for line in lock.splitlines() if "==" in line.split("--")[0]}
    assert {"pywin32-ctypes", "pyside6-essentials", "sqlcipher3"} <= names
    assert not {"pip", "secretstorage", "jeepney"} & names
    assert " ; " not in lock
