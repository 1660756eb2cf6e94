"""What the minutes still lack, and any CPR numbers in them, each with a way to it.

Forbids nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSpacerItem, QVBoxLayout, QWidget

from ssp_desktop.application.aids.ad_points import unanswered_points
from ssp_desktop.application.files.cpr_finds import FoundNumber
from ssp_desktop.application.live.log_corrections import impossible_times
from ssp_desktop.application.live.vote_doubts import Contradiction, Doubt, vote_doubts
from ssp_desktop.application.meetings.carried_over import put_off_in_words_alone
from ssp_desktop.application.meetings.standing_items import UNKNOWN_DATE
from ssp_desktop.domain.attendance import not_called
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading
from ssp_desktop.ui.words.event_words import event_phrase
from ssp_desktop.ui.words.list_words import listed
from ssp_desktop.ui.words.missing_votes import MissingVotes

_NOWHERE = ("name", "actions")
"""Parts that have no place of their own in the window."""
_PEOPLE = "participants"
_COURSE = "course"
_DECISION = "decision"
VOTES = "votes"
"""The part of an item for a vote not yet written into the decision; it is opened there."""
_WIDEST = 34 * GRID


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that is missing or too much, and the item concerned (empty: the meeting).

    `part` is the place within it, named as in a block's origin; empty when there is
    none.
    """

    text: str
    item_id: str = ""
    part: str = ""

    @property
    def has_place(self) -> bool:
        """Whether there is somewhere to go."""
        return bool(self.item_id or self.part)

    @property
    def place(self) -> tuple[str, str]:
        """The item and the part of it."""
        return self.item_id, self.part


def lacks_of(meeting: Meeting) -> Iterator[Lack]:
    """Yield what the minutes of `meeting` lack; an agenda lacks no decisions."""
    translate = QCoreApplication.translate
    if meeting.date is None:
        yield Lack(translate("Unfinished", "Mødet har ingen dato"), part="date")
    if not meeting.venue:
        yield Lack(translate("Unfinished", "Mødet har intet sted"), part="venue")
    if not meeting.items:
        yield Lack(translate("Unfinished", "Mødet har ingen punkter"))
    people = () if meeting.is_agenda else not_called(meeting)
    if people:
        names = listed([person.name for person in people])
        yield Lack(translate("Unfinished", "Ikke råbt op: {0}").format(names), part=_PEOPLE)
    for event, first in impossible_times(meeting):
        said = translate("Unfinished", "Forløbet: {0} står før {1}")
        words = (event_phrase(meeting, event), event_phrase(meeting, first))
        yield Lack(said.format(*words), part=_COURSE)
    for number, item in meeting.numbered_items():
        yield from _lacks_of_item(number, item, is_agenda=meeting.is_agenda)
        for doubt in vote_doubts(meeting, item):
            yield Lack(_doubt_words(meeting, number, doubt), item.id, _DECISION)


def _doubt_words(meeting: Meeting, number: int, doubt: Doubt) -> str:
    """Return in words what is wrong with a vote."""
    translate = QCoreApplication.translate
    if doubt.wrong is Contradiction.AWAY:
        gone = translate("Unfinished", "en, der er fjernet fra mødet,")
        names = {person.id: person.name for person in meeting.participants}
        away = [who if doubt.vote.by_party else names.get(who, gone) for who in doubt.away]
        words = translate("Unfinished", "Punkt {0}: {1} har stemt, men står ikke som til stede")
        return words.format(number, listed(away))
    lacking = MissingVotes(doubt.vote, doubt.awaited, doubt.able)
    if doubt.wrong is Contradiction.LACKING:
        words = translate("Unfinished", "Punkt {0}: {1} har ikke stemt")
        return words.format(number, lacking.who())
    if doubt.wrong is Contradiction.TOO_MANY:
        return translate("Unfinished", "Punkt {0}: {1}").format(number, lacking.words())
    words = translate(
        "Unfinished", "Punkt {0}: ifølge beslutningen stemte {1} ikke, men {2} mangler"
    )
    return words.format(
        number, doubt.vote.missing, lacking.count or translate("Unfinished", "ingen")
    )


def _lacks_of_item(number: int, item: AgendaItem, *, is_agenda: bool) -> Iterator[Lack]:
    translate = QCoreApplication.translate
    if not item.title:
        said = translate("Unfinished", "Punkt {0} har ingen titel").format(number)
        yield Lack(said, item.id, "title")
    undated = next((part for part, text in _texts(item) if UNKNOWN_DATE in text), None)
    if undated is not None:
        said = translate("Unfinished", "Punkt {0} mangler en dato i stedet for {1}")
        yield Lack(said.format(number, UNKNOWN_DATE), item.id, undated)
    for point in unanswered_points(item):
        said = translate("Unfinished", "Punkt {0}: Ad. {1} er ikke besvaret")
        yield Lack(said.format(number, point), item.id, _DECISION)
    if any(vote.waits for vote in item.votes):
        said = translate("Unfinished", "Punkt {0}: en afstemning er ikke gjort færdig")
        yield Lack(said.format(number), item.id, VOTES)
    if put_off_in_words_alone(item) and not is_agenda:
        said = translate("Unfinished", "Punkt {0} er udsat, men kommer ikke med næste gang")
        yield Lack(said.format(number), item.id, _DECISION)
    if not item.decided and not is_agenda:
        said = translate("Unfinished", "Punkt {0} har ingen beslutning")
        yield Lack(said.format(number), item.id, _DECISION)


