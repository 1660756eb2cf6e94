"""Texts come back from the pieces they are merged in, whatever pieces are left of them."""

from collections.abc import Iterable

from hypothesis import example, given
from hypothesis import strategies as st

from ssp_desktop.application.merging.token_texts import text_of, tokens_of
from ssp_desktop.application.merging.tokens import Token, Word, line_of_words, words_of_line
from ssp_desktop.domain.text import clean_line
from ssp_desktop.richtext.markdown import parse, write

_TEXTS = st.text("aæ *-1.|\n\\<br>\u00a0+", max_size=60)


@given(_TEXTS)
@example("- a\n  - b\n\n  c\n- - d\n\n3. e\n4.\n\n1) f")
@example("- a\n\n+ b")
@example("| a **b** | |\n|---|---:|\n| 1<br>2 | \\| |\n\n| | |\n|---|---|\n| x | y |")
@example("a  **b**c *d e*  \u00a0f")
def test_a_text_comes_back_from_its_pieces(markdown: str) -> None:
    assert text_of(tokens_of(markdown)) == write(parse(markdown))


@given(_TEXTS, st.data())
@example("1. a\n   - b\n   - c\n\n| d | e |\n|---|---|\n| f | g |", None)
def test_any_pieces_make_a_text_without_losing_a_word(
    markdown: str, data: st.DataObject | None
) -> None:
    pieces = list(tokens_of(markdown))
    if data is None:
        pieces.reverse()
    else:
        pieces = [piece for piece in data.draw(st.permutations(pieces)) if data.draw(st.booleans())]
    text = text_of(pieces)
    assert write(parse(text)) == text
    assert _letters(pieces) == _letters(tokens_of(text))


def _letters(pieces: Iterable[Token]) -> list[str]:
    words = (piece.text for piece in pieces if isinstance(piece, Word))
    return sorted("".join("".join(words).split()))


@given(st.text(max_size=30).map(clean_line))
def test_a_line_comes_back_from_its_words(line: str) -> None:
    assert line_of_words(words_of_line(line)) == line
