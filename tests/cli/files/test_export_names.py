"""An export is refused where its name says another edition, or is one of the program's files."""

import os
from pathlib import Path

import pytest

from ssp_desktop.application.meetings.meetings import SAMPLE_ID
from ssp_desktop.folders import find_folders
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("name", "edition"),
    [("x (åben).docx", "full"), ("x (A\u030aBEN).pdf", "full"), ("x (fuld).txt", "open")],
)
def test_a_name_that_says_the_other_edition_is_not_written(
    run: Run, tmp_path: Path, name: str, edition: str
) -> None:
    run("sample")
    status, out, err = run("export", SAMPLE_ID, "-o", tmp_path / name, "--edition", edition)
    assert (status, out) == (2, "")
    assert "Intet er skrevet" in err
    assert not (tmp_path / name).exists()


def test_nor_is_a_file_whose_name_says_so_by_a_link(run: Run, tmp_path: Path) -> None:
    run("sample")
    shown, link = tmp_path / "x (åben).txt", tmp_path / "x.txt"
    shown.write_text("gammel", "utf-8")
    link.symlink_to(shown)
    assert run("export", SAMPLE_ID, "-o", link)[0] == 2
    assert shown.read_text("utf-8") == "gammel"
    assert run("export", SAMPLE_ID, "-o", link, "--edition", "open")[0] == 0


@pytest.mark.parametrize(
    "own",
    [
        "referater.db", "referater.db-wal", "referater.db-shm", "referater.lock", "window.ini",
        "backups/referater-2026-01-01.db", "referater-damaged-2026-01-01-120000.db",
        "templates/punkt.docx", "log/ssp-desktop.log",
    ],
)  # fmt: skip
def test_no_minutes_take_the_place_of_the_programs_own_files(
    run: Run, tmp_path: Path, own_data_dir: Path, own: str
) -> None:
    run("sample")
    target, link = own_data_dir / own, tmp_path / "referat.docx"
    target.parent.mkdir(exist_ok=True)
    if not target.exists():
        target.write_bytes(b"vores")
    link.symlink_to(target)
    for path in (link, target) if own.endswith("docx") else (link,):
        status, out, err = run("export", SAMPLE_ID, "-o", path)
        assert (status, out) == (2, "")
        assert "programmets egne filer" in err
    assert not target.read_bytes().startswith(b"PK")  # SQLite itself may have touched its own
    assert run("list")[0] == 0


def test_a_second_name_of_the_database_is_refused_too(
    run: Run, tmp_path: Path, own_data_dir: Path
) -> None:
    run("sample")
    second = tmp_path / "referat.txt"
    os.link(find_folders(own_data_dir).database, second)
    assert run("export", SAMPLE_ID, "-o", second)[0] == 2


def test_other_files_may_stand_in_the_data_folder(run: Run, own_data_dir: Path) -> None:
    run("sample")
    assert run("export", SAMPLE_ID, "-o", own_data_dir / "referat.txt") == (0, "", "")
