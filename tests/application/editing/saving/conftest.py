"""A database with one meeting, what saves it by itself, and what reads it from beside."""

import datetime
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.application.editing.autosave import Autosave
from ssp_desktop.domain.changes import DECISION, RecordedChange, SetText
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.store.store import Store

MEETING = Meeting("m", "Udvalget", items=(AgendaItem("i", "Et"),))


def record(seq: int, text: str) -> RecordedChange:
    now = datetime.datetime.now().astimezone()
    return RecordedChange(seq, now, "", SetText("i", DECISION, 0, "", text))


def decided(text: str, meeting: Meeting = MEETING) -> Meeting:
    return replace(meeting, items=(replace(meeting.items[0], decision=text),))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "referater.db"
    store = Store(path)
    store.add(MEETING)
    store.close()
    return path


@pytest.fixture
def reader(database: Path) -> Iterator[Store]:
    store = Store(database, read_only=True)
    yield store
    store.close()


@pytest.fixture
def autosave(database: Path) -> Iterator[Autosave]:
    saving = Autosave(lambda: Store(database), retry=0.05)
    yield saving
    saving.close(10)


def wait_for(reader: Store, text: str, seconds: float) -> float:
    """Return how long it took until the decision on disk was `text`."""
    start = time.monotonic()
    while time.monotonic() - start < seconds:
        if reader.load("m").items[0].decision == text:
            return time.monotonic() - start
        time.sleep(0.005)
    pytest.fail(f"not on disk after {seconds} seconds")
