"""Where words are found in a meeting: in every text, in reading order, as one reads them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.application.finding.finds import Find, Query, at_or_after, finds_in
from ssp_desktop.application.finding.meeting_texts import MeetingTexts, PlaceKind
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, Participant, Section
from ssp_desktop.domain.votes import Dissent
from tests.meetings.strategies import meetings

WORD = "havn"


def found(meeting: Meeting, words: str, **how: bool) -> list[Find]:
    return finds_in(MeetingTexts().of(meeting), Query(words, **how))


def read(meeting: Meeting, find: Find) -> str:
    """Return the letters of a find."""
    texts = {text.place: text.paragraphs for text in MeetingTexts().of(meeting)}
    return texts[find.place][find.paragraph][find.start : find.end]


def of_decision(decision: str) -> Meeting:
    return Meeting("m", "Udvalget", items=(AgendaItem("i", "Punkt", decision=decision),))


def test_every_text_is_looked_in_and_in_the_order_of_the_screen() -> None:
    item = AgendaItem(
        "i", "Havn A", "havn-1", closed=True, open_title="Havn B", open_text="havn C",
        sections=(Section("s1", "Havn D", "havn E"), Section("s2", "Havn F", "havn G")),
        decision="havn H", decision_at=1, attachments=(Attachment("b", "havn I"),),
        dissents=(Dissent("d", (), "havn J"),),
    )  # fmt: skip
    meeting = Meeting(
        "m", "Havneudvalget", title="Havnemødet", municipality="Havn", venue="Havnen",
        items=(item,), participants=(Participant("p", "Ida Havn", "Havn og sø"),),
        actions=(ActionPoint("a", "i", "havn K"),),
    )  # fmt: skip
    kinds = [find.place.kind for find in found(meeting, WORD)]
    assert kinds == [
        *[PlaceKind.MEETING] * 4, *[PlaceKind.PERSON] * 2,
        PlaceKind.TITLE, PlaceKind.CASE_NUMBER, PlaceKind.OPEN_TITLE, PlaceKind.OPEN_TEXT,
        PlaceKind.HEADING, PlaceKind.SECTION, PlaceKind.DECISION, PlaceKind.DISSENT,
        PlaceKind.ACTION, PlaceKind.HEADING, PlaceKind.SECTION, PlaceKind.ATTACHMENT,
    ]  # fmt: skip


def test_what_the_open_edition_tells_is_looked_in_only_where_the_item_is_closed() -> None:
    open_item = AgendaItem("i", "Punkt", open_title="Havnen", open_text="Havnen")
    assert not found(Meeting("m", "Udvalget", items=(open_item,)), WORD)


def test_small_and_capital_letters_are_alike_until_it_is_asked_otherwise() -> None:
    meeting = of_decision("Ændres ØRE, åben og ærlig. øre Åben")
    assert len(found(meeting, "ÅBEN")) == len(found(meeting, "øre")) == 2
    assert len(found(meeting, "øre", same_case=True)) == 1


def test_whole_words_have_no_letter_beside_them() -> None:
    meeting = of_decision("Havn, havnen og byhavn. Havn! havn1 havn-fest")
    assert len(found(meeting, WORD)) == 6
    assert len(found(meeting, WORD, whole_words=True)) == 3
    # Signs at the ends of what is looked for are no word, and ask for nothing beside them.
    assert len(found(of_decision("§ 3, stk. 2"), "§ 3,", whole_words=True)) == 1


def test_words_are_found_across_bold_and_italic_and_never_by_their_markdown() -> None:
    meeting = of_decision("Be**sluttet** med *kurs*iv 2\\*3")
    assert [read(meeting, find) for find in found(meeting, "besluttet")] == ["Besluttet"]
    assert len(found(meeting, "kursiv")) == 1
    assert [read(meeting, find) for find in found(meeting, "*")] == ["*"]


def test_a_space_is_any_space_and_a_hyphen_any_hyphen() -> None:
    meeting = of_decision("SSP\u2011gruppen har kr. 5\u00a0000")
    assert len(found(meeting, "SSP-gruppen")) == len(found(meeting, "5 000")) == 1


def test_words_do_not_go_on_from_one_paragraph_into_the_next() -> None:
    assert not found(of_decision("- en havn\n- er en havn"), "havn er")


def test_signs_mean_themselves() -> None:
    meeting = of_decision("a.b (c) [d]")
    assert not found(meeting, "a?b")
    assert len(found(meeting, "a.b (c) [")) == 1


@given(meetings, st.text(min_size=1, max_size=3))
def test_as_many_are_found_as_there_are(meeting: Meeting, words: str) -> None:
    finds = found(meeting, words, same_case=True)
    assert all(finds.count(find) == 1 for find in finds)
    asked = Query(words, same_case=True)
    for text in MeetingTexts().of(meeting):
        for number, paragraph in enumerate(text.paragraphs):
            mine = [each for each in finds if each[:2] == (text.place, number)]
            if not re.search(r"[\s\-\u2010\u2011]", words) and words.isprintable():
                assert len(mine) == paragraph.count(words)
            assert all(0 <= each.start < each.end <= len(paragraph) for each in mine)
    assert finds == finds_in(MeetingTexts().of(meeting), asked)


@given(meetings, meetings)
def test_what_is_kept_of_one_meeting_is_never_told_of_another(one: Meeting, two: Meeting) -> None:
    texts = MeetingTexts()
    for meeting in (one, two, one):
        assert list(texts.of(meeting)) == list(MeetingTexts().of(meeting))


def test_the_first_place_is_the_one_at_the_caret_or_behind_it() -> None:
    meeting = of_decision("havn\n\nhavn og havn")
    texts = list(MeetingTexts().of(meeting))
    finds = finds_in(texts, Query(WORD))
    order = {text.place: at for at, text in enumerate(texts)}
    place = finds[0].place
    assert at_or_after(finds, order, None) == 0
    assert at_or_after(finds, order, Find(place, 0, 0, 0)) == 0
    assert at_or_after(finds, order, Find(place, 0, 1, 1)) == 1
    assert at_or_after(finds, order, Find(place, 1, 5, 5)) == 2
    assert at_or_after(finds, order, Find(place, 1, 9, 9)) == 0
