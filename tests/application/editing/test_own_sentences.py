"""A sentence of the program's goes from the decision, and nothing that stands around it."""

import pytest

from ssp_desktop.application.editing.own_sentences import set_sentence
from ssp_desktop.domain.meeting import AgendaItem, Meeting

SENTENCE = "Enstemmigt vedtaget."


@pytest.mark.parametrize(
    ("decision", "left"),
    [
        (SENTENCE, ""),
        (f"Først.\n\n{SENTENCE}", "Først."),
        (f"{SENTENCE}\n\nSidst.", "Sidst."),
        (f"Først.\n\n{SENTENCE}\n\nSidst.", "Først.\n\nSidst."),
        (f"{SENTENCE} Og mere.\n\nSidst.", "Og mere.\n\nSidst."),
        (f"Godkendt. {SENTENCE} Og mere.", "Godkendt. Og mere."),
        (f"Godkendt. {SENTENCE}", "Godkendt."),
        (f"Godkendt. {SENTENCE}\n\nSidst.", "Godkendt.\n\nSidst."),
        (f"- Et. {SENTENCE}\n- To.", "- Et.\n- To."),
        (f"{SENTENCE}\n- To.", "- To."),
    ],
)
def test_nothing_else_goes_with_a_sentence(decision: str, left: str) -> None:
    item = AgendaItem("i", "Sag", decision=decision)
    change = set_sentence(item, SENTENCE, "")
    assert change is not None
    meeting = Meeting("m", "Udvalget", items=(item,))
    assert change.apply(meeting).items[0].decision == left
    other = set_sentence(item, SENTENCE, "Forkastet.")
    assert other is not None
    after = other.apply(meeting).items[0].decision
    assert after == decision.replace(SENTENCE, "Forkastet.")
