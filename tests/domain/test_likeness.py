"""Texts are said to be the same by one rule, and titles of a file by their letters."""

import pytest

from ssp_desktop.domain.likeness import same_printed_title, same_text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Godkendelse af dagsorden", "GODKENDELSE  af dagsorden."),
        ("Eventuelt:", " eventuelt"),
        ("2024-001", "2024-001 "),
        ("SSP-styregruppen", "ssp-Styregruppen"),
        ("Åbnes igen.", "åbnes  igen"),
    ],
)
def test_what_was_not_meant_makes_no_other_text(one: str, other: str) -> None:
    assert same_text(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Budget 2025", "Budget 2026"), ("1/2", "12"), ("", ""), (".", "")]
)
def test_another_text_is_one_and_none_is_the_same_as_no_other(one: str, other: str) -> None:
    assert not same_text(one, other)


def test_a_printed_title_may_be_parted_or_cut_off() -> None:
    assert same_printed_title("Bandehandle- plan for kommunen", "Bandehandleplan")
    assert not same_printed_title("Bandehandleplan", "Handleplan")
