"""Each kind of change that a reviewer makes, told as what it is, with who made it."""

from dataclasses import replace

import pytest

from ssp_desktop.application.merging.theirs import Authored, TheirComment, Theirs, Unplaced
from ssp_desktop.application.returning.reading_back import theirs_of
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Layout,
    Meeting,
    Participant,
    Presence,
    Section,
)
from ssp_desktop.reading.returned.document import (
    Change,
    Piece,
    ReturnedComment,
    ReturnedDocument,
    ReturnedParagraph,
)
from tests.application.returning.documents import document_of, sent

_BO = Change("Bo Ås", "2026-03-02T10:00:00Z")
_CAI = Change("Cai Dam", "2026-03-03T10:00:00Z")
_MEETING = Meeting(
    "m1",
    "Ungeudvalget",
    venue="Mødelokale 2",
    layout=Layout.KLASSISK,
    participants=(
        Participant("p1", "Anna Berg", "A", Presence.PRESENT),
        Participant("p2", "Carl Dahl", "V", Presence.EXCUSED),
    ),
    items=(
        AgendaItem(
            "i1",
            "Budget for klubberne",
            case_number="2025-00123",
            sections=(
                Section("s1", "Baggrund", "Klubberne mangler penge.\n\nDer er søgt støtte hertil."),
                Section("s2", "Indstilling", "1. At vi venter\n2. At vi ser på det igen"),
            ),
            decision="Det blev godkendt uden bemærkninger.",
            attachments=(Attachment("a1", "Regneark", 1),),
        ),
        AgendaItem("i2", "Nyt fra politiet", decision="Taget til efterretning."),
        AgendaItem("i3", "Eventuelt", decision="Der var intet under dette punkt."),
    ),
)
_BASE = sent(_MEETING)


class _Draft:
    """A draft whose paragraphs are found by their words."""

    def __init__(self, *, styled: bool = True) -> None:
        self._document = document_of(_BASE, styled=styled, marked=styled)
        self.paragraphs = list(self._document.paragraphs)

    def at(self, text: str) -> int:
        texts = ["".join(piece.text for piece in each.pieces) for each in self.paragraphs]
        return texts.index(text)

    def change(self, text: str, *pieces: Piece, **fields: object) -> None:
        at = self.at(text)
        new = replace(self.paragraphs[at], **fields)
        self.paragraphs[at] = replace(new, pieces=pieces) if pieces else new

    def put_in(self, at: int, text: str, like: str) -> None:
        other = self.paragraphs[self.at(like)]
        new = replace(other, pieces=(Piece(text),), bookmarks=())
        self.paragraphs.insert(at, new)

    def theirs(self, *comments: ReturnedComment) -> Theirs:
        return theirs_of(self.document(*comments), _BASE)

    def document(self, *comments: ReturnedComment) -> ReturnedDocument:
        return replace(self._document, paragraphs=tuple(self.paragraphs), comments=comments)


def _item(theirs: Theirs, at: int = 0) -> AgendaItem:
    return theirs.meeting.items[at]


def test_two_paragraphs_that_grew_together_are_one() -> None:
    draft = _Draft()
    draft.change("Klubberne mangler penge.", mark_deleted=_BO)
    theirs = draft.theirs()
    text = "Klubberne mangler penge.Der er søgt støtte hertil."
    assert _item(theirs).sections[0].text == text
    assert theirs.authored["i1", "s1"] == (Authored("\n", True, _BO.author, _BO.time),)


def test_a_paragraph_parted_is_two() -> None:
    draft = _Draft()
    at = draft.at("Der er søgt støtte hertil.")
    first, second = Piece("Der er søgt"), Piece("støtte hertil.")
    whole = draft.paragraphs[at]
    draft.paragraphs[at : at + 1] = [
        replace(whole, pieces=(first,), mark_inserted=_BO),
        replace(whole, pieces=(second,), bookmarks=()),
    ]
    assert _item(draft.theirs()).sections[0].text.split("\n\n")[1:] == [
        "Der er søgt",
        "støtte hertil.",
    ]


