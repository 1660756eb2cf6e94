"""Every verb does its work, in Danish, and no error is a traceback."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from ssp_desktop.application.meetings.meetings import SAMPLE_ID
from ssp_desktop.folders import find_folders
from ssp_desktop.store.lock import WriterLock
from ssp_desktop.store.store import Store
from tests.reading.system_exports import FUJITSU, folder_of, zip_of

Run = Callable[..., tuple[int, str, str]]
Program = Callable[..., subprocess.CompletedProcess[str]]

AGENDA = """DAGSORDEN Ungerådet d. 04-03-2025

Mødedato Tirsdag d. 4. marts 2025 kl. 16:00

Mødested Salen

Mødedeltagere Åse Øst, Bo Ærø (Afbud)

Punkt 1: Godkendelse af dagsorden

Indstilling

At dagsordenen godkendes.

Punkt 2: Eventuelt
"""


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    path = tmp_path / "dagsorden.txt"
    path.write_text(AGENDA, "utf-8")
    return path


def test_an_export_is_imported_and_what_has_no_place_is_told(run: Run, tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"07.xml": FUJITSU.format(day="07-09-2021")}
    one = zip_of(tmp_path / "en.zip", files)
    status, out, err = run("import", one)
    assert status == 0
    assert "punkt 1: Punkt 1: AgendaElement/Category: B-sager" in err
    assert "Filer, der ikke er med i eksporten: »Skøde«" in err
    assert "Fru Holms grund" in run("show", out.strip(), "--json")[1]
    files["10.xml"] = FUJITSU.format(day="05-10-2021")
    folder = folder_of(tmp_path / "to", files)
    status, out, err = run("import", folder)
    assert (status, out) == (2, "")
    assert "1. Landsbyudvalget, 7. september 2021 kl. 10:15, referat, 1 punkt (07.xml)" in err
    assert "--pick 1" in err
    status, out, _ = run("import", folder, "--pick", "2")
    assert status == 0
    assert json.loads(run("show", out.strip(), "--json")[1])["date"] == "2021-10-05"
    assert run("import", folder, "--pick", "3")[0] == 2


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


def test_the_committee_can_be_named(run: Run, agenda: Path) -> None:
    first = run("import", agenda, "--committee", "SSP-styregruppen")[1].strip()
    second = run("import", agenda, "--committee", "ssp styregruppen")[1].strip()
    for meeting_id in (first, second):
        assert json.loads(run("show", meeting_id, "--json")[1])["committee"] == "SSP-styregruppen"


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


def test_minutes_are_written_and_read_while_the_window_is_open(
    run: Run, agenda: Path, own_data_dir: Path, tmp_path: Path
) -> None:
    run("sample")
    lock = WriterLock(find_folders(own_data_dir).lock)
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


def test_help_is_danish(run: Run) -> None:
    for words in ([], ["list"], ["export"], ["import"]):
        status, out, _ = run(*words, "--help")
        assert status == 0
        assert out.startswith("Brug: ssp-desktop")
        for english in ("Usage", "Options", "Show this", "required"):
            assert english not in out


def test_as_a_program_it_writes_utf8_whatever_the_machine_says(program: Program) -> None:
    made = program("sample", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (made.returncode, made.stdout, made.stderr) == (0, f"{SAMPLE_ID}\n", "")
    listed = program("show", SAMPLE_ID, "--json", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert "Karen Østergaard" in listed.stdout
    failed = program("show", "ø", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert failed.returncode == 2
    assert "»ø«" in failed.stderr
    assert "Traceback" not in failed.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell with head")
def test_a_reader_that_stops_early_is_no_error(program: Program) -> None:
    program("sample")
    command = f'"{sys.executable}" -m ssp_desktop show {SAMPLE_ID} --json | head -1'
    done = subprocess.run(
        ["sh", "-c", command], check=False, capture_output=True, text=True, env={**os.environ}
    )
    assert (done.stdout, done.stderr) == ("{\n", "")


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
    assert all("SSP Desktop er åbent" in err for err in refused)
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


def test_a_letter_is_read_only_when_one_insists(run: Run, tmp_path: Path) -> None:
    letter = tmp_path / "brev.txt"
    letter.write_text("Kære alle\n\n1. En mole\nGerne ny.\n\n2. Bøjer\nFlere.\n", "utf-8")
    status, out, err = run("import", letter)
    assert (status, out) == (1, "")
    assert "ligner ikke en dagsorden" in err
    assert "--anyway" in err
    assert run("list", "--json")[1].strip() == "[]"
    status, out, err = run("import", letter, "--anyway")
    assert status == 0
    assert run("show", out.strip())[0] == 0
    assert "usikkert" in err


def test_an_import_tells_what_could_not_be_kept(run: Run, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Referat af Havneudvalget, 4. marts 2025 kl. 16")
    document.add_heading("7. Kajen", 1)
    document.add_heading("Beslutning", 2)
    document.add_paragraph("Godkendt.").add_run("skjult").font.hidden = True
    document.add_heading("8. Eventuelt", 1)
    document.save(str(tmp_path / "havn.docx"))
    status, out, err = run("import", tmp_path / "havn.docx")
    assert (status, len(out.split())) == (0, 1)
    assert "Linje 4, punkt 7: Skjult tekst er ikke taget med.\n" in err
