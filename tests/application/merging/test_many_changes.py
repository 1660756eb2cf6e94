"""A long text with many changes: what is offered takes the time of the text, not of each change."""

import random
import time
from dataclasses import replace

from ssp_desktop.application.merging.merging import proposals_of
from ssp_desktop.application.merging.theirs import Theirs
from ssp_desktop.domain.meeting import AgendaItem, Meeting

_LONGEST = 5.0  # seconds; it took 0.2, and 16 when each change compared the whole text again


def _changed(text: str, chance: random.Random, new: str) -> str:
    words = text.split(" ")
    for at in chance.sample(range(len(words)), 200):
        words[at] = words[at].replace(words[at].strip(), f"{new}{at}")
    return " ".join(words)


def test_hundreds_of_changes_in_a_text_that_has_moved_on_are_offered_soon() -> None:
    chance = random.Random(1)
    paragraphs = (" ".join(f"ord{chance.randrange(3000)}" for _ in range(100)) for _ in range(80))
    base = Meeting("m", "", items=(AgendaItem("i", "Budget", decision="\n\n".join(paragraphs)),))
    theirs, ours = (
        replace(base, items=(replace(item, decision=_changed(item.decision, chance, new)),))
        for item in base.items
        for new in ("deres", "vores")
    )
    begun = time.process_time()
    offered = proposals_of(base, ours, Theirs(theirs), "K7M2")
    assert time.process_time() - begun < _LONGEST
    assert len(offered) > 150
