"""What is closed is found however it is written, and what says nothing is no find."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from ssp_desktop.application.leaks.checking import closed_in
from ssp_desktop.application.leaks.secrets import secrets_of
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, Participant, Role, Section
from ssp_desktop.domain.room import EventKind, RoomEvent
from ssp_desktop.inspection.finds import Piece

CLOSED = AgendaItem(
    "i2",
    "Kastanjen",
    closed=True,
    sections=(
        Section(
            "s2",
            "Sag",
            "Familien bor på efterskole indtil foråret, jf. forvaltningslovens § 28, stk. 1, nr. 2,"
            " og i henhold til reglerne herom.",
        ),
    ),
    attachments=(
        Attachment("b2", "Bilag 1", 1, "Notat.docx"),
        Attachment("b3", "Trivsel på Kastanjen", 2, "scan.pdf"),
    ),
)
MEETING = Meeting(
    "m" * 10,
    "Trivselsudvalget",
    participants=(
        Participant("p1", "Ann Dam"),
        Participant("p2", "Ole Gæst Hansen", role=Role.GUEST),
    ),
    events=(
        RoomEvent("e1", EventKind.BEGAN, None),
        RoomEvent("e2", EventKind.TAKEN_UP, None, "i2"),
        RoomEvent("e3", EventKind.ARRIVED, None, "i2", "p2"),
    ),
    items=(AgendaItem("i1", "Handleplan for trivsel"), CLOSED),
)


def kinds_in(*texts: str, meeting: Meeting = MEETING) -> Iterator[str]:
    """Yield the kinds of what is found in a file that says `texts`, a piece each."""
    secrets = secrets_of(meeting, Committee("c", "Trivselsudvalget"), ("Taget til efterretning.",))
    pieces = [Piece(f"stykke {at}", text) for at, text in enumerate(texts)]
    return (leak.kind for leak in closed_in("fil", pieces, secrets))


@pytest.mark.parametrize(
    "texts",
    [
        ("familien BOR på efterskole indtil",),
        ("Familien bor på efter\u00adskole ind\u200btil",),  # parted by what nobody sees
        ("Familien\u00a0bor på efterskole indtil",),
        ("Familien bor på efter-\nskole ind-\ntil",),
        ("Familien bor på efter-", "skole indtil"),  # a line each, or a run each
        ("F a m i l i e n bor på efterskole indtil",),
        ("familien_bor_på_efterskole_indtil.pdf",),
        ("Familien | bor | på | efterskole | indtil",),
        ("Derforborfamilienborpåefterskoleindtiljuni",),  # written together
        ("Familienbor på efterskoleindtil foråret",),
        ("Familien bor paa efterskole indtil",),  # where there is no å
        ("Familien bor pa efterskole indtil",),
    ],
)
def test_words_are_found_however_they_are_divided(texts: tuple[str, ...]) -> None:
    assert set(kinds_in(*texts)) == {"closed_words"}


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("IF.pdf", "Det fremgår af IF", True),
        ("IF.pdf", "litra i, f. eks. nr. 2", False),
        ("IF.pdf", "gif, hvis if2", False),
        ("Ø-IT.pdf", "Se bilag Ø IT", True),
        ("Ø-IT.pdf", "Se bilag ØIT", True),
        ("Ruth.pdf", "R u t h", True),
    ],
)
def test_a_word_of_few_letters_must_stand_as_one(name: str, text: str, found: bool) -> None:
    item = replace(CLOSED, attachments=(Attachment("b2", "Bilag 1", 1, name),))
    meeting = replace(MEETING, items=(MEETING.items[0], item))
    assert list(kinds_in(text, meeting=meeting)) == ["closed_file"] * found


@pytest.mark.parametrize(
    "text",
    [
        "Ole Gæst Hansen",
        "Hansen, Ole Gæst",
        "Deltagere:\nHansen, Ole; Dam, Ann",
        "fra Ole Hansen",
        "ole.hansen@ravnsoe.dk",
        "OleHansen.docx",
        "ole_gæst_hansen",
        "Ole Hansens datter",
        "Ole Gaest Hansen",
    ],
)
def test_people_are_found_by_first_and_last_name_in_either_order(text: str) -> None:
    assert set(kinds_in(text)) == {"closed_person"}


@pytest.mark.parametrize("name", ["André Müller", "Andre Muller (psykolog)", "Andre Muller, PPR"])
@pytest.mark.parametrize(
    "text", ["fra André Müller", "fra Andre Muller", "Mu\u0308ller, Andre\u0301"]
)
def test_people_are_found_with_accents_or_without_and_without_what_they_are(
    name: str, text: str
) -> None:
    people = (MEETING.participants[0], replace(MEETING.participants[1], name=name))
    assert set(kinds_in(text, meeting=replace(MEETING, participants=people))) == {"closed_person"}


@pytest.mark.parametrize(
    "text",
    [
        "Lis Hansen, Ole Petersen",  # the end of one name and the beginning of the next
        "Hansen og Ole",
        "Nicoleh Ansen",
        "Jf. forvaltningslovens § 28, stk. 1, nr. 2",  # a law
        "og i henhold til reglerne herom",
        "Se bilag 1 og det vedlagte notat (scan).",  # what half of all files are called
        "Familien bor på en efterskole indtil videre",
        "Vi bor på efterskole indtil videre",
        "Storfamilien bor på efterskole indtilbage",  # parts of other words, none written together
    ],
)
def test_what_tells_nobody_anything_is_no_find(text: str) -> None:
    assert list(kinds_in(text)) == []


def test_a_short_title_of_one_telling_word_is_found() -> None:
    assert set(kinds_in("Besøg på Kastanjen")) == {"closed_title"}
    assert set(kinds_in("Trivsel på Kastanjen")) == {"closed_title", "closed_file"}


@pytest.mark.parametrize(
    ("decision", "text", "kinds"),
    [
        (
            "Bevillingen forlænges tre måneder.",
            "bevillingen forlænges tre måneder",
            ["closed_words"],
        ),
        ("Godkendt. Støtten ophører juni.", "at støtten ophører juni 2026", ["closed_words"]),
        ("Familien fraflytter.", "Familien fraflytter kommunen", ["closed_sentence"]),
        ("Familien får afslag.", "at familien får afslag", ["closed_sentence"]),
        ("Mikkel Storm får en plads.", "Mikkel Storms klasse", ["closed_name"]),
        ("Bevillingen forlænges tre måneder.", "bevillingen forlænges fire måneder", []),
        ("Udvalget tog sagen op.", "udvalget tog sagen op", ["closed_sentence"]),
        ("Sagen blev drøftet.", "sagen blev drøftet", []),
        ("Taget til efterretning.", "taget til efterretning", []),
        ("Støtten øges.", "støtten øges", []),  # too little to know it by
    ],
)
def test_a_closed_sentence_of_few_words_is_known_whole(
    decision: str, text: str, kinds: list[str]
) -> None:
    item = replace(CLOSED, decision=decision)
    assert list(kinds_in(text, meeting=replace(MEETING, items=(MEETING.items[0], item)))) == kinds


@pytest.mark.parametrize("title", ["Orientering", "Personsag", "Udtalelse", "Sag 4", "Normal"])
def test_a_title_like_any_other_is_not_looked_for(title: str) -> None:
    meeting = replace(MEETING, items=(MEETING.items[0], replace(CLOSED, title=title)))
    assert list(kinds_in(f"Punkt 3: {title}", meeting=meeting)) == []


def test_somebody_whose_name_also_stands_in_the_open_is_not_looked_for() -> None:
    there = Participant("p3", "Ole Hansen")
    meeting = replace(MEETING, participants=(*MEETING.participants, there))
    assert list(kinds_in("Ole Hansen", meeting=meeting)) == []
    assert set(kinds_in("Ole Gæst Hansen", meeting=meeting)) == {"closed_person"}


def test_what_is_read_in_more_ways_than_one_is_told_once_at_a_place() -> None:
    secrets = secrets_of(MEETING, None, ())
    said = "familien bor på efterskole indtil"
    pieces = [Piece("side 1", f"{word} {said} {word}") for word in ("Et", "To")]
    assert len(list(closed_in("fil", [*pieces, Piece("side 2", said)], secrets))) == 2
