"""What was answered to a draft that came back, and one that came back with nothing to answer."""

import contextlib
import json
import sqlite3

import pytest

from tests.cli.returned.test_returned import MINUTES, edited, returned, shown


@pytest.fixture
def meeting(run, tmp_path):
    file = tmp_path / "referat.txt"
    file.write_text(MINUTES, "utf-8")
    return run("import", file)[1].strip()


@pytest.fixture
def draft(run, meeting, tmp_path):
    file = tmp_path / "udkast.docx"
    assert run("draft", meeting, "-o", file, "--for", "Åse Øst")[0] == 0
    return file


@pytest.fixture
def database(own_data_dir):
    return own_data_dir / "referater.db"


def dumped(database):
    """Return all that is in the database, as SQL."""
    with contextlib.closing(sqlite3.connect(database)) as raw:
        return list(raw.iterdump())


def answers(database):
    with contextlib.closing(sqlite3.connect(database)) as raw:
        rows = raw.execute("SELECT value FROM review_parts WHERE kind = 'answers'").fetchall()
    return [json.loads(value) for (value,) in rows]


def test_when_all_is_answered_it_says_how_much(run, draft, tmp_path):
    file = edited(draft, tmp_path / "u.docx", ("til april", "til maj"), ("Intet.", "Alt."))
    first, _ = returned(run, file)["proposals"]
    assert run("returned", file, "--take", first["id"])[1] == "1 forslag taget ind.\n"
    status, _, err = run("returned", file, "--leave", first["id"])
    assert (status, f"{first['id']} er besvaret i forvejen" in err) == (2, True)
    assert run("returned", file, "--leave", "all")[1] == "1 forslag ladt ligge.\n"
    said = "Alt i filen er besvaret: 1 forslag taget ind, 1 ladt ligge.\n"
    assert run("returned", file) == (0, "", said)
    assert run("returned", file, "--take", "all") == (0, said, "")


@pytest.mark.parametrize("nothing", ["", " ", ",", " , "])
def test_no_proposal_named_is_refused(run, draft, tmp_path, nothing):
    file = edited(draft, tmp_path / "u.docx", ("til april", "til maj"))
    status, _, err = run("returned", file, "--take", nothing)
    assert (status, "hvilke forslag" in err) == (2, True)


def test_a_draft_that_came_back_with_nothing_is_noted_when_that_is_said(run, draft, database):
    before = dumped(database)
    for words in ((), ("--json",)):
        assert run("returned", draft, *words)[0] == 0
    assert dumped(database) == before  # looking changes nothing
    for _ in range(2):
        status, out, _ = run("returned", draft, "--take", "all")
        assert (status, "Åse Øst" in out or "ændrer intet" in out) == (0, True)
    (noted,) = answers(database)
    assert noted["id"] == noted["draft"]
    assert returned(run, draft)["proposals"] == []


def test_looking_at_changes_changes_nothing(run, draft, database, tmp_path):
    file = edited(draft, tmp_path / "u.docx", ("til april", "til maj"), ("Intet.", "Alt."))
    before, files = dumped(database), sorted(tmp_path.rglob("*"))
    told = [run("returned", file, "--json")[1] for _ in range(3)]
    run("returned", file)
    assert len(set(told)) == 1
    assert dumped(database) == before
    assert sorted(tmp_path.rglob("*")) == files


@pytest.mark.parametrize("way", ["--take", "--leave"])
def test_approved_minutes_take_no_answer(run, draft, meeting, database, way):
    file = edited(draft, draft.with_name("u.docx"), ("til april", "til maj"))
    assert run("approve", meeting, "--by", "Åse Øst", "--anyway")[0] == 0
    before = shown(run, meeting)
    for each in (file, draft):
        status, out, err = run("returned", each, way, "all")
        assert (status, out) == (2, "")
        assert "Referatet er godkendt" in err
    assert answers(database) == []
    assert shown(run, meeting) == before
    assert len(returned(run, file)["proposals"]) == 1
    assert run("reopen", meeting, "--why", "En rettelse kom for sent")[0] == 0
    assert run("returned", file, way, "all")[0] == 0


def test_what_is_left_is_told_as_json_after_an_answer(run, draft, tmp_path):
    file = edited(draft, tmp_path / "u.docx", ("til april", "til maj"), ("Intet.", "Alt."))
    first, second = returned(run, file)["proposals"]
    status, out, _ = run("returned", file, "--take", first["id"], "--json")
    assert status == 0
    assert json.loads(out)["proposals"] == [second]


def test_a_draft_that_lost_its_ending_is_known(run, draft, meeting):
    assert returned(run, draft.rename(draft.with_name("udkast")))["meeting"] == meeting
