"""Texts come back from Markdown as they went in."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ssp_desktop.richtext.markdown import parse, plain, write
from ssp_desktop.richtext.tree import (
    Block,
    Cell,
    ListBlock,
    ListItem,
    Paragraph,
    Span,
    TableBlock,
    merge_spans,
    paragraph,
)

_texts = st.text(
    alphabet=st.sampled_from("aæøåAZ 019.-+*_#>\\()[]`<&\"'!/|~:;,§\u00a0é"), max_size=12
)
_spans = st.lists(st.builds(Span, _texts, st.booleans(), st.booleans()), max_size=5)
_paragraphs = (
    _spans.map(merge_spans).filter(bool).map(Paragraph)  # an empty paragraph is not kept
)


def _lists(children: st.SearchStrategy[Block]) -> st.SearchStrategy[ListBlock]:
    items = st.lists(
        st.lists(children, max_size=3).map(tuple).map(ListItem), min_size=1, max_size=4
    )
    return st.builds(ListBlock, st.just(False), items.map(tuple)) | st.builds(
        ListBlock, st.just(True), items.map(tuple), st.integers(0, 40)
    )


_blocks = st.recursive(_paragraphs, _lists, max_leaves=12)
_cells = st.lists(_paragraphs, max_size=3).map(tuple).map(Cell)


@st.composite
def _tables(draw: st.DrawFn) -> TableBlock:
    columns = draw(st.integers(1, 4))
    row = st.tuples(*[_cells] * columns)
    rows = st.lists(row, max_size=4).map(tuple)
    return TableBlock(draw(row), draw(rows), draw(st.tuples(*[st.booleans()] * columns)))


@given(st.lists(_blocks | _tables(), max_size=6).map(tuple))
def test_every_tree_comes_back_from_its_markdown(blocks: tuple[Block, ...]) -> None:
    assert parse(write(blocks)) == blocks


@given(st.text(max_size=80))
@example("***")
@example("- **\n- a")
def test_any_string_is_some_text_and_settles_when_written(markdown: str) -> None:
    once = parse(markdown)
    assert parse(write(once)) == once


def test_nested_lists_are_written_as_a_clerk_would_read_them() -> None:
    markdown = "Indledning\n\n1. Først\n   - under\n   - igen\n2. Så\n\n3) Ny liste"
    assert write(parse(markdown)) == markdown


def test_nothing_is_lost_however_deep_lists_nest() -> None:
    markdown = "\n".join(f"{'    ' * depth}*   punkt {depth}" for depth in range(40))
    assert plain(markdown).split("\n") == [f"punkt {depth}" for depth in range(40)]
    assert parse(write(parse(markdown))) == parse(markdown)


def test_switches_without_a_letter_are_no_paragraph() -> None:
    assert parse("a\n\n**\n\nb") == (paragraph("a"), paragraph("b"))


def test_a_date_at_the_start_of_a_line_is_no_list() -> None:
    written = write([paragraph("21. marts 2019")])
    assert parse(written) == (paragraph("21. marts 2019"),)


def test_plain_text_has_no_markup() -> None:
    assert plain("Det **vigtige**:\n\n- et\n  - to\n\n5 \\* 3") == "Det vigtige:\net\nto\n5 * 3"


@given(st.lists(_blocks, max_size=4).map(tuple), st.sampled_from((False, True)))
def test_a_sublist_that_begins_with_an_emptied_point_stays_a_list(
    blocks: tuple[Block, ...], ordered: bool
) -> None:
    emptied = ListItem((Paragraph(()),))
    under = ListBlock(ordered, (emptied, ListItem((paragraph("c"),))))
    point = ListItem((paragraph("Punkt"), under, *blocks))
    read = parse(write((ListBlock(False, (point,)),)))
    (whole,) = read
    assert isinstance(whole, ListBlock)
    first = whole.items[0].blocks
    assert first[0] == paragraph("Punkt")
    assert isinstance(first[1], ListBlock)
    assert [item.blocks for item in first[1].items][:2] == [(), (paragraph("c"),)]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{'  ' * level}- punkt {level}" for level in range(1000)),
        "\n".join(f"{'   ' * level}1. punkt {level}" for level in range(500)),
        "\n\n".join(f"{'  ' * level}+ punkt {level}" for level in range(400)),
        "- " * 1000 + "slut",
        "1. " * 1000 + "slut",
    ],
)
def test_lists_within_lists_of_any_depth_keep_their_words(text: str) -> None:
    blocks = parse(text)
    written = write(blocks)
    assert parse(written) == blocks
    assert re.findall(r"[a-z]+ ?\d*", written) == re.findall(r"[a-z]+ ?\d*", text)
