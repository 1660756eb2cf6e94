"""A reviewer's sitting: what is said, how items stand, what is remembered, what can be taken."""

import re
from dataclasses import replace

import pytest

from ssp_desktop.application.editing.meeting_edits import move_item
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.review.compared import BothTexts, Fate, Stretch, compared
from ssp_desktop.application.review.item_states import ItemState
from ssp_desktop.application.review.remark_places import writing_place
from ssp_desktop.application.review.remarking import WordsGone, leaving, open_remarks, taking
from ssp_desktop.application.services import Services
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.domain.review import Outcome
from ssp_desktop.minutes.blocks import MinutesPart, read_paragraphs
from ssp_desktop.minutes.making import make_minutes
from tests.application.review.conftest import marked, renew, sit, write
from tests.meetings.sample_meeting import meeting_of


def test_each_answer_is_named_stamped_and_one_step(
    services: Services, session: MeetingSession
) -> None:
    sitting = sit(services, session)
    assert set(sitting.states().values()) == {ItemState.UNTOUCHED}
    sitting.approve("i1")
    sitting.approve("i1")  # once is enough
    assert sitting.comment(sitting.mark("i2", marked(sitting, "i2", "Et punkt")), "Hvilket?")
    assert sitting.propose(sitting.mark("i2", marked(sitting, "i2", "mange")), "få")
    assert sitting.say_nothing_to_remark()
    assert not sitting.say_nothing_to_remark()
    assert not sitting.comment(sitting.mark("i2", ()), "  ")
    said = session.meeting.remarks
    assert [(each.kind.value, each.item, each.part, each.words, each.text) for each in said] == [
        ("approves", "i1", "", "", ""),
        ("comment", "i2", "s1", "Et punkt", "Hvilket?"),
        ("wording", "i2", "s1", "mange", "få"),
        ("none", "", "", "", ""),
    ]
    assert all(each.by == "Åse" and each.at.year == 2026 for each in said)
    assert sitting.states() == {
        "i1": ItemState.APPROVED, "i2": ItemState.REMARKED, "i3": ItemState.UNTOUCHED,
    }  # fmt: skip
    session.undo()
    assert not sitting.has_nothing_to_remark
    assert sitting.take_back().text == "få"
    assert session.flush(5)
    assert services.store.load("m") == session.meeting
    assert len(session.meeting.remarks) == 2


def test_a_wording_is_taken_with_one_change_and_one_undo(
    services: Services, session: MeetingSession
) -> None:
    sitting = sit(services, session)
    sitting.propose(sitting.mark("i2", marked(sitting, "i2", "mange")), "*få*")
    assert "mange" in session.meeting.items[1].sections[0].text  # a proposal until it is taken
    [remark] = open_remarks(session.meeting, "i2")
    before = session.meeting
    session.do(taking(session.meeting, remark))
    assert session.meeting.items[1].sections[0].text == (
        "Der er **\\*få\\*** penge.\n\n- Et punkt\n- To punkt"
    )
    assert session.meeting.remarks[0].outcome is Outcome.TAKEN
    assert not open_remarks(session.meeting, "i2")
    session.undo()
    assert session.meeting == before
    session.do(leaving(remark))
    assert session.meeting.items == before.items
    assert session.meeting.remarks[0].outcome is Outcome.LEFT
    assert session.flush(5)
    assert services.store.load("m") == session.meeting


@pytest.mark.parametrize("words", ["Budget", "Budgettet", "To punkt", "efterretning"])
def test_words_of_titles_attachments_points_and_decisions_can_be_put_right(
    services: Services, session: MeetingSession, words: str
) -> None:
    sitting = sit(services, session)
    sitting.propose(sitting.mark("i2", marked(sitting, "i2", words)), "Andet")
    session.do(taking(session.meeting, open_remarks(session.meeting, "i2")[0]))
    renew(sitting)
    text = "\n".join(each.text for each in sitting.paragraphs("i2"))
    assert "Andet" in text
    assert text.replace("Andet", words).count(words) == 1 + (words == "Budget")


def test_of_words_that_stand_twice_the_marked_ones_are_put_right(
    services: Services, session: MeetingSession
) -> None:
    sitting = sit(services, session)
    sitting.propose(sitting.mark("i2", marked(sitting, "i2", "sagen", 1)), "det")
    text = session.meeting.items[1].decision
    write(session, "i2", "decision", text, "I går: " + text)
    session.do(taking(session.meeting, open_remarks(session.meeting, "i2")[0]))
    assert session.meeting.items[1].decision == (
        "I går: Udvalget drøftede sagen og tog det til efterretning."
    )


def test_a_wording_whose_words_are_gone_is_put_in_nowhere(
    services: Services, session: MeetingSession
) -> None:
    sitting = sit(services, session)
    sitting.propose(sitting.mark("i2", marked(sitting, "i2", "sagen", 1)), "det")
    text = session.meeting.items[1].decision
    write(session, "i2", "decision", text, "Udvalget drøftede sagen.")
    [remark] = open_remarks(session.meeting, "i2")
    assert writing_place(session.meeting, remark) is None
    before = session.meeting
    with pytest.raises(WordsGone, match="står ikke længere"):
        taking(session.meeting, remark)
    assert session.meeting is before
    session.do(leaving(remark))


