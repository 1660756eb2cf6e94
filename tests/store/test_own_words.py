"""Own words are kept for the user and for a committee, silenced names for a meeting."""

from pathlib import Path

import pytest

from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.store.errors import MeetingNotFound
from ssp_desktop.store.store import Store


def test_words_are_kept_for_the_user_and_for_a_committee(store: Store, database: Path) -> None:
    own = store.own_words
    for word in ("Ølby", "pigecafé", " Holmebæk\n", "pigecafé", "  "):
        own.add(word)
    own.add("Lovparken", "c1")
    store.close()
    again = Store(database)
    own = again.own_words
    assert own.words() == ["Holmebæk", "pigecafé", "Ølby"]
    assert own.words("c1") == ["Lovparken"]
    own.remove("pigecafé")
    own.remove("Ølby", "c1")
    assert own.words() == ["Holmebæk", "Ølby"]
    again.close()


def test_the_words_of_a_committee_go_with_it(store: Store) -> None:
    store.save_committee(Committee("c1", "SSP"))
    store.own_words.add("Lovparken", "c1")
    store.own_words.add("Lovparken")
    store.delete_committee("c1")
    assert store.own_words.words("c1") == []
    assert store.own_words.words() == ["Lovparken"]


def test_a_name_is_silenced_in_one_meeting(store: Store) -> None:
    store.add(Meeting("m1", "SSP"))
    store.add(Meeting("m2", "SSP"))
    own = store.own_words
    own.silence("Andes Nyholm", "m1")
    own.silence("Andes Nyholm", "m1")
    assert (own.silenced("m1"), own.silenced("m2")) == (["Andes Nyholm"], [])
    own.unsilence("Andes Nyholm", "m1")
    assert own.silenced("m1") == []
    with pytest.raises(MeetingNotFound):
        own.silence("Andes Nyholm", "m3")


def test_where_there_is_no_database_there_are_no_words(database: Path) -> None:
    reader = Store(database, read_only=True)
    assert reader.own_words.words() == reader.own_words.silenced("m1") == []
    reader.close()
