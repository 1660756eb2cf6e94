"""Deletes what a killed program was unpacking: all of it lies there in plain."""

import shutil
from pathlib import Path

from ssp_desktop.store.files import DatabaseFiles

unpacking: set[Path] = set()
"""The folders into which this process unpacks something now."""


def clear_staging(database: Path) -> None:
    """Delete it; only for whoever has the lock of the folder, since nobody unpacks without it."""
    staging = DatabaseFiles(database).staging
    if staging not in unpacking and staging.is_dir() and not staging.is_symlink():
        shutil.rmtree(staging, ignore_errors=True)
