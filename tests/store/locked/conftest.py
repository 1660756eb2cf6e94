"""A data folder that has a key, which this process holds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ssp_desktop.store.locked import Key, held, key_file


@pytest.fixture
def key() -> Iterator[Key]:
    """A new key, held by this process until the test ends."""
    key = Key.new()
    held.hold(key)
    yield key
    held.let_go(key.id)


@pytest.fixture
def database(tmp_path: Path, key: Key) -> Path:
    """The path of a database that is not there yet, and will be locked."""
    folder = tmp_path / "data"
    key_file.write(folder, key_file.of_key(key).with_(locked=True))
    return folder / "referater.db"
