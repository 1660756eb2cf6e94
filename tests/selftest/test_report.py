"""The report for IT: what it says of the machine, and that nobody's words or account are in it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ssp_desktop.application.selftest.results import PARTS
from ssp_desktop.application.selftest.telling import masked
from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.folders import find_folders
from tests.cli.conftest import Run, program, run  # noqa: F401 - fixtures

Start = Callable[..., subprocess.CompletedProcess[str]]
WORDS = "Krokodilletårer"
MEETING = Meeting("a" * 10, WORDS, items=(AgendaItem("1" * 10, WORDS, decision=WORDS),))
QUICK = ("--part", "lock", "--part", "fonts", "--part", "database")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return somebody's home, with data in it."""
    made = tmp_path / "hjem" / "jens.jensen"
    (made / "data").mkdir(parents=True)
    return made


@pytest.mark.skipif(sys.platform == "win32", reason="HOME is no home there")
def test_it_holds_no_word_of_the_minutes_and_no_account(program: Start, home: Path) -> None:  # noqa: F811
    data, out = home / "data", home / "rapport.txt"
    with Program().writing(str(data)) as services:
        services.store.add(MEETING)
    database = find_folders(data).database
    database.write_bytes(database.read_bytes()[:-4096])  # so that a path is told
    words = ("--data-dir", data, "selftest", *QUICK, "-o", out)
    done = program(*words, HOME=str(home), USER="jens.jensen", LOGNAME="jens.jensen")
    assert done.returncode == 1, done.stderr
    text = out.read_text("utf-8")
    assert "✘ Databasen: " in text
    assert "~/data/referater.db" in text
    assert "data: ~/data" in text
    for word in (WORDS, "jens", str(home)):
        assert word not in text
    for fact in ("version: ", "python: 3.", "sqlite: 3.", "schema: ", "policy: -; IT; -"):
        assert fact in text
    as_json = program(*words, "--json", HOME=str(home), USER="jens.jensen").stdout
    assert "jens" not in as_json
    assert json.loads(as_json)["sound"] is False


def test_it_says_which_policy_is_in_force(
    tmp_path: Path, own_data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from ssp_desktop.bootstrap import main  # noqa: PLC0415 - with a policy of the test's own

    file = tmp_path / "policy.toml"
    file.write_text("issued_by = 'Køge'\nlanguage = 'da'\nstops = ['cpr', 'author']\n", "utf-8")
    out = tmp_path / "ud.txt"
    assert main(["selftest", "--part", "fonts", "-o", str(out)], file) == 0
    assert "; Køge; language=da, stops=author+cpr" in out.read_text("utf-8")


def test_a_report_that_cannot_be_written_is_refused(
    run: Run,  # noqa: F811
    own_data_dir: Path,
    tmp_path: Path,
) -> None:
    run("sample")
    database = find_folders(own_data_dir).database
    before = database.read_bytes()
    status, _, err = run("selftest", "--part", "fonts", "-o", database)
    assert (status, "programmets egne filer" in err) == (2, True)
    assert database.read_bytes() == before
    assert run("selftest", "--part", "fonts", "-o", tmp_path / "ingen" / "ud.txt")[0] == 2
    status, _, err = run("selftest", "--part", "alt")
    assert (status, err.startswith("--part skal være policy eller ")) == (2, True)


def test_the_window_and_a_print_are_tried_without_a_screen(program: Start, tmp_path: Path) -> None:  # noqa: F811
    done = program(
        *("--data-dir", tmp_path / "d", "selftest", "--json"),
        *("--part", "window", "--part", "printing"),
        DISPLAY="",
        WAYLAND_DISPLAY="",
        QT_QPA_PLATFORM="",
    )
    told = json.loads(done.stdout)
    assert [each["state"] for each in told["checks"]] == ["ok", "ok"]
    assert told["checks"][0]["said"].startswith("Her er ingen skærm.")
    assert "sider udskrevet som PDF" in told["checks"][1]["said"]
    assert told["system"]["qt"].endswith("offscreen")
    assert not (tmp_path / "d").exists()  # nothing of the user's own is touched


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{home}/x", "~/x"),
        ("i {home}.", "i ~."),
        ("{home}gaard/x", "{home}gaard/x"),
        ("C:\\Users\\{name}\\AppData", "C:\\Users\\<konto>\\AppData"),
        ("/mnt/{name}", "/mnt/<konto>"),
        ("{name} er her", "{name} er her"),
    ],
)
def test_paths_are_masked(
    text: str, shown: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    home = tmp_path / "bodil"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("LOGNAME", "bodil")
    facts = {"home": str(home), "name": "bodil"}
    assert masked(text.format(**facts)) == shown.format(**facts)


def test_every_part_has_a_name() -> None:
    assert len({words.text for words in PARTS.values()}) == len(PARTS)
