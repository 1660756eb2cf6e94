"""``file``, ``verify`` and ``extract``: what they write, say and answer with; and a power cut."""

import contextlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import docx
import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.cli import run
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section
from tests.proofs import cases

MEETING = Meeting(
    "a" * 10,
    "SSP-styregruppen",
    items=(
        AgendaItem("1" * 10, "Første", decision="Godkendt."),
        AgendaItem("2" * 10, "Hemmelig", closed=True, decision="Afslag."),
        AgendaItem("3" * 10, "Tredje", sections=(Section("4" * 10, "Sag", "CPR 010203-1234"),)),
    ),
)


@pytest.fixture
def meeting(own_data_dir: Path) -> str:
    """Store the meeting; return its id."""
    with Program().writing(str(own_data_dir)) as services:
        services.store.add(MEETING)
    return MEETING.id


def test_a_meeting_is_filed_verified_and_found_changed(
    meeting: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "to"
    assert run(Program(), ["file", meeting, "--to", str(to)]) == 1
    assert "Punkt 3" in capsys.readouterr().err
    assert not to.exists()
    words = ["file", meeting, "--to", str(to), "--despite", "Det er sagen selv"]
    assert run(Program(), words) == 0
    package = Path(capsys.readouterr().out.strip())
    assert package.parent == to
    assert run(Program(), ["verify", str(package)]) == 0
    assert "hel og uændret" in capsys.readouterr().out
    with Program().reading(None) as services:
        assert services.store.load(meeting).filed is not None
    (package / "offentlig" / "index.html").write_text("andet")
    assert run(Program(), ["verify", str(package), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert not told["sound"]
    assert told["problems"][0].startswith("offentlig/index.html er ændret")
    assert run(Program(), ["verify", str(tmp_path)]) == 2
    assert "manifest" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_named_and_nothing_is_left(
    meeting: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    words = ["file", meeting, "--to", str(tmp_path / "file"), "--despite", "ja"]
    assert run(Program(), words) == 2
    assert "Intet er skrevet" in capsys.readouterr().err
    with Program().reading(None) as services:
        summary = services.store.list_meetings()[0]
    assert summary.filed is None


def test_an_extract_is_one_item_under_the_head_of_the_meeting(
    meeting: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "udskrift.docx"
    assert run(Program(), ["extract", meeting, "--item", "1", "-o", str(path)]) == 0
    text = "\n".join(each.text for each in docx.Document(str(path)).paragraphs)
    assert "Punkt 1: Første" in text
    assert "Tredje" not in text
    assert run(Program(), ["extract", meeting, "--item", "9", "-o", str(path)]) == 2
    assert "1, 2, 3" in capsys.readouterr().err


def test_an_open_extract_with_a_number_is_answered_with_no(
    meeting: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "udskrift (åben).docx"
    words = ["extract", meeting, "--item", "3", "--edition", "open", "-o", str(path)]
    assert run(Program(), words) == 1
    assert "Punkt 3" in capsys.readouterr().err
    assert not path.exists()
    assert run(Program(), [*words, "--despite", "Er sagen selv"]) == 0
    assert path.exists()
    with Program().reading(None) as services:
        last = services.store.list_meetings()[0].last_export
    assert last is not None
    assert last.despite == "Er sagen selv"


def test_an_open_extract_is_opened_again_before_it_is_written(
    own_data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    item = AgendaItem("1" * 10, "Sag", decision=r"Den ligger i C:\Users\ida\plan.docx nu.")
    with Program().writing(str(own_data_dir)) as services:
        services.store.add(Meeting("b" * 10, "Udvalget", items=(item,)))
    path = tmp_path / "udskrift (åben).docx"
    words = ["extract", "b" * 10, "--item", "1", "--edition", "open", "-o", str(path)]
    assert run(Program(), words) == 1
    assert "sti på en computer" in capsys.readouterr().err
    assert not path.exists()


@pytest.mark.proof
@pytest.mark.slow
def test_a_power_cut_leaves_no_half_package(
    own_data_dir: Path, meeting: str, tmp_path: Path
) -> None:
    to = tmp_path / "to"
    chance = random.Random(11)
    words = [sys.executable, "-m", "ssp_desktop", "--data-dir", str(own_data_dir), "file", meeting]
    words += ["--to", str(to), "--despite", "ja"]

    def begin() -> "subprocess.Popen[bytes]":
        return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    start = time.monotonic()
    assert begin().wait() == 0
    whole = time.monotonic() - start
    for _ in range(cases(3, 20 / 300)):
        shutil.rmtree(to, ignore_errors=True)
        process = begin()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(chance.uniform(whole / 2, whole * 1.1))
        process.send_signal(signal.SIGKILL)
        process.wait()
        packages = [path for path in to.glob("*") if not path.name.startswith(".")]
        for package in packages:
            assert run(Program(), ["verify", str(package)]) == 0
        for left in to.glob(".*"):
            os.utime(left, (0, 0))  # an hour and more ago
        assert run(Program(), [*words[5:]]) == 0
        assert not [path for path in to.iterdir() if path.name.startswith(".")]
        assert len(list(to.iterdir())) == len(packages) + 1
