"""An error is told in Danish on standard error, and never a traceback."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from ssp_desktop.application.meetings.meetings import SAMPLE_ID
from ssp_desktop.bootstrap import Program as Services
from ssp_desktop.folders import find_folders
from tests.cli.conftest import Program, Run
from tests.selftest.test_damage import give_to_nobody, not_root


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["nonsens"], "Der er ingen kommando nonsens."),
        (["list", "--nonsens"], "Der er ingen valgmulighed --nonsens."),
        (["list", "for", "meget"], "Der er for mange ord"),
        (["show"], "MØDE mangler."),
        (["search"], "ORD… mangler."),
        (["import"], "FIL mangler."),
        (["export", "x"], "-o mangler."),
        (["export", "x", "-o"], "-o mangler en værdi."),
        (["export", "x", "-o", "x.docx", "--layout", "y"], "--layout skal være punkt eller"),
        (["export", "x", "-o", "x.docx", "--edition", "y"], "--edition skal være full eller open"),
        (["open", "--item", "x"], "--item skal være et helt tal."),
        (["show", "ukendt"], "Der findes ikke noget møde med id'et »ukendt«."),
        (["export", "ukendt", "-o", "x.docx"], "Der findes ikke noget møde"),
        (["export", SAMPLE_ID, "-o", "x.odt"], "x.odt: endelsen skal være"),
        (["import", "findes-ikke.docx"], "findes-ikke.docx"),
        (["--data-dir"], "--data-dir mangler en værdi."),
        (["check", "--json=1"], "--json tager ingen værdi."),
    ],
)
def test_an_error_is_told_in_danish_on_standard_error(
    run: Run, words: list[str], message: str
) -> None:
    run("sample")
    status, out, err = run(*words)
    assert (status, out) == (2, "")
    assert message in err
    assert "Traceback" not in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("words", [["list"], ["check"], ["search", "x"], ["pack", "x.ssppakke"]])
def test_a_file_in_the_place_of_the_data_folder_is_no_empty_folder(
    run: Run, tmp_path: Path, words: list[str]
) -> None:
    (tmp_path / "fil").write_text("x")
    status, out, err = run(*words, "--data-dir", tmp_path / "fil")
    assert status == 2
    assert "kan ikke åbnes" in out + err


@not_root
def test_a_folder_that_nobody_may_look_into_is_told(own_data_dir: Path, tmp_path: Path) -> None:
    with Services().writing(None) as services:
        services.attached.take_bytes(b"plan")
    closed = own_data_dir / "attachments"
    nobody = give_to_nobody(own_data_dir, *own_data_dir.rglob("*"))
    closed.chmod(0)
    for words in (
        ["check"],
        ["list", "--key-file", closed / "key"],
        ["encrypt", "on", "--key-file", closed / "key"],
        ["pack", closed / "alt"],
    ):
        done = subprocess.run(
            [*nobody, sys.executable, "-m", "ssp_desktop", *map(str, words)],
            check=False,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "HOME": "/nonexistent"},
        )
        assert "fejl i programmet" not in done.stderr, words
        assert (done.returncode == 2) is (words != ["check"]), done.stderr
    closed.chmod(0o700)


def test_an_interruption_while_it_starts_is_told(program: Program, tmp_path: Path) -> None:
    # What it imports for a command, interrupted.
    (tmp_path / "click.py").write_text("raise KeyboardInterrupt")
    done = program("list", PYTHONPATH=str(tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "Afbrudt.\n")


@pytest.mark.skipif(sys.platform != "linux", reason="it has a full device")
def test_where_nothing_can_be_told_the_status_says_so() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "ssp_desktop", "list"], check=False, stdout=full, stderr=full
        )
    assert done.returncode == 2


@pytest.mark.skipif(
    sys.platform != "linux", reason="its file names are bytes, and it has a full device"
)
def test_words_that_are_no_text_and_a_full_disk_are_told(run: Run, tmp_path: Path) -> None:
    no_text = os.fsdecode(b"\xff")
    run("sample")
    status, _, err = run("show", no_text)
    assert (status, err.count("Der findes ikke noget møde")) == (2, 1)
    target = tmp_path / f"{no_text}.txt"
    assert run("export", SAMPLE_ID, "-o", target)[0] == 0
    assert target.exists()
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "ssp_desktop", "show", SAMPLE_ID]
        done = subprocess.run(command, check=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert "ikke plads på disken" in done.stderr.decode()


@pytest.mark.skipif(
    sys.platform == "win32", reason="a pipe tells there that it is broken as EINVAL"
)
@pytest.mark.parametrize("too", [[], [subprocess.STDOUT]])
@pytest.mark.parametrize(
    "words", [["list"], ["show", SAMPLE_ID], ["check"], ["purge", SAMPLE_ID, "--yes"], ["lits"]]
)
def test_a_reader_who_has_gone_is_no_answer(run: Run, words: list[str], too: list[int]) -> None:
    run("sample")
    gone, output = os.pipe()
    os.close(gone)
    command = [sys.executable, "-m", "ssp_desktop", *words]
    stderr = too[0] if too else subprocess.PIPE
    done = subprocess.run(command, check=False, stdout=output, stderr=stderr)
    os.close(output)
    assert done.returncode == 2
    assert b"Traceback" not in (done.stderr or b"")


@pytest.mark.parametrize("folder", ["~ukendt-bruger/data", "x" * 300])
def test_a_data_folder_that_cannot_be_is_no_bug(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    monkeypatch.chdir(tmp_path)
    _, out, err = run("--data-dir", folder, "list")
    assert out == ""
    assert "fejl i programmet" not in err
    assert err.count("\n") == 1


def test_a_database_that_cannot_be_used_is_told(run: Run, own_data_dir: Path) -> None:
    own_data_dir.mkdir()
    database = find_folders(own_data_dir).database
    database.write_bytes(b"something else")
    for words in (["list"], ["sample"], ["show", "x"]):
        status, out, err = run(*words)
        assert (status, out) == (2, "")
        assert str(database) in err
    assert database.read_bytes() == b"something else"


def test_a_bug_is_logged_without_its_words_and_told_without_a_traceback(
    run: Run, own_data_dir: Path
) -> None:
    run("sample")
    database = find_folders(own_data_dir).database
    with sqlite3.connect(database) as raw:
        raw.executescript(
            "CREATE TABLE bug (Bo NOT NULL); CREATE TRIGGER bugs BEFORE INSERT ON meetings "
            "BEGIN INSERT INTO bug VALUES (NULL); END"
        )
    raw.close()
    status, out, err = run("sample")
    assert (status, out) == (2, "")
    log = find_folders(own_data_dir).log_file
    assert "fejl i programmet (IntegrityError)" in err
    assert str(log) in err
    written = log.read_text("utf-8")
    assert "IntegrityError" in written
    assert "Bo" not in written


def test_what_cannot_be_read_is_told_as_damage_and_what_it_did_is_logged(
    run: Run, own_data_dir: Path
) -> None:
    run("sample")
    with sqlite3.connect(find_folders(own_data_dir).database) as raw:
        raw.execute("UPDATE meetings SET date = 'i går'")
    raw.close()
    status, out, err = run("show", SAMPLE_ID)
    assert (status, out) == (2, "")
    assert "beskadiget" in err
    written = find_folders(own_data_dir).log_file.read_text("utf-8")
    assert "value not read" in written
    assert "ValueError" in written
    assert "meetings.py:" in written  # the line of code that could not
    assert "går" not in written


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell with head")
def test_a_reader_that_stops_early_is_no_error(program: Program) -> None:
    program("sample")
    command = f'"{sys.executable}" -m ssp_desktop show {SAMPLE_ID} --json | head -1'
    done = subprocess.run(
        ["sh", "-c", command], check=False, capture_output=True, text=True, env={**os.environ}
    )
    assert (done.stdout, done.stderr) == ("{\n", "")
