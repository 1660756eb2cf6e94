"""The log says what went wrong and where, and not a word of any minutes."""

from pathlib import Path

from ssp_desktop.application.log import EventLog
from ssp_desktop.domain.changes import DECISION, SetText
from ssp_desktop.domain.errors import ChangeRefused
from ssp_desktop.domain.meeting import AgendaItem, Meeting

WRITTEN = "Ung mand med initialerne"


def test_an_error_is_kept_without_what_it_quotes(tmp_path: Path) -> None:
    log = EventLog(tmp_path / "log" / "ssp-desktop.log")
    meeting = Meeting("m", "U", items=(AgendaItem("i", WRITTEN, decision=WRITTEN),))
    try:
        try:
            SetText("i", DECISION, 0, WRITTEN + "!", "").apply(meeting)
        except ChangeRefused as refused:
            raise ValueError(f"could not: {WRITTEN}") from refused
    except ValueError as error:
        error.add_note(WRITTEN)
        log.failure("saving", error)
    text = log.path.read_text("utf-8")
    for expected in ("saving", "ValueError", "ChangeRefused", "test_log.py:", "text.py:"):
        assert expected in text
    for word in WRITTEN.split():
        assert word not in text


def test_of_an_events_values_only_numbers_and_ids_come_through(tmp_path: Path) -> None:
    log = EventLog(tmp_path / "log")
    log.event("meeting opened", meeting="0123456789", items=3, title=WRITTEN, name="Anders")
    log.event(f"wrote {WRITTEN}")
    text = log.path.read_text("utf-8")
    assert "meeting opened meeting=0123456789 items=3 title=? name=?" in text
    assert "Anders" not in text
    assert WRITTEN not in text


def test_a_full_log_becomes_the_old_one(tmp_path: Path) -> None:
    log = EventLog(tmp_path / "log")
    log.path.write_text("x" * 600_000)
    log.event("started")
    assert log.path.stat().st_size < 1000
    assert (tmp_path / "log.1").stat().st_size == 600_000


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    EventLog(tmp_path / "file" / "log").event("started")
    assert (tmp_path / "file").read_text() == ""
