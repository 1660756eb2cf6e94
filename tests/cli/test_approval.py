"""Approving, reopening and checking from the command line."""

import contextlib
import getpass
import json
import sqlite3

import pytest

from tests.cli.conftest import AGENDA

DECIDED = AGENDA + "\nBeslutning\n\nGodkendt.\n\nPunkt 2: Eventuelt\n\nBeslutning\n\nIntet.\n"


@pytest.fixture
def meeting(run, tmp_path):
    """Import minutes of two items; the second member was never called."""
    file = tmp_path / "referat.txt"
    file.write_text(DECIDED, "utf-8")
    status, out, _ = run("import", file)
    assert status == 0
    return out.strip()


def shown(run, meeting):
    return json.loads(run("show", meeting, "--json")[1])


def test_what_is_not_in_order_stops_the_approval(run, tmp_path):
    file = tmp_path / "referat.txt"
    file.write_text(DECIDED.replace("Intet.", ""), "utf-8")
    meeting = run("import", file)[1].strip()
    status, out, err = run("approve", meeting, "--by", "Åse Øst")
    assert status == 1
    assert "Punkt 2 har ingen beslutning" in out
    assert "Intet er godkendt" in err
    assert shown(run, meeting)["status"] != "approved"
    status, out, err = run("approve", meeting, "--by", "Åse Øst", "--anyway")
    assert (status, out) == (0, "Godkendt af Åse Øst.\n")
    assert "Punkt 2 har ingen beslutning" in err
    assert shown(run, meeting)["status"] == "approved"


def test_minutes_are_approved_once(run, meeting):
    assert run("approve", meeting, "--by", "Åse Øst", "--anyway")[0] == 0
    status, _, err = run("approve", meeting, "--by", "Bo", "--anyway")
    assert status == 2
    assert "allerede godkendt af Åse Øst" in err


@pytest.mark.parametrize("nothing", ["", " ", "\0", "\u202e"])
def test_a_name_and_a_reason_that_nobody_can_see_are_none(run, meeting, nothing):
    status, _, err = run("approve", meeting, "--by", nothing, "--anyway")
    assert (status, "hvem der godkender" in err) == (2, True)
    assert run("approve", meeting, "--by", "Åse Øst", "--anyway")[0] == 0
    status, _, err = run("reopen", meeting, "--why", nothing)
    assert (status, "begrundelse" in err) == (2, True)


def test_reopening_takes_a_reason(run, meeting):
    assert run("reopen", meeting, "--why", "En fejl")[0] == 2  # it is not approved
    run("approve", meeting, "--by", "Åse Øst", "--anyway")
    status, _, err = run("reopen", meeting)
    assert status == 2
    assert "--why mangler" in err
    status, _, err = run("reopen", meeting, "--why", " ")
    assert status == 2
    assert "begrundelse" in err
    assert shown(run, meeting)["status"] == "approved"
    assert run("reopen", meeting, "--why", "En fejl i punkt 2")[0] == 0
    assert shown(run, meeting)["status"] == "draft"


def test_a_check_of_a_meeting_tells_whether_its_seal_holds(run, meeting, own_data_dir):
    status, out, _ = run("check", meeting)
    assert status == 0
    assert out.startswith("Referatet er ikke godkendt, så der er intet at se efter.")
    run("approve", meeting, "--by", "Åse Øst", "--anyway")
    status, out, _ = run("check", meeting, "--json")
    told = json.loads(out)
    assert (status, told["sound"], told["broken"]) == (0, True, None)
    assert len(told["seal"]["text"]) == 64
    with sqlite3.connect(own_data_dir / "referater.db") as raw:
        raw.execute("UPDATE items SET decision = 'Intet!' WHERE position = 1")
    status, out, _ = run("check", meeting)
    assert status == 1
    assert "siden det blev godkendt, ved punkt 2: beslutningen er en anden" in out
    assert "led 0" in out
    status, out, _ = run("check", meeting, "--json")
    told = json.loads(out)
    assert (status, told["sound"], told["broken"]["item"]) == (1, False, 2)


def alter(own_data_dir, statement):
    with contextlib.closing(sqlite3.connect(own_data_dir / "referater.db")) as raw, raw:
        raw.execute(statement)


