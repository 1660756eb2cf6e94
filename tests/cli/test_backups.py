"""The commands that put a backup back and move everything, as they are called."""

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.locked import held
from tests.cli.conftest import Run
from tests.store.backups.kept import Kept, fill, words_of


@pytest.fixture
def kept(own_data_dir: Path) -> Kept:
    kept = fill(own_data_dir)
    with Program().writing(None) as services:
        services.daily_backup()
    return kept


def copy_of(kept: Kept) -> Path:
    return DatabaseFiles(kept.files.database).copies()[0]


def test_a_backup_is_put_back_and_the_database_of_before_kept(kept: Kept, run: Run) -> None:
    said = words_of(kept.files.database)
    with contextlib.closing(kept.store()) as store:
        store.trash("a")
    status, out, err = run("restore-backup", copy_of(kept))
    assert (status, err) == (0, "")
    assert "2 møder" in out
    (aside,) = kept.files.laid_aside()
    assert str(aside) in out
    assert words_of(kept.files.database) == said


def test_a_backup_goes_into_a_new_folder_with_its_attachments(
    kept: Kept, run: Run, tmp_path: Path
) -> None:
    new = tmp_path / "ny"
    assert run("restore-backup", copy_of(kept), "--to", new)[0] == 0
    assert words_of(new / "referater.db") == words_of(kept.files.database)
    assert run("check", "--data-dir", new)[0] == 0
    assert run("list", "--data-dir", new)[2] == ""  # others could not read it
    status, _, err = run("restore-backup", copy_of(kept), "--to", new)
    assert status == 2
    assert "ligger allerede møder" in err
    # From elsewhere, the attachments do not come along by themselves.
    lone = tmp_path / "alene" / "kopi.db"
    lone.parent.mkdir()
    shutil.copy(copy_of(kept), lone)
    status, out, err = run("restore-backup", lone, "--to", tmp_path / "ny2")
    assert status == 1
    assert "2 møder" in out
    assert "der mangler: 1" in err


def test_a_bad_backup_is_told_and_changes_nothing(kept: Kept, run: Run, tmp_path: Path) -> None:
    before = kept.files.database.read_bytes()
    bad = tmp_path / "kopi.db"
    content = bytearray(copy_of(kept).read_bytes())
    content[8192:12288] = b"\xff" * 4096
    bad.write_bytes(content)
    status, _, err = run("restore-backup", bad)
    assert status == 1
    assert "Intet er ændret" in err
    status, _, err = run("restore-backup", tmp_path / "findes ikke.db")
    assert status == 2
    assert "er ikke en fil" in err
    status, _, err = run("restore-backup", kept.files.database)
    assert status == 2
    assert "er databasen selv" in err
    assert run("restore-backup", bad, "--to", tmp_path / "ny")[0] == 1
    assert not (tmp_path / "ny").exists()
    assert kept.files.database.read_bytes() == before


def test_what_is_no_backup_is_told_once_and_as_a_file_that_was_chosen(
    kept: Kept, run: Run, tmp_path: Path
) -> None:
    letter = tmp_path / "brev.db"
    letter.write_bytes(b"Dette er et brev, ikke en database. " * 9)
    status, _, err = run("restore-backup", letter)
    assert (status, err.count(str(letter)), err.count("Intet er ændret")) == (1, 1, 1)
    assert "Vælg en anden fil" in err
    assert "--data-dir" not in err
    assert run("pack", tmp_path / "alt")[0] == 0
    status, _, err = run("restore-backup", tmp_path / "alt")
    assert (status, "ssp-desktop unpack" in err) == (1, True)
    locked, key = tmp_path / "locked", tmp_path / "key.txt"
    assert run("sample", "--data-dir", locked)[0] == 0
    assert run("encrypt", "on", "--data-dir", locked, "--key-file", key)[0] == 0
    held.let_all_go()
    status, _, err = run("restore-backup", locked / "referater.db")
    assert (status, err.count(str(locked)), err.count("Intet er ændret")) == (2, 1, 1)


def test_a_file_is_no_data_folder(kept: Kept, run: Run) -> None:
    status, _, err = run("list", "--data-dir", kept.files.database)
    assert (status, "kan ikke åbnes" in err) == (2, True)


def test_a_full_disk_is_told_of_what_was_asked_for(
    run: Run, tmp_path: Path, small_disk: Callable[[str, str], Path]
) -> None:
    small = small_disk("small", "1m")
    data = ("--data-dir", small / "data")
    assert run("sample", *data)[0] == 0
    full = small / "full"
    with contextlib.suppress(OSError):
        full.write_bytes(bytes(2_000_000))
    assert run("list", *data)[0] == 0  # without what lies beside an open database
    full.unlink()
    assert run("list", *data)[0] == 0  # which makes that
    with contextlib.suppress(OSError):
        full.write_bytes(bytes(2_000_000))
    status, _, err = run("pack", tmp_path / "packed", *data)
    assert status == 2
    assert f"{tmp_path / 'packed'} blev ikke skrevet" in err
    assert "Gør plads" in err
    assert "prøves igen af sig selv" not in err
    agenda = tmp_path / "dagsorden.txt"
    agenda.write_text("1. Velkomst\n2. Eventuelt\n", "utf-8")
    status, _, err = run("import", agenda, "--anyway", *data)
    assert status == 2
    assert "Der er ikke plads på disken" in err
    assert "så længe programmet er åbent" not in err


