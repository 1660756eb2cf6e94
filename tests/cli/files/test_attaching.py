"""``attach`` puts a file on an item, and the package has it."""

import json
import os
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.cli import run
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting

MEETING = Meeting(
    "a" * 10,
    "SSP-styregruppen",
    items=(
        AgendaItem("c" * 10, "Første", attachments=(Attachment("b" * 10, "Plan", 1, "plan.txt"),)),
        AgendaItem("d" * 10, "Anden", decision="Godkendt."),
    ),
)


@pytest.fixture
def meeting(own_data_dir: Path) -> str:
    """Store the meeting; return its id."""
    with Program().writing(str(own_data_dir)) as services:
        services.store.add(MEETING)
    return MEETING.id


def test_files_are_attached_and_filed(
    meeting: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan, kort, brev = (tmp_path / name for name in ("plan.txt", "Kort over byen.txt", "brev.txt"))
    for path in (plan, kort, brev):
        path.write_text(f"Indholdet af {path.name}")
    assert run(Program(), ["attach", meeting, "--item", "1", str(plan)]) == 0
    assert capsys.readouterr().out == "»Plan« er sat på punkt 1 som bilag 1.\n"
    assert run(Program(), ["attach", meeting, "--item", "1", str(brev), "--closed"]) == 0
    assert run(Program(), ["attach", meeting, "--item", "1", str(kort)]) == 0
    plan.unlink()
    assert run(Program(), ["file", meeting, "--to", str(tmp_path / "to")]) == 0
    package = Path(capsys.readouterr().out.splitlines()[-1])
    attached = {
        path.relative_to(package).as_posix(): path.read_text() for path in package.rglob("bilag/*")
    }
    assert attached == {
        "offentlig/bilag/1.1 Plan.txt": "Indholdet af plan.txt",
        "offentlig/bilag/1.2 Kort over byen.txt": "Indholdet af Kort over byen.txt",
        "lukket/bilag/1.3 brev.txt": "Indholdet af brev.txt",
    }
    assert run(Program(), ["verify", str(package)]) == 0
    (package / "offentlig/bilag/1.1 Plan.txt").write_text("Indholdet af plan.TXT")
    assert run(Program(), ["verify", str(package)]) == 1


def test_what_cannot_be_attached_is_named(
    meeting: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.txt"
    assert run(Program(), ["attach", meeting, "--item", "1", str(path)]) == 2
    assert "findes ikke" in capsys.readouterr().err
    path.write_text("plan")
    assert run(Program(), ["attach", meeting, "--item", "7", str(path)]) == 2
    assert "1, 2" in capsys.readouterr().err
    assert not os.path.lexists(tmp_path / "ssp-desktop-data" / "attachments")


def test_check_names_the_items_whose_files_are_not_whole(
    meeting: str, tmp_path: Path, own_data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, item in (("plan.txt", "1"), ("kort.txt", "2"), ("brev.txt", "2")):
        (tmp_path / name).write_text(name)
        assert run(Program(), ["attach", meeting, "--item", item, str(tmp_path / name)]) == 0
    assert run(Program(), ["check"]) == 0
    assert "3 filer" in capsys.readouterr().out
    files = {each.read_text(): each for each in (own_data_dir / "attachments").glob("??/*")}
    files["plan.txt"].unlink()
    files["kort.txt"].chmod(0o600)
    files["kort.txt"].write_text("KORT.txt")
    assert run(Program(), ["check"]) == 1
    said = capsys.readouterr().out
    assert "SSP-styregruppen, punkt 1: Filen til bilaget »Plan« mangler." in said
    assert "SSP-styregruppen, punkt 2: Filen til bilaget »kort« er ændret uden om" in said
    assert "brev" not in said
    assert run(Program(), ["check", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)["attachments"]
    assert told["files"] == 3
    assert [(each["item"], each["missing"]) for each in told["lost"]] == [(1, True), (2, False)]
