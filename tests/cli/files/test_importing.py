"""What is imported by the command, and what is told of it."""

import json
from pathlib import Path

import docx

from tests.cli.conftest import Run
from tests.reading.calendar_files import OUTLOOK
from tests.reading.system_exports import FUJITSU, folder_of, zip_of


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


def test_the_committee_can_be_named(run: Run, agenda: Path) -> None:
    first = run("import", agenda, "--committee", "SSP-styregruppen")[1].strip()
    second = run("import", agenda, "--committee", "ssp styregruppen")[1].strip()
    for meeting_id in (first, second):
        assert json.loads(run("show", meeting_id, "--json")[1])["committee"] == "SSP-styregruppen"


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


def test_an_invitation_is_imported(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "indkaldelse.ics"
    path.write_text(OUTLOOK, "utf-8")
    status, out, err = run("import", path)
    assert status == 0
    assert "Indkaldt af Hanne Skov" in err
    made = json.loads(run("show", out.strip(), "--json")[1])
    assert (made["committee"], made["date"]) == ("SSP-styregruppen", "2024-04-24")
