"""What the reviewer says of the item in hand: a remark in the line below, an answer, taken back.

Owns what a remark that is being written is about: the words as they were when it was begun,
whatever becomes of the text or of the item in hand meanwhile.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.review.compared import Stretch
from ssp_desktop.application.review.remark_places import Marking
from ssp_desktop.application.review.sitting import Sitting
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.review import RemarkKind
from ssp_desktop.ui.actions.key_words import key_of
from ssp_desktop.ui.review.review_parts import ReviewParts


class Saying(QObject):
    """Says in `sitting` what is written in `parts`."""

    said = Signal()
    """Something was said, or taken back."""

    def __init__(self, sitting: Sitting, parts: ReviewParts) -> None:
        super().__init__(parts)
        self._sitting = sitting
        self._parts = parts
        self._marking: Marking | None = None
        self._asked_again = False
        """Whether the next answer that there is nothing to remark is meant so."""

    def begin(self, kind: RemarkKind, item: str, chosen: tuple[Stretch, ...]) -> None:
        """Open the line for a remark of that kind on the chosen words of `item`."""
        self.forget_question()
        if kind is RemarkKind.WORDING and len(chosen) != 1:
            self.tell(
                self.tr("Markér ordene først, i ét afsnit: med musen, eller Ctrl og Skift + pil")
            )
            return
        marking = self._sitting.mark(item, chosen)
        words = " ".join(marking.on.words.split())
        if kind is RemarkKind.WORDING and not self._sitting.can_propose(marking):
            self.tell(
                self.tr("»{0}« kan ikke rettes her. Tryk K, og skriv en bemærkning").format(words)
            )
            return
        self._marking = marking
        self._parts.line.open(kind, words, self._sitting.number_of(item))

    def forget_words(self) -> None:
        """Show no words of the meeting in the line; a comment that is begun stays."""
        if self._marking is None:
            return
        if self._parts.line.kind is RemarkKind.WORDING:
            self.drop()
            return
        self._marking = self._sitting.mark(self._marking.on.item, ())
        self._parts.line.forget_words()

    def drop(self) -> None:
        """Say nothing of what is written in the line."""
        self._marking = None
        self._parts.line.close_line()

    def say(self) -> None:
        """Say what is written in the line; it stays open when that cannot be said."""
        marking, line = self._marking, self._parts.line
        if marking is None:
            return
        text = line.field.text()
        try:
            if line.kind is RemarkKind.WORDING:
                said = self._sitting.propose(marking, text)
                told = self.tr("Rettelsen er foreslået")
            else:
                said = self._sitting.comment(marking, text)
                told = self.tr("Bemærkningen er gemt")
        except UserError as error:
            self.tell(str(error))
            return
        self.drop()
        if said:
            self.tell_undoable(told)
            self._parts.pages.drop_choice()
            self.said.emit()

    def say_nothing(self) -> None:
        """Answer that there is nothing to remark; somebody who has remarked is asked first."""
        remarked = self._sitting.remarked
        if self._sitting.has_nothing_to_remark:
            self.tell(self.tr("Du har svaret: {0}").format(self.nothing_words))
        elif remarked and not self._asked_again:
            self._asked_again = True
            numbers = ", ".join(str(self._sitting.number_of(each)) for each in remarked)
            question = self.tr("Du har bemærket noget til punkt {0}. Tryk I igen, hvis det er alt")
            self.tell(question.format(numbers))
        elif self.tried(self._sitting.say_nothing_to_remark):
            self.tell_undoable(self.tr("Svaret er givet: {0}").format(self.nothing_words))
            self.said.emit()

    def forget_question(self) -> None:
        """Ask again before that answer is given."""
        self._asked_again = False

    @property
    def nothing_words(self) -> str:
        """How the answer that there is nothing to remark reads for this reviewer."""
        if self._sitting.remarked:
            return self.tr("ikke flere bemærkninger")
        return self.tr("ingen bemærkninger")

    def take_back(self) -> None:
        """Take back what was said last."""
        self.forget_question()
        if self.tried(lambda: self._sitting.take_back() is not None):
            self.tell(self.tr("Taget tilbage"))
            self.said.emit()

    def tried(self, do: Callable[[], bool]) -> bool:
        """Do it; say why when it cannot be done."""
        try:
            return do()
        except UserError as error:
            self.tell(str(error))
            return False

    def tell(self, text: str) -> None:
        """Say `text` at the foot."""
        self._parts.foot.tell(text)

    def tell_undoable(self, text: str) -> None:
        """Say what was done, and the key that takes it back."""
        self.tell(self.tr("{0} · {1} fortryder").format(text, key_of("undo")))
