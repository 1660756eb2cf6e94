"""What of the wheels is left out: all that nothing which the program imports can reach.

Qt's wheel brings tools, QML, and plug-ins for screens without windows. Kept is what the program's
own `import` lines name, the plug-ins that a program with windows loads by name, and the libraries
that one of those says it needs, to the end. So a new `import` brings its part with it.
"""

import re
import shutil
from pathlib import Path

from linux import elf

# The window under X11 and Wayland and without any; keys, looks and dialogs of the desktop; pictures
# and icons; printers. Not: databases, TLS, networks, consoles, VNC, OpenGL without windows.
_PLUGINS = (
    "platforms/libqxcb.so",
    "platforms/libqwayland*.so",
    "platforms/libqoffscreen.so",
    "platforms/libqminimal.so",
    "platforminputcontexts/*.so",
    "platformthemes/*.so",
    "printsupport/*.so",
    "wayland-decoration-client/*.so",
    "wayland-graphics-integration-client/*.so",
    "wayland-shell-integration/*.so",
    "xcbglintegrations/*.so",
    "imageformats/*.so",
    "iconengines/*.so",
)
_NOT = ("libqpdf.so", "libqtvirtualkeyboardplugin.so")  # another wheel has what they need
_TRANSLATIONS = re.compile(r"(qtbase|qt)_(da|en)\.qm")
_IMPORT = re.compile(
    r"^\s*(?:from|import)\s+PySide6\.(Qt\w+)|^\s*from PySide6 import (.+)", re.MULTILINE
)
_SOURCES = (".pyi", ".pyx", ".pxd", ".pxi", ".h", ".c", ".cpp", ".lib")
_UNUSED = ("icalendar/tests", "lxml/includes", "pypdfium2_cli")


def prune(lib: Path) -> None:
    """Leave in `lib` what the program, which lies there too, can reach."""
    qt = lib / "PySide6"
    kept = _reached(qt, _modules(lib / "ssp_desktop"))
    for file in sorted(qt.rglob("*")):
        if file.is_file() and file not in kept and not _is_other_need(file.relative_to(qt)):
            file.unlink()
    for name in _UNUSED:
        shutil.rmtree(lib / name, ignore_errors=True)
    for file in sorted(lib.rglob("*")):
        if file.is_file() and file.suffix in _SOURCES:
            file.unlink()
    for folder in sorted((each for each in lib.rglob("*") if each.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def _modules(program: Path) -> set[str]:
    found = {"QtCore"}
    for file in program.rglob("*.py"):
        for one, several in _IMPORT.findall(file.read_text(encoding="utf-8")):
            found.update([one] if one else re.findall(r"Qt\w+", several))
    return found


def _reached(qt: Path, modules: set[str]) -> set[Path]:
    """Return the files of Qt that those modules and the plug-ins lead to, themselves too."""
    libraries = (*qt.glob("*.so*"), *(qt / "Qt" / "lib").glob("*.so*"))
    by_name = {file.name: file for file in libraries}
    waiting = [qt / f"{module}.abi3.so" for module in sorted(modules)]
    for pattern in _PLUGINS:
        plugins = sorted((qt / "Qt" / "plugins").glob(pattern))
        waiting += [each for each in plugins if each.name not in _NOT]
    kept: set[Path] = set()
    while waiting:
        file = waiting.pop()
        if file not in kept and file.is_file():
            kept.add(file)
            waiting += [by_name[name] for name in elf.needed(file) if name in by_name]
    return kept


def _is_other_need(name: Path) -> bool:
    """Whether the file is needed though no library names it: sources in Python, the texts."""
    if name.parts[:2] == ("Qt", "translations"):
        return _TRANSLATIONS.fullmatch(name.name) is not None
    if len(name.parts) == 1:
        return name.suffix == ".py"
    return name.parts[0] == "support" and name.suffix == ".py"
