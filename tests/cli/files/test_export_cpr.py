"""CPR numbers stop an open edition, until they are mended or let through for a reason."""

import contextlib
import json
import sqlite3
from pathlib import Path

import docx
import pytest

from ssp_desktop.folders import find_folders
from ssp_desktop.store.lock import WriterLock
from tests.cli.conftest import Run

MEETING = """REFERAT Ungerådet d. 04-03-2025

Mødedato Tirsdag d. 4. marts 2025 kl. 16:00

Mødested Salen

Mødedeltagere Åse Øst, Bo Ærø (Afbud)

Punkt 1: Sagen om 010190-1234

Baggrund

Et barn, CPR 0202111234, og et andet, 030312-1234.

Beslutning

Taget til efterretning.

Bilag

Bilag 1 - Notat om 04 04 13 1234

Punkt 2: Eventuelt

Beslutning

Intet.
"""


@pytest.fixture
def meeting(run: Run, tmp_path: Path) -> str:
    path = tmp_path / "referat ind.txt"
    path.write_text(MEETING, "utf-8")
    return run("import", path)[1].strip()


def exports(data: Path) -> list[tuple[str, ...]]:
    raw = sqlite3.connect(find_folders(data).database)
    found = raw.execute("SELECT path, edition, despite FROM exports").fetchall()
    raw.close()
    return found


def test_an_open_edition_with_numbers_is_not_written_and_they_are_listed(
    run: Run, meeting: str, tmp_path: Path, own_data_dir: Path
) -> None:
    target = tmp_path / "ud 050514-1234.docx"
    status, out, err = run("export", meeting, "-o", target, "--edition", "open")
    assert (status, out) == (1, "")
    assert not target.exists()
    assert exports(own_data_dir) == []
    assert err.splitlines()[1:] == [
        "Punkt 1, titlen: 010190-XXXX",
        "Punkt 1, Baggrund: 020211-XXXX",
        "Punkt 1, Baggrund: 030312-XXXX",
        "Punkt 1, bilag: 040413-XXXX",
        "Mødet, filens navn: 050514-XXXX",
    ]
    assert "1234" not in err


def test_a_reason_lets_it_through_and_is_kept(
    run: Run, meeting: str, tmp_path: Path, own_data_dir: Path
) -> None:
    target = tmp_path / "ud.docx"
    words = ["export", meeting, "-o", str(target), "--edition", "open"]
    assert run(*words, "--despite", " Aftalt med forvaltningen ") == (0, "", "")
    assert "0202111234" in "\n".join(each.text for each in docx.Document(str(target)).paragraphs)
    assert exports(own_data_dir) == [(str(target), "open", "Aftalt med forvaltningen")]


@pytest.mark.parametrize("reason", ["", "  ", "\u00a0\n"])
def test_a_reason_that_says_nothing_is_refused(
    run: Run, meeting: str, tmp_path: Path, own_data_dir: Path, reason: str
) -> None:
    target = tmp_path / "ud.txt"
    words = ["export", meeting, "-o", str(target), "--edition", "open", "--despite", reason]
    status, out, err = run(*words)
    assert (status, out) == (2, "")
    assert "Begrundelsen er tom" in err
    assert not target.exists()
    assert exports(own_data_dir) == []


def test_a_reason_that_cannot_be_kept_writes_nothing(
    run: Run, meeting: str, tmp_path: Path, own_data_dir: Path
) -> None:
    target = tmp_path / "ud.txt"
    lock = WriterLock(find_folders(own_data_dir).lock)
    assert lock.acquire()
    try:
        words = ["export", meeting, "-o", str(target), "--edition", "open", "--despite", "Aftalt"]
        assert run(*words)[0] == 2
    finally:
        lock.release()
    assert not target.exists()


@pytest.mark.parametrize("old", [None, b"another file"])
def test_and_leaves_the_file_alone_that_is_there(
    run: Run, meeting: str, tmp_path: Path, own_data_dir: Path, old: bytes | None
) -> None:
    target = tmp_path / "ud.txt"
    if old is not None:
        target.write_bytes(old)
    words = ["export", meeting, "-o", str(target), "--edition", "open", "--despite", "Aftalt"]
    with contextlib.closing(sqlite3.connect(find_folders(own_data_dir).database)) as raw:
        raw.execute(
            "CREATE TRIGGER no_room BEFORE INSERT ON exports "
            "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
        )
        assert run(*words)[0] == 2
        raw.execute("DROP TRIGGER no_room")
    assert (target.read_bytes() if target.exists() else None) == old
    assert run(*words) == (0, "", "")
    assert len(exports(own_data_dir)) == 1


def test_no_reason_is_kept_for_a_file_that_could_not_be_written(
    run: Run, meeting: str, tmp_path: Path, own_data_dir: Path
) -> None:
    target = tmp_path / "ingen mappe" / "ud.txt"
    words = ["export", meeting, "-o", target, "--edition", "open", "--despite", "Aftalt"]
    assert run(*words)[0] == 2
    assert exports(own_data_dir) == []


def test_the_full_edition_is_written_as_before(
    run: Run, meeting: str, tmp_path: Path, own_data_dir: Path
) -> None:
    target = tmp_path / "ud.txt"
    assert run("export", meeting, "-o", target) == (0, "", "")
    assert exports(own_data_dir) == [(str(target), "full", "")]


def test_the_log_holds_no_number(
    run: Run, meeting: str, tmp_path: Path, own_data_dir: Path
) -> None:
    run("export", meeting, "-o", tmp_path / "ud.txt", "--edition", "open")
    raw = sqlite3.connect(find_folders(own_data_dir).database)
    raw.executescript(
        'CREATE TABLE bug ("0202111234" NOT NULL); CREATE TRIGGER bugs BEFORE INSERT ON exports '
        "BEGIN INSERT INTO bug VALUES (NULL); END"
    )
    raw.close()
    words = ["export", meeting, "-o", str(tmp_path / "ud.txt"), "--edition", "open"]
    assert run(*words, "--despite", "0202111234")[0] == 2
    log = find_folders(own_data_dir).log_file.read_text("utf-8")
    assert "IntegrityError" in log
    for digits in ("0202111234", "020211", "1234"):
        assert digits not in log.replace(meeting, "")


def test_show_and_the_list_are_as_before(run: Run, meeting: str) -> None:
    assert json.loads(run("list", "--json")[1])[0]["id"] == meeting
    assert "0202111234" in run("show", meeting)[1]


def test_a_place_on_a_computer_stops_an_open_edition_until_a_reason_is_given(
    run: Run, tmp_path: Path
) -> None:
    source = tmp_path / "referat ind.txt"
    path = tmp_path / "ud (åben).txt"
    reason = ("--despite", "Aftalt")
    source.write_text("Punkt 1: Sag\n\nBeslutning\n\nI C:\\Users\\ida\\plan.docx nu.\n", "utf-8")
    meeting = run("import", source)[1].strip()
    status, _, told = run("export", meeting, "-o", path, "--edition", "open")
    assert status == 1
    assert "sti på en computer" in told
    assert not path.exists()
    assert run("export", meeting, "-o", path, "--edition", "open", *reason)[0] == 0
    assert path.exists()
