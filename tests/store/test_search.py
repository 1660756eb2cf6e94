"""A search finds every meeting ever held, and shows where."""

import datetime
import re
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, Participant, Section
from ssp_desktop.domain.overview import Found
from ssp_desktop.store.searching import terms as search_terms
from ssp_desktop.store.store import Store
from ssp_desktop.store.tables.search_texts import fold, pattern_of, text_of_head, text_of_item
from tests.meetings.strategies import changes_to, meetings
from tests.proofs import cases

OLD = Meeting(
    "old",
    "SSP-styregruppen",
    date=datetime.date(2018, 12, 6),
    venue="Aabenraa Rådhus",
    participants=(Participant("p1", "André Müller", "Politiet"),),
    items=(
        AgendaItem("o1", "Godkendelse af dagsorden", decision="Godkendt."),
        AgendaItem(
            "o2",
            "Ungdomskriminalitet",
            case_number="2018-006781",
            sections=(Section("s", "Baggrund", "Lattergas ved **Ølby** station og på kajen."),),
            decision="- Taget til efterretning.",
            attachments=(Attachment("b", "Bandehandleplan", 1),),
            fixed_number=31,
        ),
    ),
)
NEW = replace(
    OLD,
    id="new",
    date=datetime.date(2024, 4, 24),
    items=(AgendaItem("n1", "Status", decision='Der blev sagt "nej tak" til 100 % ørkesløshed.'),),
)


@pytest.fixture
def filled(store: Store) -> Store:
    store.add(OLD)
    store.add(NEW)
    return store


def places(found: list[Found]) -> list[tuple[str, str | None]]:
    return [(each.meeting_id, each.item_id) for each in found]


def test_of_places_that_tell_as_much_the_first_is_shown(store: Store) -> None:
    far = "og så videre med sagen " * 40
    text = f"Først var lattergas nævnt. {far}Sidst var lattergas nævnt."
    store.add(replace(NEW, items=(AgendaItem("i", "Lang", decision=text),)))
    (found,) = store.search("lattergas")
    assert "Først var lattergas nævnt." in found.snippet
    assert "Sidst" not in found.snippet


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("lattergas", [("old", "o2")]),
        ("LATTERGAS ølby", [("old", "o2")]),
        ("handleplan", [("old", "o2")]),
        ("kriminal efterretning", [("old", "o2")]),
        ("2018-006781", [("old", "o2")]),
        ("SSP-styregruppen lattergas", [("old", "o2")]),
        ("lattergas 2018", [("old", "o2")]),
        ("lattergas 2024", []),
        ("lattergas godkendt", []),
        ("Åbenrå", [("new", None), ("old", None)]),
        ("aabenraa", [("new", None), ("old", None)]),
        ("andre muller", [("new", None), ("old", None)]),
        ("på", [("old", "o2")]),
        ("ø ka", [("old", "o2")]),
        ('"nej tak"', [("new", "n1")]),
        ('"tak nej"', []),
        ("100 %", [("new", "n1")]),
        ("kajen. ", [("old", "o2")]),
        ('"på kaj"', [("old", "o2")]),
        ('"å kajen."', [("old", "o2")]),
        ("8-0067", [("old", "o2")]),
        ("-006781", [("old", "o2")]),
        ("8-00678-", []),
        ("%", [("new", "n1")]),
        ("politiet nej", [("new", "n1")]),
        ("müller 2024 status", [("new", "n1")]),
        ("december", [("old", None)]),
        ("zzz", []),
        ("", []),
        ('"', []),
        ('a" OR b*', []),
        ("NEAR(a b)", []),
        ("^status:*", []),
        ("\x00", []),
    ],
)
def test_all_words_are_found_where_they_stand(
    filled: Store, words: str, expected: list[tuple[str, str | None]]
) -> None:
    assert places(filled.search(words)) == expected


def test_a_find_tells_its_place_and_marks_the_words(filled: Store) -> None:
    (found,) = filled.search("ølby lattergas")
    assert (found.committee, found.date) == ("SSP-styregruppen", datetime.date(2018, 12, 6))
    assert (found.item_number, found.title) == (31, "Ungdomskriminalitet")
    assert "**" not in found.snippet
    assert "\n" not in found.snippet
    assert [found.snippet[start:end] for start, end in found.marks] == ["Lattergas", "Ølby"]


