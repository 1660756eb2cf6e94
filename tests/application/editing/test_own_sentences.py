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
        (f"| Sag |\n| --- |\n| Et |\n\n{SENTENCE}", "| Sag |\n| --- |\n| Et |"),
        (f"{SENTENCE}\n\n| Sag |\n| --- |\n| Et |", "| Sag |\n| --- |\n| Et |"),
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


@pytest.mark.parametrize("place", ["| {0} |\n| --- |\n| Et |", "| Sag |\n| --- |\n| Et<br>{0} |"])
@pytest.mark.parametrize("order", ["{0}\n\n{1}", "{1}\n\n{0}", "Først.\n{0}\n\n{1}"])
def test_the_same_words_in_a_table_are_left_alone(place: str, order: str) -> None:
    table = place.format(SENTENCE)
    item = AgendaItem("i", "Sag", decision=order.format(table, SENTENCE))
    meeting = Meeting("m", "Udvalget", items=(item,))
    for new in ("Forkastet.", ""):
        change = set_sentence(item, SENTENCE, new)
        assert change is not None
        after = change.apply(meeting).items[0].decision
        assert after == order.format(table, new).strip()
    assert set_sentence(AgendaItem("i", "Sag", decision=table), SENTENCE, "Forkastet.") is None
