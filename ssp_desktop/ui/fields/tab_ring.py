"""Where Tab goes in a part of the window that it circles in.

Owns the order: that of the layouts, whichever widget was made first. Knows nothing of
what the fields are for.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def stops_in(layout: QLayout) -> Iterator[QWidget]:
    """Yield the widgets in `layout` where Tab can stop now, in order."""
    for at in range(layout.count()):
        place = layout.itemAt(at)
        if place is None:
            continue
        widget, inner = place.widget(), place.layout()
        if widget is not None:
            if not widget.isVisible() or not widget.isEnabled():
                continue
            if _is_stop(widget):
                yield widget
            inner = widget.layout()
        if inner is not None:
            yield from stops_in(inner)


def _is_stop(widget: QWidget) -> bool:
    takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return takes_tab and widget.focusProxy() is None


def go_round(stops: list[QWidget], now: QWidget | None, *, forward: bool) -> bool:
    """Move from `now` to the next of `stops`, wrapping at the end; False if `now` is not a stop."""
    if now not in stops:
        return False
    to = stops[(stops.index(now) + (1 if forward else -1)) % len(stops)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    to.setFocus(reason)
    return True
