"""What was found in files that go out: what, where, the words, and what can be done.

What is the same in several files of one meeting is one entry with all its places.
"""

from collections.abc import Callable, Iterable
from enum import Enum
from html import escape
from itertools import takewhile
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.application.filing.places import LeakPlace
from ssp_desktop.application.leaks.checking import Leak
from ssp_desktop.domain.meeting import Attachment
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet
from ssp_desktop.ui.words.leak_words import leak_name

MOST = 100
"""How many entries are shown at a time."""
_MOST_PLACES = 6
_BEGINNING = 20  # letters by which what was found is known


class Help(Enum):
    """What the program can do about something in an attachment."""

    NONE = "none"
    CLEANING = "cleaning"
    APPROVED = "approved"
    """Nothing any more: the minutes are approved."""


class LeakEntry(NamedTuple):
    """Leaks that read the same; where they come from in the meeting; what can be done here."""

    leaks: tuple[Leak, ...]
    place: LeakPlace | None
    help: Help


def _no_help(_leak: Leak) -> Help:
    return Help.NONE


def entries_of(
    leaks: Iterable[Leak],
    place_of: Callable[[Leak], LeakPlace | None],
    help_of: Callable[[Leak], Help] = _no_help,
) -> list[LeakEntry]:
    """Return `leaks` as entries, in their order; `place_of` gives the meeting's place of each.

    That may read the disk, so it is called on a thread.
    """
    found: dict[tuple[object, ...], list[Leak]] = {}
    places: dict[tuple[object, ...], LeakPlace | None] = {}
    for leak in leaks:
        place = place_of(leak)
        key = (leak.kind, leak.shown, place, "" if place else leak.file, help_of(leak))
        found.setdefault(key, []).append(leak)
        places[key] = place
    return [LeakEntry(tuple(same), places[key], help_of(same[0])) for key, same in found.items()]


def without_cleaned(
    entries: Iterable[LeakEntry], before: Attachment, after: Attachment
) -> list[LeakEntry]:
    """Return what is left of `entries` when `after`, cleaned, has taken the place of `before`."""
    left = []
    for entry in entries:
        place = entry.place
        if place is not None and place.attachment == before:
            if entry.help is Help.CLEANING:
                continue
            entry = entry._replace(place=place._replace(attachment=after))
        left.append(entry)
    return left


class LeakList(QWidget):
    """Shows entries below each other."""

    place_wanted = Signal(str, str, str)
    """Those words in that part of that item are to be shown."""
    opening_wanted = Signal(object)
    """That `Attachment` is to be opened."""
    cleaning_wanted = Signal(str, object)
    """That `Attachment` of the item with that id is to be cleaned."""

    def __init__(self, icons: Icons, parent: QWidget, *, explains: bool = False) -> None:
        """`explains`: where something in an attachment cannot be cleaned away, that is said."""
        super().__init__(parent)
        self._icons = icons
        self._explains = explains
        self._entries: list[LeakEntry] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self.lines: list[LeakLine] = []
        self._more = QLabel(self)
        self._more.setWordWrap(True)
        as_quiet(self._more)
        self._more.hide()
        self._column.addWidget(self._more)

    @property
    def entries(self) -> list[LeakEntry]:
        """What there is to show, also beyond what is shown at a time."""
        return self._entries

    @property
    def shown(self) -> frozenset[Leak]:
        """The leaks that are shown."""
        return frozenset(leak for line in self.lines for leak in line.entry.leaks)

    def show_entries(self, entries: list[LeakEntry]) -> None:
        """Show these in the place of those before."""
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._entries = entries
        self.lines = [
            LeakLine(entry, self._icons, self, explains=self._explains) for entry in entries[:MOST]
        ]
        for at, line in enumerate(self.lines):
            line.place_wanted.connect(self.place_wanted)
            line.opening_wanted.connect(self.opening_wanted)
            line.cleaning_wanted.connect(self.cleaning_wanted)
            self._column.insertWidget(at, line)
        left = len(entries) - len(self.lines)
        self._more.setText(self.tr("{0} steder mere vises, når disse er ordnet.").format(left))
        self._more.setVisible(left > 0)
        self.setVisible(bool(entries))


