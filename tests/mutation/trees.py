"""Copies of the checkout in which mistakes are planted; the checkout itself is never written to."""

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


class Tree:
    """One copy of the checkout: what git knows of, as it stands on disk now."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._writes = 0
        for name in _files():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target)
        validator = Path("packaging/validator/node_modules")
        if (ROOT / validator).exists():
            (folder / validator).symlink_to(ROOT / validator)

    @contextlib.contextmanager
    def holding(self, path: str, source: str) -> Iterator[None]:
        """Have `source` in the file for as long as the ``with`` goes on."""
        before = (self.folder / path).read_text("utf-8")
        self._write(path, source)
        try:
            yield
        finally:
            self._write(path, before)

    def _write(self, path: str, source: str) -> None:
        file = self.folder / path
        file.write_text(source, "utf-8")
        # Python knows its compiled files by the second and the size of the source.
        self._writes += 1
        changed = file.stat().st_mtime + 2 * self._writes
        os.utime(file, (changed, changed))


@contextlib.contextmanager
def trees(count: int) -> Iterator[list[Tree]]:
    """Give copies of the checkout, with the shared files beside them, and remove them after."""
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        above = Path(folder)
        if (ROOT.parent / "shared").exists():
            (above / "shared").symlink_to(ROOT.parent / "shared")
        yield [Tree(above / f"tree{number}") for number in range(count)]


def _files() -> list[str]:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [name for name in told.splitlines() if (ROOT / name).is_file()]
