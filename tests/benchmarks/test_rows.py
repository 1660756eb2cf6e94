"""What the rows cost by name: opening a meeting, and saving a run of typing.

Opening is measured with sqlite-utils and, in turns, by `sqlite3` alone, which is how a
meeting is read before that is imported. All in time of the thread itself, without the
disk; of several rounds the one counts that other work disturbed least.
"""

import datetime
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ssp_desktop.domain.changes import DECISION, RecordedChange, SetText
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Section, new_id
from ssp_desktop.store.store import Store

ITEMS = (20, 60)
ROUNDS = 3
SAVES, BATCH = 800, 50
TWICE = 2.0
SAVE_MS = 1.0
OPENER = """
import json, statistics, sys, time
from pathlib import Path
from ssp_desktop.store.store import Store

if sys.argv[2] == "library":
    from ssp_desktop.store.tables.readiness import get_ready
    get_ready()
store = Store(Path(sys.argv[1]), read_only=True)
found = {}
for meeting_id in sys.argv[3:]:
    spent = []
    for _ in range(200):
        begun = time.thread_time()
        store.load(meeting_id)
        spent.append((time.thread_time() - begun) * 1000)
    found[meeting_id] = statistics.median(spent)
assert ("sqlite_utils" in sys.modules) is (sys.argv[2] == "library")
print(json.dumps(found))
"""
_WORDS = "styregruppen politiet området drøftede indsatsen for de unge i kommunen æble år".split()


def _meeting(items: int) -> Meeting:
    chance = random.Random(items)

    def words(count: int) -> str:
        return " ".join(chance.choices(_WORDS, k=count))

    headings = ("Indstilling", "Baggrund og vurdering", "Økonomi")
    return Meeting(
        new_id(),
        "SSP-styregruppen",
        date=datetime.date(2025, 3, 4),
        participants=tuple(Participant(new_id(), words(2)) for _ in range(12)),
        items=tuple(
            AgendaItem(
                new_id(),
                words(5),
                sections=tuple(Section(new_id(), each, words(60)) for each in headings),
                decision=words(80),
            )
            for _ in range(items)
        ),
    )


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Path]:
    """A database in memory where the system has a folder there, so that no disk is measured."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else tmp_path) as folder:
        yield Path(folder) / "referater.db"


def _opened(database: Path, way: str, ids: list[str]) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-c", OPENER, str(database), way, *ids],
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def test_opening_a_meeting_costs_at_most_twice_the_plain_reading(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    meetings = [_meeting(items) for items in ITEMS]
    store = Store(database)
    for meeting in meetings:
        store.add(meeting)
    store.close()
    ids = [meeting.id for meeting in meetings]
    rounds = [
        (_opened(database, "library", ids), _opened(database, "plain", ids)) for _ in range(ROUNDS)
    ]
    for meeting in meetings:
        library = min(each[meeting.id] for each, _ in rounds)
        plain = min(each[meeting.id] for _, each in rounds)
        with capsys.disabled():
            sys.stdout.write(
                f"\nOpening a meeting of {len(meeting.items)} items: "
                f"{library:.2f} ms through sqlite-utils, {plain:.2f} ms by sqlite3 alone\n"
            )
        assert library <= TWICE * plain


def test_a_save_of_a_run_of_typing(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    meeting = _meeting(60)
    item = meeting.items[30]
    at = datetime.datetime.now(datetime.UTC)
    steps = []
    before = meeting
    for seq in range(1, SAVES + 1):
        text = item.decision + " tilføjet" * (seq % 2)
        change = SetText.between(item.id, DECISION, before.items[30].decision, text)
        after = change.apply(before)
        steps.append((before, after, RecordedChange(seq, at, "clerk", change)))
        before = after
    store = Store(database)
    store.add(meeting)
    spent = []
    for before, after, record in steps:
        begun = time.thread_time()
        store.save(before, after, [record])
        spent.append((time.thread_time() - begun) * 1000)
    assert store.load(meeting.id) == steps[-1][1]
    store.close()
    batches = [spent[at : at + BATCH] for at in range(0, SAVES, BATCH)]
    middle = min(map(statistics.median, batches))
    with capsys.disabled():
        sys.stdout.write(f"\nA save of a run of typing in one of 60 items: {middle:.2f} ms\n")
    assert middle <= SAVE_MS
