"""The skeleton `Ad. 1. …` of a decision."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.application.aids.ad_points import AdPoints, unanswered_points, with_ad_points
from ssp_desktop.domain.meeting import AgendaItem, Section
from ssp_desktop.reading.door import read_file
from ssp_desktop.richtext.markdown import parse, plain
from ssp_desktop.ui.meeting.document.line_tree import lines_of
from tests.meetings.strategies import items

AD = re.compile(r"Ad\. \d+\. ")
TITLES = ("Nyt fra politiet", "Lattergas", "Status v/Bo", 'Folderen "På vej"', "Økonomi 2025", "**")


def item_of(titles: Sequence[str], decision: str = "") -> AgendaItem:
    text = "\n".join(f"{at}. {title}" for at, title in enumerate(titles, start=1))
    return AgendaItem("i", "Punkt", sections=(Section("s", "Baggrund", text),), decision=decision)


def asked(titles: Sequence[str], *paragraphs: str) -> AdPoints:
    found = with_ad_points(item_of(titles, "\n\n".join(paragraphs)))
    assert found is not None
    return found


def paragraphs_of(found: AdPoints) -> list[str]:
    return found.decision.split("\n\n")


def test_an_empty_decision_gets_a_line_for_each_point() -> None:
    found = asked(["Nyt fra politiet.", "Lattergas"])
    assert found == AdPoints("Ad. 1. Nyt fra politiet\n\nAd. 2. Lattergas", (0, 1))


def test_without_points_there_is_nothing_to_write() -> None:
    assert with_ad_points(item_of([])) is None
    assert with_ad_points(AgendaItem("i", "Punkt", decision="Ad. 1. Godkendt.")) is None


def test_what_was_written_before_stays_first() -> None:
    assert paragraphs_of(asked(["A"], "Indledning.")) == ["Indledning.", "Ad. 1. A"]


def test_asked_again_the_caret_goes_to_the_next_point_without_an_answer() -> None:
    found = asked(["A", "B"], "Ad. 1. A", "- et\n- to\n\n  mere", "Ad. 2. B")
    assert found.caret == 4
    assert found.decision == "Ad. 1. A\n\n- et\n- to\n\n  mere\n\nAd. 2. B"
    assert asked(["A"], "Ad. 1. A", "Godkendt.").caret is None


def test_a_new_point_comes_in_its_place_and_the_others_get_their_numbers() -> None:
    found = asked(["A", "Ny", "B"], "Ad. 1. A", "om a", "Ad. 2. B", "om b")
    assert paragraphs_of(found) == ["Ad. 1. A", "om a", "Ad. 2. Ny", "Ad. 3. B", "om b"]
    assert found.caret == 2


def test_a_new_first_point_comes_before_the_next_ones_and_behind_the_beginning() -> None:
    found = asked(["Ny", "A"], "Indledning", "Ad. 1. A", "om a")
    assert paragraphs_of(found) == ["Indledning", "Ad. 1. Ny", "Ad. 2. A", "om a"]


def test_a_point_that_went_leaves_its_line_and_what_is_under_it() -> None:
    found = asked(["A", "C"], "Ad. 1. A", "Ad. 2. B", "om b", "Ad. 3. C", "om c")
    assert paragraphs_of(found) == ["Ad. 1. A", "Ad. 2. B", "om b", "Ad. 2. C", "om c"]


def test_lines_with_nothing_under_them_follow_their_points() -> None:
    found = asked(["C", "A", "B"], "Ad. 1. A", "om a", "Ad. 2. B", "Ad. 3. C")
    assert paragraphs_of(found) == ["Ad. 1. C", "Ad. 2. A", "om a", "Ad. 3. B"]


def test_what_is_written_is_renumbered_in_its_place_and_its_style() -> None:
    found = asked(["B", "A"], "**Ad. 1. A**", "om a", "*Ad*. 2. B", "om b")
    assert paragraphs_of(found) == ["**Ad. 2. A**", "om a", "*Ad*. 1. B", "om b"]


def test_a_line_whose_title_was_touched_stays_as_it_is_and_counts() -> None:
    titles = ["Ny", "Bande- og lokalrådet herunder temaer", "Status på pige café"]
    written = ("Ad. 1. Bande- og lokalrådet:*", "om råd", "Ad. 2. Status på pigecafé", "om café")
    written = tuple(line.replace("*", "\\*") for line in written)
    found = asked(titles, *written)
    assert paragraphs_of(found) == ["Ad. 1. Ny", *written]


@pytest.mark.parametrize(
    "written",
    [
        ("Ad. 1. Godkendt.", "Ad. 2. Taget til efterretning."),
        ("Ad 1: Godkendt", "Ad 2: Drøftet"),
        ("Ad. 1", "Ad. 2"),
        ("Ad. 1-2. Godkendt.",),
        ("Ad. 1 og 2: Godkendt",),
    ],
)
def test_answers_in_the_clerks_own_form_count_by_their_number(written: tuple[str, ...]) -> None:
    found = asked(["Nyt fra politiet", "Lattergas", "Folderen"], *written)
    assert paragraphs_of(found) == [*written, "Ad. 3. Folderen"]


def test_a_replaced_point_gets_a_line_of_its_own() -> None:
    found = asked(["A", "Lattergas", "C"], "Ad. 1. A", "a", "Ad. 2. Pigecafé", "b", "Ad. 3. C", "c")
    assert paragraphs_of(found)[2:5] == ["Ad. 2. Lattergas", "Ad. 2. Pigecafé", "b"]


def test_points_of_one_title_have_a_line_each() -> None:
    found = asked(["Status", "Status"])
    assert paragraphs_of(found) == ["Ad. 1. Status", "Ad. 2. Status"]
    assert asked(["Status", "Status"], *paragraphs_of(found)) == found


def test_of_points_of_one_title_a_line_answers_that_of_its_number() -> None:
    found = asked(["Status", "Lattergas", "Status"], "Ad. 3. Status", "Godt på vej.")
    assert paragraphs_of(found) == [
        "Ad. 1. Status", "Ad. 2. Lattergas", "Ad. 3. Status", "Godt på vej."
    ]  # fmt: skip


def test_words_that_only_begin_alike_are_other_words() -> None:
    found = asked(["Kommission"], "Ad. 1. Kommune", "Godkendt.")
    assert paragraphs_of(found) == ["Ad. 1. Kommune", "Godkendt.", "Ad. 1. Kommission"]
    endings = asked(["Kommunen"], "Ad. 1. Kommuner", "Godkendt.")
    assert paragraphs_of(endings) == ["Ad. 1. Kommuner", "Godkendt."]


def test_an_enormous_number_is_read_and_written() -> None:
    text = "999999999. A"
    item = AgendaItem(
        "i", "", sections=(Section("s", "Baggrund", text),), decision="Ad. 1-99999999"
    )
    found = with_ad_points(item)
    assert found is not None
    assert paragraphs_of(found) == ["Ad. 1-99999999", "Ad. 999999999. A"]


# Whatever was written


@st.composite
def decisions_on(draw: st.DrawFn, titles: Sequence[str]) -> str:
    """What a clerk may have made of the skeleton: answers, own words, touched titles."""
    found = with_ad_points(item_of(titles))
    lines = [draw(st.sampled_from(["", "Indledning."]))]
    for number, line in enumerate(found.decision.split("\n\n") if found else []):
        lines.append(draw(st.sampled_from([line, line, line, line + " (kort)", ""])))
        answers = st.sampled_from([f"Svar {number}.", f"- punkt {number}\n  - indre", "Godkendt."])
        lines += draw(st.lists(answers, max_size=2))
    return "\n\n".join(line for line in lines if line)


titles_of_points = st.lists(st.sampled_from(TITLES), max_size=5, unique=True)


@st.composite
def two_agendas(draw: st.DrawFn) -> tuple[list[str], list[str], str]:
    before, after = draw(titles_of_points), draw(titles_of_points)
    return before, after, draw(decisions_on(before))


def written_in(decision: str, *titles: str) -> list[str]:
    """The lines that are not a point's own line."""
    own = {title for each in titles for title in (each, plain(each))}
    return [
        line
        for line in plain(decision).split("\n")
        if line and not (AD.match(line) and AD.sub("", line, count=1) in own)
    ]


