"""The pages: the rules of placing, the places of things, and doing again only what changed."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Participant, Section
from ssp_desktop.minutes.blocks import Edition, Line, Minutes, MinutesPart, Origin, Style
from ssp_desktop.minutes.making import MinutesMaker, make_minutes
from ssp_desktop.richtext.tree import Span
from ssp_desktop.writing.looks import LineRule, Looks
from ssp_desktop.writing.pages import PageLayout, Pages
from ssp_desktop.writing.pages.paragraphs import Paragraph
from ssp_desktop.writing.template import read_template
from tests.proofs import cases
from tests.writing.docx_cases import FONTS, MEETING, pages_of, template
from tests.writing.random_meetings import random_meeting

PUNKT = read_template(template(Layout.PUNKT)).looks
KLASSISK = read_template(template(Layout.KLASSISK)).looks


def _with(looks: Looks, style: Style, **values: object) -> Looks:
    return looks._replace(styles={**looks.styles, style: looks.styles[style]._replace(**values)})


def _lines(*lines: Line, looks: Looks = PUNKT) -> list[tuple[int, float, int, str]]:
    """Lay out bare lines; return (page, height, lines, text) of every fragment."""
    minutes = Minutes(Layout.PUNKT, Edition.FULL, "", "", "", (MinutesPart("", lines),))
    pages = PageLayout(looks, FONTS).lay_out(minutes)
    return _fragments(pages)


def _fragments(pages: Pages) -> list[tuple[int, float, int, str]]:
    found = []
    for page in range(1, pages.page_count + 1):
        for piece, fragment in pages.fragments_on(page):
            text = piece.line.text if isinstance(piece, Paragraph) else piece.cells[0][0].line.text
            found.append((page, pages.top_of(fragment), fragment.lines, text))
    return found


def _body(lines: int, style: Style = Style.BODY, **values: object) -> Line:
    """Return a paragraph of so many lines."""
    return Line(style, (Span(" ".join(["x" * 60] * lines)),), **values)  # one word a line


# A body of 728 points (57 from 841.9 at either end) and lines of 12.5.
FULL = 58


def test_the_gap_is_the_larger_of_the_two_and_none_at_the_top_of_a_page():
    looks = _with(PUNKT, Style.BODY, before=5.0, after=8.0)
    heading = Line(Style.SECTION_HEADING, (Span("H"),))  # 14 before, 6 after
    found = _lines(_body(1), heading, _body(1), _body(1), looks=looks)
    heights = [height for _, height, _, _ in found]
    # The first page of all keeps the space before; then the larger one each time.
    assert heights == pytest.approx([62, 62 + 12.5 + 14, 88.5 + 16 + 6, 110.5 + 12.5 + 8])
    found = _lines(*[_body(1)] * 60, looks=looks)
    second_page = [height for page, height, _, _ in found if page == 2]
    assert second_page[0] == 57


def test_a_page_that_was_asked_for_keeps_the_space_before():
    looks = _with(PUNKT, Style.ITEM_HEADING, before=20.0)
    found = _lines(_body(1), Line(Style.ITEM_HEADING, (Span("H"),), new_page=True), looks=looks)
    assert [(page, height) for page, height, _, _ in found] == [(1, 57), (2, 77)]


def test_no_line_stands_alone_at_the_foot_or_the_head_of_a_page():
    plain = _with(PUNKT, Style.BODY, after=0.0)

    def parts(before: int, lines: int) -> list[tuple[int, int]]:
        found = _lines(*[_body(1)] * before, _body(lines), looks=plain)
        return [(page, count) for page, _, count, _ in found[before:]]

    assert parts(FULL - 4, 4) == [(1, 4)]
    assert parts(FULL - 3, 4) == [(1, 2), (2, 2)]  # not 3 and 1
    assert parts(FULL - 2, 4) == [(1, 2), (2, 2)]
    assert parts(FULL - 1, 4) == [(2, 4)]  # not 1 and 3
    assert parts(FULL - 2, 3) == [(2, 3)]  # three lines are never divided
    assert parts(0, FULL + 1) == [(1, FULL - 1), (2, 2)]


def test_headings_go_with_the_first_two_lines_of_what_they_head():
    plain = _with(_with(PUNKT, Style.BODY, after=0.0), Style.SECTION_HEADING, before=0.0, after=0.0)
    heading = Line(Style.SECTION_HEADING, (Span("H"),))  # 16 points high
    fits = 41  # points that heading and two lines take

    def page_of_heading(room: int) -> int:
        filled = [_body(1)] * room
        found = _lines(*filled, heading, _body(9), looks=plain)
        return found[room][0]

    lines_that_leave_room = int((727.9 - fits) / 12.5)
    assert page_of_heading(lines_that_leave_room) == 1
    assert page_of_heading(lines_that_leave_room + 1) == 2


def test_a_chain_of_headings_moves_as_one():
    chain = [
        Line(Style.ITEM_HEADING, (Span("Punkt"),)),
        Line(Style.CASE_NUMBER, (Span("2022-1"),)),
        Line(Style.SECTION_HEADING, (Span("Baggrund"),)),
    ]
    looks = _with(PUNKT, Style.BODY, after=0.0)
    found = _lines(*[_body(1)] * (FULL - 5), *chain, _body(5), looks=looks)
    assert {page for page, _, _, text in found if not text.startswith("x")} == {2}


def test_a_paragraph_longer_than_a_page_is_divided_again_and_again():
    found = _lines(_body(3 * FULL))
    assert sum(count for _, _, count, _ in found) == 3 * FULL
    assert [page for page, _, _, _ in found] == [1, 2, 3]


def test_a_heading_longer_than_a_page_ends_somewhere():
    found = _lines(_body(150, Style.ITEM_HEADING), _body(1))
    assert found[-1][0] >= 4


@pytest.mark.parametrize("rule", [LineRule.MULTIPLE, LineRule.AT_LEAST])
def test_other_line_heights_than_exact_ones_are_reckoned_from_the_font(rule):
    looks = _with(PUNKT, Style.BODY, line_rule=rule, line=1.5, after=0.0)
    heights = [height for _, height, _, _ in _lines(_body(1), _body(1), looks=looks)]
    natural = 11 * 2355 / 2048
    factor = 1.5 if rule is LineRule.MULTIPLE else 1
    assert heights[1] - heights[0] == pytest.approx(natural * factor, abs=0.25)


def test_a_font_that_is_not_shipped_is_asked_of_the_system():
    looks = _with(PUNKT, Style.BODY, font="En skrift som ingen har")
    assert _lines(_body(3), looks=looks)[0][2] >= 1


def test_a_word_longer_than_a_line_is_cut():
    (only,) = _lines(Line(Style.BODY, (Span("x" * 400),)))
    assert only[2] == 5


def test_indents_wider_than_the_page_leave_a_letter_a_line():
    looks = _with(PUNKT, Style.BODY, left=400.0, right=400.0)
    (only,) = _lines(Line(Style.BODY, (Span("abc de"),)), looks=looks)
    assert only[2] == 5


def test_a_list_mark_too_wide_for_its_place_pushes_the_text_on():
    def lines(number: int) -> int:
        text = f"{number}. " + "tekst " * 20
        pages = pages_of(Meeting("m", "U", items=(AgendaItem("i", "T", decision=text),)))
        return _fragments(pages)[-1][2]

    assert lines(1) == 1
    assert lines(100_000_000) == 2


# Contents


def test_contents_name_the_pages_however_many_pages_they_take_themselves():
    items = tuple(AgendaItem(f"i{n}", "En titel som er lang nok " * 4) for n in range(120))
    pages = pages_of(Meeting("m", "Udvalg", items=items))
    contents = {page for page, _, _, text in _fragments(pages) if text == items[0].title}
    first = pages.page_of("punkt_i0")
    assert first == max(contents) + 1
    assert first > 4
    assert [pages.page_of(f"punkt_i{n}") for n in range(120)] == list(range(first, first + 120))
    assert pages.page_count == first + 119


def test_a_page_number_without_room_takes_a_line_of_its_own():
    def lines(letters: int) -> int:
        pages = pages_of(Meeting("m", "U", items=(AgendaItem("i", "i" * letters),)))
        found = [each for each in _fragments(pages) if each[3] == "i" * letters]
        return found[0][2]

    counts = [lines(letters) for letters in range(140, 152)]
    assert counts == sorted(counts)
    assert counts[0] == 1
    assert counts[-1] == 2
    # 522.8 points hold 150 of them, and the number needs the room of two.
    assert counts.index(2) == 9


# Where things are


@pytest.mark.parametrize("layout", Layout)
def test_a_place_on_the_page_leads_to_its_editor_and_back(layout):
    pages = pages_of(MEETING, layout)
    for origin in (
        Origin("i2", "title"),
        Origin("i2", "s1"),
        Origin("i2", "decision"),
        Origin("i2", "attachments"),
        Origin("i4", "s2"),
    ):
        page, y = pages.place_of(origin)
        assert pages.origin_at(page, 100, y + 1) == origin


def test_a_line_of_the_contents_leads_to_its_item():
    pages = pages_of(MEETING)
    heights = {text: height for page, height, _, text in _fragments(pages) if page == 2}
    y = heights["Eventuelt"] + 3
    assert pages.origin_at(2, 100, y) == Origin("i4", "title")


def test_what_stands_nowhere_has_no_place():
    pages = pages_of(MEETING)
    assert pages.place_of(Origin("i9", "title")) is None
    with pytest.raises(KeyError):
        pages.page_of("punkt_i9")
    assert pages.page_size == (595.3, 841.9)


def test_an_item_without_text_is_found_by_its_title():
    meeting = Meeting("m", "U", items=(AgendaItem("i", "Titel"),))
    assert pages_of(meeting).place_of(Origin("i", "decision")) == (3, 57)


# Again and again


def _edits() -> st.SearchStrategy[list[tuple[int, int, str]]]:
    """Return edits: which kind, of which item, with which text."""
    texts = st.sampled_from(
        ("", "Godkendt.", "ord " * 400, "1. et\n2. to\n\n   mere", "- a\n  - b", "x" * 300)
    )
    return st.lists(st.tuples(st.integers(0, 7), st.integers(0, 50), texts), max_size=8)


def _edited(meeting: Meeting, kind: int, which: int, text: str) -> Meeting:
    items = list(meeting.items)
    if kind == 0:
        items.insert(which % (len(items) + 1), AgendaItem(f"n{which}{len(items)}", text[:300]))
    elif items:
        at = which % len(items)
        item = items[at]
        section = Section("ny", "Ny", text)
        if kind == 1:
            del items[at]
        elif kind == 2:
            items[at] = replace(item, title=text[:400])
        elif kind == 3:
            items[at] = replace(item, sections=(*item.sections, section))
        elif kind == 4:
            items.append(items.pop(at))
        elif kind == 5:
            person = Participant(f"p{which}", text[:40])
            meeting = replace(meeting, participants=(*meeting.participants, person))
        else:
            joined = f"{item.decision}\n\n{text}" if kind == 6 else text
            items[at] = replace(item, decision=joined)
    return replace(meeting, items=tuple(items))


@settings(max_examples=cases(20))
@given(st.sampled_from(Layout), st.integers(0, 5), _edits())
def test_laying_out_again_what_changed_comes_to_the_same_as_laying_out_anew(layout, seed, edits):
    meeting = random_meeting(seed, layout, items=12)
    looks = PUNKT if layout is Layout.PUNKT else KLASSISK
    maker, again = MinutesMaker(), PageLayout(looks, FONTS)
    again.lay_out(maker.make(meeting))
    for edit in edits:
        meeting = _edited(meeting, *edit)
        pages = again.lay_out(maker.make(meeting))
    pages = again.lay_out(maker.make(meeting))
    fresh = PageLayout(looks, FONTS).lay_out(make_minutes(meeting))
    assert _fragments(pages) == _fragments(fresh)
    bookmarks = [f"punkt_{item.id}" for item in meeting.items]
    assert [pages.page_of(name) for name in bookmarks] == [
        fresh.page_of(name) for name in bookmarks
    ]


def test_pages_made_before_a_change_stay_as_they_were():
    maker, layout = MinutesMaker(), PageLayout(PUNKT, FONTS)
    before = layout.lay_out(maker.make(MEETING))
    was = _fragments(before)
    item = replace(MEETING.items[0], decision="ord " * 3000)
    after = layout.lay_out(maker.make(replace(MEETING, items=(item, *MEETING.items[1:]))))
    assert after.page_count > before.page_count
    assert _fragments(before) == was
