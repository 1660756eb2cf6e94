"""A draft sent to be looked through: by the command, into a real file and a real database."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Status
from ssp_desktop.folders import find_folders
from ssp_desktop.store.lock import WriterLock
from ssp_desktop.store.store import Store
from tests.cli.conftest import Run
from tests.cli.drafts.conftest import CLOSED_CASE, MEETING, put, words_of
from tests.writing.draft_cases import commented, marks, opened, properties


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
    assert "luk vinduet" in err
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
