"""What of Qt's wheels is left out: all that nothing which the program imports can reach.

The wheels bring tools, QML, and plug-ins for screens without windows. Kept beside what the program
imports are the plug-ins that a program with windows loads by name.
"""

from collections.abc import Iterator
from pathlib import Path

from building import pruning

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


def prune(lib: Path) -> None:
    """Leave in `lib` what the program, which lies there too, can reach."""
    qt = lib / "PySide6"
    by_name = {file.name: file for file in (*qt.glob("*.so*"), *(qt / "Qt/lib").glob("*.so*"))}

    def needs(file: Path) -> Iterator[Path]:
        return (by_name[name] for name in elf.needed(file) if name in by_name)

    begin = [qt / f"{module}.abi3.so" for module in sorted(pruning.modules(lib / "ssp_desktop"))]
    for pattern in _PLUGINS:
        plugins = sorted((qt / "Qt" / "plugins").glob(pattern))
        begin += [each for each in plugins if each.name not in _NOT]
    pruning.remove_but(pruning.reached(begin, needs), qt, Path("Qt/translations"))
    pruning.prune_others(lib)