def test_a_name_that_is_nearly_the_word_is_not_marked(store: Store) -> None:
    text = "Her var Agard, og der stod Aagaard."
    store.add(replace(NEW, items=(AgendaItem("i", "Kort", decision=text),)))
    (found,) = store.search("aagaard")
    assert [found.snippet[start:end] for start, end in found.marks] == ["Aagaard"]


def test_a_find_deep_in_a_long_text_is_shown_with_what_stands_around_it(store: Store) -> None:
    text = f"{'Ord uden mening. ' * 200}Her stod Aagaard længe. {'Mere tekst. ' * 200}"
    store.add(replace(NEW, items=(AgendaItem("i", "Lang", decision=text),)))
    (found,) = store.search("ågård")
    assert [found.snippet[start:end] for start, end in found.marks] == ["Aagaard"]
    assert found.snippet.startswith("… ")
    assert found.snippet.endswith(" …")
    assert "Her stod Aagaard længe." in found.snippet
    assert len(found.snippet) < 200


def test_a_find_is_shown_where_most_of_the_words_stand(store: Store) -> None:
    far = "Ord uden mening. " * 30
    text = f"Politiet kom. {far}Skolen skrev til politiet om hashish. {far}Hashish og politiet."
    store.add(replace(NEW, items=(AgendaItem("i", "Politiet i 2024", decision=text),)))
    (found,) = store.search("hashish politiet skolen")
    assert "Skolen skrev til politiet om hashish." in found.snippet
    (found,) = store.search("2024 skrev")
    assert [found.snippet[start:end] for start, end in found.marks] == ["skrev"]


def test_the_newest_come_first_and_no_more_than_asked_for(store: Store) -> None:
    for year in range(2000, 2020):
        store.add(replace(NEW, id=str(year), date=datetime.date(year, 1, 1)))
    assert [f.meeting_id for f in store.search("ørkesløs", limit=3)] == ["2019", "2018", "2017"]


def test_an_item_that_is_changed_or_taken_out_is_found_as_it_is_now(filled: Store) -> None:
    changed = replace(OLD, items=(replace(OLD.items[1], decision="Afvist."),))
    filled.save(OLD, changed, [])
    assert places(filled.search("afvist lattergas")) == [("old", "o2")]
    assert filled.search("efterretning") == []
    assert filled.search("godkendelse") == []
    filled.save(changed, replace(changed, venue="Skolen"), [])
    assert places(filled.search("skolen")) == [("old", None)]
    assert places(filled.search("aabenraa")) == [("new", None)]


def test_what_another_connection_wrote_since_the_last_search_is_found(
    filled: Store, database: Path
) -> None:
    assert filled.search("ladcykel") == filled.search("fjordbyen") == []
    other = Store(database)
    bought = replace(NEW.items[0], decision="Ladcykel købt.")
    other.save(NEW, replace(NEW, venue="Fjordbyen", items=(bought,)), [])
    other.close()
    assert places(filled.search("ladcykel")) == [("new", "n1")]
    assert places(filled.search("fjordbyen ladcykel")) == [("new", "n1")]


def test_of_a_meeting_that_has_more_than_is_asked_for_the_first_items_are_found(
    store: Store,
) -> None:
    items = [AgendaItem(f"{9 - at}", f"Lattergas {at}") for at in range(6)]
    first = Meeting("m", "Udvalg", date=datetime.date(2024, 1, 1), items=tuple(items))
    store.add(first)
    moved = replace(first, items=(*items[4:], *items[:4]))
    store.save(first, moved, [])
    assert [each.item_id for each in store.search("lattergas", limit=3)] == ["5", "4", "9"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=cases(20))
