"""Sentences that become a committee's standing phrases."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.application.aids.phrase_keeping import (
    PhraseRefused,
    keep_phrase,
    often_written_in,
    phrases_for,
)
from ssp_desktop.application.aids.phrases import STANDARD_PHRASES
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import AgendaItem, Meeting, new_id
from ssp_desktop.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "data.sqlite")
    yield made
    made.close()


@pytest.fixture
def committee(store: Store) -> Committee:
    made = Committee(new_id(), "SSP-styregruppen")
    store.save_committee(made)
    return made


def meet(store: Store, committee: Committee, *decisions: str) -> None:
    items = tuple(AgendaItem(new_id(), "Punkt", decision=each) for each in decisions)
    store.add(Meeting(new_id(), committee.name, committee_id=committee.id, items=items))


def test_a_phrase_comes_behind_the_usual_ones(store: Store, committee: Committee) -> None:
    phrase = keep_phrase(store, committee.id, "  Alle blev\nhørt. ")
    assert (phrase.text, phrase.abbreviation) == ("Alle blev hørt.", "abh")
    kept = store.committee(committee.id)
    assert kept.phrases == (*STANDARD_PHRASES, "Alle blev hørt.")
    assert phrases_for(kept)[-1] == phrase


def test_a_phrase_comes_behind_the_committees_own(store: Store, committee: Committee) -> None:
    store.save_committee(replace(committee, phrases=("Intet nyt.",)))
    keep_phrase(store, committee.id, "Alle blev hørt.")
    assert store.committee(committee.id).phrases == ("Intet nyt.", "Alle blev hørt.")


@pytest.mark.parametrize("text", ["", " \n", "Godkendt.", "Ord " * 60])
def test_what_can_be_no_phrase_is_refused(store: Store, committee: Committee, text: str) -> None:
    with pytest.raises(PhraseRefused):
        keep_phrase(store, committee.id, text)
    assert store.committee(committee.id) == committee


def test_a_meeting_without_a_committee_has_nowhere_to_keep_it(store: Store) -> None:
    with pytest.raises(UserError):
        keep_phrase(store, "", "Alle blev hørt.")


def test_often_written_are_this_committees_own(store: Store, committee: Committee) -> None:
    other = Committee(new_id(), "Byrådet")
    store.save_committee(other)
    for _ in range(2):
        meet(store, committee, "Alle blev hørt. Ny tekst.", "Godkendt.")
        meet(store, other, "Sagen blev sendt hjem.", "Sagen blev sendt hjem.")
    assert often_written_in(store, committee) == []
    meet(store, committee, "- Alle blev hørt.", "Godkendt.")
    assert often_written_in(store, committee) == ["Alle blev hørt."]
    keep_phrase(store, committee.id, "Alle blev hørt.")
    assert often_written_in(store, store.committee(committee.id)) == []


def test_a_meeting_in_the_bin_is_left_out(store: Store, committee: Committee) -> None:
    for _ in range(3):
        meet(store, committee, "Alle blev hørt.")
    store.trash(store.list_meetings()[0].id)
    assert often_written_in(store, committee) == []
