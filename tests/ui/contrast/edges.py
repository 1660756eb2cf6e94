"""What is seen without being read: the edge of a field, and where the focus is."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ssp_desktop.ui.meeting.text.card import Card
from tests.ui.contrast.measured import Colour, as_picture, contrast
from tests.ui.contrast.seen import covered, parts_of

LEAST_PIXELS = 12
"""Fewer are not seen: a caret has as many."""
_OUTSIDE, _INSIDE = 2, 4


class Edge(NamedTuple):
    """Whose edge, and its contrast with what is on each side of it, or with what was there."""

    whose: str
    contrast: float


def edges_in(top: QWidget) -> Iterator[Edge]:
    """Measure the left edge of every field that can be written in, at the middle of its height."""
    for part in parts_of(top):
        if part.isEnabled() and _is_field(part):
            corner = part.mapTo(top, QPoint(0, part.height() // 2))
            if covered(top, part, corner + QPoint(3, 0)):
                continue
            row = pixels(top, QRect(corner - QPoint(_OUTSIDE, 0), corner + QPoint(_INSIDE, 0)))
            found = max(min(contrast(each, row[0]), contrast(each, row[-1])) for each in row)
            yield Edge(_called(part), found)


def _is_field(part: QWidget) -> bool:
    """Whether it has an edge: what is quiet has none until the keys go to it."""
    if isinstance(part, QLineEdit | QComboBox):
        inside = isinstance(part.parentWidget(), QComboBox)
        return not part.property("quiet") and not inside
    framed = part.property("field") or part.property("paper")
    return isinstance(part, Card) or (isinstance(part, QPlainTextEdit | QTextBrowser) and framed)


def focus_in(top: QWidget, qtbot: QtBot) -> Iterator[Edge]:
    """Let the keys go to each part in turn; how much what then changes differs from before."""
    parts = [each for each in parts_of(top) if _takes_keys(each)]
    # One that is alone needs no sign; and the system's own dialog is seen in this one's place.
    if len(parts) == 1 or isinstance(top, QFileDialog):
        return
    for part in parts:
        if not isValid(part) or not part.isVisible():
            continue
        if QApplication.focusWidget() is not None:
            QApplication.focusWidget().clearFocus()
        part.setFocus(Qt.FocusReason.TabFocusReason)  # what is scrolled is then in sight
        part.clearFocus()
        place = QRect(part.mapTo(top, QPoint()), part.size()) & top.rect()
        before = pixels(top, place)
        part.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.wait(1)
        if not isValid(part) or covered(top, part, place.center()):
            continue  # what it stands in has been rearranged
        yield Edge(_called(part), changed(before, pixels(top, place)))


def _takes_keys(part: QWidget) -> bool:
    if not part.isEnabled() or not part.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    model = part.model() if isinstance(part, QAbstractItemView) else None
    empty = isinstance(part, QAbstractItemView) and (model is None or model.rowCount() == 0)
    return part.focusProxy() is None and not empty


def _called(part: QWidget) -> str:
    words = part.accessibleName() or (part.text() if hasattr(part, "text") else "")
    return f"{type(part).__name__} »{words}«"


def changed(before: list[Colour], after: list[Colour]) -> float:
    """Return by how much the pixels that changed most differ from what was there before."""
    by = sorted(
        (contrast(one, two) for one, two in zip(before, after, strict=True) if one != two),
        reverse=True,
    )
    return by[LEAST_PIXELS] if len(by) > LEAST_PIXELS else 1.0


def pixels(top: QWidget, place: QRect | None = None) -> list[Colour]:
    """Return what `top` shows there, or all of it, a screen's pixel each, row by row."""
    raw = as_picture(top.grab(place or top.rect()).toImage()).tobytes()
    return list(zip(raw[::3], raw[1::3], raw[2::3], strict=True))
