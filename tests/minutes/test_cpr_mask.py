"""What the room sees has no CPR number, however it is parted, and says so at once."""

from dataclasses import replace

import pytest

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.minutes.blocks import Edition, Line, Minutes, Table
from ssp_desktop.minutes.cpr_mask import CprMask
from ssp_desktop.minutes.making import MinutesMaker
from tests.meetings.sample_meeting import meeting_of


def meeting(decision: str) -> Meeting:
    return meeting_of(AgendaItem("i", "Titel", decision=decision))


def told(minutes: Minutes) -> str:
    blocks = [block for part in minutes.parts for block in part.blocks]
    texts: list[str] = []
    for each in blocks:
        if isinstance(each, Line):
            texts.append(each.text)
        elif isinstance(each, Table):
            texts += [each.caption, *(line.text for line in each.lines)]
    return "\n".join(texts)


@pytest.mark.parametrize(
    "decision",
    [
        *("Født 010190-1234.", "Født 010190-\n\n1234 følges.", "- CPR 01 01 90\n- 1234 og mere"),
        *("**0101**90-1234", "010190\n\n**12**34, 020290-1234"),
        *("| A | B |\n| --- | --- |\n| x | 010190-1234 |", "| 010190-1234 |\n| --- |\n| x |"),
        "| A | B |\n| --- | --- |\n| 010190-<br>1234 | x |",
        "| A | B |\n| --- | --- |\n| **010190**- | 1234 |",
        "Født 010190-\n\n| 1234 | B |\n| --- | --- |\n| x | y |",
        "|  |  |\n| --- | --- |\n| x | 010190- |\n\n1234 er født.",
    ],
)
def test_a_number_is_masked_also_where_it_goes_on_in_the_next_paragraph(decision: str) -> None:
    maker = MinutesMaker(Edition.OPEN)
    shown = told(CprMask()(maker.make(meeting(decision))))
    assert "1234" not in shown
    assert "XXXX" in shown


def test_a_number_is_masked_in_the_next_cell_too() -> None:
    action = ActionPoint("a", "i", "Ring til barnet født 010190-", owner="1234")
    planned = replace(meeting("Ja."), actions=(action,), prints_actions=True)
    assert "1234" not in told(CprMask()(MinutesMaker(Edition.OPEN).make(planned)))


def test_nothing_else_of_a_referat_goes_with_it() -> None:
    action = ActionPoint("a", "i", "Ring til skolen", owner="Bo Ly")
    planned = replace(meeting("Født 010190-1234."), actions=(action,), prints_actions=True)
    made = MinutesMaker(Edition.OPEN).make(planned)
    mask = CprMask()
    for _ in range(2):
        assert told(mask(made)) == told(made).replace("010190-1234", "010190-XXXX")


def test_what_is_no_more_the_end_of_a_number_is_shown_again() -> None:
    maker, mask = MinutesMaker(Edition.OPEN), CprMask()
    for decision, shown in (
        ("Født 010190-\n\n1234 følges.", False),
        ("Født i går.\n\n1234 følges.", True),
        ("Født 010190-\n\n1234 følges.", False),
    ):
        assert ("1234 følges" in told(mask(maker.make(meeting(decision))))) is shown
