"""Every verb does its work, in Danish."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ssp_desktop.application.meetings.meetings import SAMPLE_ID
from ssp_desktop.folders import find_folders
from ssp_desktop.store.lock import WriterLock
from ssp_desktop.store.store import Store
from tests.cli.conftest import Program, Run


def test_a_meeting_is_imported_listed_shown_and_found(run: Run, agenda: Path) -> None:
    status, out, err = run("import", agenda)
    assert (status, err) == (0, "Udvalget »Ungerådet« er nyt og er oprettet.\n")
    meeting_id = out.strip()
    assert out == f"{meeting_id}\n"
    status, out, _ = run("list")
    assert status == 0
    assert meeting_id in out
    assert "tir 4. mar 2025 16:00" in out
    assert "0 af 2 besluttet" in out
    (listed,) = json.loads(run("list", "--json")[1])
    assert (listed["id"], listed["date"], listed["items"]) == (meeting_id, "2025-03-04", 2)
    status, out, _ = run("show", meeting_id[:6], "--json")
    shown = json.loads(out)
    assert status == 0
    assert list(shown) == [
        "id", "committee", "title", "date", "time", "venue", "layout", "status",
        "participants", "items",
    ]  # fmt: skip
    assert (shown["id"], shown["committee"]) == (meeting_id, "Ungerådet")
    assert shown["participants"][1]["status"] == "excused"
    assert "Åse" in out
    status, out, _ = run("search", "dagsordenen", "godkendes")
    assert status == 0
    assert meeting_id in out
    assert "»dagsordenen« »godkendes«" in out


def test_the_sample_prints_its_id_alone(run: Run) -> None:
    assert run("sample") == (0, f"{SAMPLE_ID}\n", "")
    status, out, _ = run("sample")
    assert status == 0
    assert out.strip() != SAMPLE_ID
    assert len(json.loads(run("list", "--json")[1])) == 2


def test_the_data_folder_is_chosen_before_or_after_the_verb_or_by_the_environment(
    run: Run, tmp_path: Path, own_data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = tmp_path / "én", tmp_path / "to"
    run("--data-dir", one, "sample")
    run("sample", "--data-dir", two)
    assert SAMPLE_ID in run("list", "--data-dir", one)[1]
    assert SAMPLE_ID in run("--data-dir", two, "list")[1]
    assert SAMPLE_ID in run("--data-dir", tmp_path, "list", "--data-dir", two)[1]
    assert not own_data_dir.exists()
    monkeypatch.setenv("SSP_DESKTOP_DATA_DIR", str(one))
    assert SAMPLE_ID in run("list")[1]


def test_nothing_to_show_is_said_beside_the_output(run: Run, own_data_dir: Path) -> None:
    assert run("list") == (0, "", "Der er ingen møder endnu.\n")
    assert run("list", "--json") == (0, "[]\n", "")
    assert run("search", "xyzzy") == (0, "", "Intet møde passer til søgningen.\n")
    assert not own_data_dir.exists()


def test_minutes_are_written_and_remembered(run: Run, tmp_path: Path, own_data_dir: Path) -> None:
    run("sample")
    out = tmp_path / "referat.txt"
    assert run("export", SAMPLE_ID, "-o", out) == (0, "", "")
    full = out.read_text("utf-8")
    assert run("show", SAMPLE_ID)[1].strip() == full.strip()
    assert "Bekymring for en gruppe unge" in full
    store = Store(find_folders(own_data_dir).database, read_only=True)
    remembered = store.list_meetings()[0].last_export
    store.close()
    assert remembered is not None
    assert (remembered.path, remembered.kind, remembered.edition) == (str(out), "txt", "full")
    run("export", SAMPLE_ID, "-o", out, "--edition", "open", "--layout", "klassisk")
    shown = out.read_text("utf-8")
    assert "Bekymring for en gruppe unge" not in shown
    assert "Til toppen" in shown
    out.write_text("Rettet i hånden.", "utf-8")  # a command names its file
    assert run("export", SAMPLE_ID, "-o", out) == (0, "", "")
    assert out.read_text("utf-8") == full


@pytest.mark.parametrize(
    ("holder", "said"),
    [
        ("window", "SSP Desktop er åbent"),
        ("purge", "Kommandoen »ssp-desktop purge« er i gang"),
        ("", "Et andet program bruger"),
    ],
)
def test_who_writes_is_named_to_whoever_is_refused(
    run: Run, own_data_dir: Path, holder: str, said: str
) -> None:
    lock = WriterLock(find_folders(own_data_dir).lock, holder)
    assert lock.acquire()
    status, _, err = run("sample")
    lock.release()
    assert (status, said in err) == (2, True)


def test_minutes_are_written_and_read_while_the_window_is_open(
    run: Run, agenda: Path, own_data_dir: Path, tmp_path: Path
) -> None:
    run("sample")
    lock = WriterLock(find_folders(own_data_dir).lock, "window")
    assert lock.acquire()
    try:
        for words in (["list"], ["show", SAMPLE_ID, "--json"], ["search", "lattergas"]):
            status, out, _ = run(*words)
            assert status == 0
            assert SAMPLE_ID in out
        assert run("export", SAMPLE_ID, "-o", tmp_path / "ud.txt") == (0, "", "")
        for words in (["sample"], ["import", str(agenda)]):
            status, out, err = run(*words)
            assert (status, out) == (2, "")
            assert "SSP Desktop er åbent" in err
            assert str(own_data_dir) in err
    finally:
        lock.release()
    assert len(json.loads(run("list", "--json")[1])) == 1


def test_help_is_danish(run: Run) -> None:
    for words in ([], ["list"], ["export"], ["import"]):
        status, out, _ = run(*words, "--help")
        assert status == 0
        assert out.startswith("Brug: ssp-desktop")
        for english in ("Usage", "Options", "Show this", "required"):
            assert english not in out


def test_the_list_of_commands_says_what_each_does_to_its_end(run: Run) -> None:
    assert "..." not in run("--help")[1]


def test_as_a_program_it_writes_utf8_whatever_the_machine_says(program: Program) -> None:
    made = program("sample", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (made.returncode, made.stdout, made.stderr) == (0, f"{SAMPLE_ID}\n", "")
    listed = program("show", SAMPLE_ID, "--json", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert "Karen Østergaard" in listed.stdout
    failed = program("show", "ø", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert failed.returncode == 2
    assert "»ø«" in failed.stderr
    assert "Traceback" not in failed.stderr


def test_two_programs_that_write_at_once_lose_nothing(program: Program, agenda: Path) -> None:
    program("sample")
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "ssp_desktop", "import", str(agenda)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for _ in range(4)
    ]
    done = [(process.communicate(), process.returncode) for process in running]
    kept = [out.strip() for (out, _), status in done if status == 0]
    refused = [err for (_, err), status in done if status == 2]
    assert len(kept) + len(refused) == 4
    assert kept
    by_whom = ("»ssp-desktop import« er i gang", "Et andet program")  # it may just be ending
    assert all(any(each in err for each in by_whom) for err in refused)
    listed = json.loads(program("list", "--json").stdout)
    assert {each["id"] for each in listed} == {SAMPLE_ID, *kept}


def test_the_sample_minutes_are_taken_where_there_is_no_screen(
    program: Program, tmp_path: Path
) -> None:
    done = program("demo", "--out", tmp_path / "ud", QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == 1
    for name in ("referat.docx", "referat.pdf"):
        assert str(tmp_path / "ud" / name) in done.stdout
        assert (tmp_path / "ud" / name).stat().st_size > 5000
