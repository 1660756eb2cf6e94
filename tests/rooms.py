"""A private folder for a while, as the data folder gives one."""

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def room() -> Iterator[Path]:
    """Yield a folder that goes afterwards."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)
