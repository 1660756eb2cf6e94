"""What is flagged in the reference texts: the real slips, and hardly a right word."""

from pathlib import Path

import pytest

from ssp_desktop.spelling.service import SpellingService
from tests.spelling.flagged_words import DOCUMENT, Flagged, look_all_over, tables, with_tables

pytestmark = pytest.mark.xdist_group("spelling_references")

MOST = 1 / 50
Found = tuple[list[Flagged], list[Flagged]]


@pytest.fixture(scope="module")
def found(shared_reference: Path, service: SpellingService) -> Found:
    return look_all_over(shared_reference, service)


def test_the_real_slips_are_caught(found: Found) -> None:
    flagged = {flag.word: flag for each in found[0] for flag in each.flags}
    assert {"spurg", "Lokalmrådsmødet", "Andes Nyholm", "Brian Bakman Sørensen"} <= set(flagged)
    assert flagged["Andes Nyholm"].better == ("Anders Nyholm",)
    assert flagged["Brian Bakman Sørensen"].better == ("Brian Bakmann Sørensen",)


def test_hardly_a_right_word_is_flagged(found: Found) -> None:
    for each in (*found[0], *found[1]):
        assert each.words > 500
        assert len(each.right) / each.words <= MOST, each.right


def test_the_document_says_what_is_so(found: Found) -> None:
    document = DOCUMENT.read_text("utf-8")
    assert with_tables(document, tables(*found)) == document
