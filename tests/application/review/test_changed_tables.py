"""What has changed in a table: its rows, its columns and the words of its cells, in one table."""

import pytest

from ssp_desktop.application.review.compared import BothTexts, Fate, Stretch, compared
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.minutes.blocks import Counting, Line, MinutesPart, Table, read_paragraphs
from ssp_desktop.minutes.making import make_minutes
from tests.meetings.sample_meeting import meeting_of

SIGNS = {Fate.ADDED: "+", Fate.GONE: "-"}
BUDGET = """
    Aktivitet | 2025 | 2026
    Fritidspas | 120.000 | 135.000
    Gadeteam | 310.500 | 298.000
    I alt | 430.500 | 433.000
"""
SCHOOLS = """
    Skole | Elever
    Havnens Skole | 312
    Engskolen | 287
"""


def cells_of(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in row.split("|")] for row in table.strip().split("\n")]


def markdown(table: str) -> str:
    head, *rows = (f"| {' | '.join(row)} |" for row in cells_of(table))
    return "\n".join((head, "|" + "---|" * len(cells_of(table)[0]), *rows))


def part_of(*tables: str) -> MinutesPart:
    decision = "\n\n".join(("Drøftet.", *map(markdown, tables), "Godkendt."))
    item = AgendaItem("i", "Budget", decision=decision)
    minutes = make_minutes(meeting_of(item))
    return next(part for part in minutes.parts if part.item == "i")


def shown(old: MinutesPart, new: MinutesPart) -> list[list[list[str]]]:
    """The tables of both, with + at what has come and - at what is gone."""
    both = compared(old, new)
    counting = Counting()
    tables = []
    for block in both.part.blocks:
        rows = []
        if isinstance(block, Line) and block.text.strip():
            assert counting.key(block.origin) not in both.marks
        for row in block.printed_rows if isinstance(block, Table) else ():
            said = []
            for cell in row:
                out = []
                for line in cell.lines:
                    text = line.text
                    if text.strip():
                        for mark in reversed(both.marks.get(counting.key(block.origin), ())):
                            text = text[: mark.start] + SIGNS[mark.fate] + text[mark.start :]
                    out.append(text)
                said.append(" ".join(out))
            rows.append(said)
        if rows:
            tables.append(rows)
    return tables


CHANGES = (
    (
        """
        Aktivitet | 2025 | 2026
        Fritidspas | 121.000 | 135.000
        Natteravne | 15 | 16
        Gadeteam | 310.500 | 298.000
        I alt | 430.500 | 433.000
        """,
        """
        Aktivitet | 2025 | 2026
        Fritidspas | -120.000 +121.000 | 135.000
        +Natteravne | +15 | +16
        Gadeteam | 310.500 | 298.000
        I alt | 430.500 | 433.000
        """,
    ),
    (
        """
        Aktivitet | 2025 | 2026
        Fritidspas | 120.000 | 135.000
        I alt | 120.000 | 135.000
        """,
        """
        Aktivitet | 2025 | 2026
        Fritidspas | 120.000 | 135.000
        -Gadeteam | -310.500 | -298.000
        I alt | -430.500 +120.000 | -433.000 +135.000
        """,
    ),
    (
        """
        Aktivitet | 2026
        Fritidspas | 135.000
        Gadeteam | 298.000
        I alt | 434.000
        """,
        """
        Aktivitet | -2025 | 2026
        Fritidspas | -120.000 | 135.000
        Gadeteam | -310.500 | 298.000
        I alt | -430.500 | -433.000 +434.000
        """,
    ),
    (
        """
        Aktivitet | 2025 | 2026 | 2027
        Fritidspas | 120.000 | 135.000 | 1
        Gadeteam | 310.500 | 298.000 | 2
        I alt | 430.500 | 433.000 | 3
        Ny | 4 | 5 | 6
        """,
        """
        Aktivitet | 2025 | 2026 | +2027
        Fritidspas | 120.000 | 135.000 | +1
        Gadeteam | 310.500 | 298.000 | +2
        I alt | 430.500 | 433.000 | +3
        +Ny | +4 | +5 | +6
        """,
    ),
    (
        """
        | |
        Fritidspas | 120.000 | 135.000
        Gadeteam | 310.500 | 298.000
        I alt | 430.500 | 433.000
        """,
        """
        -Aktivitet | -2025 | -2026
        Fritidspas | 120.000 | 135.000
        Gadeteam | 310.500 | 298.000
        I alt | 430.500 | 433.000
        """,
    ),
)
"""A budget as it becomes, and what is marked in it then."""


@pytest.mark.parametrize(("now", "seen"), CHANGES)
def test_only_what_has_changed_is_marked(now: str, seen: str) -> None:
    old, new = part_of(BUDGET, SCHOOLS), part_of(now, SCHOOLS)
    assert shown(old, new) == [cells_of(seen), cells_of(SCHOOLS)]
    told = [each.text for each in read_paragraphs(new.blocks)]
    both = BothTexts(compared(old, new), list(read_paragraphs(new.blocks)))
    for each, text in zip(read_paragraphs(new.blocks), told, strict=True):
        there = both.in_both(Stretch(each.key, 0, len(text)))
        assert there is not None
        assert both.in_now(there) == Stretch(each.key, 0, len(text))


def test_another_table_is_another() -> None:
    old, new = part_of(BUDGET), part_of(SCHOOLS)
    come = [[f"+{cell}" for cell in row] for row in cells_of(SCHOOLS)]
    gone = [[f"-{cell}" for cell in row] for row in cells_of(BUDGET)]
    assert shown(old, new) == [come, gone]