@given(st.data())
def test_the_index_stays_in_step_with_every_change(
    store: Store, database: Path, data: st.DataObject
) -> None:
    meeting = data.draw(meetings)
    store.add(meeting)
    for _ in range(4):
        before = meeting
        meeting = data.draw(changes_to(meeting)).apply(meeting)
        store.save(before, meeting, [])
    with sqlite3.connect(database) as raw:
        raw.execute("INSERT INTO search_texts_fts (search_texts_fts) VALUES ('integrity-check')")
        kept = raw.execute(
            "SELECT count(*) FROM search_texts WHERE meeting_id = ?", (meeting.id,)
        ).fetchone()[0]
    raw.close()
    assert kept == 1 + len(meeting.items)
    for item in meeting.items:
        word = max(item.decision.split() or [""], key=len).strip("*")
        if word and '"' not in word and "*" not in word and "\\" not in word:
            assert (meeting.id, item.id) in places(store.search(word, limit=10**6))


_WRITTEN = st.text("aAåÅáàâbcdeéÈfghiklmnoóöÖøØpqrstuüÜvwyxzæÆäÄ019-.")


@given(_WRITTEN.filter(bool), _WRITTEN, _WRITTEN)
def test_a_folded_word_is_marked_where_it_stands(word: str, before: str, after: str) -> None:
    assert fold(word) in fold(f"{before}{word}{after}") or "aa" in fold(word)
    assert re.search(pattern_of(fold(word)), f"{before} {word} {after}")


_ALPHABET = st.text("abcæå1 -.»", min_size=1, max_size=5)
_TEXTS = st.lists(st.lists(_ALPHABET, min_size=1, max_size=8).map(" ".join), max_size=4)


@pytest.mark.parametrize(
    "turns", [(3000, 2000, 400), (3000, 0, 400), (2, 2000, 400), (2, 0, 400), (2, 2000, 1)]
)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=cases(30),
)
@given(held=st.lists(st.tuples(_ALPHABET, _TEXTS), max_size=4), asked=st.lists(_ALPHABET))
def test_a_search_finds_what_a_look_at_every_text_does(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    held: list[tuple[str, list[str]]],
    asked: list[str],
    turns: tuple[int, int, int],
) -> None:
    """Whichever way the search takes: `turns` are where it turns from one to another."""
    for name, turn in zip(("FEW", "READ", "_MOST_WORDS"), turns, strict=True):
        monkeypatch.setattr(search_terms, name, turn)
    store = Store(tmp_path_factory.mktemp("search") / "referater.db")
    terms = [term for each in asked for term in fold(each).split()]
    expected: list[tuple[str, str | None]] = []
    for number, (head, texts) in enumerate(held):
        items = tuple(AgendaItem(f"i{at}", text) for at, text in enumerate(texts))
        day = datetime.date(2050 - number, 1, 1)
        meeting = Meeting(f"m{number}", head, date=day, items=items)
        store.add(meeting)
        above = fold(text_of_head(meeting))
        places = [(None, above), *((each.id, fold(text_of_item(each))) for each in items)]
        expected += [
            (meeting.id, place)
            for place, text in places
            if terms
            and all(term in text or term in above for term in terms)
            and any(term in text for term in terms)
        ]
    found = [(each.meeting_id, each.item_id) for each in store.search(" ".join(asked))]
    store.close()
    assert found == expected


def test_a_table_is_shown_by_its_rows_and_not_by_how_it_is_stored(store: Store) -> None:
    table = "| Område | Budget |\n| --- | ---: |\n| Skoler<br>og SFO | 1.234 |\n| a \\| b |  |"
    store.add(Meeting("m", "Udvalg", items=(AgendaItem("i", "Sag", decision=f"Se:\n\n{table}"),)))
    (found,) = store.search("skoler")
    assert " ".join(found.snippet.split()) == (
        "Sag · Se: · Område | Budget · Skoler og SFO | 1.234 · a | b |"
    )
    assert [found.snippet[start:end] for start, end in found.marks] == ["Skoler"]
    assert len(store.search("1.234")) == 1
    assert store.search("---") == []


def test_a_table_below_the_table_of_another_text_is_shown_by_its_rows_too(store: Store) -> None:
    above, below = "| Navn |\n| --- |\n| Ida |", "| Bevilget |\n| ---: |\n| 500 |"
    item = AgendaItem("i", "Sag", sections=(Section("s", "Baggrund", above),), decision=below)
    store.add(Meeting("m", "Udvalg", items=(item,)))
    (found,) = store.search("ida")
    assert " ".join(found.snippet.split()) == "Sag · Baggrund · Navn · Ida · Bevilget · 500"
    assert store.search("---") == []
