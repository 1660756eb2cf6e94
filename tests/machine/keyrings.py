"""A keyring of a test's own, in a file."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from ssp_desktop.store.locked import held
from tests.machine import keyring_in_a_file


@pytest.fixture
def ring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give this process a keyring, in the file that is returned; it holds no key of its own."""
    path = tmp_path / "keyring.json"
    monkeypatch.setenv(keyring_in_a_file.FILE, str(path))
    keyring.set_keyring(keyring_in_a_file.Keyring())
    yield path
    keyring.set_keyring(NoKeyring())
    held.let_all_go()