def test_what_one_put_in_and_another_took_out_changes_nothing() -> None:
    draft = _Draft()
    old = "Det blev godkendt uden bemærkninger."
    draft.change(old, Piece(old), Piece(" Enstemmigt.", inserted=_BO, deleted=_CAI))
    theirs = draft.theirs()
    assert theirs.meeting == _MEETING
    assert theirs.authored == {}


def test_a_tracked_title_of_other_words_is_the_same_item() -> None:
    draft = _Draft()
    old = "1. Budget for klubberne"
    draft.change(old, Piece(old, deleted=_BO), Piece("1. Helt andre ord", inserted=_BO))
    theirs = draft.theirs()
    assert (_item(theirs).id, _item(theirs).title) == ("i1", "Helt andre ord")


def test_words_moved_to_another_item_are_there_and_only_there() -> None:
    draft = _Draft()
    text = "Der er søgt støtte hertil."
    moved = replace(
        draft.paragraphs[draft.at(text)],
        pieces=(Piece(text, inserted=_BO, moved=True),),
        mark_inserted=_BO,
        bookmarks=(),
    )
    draft.change(text, Piece(text, deleted=_BO, moved=True), mark_deleted=_BO)
    draft.paragraphs.insert(draft.at("Taget til efterretning.") + 1, moved)
    theirs = draft.theirs()
    assert _item(theirs).sections[0].text == "Klubberne mangler penge."
    assert _item(theirs, 1).decision == f"Taget til efterretning.\n\n{text}"
    assert [each.deleted for each in theirs.authored["i1", "s1"]] == [True]
    assert [each.deleted for each in theirs.authored["i2", "decision"]] == [False]


def test_silent_edits_are_by_whoever_saved_last() -> None:
    draft = _Draft()
    draft.change("Taget til efterretning.", Piece("Taget til orientering."))
    assert draft.theirs().authored == {
        ("i2", "decision"): (
            Authored("efterretning.", True, "Karen Chef"),
            Authored("orientering.", False, "Karen Chef"),
        )
    }


def test_silent_edits_beside_tracked_ones_are_told_apart() -> None:
    draft = _Draft()
    draft.change(
        "Taget til efterretning.",
        Piece("Taget til orientering."),
        Piece(" Enigt.", inserted=_BO),
    )
    changes = draft.theirs().authored["i2", "decision"]
    assert {(each.text.strip(), each.author) for each in changes} == {
        ("Enigt.", "Bo Ås"),
        ("efterretning.", "Karen Chef"),
        ("orientering.", "Karen Chef"),
    }


def test_comments_stand_at_the_words_they_are_on() -> None:
    draft = _Draft()
    places = [
        (draft.at("1. Budget for klubberne"), "Budget", "i1", "title"),
        (draft.at("At vi venter"), "venter", "i1", "s2"),
        (draft.at("Taget til efterretning."), "Taget", "i2", "decision"),
        (draft.at("Bilag 1 - Regneark"), "", "i1", "attachments"),
        (draft.at("Anna Berg, (A)"), "Anna", "", "participants"),
    ]
    comments = [
        ReturnedComment("Bo Ås", _BO.time, f"Nr. {at}", at, 0, 0, words)
        for at, words, _, _ in places
    ]
    assert draft.theirs(*comments).comments == tuple(
        TheirComment(item, part, words, "Bo Ås", _BO.time, f"Nr. {at}")
        for at, words, item, part in places
    )


def test_a_comment_on_what_was_taken_out_stands_where_it_stood() -> None:
    draft = _Draft()
    text = "Taget til efterretning."
    at = draft.at(text)
    draft.change(text, Piece(text, deleted=_BO), mark_deleted=_BO)
    comment = ReturnedComment("Bo Ås", _BO.time, "Hvorfor?", at, 0, 0, "Taget")
    (told,) = draft.theirs(comment).comments
    assert (told.item, told.part) == ("i2", "decision")


def test_other_numbers_alone_change_no_text() -> None:
    draft = _Draft()
    for title in ("2. Nyt fra politiet", "3. Eventuelt"):
        number, words = title.split(". ")
        draft.change(title, Piece(f"{int(number) + 1}. {words}"))
    theirs = draft.theirs()
    assert theirs.meeting == _MEETING
    assert theirs.unplaced == (
        Unplaced("3. Nyt fra politiet", "i2"),
        Unplaced("4. Eventuelt", "i3"),
    )


