"""Rows of a table among the lines of an imported file are seen as rows, however little room."""

import pytest
from PySide6.QtGui import QFontMetrics, QPalette

from tests.ui.importing.conftest import the_page

WORD = "Færgelandgangsbelysning"
COLUMNS = [3, 8, 14]


@pytest.fixture
def rows(window, tmp_path, qtbot):
    """Return a call that imports a table of so many columns and gives its first row's place."""

    def shown(columns: int):
        cells = [WORD, *map(str, range(1, columns))]
        table = f"| {' | '.join(cells)} |\n|{' --- |' * columns}\n| {' | '.join(cells)} |\n"
        path = tmp_path / "møde.md"
        path.write_text(f"# Referat\n\n## 1. Broer\n\n{table}\n## 2. Slut\n", "utf-8")
        window.meetings.import_path(str(path))
        page = the_page(window, qtbot)
        window.resize(860, 700)
        qtbot.wait(50)
        return page.lines, page.lines.visualRect(page.source.index(2))

    return shown


@pytest.mark.parametrize("columns", COLUMNS)
def test_a_row_has_a_rule_on_each_side(rows, columns: int) -> None:
    lines, place = rows(columns)
    image = lines.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    rule = lines.palette().color(QPalette.ColorRole.Mid)
    middle = place.center().y()
    ruled = [
        x
        for x in range(place.left(), place.right())
        if all(
            image.pixelColor(int(x * ratio), int(y * ratio)) == rule
            for y in range(middle - 8, middle + 8)
        )
    ]
    assert len(ruled) in (2, columns + 1)
    assert ruled[-1] > place.right() - 24


def test_a_word_wider_than_its_cell_goes_on_in_the_line_below(rows) -> None:
    lines, place = rows(3)
    metrics = QFontMetrics(lines.font())
    assert metrics.horizontalAdvance(WORD) > place.width() // 4
    assert place.height() >= 2 * metrics.lineSpacing()
