"""Each kind of fault planted in minutes, in the wordings that people use, and what looks so."""

from dataclasses import replace

import pytest

from ssp_desktop.application.order import Rule, findings
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Participant, Presence
from tests.application.order.test_item_rules import POINTS, item_of
from tests.meetings.sample_meeting import meeting_of


def rules(item: AgendaItem, *, present: int = 0) -> list[Rule]:
    meeting = meeting_of(item)
    if present:
        people = (Participant(f"p{n}", f"P{n}", presence=Presence.PRESENT) for n in range(present))
        meeting = replace(meeting, participants=tuple(people))
    return [each.rule for each in findings(meeting)]


@pytest.mark.parametrize(
    "day",
    ["31/4 2024", "31/4-2024", "31. 11. 2024", "31-06-24", "2024-02-30", "den 31.4.24",
     "senest 31.4.24", "d. 31/6", "inden 30/2"],
)  # fmt: skip
def test_a_day_that_does_not_exist(day: str) -> None:
    assert rules(item_of(f"Vi mødes {day} i salen.")) == [Rule.NO_SUCH_DAY]


@pytest.mark.parametrize(
    "day",
    ["Torsdag d. 24/4 2024", "torsdag d. 24/4-2024", "tors. 24/4 2024", "tors 24. april 2024",
     "torsdag den 24-04-24", "torsdag d. 24.04.24", "den 24. april 2024 (torsdag)",
     "24. april 2024, en torsdag", "24. april 2024 er en torsdag", "onsdag d. 3/3"],
)  # fmt: skip
def test_another_weekday(day: str) -> None:
    assert rules(item_of(f"Næste møde: {day} kl. 16.")) == [Rule.WEEKDAY]


def test_a_weekday_told_by_a_sentence_is_said_shortly() -> None:
    (found,) = findings(meeting_of(item_of("Den 24. april 2024 er en torsdag.")))
    assert found.text == "Punkt 1: 24. april 2024 (torsdag) er en onsdag"


@pytest.mark.parametrize(
    "text",
    [
        "Onsdag d. 24/4 2024, ons. 24/4-24 og 24. april 2024 (onsdag).",
        "Emne 31.04.20 og 31.02.24; brøken 30/2; 31/6 af sagerne; side 31/31.",
        "Version 2.31.20, sag 2024-31-12-5 og 24-31-06-2, §31.4.",
        "Torsdag 14.30 og fredag 10.45; tors 8.30.",
        "Det kan man 3. maj nå. En søn 3. klasse.",
        "Efter 24/4 24 dage.",
    ],
)
def test_days_that_are_right_and_figures_that_are_no_days(text: str) -> None:
    assert rules(item_of(text)) == []


@pytest.mark.parametrize(
    "decision",
    ["For stemte 19, imod stemte 2.", "For: 19. Imod: 2.", "For: 19 (A, B, C)\n\nImod: 2 (O)",
     "Vedtaget med 19 stemmer mod 2.", "Vedtaget med 19 mod 2 stemmer.", "nitten for og to imod",
     "19 for, 2 imod og 1 hverken for eller imod.", "2 imod, 19 for.",
     "For forslaget stemte 19, imod 2.", "For: 19. Imod: 2. Blanke: 1."],
)  # fmt: skip
def test_votes_that_are_not_as_many_as_those_present(decision: str) -> None:
    assert rules(item_of(decision=decision), present=25) == [Rule.VOTES]
    assert rules(item_of(decision=decision), present=18) == [Rule.VOTES]


@pytest.mark.parametrize(
    "decision",
    ["For: 19. Imod: 2.", "Vedtaget med 18 stemmer mod 2; 1 undlod at stemme.",
     "19 for og ingen imod. 2 (A og B) undlod at stemme.",
     "For: 17 (A)\n\nImod: 2 (O)\n\nBlanke: 2",
     "19 for og en imod. Eva Å var inhabil.", "10 for og 2 imod. Kim Berg undlod at stemme.",
     "Der var talere for: 3. Der var ikke andre."],
)  # fmt: skip
def test_votes_that_add_up(decision: str) -> None:
    assert rules(item_of(decision=decision), present=21) == []


@pytest.mark.parametrize(
    "text",
    ["Se vedhæftede notat.", "Notatet er vedlagt.", "Regnskabet vedlægges.",
     "Kortet er med som bilag.",
     "Det fremgår af vedlagte rapport.", "Af Bilag A fremgår det.", "Se medsendte bilag."],
)  # fmt: skip
def test_attachments_that_are_mentioned_without_a_number(text: str) -> None:
    assert rules(item_of(text)) == [Rule.ATTACHMENT_NOT_LISTED]
    assert rules(item_of(text, attachments=(Attachment("a", "Noget", 1),))) == []


@pytest.mark.parametrize("text", ["Notatet er ikke vedlagt.", "Bilag i sagen udsendes ikke."])
def test_no_attachment_is_meant(text: str) -> None:
    assert rules(item_of(text)) == []


@pytest.mark.parametrize("decision", ["Beslutning:", "-", "…", "XXX", "[udfyldes]", "Beslutning"])
def test_a_decision_that_is_yet_to_be_written(decision: str) -> None:
    assert rules(item_of(decision=decision)) == [Rule.UNDECIDED]


@pytest.mark.parametrize("decision", ["Udsat til maj.", "Nej.", "Drøftet.", "17"])
def test_a_short_decision_is_one(decision: str) -> None:
    assert Rule.UNDECIDED not in rules(item_of(decision=decision))


def test_a_public_sentence_of_spaces_is_none() -> None:
    assert rules(item_of(closed=True, open_text=" \n")) == [Rule.NO_PUBLIC_TEXT]


def test_answers_by_the_words_for_a_point() -> None:
    answers = "Ad. pkt. 1: Drøftet.\n\nAd punkt 2: Drøftet."
    assert rules(item_of(POINTS, answers)) == [Rule.POINT_ALONE]
    assert rules(item_of(POINTS, f"{answers}\n\nAd pkt. 3: Ja.")) == []
    assert rules(item_of(POINTS, f"{answers}\n\nAd pkt. 3: Ja.\n\nAd pkt. 7: Nej.")) == [
        Rule.AD_ALONE
    ]
