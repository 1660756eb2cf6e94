"""Where in a meeting a change is to be seen."""

import pytest

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.changes import Change, Collection, Insert, Remove, SetField
from ssp_desktop.domain.meeting import Participant, Section
from ssp_desktop.domain.room import Recusal
from ssp_desktop.domain.votes import Vote
from ssp_desktop.ui.meeting.history.change_place import place_of


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (Insert(Collection.SECTIONS, "i", 0, Section("s", "Bilag")), ("i", "s")),
        (Remove(Collection.SECTIONS, "i", 0, Section("s", "Bilag")), ("i", "decision")),
        (Remove(Collection.VOTES, "i", 0, Vote("v")), ("i", "decision")),
        (Insert(Collection.ACTIONS, "", 0, ActionPoint("a", "i", "Ring")), ("i", "decision")),
        (Insert(Collection.RECUSALS, "i", 0, Recusal("r", "p")), ("i", "")),
        (Insert(Collection.PARTICIPANTS, "", 0, Participant("p", "Anna")), ("", "")),
        (SetField("", "", "venue", "", "Rådhuset"), ("", "")),
        (SetField("i", "", "title", "", "Budget"), ("i", "title")),
    ],
)
def test_a_change_has_a_place(change: Change, place: tuple[str, str]) -> None:
    assert place_of(change) == place
