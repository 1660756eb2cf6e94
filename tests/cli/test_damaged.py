"""Whatever is written over the database, a command tells it, and never »no meetings yet«."""

import json
import os
import random
import shutil
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.cli import run
from ssp_desktop.domain.changes import DECISION, SetText
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Section,
    new_id,
)
from ssp_desktop.folders import find_folders

pytestmark = pytest.mark.xdist_group("cli_damaged")

PROOFS = int(os.environ.get("PROOFS", "12"))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database with the sample, and meetings that were worked on."""
    folder = tmp_path_factory.mktemp("sound")
    with Program().writing(str(folder)) as services:
        services.meetings.add_sample()
        worked_on = services.open_session(services.store.list_meetings()[0].id)
        for item in worked_on.meeting.items:
            worked_on.do(SetText.between(item.id, DECISION, item.decision, "Besluttet. " * 9))
        for number in range(6):
            services.store.add(
                Meeting(
                    new_id(),
                    f"Udvalg {number}",
                    participants=(Participant(new_id(), "Åse Øst"),),
                    items=(
                        AgendaItem(
                            new_id(),
                            "Punkt",
                            sections=(Section(new_id(), "Sag", "x " * 600),),
                            attachments=(Attachment(new_id(), "Bilag", 1),),
                        ),
                    ),
                )
            )
    return find_folders(folder).database


def test_a_database_without_copies_is_told_and_no_database_has_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(Program(), ["--data-dir", str(tmp_path), "check"]) == 0
    assert capsys.readouterr().out.splitlines() == ["Der er ingen database endnu."]
    with Program().writing(str(tmp_path)) as services:
        services.meetings.add_sample()
    assert run(Program(), ["--data-dir", str(tmp_path), "check"]) == 0
    database, copies = capsys.readouterr().out.splitlines()
    assert database.startswith("Databasen")
    assert copies == "Der er ingen sikkerhedskopier endnu."


def harm(content: bytearray, chance: random.Random) -> None:
    """Write over bytes or pages, or tear something out."""
    kind = chance.choice(["bytes", "bytes", "head", "page", "zeros", "cut", "swap", "few"])
    pages = len(content) // 4096
    if kind in ("bytes", "few"):
        for _ in range(chance.choice([1, 50, 500]) if kind == "bytes" else 3):
            content[chance.randrange(len(content))] = chance.randrange(256)
    elif kind == "head":
        for _ in range(chance.choice([1, 4])):
            content[chance.randrange(100)] = chance.randrange(256)
    elif kind == "cut":
        del content[chance.randrange(len(content)) :]
    else:
        one, other = chance.randrange(pages) * 4096, chance.randrange(pages) * 4096
        if kind == "swap":
            first, second = content[one : one + 4096], content[other : other + 4096]
            content[one : one + 4096], content[other : other + 4096] = second, first
        else:
            content[one : one + 4096] = chance.randbytes(4096) if kind == "page" else bytes(4096)


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("block", range(max(1, PROOFS // 12)))
def test_no_damage_ends_in_a_bug_or_in_no_meetings(
    sound: Path, own_data_dir: Path, capsys: pytest.CaptureFixture[str], block: int
) -> None:
    for seed in range(block * 12, block * 12 + 12):
        shutil.rmtree(own_data_dir, ignore_errors=True)
        (own_data_dir / "backups").mkdir(parents=True)
        place = find_folders(own_data_dir).database
        shutil.copy(sound, own_data_dir / "backups" / "referater-2026-02-27.db")
        content = bytearray(sound.read_bytes())
        harm(content, random.Random(seed))
        place.write_bytes(content)
        changed = bytes(content) != sound.read_bytes()
        done = run(Program(), ["list"])
        out, err = capsys.readouterr()
        assert "fejl i programmet" not in err, seed
        assert "ingen møder" not in err, seed
        assert done == 2 or out.count("\n") >= 1, seed
        for line in out.splitlines():
            run(Program(), ["show", line.split()[0]])
            _, err = capsys.readouterr()
            assert "fejl i programmet" not in err, seed
        checked = run(Program(), ["check", "--json"])
        out, err = capsys.readouterr()
        assert err == "", seed
        said = json.loads(out)
        assert said["backups"][0]["sound"] is True, seed
        assert checked == {True: 0, False: 1, None: 2}[said["database"]["sound"]], seed
        if not changed:
            assert checked == 0
        if done == 2:
            assert said["database"]["sound"] is not True, seed
