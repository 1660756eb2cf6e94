"""What nobody sees is dropped where text comes in, and what draws a sign or a letter is kept."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ssp_desktop.domain.changes import DECISION, SetField, SetText
from ssp_desktop.domain.committee import Committee, Member, StandingItem
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant
from ssp_desktop.domain.text import clean, clean_line, given_reason

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
HEART = "\u2764\ufe0f\u200d\U0001f525"
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
KEYCAP = "1\ufe0f\u20e3"
PERSIAN = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
VARIANT = "\u845b\U000e0100"
UNSEEN = [
    "\u00ad", "\u034f", "\u061c", "\u180e", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f",
    "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2060", "\u2064", "\u2066", "\u2069",
    "\u206a", "\u3164", "\ufe00", "\ufe0f", "\ufeff", "\ufff9", "\ufffb", "\U000e0001",
    "\U000e0041", "\U000e007f", "\U000e0100",
]  # fmt: skip
PIECES = st.sampled_from(
    [*UNSEEN, FAMILY, HEART, ENGLAND, KEYCAP, PERSIAN, VARIANT, "\U0001f468", "\u0301", "\u0645",
     "a", "e", "1", "æ", " ", "\n", "\r\n", "\x0b", "\x00"]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=12).map("".join), st.text(max_size=12))


@pytest.mark.parametrize("sign", UNSEEN, ids=ascii)
def test_what_nobody_sees_parts_no_word(sign: str) -> None:
    assert clean(f"{sign}hand{sign}le{sign}{sign}plan{sign}") == "handleplan"


def test_a_text_that_is_turned_reads_as_it_is_filed() -> None:
    assert clean("gnp.\u202excod\u202c") == "gnp.xcod"
    assert clean("Betalt: \u2066100\u2069 kr.\u200f") == "Betalt: 100 kr."


@pytest.mark.parametrize("text", [FAMILY, HEART, ENGLAND, KEYCAP, PERSIAN, VARIANT], ids=ascii)
def test_what_draws_a_sign_or_a_letter_is_kept(text: str) -> None:
    assert clean(f"Ja {text} nej") == f"Ja {text} nej"


@given(TEXTS)
@example("\u2329\ufe0f")
@example("\u2adc\ufe0f\u200d\U0001f468")
@example("\uf900\U000e0100")
@example("\u212b")
@example("\u2190\u200b\u0338\ufe0f")
def test_cleaning_what_is_clean_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert not any(sign in once for sign in UNSEEN[:5])
    assert unicodedata.is_normalized("NFC", once)


@given(TEXTS, TEXTS)
def test_a_text_is_set_and_taken_back_whatever_is_in_it(before: str, after: str) -> None:
    meeting = Meeting("m", "U", items=(AgendaItem("i", "T", decision=before),))
    held = meeting.items[0].decision
    change = SetText.between("i", DECISION, held, after)
    changed = change.apply(meeting)
    assert changed.items[0].decision == clean(after)
    assert change.inverse().apply(changed) == meeting


@given(TEXTS, st.data())
def test_a_part_is_cut_out_of_a_text_and_taken_back(text: str, data: st.DataObject) -> None:
    meeting = Meeting("m", "U", items=(AgendaItem("i", "T", decision=text),))
    held = meeting.items[0].decision
    start = data.draw(st.integers(0, len(held)))
    end = data.draw(st.integers(start, len(held)))
    change = SetText.between("i", DECISION, held, held[:start] + held[end:])
    assert change.inverse().apply(change.apply(meeting)) == meeting


@given(TEXTS, TEXTS, st.data())
@example("e\u0644", "\u0301", None)
def test_what_is_typed_into_a_text_is_cleaned_with_its_neighbours(
    text: str, typed: str, data: st.DataObject | None
) -> None:
    meeting = Meeting("m", "U", items=(AgendaItem("i", "T", decision=text),))
    held = meeting.items[0].decision
    start = data.draw(st.integers(0, len(held))) if data else 1
    end = data.draw(st.integers(start, len(held))) if data else 1
    after = held[:start] + typed + held[end:]
    changed = SetText.between("i", DECISION, held, after).apply(meeting)
    assert changed.items[0].decision == clean(after)


@given(TEXTS, TEXTS)
def test_a_field_is_set_and_taken_back_whatever_is_in_it(before: str, after: str) -> None:
    meeting = Meeting("m", "U", participants=(Participant("p", before),))
    change = SetField("", "p", "name", meeting.participants[0].name, after)
    changed = change.apply(meeting)
    assert changed.participants[0].name == clean_line(after)
    assert change.inverse().apply(changed) == meeting


def test_the_fields_of_a_committee_are_cleaned() -> None:
    committee = Committee(
        "c", "SSP\u200b-rådet\u202e", "Ravn\u00adsø", "\ufeffSalen",
        members=(Member("p", "Å\u200dse", "Sko\u2060le"),),
        standing_items=(StandingItem("Even\u200ftuelt"),),
    )  # fmt: skip
    assert (committee.name, committee.municipality) == ("SSP-rådet", "Ravnsø")
    assert committee.members[0] == replace(committee.members[0], name="Åse", affiliation="Skole")
    assert committee.standing_items[0].title == "Eventuelt"


@pytest.mark.parametrize("text", ["", " \t", "\u200b", "\u3164", ".", "- …", "\u00a0\n"])
def test_what_says_nothing_is_no_reason(text: str) -> None:
    assert given_reason(text) == ""


def test_a_reason_is_kept_on_one_line() -> None:
    assert given_reason(" Aftalt\nmed jurist\u200b ") == "Aftalt med jurist"
