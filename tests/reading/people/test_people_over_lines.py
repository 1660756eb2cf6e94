"""Lists of people that run over the end of a line, as in a text broken at a width."""

from ssp_desktop.domain.meeting import Presence
from ssp_desktop.reading.door import read_text
from ssp_desktop.reading.understanding.result import Fate, Reading

ITEMS = "\n\n1. Budget\n\nGennemgået.\n\n2. Eventuelt\n"


def read(people: str) -> Reading:
    return read_text(f"Referat af møde i Havnerådet\n\n4. juni 2026\n\n{people}{ITEMS}")


def test_a_list_goes_on_in_the_next_line_wherever_it_was_broken() -> None:
    reading = read(
        "Til stede: Asta Vang - formand, Bo Lund, Cai Dam, Dea Marie\n"
        "Eg, Eva Falk, Finn Gram Holm – sognepræst, Gry Juul –\n"
        "graver, Hans Krag - kasserer og Ib Lund.\n"
    )
    assert [(each.name, each.affiliation) for each in reading.meeting.participants] == [
        ("Asta Vang", ""),
        ("Bo Lund", ""),
        ("Cai Dam", ""),
        ("Dea Marie Eg", ""),
        ("Eva Falk", ""),
        ("Finn Gram Holm", "sognepræst"),
        ("Gry Juul", "graver"),
        ("Hans Krag", "kasserer"),
        ("Ib Lund", ""),
    ]
    assert not reading.unplaced


def test_a_second_list_may_begin_in_the_middle_of_a_line() -> None:
    reading = read(
        "Til stede: Asta Vang, Bo Lund, Cai Dam,\n"
        "Dea Eg, Eva Falk. Derudover deltog: Finn Gram –\n"
        "regnskabsfører, Gry Juul – graver.\n"
    )
    assert [(each.name, each.affiliation) for each in reading.meeting.participants] == [
        ("Asta Vang", ""),
        ("Bo Lund", ""),
        ("Cai Dam", ""),
        ("Dea Eg", ""),
        ("Eva Falk", ""),
        ("Finn Gram", "regnskabsfører"),
        ("Gry Juul", "graver"),
    ]
    assert {each.presence for each in reading.meeting.participants} == {Presence.PRESENT}


def test_a_sentence_below_a_list_is_not_of_it() -> None:
    reading = read("Til stede: Asta Vang, Bo Lund, Cai Dam,\nSalen var pyntet med flag til mødet.")
    assert [each.name for each in reading.meeting.participants] == [
        "Asta Vang",
        "Bo Lund",
        "Cai Dam",
    ]
    assert [line.fate for line in reading.lines if "flag" in line.text] == [Fate.UNPLACED]


def test_a_body_with_a_hyphen_before_og_is_one_affiliation() -> None:
    reading = read("Medlemmer\n\nAsta Vang (A)\n\nBo Lund (Børne- og Ungerådet)\n\nCai Dam (V)\n")
    assert [(each.name, each.affiliation) for each in reading.meeting.participants] == [
        ("Asta Vang", "A"),
        ("Bo Lund", "Børne- og Ungerådet"),
        ("Cai Dam", "V"),
    ]


def test_a_name_may_be_broken_where_the_rest_of_the_line_is_no_list_by_itself() -> None:
    reading = read("Til stede : Asta Vang, Bo L. Dam, Cai Gram, Dea Marie\nEg og Eva Falk")
    names = [each.name for each in reading.meeting.participants]
    assert names == ["Asta Vang", "Bo L. Dam", "Cai Gram", "Dea Marie Eg", "Eva Falk"]
    assert not reading.unplaced


def test_a_sentence_below_a_list_that_ends_in_a_name_is_not_of_the_list() -> None:
    reading = read("Til stede: Asta Vang, Bo Lund\nMødet blev holdt på Molen og Broen")
    assert [each.name for each in reading.meeting.participants] == ["Asta Vang", "Bo Lund"]


def test_who_is_called_attending_is_in_the_list() -> None:
    reading = read("Deltagende:  Formand Asta Vang, kasserer Bo Lund, Cai Dam")
    people = [(each.name, each.presence) for each in reading.meeting.participants]
    assert people == [(name, Presence.PRESENT) for name in ("Asta Vang", "Bo Lund", "Cai Dam")]
