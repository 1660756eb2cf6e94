"""A draft sent to be looked through: by the command, into a real file and a real database."""

import datetime
import json
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Layout,
    Meeting,
    Participant,
    Presence,
    Role,
    Section,
    Status,
)
from ssp_desktop.domain.review import Outcome, Remark, RemarkKind, Reviewer
from ssp_desktop.domain.room import Recusal
from ssp_desktop.folders import find_folders
from ssp_desktop.store.lock import WriterLock
from ssp_desktop.store.store import Store
from tests.cli.conftest import Run
from tests.writing.docx_cases import W, text_of
from tests.writing.draft_cases import commented, marks, opened, properties

AT = datetime.datetime(2025, 3, 5, 9, 30, tzinfo=datetime.UTC)
CLOSED_CASE = "Barnets sag"


def remark(number: int, item: str, words: str, text: str, **fields: object) -> Remark:
    made = Remark(f"r{number}", item, "decision", RemarkKind.COMMENT, "Åse Øst", AT, words, 0, text)
    return replace(made, **fields)


MEETING = Meeting(
    "0123456789",
    "Ungerådet",
    date=datetime.date(2025, 3, 4),
    time=datetime.time(16),
    venue="Salen",
    status=Status.DRAFT,
    participants=(
        Participant("p1", "Åse Øst", "A", Presence.PRESENT, Role.CHAIR),
        Participant("p2", "Bo Ærø", "B", Presence.PRESENT),
        Participant("p3", "Gæst Gran", "Politiet", Presence.PRESENT, Role.GUEST),
    ),
    items=(
        AgendaItem("a1", "Godkendelse", decision="Godkendt. Enstemmigt godkendt."),
        AgendaItem(
            "a2",
            "Ny skatebane",
            "2025-001",
            sections=(Section("s1", "Baggrund", "- ét\n- to"),),
            decision="Taget **til** efterretning.",
            attachments=(Attachment("b1", "Kort", 1),),
        ),
        AgendaItem(
            "a3",
            CLOSED_CASE,
            closed=True,
            open_title="En sag",
            decision="Hemmelig beslutning.",
            recusals=(Recusal("x1", "p2"),),
        ),
        AgendaItem("a4", "Eventuelt", decision="Intet."),
    ),
    reviewers=(
        Reviewer("v1", "Ekstern Øje", sees_closed=False),
        Reviewer("v2", "Kun To", items=("a2", "a4")),
        Reviewer("v3", "Jurist Juul", sees_closed=True),
    ),
    remarks=(
        remark(1, "a1", "Enstemmigt", "Er det rigtigt?"),
        remark(2, "a2", "til efterretning", "godkendt", kind=RemarkKind.WORDING),
        remark(3, "a3", "Hemmelig", f"{CLOSED_CASE} skal ikke nævnes"),
        remark(4, "a1", "Godkendt", "Svaret på", outcome=Outcome.TAKEN),
        remark(5, "a4", "", "", kind=RemarkKind.APPROVES),
        remark(6, "", "", "Se hele referatet igen", part=""),
    ),
)


def put(own_data_dir: Path, meeting: Meeting = MEETING) -> Meeting:
    store = Store(find_folders(own_data_dir).database)
    store.add(meeting)
    store.close()
    return meeting


@pytest.fixture
def store(own_data_dir: Path) -> Iterator[Store]:
    put(own_data_dir)
    opened_store = Store(find_folders(own_data_dir).database)
    yield opened_store
    opened_store.close()


def words_of(path: Path) -> str:
    body = opened(path.read_bytes()).element.body
    return "\n".join(map(text_of, body.iter(f"{W}p")))