@given(two_agendas())
def test_nothing_written_is_changed_lost_or_moved(case: tuple[list[str], list[str], str]) -> None:
    before, after, decision = case
    found = with_ad_points(item_of(after, decision))
    if found is None:
        assert not [title for title in after if plain(title)]
        return
    known = (*before, *after)
    assert written_in(found.decision, *known) == written_in(decision, *known)
    for title in after:
        if f". {title}\n\n" in decision:  # each answer stands under the line it stood under
            answer = decision.split(f". {title}\n\n")[1].split("\n\n")[0]
            assert AD.match(answer) or f". {title}\n\n{answer}" in found.decision


@given(two_agendas())
def test_every_point_has_one_line_with_its_number(case: tuple[list[str], list[str], str]) -> None:
    _, after, decision = case
    found = with_ad_points(item_of(after, decision))
    real = [title for title in after if plain(title)]
    for title in real:
        assert found is not None
        numbers = re.findall(
            rf"^Ad\. (\d+)\. {re.escape(title)}( \(kort\))?$", found.decision, re.MULTILINE
        )
        untouched = [number for number, touched in numbers if not touched]
        assert len(numbers) == 1
        assert untouched in ([], [str(after.index(title) + 1)])


@given(two_agendas())
def test_asking_twice_is_asking_once(case: tuple[list[str], list[str], str]) -> None:
    _, after, decision = case
    once = with_ad_points(item_of(after, decision))
    if once is not None:
        assert with_ad_points(item_of(after, once.decision)) == once


