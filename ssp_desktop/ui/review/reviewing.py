"""A sitting on screen: which item is in hand, what is marked on its pages, and what Enter does.

Owns how the parts of the window follow the sitting. What is said is in `saying.py`; keys and the
window itself are others'.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.files.export import Exporter
from ssp_desktop.application.files.reviewed_pages import ReviewedPages
from ssp_desktop.application.review.compared import BothTexts, Marks, Stretch
from ssp_desktop.application.review.item_states import ItemState
from ssp_desktop.application.review.sitting import Sitting
from ssp_desktop.domain.review import RemarkKind
from ssp_desktop.ui.pages.stepper import Stepper
from ssp_desktop.ui.review.review_foot import Enter
from ssp_desktop.ui.review.review_parts import ReviewParts
from ssp_desktop.ui.review.saying import Saying
from ssp_desktop.ui.review.side_line import SideRow
from ssp_desktop.ui.rows.remark_rows import RemarkRow

if TYPE_CHECKING:
    from ssp_desktop.writing.pages import Pages

_DELAY_MS = 200
_SEEN_MS = 400
"""How long the last of an item must be in sight for the item to count as seen."""

_UNANSWERED = (ItemState.UNTOUCHED, ItemState.SEEN, ItemState.CHANGED)

_WARM_MS = 40
"""How long after a turn the pages beside it are painted: not while a key is held down."""


class Reviewing(QObject):
    """Shows `sitting` in `parts`, first at `item` if it is among those shown."""

    def __init__(self, sitting: Sitting, exporter: Exporter, parts: ReviewParts, item: str) -> None:
        super().__init__(parts)
        self.sitting = sitting
        self.saying = Saying(sitting, parts)
        self._parts = parts
        self._pages = parts.pages
        self._wanted = item
        self._at = 0
        self._both: dict[str, BothTexts] = {}
        self._live = ReviewedPages(exporter, sitting)
        self.steps = Stepper(
            self._live, lambda: sitting.meeting, self,
            show=self._show_pages, follow=lambda: None, refuse=parts.foot.tell, delay=_DELAY_MS,
        )  # fmt: skip
        self._seen_soon = self._timer(_SEEN_MS, self._note_seen)
        self._enter_soon = self._timer(0, self._show_what_enter_does)
        self._warm_soon = self._timer(_WARM_MS, self._warm_up)
        parts.name.setText(sitting.who)
        parts.foot.changed.setEnabled(sitting.has_looked)
        parts.side.item_wanted.connect(self.go_to)
        self.saying.said.connect(self._show_said)
        self._pages.moved.connect(self._seen_soon.start)
        self._pages.moved.connect(self._warm_soon.start)
        self._pages.more_seen.connect(self._seen_soon.start)
        self._pages.more_seen.connect(self._enter_soon.start)
        self.steps.follow_next()

    def _timer(self, milliseconds: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(do)
        return timer

    def stop(self) -> None:
        """Show nothing more, and remember what was seen; UserError when that cannot be written."""
        self.steps.stop()
        for timer in (self._seen_soon, self._enter_soon, self._warm_soon):
            timer.stop()
        self.sitting.leave()

    def note_change(self, changed: Changed) -> None:
        """Follow a change of the meeting; what may no longer be shown goes at once."""
        sees_less = self.sitting.renew_allowed()
        if sees_less or (changed.closed and self.sitting.allowed.is_open):
            self._drop()
        self.steps.follow_soon()
        if changed.after.remarks is not changed.before.remarks:
            self._show_said()

    def _drop(self) -> None:
        """Show nothing of the meeting until its pages are made anew."""
        self.steps.forget()
        self._both.clear()
        self.saying.forget_words()
        self._pages.drop()
        self._parts.remarks.show_remarks(())
        self._parts.foot.tell("")

    # What is shown

    @property
    def items(self) -> tuple[str, ...]:
        """The ids of the items that can be turned to."""
        return self.sitting.changed if self._live.only_changed else self.sitting.items

    def _show_pages(self, pages: "Pages") -> None:
        if self._live.only_changed and not self.items:  # the last change was taken back
            self._show_only_changed(only=False)
            self.steps.follow_next()
            return
        self._both.clear()
        self._pages.show_changes(self._changes())
        self._pages.show_pages(pages)
        items, wanted = self.items, self._wanted
        self._wanted = ""
        if wanted in items:
            self.go_to(wanted)
        elif self._pages.item in items:
            self._show_said()
        else:  # at the beginning, or where the item in hand was
            self.go_to(items[min(self._at, len(items) - 1)] if items else "")

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
        states, items, numbers = self.sitting.states(), self.items, self.sitting.numbers()
        remarked = self.sitting.remarked
        rows = tuple(
            SideRow(each, numbers[each], states[each], each in remarked)
            for each in items
            if each in numbers
        )
        self._parts.side.show_items(rows, self._pages.item)
        if self._pages.item in items:
            self._at = items.index(self._pages.item)
            count = self.tr("{0} af {1}").format(self._at + 1, len(items))
        else:
            count = self.tr("Ingen punkter")
        approved = sum(state is ItemState.APPROVED for state in states.values())
        said = [self.tr("kun ændrede")] if self._live.only_changed else []
        said.append(self.tr("{0} godkendt").format(approved))
        if self.sitting.has_nothing_to_remark:
            answer = self.saying.nothing_words
            said.append(answer[:1].upper() + answer[1:])
        self._parts.show_beside(count, "\n".join(said))

    # Turning

    def go_to(self, item: str) -> None:
        """Take that item in hand."""
        self.saying.forget_question()
        self._pages.go_to_item(item)
        self._show_said()
        self._show_what_enter_does()
        self._warm_soon.start(_WARM_MS)

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

    def turn_changed(self) -> None:
        """Show only what has changed since the reviewer last looked, or everything again."""
        only = not self._live.only_changed
        if only and not (self.sitting.has_looked and self.sitting.changed):
            self.saying.tell(self.tr("Intet er ændret, siden du sidst så det"))
            return
        self._show_only_changed(only=only)
        self.steps.finish()

    def _show_only_changed(self, *, only: bool) -> None:
        self._live.only_changed = only
        self._parts.foot.show_changed(only)
        self._pages.drop_choice()
        self._wanted = self._pages.item
        self._at = 0
        self.steps.forget()

    def _warm_up(self) -> None:
        """Paint a page in sight, or beside this item, before it is scrolled or turned to."""
        items = self.items
        if self._pages.item in items:
            at = items.index(self._pages.item)
            if self._pages.warm_up(items[max(at - 1, 0) : at + 2]):
                self._warm_soon.start(0)  # one at a time: a key comes in between

    # What was seen, and Enter

    def _note_seen(self) -> None:
        if self.steps.busy:  # what is on screen is not what the meeting says
            self._seen_soon.start()
        elif self._pages.has_shown_all:
            self.sitting.see(self._pages.item)
            self._show_side()

    def _show_what_enter_does(self) -> None:
        self._parts.foot.show_enter(self._enter_does())

    def _enter_does(self) -> Enter:
        if not self._pages.has_shown_all:
            return Enter.READS_ON
        return Enter.GOES_ON if self.sitting.is_gone(self._pages.item) else Enter.APPROVES

    def approve(self) -> None:
        """Approve the item in hand and turn to the next; where it was not all shown, read on."""
        self._catch_up()
        item = self._pages.item
        if item not in self.items:
            self.saying.tell(self.tr("Der er ingen punkter at godkende"))
            return
        number = self.sitting.number_of(item)
        does = self._enter_does()
        if does is Enter.READS_ON:
            self._pages.show_unseen()
            told = self.tr("Punkt {0} er ikke vist til ende: læs videre, Enter godkender til sidst")
            self.saying.tell(told.format(number))
        elif does is Enter.GOES_ON:
            self.sitting.see(item)
            self.saying.tell(self.tr("Punkt {0} er slettet").format(number))
            self.turn(1)
        elif self.saying.tried(lambda: self.sitting.approve(item)):
            self.saying.tell_undoable(self.tr("Punkt {0} er godkendt").format(number))
            if not (self.turn(1) or self._turn_to_passed_over()):
                self._show_said()

    def _turn_to_passed_over(self) -> bool:
        """After the last item, take the first one in hand that nothing was said of."""
        states = self.sitting.states()
        left = [each for each in self.items if states.get(each) in _UNANSWERED]
        if left:
            self.go_to(left[0])
        return bool(left)

    def _catch_up(self) -> None:
        """Show the meeting as it is now: nothing is answered to what is not on the pages yet."""
        if self.steps.busy:
            self.steps.finish()

    # What is said

    def write(self, kind: RemarkKind) -> None:
        """Open the line for a remark of that kind on the chosen words of the item in hand."""
        self._catch_up()
        item = self._pages.item
        if item not in self.items:
            self.saying.tell(self.tr("Der er intet punkt at bemærke noget til"))
        elif self.sitting.is_gone(item):
            self.saying.tell(self.tr("Punktet er slettet. Skriv det til et andet punkt"))
        else:
            self.saying.begin(kind, item, self.chosen())

    def chosen(self) -> tuple[Stretch, ...]:
        """Return the chosen words as places in the item as it reads now."""
        both = self._both_texts()
        stretches = self._pages.choice.stretches
        return stretches if both is None else tuple(filter(None, map(both.in_now, stretches)))
