"""A template checked from the command line: what is printed, and the answer as an exit status."""

import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

ROOT = Path(__file__).resolve().parents[3]
PUNKT = ROOT / "resources" / "templates" / "punkt.docx"
Run = Callable[..., tuple[int, str, str]]


def _without_bilag(folder: Path) -> Path:
    document = docx.Document(str(PUNKT))
    document.styles["Bilag"].delete()
    own = folder / "vores.docx"
    document.save(str(own))
    return own


def test_a_sound_template_is_a_yes(run: Run) -> None:
    status, out, err = run("template", "check", PUNKT)
    assert (status, err) == (0, "")
    assert out.startswith(f"Skabelonen kan bruges: {PUNKT}\n")
    for said in ("210 × 297 mm (A4)", "venstre 13,9", "Side 1 af 1", "Times New Roman"):
        assert said in out


def test_a_template_that_lacks_something_is_a_no_with_what_it_is_for(
    run: Run, tmp_path: Path
) -> None:
    own = _without_bilag(tmp_path)
    before = own.read_bytes()
    status, out, err = run("template", "check", own)
    assert (status, err) == (1, "")
    assert out.startswith(f"Skabelonen kan ikke bruges: {own}\n")
    assert "    Bilag  et bilag til et punkt\n" in out
    assert "Times New Roman" in out
    assert own.read_bytes() == before
    status, out, _ = run("template", "check", own, "--json")
    told = json.loads(out)
    assert (status, told["usable"]) == (1, False)
    assert told["missing"] == [{"name": "Bilag", "purpose": "et bilag til et punkt"}]
    assert told["page_mm"]["width"] == 210.0


def test_what_is_no_template_is_told_on_standard_error(run: Run, tmp_path: Path) -> None:
    letter = tmp_path / "brev.txt"
    letter.write_text("Kære alle", "utf-8")
    for path in (letter, tmp_path / "væk.docx", tmp_path):
        status, out, err = run("template", "check", path)
        assert (status, out) == (2, "")
        assert str(path) in err
        assert "Traceback" not in err


def test_an_encoding_that_nobody_knows_is_refused(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "vores.docx"
    for name in ("word/styles.xml", "word/settings.xml", "word/footer1.xml"):
        with zipfile.ZipFile(PUNKT) as old, zipfile.ZipFile(own, "w") as new:
            for info in old.infolist():
                content = old.read(info)
                if info.filename == name:
                    root = content.split(b"?>", 1)[-1]
                    content = b'<?xml version="1.0" encoding="klingon"?>' + root
                new.writestr(info.filename, content)
        status, out, err = run("template", "check", own)
        assert (status, out) == (2, "")
        assert "et helt Word-dokument" in err
        assert str(own) in err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes among the files here")
@pytest.mark.timeout(20)
def test_a_pipe_is_refused_and_not_waited_for(run: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "rør.docx"
    os.mkfifo(pipe)
    status, out, err = run("template", "check", pipe)
    assert (status, out) == (2, "")
    assert err.startswith(f"{pipe} er ikke en almindelig fil")


def test_the_group_alone_and_a_wrong_word_lead_to_the_help(run: Run) -> None:
    for words in (["template"], ["template", "chek"], ["template", "check"]):
        status, out, err = run(*words)
        assert (status, out) == (2, "")
        assert "--help" in err
    for words in (["template"], ["template", "check"]):
        status, out, _ = run(*words, "--help")
        assert (status, out[:5]) == (0, "Brug:")


def test_no_other_command_brings_in_what_the_check_needs(
    program: Callable[..., object], tmp_path: Path
) -> None:
    made = program("sample")
    assert made.returncode == 0
    path = tmp_path / "referat.docx"
    done = program("export", made.stdout.strip(), "-o", path, PYTHONVERBOSE="1")
    assert done.returncode == 0
    assert "import 'zipfile'" in done.stderr
    assert "import 'docx'" not in done.stderr
    assert "import 'lxml" not in done.stderr


def test_a_name_longer_than_any_is_told_as_one_that_cannot_be_read(
    run: Run, tmp_path: Path
) -> None:
    status, _, err = run("template", "check", tmp_path / f"{'a' * 300}.docx")
    assert status == 2
    assert "kan ikke læses" in err
