"""Lays widgets out at once, without waiting for Qt to get round to it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def lay_out_now(widget: QWidget) -> None:
    """Make the layout of `widget`, if it has one, place its contents now."""
    layout = widget.layout()
    if layout is not None:
        layout.activate()


def lay_out_all_now(widget: QWidget) -> None:
    """Make every layout in `widget` place its contents now, from the innermost out."""
    for each in widget.children():
        if isinstance(each, QWidget):
            lay_out_all_now(each)
    lay_out_now(widget)


def height_for(widget: QWidget, width: int) -> int:
    """Return how tall the layout of `widget` wants to be at that width, in pixels."""
    layout = widget.layout()
    if layout is None:
        return widget.sizeHint().height()
    if layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return layout.totalSizeHint().height()


def height_beside(part: QWidget) -> int:
    """Return how tall `part` can be with all that is shown above and below it, in pixels."""
    around = part.parentWidget() or part
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    others = [
        each.minimumSizeHint().height()
        for each in around.findChildren(QWidget, options=direct)
        if each is not part and each.isVisibleTo(around)
    ]
    return around.height() - sum(others)