def test_ones_own_draft_has_everything_and_puts_the_meeting_in_review(
    run: Run, store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "udkast.docx"
    status, out, err = run("draft", MEETING.id, "-o", path)
    assert (status, err) == (0, "")
    code = out.strip()
    assert len(code) == 4
    assert set(code) <= set("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
    content = path.read_bytes()
    assert properties(content) == {"SSPDesktopDraft": f"{MEETING.id}/0/{code}"}
    (section,) = opened(content).sections
    assert [each.text for each in section.header.paragraphs] == ["UDKAST"]
    assert [each.text for each in section.footer.paragraphs][-1] == f"Udkast · {code}"
    assert "Hemmelig beslutning." in words_of(path)
    kept = store.snapshots.draft(code)
    assert kept is not None
    assert (kept.who, kept.seq, kept.items, kept.is_open) == ("", 0, None, False)
    assert kept.meeting == MEETING
    assert store.load(MEETING.id).status is Status.IN_REVIEW
    (change,) = store.history(MEETING.id)
    assert store.load(MEETING.id) == change.change.apply(MEETING)
    assert change.change.inverse().apply(store.load(MEETING.id)) == MEETING
    _, second, _ = run("draft", MEETING.id, "-o", path)
    assert second.strip() != code
    assert properties(path.read_bytes()) == {"SSPDesktopDraft": f"{MEETING.id}/1/{second.strip()}"}
    assert len(store.history(MEETING.id)) == 1  # in review already


def test_what_was_said_stands_in_its_margin(run: Run, store: Store, tmp_path: Path) -> None:
    path = tmp_path / "udkast.docx"
    assert run("draft", MEETING.id, "-o", path)[0] == 0
    assert commented(opened(path.read_bytes())) == [
        ("Åse Øst", "Er det rigtigt?", "Enstemmigt"),
        ("Åse Øst", "Forslag: godkendt", "til efterretning"),
        ("Åse Øst", f"{CLOSED_CASE} skal ikke nævnes", "Hemmelig"),
        ("Åse Øst", "Se hele referatet igen", "REFERAT Ungerådet d. 04-03-2025"),
    ]


def test_chosen_items_alone_are_in_it(run: Run, store: Store, tmp_path: Path) -> None:
    path = tmp_path / "udkast.docx"
    status, out, _ = run("draft", MEETING.id, "-o", path, "--for", "Åse Øst", "--items", "2, 4-4")
    assert status == 0
    fields = [name for name, _ in marks(opened(path.read_bytes())) if "front" not in name]
    assert fields == [
        "_ssp_a2_title", "_ssp_a2_case_number", "_ssp_a2_s1", "_ssp_a2_decision",
        "_ssp_a2_attachments", "_ssp_a4_title", "_ssp_a4_decision",
    ]  # fmt: skip
    assert "Enstemmigt" not in words_of(path)
    assert "Punkt 4: Eventuelt" in words_of(path)
    kept = store.snapshots.draft(out.strip())
    assert kept is not None
    assert (kept.who, kept.items) == ("Åse Øst", ("a2", "a4"))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2,9", "Mødet har ikke punkt 9. Det har punkterne fra 1 til 4."),
        ("4-2", "Punkterne 4-2 står i omvendt orden. Skriv 2-4."),
        ("to", "»to« er ikke punkter. Skriv deres numre, for eksempel 2,4-6."),
        ("", "»« er ikke punkter."),
        ("1,,2", "»1,,2« er ikke punkter."),
    ],
)
def test_items_that_are_not_there_are_refused(
    run: Run, store: Store, tmp_path: Path, written: str, said: str
) -> None:
    path = tmp_path / "udkast.docx"
    status, out, err = run("draft", MEETING.id, "-o", path, "--items", written)
    assert (status, out) == (2, "")
    assert err.startswith(said)
    assert not path.exists()
    assert store.snapshots.drafts(MEETING.id) == []


@pytest.mark.parametrize("who", ["", " ", "\0", "\u202e"])
def test_a_draft_for_nobody_is_not_the_minute_takers_own(
    run: Run, store: Store, tmp_path: Path, who: str
) -> None:
    path = tmp_path / "udkast.docx"
    status, out, err = run("draft", MEETING.id, "-o", path, "--for", who)
    assert (status, out) == (2, "")
    assert err.startswith("Der står intet navn efter --for.")
    assert not path.exists()


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


def test_an_agenda_stays_one(run: Run, own_data_dir: Path, tmp_path: Path) -> None:
    agenda = Meeting("d1d1d1", "U", items=(AgendaItem("a1", "Sag"),))
    put(own_data_dir, agenda)
    assert run("draft", "d1d1d1", "-o", tmp_path / "udkast.docx")[0] == 0
    reading = Store(find_folders(own_data_dir).database)
    assert reading.load("d1d1d1") == agenda
    reading.close()


def test_approved_minutes_stay_as_they_are(run: Run, own_data_dir: Path, tmp_path: Path) -> None:
    approved = put(own_data_dir, replace(MEETING, status=Status.APPROVED, approved_by="Åse Øst"))
    path = tmp_path / "udkast.docx"
    assert run("draft", MEETING.id, "-o", path, "--for", "Jurist Juul")[0] == 0
    reading = Store(find_folders(own_data_dir).database)
    assert reading.load(MEETING.id) == approved
    assert len(reading.snapshots.drafts(MEETING.id)) == 1
    reading.close()


@pytest.mark.parametrize("name", ["udkast.pdf", "udkast", "udkast (åben).docx"])
def test_a_draft_is_a_docx_with_a_fitting_name(
    run: Run, store: Store, tmp_path: Path, name: str
) -> None:
    status, out, err = run("draft", MEETING.id, "-o", tmp_path / name)
    assert (status, out) == (2, "")
    assert "Word-dokument" in err or "åben" in err
    assert not (tmp_path / name).exists()
    assert store.snapshots.drafts(MEETING.id) == []


def test_it_is_refused_while_the_window_is_open(
    run: Run, store: Store, own_data_dir: Path, tmp_path: Path
) -> None:
    lock = WriterLock(find_folders(own_data_dir).lock)
    assert lock.acquire()
    try:
        status, _, err = run("draft", MEETING.id, "-o", tmp_path / "udkast.docx")
    finally:
        lock.release()
    assert status == 2
    assert "Luk vinduet" in err
    assert not (tmp_path / "udkast.docx").exists()


def test_a_file_that_cannot_be_written_leaves_the_meeting_as_it_is(
    run: Run, store: Store, tmp_path: Path
) -> None:
    assert run("draft", MEETING.id, "-o", tmp_path / "no" / "udkast.docx")[0] == 2
    assert store.load(MEETING.id) == MEETING
    assert store.history(MEETING.id) == []


@pytest.mark.parametrize("layout", Layout)
def test_the_file_is_valid(
    run: Run, own_data_dir: Path, tmp_path: Path, layout: Layout, validate_docx: object
) -> None:
    meeting = replace(MEETING, layout=layout)
    put(own_data_dir, meeting)
    path = tmp_path / "udkast.docx"
    began = time.perf_counter()
    assert run("draft", MEETING.id, "-o", path)[0] == 0
    assert time.perf_counter() - began < 5
    assert callable(validate_docx)
    assert validate_docx(path) == []
