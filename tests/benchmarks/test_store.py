"""How long the list and an edit take; nothing is asserted of time."""

import datetime
import itertools
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ssp_desktop.application.editing.autosave import Autosave
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.domain.changes import DECISION, SetText
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Section, new_id
from ssp_desktop.store.store import Store
from tests.benchmarks.archive import fill

Benchmark = Callable[..., object]

SYLLABLES = [
    a + b + c for a, b, c in itertools.product("bdfgklmnrstv", "aeiouyæøå", ["", "r", "n"])
]
HEADINGS = ("Indstilling", "Baggrund og vurdering", "Økonomi")


class Writer:
    """Invents words that are spread as words are: a few common, most of them rare."""

    def __init__(self) -> None:
        self._chance = random.Random(4)
        self._words = [
            "".join(self._chance.choices(SYLLABLES, k=self._chance.randint(1, 4)))
            for _ in range(20_000)
        ]

    def words(self, count: int) -> str:
        places = (int(self._chance.paretovariate(0.4)) % len(self._words) for _ in range(count))
        return " ".join(self._words[place] for place in places)

    def meeting(self, day: datetime.date, items: int) -> Meeting:
        return Meeting(
            new_id(),
            "SSP-styregruppen",
            date=day,
            venue="Rådhuset",
            participants=tuple(Participant(new_id(), self.words(2)) for _ in range(12)),
            items=tuple(
                AgendaItem(
                    new_id(),
                    self.words(5),
                    sections=tuple(Section(new_id(), h, self.words(60)) for h in HEADINGS),
                    decision=self.words(80),
                )
                for _ in range(items)
            ),
        )


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A thousand meetings of twenty items."""
    database = tmp_path_factory.mktemp("archive") / "referater.db"
    fill(database)
    store = Store(database)
    yield store
    store.close()


def test_list(archive: Store, benchmark: Benchmark) -> None:
    benchmark(archive.list_meetings)


def test_open_a_meeting(archive: Store, benchmark: Benchmark) -> None:
    benchmark(archive.load, archive.list_meetings()[500].id)


def test_a_letter_typed_in_a_meeting_of_sixty_items(tmp_path: Path, benchmark: Benchmark) -> None:
    """`do` alone, while the saving goes on beside it, in a decision of 9,000 characters."""
    store = Store(tmp_path / "referater.db")
    meeting = Writer().meeting(datetime.date(2025, 1, 1), 60)
    item = meeting.items[30].id
    first = SetText.between(
        item, DECISION, meeting.items[30].decision, "Taget til orientering " * 410
    )
    meeting = first.apply(meeting)
    store.add(meeting)
    autosave = Autosave(lambda: Store(tmp_path / "referater.db"))
    session = MeetingSession(meeting, store, autosave)

    def type_a_letter() -> None:
        session.do(SetText(item, DECISION, 4500, "", "x"), typing=True)

    benchmark(type_a_letter)
    autosave.close()
    store.close()


def test_save_a_long_decision(tmp_path: Path, benchmark: Benchmark) -> None:
    """One write of the saving thread, with the search index and the disk's own time."""
    store = Store(tmp_path / "referater.db")
    meeting = Writer().meeting(datetime.date(2025, 1, 1), 60)
    store.add(meeting)
    state = {"meeting": meeting}

    def save() -> None:
        before = state["meeting"]
        item = before.items[30]
        change = SetText.between(item.id, DECISION, item.decision, item.decision + " tilføjet")
        state["meeting"] = change.apply(before)
        store.save(before, state["meeting"], [])

    benchmark(save)
    store.close()
