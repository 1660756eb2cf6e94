"""What is shown of a proposal: both sides, with the words that differ marked in each."""

from dataclasses import replace

from ssp_desktop.application.merging.merging import proposals_of, proposals_of_all
from ssp_desktop.application.merging.proposal import Proposal, Returned
from ssp_desktop.application.merging.theirs import TheirComment, Theirs
from ssp_desktop.application.offering.shown_lines import Mark, ShownLine
from ssp_desktop.application.offering.sides import Sides, sides_of
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Section

PARAGRAPHS = [f"Afsnit {n} om klubben og dens åbningstider." for n in range(1, 8)]
BASE = Meeting(
    "m1",
    "Ungerådet",
    participants=(Participant("p1", "Åse Øst"),),
    items=(
        AgendaItem("i1", "Godkendelse", decision="Godkendt."),
        AgendaItem("i2", "Budget", sections=(Section("s1", "Baggrund", "\n\n".join(PARAGRAPHS)),)),
        AgendaItem("i3", "Eventuelt"),
    ),
)


def with_text(text: str, meeting: Meeting = BASE) -> Meeting:
    item = meeting.items[1]
    section = replace(item.sections[0], text=text)
    return replace(
        meeting, items=(meeting.items[0], replace(item, sections=(section,)), meeting.items[2])
    )


def only(theirs: Meeting, ours: Meeting = BASE, base: Meeting = BASE) -> tuple[Proposal, Sides]:
    (proposal,) = proposals_of(base, ours, Theirs(theirs), "AAAA")
    return proposal, sides_of(proposal, ours)


def marked(lines: tuple[ShownLine, ...], mark: Mark) -> list[str]:
    return [run.text for line in lines for run in line.runs if run.mark is mark]


def texts(lines: tuple[ShownLine, ...]) -> list[str]:
    return [line.text if line.runs else "…" for line in lines]


def test_a_word_is_marked_on_both_sides_beside_its_neighbours_alone() -> None:
    there = [*PARAGRAPHS]
    there[3] = there[3].replace("klubben", "huset")
    _, sides = only(with_text("\n\n".join(there)))
    assert texts(sides.ours) == ["…", *PARAGRAPHS[2:5], "…"]
    assert texts(sides.theirs) == ["…", PARAGRAPHS[2], there[3], PARAGRAPHS[4], "…"]
    assert marked(sides.ours, Mark.GONE) == ["klubben"]
    assert marked(sides.theirs, Mark.ADDED) == ["huset"]
    assert marked(sides.ours, Mark.ADDED) == marked(sides.theirs, Mark.GONE) == []


def test_a_paragraph_split_in_two_marks_the_break_and_no_word() -> None:
    there = with_text("\n\n".join(PARAGRAPHS).replace("3 om klubben", "3 om\n\nklubben"))
    _, sides = only(there)
    assert [line.lead.text for line in sides.theirs if line.lead.mark is Mark.ADDED] == ["¶"]
    assert marked(sides.theirs, Mark.ADDED) == []
    _, back = only(BASE, there, there)
    assert [line.lead.text for line in back.ours if line.lead.mark is Mark.GONE] == ["¶"]


def test_a_row_of_a_table_is_shown_as_a_row() -> None:
    table = "| Navn | Beløb |\n| --- | --- |\n| Klub | 30 |"
    base = with_text(table)
    _, sides = only(with_text(f"{table}\n| Bus | 7 |"), base, base)
    assert texts(sides.theirs)[-1] == "Bus │ 7"
    assert sides.theirs[-1].form.row
    assert marked(sides.theirs, Mark.ADDED) == ["Bus │ 7"]


def test_points_have_their_numbers_and_a_new_one_does_not_mark_the_others() -> None:
    base = with_text("1. Et\n2. To\n3. Tre")
    _, sides = only(with_text("1. Et\n2. Halvanden\n3. To\n4. Tre"), base, base)
    told = [(line.lead.text, line.text) for line in sides.theirs]
    assert told == [("1.", "Et"), ("2.", "Halvanden"), ("3.", "To"), ("", "")]
    assert marked(sides.theirs, Mark.ADDED) == ["Halvanden"]
    assert marked(sides.ours, Mark.GONE) == []


def test_an_item_taken_out_is_shown_whole_and_one_moved_by_the_titles_in_order() -> None:
    _, sides = only(replace(BASE, items=BASE.items[:1] + BASE.items[2:]))
    assert texts(sides.ours)[0] == "Budget"
    assert PARAGRAPHS[6] in texts(sides.ours)
    assert {run.mark for line in sides.ours for run in line.runs if run.text.strip()} == {Mark.GONE}
    assert sides.theirs == ()
    _, moved = only(replace(BASE, items=(BASE.items[1], BASE.items[0], BASE.items[2])))
    assert sorted(texts(moved.ours)) == sorted(texts(moved.theirs)) != texts(moved.theirs)


def test_a_person_is_told_in_one_line() -> None:
    new = Participant("p2", "Bo Ærø", "Skolen")
    _, sides = only(replace(BASE, participants=(*BASE.participants, new)))
    assert "Bo Ærø" in texts(sides.theirs)[0]
    assert marked(sides.theirs, Mark.ADDED)


def test_a_comment_notes_its_words() -> None:
    comment = TheirComment("i2", "s1", "klubben og dens", "Bo", "", "Hvilken?")
    (proposal,) = proposals_of(BASE, BASE, Theirs(BASE, comments=(comment,)), "AAAA")
    sides = sides_of(proposal, BASE)
    assert marked(sides.ours, Mark.NOTED) == ["klubben og dens"]
    assert sides.theirs == ()


def test_a_conflict_tells_what_went_out_and_what_another_wants() -> None:
    def saying(word: str) -> Meeting:
        return with_text("\n\n".join(PARAGRAPHS).replace("4 om klubben", f"4 om {word}"))

    _, sides = only(saying("huset"), saying("hallen"))
    assert marked(sides.ours, Mark.GONE) == ["hallen"]
    assert marked(sides.theirs, Mark.ADDED) == ["huset"]
    assert sides.original == "klubben"
    both = [Returned(BASE, Theirs(saying(word)), word) for word in ("huset", "hallen")]
    one, other = proposals_of_all(both, BASE)
    assert {sides_of(one, BASE).other, sides_of(other, BASE).other} == {"huset", "hallen"}


def test_two_files_of_one_draft_are_both_offered_and_what_they_share_once() -> None:
    one = Returned(BASE, Theirs(with_text("\n\n".join(PARAGRAPHS[1:]))), "AAAA")
    title = replace(BASE.items[2], title="Andet og mere")
    there = replace(BASE, items=(*with_text("\n\n".join(PARAGRAPHS[1:])).items[:2], title))
    other = Returned(BASE, Theirs(there), "AAAA")
    assert {each.item for each in proposals_of_all([one, other], BASE)} == {"i2", "i3"}
    assert len(proposals_of_all([one, other], BASE)) == 2
