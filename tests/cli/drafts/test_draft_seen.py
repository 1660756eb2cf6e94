"""Who sees what in a draft: closed items, the open edition, numbers, what a reason lets through."""

import json
import sqlite3
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.domain.review import Reviewer
from ssp_desktop.folders import find_folders
from ssp_desktop.store.store import Store
from tests.cli.conftest import Run
from tests.cli.drafts.conftest import CLOSED_CASE, MEETING, put, remark, words_of
from tests.writing.draft_cases import commented, opened


@pytest.mark.parametrize("who", ["Fru Fremmed", "Gæst Gran"])
def test_closed_items_are_not_for_somebody_who_may_not_see_them(
    run: Run, store: Store, tmp_path: Path, who: str
) -> None:
    path = tmp_path / "udkast.docx"
    status, out, err = run("draft", MEETING.id, "-o", path, "--for", who)
    assert (status, out) == (1, "")
    assert err.splitlines()[1:] == ["Punkt 3: lukket"]
    assert who in err
    assert CLOSED_CASE not in err
    assert not path.exists()
    assert store.snapshots.drafts(MEETING.id) == []
    assert store.load(MEETING.id) == MEETING
    without = ("draft", MEETING.id, "-o", path, "--for", who, "--items", "1-2,4")
    assert run(*without)[0] == 0
    assert CLOSED_CASE not in words_of(path)
    assert "Hemmelig" not in words_of(path)


def test_a_reason_lets_them_through_and_is_kept(
    run: Run, store: Store, own_data_dir: Path, tmp_path: Path
) -> None:
    path = tmp_path / "udkast.docx"
    words = ("draft", MEETING.id, "-o", path, "--for", "Fru Fremmed", "--despite")
    assert run(*words, "  ")[0] == 2
    assert not path.exists()
    assert run(*words, " Aftalt med formanden ")[0] == 0
    assert "Hemmelig beslutning." in words_of(path)
    raw = sqlite3.connect(find_folders(own_data_dir).database)
    rows = raw.execute("SELECT path, kind, edition, despite FROM exports").fetchall()
    raw.close()
    assert rows == [(str(path), "draft", "full", "Aftalt med formanden")]
    (listed,) = json.loads(run("list", "--json")[1])
    assert not listed.get("last_export")


@pytest.mark.parametrize("who", ["Åse Øst", "åse  øst", "Jurist Juul"])
def test_whoever_may_see_everything_gets_it(
    run: Run, store: Store, tmp_path: Path, who: str
) -> None:
    path = tmp_path / "udkast.docx"
    assert run("draft", MEETING.id, "-o", path, "--for", who)[0] == 0
    assert "Hemmelig beslutning." in words_of(path)


def test_a_member_who_is_disqualified_at_a_closed_item_does_not_get_it(
    run: Run, store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "udkast.docx"
    status, _, err = run("draft", MEETING.id, "-o", path, "--for", "Bo Ærø")
    assert status == 1
    assert err.splitlines()[1:] == ["Punkt 3: lukket, og Bo Ærø er inhabil"]


def test_a_reviewer_gets_what_they_may_see(run: Run, store: Store, tmp_path: Path) -> None:
    path = tmp_path / "udkast.docx"
    status, out, err = run("draft", MEETING.id, "-o", path, "--for", "Ekstern Øje")
    assert (status, err) == (0, "")
    shown = words_of(path)
    assert "Punkt 3: En sag" in shown
    assert CLOSED_CASE not in shown
    assert "Hemmelig" not in shown
    said = [text for _, text, _ in commented(opened(path.read_bytes()))]
    assert said == ["Er det rigtigt?", "Forslag: godkendt"]
    kept = store.snapshots.draft(out.strip())
    assert kept is not None
    assert kept.is_open
    assert kept.meeting == MEETING
    asked = store.load(MEETING.id).reviewers[0].asked
    assert asked == kept.at.replace(microsecond=asked.microsecond if asked else 0)


def test_a_reviewer_of_some_items_gets_those(run: Run, store: Store, tmp_path: Path) -> None:
    path = tmp_path / "udkast.docx"
    assert run("draft", MEETING.id, "-o", path, "--for", "Kun To")[0] == 0
    assert "Punkt 1: Godkendelse" not in words_of(path)
    assert "Punkt 4: Eventuelt" in words_of(path)
    status, _, err = run("draft", MEETING.id, "-o", path, "--for", "Kun To", "--items", "1-3")
    assert status == 1
    assert err.splitlines()[1:] == ["Punkt 1: ikke et af dem, Kun To skal se", "Punkt 3: lukket"]


def test_cpr_numbers_stop_it_for_whoever_sees_the_open_edition(
    run: Run, own_data_dir: Path, tmp_path: Path
) -> None:
    item = AgendaItem("a1", "Sag", decision="Om 020211-1234.")
    spoken = (remark(1, "a1", "Om", "Det er 030312-1234"),)
    reviewers = (Reviewer("v1", "Ekstern Øje"),)
    put(
        own_data_dir,
        Meeting("m1m1m1", "U", items=(item,), remarks=spoken, reviewers=reviewers),
    )
    path = tmp_path / "udkast 040413-1234.docx"
    status, _, err = run("draft", "m1m1m1", "-o", path, "--for", "Ekstern Øje")
    assert status == 1
    assert err.splitlines()[1:] == [
        "Punkt 1, beslutningen: 020211-XXXX",
        "Mødet, filens navn: 040413-XXXX",
        "Punkt 1, en kommentar: 030312-XXXX",
    ]
    assert "1234" not in err
    assert not path.exists()
    assert run("draft", "m1m1m1", "-o", path)[0] == 0
    words = ("--for", "Ekstern Øje", "--despite", "Aftalt")
    assert run("draft", "m1m1m1", "-o", path, *words)[0] == 0
