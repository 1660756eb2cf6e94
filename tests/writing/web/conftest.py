"""A browser for the pages, started once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.documents import missing_tool
from tests.machine.browser import AXE, CHROMIUM, Browser, browser


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Give a tab of Chromium with axe beside it."""
    if CHROMIUM is None:
        missing_tool("Chromium")
    if not AXE.exists():
        missing_tool("axe-core (npm install in packaging/validator)")
    with browser(tmp_path_factory.mktemp("chromium")) as tab:
        yield tab


@pytest.fixture(scope="session")
def resources() -> Path:
    """Return the folder of what is shipped with the program."""
    return Path(__file__).resolve().parents[3] / "resources"
