"""A keyring as the library lets anybody add one: in a file, for tests of whole processes.

Machines that run the tests have none, and a developer's own must never be touched.
"""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

FILE = "SSP_TESTS_KEYRING"
BACKEND = f"{__name__}.Keyring"


class Keyring(KeyringBackend):
    """Passwords in the file that the environment names; none where it names none."""

    priority = 1.0

    def get_password(self, service: str, username: str) -> str | None:
        """Return it; None where there is none."""
        return self._read().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""
        self._path.write_text(json.dumps({**self._read(), f"{service} {username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        """Forget it."""
        kept = self._read()
        if kept.pop(f"{service} {username}", None) is None:
            raise PasswordDeleteError
        self._path.write_text(json.dumps(kept))

    @property
    def _path(self) -> Path:
        return Path(os.environ[FILE])

    def _read(self) -> dict[str, str]:
        try:
            return dict(json.loads(self._path.read_text()))
        except FileNotFoundError:
            return {}
