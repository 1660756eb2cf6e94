"""The strip for a vote: who is on which side, by person, by party or in numbers, and the sentence.

Owns the vote as filled in, until it is saved, and sees to it that an incomplete one is
written only after a warning; `VoteWork` writes it into the decision.
"""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QWidget,
)

from ssp_desktop.application.live.missing_votes import MissingVotes
from ssp_desktop.application.live.voting import (
    awaited,
    counted,
    edited_by_hand,
    voters,
    with_the_rest,
)
from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.meeting import Meeting, Participant
from ssp_desktop.domain.votes import Side, Vote
from ssp_desktop.minutes.vote_words import subject_of, vote_sentence
from ssp_desktop.ui.look.elided_label import ElidedLabel
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.meeting.strips.strip import Strip
from ssp_desktop.ui.meeting.votes.vote_numbers import VoteNumbers
from ssp_desktop.ui.meeting.votes.vote_ways import BY_NUMBERS, VoteBy, way_of
from ssp_desktop.ui.meeting.votes.voter_list import KEYS, REST, VoterList
from ssp_desktop.ui.meeting.votes.voter_rows import Voter, rows_of
from ssp_desktop.ui.words.shown import shown
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

_SIGNS = {
    "+": QT_TRANSLATE_NOOP("VoteStrip", "For"),
    "-": QT_TRANSLATE_NOOP("VoteStrip", "Imod"),
    "0": QT_TRANSLATE_NOOP("VoteStrip", "Undlod"),
}


class _SideSign(QToolButton):
    """A click on it places the current voter on one side."""

    clicked_for = Signal(object)

    def __init__(self, side: Side, parent: QWidget) -> None:
        super().__init__(parent)
        self._side = side
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.clicked_for.emit(self._side)


