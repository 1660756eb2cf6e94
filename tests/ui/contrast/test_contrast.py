"""What is in sight can be seen: its contrast, measured from pictures of the window.

Words have 4.5 to 1, large ones too; what is seen without being read 3 to 1 (WCAG 2.1, 1.4.3 and
1.4.11). What is switched off is exempt there, and left out here.
"""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.ui.window.main_window import MainWindow
from tests.proofs import PROOFS
from tests.ui.conftest import press, write
from tests.ui.contrast.edges import changed, edges_in, focus_in, pixels
from tests.ui.contrast.measured import Colour, Measured, measure
from tests.ui.contrast.scenes import (
    SCENES,
    SCHEMES,
    in_sight,
    point_at_everything,
    scenes,
    show_scheme,
)
from tests.ui.contrast.table import KINDS, LOWEST, kept, note, write_table
from tests.ui.stage import Stage, staged

pytestmark = [pytest.mark.xdist_group("contrast"), pytest.mark.proof]


@pytest.fixture
def stage(window: MainWindow, services: Services, qtbot: QtBot) -> Iterator[Stage]:
    with staged(window, services, qtbot) as made:
        yield made


def faint(found: list[Measured], scheme: str, kind: str = "") -> list[Measured]:
    """Return what should be stronger; take note of all figures, under `kind` or what each is."""
    used = [each for each in found if each.seen.enabled]
    for each in used if scheme in SCHEMES else ():
        note(kind or each.seen.kind, scheme, each.contrast)
    return [each for each in used if each.contrast < each.seen.least]


@scenes()
def test_everything_in_sight_can_be_seen(stage: Stage, scene: str) -> None:
    SCENES[scene](stage)
    stage.settle()
    for scheme in SCHEMES:
        show_scheme(stage, scheme)
        for top in in_sight():
            assert faint(list(measure(top)), scheme) == []
            point_at_everything(top, there=True)
            buttons = list(measure(top, QAbstractButton))
            assert faint([each for each in buttons if each.seen.says], scheme, _POINTED[0]) == []
            rows = list(measure(top, QAbstractItemView))
            assert faint([each for each in rows if each.seen.says], scheme, _POINTED[1]) == []
            point_at_everything(top, there=False)
            for each in edges_in(top):
                note("edges of fields", scheme, each.contrast)
                assert each.contrast >= KINDS["edges of fields"], each


_POINTED = ("buttons under the pointer", "rows under the pointer")


@scenes(("the meeting", "committees", "export"))
def test_where_the_keys_go_can_be_seen(stage: Stage, scene: str) -> None:
    SCENES[scene](stage)
    stage.settle()
    for scheme in SCHEMES:
        show_scheme(stage, scheme)
        for each in focus_in(QApplication.activeWindow(), stage.qtbot):
            note("focus", scheme, each.contrast)
            assert each.contrast >= KINDS["focus"], each


def test_the_line_under_a_misspelt_word_can_be_seen(stage: Stage) -> None:
    text = stage.write("Planen er en stavefjel her.")
    stage.qtbot.waitUntil(lambda: bool(text.flags.words()), timeout=20_000)
    for scheme in SCHEMES:
        show_scheme(stage, scheme)
        flagged = pixels(text.viewport())
        stage.do("toggle_spelling")
        _assert_seen("lines under misspelt words", scheme, pixels(text.viewport()), flagged)
        stage.do("toggle_spelling")


def test_the_line_under_found_words_can_be_seen(stage: Stage) -> None:
    text = stage.view.item.decision.text
    for scheme in SCHEMES:
        show_scheme(stage, scheme)
        stage.do("find")
        write("plan")
        stage.settle()
        found = pixels(text.viewport())
        press(Qt.Key.Key_Backspace)
        write("q")
        stage.settle()
        _assert_seen("lines under found words", scheme, pixels(text.viewport()), found)
        press(Qt.Key.Key_Escape)


def _assert_seen(kind: str, scheme: str, without: list[Colour], marked: list[Colour]) -> None:
    by = changed(without, marked)
    note(kind, scheme, by)
    assert by >= KINDS[kind]


def test_a_faint_word_is_named(stage: Stage) -> None:
    label = QLabel("Her står noget", stage.window)
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#8c8c8c"))
    label.setPalette(palette)
    label.setGeometry(400, 300, 200, 40)
    label.setAutoFillBackground(True)
    label.show()
    stage.settle()
    found = faint(list(measure(stage.window)), "planted")
    assert [each.seen.says for each in found] == ["Her", "står", "noget"]
    assert "QLabel »Her« at 40" in repr(found[0])
    assert "#8c8c8c on #f5f5f3 is 3.0" in repr(found[0])


def test_the_table_is_true(stage: Stage) -> None:
    """Of every scene in `make prove`; of the few of every run no figure is below the table's."""
    if PROOFS and os.environ.get("WRITE_DOCS"):
        write_table()
    table = kept()
    assert {kind for kind, _ in table} == set(KINDS)
    assert all(table[kind, scheme] >= KINDS[kind] for kind, scheme in table)
    lower = {each: round(LOWEST[each], 1) for each in LOWEST if LOWEST[each] < table[each] - 0.06}
    assert lower == {}