def test_a_point_in_the_middle_of_a_list_counts_the_others_on() -> None:
    draft = _Draft()
    draft.put_in(draft.at("At vi ser på det igen"), "At vi spørger", like="At vi venter")
    at = draft.at("At vi spørger")
    for number, place in enumerate((at, at + 1), start=2):
        point = draft.paragraphs[place].point
        assert point is not None
        draft.paragraphs[place] = replace(
            draft.paragraphs[place], point=replace(point, number=number)
        )
    text = "1. At vi venter\n2. At vi spørger\n3. At vi ser på det igen"
    assert _item(draft.theirs()).sections[1].text == text


def test_a_paragraph_of_no_style_between_two_points_stays_in_the_list() -> None:
    draft = _Draft(styled=False)
    draft.put_in(draft.at("At vi ser på det igen"), "Senest i maj.", "Klubberne mangler penge.")
    assert _item(draft.theirs()).sections[1].text == (
        "1. At vi venter\n\n   Senest i maj.\n\n2. At vi ser på det igen"
    )


def test_what_has_no_place_is_kept_with_its_item() -> None:
    draft = _Draft()
    draft.put_in(draft.at("Anna Berg, (A)"), "Husk kaffe til mødet", like="Taget til efterretning.")
    draft.put_in(draft.at("Carl Dahl (V)") + 1, "En vi ikke kender", like="Carl Dahl (V)")
    theirs = draft.theirs()
    assert set(theirs.unplaced) == {
        Unplaced("Husk kaffe til mødet"),
        Unplaced("En vi ikke kender", "i1"),
    }


def test_somebody_added_at_the_front_is_a_participant() -> None:
    draft = _Draft()
    draft.put_in(draft.at("Anna Berg, (A)") + 1, "Ida Juul, (Politiet)", like="Anna Berg, (A)")
    people = draft.theirs().meeting.participants
    assert [(each.name, each.affiliation, each.presence) for each in people] == [
        ("Anna Berg", "A", Presence.PRESENT),
        ("Ida Juul", "Politiet", Presence.PRESENT),
        ("Carl Dahl", "V", Presence.EXCUSED),
    ]


@pytest.mark.parametrize("styled", [True, False])
def test_a_second_look_at_the_same_file_gives_the_same_ids(styled: bool) -> None:
    def look() -> Theirs:
        draft = _Draft(styled=styled)
        draft.put_in(draft.at("2. Nyt fra politiet"), "2. Nyt punkt", like="2. Nyt fra politiet")
        draft.put_in(draft.at("2. Nyt punkt") + 1, "Beslutning", like="Beslutning")
        draft.put_in(draft.at("2. Nyt punkt") + 2, "Ja tak.", like="Taget til efterretning.")
        return draft.theirs()

    first, second = look(), look()
    assert first == second
    assert [item.title for item in first.meeting.items][1] == "Nyt punkt"
    assert first.meeting.items[1].decision == "Ja tak."
    assert first.meeting.items[1].id not in {item.id for item in _MEETING.items}


def test_an_empty_document_takes_nothing_for_the_front_of_another() -> None:
    empty = ReturnedDocument("m1", 7, "K7M2", (ReturnedParagraph(),))
    assert theirs_of(empty, _BASE).meeting.items == ()


@pytest.mark.parametrize("styled", [True, False])
def test_a_heading_with_the_words_of_a_title_is_no_title(styled: bool) -> None:
    items = (
        AgendaItem("i1", "Orientering", decision="Taget til efterretning."),
        AgendaItem(
            "i2",
            "Budget",
            sections=(Section("s1", "Orientering", "Der mangler penge."),),
            decision="Godkendt.",
        ),
    )
    base = sent(replace(_MEETING, items=items))
    left = replace(base.meeting, items=items[1:])
    document = document_of(sent(left), styled=styled, marked=False)
    assert theirs_of(document, base).meeting == left