class VoteStrip(Strip):
    """Shows one vote of an item at a time."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(
            icons,
            QCoreApplication.translate("VoteStrip", "Afstemning"),
            QCoreApplication.translate("VoteStrip", "Skriv i beslutningen"),
            QCoreApplication.translate("VoteStrip", "Ny afstemning"),
            parent,
        )
        self._vote = Vote("")
        self._way = VoteBy.PEOPLE
        self._drafts: dict[VoteBy, Vote] = {}
        self._able: tuple[Participant, ...] = ()
        self._awaited: tuple[Participant, ...] = ()
        self._gone: frozenset[str] = frozenset()
        self._warned_of: MissingVotes | None = None
        self._people: tuple[Participant, ...] = ()
        self._subject = ""
        self.list = VoterList(icons, self)
        self.list.placed.connect(self._place)
        self.list.rest_wanted.connect(self._place_rest)
        self.numbers = VoteNumbers(self)
        self.numbers.changed.connect(self._take_numbers)
        self.missing = ElidedLabel(self)
        self.missing.setFixedHeight(self.missing.fontMetrics().height())
        as_quiet(self.missing)
        self._keep_text = self.keep.text()
        self.hidden.connect(self._forget_warning)
        self.preview = QLabel(self)
        self.preview.setWordWrap(True)
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()

    def _lay_out(self) -> None:
        self._choice = QButtonGroup(self)
        for at, way in enumerate(VoteBy):
            button = QToolButton(self)
            button.setText(self.tr(way.value))
            button.setCheckable(True)
            self._choice.addButton(button, at)
            self.head.insertWidget(1 + at, button)
        self._choice.idClicked.connect(self._choose)
        self.column.addWidget(self.list)
        self.column.addWidget(self.numbers)
        self.column.addWidget(self._made_signs())
        self.column.addWidget(self.missing)
        self.column.addWidget(self.problem)
        self.foot.insertWidget(0, self.preview, 1)

    def _made_signs(self) -> QWidget:
        """Return the row of what can be done to the current voter, each with its key."""
        self._signs = QWidget(self)
        row = QHBoxLayout(self._signs)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        for key, word in _SIGNS.items():
            sign = _SideSign(KEYS[key], self._signs)
            sign.setText(f"{key.replace('-', '−')}  {self.tr(word)}")
            sign.clicked_for.connect(self._place_by_sign)
            sign.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the list keeps its current voter
            row.addWidget(sign)
        rest = QToolButton(self._signs)
        rest.setText(f"{REST}  {self.tr('Resten for')}")
        rest.clicked.connect(self._place_rest)
        rest.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(rest)
        self.with_counts = QToolButton(self._signs)
        self.with_counts.setText(self.tr("Skriv også stemmetallene"))
        self.with_counts.clicked.connect(self._count)
        self.with_counts.setCheckable(True)
        self.with_counts.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(self.with_counts)
        row.addStretch(1)
        return self._signs

    # What is shown

    @property
    def vote(self) -> Vote:
        """The vote as filled in."""
        return self._vote

    @property
    def sentence(self) -> str:
        """The sentence that the decision would have; empty while nobody has voted."""
        vote = replace(self._vote, missing=max(self._missing.count, 0))
        return vote_sentence(vote, self._people, self._subject)

    def show_vote(self, meeting: Meeting, item_id: str, vote: Vote) -> None:
        """Show `vote` on that item, new or existing."""
        item = meeting.item(item_id)
        self._people = meeting.participants
        self._able = voters(meeting, item_id)
        self._awaited = awaited(meeting, item_id)
        still = Attendance.of(meeting).perhaps_at(item_id)
        self._gone = frozenset(person.id for person in self._able if person not in still)
        self._subject = subject_of(item)
        kept = {each.id: each for each in item.votes}
        if vote.id != self._vote.id:
            self._drafts.clear()
            if vote.id in kept or vote.counts or vote.named:
                self._way = way_of(vote)
            elif not self._able:
                self._way = VoteBy.NUMBERS
            # otherwise as the last one: a committee keeps to one way of voting
        self._vote = self._in_way(vote)
        self.own_words.setVisible(vote.id in kept and edited_by_hand(item, kept[vote.id]))
        self._show()

    def _in_way(self, vote: Vote) -> Vote:
        """Return `vote` as noted in the current way."""
        secret = self._way is VoteBy.SECRET
        return replace(vote, by_party=self._way is VoteBy.PARTIES, secret=secret)

    def _show(self) -> None:
        by_numbers = self._way in BY_NUMBERS
        self._choice.button(list(VoteBy).index(self._way)).setChecked(True)
        self.list.setVisible(not by_numbers)
        self.numbers.setVisible(by_numbers)
        self._signs.setVisible(not by_numbers)
        self.with_counts.setVisible(self._way is VoteBy.PARTIES)
        self.with_counts.setChecked(bool(self._vote.counts))
        self.list.show_voters(self._rows())
        self.numbers.show_numbers(self._vote.counts if by_numbers else ())
        self.missing.setText(shown(self._missing.in_short()))
        if self._warned_of != self._missing:
            self._forget_warning()
        sentence = self.sentence
        self.preview.setText(sentence or self.tr("Ingen har stemt endnu"))
        role = QPalette.ColorRole.WindowText if sentence else QPalette.ColorRole.PlaceholderText
        self.preview.setForegroundRole(role)

    def _rows(self) -> tuple[Voter, ...]:
        if self._way in BY_NUMBERS:
            return ()
        return rows_of(
            self._vote, self._people, able=self._able, awaited=self._awaited, gone=self._gone
        )

    # Who is missing

    @property
    def _missing(self) -> MissingVotes:
        # What is stored of it meanwhile does not make it another vote.
        vote = replace(self._vote, missing=0, sentence="")
        return MissingVotes(vote, self._awaited, self._able)

    def may_be_written(self) -> bool:
        """Return whether all have voted, or a warning named who has not and nothing changed since.

        Otherwise give that warning.
        """
        missing = self._missing
        if missing.count <= 0 or self._warned_of == missing:
            return True
        self._warned_of = missing
        self.missing.hide()
        self.problem.tell(shown(missing.sentence()))
        self.keep.setText(self.tr("Skriv som ufuldstændig"))
        return False

    def _forget_warning(self) -> None:
        self._warned_of = None
        self.drop_problem()
        self.missing.show()
        self.keep.setText(self._keep_text)

    @property
    def folded(self) -> int:
        return 0 if self.list.isHidden() else self.list.folded

    def fold_by(self, pixels: int) -> bool:
        return not self.list.isHidden() and self.list.fold_by(pixels)

    def take_focus(self) -> None:
        if self._way in BY_NUMBERS:
            self.numbers.take_focus()
        else:
            self.list.setFocus()

    # Filling in

    def go_round(self) -> None:
        """Note the vote in the next way: by person, by party, in numbers, in secret."""
        ways = list(VoteBy)
        self._choose((ways.index(self._way) + 1) % len(ways))

    def _choose(self, at: int) -> None:
        way = list(VoteBy)[at]
        if way is not self._way:
            self._drafts[self._way] = self._vote
            self._way = way
            self._vote = self._in_way(self._drafts.get(way) or self._begun(way))
            self._show()
            self.filled.emit()
        self.take_focus()

    def _begun(self, way: VoteBy) -> Vote:
        """Return what that way begins with: numbers take over the count of the named votes."""
        bare = Vote(self._vote.id, sentence=self._vote.sentence)
        noted = [each for each in (self._vote, *self._drafts.values()) if each.counts or each.named]
        if way not in BY_NUMBERS or not noted:
            return bare
        return replace(bare, counts=noted[0].counts or counted(noted[0], self._able).counts)

    @property
    def has_votes(self) -> bool:
        """Whether a vote is noted, even in another way than the one on screen."""
        return any(each.counts or each.named for each in (self._vote, *self._drafts.values()))

    def _set(self, vote: Vote) -> None:
        counts = vote.by_party and self.with_counts.isChecked()
        self._vote = counted(vote, self._awaited) if counts else replace(vote, counts=())
        self._show()
        self.filled.emit()

    def _place(self, who: str, side: Side | None) -> None:
        self._set(self._vote.placing(who, side))

    def _place_by_sign(self, side: Side) -> None:
        self.list.setFocus()
        self.list.place(side)

    def _place_rest(self) -> None:
        self._set(with_the_rest(self._vote, self._awaited))

    def _count(self) -> None:
        self._set(self._vote)

    def _take_numbers(self, counts: tuple[int, ...]) -> None:
        bare = Vote(self._vote.id, sentence=self._vote.sentence)
        self._vote = self._in_way(replace(bare, counts=counts))
        self._show()
        self.filled.emit()