ALTERED = "UPDATE items SET decision = 'Intet!' WHERE position = 1"


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        (ALTERED, "ved punkt 2: beslutningen er en anden"),
        ("UPDATE seals SET link = 'x'", "det, der blev gemt om godkendelsen, er ændret"),
        ("DELETE FROM seals", "det sidste, der er gemt siden godkendelsen, mangler"),
        ("UPDATE meetings SET status = 'draft'", "det står ikke længere som godkendt"),
        ("UPDATE meetings SET sealed = NULL", "det sidste, der er gemt siden godkendelsen"),
    ],
)
def test_altered_minutes_are_reopened_and_that_stays_on_record(
    run, meeting, own_data_dir, statement, said
):
    run("approve", meeting, "--by", "Åse Øst", "--anyway")
    alter(own_data_dir, statement)
    status, out, _ = run("check", meeting)
    assert (status, said in out) == (1, True)
    status, _, err = run("reopen", meeting, "--why", "En fejl", "--by", "Eva Dam")
    assert status == 0
    assert said in err
    status, out, _ = run("check", meeting)
    assert status == 0
    assert "af Eva Dam: »En fejl. Referatet er ændret uden om programmet" in out
    assert said in out
    assert run("approve", meeting, "--by", "Åse Øst", "--anyway")[0] == 0
    status, out, _ = run("check", meeting)
    assert (status, out.startswith("I orden")) == (0, True)
    assert run("check")[0] == 0
    alter(own_data_dir, ALTERED.replace("Intet!", "Intet?"))
    assert run("check", meeting)[0] == 1


def test_minutes_made_a_draft_by_other_means_are_not_approved_in_silence(
    run, meeting, own_data_dir
):
    run("approve", meeting, "--by", "Åse Øst", "--anyway")
    alter(own_data_dir, "UPDATE meetings SET status = 'draft'")
    status, _, err = run("approve", meeting, "--by", "Åse Øst", "--anyway")
    assert (status, "uden om programmet" in err) == (2, True)
    assert shown(run, meeting)["status"] == "draft"


def test_the_reason_of_altered_minutes_taken_away_is_found(run, meeting, own_data_dir):
    run("approve", meeting, "--by", "Åse Øst", "--anyway")
    alter(own_data_dir, ALTERED)
    run("reopen", meeting, "--why", "En fejl")
    alter(own_data_dir, "DELETE FROM review_parts WHERE value LIKE '%En fejl%'")
    assert "genåbningerne er andre" in run("check", meeting)[1]


def test_the_one_who_reopens_is_named(run, meeting, own_data_dir, monkeypatch):
    def reopened_by():
        with contextlib.closing(sqlite3.connect(own_data_dir / "referater.db")) as raw:
            rows = raw.execute("SELECT value FROM review_parts ORDER BY position").fetchall()
        return [json.loads(value)["by"] for (value,) in rows if '"Reopening"' in value]

    def reopen(*more):
        assert run("approve", meeting, "--by", "Åse Øst", "--anyway")[0] == 0
        return run("reopen", meeting, "--why", "En fejl", *more)

    for variable in ("USERNAME", "USER", "LOGNAME"):
        monkeypatch.delenv(variable, raising=False)
    assert reopen()[0] == 0
    assert reopened_by() == [getpass.getuser()]
    assert reopen("--by", " Eva Dam ")[0] == 0
    assert reopened_by()[-1] == "Eva Dam"
    status, _, err = reopen("--by", " ")
    assert (status, "hvem der åbner" in err) == (2, True)


def test_a_check_says_why_there_is_nothing_to_check(run, meeting):
    assert "Referatet er ikke godkendt" in run("check", meeting)[1]
    run("approve", meeting, "--by", "Åse Øst", "--anyway")
    run("reopen", meeting, "--why", "En fejl i punkt 2", "--by", "Eva Dam")
    status, out, _ = run("check", meeting)
    assert status == 0
    assert "det blev åbnet igen" in out
    assert "af Eva Dam: »En fejl i punkt 2«" in out
    assert "led" not in out.split()


def test_a_check_of_no_meeting_is_refused(run, meeting):
    assert run("check", "ffffffffff")[0] == 2
