"""Copies of the checkout in which mistakes are planted; the checkout itself is never written to."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


class Tree:
    """One copy of the checkout: what git knows of, as it stands on disk now."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._writes = 0
        self._ready: subprocess.Popen[str] | None = None
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

    def pytest(self, arguments: Sequence[str]) -> tuple[int, str]:
        """Run pytest in the copy; return its exit status and what it said."""
        if self._ready is None:
            self._ready = subprocess.Popen(
                [sys.executable, "-m", "tests.mutation.ready"],
                cwd=self.folder,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        assert self._ready.stdin is not None
        assert self._ready.stdout is not None
        print(json.dumps(arguments), file=self._ready.stdin, flush=True)
        status, said = json.loads(self._ready.stdout.readline())
        return status, said

    def mypy(self) -> str:
        """Return the first thing that the type checker has against the copy, or nothing."""
        command = [sys.executable, "-m", "mypy", "--no-error-summary"]
        done = subprocess.run(command, cwd=self.folder, check=False, capture_output=True, text=True)
        return done.stdout.partition("\n")[0] if done.returncode else ""

    def leave(self) -> None:
        """End what was begun in the copy."""
        if self._ready is not None:
            self._ready.communicate()

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
        made = [Tree(above / f"tree{number}") for number in range(count)]
        yield made
        for tree in made:
            tree.leave()


def _files() -> list[str]:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [name for name in told.splitlines() if (ROOT / name).is_file()]
