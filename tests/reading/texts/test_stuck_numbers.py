"""Texts copied from pages: numbers stuck to the line before, counted anew, or spaced unevenly."""

from textwrap import dedent

from ssp_desktop.reading.door import read_text

HEAD = "Referat af møde i Brolauget\n\nTorsdag den 20. marts 2025 kl. 16.00\n\n"


def titles(text: str) -> list[str]:
    return [item.title for item in read_text(HEAD + dedent(text)).meeting.items]


def test_a_number_stuck_to_the_line_before_begins_an_item() -> None:
    text = """\
        Indholdsfortegnelse1. Takster

        De stiger.

        2. Lys

          • Der købes nye lamper i det kommende forår.3. Rækværk

        Det males .4. Eventuelt

        Intet.
    """
    assert titles(text) == ["Takster", "Lys", "Rækværk", "Eventuelt"]
    lys = read_text(HEAD + dedent(text)).meeting.items[1]
    assert [section.text for section in lys.sections] == [
        "- Der købes nye lamper i det kommende forår."
    ]


def test_the_first_number_may_stand_behind_the_last_sentence_of_the_front() -> None:
    assert titles("""\
        Til stede: Asta Vang, Bo Lund (måske er det gået galt?). 1. Takster

        De stiger.

        2. Lys

        Det tændes.
    """) == ["Takster", "Lys"]


def test_a_number_that_does_not_continue_the_items_stays_in_its_text() -> None:
    assert titles("""\
        1. Takster

        Bestyrelsen delte sig.2. Bro betaler ikke. Se punkt 1. Og bilag 3. Pris.

        2. Lys

        Det tændes i forlængelse af punkt 3. Så ses broen.
    """) == ["Takster", "Lys"]


def test_items_that_each_begin_with_1_are_items() -> None:
    assert titles("""\
        1. Takster
        Bo gjorde rede for dem.
        Vi ser på det.

        1. Lys
        Det tændes.

        1. Rækværk
        Asta maler det.

        1. Is
        Fjernes.

        1. Valg
        Alle blev genvalgt.
        2. Eventuelt
        Intet.
    """) == ["Takster", "Lys", "Rækværk", "Is", "Valg", "Eventuelt"]


def test_signs_and_gaps_may_change_from_item_to_item() -> None:
    assert titles("""\
         1.  Takster
        De stiger.

        3.     Lys
        Det tændes.

        4) Rækværk
        Asta maler det.

        5) Eventuelt
        Intet.
    """) == ["Takster", "Lys", "Rækværk", "Eventuelt"]
