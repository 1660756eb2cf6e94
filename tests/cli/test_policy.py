"""What IT has settled holds for the commands, no flag goes round it, and a mistake is told."""

import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from ssp_desktop.bootstrap import Program, main
from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Participant, Role, Section
from tests.cli.conftest import Run
from tests.writing.docx_cases import changed, template

Under = Callable[[str], Run]
ISSUED = "issued_by = 'Køge Kommune, IT'\n"
MEETING = Meeting(
    "a" * 10,
    "SSP-styregruppen",
    participants=(Participant("p" * 10, "Gæst Gran", "Politiet", role=Role.GUEST),),
    items=(
        AgendaItem("1" * 10, "Første", decision="Godkendt."),
        AgendaItem("2" * 10, "Hemmelig", closed=True, decision="Afslag."),
        AgendaItem("3" * 10, "Tredje", sections=(Section("4" * 10, "Sag", "CPR 010203-1234"),)),
    ),
)


@pytest.fixture
def under(tmp_path: Path, own_data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Under:
    """Give a function that runs ``ssp-desktop`` under a policy of that content."""

    def made(content: str) -> Run:
        file = tmp_path / "policy.toml"
        file.write_text(content, "utf-8")

        def call(*words: str | Path) -> tuple[int, str, str]:
            capsys.readouterr()
            status = main([str(word) for word in words], file)
            out, err = capsys.readouterr()
            return status, out, err

        return call

    return made


@pytest.fixture
def meeting(own_data_dir: Path) -> str:
    """Store the meeting; return its id."""
    with Program().writing(str(own_data_dir)) as services:
        services.store.add(MEETING)
    return MEETING.id


def test_a_mistake_is_told_by_every_command_which_works_all_the_same(under: Under) -> None:
    run = under(f"{ISSUED}days_in_bin = 'tredive'\n")
    for words in (("sample",), ("list",), ("check",), ("committee", "list")):
        status, _, err = run(*words)
        assert status == 0
        assert "days_in_bin: skal være et helt tal" in err
        assert "Send dette til Køge Kommune, IT: " in err
    status, _, err = under("days_in_bin = 30\n")("list")
    assert (status, err) == (0, "")


# Where files go


@pytest.fixture
def settled(tmp_path: Path) -> Path:
    """Return the folder that files are let into; it is not there yet."""
    return tmp_path / "må" / "udgående"


@pytest.fixture
def inside(under: Under, settled: Path) -> Run:
    """Run under a policy with that folder."""
    return under(f"{ISSUED}export_folder = '{settled}'\n")


WAYS: dict[str, tuple[str, ...]] = {
    "export": ("export", MEETING.id, "-o"),
    "extract": ("extract", MEETING.id, "--item", "1", "-o"),
    "draft": ("draft", MEETING.id, "-o"),
    "file": ("file", MEETING.id, "--despite", "Aftalt", "--to"),
    "pack": ("pack",),
    "zip": ("file", MEETING.id, "--despite", "Aftalt", "--zip", "--to"),
}


@pytest.mark.parametrize("way", WAYS)
def test_files_go_into_the_settled_folder_and_nowhere_else(
    way: str, inside: Run, meeting: str, tmp_path: Path, settled: Path
) -> None:
    name = "ud" if "--to" in WAYS[way] else "ud.docx"
    elsewhere = tmp_path / "andet"
    elsewhere.mkdir()
    status, out, err = inside(*WAYS[way], elsewhere / name)
    assert (status, out) == (2, "")
    assert f"{elsewhere / name} ligger uden for {settled}" in err
    assert "Køge Kommune, IT har fastlagt" in err
    assert list(elsewhere.iterdir()) == []
    status, _, err = inside(*WAYS[way], settled / name)
    assert status == 0, err
    assert (settled / name).exists()


def test_neither_dots_nor_a_link_lead_out_of_it(
    inside: Run, meeting: str, tmp_path: Path, settled: Path
) -> None:
    elsewhere = tmp_path / "andet"
    elsewhere.mkdir()
    settled.mkdir(parents=True)
    (settled / "vej").symlink_to(elsewhere)
    (settled / "fil.docx").symlink_to(elsewhere / "fil.docx")
    for path in ("vej/ud.docx", "../ud.docx", "fil.docx"):
        assert inside("export", meeting, "-o", settled / path)[0] == 2
    assert list(elsewhere.iterdir()) == []
    assert not (settled.parent / "ud.docx").exists()
    (settled / "2026").mkdir()
    assert inside("export", meeting, "-o", settled / "2026" / "ud.docx")[0] == 0


# What stops a file


def test_no_reason_lets_out_what_is_settled_to_stop(
    under: Under, meeting: str, tmp_path: Path
) -> None:
    out = tmp_path / "ud.docx"
    words = ("export", meeting, "-o", out, "--edition", "open", "--despite", "Aftalt")
    status, _, err = under(f"{ISSUED}stops = ['cpr']\n")(*words)
    assert status == 1
    assert "Ret teksten. Køge Kommune, IT har fastlagt, at det ikke må ud, heller ikke med" in err
    assert "--despite" not in err
    assert not out.exists()
    status, _, err = under(f"{ISSUED}stops = ['comment']\n")(*words)
    assert status == 0, err


def test_a_package_is_stopped_in_the_same_way(under: Under, meeting: str, tmp_path: Path) -> None:
    words = ("file", meeting, "--to", tmp_path / "til", "--despite", "Aftalt")
    status, _, err = under(f"{ISSUED}stops = ['cpr']\n")(*words)
    assert status == 1
    assert "heller ikke med en begrundelse" in err
    assert not (tmp_path / "til").exists()


def test_what_is_only_told_stops_when_it_is_settled(run: Run, under: Under, tmp_path: Path) -> None:
    sample = run("sample")[1].strip()
    words = ("export", sample, "-o", tmp_path / "ud.docx", "--edition", "open", "--despite", "Ja")
    scanned = tmp_path / "før.docx"
    run("export", sample, "-o", scanned, "--edition", "open")
    found = json.loads(run("scan", scanned, "--json")[1])
    assert "header" in json.dumps(found)  # told, and no more
    status, _, err = under(f"{ISSUED}stops = ['header']\n")(*words)
    assert status == 1
    assert "Det gælder: sidehoved eller sidefod." in err
    assert not (tmp_path / "ud.docx").exists()
    assert under(f"{ISSUED}stops = []\n")(*words)[0] == 0


def test_a_draft_that_shows_a_guest_what_is_closed_goes_out_for_no_reason(
    under: Under, meeting: str, tmp_path: Path
) -> None:
    words = ("draft", meeting, "-o", tmp_path / "u.docx", "--for", "Gæst Gran", "--items", "2")
    words += ("--despite", "Aftalt")
    status, _, err = under(f"{ISSUED}stops = ['closed_words']\n")(*words)
    assert status == 1
    assert "heller ikke med en begrundelse" in err
    assert "--despite" not in err
    assert not (tmp_path / "u.docx").exists()
    assert under(f"{ISSUED}stops = ['cpr']\n")(*words)[0] == 0


def test_where_what_stops_cannot_be_read_no_reason_helps(
    under: Under, meeting: str, tmp_path: Path
) -> None:
    out = tmp_path / "ud.docx"
    words = ("export", meeting, "-o", out, "--edition", "open", "--despite", "Aftalt")
    assert under("stops = 'cpr'\n")(*words)[0] == 1
    assert under("language = 'da")(*words)[0] == 1
    assert not out.exists()
    assert under("language = 'sv'\n")(*words)[0] == 0  # nothing was settled about it


# Templates


def test_templates_of_the_settled_folder_are_used_and_not_changed(
    under: Under, run: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "skabeloner"
    folder.mkdir()
    for name, words in (("Blå", "Fra IT"), ("punkt", "Fast punkt")):
        edit = {"word/footer1.xml": ("Side ", f"{words}, side ")}
        changed(template(Layout.PUNKT), folder / f"{name}.docx", edit)
    mine = changed(
        template(Layout.PUNKT), tmp_path / "Blå.docx", {"word/footer1.xml": ("Side ", "Min, side ")}
    )
    sample = run("sample")[1].strip()
    assert run("template", "add", mine)[0] == 0  # before IT settled anything
    settled = under(f"{ISSUED}templates = '{folder}'\n")
    told = {each["name"]: each for each in json.loads(settled("template", "list", "--json")[1])}
    assert (told["Blå"]["settled"], told["Blå"]["path"]) == (True, str(folder / "Blå.docx"))
    assert "fastlagt af IT" in settled("template", "list")[1]
    for words in (("add", mine, "--replace"), ("remove", "blå"), ("remove", "punkt")):
        status, _, err = settled("template", *words)
        assert status == 2
        assert "er fastlagt af Køge Kommune, IT" in err
    assert settled("template", "add", mine, "--name", "Min egen")[0] == 0
    out = tmp_path / "ud.docx"
    assert settled("export", sample, "-o", out)[0] == 0
    assert "Fast punkt" in docx.Document(str(out)).sections[-1].footer.paragraphs[0].text
    assert run("export", sample, "-o", out)[0] == 0
    assert "Fast punkt" not in docx.Document(str(out)).sections[-1].footer.paragraphs[0].text
