"""The voters as rows: who, from where, and on which side; and how a row is drawn."""

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from ssp_desktop.application.live.voting import voices
from ssp_desktop.domain.meeting import Participant
from ssp_desktop.domain.votes import Side, Vote
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.rows.drawn_delegate import DrawnDelegate
from ssp_desktop.ui.rows.following_list import ROW, FollowingModel, Index
from ssp_desktop.ui.rows.row_drawing import RIGHT, SIGN, RowDrawing
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

_Role = QPalette.ColorRole
_WORDS = {
    Side.FOR: QT_TRANSLATE_NOOP("VoterRows", "for"),
    Side.AGAINST: QT_TRANSLATE_NOOP("VoterRows", "imod"),
    Side.ABSTAINED: QT_TRANSLATE_NOOP("VoterRows", "undlod"),
}
_SIGNS = {Side.FOR: "plus", Side.AGAINST: "minus", Side.ABSTAINED: "circle"}


@dataclass(frozen=True, slots=True)
class Voter:
    """A person or a party; `beside` is shown after the name, `side` is None before the vote."""

    id: str
    name: str
    beside: str = ""
    side: Side | None = None


def rows_of(
    vote: Vote,
    people: Sequence[Participant],
    *,
    able: Sequence[Participant],
    awaited: Sequence[Participant],
    gone: Container[str],
) -> tuple[Voter, ...]:
    """Return those who can vote, or have voted, with the remark beside each name.

    `able` may vote, `awaited` were called, and those whose ids are in `gone` are known
    to have left.
    """
    names_of = {person.id: person for person in people}
    placed = [who for side in Side for who in vote.on(side)]
    sizes = Counter(person.affiliation for person in awaited)
    called = {person.id for person in awaited}
    rows = []
    # A vote counts even if the voter left after it was noted.
    for name in dict.fromkeys([*voices(tuple(able), by_party=vote.by_party), *placed]):
        side = vote.side_of(name)
        person = names_of.get(name)
        if person is None:
            rows.append(Voter(name, name, str(sizes[name] or ""), side))
            continue
        beside = [person.affiliation]
        if side is None and name in gone:
            beside.append(QCoreApplication.translate("VoteStrip", "gået"))
        elif side is None and name not in called:
            beside.append(QCoreApplication.translate("VoteStrip", "ikke råbt op"))
        rows.append(Voter(name, person.name, " · ".join(filter(None, beside)), side))
    return tuple(rows)


def side_word(side: Side | None) -> str:
    """Return the word for the side, in the language of the window; empty for none."""
    return QCoreApplication.translate("VoterRows", _WORDS[side]) if side else ""


class VoterRows(FollowingModel):
    """The voters."""

    rows: tuple[Voter, ...] = ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        voter = self.rows[index.row()]
        if role == ROW:
            return voter
        if role == Qt.ItemDataRole.DisplayRole:
            return voter.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            who = f"{voter.name} ({voter.beside})" if voter.beside else voter.name
            return f"{who}: {side_word(voter.side)}" if voter.side else who
        return None


class VoterDelegate(DrawnDelegate[Voter]):
    """Draws a `Voter`: an icon, the name, from where, and the word for the side."""

    def __init__(self, icons: Icons, parent: QListView) -> None:
        super().__init__(icons, parent)
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._list.gridSize()

    def draw(self, on: RowDrawing, row: Voter, index: Index) -> None:
        rect = on.option.rect
        on.ground(rect.adjusted(0, 0, -GRID // 2, 0))
        place = rect.adjusted(GRID, 0, -GRID - GRID // 2, 0)
        if row.side is not None:
            on.sign(_SIGNS[row.side], place, _Role.Text)
        self._draw_words(on, place.adjusted(SIGN + GRID // 2, 0, 0, 0), row)

    def _draw_words(self, on: RowDrawing, place: QRect, row: Voter) -> None:
        if row.side is not None:
            on.ink(_Role.PlaceholderText, 0.92, bold=True)
            taken = on.whole_words(place, side_word(row.side), RIGHT)
            place = place.adjusted(0, 0, -taken - GRID, 0)
        on.ink(_Role.Text)
        taken = on.words(place, row.name)
        place = place.adjusted(taken + GRID, 0, 0, 0)
        if row.beside and place.width() > on.option.fontMetrics.averageCharWidth() * 2:
            on.ink(_Role.PlaceholderText, 0.92)
            on.words(place, row.beside)
