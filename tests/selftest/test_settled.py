"""What the self-test says of what IT has settled."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.selftest.conftest import Told

Selftest = Callable[..., Told]
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("selftest")]


def test_a_settled_folder_of_templates_that_is_not_there_is_found(
    own_data_dir: Path, selftest: Selftest, tmp_path: Path
) -> None:
    folder = tmp_path / "skabeloner"
    policy = f"templates = '{folder}'"
    told = selftest(own_data_dir, policy=policy, only="policy")
    assert told.wrong == ["policy"]
    assert str(folder) in told.said["policy"]
    folder.mkdir()
    assert not selftest(own_data_dir, policy=policy, only="policy").wrong


def test_a_policy_that_cannot_be_read_is_found(own_data_dir: Path, selftest: Selftest) -> None:
    told = selftest(own_data_dir, policy="days_in_bin = 'tredive'", only="policy")
    assert told.wrong == ["policy"]
    assert "days_in_bin: skal være" in told.said["policy"]
    assert (
        "fastlagt af Køge"
        in selftest(own_data_dir, policy="issued_by = 'Køge'", only="policy").said["policy"]
    )
