"""Byte code for every module, made here so that no computer has to where it is installed.

What is made is never checked against its source ("unchecked hash"): starting looks at no file
times, which an installer may set as it likes, and a folder that the user may not write to starts as
quickly as any. The same sources give the same bytes: one process, in sorted order, with a fixed
seed of hashes.
"""

import py_compile
import sys
from pathlib import Path, PurePosixPath

from building.steps import run


def compile_apart(lib: Path, named: str = ".") -> None:
    """Compile every module under `lib`, an absolute path, in a process of its own.

    Tracebacks name each by its path from there, behind `named`: the folder it will be installed in.
    """
    command = [sys.executable, "-s", "-m", "building.compiling", str(lib), named]
    run(command, cwd=Path(__file__).parents[1], PYTHONHASHSEED="0", PYTHONPATH="")


def compile_all(lib: Path, named: PurePosixPath) -> None:
    """Do that in this process; a module that it cannot read (a template) is left as it is."""
    for file in sorted(lib.rglob("*.py")):
        py_compile.compile(
            str(file),
            dfile=str(named / file.relative_to(lib).as_posix()),
            quiet=2,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )


if __name__ == "__main__":
    compile_all(Path(sys.argv[1]), PurePosixPath(sys.argv[2]))
