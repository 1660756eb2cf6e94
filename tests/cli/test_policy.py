"""What IT has settled holds for the commands, and a mistake in it is told by each of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import main
from tests.cli.conftest import Run

Under = Callable[[str], Run]


@pytest.fixture
def under(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Under:
    """Give a function that runs ``ssp-desktop`` under a policy of that content."""

    def made(content: str) -> Run:
        file = tmp_path / "policy.toml"
        file.write_text(content, "utf-8")

        def call(*words: str | Path) -> tuple[int, str, str]:
            capsys.readouterr()
            status = main([str(word) for word in words], file)
            out, err = capsys.readouterr()
            return status, out, err

        return call

    return made


def test_a_mistake_is_told_by_every_command_which_works_all_the_same(under: Under) -> None:
    run = under("issued_by = 'Køge Kommune, IT'\ndays_in_bin = 'tredive'\n")
    for words in (("sample",), ("list",), ("check",), ("committee", "list")):
        status, _, err = run(*words)
        assert status == 0
        assert "days_in_bin: skal være et helt tal" in err
        assert "Giv besked til Køge Kommune, IT." in err
    status, _, err = under("days_in_bin = 30\n")("list")
    assert (status, err) == (0, "")
