"""What is not in order in the minutes, each with a way to it.

Forbids nothing. What counts is for `ssp_desktop.application.order` to know.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSpacerItem, QVBoxLayout, QWidget

from ssp_desktop.application.files.cpr_finds import FoundNumber
from ssp_desktop.application.order import (
    COURSE,
    PEOPLE,
    Finding,
    OrderSeeker,
    Way,
    of_found_numbers,
    seeker_of,
    with_acceptance,
)
from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading
from ssp_desktop.ui.look.wrapped_button import WrappedButton
from ssp_desktop.ui.words.shown import shown


def next_of(findings: Sequence[Finding], meeting: Meeting, here: Way) -> Finding | None:
    """Return the finding after the place `here`, wrapping at the end; None when there is none.

    In the order of the meeting: first its own, then item by item, place by place. One
    at `here` itself is skipped unless it is the only one; without words, all of that part are.
    """
    ids = {each: at for at, each in enumerate(("", *(item.id for item in meeting.items)))}
    there = [each for each in findings if each.has_place and each.item in ids]
    in_order = {place: at for at, place in enumerate(dict.fromkeys(each.place for each in there))}
    there.sort(key=lambda each: (ids[each.item], in_order[each.place]))
    item_id, part, _ = here
    past = [each.way == here for each in there]
    if not any(past):
        past = [each.place == (item_id, part) for each in there]
    if any(past):
        at = len(past) - past[::-1].index(True)
    else:
        at = sum(ids[each.item] < ids.get(item_id, 0) for each in there)
    return next(iter((*there[at:], *there[:at])), None)


class Unfinished(QWidget):
    """A list of what is missing; a click on a line asks for its place."""

    place_wanted = Signal(str, str, str)
    """Those words in that part of that item are wanted (`Finding.way`)."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown: list[Finding] | None = None
        self._seeker = OrderSeeker()
        self._finds: tuple[FoundNumber, ...] = ()
        self._meeting: Meeting | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._title = QLabel(self.tr("Mangler endnu"), self)
        as_heading(self._title)
        self._column.addWidget(self._title)
        self._below_title = QSpacerItem(0, GRID // 2)
        self._column.addItem(self._below_title)
        self._lines: list[QWidget] = []
        self.hide()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what `meeting` lacks; nothing when nothing is missing."""
        self._meeting = meeting
        self._show(self.lacks(meeting))

    def know(self, committee: Committee | None, services: Services) -> None:
        """Hold meetings against `committee` from now on, and against what the store knows."""
        self._seeker = seeker_of(committee, services)

    def seek_for(self, meeting: Meeting, seconds: float) -> tuple[Finding, ...] | None:
        """Look at `meeting` for about that long; None when something is left to look at."""
        return self._seeker.seek_for(meeting, seconds)

    def lacks(self, meeting: Meeting) -> list[Finding]:
        """Return what is not in order in `meeting`, with the CPR numbers that were found last.

        Without what is accepted as it is.
        """
        numbers = with_acceptance(of_found_numbers(self._finds), meeting)
        found = (*numbers, *self._seeker.seek(meeting))
        return [each for each in found if not each.accepted]

    def forget_finds(self) -> None:
        """Drop the CPR numbers: their meeting is no longer searched."""
        self._finds = ()

    def show_finds(self, finds: tuple[FoundNumber, ...]) -> None:
        """List these CPR numbers first."""
        self._finds = finds
        if self._meeting is not None:
            self.show_meeting(self._meeting)

    def _show(self, lacks: list[Finding]) -> None:
        if lacks == self._shown:
            return
        self._shown = lacks
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(lack) for lack in lacks]
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(lacks))

    @property
    def count(self) -> int:
        """How many things are missing."""
        return len(self._lines)

    def show_title(self, shown: bool) -> None:
        """Show the title above the lines, or leave that to another widget."""
        self._title.setVisible(shown)
        self._below_title.changeSize(0, GRID // 2 if shown else 0)
        self._column.invalidate()

    def whole_lines(self, most: int, width: int) -> int:
        """Return the height of the title and of as many whole lines as fit in `most` pixels.

        At least one line. `width` is the list's own, in pixels.
        """
        spacing = self._column.spacing()
        tall = 0
        if self._title.isVisibleTo(self):
            tall = self._title.sizeHint().height() + GRID // 2
        for number, line in enumerate(self._lines):
            with_line = tall + line.heightForWidth(width) + (spacing if tall else 0)
            if number and with_line > most:
                break
            tall = with_line
        return tall

    def _line(self, lack: Finding) -> QWidget:
        said = shown(lack.said)
        if not lack.has_place:
            label = QLabel(said, self)
            label.setWordWrap(True)
            label.setContentsMargins(GRID, 4, 0, 4)
            return label
        button = _WayTo(lack, said, self)
        way = self.tr("Gå til punktet") if lack.item else self.tr("Gå til oplysningerne")
        way = self.tr("Gå til fremmødet") if lack.part == PEOPLE else way
        way = self.tr("Gå til forløbet") if lack.part == COURSE else way
        button.setToolTip(way)
        self._icons.dress(button, "chevron-right")
        button.place_wanted.connect(self.place_wanted)
        return button


class _WayTo(WrappedButton):
    """A click on it leads to where something is missing."""

    place_wanted = Signal(str, str, str)

    def __init__(self, lack: Finding, said: str, parent: QWidget) -> None:
        super().__init__(said, parent)
        self._way = lack.way
        self.clicked.connect(self._want)

    def _want(self) -> None:
        self.place_wanted.emit(*self._way)


class FoundNumbers(Unfinished):
    """A list of the CPR numbers alone, for a print: it is one of a draft as often as not."""

    def lacks(self, meeting: Meeting) -> list[Finding]:
        """Return the CPR numbers that were found last."""
        return list(of_found_numbers(self._finds))
