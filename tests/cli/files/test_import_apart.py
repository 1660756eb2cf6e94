"""The command line reads a file apart too: it tells how far it is, and Ctrl+C ends it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reading.hostile_files import pdf_bomb, pdf_of, printed, word_runs, written

Program = Callable[..., "subprocess.CompletedProcess[str]"]
IMPORT = [sys.executable, "-m", "ssp_desktop", "import"]

pty = pytest.importorskip("pty", reason="only where there are terminals")


def long_pdf(folder: Path) -> Path:
    head = ["Referat af m\370de i Havneudvalget", "3. marts 2025 kl. 16:00"]
    items = ["Punkt 1: Budget", "Beslutning", "Godkendt.", "Punkt 2: Eventuelt"]
    pages = [printed([*head, *items]), *[printed(["linje"] * 40)] * 49]
    return written(folder, "lang.pdf", pdf_of(pages))


def test_a_terminal_is_told_how_far_it_is(tmp_path: Path) -> None:
    master, terminal = pty.openpty()
    process = subprocess.Popen(
        [*IMPORT, str(long_pdf(tmp_path))], stdout=subprocess.PIPE, stderr=terminal
    )
    os.close(terminal)
    shown = b""
    try:
        while piece := os.read(master, 10_000):
            shown += piece
    except OSError:  # how Linux says that the other end is closed
        pass
    os.close(master)
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert len(out.strip()) == 10
    assert b" af 50" in shown
    assert shown.split(b"\r")[-1].strip() == b""


def test_a_script_is_told_nothing_of_it(program: Program, tmp_path: Path) -> None:
    done = program("import", long_pdf(tmp_path))
    assert done.returncode == 0
    (only,) = done.stderr.splitlines()
    assert only.endswith("er nyt og er oprettet.")


def test_ctrl_c_ends_it_and_nothing_is_kept(program: Program, tmp_path: Path) -> None:
    path = written(tmp_path, "runs.docx", word_runs(400_000))
    process = subprocess.Popen(
        [*IMPORT, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
        # Whoever runs the tests in the background has Ctrl+C left out of account.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    )
    readers = f"/proc/{process.pid}/task/{process.pid}/children"
    while not Path(readers).read_text():
        time.sleep(0.05)
    (reader,) = map(int, Path(readers).read_text().split())
    time.sleep(0.5)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err.strip()) == (2, "", "Afbrudt.")
    assert not Path(f"/proc/{reader}").exists()
    assert program("list", "--json").stdout.strip() == "[]"


def test_a_bomb_is_refused_in_words(program: Program, tmp_path: Path) -> None:
    done = program("import", written(tmp_path, "bombe.pdf", pdf_bomb(256)))
    assert (done.returncode, done.stdout) == (2, "")
    assert "»bombe.pdf« fylder udpakket mere end 200 MB" in done.stderr
    assert "Traceback" not in done.stderr
