"""A municipality's templates from the command line: put in, listed, chosen, removed, damaged."""

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from ssp_desktop.domain.meeting import Layout
from ssp_desktop.store.store import Store
from tests.writing.docx_cases import changed, template

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a template with a footer of its own."""
    edit = {"word/footer1.xml": ("Side ", "Vores kommune, {udgave}, side ")}
    return changed(template(Layout.PUNKT), tmp_path / "Blå.docx", edit)


def _choose(data: Path, name: str) -> str:
    """Make a meeting that has chosen that template; return its id."""
    store = Store(data / "referater.db")
    meeting = store.load(store.list_meetings()[0].id)
    store.add(dataclasses.replace(meeting, id="chosen", template=name))
    store.close()
    return "chosen"


def _footer(run: Run, meeting: str, into: Path) -> tuple[str, str]:
    """Return the footer of its DOCX, and what was remarked."""
    status, _, err = run("export", meeting, "-o", into / "ud.docx", "--edition", "open")
    assert status == 0
    document = docx.Document(str(into / "ud.docx"))
    return document.sections[-1].footer.paragraphs[0].text, err


def test_a_template_is_put_in_listed_used_and_removed(
    run: Run, own_data_dir: Path, own: Path, tmp_path: Path
) -> None:
    run("sample")
    assert run("template", "list")[1] == ""
    assert run("template", "add", own)[:2] == (0, "Blå\n")
    assert run("template", "add", own, "--name", "Rød.docx")[:2] == (0, "Rød\n")
    status, out, _ = run("template", "list", "--json")
    told = json.loads(out)
    assert (status, [each["name"] for each in told]) == (0, ["Blå", "Rød"])
    meeting = _choose(own_data_dir, "blå")  # as a file system without capitals has it
    footer, remark = _footer(run, meeting, tmp_path)
    assert footer.startswith("Vores kommune, åben, side ")
    assert remark == ""
    assert run("template", "remove", "Blå")[0] == 0
    footer, remark = _footer(run, meeting, tmp_path)
    assert footer.startswith("Side ")
    assert "»blå« er her ikke" in remark
    assert run("template", "remove", "Blå")[0] == 2


def test_a_damaged_template_is_told_and_the_usual_one_used(
    run: Run, own_data_dir: Path, own: Path, tmp_path: Path
) -> None:
    run("sample")
    run("template", "add", own)
    kept = own_data_dir / "templates" / "Blå.docx"
    kept.write_bytes(kept.read_bytes()[:3000])
    meeting = _choose(own_data_dir, "Blå")
    footer, remark = _footer(run, meeting, tmp_path)
    assert footer.startswith("Side ")
    assert "»Blå« kan ikke bruges" in remark
    status, out, _ = run("template", "list")
    assert status == 1
    assert out.startswith("Blå  (Skabelonen ")


def test_a_template_that_lacks_something_is_not_put_in(
    run: Run, own_data_dir: Path, tmp_path: Path
) -> None:
    once = changed(
        template(Layout.PUNKT), tmp_path / "a.docx", {"word/styles.xml": ('"Bilag"', '"X"')}
    )
    own = changed(once, tmp_path / "b.docx", {"word/styles.xml": ('"Attachment"', '"Y"')})
    status, out, err = run("template", "add", own)
    assert (status, err) == (1, "")
    assert "    Bilag  et bilag til et punkt\n" in out
    assert not (own_data_dir / "templates").exists()


def test_a_name_that_is_taken_or_impossible_is_refused(
    run: Run, own_data_dir: Path, own: Path
) -> None:
    run("template", "add", own)
    status, _, err = run("template", "add", own, "--name", "BLÅ")
    assert (status, "hedder »Blå«" in err) == (2, True)
    assert run("template", "add", own, "--name", "BLÅ", "--replace")[0] == 0
    for name in ("../ud", "a/b", "con", "~$x", ".", "x" * 200):
        status, _, err = run("template", "add", own, "--name", name)
        assert status == 2, name
        assert "Traceback" not in err
    assert [each.name for each in (own_data_dir / "templates").iterdir()] == ["Blå.docx"]


def test_the_programs_own_is_replaced_by_one_of_its_name(
    run: Run, own_data_dir: Path, own: Path, tmp_path: Path
) -> None:
    run("sample")
    assert run("template", "add", own, "--name", "punkt")[:2] == (0, "punkt\n")
    assert "i stedet for programmets punkt" in run("template", "list")[1]
    footer, remark = _footer(run, _choose(own_data_dir, ""), tmp_path)
    assert footer.startswith("Vores kommune, åben, side ")
    assert remark == ""


def test_a_name_in_the_database_that_leads_elsewhere_is_no_template(
    run: Run, own_data_dir: Path, own: Path, tmp_path: Path
) -> None:
    run("sample")
    meeting = _choose(own_data_dir, f"../../{tmp_path.name}/Blå")
    footer, remark = _footer(run, meeting, tmp_path)
    assert footer.startswith("Side ")
    assert "er her ikke" in remark