@given(items, st.lists(st.integers(0, 12).map("Ad. {}. a".format) | st.just("b"), max_size=6))
def test_any_item_at_all_keeps_its_text(item: AgendaItem, lines: list[str]) -> None:
    item = replace(item, decision="\n\n".join([*lines, item.decision]))
    found = with_ad_points(item)
    if found is None:
        return
    kept = [line for line in plain(item.decision).split("\n") if line and not AD.match(line)]
    assert [line for line in plain(found.decision).split("\n") if line in kept] == kept
    assert with_ad_points(replace(item, decision=found.decision)) == found


@given(two_agendas())
def test_the_caret_is_a_line_of_the_editor(case: tuple[list[str], list[str], str]) -> None:
    _, after, decision = case
    found = with_ad_points(item_of(after, decision))
    if found is not None and found.caret is not None:
        lines = [line for line in lines_of(parse(found.decision)) if line.kept]
        text = "".join(span.text for span in lines[found.caret].spans)
        following = "".join(
            span.text for line in lines[found.caret + 1 :][:1] for span in line.spans
        )
        assert AD.match(text)
        assert not following or AD.match(following)


# The references


def reference_item(folder: Path, name: str, at: int) -> AgendaItem:
    return read_file(folder / name).meeting.items[at]


def ad_lines(decision: str) -> list[str]:
    return [line for line in plain(decision).split("\n") if AD.match(line)]


def test_the_skeleton_of_2024_is_what_the_reference_says(shared_reference: Path) -> None:
    item = reference_item(shared_reference, "referat_2024-04-24.txt", 3)
    found = with_ad_points(replace(item, decision=""))
    assert found is not None
    written, expected = ad_lines(found.decision), ad_lines(item.decision)
    assert len(written) == 6
    differs = [at for at in range(6) if written[at] != expected[at]]
    assert differs == [4]
    assert written[4].replace("pige café", "pigecafé") == expected[4]


@pytest.mark.parametrize(
    ("name", "at"), [("referat_2024-04-24.txt", 3), ("referat_2018-12-06.txt", 4)]
)
def test_a_reference_has_all_its_answers(shared_reference: Path, name: str, at: int) -> None:
    item = reference_item(shared_reference, name, at)
    assert with_ad_points(item) == AdPoints(item.decision)


def test_a_point_opened_and_not_answered_is_told():
    case = Section("s", "Baggrund", "1. Uro\n2. Fravær\n3. Møder")
    item = AgendaItem("i", "Status", sections=(case,))
    opened = with_ad_points(item)
    assert opened is not None
    asked = replace(item, decision=opened.decision.replace("Ad. 2.", "Intet nyt.\n\nAd. 2."))
    assert unanswered_points(asked) == (2, 3)
    assert unanswered_points(replace(item, decision="Godkendt.")) == ()
    assert unanswered_points(replace(item, decision="")) == ()


@pytest.mark.parametrize("rows", [1, 30])
def test_a_table_among_the_answers_moves_no_point(rows: int):
    table = "| Skole | Elever |\n| --- | ---: |" + "\n| Havn | 7<br>8 |" * rows
    decision = f"Ad. 1. Uro\n\n{table}\n\nAd. 2. Fravær\n\nAd. 3. Møder\n\nDrøftet."
    item = item_of(("Uro", "Fravær", "Møder"), decision)
    assert unanswered_points(item) == (2,)
