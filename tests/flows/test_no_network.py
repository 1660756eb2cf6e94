"""The program needs no network, and never asks for it: a whole journey where that would end it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.machine.no_network import give_up_network, possible

pytestmark = [
    pytest.mark.skipif(not possible(), reason="only Linux lets a process give up the network"),
    pytest.mark.slow,
]
AGENDA = """REFERAT Ungerådet d. 04-03-2025

Mødedato Tirsdag d. 4. marts 2025 kl. 16:00

Mødedeltagere Åse Øst, Bo Ærø (Afbud)

Punkt 1: Godkendelse

Beslutning

Godkendt.
"""


def without_network(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *map(str, words)],
        check=False,
        capture_output=True,
        encoding="utf-8",
        preexec_fn=give_up_network,
        # A print service is asked by its Unix socket where it is installed, else by IP here.
        env={**os.environ, "CUPS_SERVER": "/run/cups/cups.sock"},
    )


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_whoever_asks_for_it_is_killed_with_what_it_starts(family: str) -> None:
    asks = f"import socket; socket.socket(socket.{family})"
    assert without_network("-c", asks).returncode == -signal.SIGSYS
    starts = f"import subprocess, sys; print(subprocess.call([sys.executable, '-c', {asks!r}]))"
    assert without_network("-c", starts).stdout == f"{-signal.SIGSYS}\n"
    assert without_network("-c", "import socket; socket.socket(socket.AF_UNIX)").returncode == 0


def test_a_whole_journey_asks_for_no_network(tmp_path: Path) -> None:
    data = tmp_path / "data"
    agenda = tmp_path / "referat.txt"
    agenda.write_text(AGENDA, "utf-8")

    def done(*words: str | Path) -> str:
        ran = without_network("-m", "ssp_desktop", "--data-dir", data, *words)
        assert ran.returncode == 0, f"{words[0]}: {ran.stdout}{ran.stderr}"
        return ran.stdout.strip()

    meeting = done("import", agenda)
    sample = done("sample")
    done("attach", meeting, agenda, "--item", "1")
    assert meeting in done("search", "Godkendt")
    for name in ("ud.docx", "ud.pdf", "ud.txt"):
        done("export", meeting, "-o", tmp_path / name, "--edition", "open")
    done("draft", sample, "-o", tmp_path / "udkast.docx")
    done("returned", tmp_path / "udkast.docx")
    package = done("file", meeting, "--to", tmp_path / "pakke")
    done("verify", package)
    done("scan", tmp_path / "ud.pdf", tmp_path / "ud.docx")
    done("check")
    done("pack", tmp_path / "alt.pakke")
    told = done("selftest")  # the window typed into, a print, spelling, each in its own process
    assert "✘" not in told
    assert "✔ Vinduet: " in told
    assert "✔ Udskrift: " in told
