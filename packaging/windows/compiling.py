"""Byte code for every module, made here so that no laptop has to.

What is made is never checked against its source ("unchecked hash"): starting looks at no file
times, which an installer may set as it likes, and a folder that the user may not write to starts as
quickly as any. The same sources give the same bytes: one process, in sorted order, with a fixed
seed of hashes. Run as a script it compiles the folder that its argument names.
"""

import py_compile
import sys
from pathlib import Path


def compile_all(lib: Path) -> None:
    """Compile every module under `lib`, which is named in tracebacks by its path from there.

    A module that this Python cannot read (a template, a test of syntax) is left as it is.
    """
    for file in sorted(lib.rglob("*.py")):
        py_compile.compile(
            str(file),
            dfile=str(file.relative_to(lib)),
            quiet=2,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )


if __name__ == "__main__":
    compile_all(Path(sys.argv[1]))
