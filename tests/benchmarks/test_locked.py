"""What encryption costs in saving, opening and searching, beside a plain database in one run."""

import datetime
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from ssp_desktop.domain.changes import DECISION, RecordedChange, SetText
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section, new_id
from ssp_desktop.store.locked import Key, held, key_file
from ssp_desktop.store.store import Store

SAVES = 300
MEETINGS = 200
MOST = 2.0
"""How many times as long a save may take; 1.2 to 1.6 were expected."""


def _meeting() -> Meeting:
    text = "Drøftelse af indsatsen ved havnen og i skolen. " * 12
    items = tuple(
        AgendaItem(
            new_id(), f"Punkt {n}", sections=(Section(new_id(), "Sag", text),), decision=text
        )
        for n in range(20)
    )
    return Meeting(new_id(), "Udvalget", items=items)


def _database(folder: Path, key: Key | None) -> Path:
    if key is not None:
        key_file.write(folder, key_file.of_key(key).with_(locked=True))
    return folder / "referater.db"


class _Side:
    """One of the two databases, and what was spent on it, in milliseconds."""

    def __init__(self, database: Path) -> None:
        begun = time.perf_counter()
        self.store = Store(database)
        self.made = (time.perf_counter() - begun) * 1000
        self.meetings = [_meeting() for _ in range(MEETINGS)]
        for meeting in self.meetings:
            self.store.add(meeting)
        self.before = self.meetings[0]
        self.seq = 0
        self.spent: dict[str, list[float]] = {"save": [], "open": [], "search": [], "start": []}
        self.database = database

    def timed(self, what: str, work: Callable[[], object]) -> None:
        begun = time.perf_counter()
        work()
        self.spent[what].append((time.perf_counter() - begun) * 1000)

    def save(self) -> None:
        item = self.before.items[7]
        self.seq += 1
        text = item.decision + " x" if self.seq % 2 else item.decision[:-2]
        change = SetText.between(item.id, DECISION, item.decision, text)
        after = change.apply(self.before)
        at = datetime.datetime.now(datetime.UTC)
        record = RecordedChange(self.seq, at, "clerk", change)
        self.timed("save", lambda: self.store.save(self.before, after, [record]))
        self.before = after

    def start(self) -> None:
        """Open the database as a process does that has none of it open."""

        def opened() -> None:
            store = Store(self.database, read_only=True)
            store.list_meetings()
            store.close()

        self.timed("start", opened)


def test_a_locked_database_beside_a_plain_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = Key.new()
    held.hold(key)
    (tmp_path / "plain").mkdir()
    plain = _Side(_database(tmp_path / "plain", None))
    locked = _Side(_database(tmp_path / "locked", key))
    for _ in range(SAVES):
        for side in (plain, locked):
            side.save()
    for at in range(40):
        for side in (plain, locked):
            meeting = side.meetings[at * 3].id
            side.timed("open", partial(side.store.load, meeting))
            side.timed("search", partial(side.store.search, "havnen skolen"))
    for side in (plain, locked):
        side.store.close()
    for _ in range(20):
        for side in (plain, locked):
            side.start()
    held.let_go(key.id)
    ratios = {}
    with capsys.disabled():
        for what in plain.spent:
            one, other = (statistics.median(side.spent[what]) for side in (plain, locked))
            ratios[what] = other / one
            sys.stdout.write(
                f"\n{what}: plain {one:.2f} ms, locked {other:.2f} ms, {ratios[what]:.2f} times"
            )
        sys.stdout.write("\n")
    assert ratios["save"] <= MOST
