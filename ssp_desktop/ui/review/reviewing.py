"""A sitting on screen: which item is in hand, what is marked on its pages, and what is said of it.

Owns how the parts of the window follow the sitting. Keys and the window itself are others'.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.files.export import Exporter
from ssp_desktop.application.files.reviewed_pages import ReviewedPages
from ssp_desktop.application.review.compared import BothTexts, Marks, Stretch
from ssp_desktop.application.review.sitting import ItemState, Sitting
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.review import RemarkKind
from ssp_desktop.ui.actions.key_words import key_of
from ssp_desktop.ui.pages.stepper import Stepper
from ssp_desktop.ui.review.review_parts import ReviewParts
from ssp_desktop.ui.review.side_line import SideRow
from ssp_desktop.ui.rows.remark_rows import RemarkRow

if TYPE_CHECKING:
    from ssp_desktop.writing.pages import Pages

_DELAY_MS = 200
_SEEN_MS = 400
"""How long the end of an item must be in sight for the item to count as seen."""


class Reviewing(QObject):
    """Shows `sitting` in `parts`, first at `item` if it is among those shown."""

    def __init__(self, sitting: Sitting, exporter: Exporter, parts: ReviewParts, item: str) -> None:
        super().__init__(parts)
        self.sitting = sitting
        self._parts = parts
        self._pages = parts.pages
        self._wanted = item
        self._both: dict[str, BothTexts] = {}
        self._live = ReviewedPages(exporter, sitting)
        self.steps = Stepper(
            self._live, lambda: sitting.meeting, self,
            show=self._show_pages, follow=lambda: None, refuse=parts.foot.tell, delay=_DELAY_MS,
        )  # fmt: skip
        self._seen_soon = self._timer(_SEEN_MS, self._note_seen)
        self._warm_soon = self._timer(0, self._warm_up)
        parts.name.setText(sitting.who)
        parts.foot.changed.setEnabled(sitting.has_looked)
        parts.side.item_wanted.connect(self.go_to)
        self._pages.moved.connect(self._seen_soon.start)
        self.steps.follow_next()

    def _timer(self, milliseconds: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(do)
        return timer

    def stop(self) -> None:
        """Show nothing more, and remember what was seen."""
        self.steps.stop()
        self._warm_soon.stop()
        if self._seen_soon.isActive():
            self._seen_soon.stop()
        self.sitting.leave()

    def note_change(self, changed: Changed) -> None:
        """Follow a change of the meeting; what may no longer be shown goes at once."""
        if changed.closed and self.sitting.allowed.is_open:
            self.steps.forget()
            self._pages.drop()
        self.steps.follow_soon()
        if changed.after.remarks is not changed.before.remarks:
            self._show_said()

    # What is shown

    @property
    def items(self) -> tuple[str, ...]:
        """The ids of the items that can be turned to."""
        return self.sitting.changed if self._live.only_changed else self.sitting.items

    def _show_pages(self, pages: "Pages") -> None:
        self._both.clear()
        self._pages.show_changes(self._changes())
        self._pages.show_pages(pages)
        items, current = self.items, self._wanted or self._pages.item
        self._wanted = ""
        if items and (current not in items or current != self._pages.item):
            self.go_to(current if current in items else items[0])
        else:
            self._show_said()

    def _changes(self) -> dict[str, Marks]:
        if not self._live.only_changed:
            return {}
        changed = self.sitting.changed
        return {item: self.sitting.compared_with_before(item).marks for item in changed}

    def _both_texts(self) -> BothTexts | None:
        """Return where places are on pages that show both versions; None on others."""
        if not self._live.only_changed or self._pages.item not in self.items:
            return None
        item = self._pages.item
        if item not in self._both:
            self._both[item] = self.sitting.both_texts(item)
        return self._both[item]

    def _show_said(self) -> None:
        """Show the remarks on the item in hand, and how every item stands."""
        both = self._both_texts()
        rows: list[RemarkRow] = []
        marked: list[tuple[int, tuple[Stretch, ...]]] = []
        for number, (remark, places) in enumerate(self.sitting.remarks(self._pages.item), start=1):
            rows.append(RemarkRow(remark, number, bool(places)))
            shown = places if both is None else tuple(filter(None, map(both.in_both, places)))
            marked.append((number, shown))
        self._pages.show_remarks(marked)
        self._parts.remarks.show_remarks(tuple(rows))
        self._show_side()

    def _show_side(self) -> None:
        states, items = self.sitting.states(), self.items
        numbers = {each.id: number for number, each in self.sitting.meeting.numbered_items()}
        rows = (SideRow(each, numbers[each], states[each]) for each in items if each in numbers)
        self._parts.side.show_items(tuple(rows), self._pages.item)
        at = items.index(self._pages.item) + 1 if self._pages.item in items else 0
        self._parts.count.setText(self.tr("{0} af {1}").format(at, len(items)))
        approved = sum(state is ItemState.APPROVED for state in states.values())
        said = [self.tr("kun ændrede")] if self._live.only_changed else []
        said.append(self.tr("{0} godkendt").format(approved))
        if self.sitting.has_nothing_to_remark:
            said.append(self.tr("Ingen bemærkninger"))
        self._parts.tally.setText("\n".join(said))

    # Turning

    def go_to(self, item: str) -> None:
        """Take that item in hand."""
        self._pages.go_to_item(item)
        self._show_said()
        self._warm_soon.start()

    def go_to_end(self, *, last: bool) -> None:
        """Take the first item in hand, or the last."""
        items = self.items
        if items:
            self.go_to(items[-1 if last else 0])

    def turn(self, by: int) -> bool:
        """Turn so many items on; False when there are no more."""
        items = self.items
        at = items.index(self._pages.item) + by if self._pages.item in items else -1
        if not 0 <= at < len(items):
            return False
        self.go_to(items[at])
        return True

    def read_on(self, by: int) -> None:
        """Show the next screen of the item, or after its end the next item; or back."""
        if not self._pages.read_on(by):
            self.turn(by)

    def _warm_up(self) -> None:
        """Paint the pages of the items beside this one before they are turned to."""
        items = self.items
        if self._pages.item in items:
            at = items.index(self._pages.item)
            for near in items[max(at - 1, 0) : at + 2]:
                self._pages.warm_up(near)

    def _note_seen(self) -> None:
        if self._pages.item and self._pages.end_in_sight:
            self.sitting.see(self._pages.item)

    # What is said

    def approve(self) -> None:
        """Approve the item in hand and turn to the next."""
        item = self._pages.item
        if item and self._tried(lambda: self.sitting.approve(item)):
            number = self.sitting.meeting.number_of(item)
            self._tell_undoable(self.tr("Punkt {0} er godkendt").format(number))
            self.turn(1)
            self._show_said()

    def write(self, kind: RemarkKind) -> None:
        """Open the line for a remark of that kind on the chosen words."""
        chosen = self._chosen()
        if kind is RemarkKind.WORDING and len(chosen) != 1:
            self._parts.foot.tell(
                self.tr("Markér ordene først, i ét afsnit: med musen, eller Ctrl og Skift + pil")
            )
            return
        texts = {each.key: each.text for each in self.sitting.paragraphs(self._pages.item)}
        words = " ".join(texts[each.key][each.start : each.end] for each in chosen)
        self._parts.line.open(kind, words)

    def _chosen(self) -> tuple[Stretch, ...]:
        """Return the chosen words as places in the item as it reads now."""
        both = self._both_texts()
        stretches = self._pages.choice.stretches
        return stretches if both is None else tuple(filter(None, map(both.in_now, stretches)))

    def say(self) -> bool:
        """Say what is written in the line; return whether something was."""
        item, text, chosen = self._pages.item, self._parts.line.field.text(), self._chosen()
        if self._parts.line.kind is RemarkKind.WORDING:
            said = self._tried(lambda: self.sitting.propose(item, chosen, text))
            told = self.tr("Rettelsen er foreslået")
        else:
            said = self._tried(lambda: self.sitting.comment(item, chosen, text))
            told = self.tr("Bemærkningen er gemt")
        if said:
            self._tell_undoable(told)
            self._pages.drop_choice()
            self._show_said()
        return said

    def say_nothing(self) -> None:
        """Answer that there is nothing to remark."""
        if self._tried(self.sitting.say_nothing_to_remark):
            self._tell_undoable(self.tr("Svaret er givet: ingen bemærkninger"))
            self._show_said()

    def take_back(self) -> None:
        """Take back what was said last."""
        if self._tried(lambda: self.sitting.take_back() is not None):
            self._parts.foot.tell(self.tr("Taget tilbage"))
            self._show_said()

    def _tell_undoable(self, text: str) -> None:
        self._parts.foot.tell(self.tr("{0} · {1} fortryder").format(text, key_of("undo")))

    def _tried(self, do: Callable[[], bool]) -> bool:
        """Do it; say why when it cannot be done."""
        try:
            return do()
        except UserError as error:
            self._parts.foot.tell(str(error))
            return False

    def turn_changed(self) -> None:
        """Show only what has changed since the reviewer last looked, or everything again."""
        live = self._live
        if not live.only_changed and not (self.sitting.has_looked and self.sitting.changed):
            self._parts.foot.tell(self.tr("Intet er ændret, siden du sidst så det"))
            return
        live.only_changed = not live.only_changed
        self._parts.foot.show_changed(live.only_changed)
        self._pages.drop_choice()
        self._wanted = self._pages.item
        self.steps.forget()
        self.steps.finish()