def test_what_is_damaged_is_not_packed_and_an_empty_file_is_no_backup(
    kept: Kept, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "tom.db").touch()
    status, _, err = run("restore-backup", tmp_path / "tom.db")
    assert (status, "Filen er tom." in err) == (1, True)
    content = bytearray(kept.files.database.read_bytes())
    content[8192:12288] = b"\xff" * 4096
    kept.files.database.write_bytes(content)
    status, _, err = run("pack", tmp_path / "alt.ssppakke")
    assert (status, "ikke i orden" in err or "beskadiget" in err) == (1, True)
    assert not (tmp_path / "alt.ssppakke").exists()


def test_what_is_put_back_without_the_key_is_told_to_lie_in_plain(
    kept: Kept, run: Run, tmp_path: Path
) -> None:
    plain, key = tmp_path / "plain.db", tmp_path / "key.txt"
    shutil.copy(copy_of(kept), plain)
    assert run("encrypt", "on", "--key-file", key)[0] == 0
    held.let_all_go()
    _, _, err = run("restore-backup", plain)
    assert "er ikke krypteret" in err
    assert run("encrypt", "on", "--key-file", key)[0] == 0
    _, _, err = run("restore-backup", plain, "--key-file", key)
    assert "krypteret" not in err
    held.let_all_go()


@pytest.mark.parametrize("words", [["restore-backup", "{copy}", "--to"], ["unpack", "x", "--to"]])
def test_a_folder_without_a_name_is_not_the_one_that_one_stands_in(
    kept: Kept, run: Run, words: list[str]
) -> None:
    named = [word.format(copy=copy_of(kept)) for word in words]
    assert run(*named, "")[::2] == (
        2,
        f"--to mangler en værdi. Se »ssp-desktop {words[0]} --help«.\n",
    )
    status, _, err = run("list", "--data-dir", "")
    assert (status, err.startswith("--data-dir mangler en værdi.")) == (2, True)


def test_a_name_that_is_too_long_is_told(kept: Kept, run: Run, tmp_path: Path) -> None:
    long = tmp_path / ("x" * 300)
    for words in (["pack", long], ["restore-backup", copy_of(kept), "--to", long]):
        status, _, err = run(*words)
        assert (status, str(long) in err, "fejl i programmet" in err) == (2, True, False)


def test_the_window_that_is_open_is_not_gone_round(kept: Kept, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "alt.ssppakke"
    copy = copy_of(kept)
    program = Program()
    program.command = "purge"
    with program.writing(None):
        assert run("pack", file)[0] == 0
        for words in (("restore-backup", copy), ("unpack", file)):
            status, _, err = run(*words)
            assert status == 2
            assert "»ssp-desktop purge« er i gang" in err


def test_all_is_moved_by_two_commands(kept: Kept, run: Run, tmp_path: Path) -> None:
    file, new = tmp_path / "alt.ssppakke", tmp_path / "ny"
    status, out, _ = run("pack", file)
    assert status == 0
    assert "2 møder, 1 fil til bilag" in out
    assert run("unpack", file, "--to", new)[0] == 0
    assert words_of(new / "referater.db") == words_of(kept.files.database)
    assert run("check", "--data-dir", new)[0] == 0
    assert run("unpack", file, "--to", new)[0] == 2
    assert run("unpack", file, "--data-dir", new)[0] == 0
    file.write_bytes(file.read_bytes()[:-30])
    status, _, err = run("unpack", file, "--to", tmp_path / "ny2")
    assert status == 1
    assert "Intet er ændret" in err


def test_what_is_not_packed_is_named(kept: Kept, run: Run, tmp_path: Path) -> None:
    (kept.data / "templates").mkdir()
    (kept.data / "templates" / "CON.docx").write_bytes(b"enhed")
    status, out, err = run("pack", tmp_path / "alt.ssppakke")
    assert (status, "2 møder" in out) == (1, True)
    assert "Ikke med: templates/CON.docx." in err


def test_the_check_reads_the_copies_in_the_second_place_too(
    kept: Kept, run: Run, tmp_path: Path
) -> None:
    stick = tmp_path / "stik"
    stick.mkdir()
    with Program().writing(None) as services:
        services.second_place.choose(stick)
        copy = services.second_place.take()
    assert copy is not None
    status, out, _ = run("check")
    assert status == 0
    assert f"i {stick}" in out
    copy.write_bytes(b"x" * 5000)
    status, out, _ = run("check")
    assert status == 1
    assert str(copy) in out


def test_what_is_purged_goes_from_the_second_place_at_once(
    kept: Kept, run: Run, tmp_path: Path
) -> None:
    stick = tmp_path / "stik"
    stick.mkdir()
    with Program().writing(None) as services:
        services.store.trash("a")
        services.second_place.choose(stick)
        copy = services.second_place.take()
    assert copy is not None
    shutil.move(stick, tmp_path / "væk")
    status, _, err = run("purge", "a", "--yes")
    assert status == 1
    assert str(stick) in err
    shutil.move(tmp_path / "væk", stick)
    with Program().writing(None) as services:
        assert services.second_place.is_due()
        services.store.trash("b")
    status, _, err = run("purge", "b", "--yes")
    assert (status, err) == (0, "")
    for copy in stick.glob("*/referater-2*.db"):  # made again of the one here, which is empty now
        assert not any("Udvalg" in line for line in words_of(copy))