def test_what_is_not_written_at_the_item_cannot_be_put_right_there(
    services: Services, session: MeetingSession
) -> None:
    sitting = sit(services, session)
    with pytest.raises(UserError, match="bemærkning"):
        sitting.propose(sitting.mark("i2", marked(sitting, "i2", "Bilag 1")), "Bilag 2")
    assert not session.meeting.remarks


def test_only_what_was_seen_is_remembered(services: Services, session: MeetingSession) -> None:
    sitting = sit(services, session)
    assert not sitting.has_looked
    assert sitting.changed == ("i1", "i2", "i3")  # never seen
    sitting.see("i1")
    sitting.approve("i2")
    sitting.leave()
    assert session.flush(5)
    again = sit(services, session)
    assert again.has_looked
    assert again.changed == ("i3",)
    assert again.states()["i2"] is ItemState.APPROVED
    write(session, "i2", "decision", session.meeting.items[1].decision, "Udvalget drøftede det.")
    renew(again)
    assert again.changed == ("i2", "i3")
    assert again.states()["i2"] is ItemState.CHANGED
    again.leave()  # nothing was seen: nothing is forgotten
    assert sit(services, session).changed == ("i2", "i3")
    third = sit(services, session)
    third.approve("i2")
    assert third.states()["i2"] is ItemState.APPROVED
    third.leave()
    assert sit(services, session).changed == ("i3",)
    assert sit(services, session, "Bo").changed == ("i1", "i2", "i3")


def test_an_item_with_another_number_has_not_changed(
    services: Services, session: MeetingSession
) -> None:
    sitting = sit(services, session)
    for item in sitting.items:
        sitting.see(item)
    sitting.leave()
    session.do(move_item(session.meeting, "i2", 0))
    assert sit(services, session).changed == ()


def test_who_may_not_see_a_closed_item_sees_nothing_of_it(
    services: Services, session: MeetingSession
) -> None:
    chair = sit(services, session)
    chair.comment(chair.mark("i3", marked(chair, "i3", "ros")), "For meget ros til Kim?")
    guest = sit(services, session, "Gæst", is_open=True)
    assert guest.remarks("i3") == ()
    assert "Kim" not in "".join(each.text for each in guest.paragraphs("i3"))
    for item in guest.items:
        guest.see(item)
    guest.leave()
    write(session, "i3", "decision", "Kim får ros.", "Kim får ris.")
    assert sit(services, session, "Gæst", is_open=True).changed == ()
    assert len(chair.remarks("i3")) == 1
    some = sit(services, session, "Bo", items=("i2",))
    assert some.items == ("i2",)


OLD = AgendaItem(
    "i", "Plan", decision="Udvalget tog det til efterretning.\n\n- Et\n- To\n\nSlut her i dag."
)


@pytest.mark.parametrize(
    ("decision", "read"),
    [
        ("Udvalget tog planen til efterretning.\n\n- Et\n- To\n\nSlut her i dag.",
         "Udvalget tog [-det-] [+planen+] til efterretning."),
        ("Udvalget tog det straks til efterretning.\n\n- Et\n- To\n\nSlut her i dag.",
         "Udvalget tog det [+straks+] til efterretning."),
        ("Udvalget tog det.\n\n- Et\n- To\n\nSlut her i dag.",
         "Udvalget tog [-det til efterretning.-] [+det.+]"),
        ("Udvalget tog det til efterretning.\n\n- Et\n\nSlut her i dag.", "[-To-]"),
        ("Udvalget tog det til efterretning.\n\n- Et\n- Helt andet\n- To\n\nSlut her i dag.",
         "[+Helt andet+]"),
        ("Ny begyndelse.\n\nUdvalget tog det til efterretning.\n\n- Et\n- To\n\nSlut her i dag.",
         "[+Ny begyndelse.+]"),
    ],
)  # fmt: skip
def test_words_added_and_gone_stand_where_they_stand(decision: str, read: str) -> None:
    old, new = part_of(OLD), part_of(replace(OLD, decision=decision))
    both = compared(old, new)
    assert read in marked_up(both).split("\n")
    assert without(both, Fate.GONE) == lines_of(new)
    assert without(both, Fate.ADDED) == lines_of(old)
    texts = BothTexts(both, list(read_paragraphs(new.blocks)))
    for each in read_paragraphs(new.blocks):
        for word in re.finditer(r"\S+", each.text):
            here = Stretch(each.key, *word.span())
            there = texts.in_both(here)
            assert texts.in_now(there) == here


def part_of(item: AgendaItem) -> MinutesPart:
    return make_minutes(meeting_of(item)).parts[1]


def lines_of(part: MinutesPart) -> list[str]:
    return [each.text for each in read_paragraphs(part.blocks)]


def marked_up(both: object) -> str:
    lines = []
    for each in read_paragraphs(both.part.blocks):
        text = each.text
        for start, end, fate in reversed(both.marks.get(each.key, ())):
            sign = "+" if fate is Fate.ADDED else "-"
            text = f"{text[:start]}[{sign}{text[start:end]}{sign}]{text[end:]}"
        lines.append(text)
    return "\n".join(lines)


def without(both: object, fate: Fate) -> list[str]:
    """Return the paragraphs without the words of that fate."""
    lines = []
    for each in read_paragraphs(both.part.blocks):
        text = each.text
        for mark in reversed(both.marks.get(each.key, ())):
            if mark.fate is fate:
                text = text[: mark.start] + text[mark.end :]
        if text.strip():
            lines.append(" ".join(text.split()))
    return lines
