"""What is noted of an item apart from its texts, as rows: votes, action points, who is there.

Owns the wording of each on one line, and how a row is drawn.
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyleOptionViewItem

from ssp_desktop.application.aids.action_guesses import actions_of
from ssp_desktop.application.live.vote_doubts import vote_doubts
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.domain.room import Recusal, Substitution
from ssp_desktop.domain.votes import Dissent, Side, Vote
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.meeting.votes.voter_rows import side_word
from ssp_desktop.ui.rows.drawn_delegate import DrawnDelegate
from ssp_desktop.ui.rows.following_list import ROW, FollowingModel, Index
from ssp_desktop.ui.rows.row_drawing import RIGHT, SIGN, RowDrawing
from ssp_desktop.ui.words.day_words import short_day
from ssp_desktop.ui.words.list_words import listed

_MOST_BESIDE = 0.45
"""The fraction of a row that the text at the right may take from that at the left."""
_Role = QPalette.ColorRole


class NoteKind(Enum):
    """The kind of a note; the values are icon names."""

    VOTE = "vote"
    DISSENT = "message-square-quote"
    ACTION = "list-todo"
    DISQUALIFIED = "user-x"
    NOT_DISQUALIFIED = "user-check"
    SUBSTITUTE = "repeat-2"


@dataclass(frozen=True, slots=True)
class Note:
    """A note: `text`, and quieter to the right of it `beside`."""

    id: str
    kind: NoteKind
    text: str
    beside: str = ""


def notes_of(meeting: Meeting, item: AgendaItem) -> tuple[Note, ...]:
    """Return the notes of `item`."""
    names = {person.id: person.name for person in meeting.participants}
    doubted = vote_doubts(meeting, item) if item.votes else ()
    doubts = {doubt.vote.id for doubt in doubted}
    votes = enumerate(item.votes, start=1)
    return (
        *(_note_of_vote(vote, at, item, doubted=vote.id in doubts) for at, vote in votes),
        *(_note_of_dissent(dissent, names) for dissent in item.dissents),
        *(_note_of_action(action) for action in actions_of(meeting, item.id)),
        *(_note_of_recusal(ruling, names) for ruling in item.recusals),
        *(_note_of_substitution(each, names) for each in item.substitutions),
    )


def _note_of_vote(vote: Vote, at: int, item: AgendaItem, *, doubted: bool) -> Note:
    name = QCoreApplication.translate("NoteRows", "Afstemning")
    name = f"{name} {at}" if len(item.votes) > 1 else name
    lacks = _lacking(vote)
    if doubted:
        lacks.append(QCoreApplication.translate("NoteRows", "passer ikke med fremmødet"))
    if vote.by_party:
        named = [(side_word(side), ", ".join(vote.on(side))) for side in Side if vote.on(side)]
        return Note(
            vote.id,
            NoteKind.VOTE,
            name,
            " · ".join([*(f"{who} {word}" for word, who in named), *lacks]),
        )
    numbers = vote.counts or tuple(len(vote.on(side)) for side in Side)
    sides = [(side, count) for side, count in zip(Side, numbers, strict=False) if count]
    said = ", ".join(f"{count} {side_word(side)}" for side, count in sides)
    return Note(vote.id, NoteKind.VOTE, name, " · ".join([said, *lacks]))


def _lacking(vote: Vote) -> list[str]:
    """Return how many have not voted, and whether the decision has yet to state the vote."""
    words = []
    if vote.missing:
        mangler = QCoreApplication.translate("NoteRows", "{0} mangler")
        words.append(mangler.format(vote.missing))
    if vote.waits:
        words.append(QCoreApplication.translate("NoteRows", "ikke skrevet"))
    return words


def _note_of_dissent(dissent: Dissent, names: dict[str, str]) -> Note:
    owners = listed([names[each] for each in dissent.owners if each in names])
    name = QCoreApplication.translate("NoteRows", "Mindretalsudtalelse")
    return Note(dissent.id, NoteKind.DISSENT, name, owners)


def _note_of_action(action: ActionPoint) -> Note:
    due = short_day(action.due) if action.due else ""
    beside = " · ".join(each for each in (action.owner, due) if each)
    return Note(action.id, NoteKind.ACTION, action.text, beside)


def _note_of_recusal(ruling: Recusal, names: dict[str, str]) -> Note:
    name = names.get(ruling.person, "")
    if ruling.disqualified:
        said = QCoreApplication.translate("NoteRows", "{0} er inhabil").format(name)
        out = QCoreApplication.translate("NoteRows", "ude ved punktet")
        return Note(ruling.id, NoteKind.DISQUALIFIED, said, out)
    said = QCoreApplication.translate("NoteRows", "{0} er ikke inhabil").format(name)
    return Note(ruling.id, NoteKind.NOT_DISQUALIFIED, said)


def _note_of_substitution(seat: Substitution, names: dict[str, str]) -> Note:
    said = QCoreApplication.translate("NoteRows", "{0} er stedfortræder for {1}")
    said = said.format(names.get(seat.person, ""), names.get(seat.member, ""))
    here = QCoreApplication.translate("NoteRows", "kun ved punktet")
    return Note(seat.id, NoteKind.SUBSTITUTE, said, here)


class NoteRows(FollowingModel):
    """The notes."""

    rows: tuple[Note, ...] = ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        note = self.rows[index.row()]
        if role == ROW:
            return note
        if role == Qt.ItemDataRole.DisplayRole:
            return note.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{note.text}\n{note.beside}" if note.beside else note.text
        return None


class NoteDelegate(DrawnDelegate[Note]):
    """Draws a `Note`: its icon, its text, and quietly what belongs to it."""

    def height(self, option: QStyleOptionViewItem, row: Note, index: Index) -> int:
        return option.fontMetrics.height() + GRID + GRID // 2

    def draw(self, on: RowDrawing, row: Note, index: Index) -> None:
        rect = on.option.rect
        on.ground()
        if on.selected or on.pointed_at:
            on.sign("x", cross_of(rect))
        on.sign(row.kind.value, rect.adjusted(GRID, 0, 0, 0))
        self._draw_words(on, rect.adjusted(SIGN + 2 * GRID, 0, -SIGN - 2 * GRID, 0), row)

    def _draw_words(self, on: RowDrawing, place: QRect, row: Note) -> None:
        beside = QRect(place)
        text = on.option.fontMetrics.horizontalAdvance(row.text) + 2 * GRID
        least = round(place.width() * _MOST_BESIDE)
        beside.setLeft(place.right() + 1 - max(least, place.width() - text))
        on.ink(_Role.PlaceholderText, 0.92)
        taken = on.words(beside, row.beside, RIGHT)
        on.ink(_Role.Text)
        on.words(place.adjusted(0, 0, -taken - 2 * GRID, 0), row.text)


def cross_of(row: QRect) -> QRect:
    """Return the place of the cross that removes a row."""
    top = row.top() + (row.height() - SIGN) // 2
    return QRect(row.right() - GRID - SIGN + 1, top, SIGN, SIGN)