class LeakLine(QFrame):
    """One entry."""

    place_wanted = Signal(str, str, str)
    opening_wanted = Signal(object)
    cleaning_wanted = Signal(str, object)

    def __init__(self, entry: LeakEntry, icons: Icons, parent: QWidget, *, explains: bool) -> None:
        super().__init__(parent)
        self.entry = entry
        first = entry.leaks[0]
        self.kind = QLabel(leak_name(first), self)
        as_heading(self.kind)
        self.where = QLabel("\n".join(self._places()), self)
        as_quiet(self.where)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setText(_marked(first))
        self.words.setVisible(bool(first.shown))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for label in (self.kind, self.where, self.words):
            label.setWordWrap(True)
            column.addWidget(label)
        self.kind.setTextFormat(Qt.TextFormat.PlainText)
        self.where.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setAccessibleName(first.shown)
        said = f"{self.kind.text()}: {first.shown}, {self.where.text()}"
        self.setAccessibleName(said)
        self.why_not = QLabel(self._why_not() if explains else "", self)
        self.why_not.setWordWrap(True)
        self.why_not.setVisible(bool(self.why_not.text()))
        as_quiet(self.why_not)
        column.addWidget(self.why_not)
        self._make_buttons(column, icons, said)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What can be done, in their order."""
        return (self.going, self.opening, self.cleaning)

    def _make_buttons(self, column: QVBoxLayout, icons: Icons, said: str) -> None:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(GRID)
        self._row = row
        place = self.entry.place
        self.going = self._button(self.tr("Gå til stedet"), row)
        self.going.setVisible(place is not None)
        self.opening = self._button(self.tr("Åbn bilaget"), row)
        self.cleaning = self._button(self.tr("Rens bilaget"), row)
        attachment = place.attachment if place is not None else None
        self.opening.setVisible(attachment is not None)
        self.cleaning.setVisible(attachment is not None and self.entry.help is Help.CLEANING)
        self.cleaning.setToolTip(
            self.tr(
                "Læg en kopi uden skjulte oplysninger og kommentarer i stedet. Det kan fortrydes."
            )
        )
        row.addStretch(1)
        column.addLayout(row)
        for button in self.buttons:
            button.setAccessibleDescription(said)
        icons.dress(self.going, "chevron-right")
        self.going.clicked.connect(self._go)
        self.opening.clicked.connect(self._open)
        self.cleaning.clicked.connect(self._clean)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shown = [button.sizeHint().width() for button in self.buttons if not button.isHidden()]
        beside = sum(shown) + GRID * max(len(shown) - 1, 0) <= event.size().width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not way:
            self._row.setDirection(way)
            self._row.setSpacing(GRID if beside else 0)
            self.updateGeometry()

    def _why_not(self) -> str:
        if self._attachment is None or self.entry.help is Help.CLEANING:
            return ""
        if self.entry.help is Help.APPROVED:
            return self.tr("Referatet er godkendt, så bilaget kan ikke skiftes ud.")
        return self.tr(
            "Rensning fjerner det ikke. Åbn bilaget, ret kopien, gem den, og vedhæft den i stedet."
        )

    def _button(self, text: str, row: QBoxLayout) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("flat", True)
        button.setAutoDefault(True)  # Enter on it is a click, not the panel's own
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def _places(self) -> list[str]:
        places = [
            f"{leak.file}, {leak.place}" if leak.place else leak.file for leak in self.entry.leaks
        ]
        shown = places[:_MOST_PLACES]
        if len(places) > len(shown):
            shown.append(self.tr("og {0} steder mere").format(len(places) - len(shown)))
        return shown

    @property
    def _attachment(self) -> Attachment | None:
        return self.entry.place.attachment if self.entry.place is not None else None

    def _go(self) -> None:
        if self.entry.place is not None:
            self.place_wanted.emit(*self.entry.place[:3])

    def _open(self) -> None:
        self.opening_wanted.emit(self._attachment)

    def _clean(self) -> None:
        if self.entry.place is not None:
            self.cleaning_wanted.emit(self.entry.place.item, self._attachment)


def _marked(leak: Leak) -> str:
    """Return what `leak` shows as rich text, the words that were looked for marked in it."""
    at = leak.shown.find(leak.found[:_BEGINNING]) if leak.found else -1
    if at < 0:
        return f"<b>{escape(leak.shown)}</b>"
    # What is long ends early in both, and not at the same place.
    both = zip(leak.shown[at:], leak.found, strict=False)
    end = at + sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], both))
    before, found, after = leak.shown[:at], leak.shown[at:end], leak.shown[end:]
    more = "" if after.endswith("…") else " …"
    return f"… {escape(before)}<b><u>{escape(found)}</u></b>{escape(after)}{more}"
