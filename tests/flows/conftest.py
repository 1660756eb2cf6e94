"""The program as it is started from a shell."""

import subprocess
import sys
from collections.abc import Callable

import pytest


@pytest.fixture(scope="session")
def ssp_desktop() -> Callable[..., str]:
    """Give ``ssp_desktop(*arguments) -> standard output`` of the real program."""

    def call(*arguments: object) -> str:
        command = [sys.executable, "-m", "ssp_desktop", *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return call
