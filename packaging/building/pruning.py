"""What of the packages is left out on any system: all that no running program can reach.

Of Qt, what the program's own `import` lines name is kept, and whatever library one of those names,
to the end; so a new `import` brings its part with it. Which plug-ins are kept, and how a library is
asked what it needs, is the system's (`windows/pruning.py`, `linux/pruning.py`).
"""

import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

_TRANSLATIONS = re.compile(r"(qtbase|qt)_(da|en)\.qm")
_IMPORT = re.compile(
    r"^\s*(?:from|import)\s+PySide6\.(Qt\w+)|^\s*from PySide6 import (.+)", re.MULTILINE
)
_SOURCES = (".pyi", ".pyx", ".pxd", ".pxi", ".h", ".c", ".cpp", ".lib")
_UNUSED = (
    *("icalendar/tests", "sqlite_utils/tests"),
    *("lxml/include", "lxml/includes"),
    "pypdfium2_cli",
)


def modules(program: Path) -> set[str]:
    """Return the modules of Qt that `program`, a folder of sources, imports."""
    found = {"QtCore"}
    for file in program.rglob("*.py"):
        for one, several in _IMPORT.findall(file.read_text(encoding="utf-8")):
            found.update([one] if one else re.findall(r"Qt\w+", several))
    return found


def reached(from_files: Iterable[Path], needs: Callable[[Path], Iterable[Path]]) -> set[Path]:
    """Return those files that are there, and all that they need, to the end."""
    waiting, kept = list(from_files), set[Path]()
    while waiting:
        file = waiting.pop()
        if file not in kept and file.is_file():
            kept.add(file)
            waiting += needs(file)
    return kept


def remove_but(kept: set[Path], folder: Path, translations: Path) -> None:
    """Remove from a folder of Qt's wheels what is neither kept, nor Python's, nor a text we show.

    `translations` is where in it the texts lie.
    """
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file not in kept:
            name = file.relative_to(folder)
            if name.is_relative_to(translations):
                wanted = _TRANSLATIONS.fullmatch(name.name) is not None
            else:
                in_python = len(name.parts) == 1 or name.parts[0] == "support"
                wanted = in_python and name.suffix == ".py"
            if not wanted:
                file.unlink()


def prune_others(lib: Path) -> None:
    """Leave out what no running program reads: tests, stubs of types, sources in C."""
    for name in _UNUSED:
        shutil.rmtree(lib / name, ignore_errors=True)
    for file in sorted(lib.rglob("*")):
        if file.is_file() and file.suffix in _SOURCES:
            file.unlink()
    for folder in sorted((each for each in lib.rglob("*") if each.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
