"""A database of one's own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ssp_desktop.store.store import Store


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """The path of a database that is not there yet."""
    return tmp_path / "data" / "referater.db"


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    """A store that may write."""
    opened = Store(database)
    yield opened
    opened.close()
