"""What a proposal says in words: rows of a table as cells, not in the form they are stored in."""

from ssp_desktop.application.merging.merging import proposals_of
from ssp_desktop.application.merging.theirs import Theirs
from ssp_desktop.application.offering.saying import readable, said_of
from ssp_desktop.domain.meeting import AgendaItem, Meeting

ROWS = (("Klub", "Timer"), ("Havnen | syd", "24"), ("Engen", "18"))


def table_of(rows: tuple[tuple[str, ...], ...]) -> str:
    head, *others = (
        " | ".join(("", *(cell.replace("|", r"\|") for cell in row), "")).strip() for row in rows
    )
    return "\n".join((head, "|" + " --- |" * len(rows[0]), *others))


def meeting_of(rows: tuple[tuple[str, ...], ...]) -> Meeting:
    item = AgendaItem("i", "Klubber", decision=f"Drøftet.\n\n{table_of(rows)}")
    return Meeting("m", "Ungerådet", items=(item,))


def said(rows: tuple[tuple[str, ...], ...]) -> list[str]:
    base = meeting_of(ROWS)
    return [said_of(each) for each in proposals_of(base, base, Theirs(meeting_of(rows)), "AAAA")]


def test_rows_put_in_and_taken_out_are_said_as_their_cells() -> None:
    assert said((*ROWS[:2], ("Kajen", "6"), ROWS[2])) == ["række tilføjet: »Kajen | 6«"]
    assert said((ROWS[0], ROWS[2])) == ["række slettet: »Havnen | syd | 24«"]


def test_a_table_whose_columns_change_is_said_without_its_rule() -> None:
    (one,) = said(tuple(row[:1] for row in ROWS))
    assert "---" not in one
    assert "\\" not in one
    assert one.startswith("»Klub | Timer / Havnen | syd | 24 / Engen")


def test_the_words_beside_a_table_stay_as_they_are() -> None:
    text = f"Før **alt**.\n\n{table_of(ROWS)}\n\n- Efter"
    rows = "\n".join(" | ".join(row) for row in ROWS)
    assert readable(text) == f"Før **alt**.\n\n{rows}\n\n- Efter"
