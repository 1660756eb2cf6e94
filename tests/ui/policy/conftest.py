"""The window under a policy."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ssp_desktop.application.services import Services
from ssp_desktop.bootstrap import Program


@pytest.fixture
def policy() -> str:
    """Give the policy's content; a test says another one by `pytest.mark.parametrize`."""
    return ""


@pytest.fixture
def services(own_data_dir: Path, tmp_path: Path, policy: str) -> Iterator[Services]:
    """Give the program's services on a new database, under the policy."""
    file = tmp_path / "policy.toml"
    file.write_text(policy, "utf-8")
    with Program(file).writing(str(own_data_dir)) as made:
        yield made
