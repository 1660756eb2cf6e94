"""What is offered of a draft that came back: each change as what it is, with both sides shown."""

import datetime
from collections.abc import Mapping
from dataclasses import replace

import pytest

from ssp_desktop.application.merging.answering import leave, take
from ssp_desktop.application.merging.listing import moved_on, returned_as_json
from ssp_desktop.application.merging.merging import proposals_of, proposals_of_all
from ssp_desktop.application.merging.proposal import Proposal, Returned
from ssp_desktop.application.merging.theirs import Authored, Place, TheirComment, Theirs, Unplaced
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Presence,
    Section,
    replace_item,
)
from ssp_desktop.domain.votes import Vote

AT = datetime.datetime(2025, 9, 25, 16, 0, tzinfo=datetime.UTC)
PEOPLE = (Participant("p1", "Anna Berg", "A", Presence.PRESENT), Participant("p2", "Bo Dahl", "V"))
SECTION = Section("s1", "Indstilling", "At planen godkendes.\n\n- Første punkt\n- Andet punkt")
FIRST = AgendaItem(
    "i1",
    "Plan for skolerne",
    "2024-001",
    sections=(SECTION,),
    decision="Udvalget godkendte planen. Den træder i kraft i maj.\n\nSagen sendes til byrådet.",
    attachments=(Attachment("a1", "Planen", 1), Attachment("a2", "Økonomi", 2)),
)
BASE = Meeting(
    "m",
    "Udvalget",
    venue="Rådhuset",
    participants=PEOPLE,
    items=(FIRST, AgendaItem("i2", "Orientering"), AgendaItem("i3", "Eventuelt")),
)


def _decided(decision: str) -> Meeting:
    return replace_item(BASE, replace(FIRST, decision=decision))


def _offered(
    theirs: Meeting,
    ours: Meeting = BASE,
    authored: Mapping[Place, tuple[Authored, ...]] | None = None,
    comments: tuple[TheirComment, ...] = (),
) -> tuple[Proposal, ...]:
    return proposals_of(BASE, ours, Theirs(theirs, authored or {}, comments), "K7M2")


def _seen(proposals: tuple[Proposal, ...]) -> list[tuple[str, str, str, str]]:
    return [(each.kind.value, each.field, each.before, each.after) for each in proposals]


@pytest.mark.parametrize(
    ("decision", "seen"),
    [
        (
            "Udvalget godkendte ny planen. Den træder i kraft i maj.\n\nSagen sendes til byrådet.",
            [("insert", "", "ny")],
        ),
        (
            "Udvalget godkendte planen. Den træder i kraft i juni.\n\nSagen sendes til byrådet.",
            [("replace", "maj", "juni")],
        ),
        (
            "Udvalget godkendte **planen**. Den træder i kraft.\n\nSagen sendes til byrådet.",
            [("replace", "planen", "**planen**"), ("delete", "i maj", "")],
        ),
        (
            "Udvalget godkendte planen.\n\nDen træder i kraft i maj.\n\nSagen sendes til byrådet.",
            [("split", "godkendte planen. Den træder i", "godkendte planen.\n\nDen træder i")],
        ),
        (
            "Udvalget godkendte planen. Den træder i kraft i maj. Sagen sendes til byrådet.",
            [("merge", "i maj.\n\nSagen sendes til", "i maj. Sagen sendes til")],
        ),
        (
            "Sagen sendes til byrådet.\n\nUdvalget godkendte planen. Den træder i kraft i maj.",
            [("move", "Sagen sendes til byrådet.", "Sagen sendes til byrådet.")],
        ),
        (
            "- Et\n- To\n\nSagen sendes til byrådet.\n\n" + FIRST.decision.split("\n")[0],
            [
                ("insert", "", "- Et\n- To"),
                ("move", "Sagen sendes til byrådet.", "Sagen sendes til byrådet."),
            ],
        ),
        (
            "Udvalget godkendte planen. Den træder i kraft i maj.\n\n- Sagen sendes til byrådet.",
            [("replace", "Sagen sendes til byrådet.", "- Sagen sendes til byrådet.")],
        ),
    ],
)
def test_a_change_of_a_text_is_told_as_what_it_is(
    decision: str, seen: list[tuple[str, str, str]]
) -> None:
    offered = _offered(_decided(decision))
    assert [(k, b, a) for k, field, b, a in _seen(offered) if field == "decision"] == seen
    assert len(offered) == len(seen)


def test_what_moved_together_is_one_change() -> None:
    listed, long = "- Et\n- To ord\n- Tre", "Udvalget godkendte planen uden flere bemærkninger."
    base = _decided(f"{long}\n\n{listed}")
    (move,) = proposals_of(base, base, Theirs(_decided(f"{listed}\n\n{long}")), "K7M2")
    assert (move.kind.value, move.before, move.after) == ("move", listed, listed)


