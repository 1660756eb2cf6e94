"""A database with meetings and attachments, and a place for copies."""

from pathlib import Path

import pytest

from tests.store.backups.kept import Kept, fill


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """Keep two meetings, one of them with an attachment."""
    return fill(tmp_path / "data")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Give the folder of a stick that is there."""
    folder = tmp_path / "stik"
    folder.mkdir()
    return folder
