"""The question before two committees are joined: which two, which one stays, and what happens.

Owns the question alone; whoever opens it does the joining.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.application.meetings.joining import ToBeJoined, to_be_joined
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.committee import Committee, Member
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.actions.key_words import key_of
from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.fields.form import Form, Problem
from ssp_desktop.ui.fields.tick_box import TickBox
from ssp_desktop.ui.look.dialog import Dialog
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet

_LEAST_NAME = 16  # characters of a committee that are always in sight


class JoinPanel(Dialog):
    """Asks about joining two committees; Escape leaves both as they are."""

    agreed = Signal(object, object)
    """A `ToBeJoined`, and the tuple of members that are to be taken along."""

    def __init__(self, store: Store, icons: Icons, one: str, other: str, parent: QWidget) -> None:
        """`one` and `other` are ids; `other` is what is proposed."""
        super().__init__(parent)
        self._store = store
        self._one = one
        self._going: ToBeJoined | None = None
        self._committees = {each.id: each for each in store.committees()}
        held = store.count_by_committee()
        self._meetings = {each: held.get(each, 0) for each in self._committees}
        self.boxes: list[tuple[TickBox, Member]] = []
        self.setWindowTitle(self.tr("Saml udvalg"))
        self.other: Choice[str] = Choice(icons, self.tr("Saml med"), self)
        self.kept: Choice[str] = Choice(icons, self.tr("Behold"), self)
        for choice in (self.other, self.kept):  # a long name is no reason for a wide window
            choice.setSizeAdjustPolicy(
                choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.setMinimumContentsLength(_LEAST_NAME)
        self.said = QLabel(self)
        self.stays = QLabel(self)
        self.members_title = QLabel(self)
        for label in (self.said, self.stays, self.members_title):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        as_quiet(self.stays)
        as_heading(self.members_title)
        self._members = QVBoxLayout()
        self._members.setSpacing(GRID)
        self.problem = Problem(self)
        self.keep_button = QPushButton(self.tr("Behold begge"), self)
        self.keep_button.clicked.connect(self.reject)
        self.join_button = QPushButton(self.tr("Saml"), self)
        self.join_button.clicked.connect(self._agree)
        self._lay_out()
        others = [each for each in self._committees.values() if each.id != one]
        self.other.offer([(self._label(each), each.id) for each in others], other)
        self._offer_kept()
        self.other.currentIndexChanged.connect(self._offer_kept)
        self.kept.currentIndexChanged.connect(self._show)
        self.other.setFocus()

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Saml »{0}« med …").format(self._committees[self._one].name), self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        as_heading(title, 1.4)
        inside = QWidget(self)
        form = Form(inside)
        form.add((self.tr("Saml &med"), self.other))
        form.add((self.tr("&Behold"), self.kept))
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.problem, 1)
        buttons.addStretch(0)
        for button in (self.keep_button, self.join_button):
            button.setAutoDefault(True)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(title)
        column.addWidget(self._scrolled(inside), 1)
        column.addLayout(buttons)
        question = QVBoxLayout(inside)
        question.setContentsMargins(0, 0, GRID, 0)
        question.setSpacing(2 * GRID)
        for part in (form, self.said, self.stays, self.members_title):
            question.addWidget(part)
        question.addLayout(self._members)
        question.addStretch(1)
        self.take_room(72 * GRID, 64 * GRID)

    def _scrolled(self, inside: QWidget) -> QScrollArea:
        """Return the question as it is, or scrolled where the screen has too little room for it."""
        area = QScrollArea(self)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for ground in (area.viewport(), inside):
            ground.setAutoFillBackground(False)
        return area

    def _label(self, committee: Committee) -> str:
        """Return the name, with what tells committees of one name apart."""
        count = self._meetings[committee.id]
        meetings = self.tr("1 møde") if count == 1 else self.tr("{0} møder").format(count)
        place = f" · {committee.municipality}" if committee.municipality else ""
        return f"{committee.name}{place} · {meetings}"

    def _offer_kept(self) -> None:
        """Offer the two to be kept: at first the one with more meetings."""
        two = (self._one, self.other.value)
        self.kept.blockSignals(True)
        self.kept.offer(
            [(self._label(self._committees[each]), each) for each in two],
            max(two, key=self._meetings.__getitem__),
        )
        self.kept.blockSignals(False)
        self._show()

    def _show(self) -> None:
        """Say what joining these two does, and offer the members that only one has."""
        stays = self.kept.value
        goes = self.other.value if stays == self._one else self._one
        self._going = None
        self.problem.tell("")
        try:
            self._going = to_be_joined(self._store, goes, stays)
        except UserError as error:
            self.problem.tell(str(error))
        self.join_button.setEnabled(self._going is not None)
        going = self._going
        self.said.setText(self._words_of(going) if going else "")
        self.stays.setText(self._rest_of(going) if going else "")
        self._offer_members(going)

    def _words_of(self, going: ToBeJoined) -> str:
        one = going.meetings == 1
        count = self.tr("1 møde") if one else self.tr("{0} møder").format(going.meetings)
        if going.deleted:
            count = self.tr("{0} og {1} i papirkurven").format(count, going.deleted)
        return self.tr(
            "{0} går over fra »{1}« til »{2}«, og »{1}« findes derefter ikke mere."
        ).format(count, going.goes.name, going.stays.name)

    def _rest_of(self, going: ToBeJoined) -> str:
        return self.tr(
            "Navn, medlemmer, sted, faste punkter, overskrifter, numre, layout, mødedatoer og "
            "standardtekster er dem, »{0}« har. Møderne ændres ellers ikke: deltagere, tekster og "
            "det navn, der står i dem, bliver. Det kan fortrydes med {1}."
        ).format(going.stays.name, key_of("undo"))

    def _offer_members(self, going: ToBeJoined | None) -> None:
        for box, _ in self.boxes:
            self._members.removeWidget(box)
            box.deleteLater()
        self.boxes = []
        for member in going.newcomers if going else ():
            words = " · ".join(filter(None, (member.name, member.affiliation)))
            box = TickBox(words.replace("&", "&&"), self.members_title.parentWidget())
            self._members.addWidget(box)
            self.boxes.append((box, member))
        self.members_title.setVisible(bool(self.boxes))
        if going is not None:
            self.members_title.setText(
                self.tr("Medlemmer, som kun »{0}« har. Sæt kryds ved dem, der skal med").format(
                    going.goes.name
                )
            )
        before: QWidget = self.kept
        for box, _ in self.boxes:
            self.setTabOrder(before, box)
            before = box
        self.setTabOrder(before, self.keep_button)
        self.setTabOrder(self.keep_button, self.join_button)

    def _agree(self) -> None:
        if self._going is not None:
            taken = tuple(member for box, member in self.boxes if box.isChecked())
            self.accept()
            self.agreed.emit(self._going, taken)
