"""What is not in order in an item, and what looks so and is not."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.application.order import Rule, findings
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    ItemState,
    Meeting,
    Participant,
    Presence,
    Section,
)
from tests.meetings.sample_meeting import meeting_of

NAMES = ("Brian Bakmann Sørensen", "Anders Nyholm", "Ronni Mark Nielsen", "Pia Borg")


def item_of(text: str = "", decision: str = "Godkendt.", **more: object) -> AgendaItem:
    sections = (Section("s", "Baggrund og vurdering", text),) if text else ()
    return AgendaItem(
        "i", **{"title": "En sag", "sections": sections, "decision": decision, **more}
    )


def told(item: AgendaItem, *rules: Rule) -> list[str]:
    found = findings(meeting_of(item))
    return [each.text for each in found if not rules or each.rule in rules]


def test_an_item_in_order_is_not_told_of() -> None:
    assert told(item_of("Kortet er vist på mødet den 3. marts 2025.")) == []


# Days


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Vi ses torsdag den 24. april 2024.", "torsdag den 24. april 2024 er en onsdag"),
        ("Frist: tors. d. 24. april 2024", "tors. d. 24. april 2024 er en onsdag"),
        ("Torsdag d. 24-04-2024 kl. 16", "Torsdag d. 24-04-2024 er en onsdag"),
        ("Mødet er 30. februar.", "datoen 30. februar findes ikke"),
        ("Mødet er den 29. februar 2025.", "datoen 29. februar 2025 findes ikke"),
        ("Frist 31.04.2024 kl. 12.", "datoen 31.04.2024 findes ikke"),
        ("Frist 24-13-2024.", "datoen 24-13-2024 findes ikke"),
        ("Senest den 31. juni", "datoen 31. juni findes ikke"),
        ("Senest den 31. sept. 2024 kl. 9.", "datoen 31. sept. 2024 findes ikke"),
        ("Torsdagen den 24. apr 2024", "Torsdagen den 24. apr 2024 er en onsdag"),
        # No year near 2025 has that weekday.
        ("Besøg onsdag den 3. marts.", "onsdag den 3. marts er en mandag i 2025"),
        ("Besøg onsdag den 3/3.", "onsdag den 3/3 er en mandag i 2025"),
    ],
)
def test_a_day_that_is_wrong(text: str, said: str) -> None:
    assert told(item_of(text)) == [f"Punkt 1: {said}"]


@pytest.mark.parametrize(
    "text",
    [
        "Besøget var mandag den 22. april 2024.",
        "Ons. d. 24-04-2024 og onsdag den 24. april 2024.",
        "Den 29. februar 2024 og den 29. februar.",
        "Vi mødes tirsdag 14.30 og onsdag kl. 9.45.",
        "Afsnit 2.31.2 og 31.4 i planen; § 31, stk. 2; version 3.13.2.",
        "Sag 24-13-20245 og 22-015262 og 2024-13-31.",
        "Onsdag 13. maj i 2020 var der møde.",
        "Den 31. marked, 30. februarmøde og 31. novelle.",
        "Det sker mandag den 3. marts og tirsdag den 3. marts næste år.",
        "EAN 5798000123456, tlf. 31.02.20.24.",
        "Workshop den 13. - 14. november 2018.",
    ],
)
def test_a_day_that_is_right_or_no_day(text: str) -> None:
    assert told(item_of(text)) == []


# Attachments

LISTED = (Attachment("a", "Handleplan", 1), Attachment("b", "Kort over området", 2))


@pytest.mark.parametrize(
    ("text", "attachments", "said"),
    [
        ("Se bilag 1.", (), ["bilag 1 er nævnt, men ikke på listen"]),
        ("Se bilag 1, 2 og 3.", LISTED, ["bilag 3 er nævnt, men ikke på listen"]),
        ("Jf. Bilag 1-3.", LISTED, ["bilag 3 er nævnt, men ikke på listen"]),
        ("Bilag nr. 4 og bilag 1 til punktet, jf. bilag 2", LISTED,
         ["bilag 4 er nævnt, men ikke på listen"]),
        ("Planen fremgår af bilag 1.", LISTED, ["bilag 2 er ikke nævnt i teksten"]),
        ("Kalenderen er vedlagt som bilag.", (), ["bilag er nævnt, men der er ingen"]),
        ("Bilag: Afsluttende rapport.", (), ["bilag er nævnt, men der er ingen"]),
    ],
)  # fmt: skip
def test_attachments_in_the_text_and_on_the_list(text, attachments, said) -> None:
    item = item_of(text, attachments=attachments)
    assert told(item) == [f"Punkt 1: {each}" for each in said]


@pytest.mark.parametrize(
    ("text", "attachments"),
    [
        ("Se bilag 1 og 2.", LISTED),
        ("Se bilag 1. Området er stort.", LISTED),
        ("Planen er drøftet.", LISTED),
        ("Kalenderen er vedlagt som bilag.", LISTED[1:]),
        ("Lovens bilag 3 gælder.", ()),
        ("Bilag 4 til budgetaftalen og punkt 3, bilag 2.", ()),
        ("Bilag 1 i vejledningen.", ()),
        ("Der er ingen bilag. Bilagene gennemgås.", ()),
        ("Se bilag 2.", (replace(LISTED[0], number=None), replace(LISTED[1], number=None))),
        ("Se bilag 3.", (Attachment("c", "Bilag 3 - Oversigt"),)),
        ("Bilag 2024 og bilag 1.2.", ()),
    ],
)
def test_attachments_in_order(text, attachments) -> None:
    rules = (Rule.ATTACHMENT_NOT_LISTED, Rule.ATTACHMENT_NOT_MENTIONED)
    mentioned = item_of(text, attachments=attachments)
    if text == "Se bilag 2.":
        mentioned = replace(mentioned, decision="Bilag 1 godkendt.")
    assert told(mentioned, *rules) == []


# Names


def with_people(item: AgendaItem) -> Meeting:
    people = (Participant(name, name, presence=Presence.PRESENT) for name in NAMES)
    return replace(meeting_of(item), participants=tuple(people))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Brian Bakman Sørensen kom.", "Brian Bakman Sørensen ligner Brian Bakmann Sørensen"),
        ("Andes Nyholm orienterede.", "Andes Nyholm ligner Anders Nyholm"),
        ("Fravær: Ronnie Mark Nielsen.", "Ronnie Mark Nielsen ligner Ronni Mark Nielsen"),
    ],
)
def test_a_name_that_is_nearly_somebodys(text: str, said: str) -> None:
    found = findings(with_people(item_of(text)))
    assert [each.text for each in found] == [f"Punkt 1: {said}"]
    assert found[0].rule is Rule.NAME
    assert found[0].words in text


@pytest.mark.parametrize(
    "text",
    [
        "Brian Bakmann Sørensens oplæg, Anders Nyholm og Pia Borg.",
        "Anders Jensen og Mark Nielsen fra Borgen.",
        "Andres Larsen kom.",
    ],
)
def test_other_names_are_left_alone(text: str) -> None:
    assert findings(with_people(item_of(text))) == ()


def test_a_name_of_the_committee_that_is_not_at_the_meeting_is_known() -> None:
    committee = Committee("c", "Udvalget", venue="Byrådsstue Ivar Huitfeldt")
    found = findings(meeting_of(item_of("I Byrådsstue Iver Huitfeldt.")), committee)
    assert [each.rule for each in found] == [Rule.NAME]


# Headings


def test_a_heading_without_text_among_others_with_text() -> None:
    sections = (
        Section("a", "Indstilling"),
        Section("b", "Baggrund og vurdering", "Tekst."),
        Section("c", "Økonomi"),
    )
    other = AgendaItem("j", "Anden sag", decision="Godkendt.",
                       sections=(Section("d", "Indstilling", "Det indstilles."),))  # fmt: skip
    found = findings(meeting_of(item_of(sections=sections), other))
    assert [each.text for each in found] == [
        "Punkt 1: overskriften Indstilling har ingen tekst",
        "Punkt 1: overskriften Økonomi har ingen tekst",
    ]
    assert [each.place for each in found] == [("i", "a"), ("i", "c")]


def test_headings_of_an_item_without_case_text_and_those_above_others_are_in_order() -> None:
    empty = item_of(sections=(Section("a", "Indstilling"), Section("b", "Økonomi")))
    group = AgendaItem("j", "Anden sag", decision="Godkendt.", sections=(
        Section("c", "Fremstilling"), Section("d", "Resume", "Kort."),
        Section("e", "Økonomi", "Ingen."),
    ))  # fmt: skip
    assert findings(meeting_of(empty, group)) == ()


# Points and their answers

POINTS = "1. Nyt fra politiet\n2. Lattergas\n3. Kalender"


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        ("Ad. 1. Nyt fra politiet\n\nDrøftet.\n\nAd. 3. Kalender\n\nDrøftet.",
         "Ad. 2 mangler i beslutningen"),
        ("Ad 1-3: Godkendt.\n\nAd. 4. Eventuelt\n\nDrøftet.",
         "Ad. 4 svarer ikke til noget i teksten"),
    ],
)  # fmt: skip
def test_answers_and_points_without_each_other(decision: str, said: str) -> None:
    assert told(item_of(POINTS, decision)) == [f"Punkt 1: {said}"]


@pytest.mark.parametrize(
    "decision",
    [
        "Godkendt.",
        "Ad. 1, 2 og 3: Godkendt.",
        "Ad. 1. Nyt fra politiet\n\nA.\n\nAd. 2. Om lattergas\n\nB.\n\nAd. 3. Møder\n\nC.",
        "Addendum til aftalen godkendt.",
    ],
)
def test_answers_in_order(decision: str) -> None:
    assert told(item_of(POINTS, decision), Rule.AD_ALONE, Rule.POINT_ALONE) == []


# Votes written by hand


def voting(decision: str, present: int) -> list[str]:
    people = (Participant(str(n), f"P{n}", presence=Presence.PRESENT) for n in range(present))
    meeting = replace(meeting_of(item_of(decision=decision)), participants=tuple(people))
    return [each.text for each in findings(meeting)]


def test_votes_that_are_not_as_many_as_those_present() -> None:
    decision = "Med stemmerne 19 for og 2 imod godkendte byrådet indstillingen."
    assert voting(decision, 21) == []
    said = "Punkt 1: der er 21 stemmer i beslutningen, men {} til stede"
    assert voting(decision, 20) == [said.format(20)]
    assert voting(decision, 23) == [said.format(23)]
    assert voting(f"{decision} 2 undlod at stemme.", 23) == []
    assert voting(f"{decision}\n\nUdvalget den 6. februar 2024: 3 for og 2 imod.", 21) == []
    assert voting("Tre taler for og imod blev holdt, 1 for mig.", 20) == []


# The item itself


def test_a_sheet_to_sign_is_not_decided_and_a_withdrawn_closed_item_owes_nothing() -> None:
    sheet = item_of(title="Underskriftsark", decision="")
    closed = AgendaItem("j", "En sag", closed=True, decision="Udgår.", state=ItemState.WITHDRAWN)
    assert findings(meeting_of(sheet, closed)) == ()


def test_a_closed_item_owes_the_public_a_sentence() -> None:
    item = item_of(closed=True, title="Kælderen")
    (found,) = findings(meeting_of(item))
    assert found.text == "Punkt 1 er lukket og har ingen tekst til den åbne udgave"
    assert found.place == ("i", "open_text")
    assert findings(meeting_of(replace(item, open_text="En lejesag er drøftet."))) == ()


def test_numbers_that_go_back_or_come_twice() -> None:
    items = [
        AgendaItem(f"i{at}", "En sag", decision="Godkendt.", fixed_number=number)
        for at, number in enumerate((7, 8, 8, 5, None, 12))
    ]
    found = findings(meeting_of(*items))
    assert [(each.text, each.item) for each in found] == [
        ("To punkter har nummer 8", "i2"),
        ("Punkt 5 står efter punkt 8", "i3"),
    ]


def test_a_cpr_number_is_told_without_the_number() -> None:
    (found,) = findings(meeting_of(item_of("CPR-nr. 010190-1234")))
    assert (found.rule, found.place) == (Rule.CPR, ("i", "s"))
    assert "010190-XXXX" in found.text
    assert "1234" not in f"{found.text}{found.key}"


def test_what_the_meeting_itself_lacks() -> None:
    bare = replace(meeting_of(), date=None, venue="")
    people = (Participant("p", "Eva Å"), Participant("q", "Bo Ly"))
    found = findings(replace(bare, participants=people))
    assert [each.text for each in found] == [
        "Mødet har ingen dato",
        "Mødet har intet sted",
        "Mødet har ingen punkter",
        "Ikke råbt op: Eva Å og Bo Ly",
    ]
    assert found[0].place == ("", "date")
    assert isinstance(meeting_of().date, datetime.date)
