"""A strip below the decision for noting something about it: what all strips share.

Owns the heading, the way out, the problem line and the buttons that save. Enter saves
from anywhere in the strip, Escape closes it; neither loses what was filled in, which
belongs to the object that opened it. Tab goes round within the strip, so writing on
after the last field stays in it.
"""

from collections.abc import Sequence
from typing import Protocol, TypeGuard

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.application.aids.named_people import called
from ssp_desktop.domain.meeting import Participant
from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.spoken_tip import give_key_tip, give_tip
from ssp_desktop.ui.look.tab_ring import go_round, stops_in
from ssp_desktop.ui.look.theme import GRID, as_heading
from ssp_desktop.ui.meeting.strips.own_words import OwnWords

_MOST_NAMED = 5
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS: dict[int, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class Field(Protocol):
    """A line whose text need not be understood as it is."""

    def text(self) -> str: ...

    def take(self, text: str) -> None: ...


class Strip(QWidget):
    """Fill `column` with what is asked for; `head` and `foot` hold buttons."""

    fields: tuple[Field, ...] = ()
    """The lines whose text is more than what is understood of it."""

    kept = Signal()
    """Enter or the button: save what is filled in."""
    left = Signal()
    """Escape or the cross: return to the decision."""
    filled = Signal()
    """Something was filled in that may be stored before it is written."""
    hidden = Signal()
    """The strip is out of sight, for whatever reason."""
    step_wanted = Signal(int)
    """Show what is before (-1) or after (1) the current part; after the last, a new one."""
    remove_wanted = Signal()
    """Remove what the strip shows."""
    kept_otherwise = Signal()
    """Shift+Enter, or the second button if there is one: save in the other way."""

    def __init__(
        self, icons: Icons, name: str, keep: str, another: str, parent: QWidget | None = None
    ) -> None:
        """`name` says what is noted, `keep` labels the button that saves.

        `another` labels the button for a new one; empty for none.
        """
        super().__init__(parent)
        self.icons = icons
        self._name = name
        self._has_another = bool(another)
        self.heading = QLabel(name, self)
        as_heading(self.heading)
        self.another = self._button("list-plus", self.tr("{0} (Page Down)").format(another))
        self.another.clicked.connect(self._want_next)
        close = self._button("x", self.tr("Luk (Esc)"))
        close.clicked.connect(self.left)
        self.head = QHBoxLayout()
        self.head.setSpacing(GRID // 2)
        self.head.addWidget(self.heading, 1)
        self.head.addWidget(self.another)
        self.head.addWidget(close)
        self.own_words = OwnWords(self)
        self.foot = self._made_foot(keep)
        self.column = QVBoxLayout()
        self.column.setSpacing(GRID)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID + GRID // 2)
        whole.setSpacing(GRID)
        whole.addLayout(self.head)
        whole.addLayout(self.column)
        whole.addWidget(self.own_words)
        whole.addLayout(self.foot)

    def _made_foot(self, keep: str) -> QHBoxLayout:
        """Return the row with the problem line and the buttons."""
        self.problem = Problem(self)
        self.problem.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.remove = self._button("trash-2", self.tr("Slet"))
        self.remove.clicked.connect(self.remove_wanted)
        self.otherwise = QPushButton(self)
        self.otherwise.clicked.connect(self.kept_otherwise)
        self.otherwise.hide()
        self.keep = MainButton(keep, self)
        give_key_tip(self.keep, self.tr("{0} (Enter)").format(keep))
        self.keep.clicked.connect(self.kept)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self.problem, 1)
        foot.addStretch(0)
        for button in (self.remove, self.otherwise, self.keep):
            foot.addWidget(button)
        return foot

    def _button(self, icon: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        give_tip(button, tip)
        self.icons.dress(button, icon)
        return button

    def show_place(self, kept: list[str], part_id: str) -> None:
        """Say which of the `kept` ones is shown, or that it is a new one."""
        new = part_id not in kept
        count = len(kept) + new
        place = count if new else kept.index(part_id) + 1
        several = self._has_another and count > 1
        of = self.tr("{0} {1} af {2}").format(self._name, place, count)
        self.heading.setText(of if several else self._name)
        self.another.setVisible(self._has_another and not new)
        self.remove.setVisible(not new)

    def offer_otherwise(self, text: str) -> None:
        """Add a second button, labelled `text`, that saves in another way."""
        self.otherwise.setText(text)
        give_key_tip(self.otherwise, self.tr("{0} (Shift+Enter)").format(text))
        self.otherwise.show()

    def tell_several(
        self, name: str, people: Sequence[Participant], alike: Sequence[Participant]
    ) -> None:
        """Say which of `people` the `name` may mean: those `alike`."""
        named = [called(person, people) for person in alike[:_MOST_NAMED]]
        more = ["…"] if len(alike) > _MOST_NAMED else []
        said = self.tr("Flere passer på »{0}«: {1}")
        self.problem.tell(said.format(name, ", ".join([*named, *more])))

    def drop_problem(self) -> None:
        """Hide the problem: it is being corrected."""
        self.problem.tell("")

    def _want_next(self) -> None:
        self.step_wanted.emit(1)

    def written(self) -> tuple[str, ...]:
        """Return what is written in the `fields`, understood or not."""
        return tuple(field.text() for field in self.fields)

    def write(self, written: tuple[str, ...]) -> None:
        """Put these texts into the `fields`."""
        for field, text in zip(self.fields, written, strict=True):
            if field.text() != text:
                field.take(text)

    @property
    def folded(self) -> int:
        """How many pixels of the preferred height are folded away."""
        return 0

    def fold_by(self, pixels: int) -> bool:
        """Give up that much height when there is little room; False if nothing changed."""
        return False

    def take_focus(self) -> None:
        """Focus the first field to fill in."""
        raise NotImplementedError

    @property
    def has_focus(self) -> bool:
        """Whether the user is working in the strip."""
        return self.isVisible() and self.isAncestorOf(QApplication.focusWidget() or self.window())

    def tab_stops(self) -> list[QWidget]:
        """Return where Tab stops, in order: the fields, the buttons below, those above."""
        below = self.own_words.layout()
        layouts = (self.column, *([below] if below is not None else []), self.foot, self.head)
        return [stop for layout in layouts for stop in stops_in(layout)]

    def focusNextPrevChild(self, forward: bool) -> bool:
        now = QApplication.focusWidget()
        return go_round(self.tab_stops(), now, forward=forward) or super().focusNextPrevChild(
            forward
        )

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hidden.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        field = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if _is_pressed(field) and self.isAncestorOf(field):
                field.click()
            else:
                self.kept.emit()
        elif event.key() in _ENTER and not self.otherwise.isHidden():
            self.kept_otherwise.emit()
        elif event.key() in _STEPS and self._has_another and not event.modifiers():
            self.step_wanted.emit(_STEPS[event.key()])
        else:
            super().keyPressEvent(event)


def _is_pressed(field: QWidget | None) -> TypeGuard[QAbstractButton]:
    """Whether Enter on `field` is a click: on a button, not on a box that Space ticks."""
    return isinstance(field, QAbstractButton) and not isinstance(field, QCheckBox)
