"""What docs/database.md says of the database: each example runs, and no column is left out.

A fence ``console`` holds commands after ``$`` with what they print, run by the command line
of sqlite-utils in a folder with the database; a fence ``sql`` is a query whose result stands
in the fence ``text`` after it, as sqlite-utils prints tables.
"""

import datetime
import re
import shlex
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlite_utils import Database
from sqlite_utils.cli import cli

from ssp_desktop.application.meetings.meetings import Meetings
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.changes import DECISION, RecordedChange, SetText
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.overview import ExportRecord
from ssp_desktop.domain.room import EventKind, RoomEvent
from ssp_desktop.domain.votes import Vote
from ssp_desktop.folders import find_folders
from ssp_desktop.store.store import Store

GUIDE = Path(__file__).parents[2] / "docs" / "database.md"
_FENCE = re.compile(r"^```(console|sql|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_TABLE = re.compile(r"^### `(\w+)`\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
_COLUMN = re.compile(r"^\| `(\w+)` \|", re.MULTILINE)
_OF_SQLITE = re.compile(r"search_texts_fts_\w+|sqlite_\w+")
AT = datetime.datetime(2025, 9, 25, 16, 2, tzinfo=datetime.UTC)


def _examples() -> Iterator[tuple[str, str]]:
    """Yield each command of the guide, or query, and what is shown to come of it."""
    fences = _FENCE.findall(GUIDE.read_text("utf-8"))
    for at, (kind, content) in enumerate(fences):
        if kind == "console":
            for part in content.split("$ ")[1:]:
                command, _, shown = part.partition("\n")
                yield command, shown
        elif kind == "sql":
            assert fences[at + 1][0] == "text", f"nothing is shown to come of {content}"
            yield (
                f"sqlite-utils query referater.db {shlex.quote(content)} --table",
                (fences[at + 1][1]),
            )


EXAMPLES = list(_examples())


def _held(meeting: Meeting) -> Meeting:
    """Return the sample meeting with what it lacks: a log, a vote and action points."""
    first, plan = meeting.items[0], meeting.items[4]
    chair, other, *_, officer = meeting.participants[:5]
    sentence = "Handleplanen anbefales med 2 stemmer mod 1."
    vote = Vote("v1", in_favour=(chair.id, officer.id), against=(other.id,), sentence=sentence)
    decided = replace(plan, votes=(vote,))
    items = tuple(decided if item is plan else item for item in meeting.items)
    half_past, ten_to = datetime.time(15, 30), datetime.time(15, 50)
    return replace(
        meeting,
        items=items,
        events=(
            RoomEvent("e1", EventKind.BEGAN, half_past),
            RoomEvent("e2", EventKind.TAKEN_UP, half_past, first.id),
            RoomEvent("e3", EventKind.LEFT, ten_to, first.id, officer.id),
        ),
        actions=(
            ActionPoint("a1", plan.id, "Skolen indkalder.", "Henriette Lund-Sørensen"),
            ActionPoint("a2", plan.id, "Oplæg sendes ud.", "Ida Marie Juhl", AT.date()),
            ActionPoint("a3", plan.id, "Lokalet bestilles.", "Ida Marie Juhl"),
        ),
    )


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder one stands in, with a database of the sample meeting, typed in and exported."""
    database = tmp_path / "referater.db"
    store = Store(database)
    before = Meetings(store, find_folders(tmp_path).resources).sample()
    change = SetText(before.items[0].id, DECISION, len("Godkendt"), "", " uden bemærkninger")
    record = RecordedChange(1, AT, "imj", change)
    store.save(before, change.apply(_held(before)), [record])
    store.set_action_done(before.id, "a3", AT.date())
    store.record_export(before.id, ExportRecord(AT, "referat.docx", "docx", "punkt", "full"))
    store.close()
    monkeypatch.chdir(tmp_path)
    return database


def _printed(command: str) -> str:
    program, *arguments = shlex.split(command)
    assert program == "sqlite-utils"
    done = CliRunner().invoke(cli, arguments)
    assert done.exit_code == 0, f"{command}\n{done.output}"
    return "\n".join(line.rstrip() for line in done.output.splitlines()).strip("\n")


@pytest.mark.parametrize(("command", "shown"), EXAMPLES, ids=range(1, len(EXAMPLES) + 1))
@pytest.mark.usefixtures("sample")
def test_an_example_prints_what_the_guide_shows(command: str, shown: str) -> None:
    assert _printed(command) == shown.strip("\n")


def test_the_guide_has_an_example_of_each_sort() -> None:
    commands = [command for command, _ in EXAMPLES]
    assert sum("--table" in command for command in commands) >= 10
    assert any(" rows " in command for command in commands)


def test_the_copy_that_the_guide_makes_is_whole(sample: Path) -> None:
    _printed(next(command for command, _ in EXAMPLES if "VACUUM INTO" in command))
    copied, database = Database("look.db"), Database(sample)
    assert set(copied.table_names()) == set(database.table_names())
    assert list(copied["items"].rows) == list(database["items"].rows)
    copied.close()
    database.close()


def test_every_table_and_column_is_described_and_no_other(sample: Path) -> None:
    described = {
        table: set(_COLUMN.findall(section))
        for table, section in _TABLE.findall(GUIDE.read_text("utf-8"))
    }
    database = Database(sample)
    there = {
        table: set(database[table].columns_dict)
        for table in database.table_names()
        if not _OF_SQLITE.fullmatch(table)
    }
    database.close()
    assert described == there
