"""Random edits of random meetings: all taken, all left, in any order, and two reviewers at once."""

import datetime
import random
from collections.abc import Iterable
from dataclasses import replace

import pytest

from ssp_desktop.application.merging.answering import leave, take
from ssp_desktop.application.merging.merging import proposals_of, proposals_of_all
from ssp_desktop.application.merging.proposal import Proposal, Returned
from ssp_desktop.application.merging.theirs import Theirs
from ssp_desktop.domain.meeting import Meeting
from tests.application.merging.edited import Ids, edited, meeting
from tests.proofs import cases

AT = datetime.datetime(2025, 1, 2, 12, 0, tzinfo=datetime.UTC)
ONE, OTHER = "K7M2", "Q4XZ"

pytestmark = pytest.mark.proof


def _taken(proposals: Iterable[Proposal], ours: Meeting) -> Meeting:
    return take(proposals, ours, "Pia Holm", AT).apply(ours)


def _said(each: Meeting) -> Meeting:
    """Return a meeting without the answers."""
    return replace(each, answers=())


@pytest.mark.parametrize("seed", range(cases(40, 5 / 3)))
def test_all_taken_is_what_came_back_and_all_left_changes_nothing(seed: int) -> None:
    r = random.Random(seed)
    base = meeting(r)
    theirs = edited(r, base, Ids("t"), r.randint(1, 6))
    offered = proposals_of(base, base, Theirs(theirs), ONE)
    assert bool(offered) == (theirs != base)
    assert not any(each.conflict for each in offered)
    assert len({each.id for each in offered}) == len(offered)
    after = _taken(offered, base)
    assert _said(after) == theirs
    assert proposals_of(base, after, Theirs(theirs), ONE) == ()
    left = leave(offered, base, "Pia Holm", AT).apply(base)
    assert _said(left) == base
    assert proposals_of(base, left, Theirs(theirs), ONE) == ()


@pytest.mark.parametrize("seed", range(cases(40, 1)))
def test_the_order_in_which_some_are_taken_makes_no_difference(seed: int) -> None:
    r = random.Random(seed)
    base = meeting(r)
    theirs = Theirs(edited(r, base, Ids("t"), r.randint(2, 6)))
    offered = proposals_of(base, base, theirs, ONE)
    chosen = [each for each in offered if r.random() < 0.7]
    at_once = _taken(chosen, base)
    now = base
    for each in r.sample(chosen, len(chosen)):
        assert each.id in {still.id for still in proposals_of(base, now, theirs, ONE)}
        change = take([each], now, "Pia Holm", AT)
        then = change.apply(now)
        assert change.inverse().apply(then) == now
        now = then
    assert _said(now) == _said(at_once)
    left = {each.id for each in offered} - {each.id for each in chosen}
    assert {each.id for each in proposals_of(base, now, theirs, ONE)} == left


@pytest.mark.parametrize("seed", range(cases(40, 1)))
def test_two_reviewers_may_come_back_in_either_order(seed: int) -> None:
    r = random.Random(seed)
    base = meeting(r)
    one = Returned(base, Theirs(edited(r, base, Ids("t"), r.randint(1, 5))), ONE)
    other = Returned(base, Theirs(edited(r, base, Ids("u"), r.randint(1, 5))), OTHER)
    offered = proposals_of_all([one, other], base)
    again = proposals_of_all([other, one], base)
    conflicts = {each.id for each in offered if each.conflict}
    assert conflicts == {each.id for each in again if each.conflict}
    of_one = [each for each in offered if each.draft == ONE and not each.conflict]
    of_other = [each for each in offered if each.draft == OTHER and not each.conflict]
    both = _taken(of_other, _taken(of_one, base))
    assert _said(both) == _said(_taken(of_one, _taken(of_other, base)))
    for draft in (one, other):  # nothing is lost: all that is still open is one of the conflicts
        open_ = {each.id for each in proposals_of(base, both, draft.theirs, draft.draft)}
        assert open_ <= conflicts


@pytest.mark.parametrize("seed", range(cases(40, 1)))
def test_what_was_written_here_meanwhile_stays_in_whatever_order_they_are_taken(seed: int) -> None:
    r = random.Random(seed)
    base = meeting(r)
    ours = edited(r, base, Ids("o"), r.randint(1, 4))
    theirs = Theirs(edited(r, base, Ids("t"), r.randint(1, 6)))
    offered = proposals_of(base, ours, theirs, ONE)
    for chosen in ([each for each in offered if not each.conflict], offered):
        at_once = now = _taken(chosen, ours)
        assert not {e.id for e in proposals_of(base, now, theirs, ONE)} & {e.id for e in chosen}
        now = ours
        for each in r.sample(chosen, len(chosen)):
            now = _taken([each], now)
        assert _said(now) == _said(at_once)
    left = leave(offered, ours, "Pia Holm", AT).apply(ours)
    assert _said(left) == ours
