"""Disks of their own for tests: small ones, that become full, read-only, or are pulled out."""

import contextlib
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[str, str], Path]]:
    """Give ``small_disk(name, size)``, which mounts a disk of its own; needs root."""
    mounted: list[Path] = []

    def mount(name: str, size: str) -> Path:
        if os.name != "posix" or os.geteuid():
            pytest.skip("only root mounts a disk")
        folder = tmp_path / name
        folder.mkdir()
        words = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
        done = subprocess.run(words, check=False, capture_output=True, text=True)
        if done.returncode:
            pytest.skip(f"no disk can be mounted here: {done.stderr.strip()}")
        mounted.append(folder)
        return folder

    yield mount
    for folder in mounted:
        with contextlib.suppress(OSError):
            subprocess.run(["umount", "-l", str(folder)], check=False, capture_output=True)
