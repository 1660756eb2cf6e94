"""What is kept of an accepted CPR number does not tell which number it was."""

from ssp_desktop.application.order.number_rules import cpr_findings
from ssp_desktop.domain.meeting import AgendaItem, Meeting


def key_of(number: str) -> str:
    item = AgendaItem("a1", "Sag", decision=f"Om {number}.")
    (found,) = cpr_findings(Meeting("m1", "U", items=(item,)))
    return found.key


def test_many_numbers_of_one_date_share_a_key() -> None:
    kept = key_of("020211-1234")
    same = [last for last in range(0, 10_000, 7) if key_of(f"020211-{last:04}") == kept]
    assert len(same) > 1
    assert key_of("020211-1235") != kept
