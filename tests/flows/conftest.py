"""The program as it is started from a shell."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.flows.real_window import PATIENCE, Window


@pytest.fixture(scope="session")
def ssp_desktop() -> Callable[..., str]:
    """Give ``ssp_desktop(*arguments) -> standard output`` of the real program."""

    def call(*arguments: object) -> str:
        command = [sys.executable, "-m", "ssp_desktop", *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return call


@pytest.fixture
def window(xdotool: Callable[..., str], own_data_dir: Path) -> Iterator[Window]:
    """Start the program on an empty data folder."""
    assert xdotool
    program = subprocess.Popen([sys.executable, "-m", "ssp_desktop"])
    try:
        window = Window(own_data_dir)
        window.titled("SSP Desktop")
        yield window
        assert program.poll() is None, "the program ended by itself"
        window.press("ctrl+q")
        assert program.wait(PATIENCE) == 0
    finally:
        program.kill()
        program.wait()
