"""Meetings in the bin, brought back and deleted for good."""

import json
from pathlib import Path

from ssp_desktop.folders import find_folders
from ssp_desktop.store.store import Store
from tests.cli.conftest import Run


def test_a_meeting_is_deleted_for_good_with_the_committee_it_brought(
    run: Run, agenda: Path, own_data_dir: Path
) -> None:
    meeting_id = run("import", agenda)[1].strip()
    status, out, err = run("purge", meeting_id[:6])
    assert (status, out) == (2, "")
    assert "»Ungerådet, tir 4. mar 2025«" in err
    assert "--yes" in err
    assert run("show", meeting_id)[0] == 0
    status, out, err = run("purge", meeting_id[:6], "--yes")
    assert (status, err) == (0, "")
    assert "Ungerådet, tir 4. mar 2025 er slettet for altid." in out
    left = b"".join(path.read_bytes() for path in own_data_dir.rglob("*") if path.is_file())
    for word in ("Ungeråd", "ungeraad", "Åse Øst", "Salen"):
        assert word.encode() not in left
    status, out, err = run("purge", meeting_id, "--yes")
    assert (status, out) == (2, "")
    assert "Der findes ikke noget møde" in err


def test_a_deleted_meeting_is_listed_brought_back_and_neither_shown_nor_exported(
    run: Run, agenda: Path, own_data_dir: Path, tmp_path: Path
) -> None:
    meeting_id = run("import", agenda)[1].strip()
    assert run("restore", meeting_id)[0] == 2  # is not deleted
    store = Store(find_folders().database)
    store.trash(meeting_id)
    store.close()
    assert json.loads(run("list", "--json")[1]) == []
    (listed,) = json.loads(run("list", "--deleted", "--json")[1])
    assert listed["id"] == meeting_id
    for words in (["show", meeting_id], ["export", meeting_id[:8], "-o", tmp_path / "r.docx"]):
        status, out, err = run(*words)
        assert (status, out) == (2, "")
        assert f"ssp-desktop restore {meeting_id}" in err
    assert not (tmp_path / "r.docx").exists()
    assert run("restore", meeting_id[:6]) == (0, f"{meeting_id}\n", "")
    assert run("show", meeting_id)[0] == 0
    assert run("list", "--deleted")[2] == "Der er ingen slettede møder.\n"