def test_a_row_of_a_table_is_one_change() -> None:
    rows = ["| Post | Beløb |", "| --- | ---: |", "| Bøger | 10 |", "| Lys | 5 |"]
    base = _decided("\n".join(rows))
    theirs = _decided("\n".join([*rows[:3], "| Varme | 7 |", rows[3]]))
    (row,) = proposals_of(base, base, Theirs(theirs), "K7M2")
    assert (row.kind.value, row.before) == ("row", "")
    assert "| Varme | 7 |" in row.after
    (gone,) = proposals_of(theirs, theirs, Theirs(base), "K7M2")
    assert (gone.kind.value, gone.after) == ("row", "")


def test_parts_are_told_as_what_they_are() -> None:
    item = replace(
        FIRST,
        title="Plan for alle skolerne",
        case_number="2024-002",
        sections=(replace(SECTION, heading="Forslag"), Section("s9", "Økonomi", "Ingen.")),
        attachments=(Attachment("a1", "Hele planen", 1),),
    )
    theirs = replace(
        BASE,
        venue="Skolen",
        participants=(*PEOPLE[:1], Participant("p9", "Cay Eg", "B")),
        items=(BASE.items[2], item, AgendaItem("i9", "Budget")),
    )
    assert _seen(_offered(theirs)) == [
        ("replace", "front", "Rådhuset", "Skolen"),
        ("person", "front", "Bo Dahl (V)", ""),
        ("person", "front", "", "Cay Eg (B)"),
        ("item", "title", "Orientering", ""),
        ("move", "title", "Eventuelt", "Eventuelt"),
        ("insert", "title", "", "alle"),
        ("replace", "case_number", "2024-001", "2024-002"),
        ("insert", "section:Økonomi", "", "Økonomi\n\nIngen."),
        ("replace", "section:Indstilling", "Indstilling", "Forslag"),
        ("delete", "attachment:2", "2. Økonomi", ""),
        ("replace", "attachment:1", "Planen", "Hele planen"),
        ("item", "title", "", "Budget"),
    ]


def test_changes_of_different_words_are_merged() -> None:
    theirs = _decided(FIRST.decision.replace("maj", "juni"))
    ours = _decided(FIRST.decision.replace("planen", "hele planen"))
    offered = _offered(theirs, ours)
    assert [each.conflict for each in offered] == [False]
    merged = take(offered, ours, "Pia", AT).apply(ours)
    assert merged.items[0].decision.startswith(
        "Udvalget godkendte hele planen. Den træder i kraft i juni."
    )


def test_changes_of_the_same_words_are_both_shown_and_one_is_chosen() -> None:
    theirs = _decided(FIRST.decision.replace("maj", "juni"))
    ours = _decided(FIRST.decision.replace("maj", "april"))
    (offered,) = _offered(theirs, ours)
    assert (offered.conflict, offered.before, offered.after) == (True, "april", "juni")
    assert offered.original == "maj"
    taken = take([offered], ours, "Pia", AT).apply(ours)
    assert taken.items == theirs.items
    left = leave([offered], ours, "Pia", AT).apply(ours)
    assert left.items == ours.items


def test_what_is_said_already_is_not_offered() -> None:
    theirs = _decided(FIRST.decision.replace("maj", "juni").replace("Sagen", "Den"))
    ours = _decided(FIRST.decision.replace("maj", "juni"))
    assert [each.after for each in _offered(theirs, ours)] == ["Den"]


def test_a_paragraph_moved_here_and_changed_there_does_not_come_twice() -> None:
    one, other = FIRST.decision.split("\n\n")
    ours = _decided(f"{other}\n\n{one}")
    theirs = _decided(FIRST.decision.replace("Sagen", "Planen"))
    (offered,) = _offered(theirs, ours)
    assert offered.conflict
    after = take([offered], ours, "Pia", AT).apply(ours).items[0].decision
    assert after == theirs.items[0].decision


def test_what_was_taken_out_here_comes_back_only_when_it_is_wanted() -> None:
    theirs = _decided(FIRST.decision.replace("maj", "juni"))
    ours = replace(BASE, items=BASE.items[1:])
    (offered,) = _offered(theirs, ours)
    assert offered.conflict
    assert take([offered], ours, "Pia", AT).apply(ours).items == theirs.items


def test_an_item_that_was_changed_here_is_not_removed_unasked() -> None:
    theirs = replace(BASE, items=BASE.items[1:])
    assert [each.conflict for each in _offered(theirs)] == [False]
    (offered,) = _offered(theirs, _decided("Udsat."))
    assert offered.conflict


def test_somebody_who_voted_is_not_removed_unasked() -> None:
    theirs = replace(BASE, participants=PEOPLE[1:])
    assert not _offered(theirs)[0].conflict
    ours = replace_item(BASE, replace(FIRST, votes=(Vote("v1", ("p1",), (), ()),)))
    assert _offered(theirs, ours)[0].conflict


