"""What is read line by line is what CommonMark's parser reads."""

from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.richtext.markdown import parse, parse_commonmark, write
from ssp_desktop.richtext.neat_lists import read_neat
from ssp_desktop.richtext.tree import Span

_line = st.builds(
    lambda indent, sign, text: " " * indent + sign + text,
    st.integers(0, 7),
    st.sampled_from(["", "", "- ", "-", "+ ", "1. ", "2. ", "10. ", "1) ", "* ", "- - ", "-  "]),
    st.sampled_from(["", "a", "b c", "\u00a0", "x-", "\\-", "3.", "#"]),
)
_texts = st.lists(_line | st.just(""), max_size=8).map("\n".join)


def _plain(line: str) -> tuple[Span, ...]:
    return (Span(line.strip()),) if line.strip() else ()


@given(_texts)
def test_neat_or_not_the_tree_is_commonmarks(text: str) -> None:
    written = write(parse(text))
    assert parse(written) == parse_commonmark(written)


@given(_texts)
def test_what_is_not_sure_to_be_neat_is_refused(text: str) -> None:
    read = read_neat(text, _plain)
    if read is not None and "\\" not in text:
        assert read == parse_commonmark(text)


def test_nested_lists_are_neat() -> None:
    text = "1. et\n   - to\n\n     mere\n   - tre\n2. fire\n\n- fem"
    assert read_neat(text, _plain) == parse_commonmark(text) is not None


def test_lines_that_commonmark_joins_are_left_to_it() -> None:
    for text in ("- et\nto", "et\n2. to", "-\n  et", "-  et", "- et\n   to", "- \tet"):
        assert read_neat(text, _plain) is None
