"""Where Tab goes in a part of the window that has an order of its own.

Owns the order: that of the layouts, whichever widget was made first. Knows nothing of
what the fields are for.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget

from ssp_desktop.ui.look.handed_on import takes_tab


def stops_in(layout: QLayout) -> Iterator[QWidget]:
    """Yield the widgets in `layout` where Tab can stop now, in order."""
    for at in range(layout.count()):
        place = layout.itemAt(at)
        if place is None:
            continue
        widget, inner = place.widget(), place.layout()
        if widget is not None:
            yield from _stops_of(widget)
        if inner is not None:
            yield from stops_in(inner)


def _stops_of(widget: QWidget | None) -> Iterator[QWidget]:
    if widget is None or not widget.isVisible() or not widget.isEnabled():
        return
    if takes_tab(widget):
        yield widget
    inner = widget.layout()
    if inner is not None:
        yield from stops_in(inner)
    elif isinstance(widget, QScrollArea):
        yield from _stops_of(widget.widget())
    elif isinstance(widget, QSplitter):
        for at in range(widget.count()):
            yield from _stops_of(widget.widget(at))


def go_round(stops: list[QWidget], now: QWidget | None, *, forward: bool) -> bool:
    """Move from `now` to the next of `stops`, wrapping at the end; False if `now` is not a stop."""
    if now not in stops:
        return False
    _go(stops[(stops.index(now) + (1 if forward else -1)) % len(stops)], forward=forward)
    return True


def put_in_order(stops: list[QWidget]) -> None:
    """Have Tab go from each of `stops` to the next."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _go(to: QWidget, *, forward: bool) -> None:
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    to.setFocus(reason)
