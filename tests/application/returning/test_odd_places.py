"""Words in places that are the layout's own, items alike, and items that a draft did not show."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

import pytest

from ssp_desktop.application.merging.merging import proposals_of
from ssp_desktop.application.merging.theirs import Theirs, Unplaced
from ssp_desktop.application.returning.reading_back import theirs_of
from ssp_desktop.domain.changes.snapshot import Snapshot
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Layout,
    Meeting,
    Participant,
    Presence,
)
from ssp_desktop.reading.returned.document import Change, Piece, ReturnedParagraph
from tests.application.returning.documents import CODE, document_of, sent

_BO = Change("Bo Ås", "2026-03-02T10:00:00Z")
_ITEMS = tuple(
    AgendaItem(f"i{at}", title, decision=f"Det blev drøftet for {at}. gang i år.")
    for at, title in enumerate(("Budget", "Klubber", "Skoler", "Eventuelt"), start=1)
)
_MEETING = Meeting(
    "m1",
    "Ungeudvalget",
    layout=Layout.KLASSISK,
    participants=(Participant("p1", "Carl Dahl", "V", Presence.EXCUSED),),
    items=_ITEMS,
)


def _text(paragraph: ReturnedParagraph) -> str:
    return "".join(piece.text for piece in paragraph.pieces)


def _paragraphs(base: Snapshot, *, styled: bool = True) -> list[ReturnedParagraph]:
    return list(document_of(base, styled=styled, marked=styled).paragraphs)


def _theirs(base: Snapshot, paragraphs: Sequence[ReturnedParagraph]) -> Theirs:
    return theirs_of(replace(document_of(base), paragraphs=tuple(paragraphs)), base)


def _ids(theirs: Theirs) -> list[str]:
    known = {item.id for item in _MEETING.items}
    return [item.id if item.id in known else "new" for item in theirs.meeting.items]


@pytest.mark.parametrize("heading", ["Fraværende", "Bilag"])
def test_words_added_to_a_heading_that_the_layout_gives_are_told(heading: str) -> None:
    item = replace(_ITEMS[0], attachments=(Attachment("a1", "Regneark", 1),))
    base = sent(replace(_MEETING, items=(item,)))
    paragraphs = [
        replace(each, pieces=(Piece(f"{heading} kl. 16"),)) if _text(each) == heading else each
        for each in _paragraphs(base)
    ]
    theirs = _theirs(base, paragraphs)
    assert theirs.meeting == base.meeting
    assert theirs.unplaced == (Unplaced(f"{heading} kl. 16", "i1"),)


@pytest.mark.parametrize("text", ["Til toppen Husk kaffen.", "Husk kaffen. Til toppen"])
def test_words_beside_the_way_back_to_the_top_are_the_items(text: str) -> None:
    meeting = replace(_MEETING, participants=(), items=_ITEMS[:1])
    base = sent(meeting)
    paragraphs = _paragraphs(base)
    at = [_text(each) for each in paragraphs].index("Til toppen")
    paragraphs[at] = replace(paragraphs[at], pieces=(Piece(text),))
    theirs = _theirs(base, paragraphs)
    assert theirs.meeting.items[0].decision == f"{_ITEMS[0].decision}\n\nHusk kaffen."


def _without_item(base: Snapshot, number: int, *, styled: bool) -> list[ReturnedParagraph]:
    out, inside = [], False
    for each in _paragraphs(base, styled=styled):
        if inside or _text(each).startswith(f"{number}. "):
            inside = _text(each) != "Til toppen"
        else:
            out.append(each)
    return out


@pytest.mark.parametrize("styled", [True, False])
@pytest.mark.parametrize("gone", [1, 2, 3])
def test_of_items_alike_the_one_whose_number_is_missing_is_gone(gone: int, styled: bool) -> None:
    alike = tuple(replace(item, title="Personsag", closed=True) for item in _ITEMS[:3])
    base = sent(replace(_MEETING, participants=(), items=(*alike, _ITEMS[3])), is_open=True)
    theirs = _theirs(base, _without_item(base, gone, styled=styled))
    assert [item.id for item in theirs.meeting.items] == [
        item.id for item in base.meeting.items if item.id != f"i{gone}"
    ]
    assert theirs.unplaced == ()


def test_whoever_took_out_a_closed_item_of_the_open_edition_is_told() -> None:
    closed = replace(_ITEMS[1], closed=True, open_title="Sag om en borger")
    base = sent(replace(_MEETING, items=(_ITEMS[0], closed)), is_open=True)
    paragraphs = _paragraphs(base)
    at = [_text(each) for each in paragraphs].index("2. Sag om en borger")
    for place in range(at, len(paragraphs)):
        pieces = tuple(replace(piece, deleted=_BO) for piece in paragraphs[place].pieces)
        paragraphs[place] = replace(paragraphs[place], pieces=pieces, mark_deleted=_BO)
    theirs = _theirs(base, paragraphs)
    (offered,) = proposals_of(base.meeting, base.meeting, theirs, CODE)
    assert (offered.item, offered.kind, offered.author) == ("i2", "item", "Bo Ås")


def _with_new(base: Snapshot, behind: str, *titles: str) -> list[ReturnedParagraph]:
    """Return the draft with items put in behind the one with that title."""
    paragraphs = _paragraphs(base)
    texts = [_text(each) for each in paragraphs]
    at = texts.index(behind)
    end = texts.index("Til toppen", at) + 1
    like = paragraphs[at]
    new = [replace(like, pieces=(Piece(title),), bookmarks=()) for title in titles]
    return [*paragraphs[:end], *new, *paragraphs[end:]]


@pytest.mark.parametrize(
    ("behind", "titles", "order"),
    [
        ("1. Budget", ["2. Ny sag"], ["i1", "new", "i2", "i3", "i4"]),
        ("1. Budget", ["3. Ny sag"], ["i1", "i2", "new", "i3", "i4"]),
        ("1. Budget", ["2. Ny sag", "4. En til"], ["i1", "new", "i2", "new", "i3", "i4"]),
        ("4. Eventuelt", ["5. Ny sag"], ["i1", "i2", "i3", "i4", "new"]),
    ],
)
def test_a_new_item_in_a_draft_of_some_stands_where_its_number_says(
    behind: str, titles: list[str], order: list[str]
) -> None:
    base = sent(_MEETING, ("i1", "i4"))
    theirs = _theirs(base, _with_new(base, behind, *titles))
    assert _ids(theirs) == order
    assert theirs.unplaced == ()


def test_new_items_counted_on_from_the_one_above_have_their_numbers() -> None:
    base = sent(_MEETING)
    paragraphs = _with_new(base, "1. Budget", "2. Ny sag")
    at = [_text(each) for each in paragraphs].index("3. Skoler")
    paragraphs.insert(at, replace(paragraphs[at], pieces=(Piece("3. En til"),), bookmarks=()))
    theirs = _theirs(base, paragraphs)
    assert _ids(theirs) == ["i1", "new", "i2", "new", "i3", "i4"]
    assert theirs.unplaced == ()


def test_items_that_were_not_shown_do_not_follow_one_that_is_moved() -> None:
    base = sent(_MEETING, ("i1", "i3"))
    paragraphs = _paragraphs(base)
    texts = [_text(each) for each in paragraphs]
    one, other = texts.index("1. Budget"), texts.index("3. Skoler")
    swapped = [*paragraphs[:one], *paragraphs[other:], *paragraphs[one:other]]
    theirs = _theirs(base, swapped)
    offered = proposals_of(base.meeting, base.meeting, theirs, CODE)
    assert [each.kind for each in offered] == ["move"]


def test_whoever_made_words_bold_is_told() -> None:
    base = sent(_MEETING)
    paragraphs = _paragraphs(base)
    at = [_text(each) for each in paragraphs].index(_ITEMS[0].decision)
    first, rest = _ITEMS[0].decision.split(" ", 1)
    pieces = (Piece(first, bold=True, restyled=_BO), Piece(f" {rest}"))
    paragraphs[at] = replace(paragraphs[at], pieces=pieces)
    (offered,) = proposals_of(base.meeting, base.meeting, _theirs(base, paragraphs), CODE)
    assert (offered.after, offered.author, offered.time) == (f"**{first}**", _BO.author, _BO.time)


def test_closed_attachments_that_the_public_is_not_shown_stay() -> None:
    attachments = (Attachment("a1", "Notat", 1, closed=True), Attachment("a2", "Regneark", 2))
    base = sent(
        replace(_MEETING, items=(replace(_ITEMS[0], attachments=attachments),)), is_open=True
    )
    assert _theirs(base, _paragraphs(base)).meeting == base.meeting


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Onsdag d. 24. april 2024 kl. 16:00 i salen", True),
        ("Torsdag d. 24. april 2024 kl. 16:00", True),  # it was a Wednesday
        ("Torsdag d. 25. april 2024 kl. 16.30", False),
        ("25-04-2024 kl. 9.05", False),
    ],
)
def test_words_beside_the_day_and_time_are_told(text: str, *, told: bool) -> None:
    day = datetime.date(2024, 4, 24)
    meeting = replace(_MEETING, layout=Layout.PUNKT, date=day, time=datetime.time(16))
    base = sent(meeting)
    when = "Onsdag d. 24. april 2024 kl. 16:00"
    paragraphs = [
        replace(each, pieces=(Piece(text),)) if _text(each) == when else each
        for each in _paragraphs(base)
    ]
    theirs = _theirs(base, paragraphs)
    assert [each.text for each in theirs.unplaced] == ([text] if told else [])
    assert (theirs.meeting != base.meeting) is not told
