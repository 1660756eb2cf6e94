"""Whether everything that the program needs is in the tree, as far as can be seen without Windows.

Each `import` of the program must name a module that is there, or one of Python's own; each DLL that
a file in the tree names in its import tables must be there, or be one of Windows' own.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from building.steps import BuildRefused

from windows import pe

# Windows 10 and 11 have these.
_OF_WINDOWS = frozenset(
    """
    advapi32 authz bcrypt bcryptprimitives cabinet combase comctl32 comdlg32 crypt32 cryptbase
    d3d11 d3d12 d3d9 dnsapi dwmapi dwrite dxgi gdi32 icuuc imm32 iphlpapi kernel32 mpr msi msvcrt
    netapi32 ntdll ole32 oleaut32 pdh powrprof propsys psapi rpcrt4 secur32 setupapi shcore shell32
    shlwapi ucrtbase uiautomationcore user32 userenv uxtheme version winhttp winmm winspool.drv
    ws2_32 wtsapi32
    """.split()
)
_PROGRAMS = (".dll", ".pyd", ".exe")


def check(tree: Path, program: str) -> None:
    """Raise BuildRefused with what `tree` lacks; the package `program` lies in its lib."""
    lib = tree / "lib"
    missing = [
        f"{file} imports {module}"
        for file, module in _imports(lib / program)
        if not _is_there(lib, module)
    ]
    files = [file for file in sorted(tree.rglob("*")) if file.suffix.lower() in _PROGRAMS]
    names = {file.name.lower() for file in files}
    for file in files:
        absent = [name for name in sorted(pe.imported(file) - names) if not _is_of_windows(name)]
        missing += [f"{file.relative_to(tree)} needs {name}" for name in absent]
    if missing:
        lines = "\n    ".join(missing[:30])
        raise BuildRefused(f"The program could not start: the package lacks these.\n    {lines}")


def _imports(package: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_bytes())):
            if isinstance(node, ast.Import):
                for each in node.names:
                    yield file.name, each.name
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                yield file.name, node.module


def _is_there(lib: Path, module: str) -> bool:
    top, *below = module.split(".")
    if top in sys.stdlib_module_names:
        return True
    place = lib / top
    if not place.is_dir():
        return place.with_suffix(".py").is_file() or any(lib.glob(f"{top}*.pyd"))
    for name in below:
        if not (place / name).is_dir():
            return (place / f"{name}.py").is_file() or any(place.glob(f"{name}*.pyd"))
        place = place / name
    return True


def _is_of_windows(name: str) -> bool:
    return name.startswith(("api-ms-win-", "ext-ms-win-")) or (
        name.removesuffix(".dll") in _OF_WINDOWS
    )
