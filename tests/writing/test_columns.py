"""The columns of a table in a text: as wide as the text, and none too narrow for its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.blocks import Table
from ssp_desktop.richtext.tables import cell_of, figures_of
from ssp_desktop.writing.columns import Columns
from ssp_desktop.writing.fonts.faces import DOTS_PER_TWIP, Faces
from ssp_desktop.writing.looks import Looks, twips
from ssp_desktop.writing.template import read_template
from tests.documents import FONTS
from tests.writing.docx_cases import template

LOOKS: Looks = read_template(template(Layout.PUNKT)).looks
FACES = Faces(FONTS)
ROOM = twips(LOOKS.page.text_width)
MARGINS = twips(LOOKS.grid.cell_left) + twips(LOOKS.grid.cell_right)


def table(*rows: list[str], head: bool = True) -> Table:
    cells = tuple(tuple(map(cell_of, row)) for row in rows)
    right = figures_of(cells[head:]) or (False,) * len(rows[0])
    return Table(cells[0] if head else (), cells[head:], right)


def widths(*rows: list[str], head: bool = True) -> tuple[int, ...]:
    return Columns(LOOKS, FACES).widths(table(*rows, head=head))


@given(
    st.integers(1, 20).flatmap(
        lambda width: st.lists(
            st.lists(st.text("abc æøå-/1,", max_size=40), min_size=width, max_size=width),
            min_size=1,
            max_size=4,
        )
    ),
    st.booleans(),
)
def test_they_come_to_the_width_of_the_text_and_none_is_empty(rows, head) -> None:
    found = widths(*rows, head=head)
    assert sum(found) == ROOM
    assert min(found) > MARGINS


def test_the_same_table_has_the_same_widths() -> None:
    rows = (["Område", "Budget"], ["Skoler og dagtilbud", "1.200"])
    assert widths(*rows) == widths(*rows)


@pytest.mark.parametrize("head", [True, False])
def test_a_word_is_not_cut_where_the_page_has_room_for_it(head: bool) -> None:
    long = "Forvaltningsdirektørkonstitueringsbemyndigelse"
    found = widths([long, "x"], ["", "En lang tekst om alt muligt andet. " * 30], head=head)
    face = FACES.face("Times New Roman", 11, head, italic=False)
    assert found[0] >= MARGINS + face.width(long) / DOTS_PER_TWIP


@pytest.mark.parametrize("figure", ["-9.836", "kr. -9.836", "–9.836", "(-9.836)"])
def test_a_figure_is_not_parted_from_its_sign(figure: str) -> None:
    # There are so many columns that none has more room than its longest word.
    long = "Bemyndigelse " * 9
    found = widths(*[[long, figure, long, long, long]] * 2)
    face = FACES.face("Times New Roman", 11, bold=False, italic=False)
    assert found[1] >= MARGINS + face.width(figure.removeprefix("kr. ")) / DOTS_PER_TWIP


def test_who_has_more_to_say_has_more_room() -> None:
    name, budget, text = widths(
        ["Område", "Budget", "Bemærkning"],
        ["Skoler", "1.200", "Der er indgået en aftale om fordelingen af midlerne. " * 4],
    )
    assert text > 2 * name > budget


@pytest.mark.parametrize("columns", [1, 2, 8, 20])
def test_words_that_no_page_has_room_for_share_it(columns: int) -> None:
    found = widths(["x" * 300] * columns)
    assert max(found) - min(found) <= 1


def test_a_narrow_column_keeps_its_word_beside_one_that_no_page_has_room_for() -> None:
    number, _ = widths(["Nr.", "x" * 300], ["12", "y"])
    assert number < ROOM / 8
