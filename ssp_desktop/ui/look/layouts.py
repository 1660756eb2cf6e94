"""Lays widgets out at once, without waiting for Qt to get round to it."""

from PySide6.QtWidgets import QWidget


def settle(widget: QWidget) -> None:
    """Make the layout of `widget`, if it has one, place its contents now."""
    layout = widget.layout()
    if layout is not None:
        layout.activate()


def settle_whole(widget: QWidget) -> None:
    """Make every layout in `widget` place its contents now, from the innermost out."""
    for each in widget.children():
        if isinstance(each, QWidget):
            settle_whole(each)
    settle(widget)


def height_for(widget: QWidget, width: int) -> int:
    """Return how tall the layout of `widget` wants to be at that width, in pixels."""
    layout = widget.layout()
    if layout is None:
        return widget.sizeHint().height()
    if layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return layout.totalSizeHint().height()
