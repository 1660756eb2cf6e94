"""What of Qt is left out: everything that nothing which the program imports can reach.

The wheels bring tools, QML, 3D and a browser's worth of translations. Kept beside what the program
imports are the plug-ins a program of windows loads by name.
"""

from pathlib import Path

from building import pruning

from windows import pe

# The plug-ins: the window, and none at all (`selftest` of a machine without a screen); Windows' own
# look; pictures and icons. Not: other databases, TLS, networks, touch, games, test platforms; nor
# what is loaded by name where something is drawn with OpenGL or DirectX (opengl32sw, d3dcompiler).
_PLUGINS = (
    "platforms/qwindows.dll",
    "platforms/qoffscreen.dll",
    "platforms/qminimal.dll",
    "styles/*.dll",
    "imageformats/*.dll",
    "iconengines/*.dll",
)


def prune_qt(lib: Path, program: Path) -> None:
    """Leave in `lib/PySide6` and `lib/shiboken6` what `program`, a folder of sources, can reach."""
    qt, shiboken = lib / "PySide6", lib / "shiboken6"
    beside = {folder: _by_name(folder) for folder in (qt, shiboken)}

    def needs(file: Path) -> list[Path]:
        own = beside[shiboken if file.parent == shiboken else qt]
        names = sorted(pe.imported(file))
        return [found for n in names if (found := own.get(n) or beside[shiboken].get(n))]

    # A module that the wheel has not is told by `needs.py`.
    begin = [qt / f"{module}.pyd" for module in sorted(pruning.modules(program))]
    begin.append(shiboken / "Shiboken.pyd")
    for pattern in _PLUGINS:
        plugins = sorted((qt / "plugins").glob(pattern))
        begin += [file for file in plugins if not _lacks_a_part(file, beside[qt])]
    kept = pruning.reached(begin, needs)
    for folder in (qt, shiboken):
        pruning.remove_but(kept, folder, Path("translations"))


def _by_name(folder: Path) -> dict[str, Path]:
    return {file.name.lower(): file for file in sorted(folder.glob("*.dll"))}


def _lacks_a_part(plugin: Path, there: dict[str, Path]) -> bool:
    """Whether the plug-in is of a part of Qt that is in another wheel, and so cannot be loaded."""
    return any(name.startswith("qt6") and name not in there for name in pe.imported(plugin))
