"""Real services on a data folder of one's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ssp_desktop.application.services import Services
from ssp_desktop.bootstrap import Program


@pytest.fixture
def services(own_data_dir: Path) -> Iterator[Services]:
    """The program's services, allowed to write."""
    with Program().writing(str(own_data_dir)) as opened:
        yield opened
