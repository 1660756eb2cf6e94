"""What is done with committees is kept at once and can be taken back while one is at it."""

from dataclasses import replace

import pytest

from ssp_desktop.application.committee_edits import CommitteeEdits
from ssp_desktop.application.committees import new_committee
from ssp_desktop.application.parts import Parts
from ssp_desktop.domain.errors import UserError


def test_steps_are_taken_back_and_made_again_in_order(parts: Parts) -> None:
    edits = CommitteeEdits(parts.store)
    first = new_committee("SSP-styregruppen")
    renamed = replace(first, name="SSP-udvalget")
    edits.keep(first)
    edits.keep(renamed)
    edits.delete(first.id)
    assert parts.store.committees() == []
    seen = []
    while edits.undo() is not None:
        seen.append(parts.store.committees())
    assert seen == [[renamed], [first], []]
    while edits.redo() is not None:
        seen.append(parts.store.committees())
    assert seen[3:] == [[first], [renamed], []]


def test_a_run_of_typing_is_one_step(parts: Parts) -> None:
    edits = CommitteeEdits(parts.store)
    first = new_committee("SSP-styregruppen")
    edits.keep(first)
    for headings in (("R",), ("Re",), ("Resume",)):
        edits.keep(replace(first, headings=headings), typing=True)
    edits.end_run()
    edits.keep(replace(first, headings=("Resume", "A")), typing=True)
    edits.undo()
    assert parts.store.committee(first.id).headings == ("Resume",)
    edits.undo()
    assert parts.store.committee(first.id) == first


def test_a_name_that_is_missing_or_taken_is_refused(parts: Parts) -> None:
    edits = CommitteeEdits(parts.store)
    edits.keep(new_committee("SSP-styregruppen"))
    with pytest.raises(UserError, match="»SSP-styregruppen«"):
        edits.keep(new_committee("ssp styregruppen"))
    with pytest.raises(UserError, match="mangler et navn"):
        edits.keep(new_committee(" "))
    assert [each.name for each in parts.store.committees()] == ["SSP-styregruppen"]


def test_those_that_came_here_with_one_name_can_be_changed(parts: Parts) -> None:
    one, other = new_committee("Byrådet"), new_committee("Byrådet")
    parts.store.save_committee(one)
    parts.store.save_committee(other)
    CommitteeEdits(parts.store).keep(replace(other, municipality="Gentofte Kommune"))
    assert parts.store.committee(other.id).municipality == "Gentofte Kommune"


def test_a_committee_with_meetings_stays(parts: Parts) -> None:
    edits = CommitteeEdits(parts.store)
    committee = new_committee("SSP-styregruppen")
    edits.keep(committee)
    parts.meetings.begin(committee.id, None, None)
    with pytest.raises(UserError, match="har 1 møde"):
        edits.delete(committee.id)
    with pytest.raises(UserError, match="har 1 møde"):
        edits.undo()
    assert parts.store.committees() == [committee]
