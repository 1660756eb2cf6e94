"""Words of closed items that stand in open ones."""

from dataclasses import replace

import pytest

from ssp_desktop.application.order import Finding, Rule, findings
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.committee import Committee, Member, StandingItem
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Section
from tests.meetings.sample_meeting import meeting_of

UNTOLD = "Drengen fra Lindeskolen blev anholdt ved kiosken på Møllevej sent om aftenen."
CLOSED = AgendaItem(
    "c",
    "Anholdelsen ved kiosken",
    closed=True,
    open_text="En sag er drøftet.",
    sections=(Section("cs", "Baggrund og vurdering", UNTOLD),),
    decision="Styregruppen tager orienteringen til efterretning.",
)


def an_open(text: str = "", **more: object) -> AgendaItem:
    given = {"decision": "Godkendt.", "sections": (Section("s", "Økonomi", text or "Ingen."),)}
    return AgendaItem("i", "Åben sag", **{**given, **more})


def leaks(*items: AgendaItem, committee: Committee | None = None) -> list[Finding]:
    found = findings(meeting_of(*items), committee)
    return [each for each in found if each.rule is Rule.CLOSED_WORDS]


@pytest.mark.parametrize(
    ("item", "part"),
    [
        (an_open("Vi hørte, at drengen fra Lindeskolen blev anholdt igen."), "s"),
        (an_open(decision="Godkendt.\n\n*Anholdt* ved kiosken på Møllevej."),
         "decision"),
        (an_open(attachments=(Attachment("a", "Drengen fra Lindeskolen blev anholdt"),)),
         "attachments"),
        (replace(an_open(), title="Drengen fra Lindeskolen blev anholdt"), "title"),
    ],
)  # fmt: skip
def test_five_words_in_a_row_are_found_wherever_they_stand(item: AgendaItem, part: str) -> None:
    (found,) = leaks(CLOSED, item)
    assert found.place == ("i", part)
    assert "lukkede punkt 1" in found.text


def test_words_further_on_in_one_stretch_are_one_finding() -> None:
    (found,) = leaks(CLOSED, an_open(f"Sagt: {UNTOLD}"))
    assert found.words == UNTOLD.rstrip(".")


def test_an_action_point_of_an_open_item_is_read_too() -> None:
    point = ActionPoint("p", "i", "Ring om drengen fra Lindeskolen blev anholdt")
    meeting = replace(meeting_of(CLOSED, an_open()), actions=(point,))
    assert Rule.CLOSED_WORDS in {each.rule for each in findings(meeting)}


def test_the_title_of_a_closed_item_is_found() -> None:
    (found,) = leaks(CLOSED, an_open("Vi talte om anholdelsen ved kiosken."))
    assert found.text == "Punkt 2 er åbent og nævner titlen på det lukkede punkt 1"


def test_what_the_public_is_told_and_other_closed_items_are_no_leak() -> None:
    other = replace(CLOSED, id="d")
    told = replace(CLOSED, open_text=UNTOLD, open_title="Anholdelsen ved kiosken")
    assert leaks(told, other, an_open()) == []


@pytest.mark.parametrize(
    "text",
    [
        "Styregruppen tager orienteringen til efterretning.",
        "Administrationen indstiller, at eventuelle orienteringer tages til efterretning.",
        "Familie- og Beskæftigelsesforvaltningen indstiller, at Socialudvalget godkender.",
        "Børne- og Uddannelsesforvaltningen indstiller, at styregruppen tager orienteringen.",
        "Der er ingen økonomiske konsekvenser for Ravnsø Kommune i den kommende tid.",
        "Mødet den 24. april 2024 kl. 16 i Salen.",
        "Anna Ø og Bo orienterede om sagen på mødet i dag.",
    ],
)
def test_words_that_every_item_has_are_no_leak(text: str) -> None:
    closed = replace(CLOSED, sections=(Section("cs", "Økonomi", text),))
    committee = Committee("k", "Ungeudvalget", "Ravnsø Kommune", standing_items=(
        StandingItem("Orientering", (("Indstilling",
                     "Børne- og Uddannelsesforvaltningen indstiller, at orienteringen tages."),)),
    ))  # fmt: skip
    assert leaks(closed, an_open(text), committee=committee) == []


def test_standing_items_may_have_the_same_title_open_and_closed() -> None:
    title = "Nyt fra gadeplansmedarbejderne og klubberne i Ravnsø"
    assert leaks(replace(CLOSED, title=title), replace(an_open(), title=title)) == []


def test_a_meeting_without_closed_items_has_none() -> None:
    assert leaks(replace(CLOSED, closed=False), an_open(UNTOLD)) == []


# Names


@pytest.mark.parametrize(
    "text",
    ["Familien Skytte blev nævnt.", "Vi talte om Jonas Skyttes fravær.", "Mødet med Jonas Skytte."],
)
def test_a_name_that_a_closed_item_alone_tells_is_found(text: str) -> None:
    closed = replace(CLOSED, decision="Familien Skytte får besøg. Jonas Skytte er 15 år.")
    (found,) = leaks(closed, an_open(text))
    assert found.words.removesuffix("s") in text


@pytest.mark.parametrize(
    "name",
    ["Anna Ø", "Lise Kær", "Sydsjællands Politi", "Ravnsø Kommune", "SSP Ravnsø", "Ravnsø Skole"],
)
def test_names_that_are_no_secret_are_left_alone(name: str) -> None:
    closed = replace(CLOSED, decision=f"Det gør {name} noget ved.")
    committee = Committee("k", "Ungeudvalget", members=(Member("m", "Lise Kær"),))
    assert leaks(closed, an_open(f"Det spørges {name} om."), committee=committee) == []
