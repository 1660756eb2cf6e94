"""Spelling, names and CPR numbers in the current item's texts: what is flagged, what is correct.

Owns the meeting's proofreader, and the words that the user accepts. `TextProof` owns
when a text is checked, `WordVisits` the way to a word.
"""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.aids.proofreading import Proofreader, make_known
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.meeting.aids.flags_told import FlagsTold
from ssp_desktop.ui.meeting.aids.text_proof import TextProof
from ssp_desktop.ui.meeting.aids.word_visits import WordVisits
from ssp_desktop.ui.meeting.item.item_caret import ItemCaret
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor
from ssp_desktop.ui.system.news import News

START_MS = 300
"""How long after a meeting opens its texts are checked; by then it is on the screen."""


class WordWork(QObject):
    """Works on the texts of the item that is shown in `item`."""

    told = Signal(str, bool)
    """Something was done, or is impossible; and whether it can be undone."""
    refused = Signal(str)
    """Something could not be saved, and why."""

    def __init__(
        self,
        item: QWidget,
        caret: ItemCaret,
        *,
        store: Store,
        make_proofreader: Callable[[], Proofreader],
        meeting: Callable[[], Meeting],
        committee: Callable[[], Committee | None],
    ) -> None:
        """`caret` is the one in `item`; the words that are accepted are kept in `store`.

        `meeting` and `committee` return them as they are at the time.
        """
        super().__init__(item)
        self._store = store
        self._make_proofreader = make_proofreader
        self._meeting = meeting
        self._committee = committee
        self._proofs: dict[MarkdownEditor, TextProof] = {}
        self._proofreader: Proofreader | None = None
        self._end_listening: Callable[[], None] | None = None
        self._on = True
        self._begun = False
        self._flags_told = FlagsTold(item)
        self._visits = WordVisits(
            item,
            caret,
            self._proofs,
            suggest=self._suggestions,
            has_committee=lambda: committee() is not None,
            ways_back=self._ways_back,
        )
        self._visits.own_wanted.connect(self._keep_word)
        self._visits.right_wanted.connect(self._silence)
        self._visits.none_found.connect(self._tell_none)
        self._start = QTimer(self)
        self._start.setSingleShot(True)
        self._start.setInterval(START_MS)
        self._start.timeout.connect(self._begin)
        self._start.start()

    def attend(self, editor: MarkdownEditor) -> None:
        """Check the text of `editor` too."""
        self._proofs[editor] = proof = TextProof(editor)
        self._flags_told.attend(editor, proof)
        if self._begun:
            proof.begin(self._proofreader if self._on else None)
        editor.menu_wanted.connect(self._show_menu)

    @property
    def busy(self) -> bool:
        """Whether something visible is still to be checked or judged."""
        shown = [proof for editor, proof in self._proofs.items() if editor.isVisible()]
        return self._start.isActive() or any(proof.busy or proof.waits for proof in shown)

    def suggest_word(self) -> None:
        """Open the menu of the flagged word at the caret, else of the next one."""
        self._visits.suggest()

    def switch(self, on: bool) -> None:
        """Flag words, or CPR numbers only."""
        if on != self._on:
            self._on = on
            if self._begun:
                self._hand_out()

    def know(self) -> None:
        """Accept the present words of the meeting, the committee and the user."""
        if self._proofreader is None:
            return
        try:
            own = self._store.own_words
            make_known(self._proofreader, self._meeting(), self._committee(), own)
        except UserError as error:
            self.refused.emit(str(error))
        for proof in self._proofs.values():
            proof.look_anew()

    def close(self) -> None:
        """Stop checking."""
        self._start.stop()
        self._begun = False
        self._proofreader = None
        for proof in self._proofs.values():
            proof.end()
        if self._end_listening is not None:
            self._end_listening()

    def _begin(self) -> None:
        self._begun = True
        self._proofreader = self._make_proofreader()
        news = News()
        news.came.connect(self._note_news)
        self._end_listening = self._proofreader.listen(news.tell)
        self.know()
        self._hand_out()

    def _hand_out(self) -> None:
        for proof in self._proofs.values():
            proof.begin(self._proofreader if self._on else None)

    def _note_news(self) -> None:
        for proof in self._proofs.values():
            proof.note_news()
        self._visits.note_news()

    def _show_menu(self, position: int, place: QPoint) -> None:
        editor = self.sender()
        if isinstance(editor, MarkdownEditor):
            self._visits.show_menu(editor, position, place)

    def _suggestions(self, word: str) -> Future[tuple[str, ...]]:
        if self._proofreader is not None:
            return self._proofreader.suggest(word)
        none: Future[tuple[str, ...]] = Future()
        none.set_result(())
        return none

    # What is correct

    def _keep_word(self, word: str, committees: bool) -> None:
        committee = self._committee()
        add = self._store.own_words.add
        if committees and committee is not None:
            text = self.tr("»{0}« er føjet til udvalgets ordbog")
            kept = self._kept(partial(add, word, committee.id))
        else:
            text = self.tr("»{0}« er føjet til din ordbog")
            kept = self._kept(partial(add, word))
        if kept:
            self.told.emit(text.format(word), False)

    def _silence(self, name: str) -> None:
        silence = self._store.own_words.silence
        if self._kept(partial(silence, name, self._meeting().id)):
            self.told.emit(self.tr("»{0}« er rigtigt i dette møde").format(name), False)

    def _kept(self, keep: Callable[[], None]) -> bool:
        try:
            keep()
        except UserError as error:
            self.refused.emit(str(error))
            return False
        self.know()
        return True

    def _ways_back(self, word: str) -> list[tuple[str, Callable[[], object]]]:
        """Return the entries that stop accepting `word`, wherever it was accepted."""
        own, meeting = self._store.own_words, self._meeting()
        ways: list[tuple[str, Callable[[], object]]] = []

        def add(text: str, named: str, doing: Callable[[], None]) -> None:
            ways.append((text.format(named), partial(self._kept, doing)))

        if word in own.words():
            add(self.tr("Fjern »{0}« fra min ordbog"), word, partial(own.remove, word))
        if meeting.committee_id and word in own.words(meeting.committee_id):
            remove = partial(own.remove, word, meeting.committee_id)
            add(self.tr("Fjern »{0}« fra udvalgets ordbog"), word, remove)
        for name in own.silenced(meeting.id):
            if word and word in name.split():
                again = partial(own.unsilence, name, meeting.id)
                add(self.tr("Understreg »{0}« igen"), name, again)
        return ways

    def _tell_none(self) -> None:
        if self._proofreader is None or self._proofreader.can_spell:
            self.told.emit(self.tr("Intet ord er understreget her"), False)
        else:
            said = self.tr("Der er ingen ordbog at stave efter, så kun navne understreges")
            self.told.emit(said, False)