def test_what_is_taken_and_undone_is_offered_again_under_its_id() -> None:
    theirs = _decided(FIRST.decision.replace("maj", "juni").replace("Sagen", "Den"))
    offered = _offered(theirs)
    change = take(offered[:1], BASE, "Pia", AT)
    ours = change.apply(BASE)
    assert _offered(theirs, ours) == offered[1:]
    assert _offered(theirs, change.inverse().apply(ours)) == offered


def test_who_made_a_change_is_told() -> None:
    theirs = _decided(FIRST.decision.replace("maj", "juni").replace("Sagen", "Den"))
    time = "2025-09-25T12:00:00Z"
    authored = {
        ("i1", "decision"): (
            Authored("maj", True, "Lis Due", time),
            Authored("juni", False, "Lis Due", time),
        )
    }
    offered = _offered(theirs, authored=authored)
    assert [(each.author, each.time) for each in offered] == [("Lis Due", time), ("", "")]


def test_a_comment_that_is_taken_becomes_a_remark_and_is_not_offered_again() -> None:
    comment = TheirComment("i1", "decision", "i maj", "Lis Due", "2025-09-25T12:00:00", "Hvornår?")
    (offered,) = _offered(BASE, comments=(comment,))
    assert (offered.kind.value, offered.field) == ("comment", "decision")
    assert (offered.comment, offered.before) == ("Hvornår?", "i maj")
    ours = take([offered], BASE, "Pia", AT).apply(BASE)
    assert [(each.item, each.part, each.words, each.by) for each in ours.remarks] == [
        ("i1", "decision", "i maj", "Lis Due")
    ]
    assert ours.items == BASE.items
    assert _offered(BASE, ours, comments=(comment,)) == ()
    again = proposals_of(BASE, ours, Theirs(BASE, comments=(comment,)), "Q4XZ")
    assert again == ()  # a later draft brings the remark along


def test_two_reviewers_of_the_same_words_are_shown_against_each_other() -> None:
    one = Returned(BASE, Theirs(_decided(FIRST.decision.replace("maj", "juni"))), "K7M2")
    other = Returned(
        BASE,
        Theirs(_decided(FIRST.decision.replace("maj", "april").replace("Sagen", "Den"))),
        "Q4XZ",
    )
    offered = proposals_of_all([one, other], BASE)
    assert [(each.draft, each.after, each.conflict, each.against) for each in offered] == [
        ("K7M2", "juni", True, "april"),
        ("Q4XZ", "april", True, "juni"),
        ("Q4XZ", "Den", False, ""),
    ]


def test_the_listing_says_what_the_command_line_tells() -> None:
    theirs = replace(_decided(FIRST.decision.replace("maj", "juni")), venue="Skolen")
    offered = _offered(theirs)
    unplaced = (Unplaced("Løs tekst", "i2"), Unplaced("Anden"))
    told = returned_as_json(BASE, BASE, offered, unplaced, draft="K7M2", reviewer="Lis Due")
    assert {key: told[key] for key in ("meeting", "reviewer", "base", "moved_on")} == {
        "meeting": "m",
        "reviewer": "Lis Due",
        "base": "K7M2",
        "moved_on": False,
    }
    assert [list(each) for each in told["proposals"]] == 2 * [
        "id item field kind author time before after comment conflict".split()
    ]
    assert [each["item"] for each in told["proposals"]] == [None, 1]
    assert told["unplaced"] == [{"text": "Løs tekst", "item": 2}, {"text": "Anden", "item": None}]
    left = leave(offered, BASE, "Pia", AT).apply(BASE)
    assert not moved_on(BASE, left)
    assert moved_on(BASE, take(offered, BASE, "Pia", AT).apply(BASE))


@pytest.mark.parametrize(
    ("before", "here", "there", "conflict"),
    [
        ("Det vedtages ikke.", "Det vedtages.", "Det vedtages ikke længere.", True),
        ("Det vedtages ikke.", "Det vedtages.", "Det vedtages endnu ikke.", True),
        ("Det vedtages ikke.", "Det vedtages.", "Det hele vedtages ikke.", False),
        ("Godkendt.\n\nSlut.", "Slut.", "Godkendt.\n\nSlut.\n\nMødet hæves.", False),
        ("Godkendt.\n\nSlut.", "Godkendt.\n\nFærdig.", "Godkendt.\n\nNyt.\n\nSlut.", False),
    ],
)
def test_words_put_in_beside_a_word_that_went_here_are_asked_about(before, here, there, conflict):
    base = _decided(before)
    (proposal,) = proposals_of(base, _decided(here), Theirs(_decided(there)), "K7M2")
    assert proposal.conflict is conflict
