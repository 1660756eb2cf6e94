"""What becomes of a meeting in which words are replaced: the words, and nothing else."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ssp_desktop.application.finding.finds import Find, Query, finds_in
from ssp_desktop.application.finding.meeting_texts import MeetingTexts, PlaceKind
from ssp_desktop.application.finding.replacing import (
    Replacing,
    may_replace,
    paragraphs_at,
    replace_all,
    seen,
)
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Section,
    Status,
)
from ssp_desktop.domain.text import clean
from ssp_desktop.domain.votes import Dissent
from tests.meetings.strategies import meetings


def of_decision(decision: str, **fields: object) -> Meeting:
    item = AgendaItem("i", "Punkt", decision=decision)
    return replace(Meeting("m", "Udvalget", items=(item,)), **fields)


def found(meeting: Meeting, words: str, **how: bool) -> list[Find]:
    return finds_in(MeetingTexts().of(meeting), Query(words, **how))


def replaced(meeting: Meeting, words: str, by: str, **how: bool) -> Meeting:
    change = replace_all(meeting, found(meeting, words, **how), Replacing(by))
    return meeting if change is None else change.apply(meeting)


def decided(decision: str, words: str, by: str, **how: bool) -> str:
    return replaced(of_decision(decision), words, by, **how).items[0].decision


@pytest.mark.parametrize(
    ("decision", "words", "by", "wanted"),
    [
        ("Om **havnen** i byen.", "havnen", "kajen", "Om **kajen** i byen."),
        ("Om ha**vn**en.", "havnen", "kajen", "Om kajen."),
        ("Om **ha**vnen.", "havnen", "kajen", "Om **kajen**."),
        ("- havnen\n  - *havnen*\n- 3", "havnen", "kajen", "- kajen\n  - *kajen*\n- 3"),
        ("havnen koster", "havnen", "- havn", "\\- havn koster"),
        ("havnen", "havnen", "1. havn", "1\\. havn"),
        ("havnen", "havnen", "# 5 * 3", "\\# 5 \\* 3"),
        ("havnen er", "havnen ", "", "er"),
        ("Et.\n\nhavnen\n\nTo.", "havnen", "", "Et.\n\nTo."),
        ("- havnen\n- kajen", "havnen", "", "-\n- kajen"),
        ("havn havn havn", "havn", "havne", "havne havne havne"),
        ("5\u00a0000 kr.", "5 000", "6 000", "6 000 kr."),
    ],
)
def test_letters_are_replaced_and_looks_and_lists_stay(
    decision: str, words: str, by: str, wanted: str
) -> None:
    assert decided(decision, words, by) == wanted


def test_a_capital_at_the_beginning_stays_one() -> None:
    assert decided("Havnen og havnen", "havnen", "kajen") == "Kajen og kajen"
    assert decided("Havnen", "havnen", "SSP") == "SSP"
    assert decided("SSP mødes", "ssp", "netværket") == "netværket mødes"
    item = of_decision("Havnen")
    exactly = Replacing("kajen", follows_capitals=False)
    change = replace_all(item, found(item, "Havnen", same_case=True), exactly)
    assert change is not None
    assert change.apply(item).items[0].decision == "kajen"


@pytest.mark.parametrize(
    ("decision", "words", "by", "wanted"),
    [
        ("UNGDOMSKLUBBEN", "ungdomsklubben", "fritidsklubben", "FRITIDSKLUBBEN"),
        ("UNGDOMSKLUBBEN", "ungdomsklubben", "Klub 7", "Klub 7"),
        ("HAVNEN", "havnen", "kajen", "KAJEN"),
        ("HAVNE", "havne", "kajen", "kajen"),
        ("SSP OG PPR", "ssp og ppr", "netværket", "netværket"),
        ("ÅRSMØDET og Årsmødet", "årsmødet", "øvelsen", "ØVELSEN og Øvelsen"),
    ],
)
def test_a_word_in_capitals_stays_so_and_an_abbreviation_does_not(
    decision: str, words: str, by: str, wanted: str
) -> None:
    assert decided(decision, words, by) == wanted


def everywhere() -> Meeting:
    """Return a meeting with a harbour in every text."""
    item = AgendaItem(
        "i", "havn", "havn", closed=True, open_title="havn", open_text="havn",
        sections=(Section("s", "havn", "havn"),), decision="havn\n\nD: havn",
        attachments=(Attachment("b", "havn"),), dissents=(Dissent("d", (), "havn", "D: havn"),),
    )  # fmt: skip
    return Meeting(
        "m", "havn", title="havn", municipality="havn", venue="havn", items=(item,),
        participants=(Participant("p", "havn", "havn"),), actions=(ActionPoint("a", "i", "havn"),),
    )  # fmt: skip


def test_every_text_can_be_replaced_but_people_and_the_name_of_the_committee() -> None:
    after = replaced(everywhere(), "havn", "kaj")
    left = found(after, "havn")
    assert [find.place.field for find in left] == ["committee", "name", "affiliation"]
    assert after.committee == everywhere().committee
    assert len(found(after, "kaj")) == len(found(everywhere(), "havn")) - 3


def test_a_dissent_is_still_known_in_the_decision() -> None:
    meeting = everywhere()
    after = replaced(meeting, "havn", "kaj").items[0]
    assert after.dissents[0].sentence in after.decision
    decision_alone = [f for f in found(meeting, "havn") if f.place.kind is PlaceKind.DECISION]
    change = replace_all(meeting, decision_alone, Replacing("kaj"))
    assert change is not None
    # Then it was written over by hand, and is nobody's but the writer's.
    assert change.apply(meeting).items[0].dissents == meeting.items[0].dissents


def test_an_approved_meeting_stays_as_it_is() -> None:
    meeting = replace(everywhere(), status=Status.APPROVED)
    assert not may_replace(meeting)
    assert replace_all(meeting, found(meeting, "havn"), Replacing("kaj")) is None
    assert may_replace(replace(meeting, status=Status.IN_REVIEW))


def test_a_place_is_seen_before_and_after_with_what_stands_around_it() -> None:
    meeting = of_decision(f"{'a' * 60} Om **Havnen** i byen {'z' * 60}")
    (find,) = found(meeting, "havnen")
    [look] = seen(meeting, [find], Replacing("kajen"))
    assert (look.gone, look.come) == ("Havnen", "Kajen")
    assert look.before.startswith("…a")
    assert look.before.endswith(" Om ")
    assert look.after.startswith(" i byen z")
    assert look.after.endswith("z…")


@given(meetings, st.text(min_size=1, max_size=3), st.text(max_size=4), st.data())
def test_nothing_but_the_words_is_another_and_undo_brings_them_back(
    meeting: Meeting, words: str, by: str, data: st.DataObject
) -> None:
    meeting = replace(meeting, status=Status.DRAFT)
    finds = found(meeting, words, same_case=True)
    chosen = [find for find in finds if data.draw(st.booleans())]
    change = replace_all(meeting, chosen, Replacing(by, follows_capitals=False))
    if change is None:
        return
    after = change.apply(meeting)
    assert change.inverse().apply(after) == meeting
    assert after.participants == meeting.participants
    hit = {find.place for find in chosen}
    for text in MeetingTexts().of(meeting):
        if text.place not in hit:
            assert tuple(paragraphs_at(after, text.place)) == text.paragraphs


@given(
    st.lists(st.sampled_from(["havn", "**havn**", "*b*", "- ", "3", "ø "]), max_size=8).map(
        "".join
    ),
    st.sampled_from(["kaj", "*", "- x", "1. y", "# z", "\\", "", "a b"]),
)
def test_what_is_read_is_what_was_read_with_other_words(decision: str, by: str) -> None:
    meeting = of_decision(decision)
    finds = [f for f in found(meeting, "havn") if f.place.kind is PlaceKind.DECISION]
    assume(finds)
    before = paragraphs_at(meeting, finds[0].place)
    wanted = [clean(paragraph.replace("havn", by)).strip() for paragraph in before]
    change = replace_all(meeting, finds, Replacing(by))
    assert change is not None
    after = paragraphs_at(change.apply(meeting), finds[0].place)
    assert after == [paragraph for paragraph in wanted if paragraph]
