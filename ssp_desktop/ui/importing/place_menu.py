"""The menu of places for one line of an imported file: texts, attachments, or left out."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from ssp_desktop.application.files.importing import (
    LEFT_OUT,
    Destination,
    Fate,
    LineFate,
    destinations_in,
)
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.meeting import Meeting

_IN_AN_ITEM = (Fate.UNPLACED, Fate.TEXT, Fate.ATTACHMENT)


class Placing(Protocol):
    """What is done with the line."""

    def give_place(self, line: LineFate, to: Destination) -> None: ...
    def leave_out(self, line: LineFate) -> None: ...


def can_move(line: LineFate | None) -> bool:
    """Whether the line is text or an attachment of an item, or is left out, and so can be moved."""
    if line is None:
        return False
    return line.fate in LEFT_OUT or (bool(line.item) and line.fate in _IN_AN_ITEM)


class PlaceMenu(QMenu):
    """Offers every part of every item of `meeting`, and to leave the line out."""

    def __init__(self, meeting: Meeting, line: LineFate, placing: Placing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, item in meeting.numbered_items():
            inside = self.addMenu(f"{number}. {item.title[:60]}".replace("&", "&&"))
            for to in destinations_in(item):
                action = inside.addAction(self._words_of(to).replace("&", "&&"))
                action.triggered.connect(partial(_place, placing, line, to))
        if line.fate not in LEFT_OUT:
            self.addSeparator()
            leave_out = self.addAction(self.tr("Udelad"))
            leave_out.triggered.connect(partial(_leave_out, placing, line))

    def _words_of(self, to: Destination) -> str:
        if to.is_attachment:
            return self.tr("Bilag")
        if to.part == DECISION:
            return self.tr("Beslutning")
        return to.heading or self.tr("Teksten uden overskrift")


def _place(placing: Placing, line: LineFate, to: Destination, *_: object) -> None:
    placing.give_place(line, to)


def _leave_out(placing: Placing, line: LineFate, *_: object) -> None:
    placing.leave_out(line)
