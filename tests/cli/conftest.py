"""The program called as a user calls it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run ``ssp-desktop`` with words; return status, standard output and standard error."""

    def call(*words: str | Path) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main([str(word) for word in words])
        out, err = capsys.readouterr()
        return status, out, err

    return call


@pytest.fixture
def program() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run ``ssp-desktop`` as a process of its own."""

    def call(*words: str | Path, **options: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "ssp_desktop", *map(str, words)],
            check=False,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, **options},
        )

    return call


Program = Callable[..., subprocess.CompletedProcess[str]]


AGENDA = """DAGSORDEN Ungerådet d. 04-03-2025

Mødedato Tirsdag d. 4. marts 2025 kl. 16:00

Mødested Salen

Mødedeltagere Åse Øst, Bo Ærø (Afbud)

Punkt 1: Godkendelse af dagsorden

Indstilling

At dagsordenen godkendes.

Punkt 2: Eventuelt
"""


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    path = tmp_path / "dagsorden.txt"
    path.write_text(AGENDA, "utf-8")
    return path