def number_lines(finds: Iterable[FoundNumber]) -> Iterator[Lack]:
    """Yield a line for each CPR number that was found, without the number itself."""
    for find in finds:
        item, part = find.origin
        yield Lack(_line_of(find), item, "" if part in _NOWHERE else part)


def _line_of(find: FoundNumber) -> str:
    translate = QCoreApplication.translate
    place = find.heading or translate("Unfinished", find.place)
    said = (
        translate("Unfinished", "CPR {0}")
        if find.sure
        else translate("Unfinished", "måske CPR {0}")
    ).format(find.masked)
    if find.item_number is None:
        return translate("Unfinished", "Mødet: {0} ({1})").format(said, place)
    return translate("Unfinished", "Punkt {0}: {1} ({2})").format(find.item_number, said, place)


def _texts(item: AgendaItem) -> Iterator[tuple[str, str]]:
    """Yield the texts of `item`, each with its part."""
    yield "title", item.title
    for section in item.sections:
        yield section.id, section.text
    yield _DECISION, item.decision


def next_of(lacks: Sequence[Lack], meeting: Meeting, here: tuple[str, str]) -> Lack | None:
    """Return the lack after the place `here`, wrapping at the end; None when there is none.

    In the order of the meeting: first its own, then item by item, place by place. A
    lack at `here` itself is skipped unless it is the only one.
    """
    ids = ["", *(item.id for item in meeting.items)]
    there = [lack for lack in lacks if lack.has_place and lack.item_id in ids]
    in_order = [lack.place for lack in there]
    there.sort(key=lambda lack: (ids.index(lack.item_id), in_order.index(lack.place)))
    places = [lack.place for lack in there]
    if here in places:
        at = len(places) - places[::-1].index(here)
    else:
        now = ids.index(here[0]) if here[0] in ids else 0
        at = sum(ids.index(item_id) < now for item_id, _ in places)
    return next(iter((*there[at:], *there[:at])), None)


class Unfinished(QWidget):
    """A list of what is missing; a click on a line asks for its place."""

    place_wanted = Signal(str, str)
    """That part of that item is wanted; both named as in a block's origin, either may be empty."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown: list[Lack] | None = None
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

    def lacks(self, meeting: Meeting) -> list[Lack]:
        """Return what is missing in `meeting`, with the CPR numbers that were found last."""
        return [*number_lines(self._finds), *lacks_of(meeting)]

    def forget_finds(self) -> None:
        """Drop the CPR numbers: their meeting is no longer searched."""
        self._finds = ()

    def show_finds(self, finds: tuple[FoundNumber, ...]) -> None:
        """List these CPR numbers first."""
        self._finds = finds
        if self._meeting is not None:
            self.show_meeting(self._meeting)

    def _show(self, lacks: list[Lack]) -> None:
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

    def whole_lines(self, most: int) -> int:
        """Return the height of the title and of as many whole lines as fit in `most` pixels.

        At least one line.
        """
        spacing = self._column.spacing()
        tall = 0
        if self._title.isVisibleTo(self):
            tall = self._title.sizeHint().height() + GRID // 2
        for number, line in enumerate(self._lines):
            with_line = tall + line.sizeHint().height() + (spacing if tall else 0)
            if number and with_line > most:
                break
            tall = with_line
        return tall

    def _line(self, lack: Lack) -> QWidget:
        if not lack.has_place:
            label = QLabel(lack.text, self)
            label.setWordWrap(True)
            label.setContentsMargins(GRID, 4, 0, 4)
            return label
        button = _WayTo(lack, self)
        # A button wraps no lines.
        right = Qt.TextElideMode.ElideRight
        shown = button.fontMetrics().elidedText(lack.text, right, _WIDEST)
        button.setText(shown.replace("&", "&&"))
        button.setAccessibleName(lack.text)
        button.setFlat(True)
        button.setAutoDefault(True)  # Enter on it is a click, not an export
        button.setProperty("line", True)
        way = self.tr("Gå til punktet") if lack.item_id else self.tr("Gå til oplysningerne")
        way = self.tr("Gå til fremmødet") if lack.part == _PEOPLE else way
        way = self.tr("Gå til forløbet") if lack.part == _COURSE else way
        button.setToolTip(f"{lack.text}. {way}" if shown != lack.text else way)
        self._icons.dress(button, "chevron-right")
        button.place_wanted.connect(self.place_wanted)
        return button


class _WayTo(QPushButton):
    """A click on it leads to where something is missing."""

    place_wanted = Signal(str, str)

    def __init__(self, lack: Lack, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = lack.place
        self.clicked.connect(self._want)

    def _want(self) -> None:
        self.place_wanted.emit(*self._place)


class FoundNumbers(Unfinished):
    """A list of the CPR numbers alone, for a print: it is one of a draft as often as not."""

    def lacks(self, meeting: Meeting) -> list[Lack]:
        """Return the CPR numbers that were found last."""
        return list(number_lines(self._finds))
