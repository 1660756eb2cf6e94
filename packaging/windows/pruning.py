"""What of Qt is left out: everything that nothing which the program imports can reach.

The wheel brings tools, QML, 3D and a browser's worth of translations. Kept is what the program's
own `import` lines name, the plug-ins a program of windows loads by name, and whatever DLL one of
those names in its import tables, to the end. So a new `import` brings its part with it.
"""

import re
import shutil
from pathlib import Path

from windows import pe

# The plug-ins: the window, and none at all (`selftest` of a machine without a screen); Windows' own
# look; pictures and icons. Not: other databases, TLS, networks, touch, games, test platforms.
_PLUGINS = (
    "platforms/qwindows.dll",
    "platforms/qoffscreen.dll",
    "platforms/qminimal.dll",
    "styles/*.dll",
    "imageformats/*.dll",
    "iconengines/*.dll",
)
# Loaded by name when something is drawn with OpenGL in software, or by DirectX's compiler for 3D;
# windows of widgets are painted by neither.
_NAMED_ONLY_BY_3D = ("opengl32sw.dll", "d3dcompiler_47.dll")
_TRANSLATIONS = re.compile(r"(qtbase|qt)_(da|en)\.qm")
_IMPORT = re.compile(
    r"^\s*(?:from|import)\s+PySide6\.(Qt\w+)|^\s*from PySide6 import (.+)", re.MULTILINE
)


def prune_qt(lib: Path, program: Path) -> None:
    """Leave in `lib/PySide6` and `lib/shiboken6` what `program`, a folder of sources, can reach."""
    qt, shiboken = lib / "PySide6", lib / "shiboken6"
    kept = _reached(qt, shiboken, _modules(program))
    for file in sorted(qt.rglob("*")):
        if file.is_file() and file not in kept and not _is_other_need(file.relative_to(qt)):
            file.unlink()
    for file in sorted(shiboken.rglob("*")):
        if file.is_file() and file not in kept and file.suffix != ".py":
            file.unlink()
    for folder in sorted((each for each in lib.rglob("*") if each.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def prune_others(lib: Path) -> None:
    """Leave out what no running program reads: tests, stubs of types, sources in C."""
    for name in ("include", "includes"):
        shutil.rmtree(lib / "lxml" / name, ignore_errors=True)
    for file in sorted(lib.rglob("*")):
        if file.is_file() and file.suffix in (".pyi", ".pyx", ".pxd", ".pxi", ".h", ".c", ".lib"):
            file.unlink()
    for folder in ("icalendar/tests", "sqlite_utils/tests"):
        shutil.rmtree(lib / folder, ignore_errors=True)


def _modules(program: Path) -> set[str]:
    found = {"QtCore"}
    for file in program.rglob("*.py"):
        for one, several in _IMPORT.findall(file.read_text(encoding="utf-8")):
            names = [one] if one else re.findall(r"Qt\w+", several)
            found.update(names)
    return found


def _reached(qt: Path, shiboken: Path, modules: set[str]) -> set[Path]:
    """Return the files that those modules and the plug-ins lead to, themselves too."""
    beside = {folder: _by_name(folder) for folder in (qt, shiboken)}
    waiting = [qt / f"{module}.pyd" for module in sorted(modules)] + [shiboken / "Shiboken.pyd"]
    for pattern in _PLUGINS:
        plugins = sorted((qt / "plugins").glob(pattern))
        waiting += [file for file in plugins if not _lacks_a_part(file, beside[qt])]
    kept: set[Path] = set()
    while waiting:
        file = waiting.pop()
        if file in kept or not file.is_file():
            continue  # a module that the wheel has not is told by `needs.py`
        kept.add(file)
        own = shiboken if file.parent == shiboken else qt
        for name in sorted(pe.imported(file)):
            found = beside[own].get(name) or beside[shiboken].get(name)
            waiting += [found] if found else []
    return kept


def _by_name(folder: Path) -> dict[str, Path]:
    return {file.name.lower(): file for file in sorted(folder.glob("*.dll"))}


def _lacks_a_part(plugin: Path, there: dict[str, Path]) -> bool:
    """Whether the plug-in is of a part of Qt that is in another wheel, and so cannot be loaded."""
    return any(name.startswith("qt6") and name not in there for name in pe.imported(plugin))


def _is_other_need(name: Path) -> bool:
    """Whether the file is needed though no table names it: sources in Python, the texts."""
    if name.name in _NAMED_ONLY_BY_3D:
        return False
    if name.parts[0] == "translations":
        return _TRANSLATIONS.fullmatch(name.name) is not None
    if len(name.parts) == 1:
        return name.suffix == ".py" or name.name == "py.typed"
    return name.parts[0] == "support" and name.suffix == ".py"
