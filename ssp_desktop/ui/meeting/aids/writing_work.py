"""Help with writing: spelling and names, completion, standard phrases.

Owns which of them is asked first about a key, in every text of the current item, and
what they know of the meeting.
"""

from collections.abc import Callable
from functools import partial
from operator import is_

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from ssp_desktop.application.aids.completion import NameCompletions, Offer
from ssp_desktop.application.aids.phrase_keeping import keep_phrase, often_written_in, phrases_for
from ssp_desktop.application.aids.phrases import Phrase
from ssp_desktop.application.aids.proofreading import Proofreader
from ssp_desktop.application.aids.vocabulary import Vocabulary
from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Section
from ssp_desktop.domain.sentences import sentence_at
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.aids.name_typing import NameTyping
from ssp_desktop.ui.meeting.aids.phrase_typing import PhraseTyping
from ssp_desktop.ui.meeting.aids.word_work import WordWork
from ssp_desktop.ui.meeting.document.places_in_text import characters_before
from ssp_desktop.ui.meeting.item.item_editor import ItemEditor
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor
from ssp_desktop.ui.system.opening import open_panel

_KNOW_MS = 400
"""How long after a change to a name it is used: names are typed character by character."""


class WritingWork(QObject):
    """Helps with the texts that `item` shows."""

    told = Signal(str, bool)
    """Something was done, or is impossible; and whether it can be undone."""
    refused = Signal(str)
    """Something could not be saved, and why."""
    phrases_changed = Signal()
    """The keys now have other phrases."""

    def __init__(
        self,
        item: ItemEditor,
        session: MeetingSession,
        *,
        store: Store,
        make_proofreader: Callable[[], Proofreader],
        icons: Icons,
        committee: Committee | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._item = item
        self._session = session
        self._store = store
        self._committee = committee
        self._names: NameCompletions | None = None
        self._words: tuple[tuple[str, tuple[Section, ...]], Vocabulary] | None = None
        self.words = WordWork(
            item, item.caret, store=store, make_proofreader=make_proofreader,
            meeting=lambda: session.meeting, committee=lambda: self._committee,
        )  # fmt: skip
        self.words.told.connect(self.told)
        self.words.refused.connect(self.refused)
        self.names = NameTyping(self._offer, item)
        self.phrases = PhraseTyping(self)
        self.phrases.offer(phrases_for(committee))
        self._know_soon = QTimer(self)
        self._know_soon.setSingleShot(True)
        self._know_soon.setInterval(_KNOW_MS)
        self._know_soon.timeout.connect(self.words.know)
        for editor in (item.decision.text, item.head.closed_part.text):
            self.attend(editor)
        for each in item.sections.editors.values():
            self.attend(each.text)
        item.sections.made.connect(self.attend)
        self._stop_listening = session.subscribe(self._on_change)

    def attend(self, editor: MarkdownEditor) -> None:
        """Help in `editor` too."""
        editor.aid = self
        for part in (self.words, self.names, self.phrases):
            part.attend(editor)

    def takes(self, editor: MarkdownEditor, event: QKeyEvent) -> bool:
        """Do what a key that types no character does here; False when it does nothing."""
        return self.names.takes(event) or self.phrases.takes(editor, event)

    def takes_tab(self, editor: MarkdownEditor) -> bool:
        """Complete the name, or write the phrase; False when there is neither."""
        return self.names.takes_tab(editor) or self.phrases.takes_tab(editor)

    @property
    def busy(self) -> bool:
        """Whether the last typing is still to be checked."""
        return self.words.busy or self.names.busy

    def close(self) -> None:
        """Stop helping."""
        self._stop_listening()
        self._know_soon.stop()
        self.words.close()

    # What is known

    def know_committee(self, committee: Committee | None) -> None:
        """Take note of the committee as it is now."""
        self._committee = committee
        self._names = None
        self.phrases.offer(phrases_for(committee))
        self.phrases_changed.emit()
        self.words.know()

    def _on_change(self, changed: Changed) -> None:
        if changed.people or changed.events or changed.fields:
            self._names = None
            self._know_soon.start()

    def _offer(self, before: str, written: list[str], asked: bool) -> Offer | None:
        """Return completions of the characters at the end of `before`: a name, else a long word."""
        if self._names is None:
            self._names = NameCompletions.of(self._session.meeting, self._committee)
        return self._names.offer(before, asked=asked) or self._vocabulary().offer(before, written)

    def _vocabulary(self) -> Vocabulary:
        """Return the words written in the current item, except in its decision."""
        item = self._item.item
        parts = (item.title, item.sections) if item is not None else ("", ())
        # Typing in the decision leaves these the same objects.
        if self._words is None or not all(map(is_, self._words[0], parts)):
            title, sections = parts
            texts = (title, *(section.text for section in sections))
            self._words = (parts, Vocabulary(texts))
        return self._words[1]

    # By key

    def suggest_word(self) -> None:
        """Offer replacements for the flagged word at the caret, or the next one."""
        self.words.suggest_word()

    def complete_name(self) -> None:
        """Offer completions of the characters before the caret."""
        if not self.names.complete():
            self.told.emit(self.tr("Intet navn passer til bogstaverne før markøren"), False)

    def write_phrase(self, at: int) -> None:
        """Write the phrase of that number, counting from 0, where the user is writing."""
        field = QApplication.focusWidget()
        if at == 0 and isinstance(field, QAbstractItemView):
            # F2 starts editing a row of a list, as everywhere. Sent through Qt it would be this
            # shortcut again.
            opens = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
            field.keyPressEvent(opens)
            if opens.isAccepted():
                return
        by_key = self.phrases.by_key
        if at < len(by_key):
            self._in_text(partial(self.phrases.write, phrase=by_key[at]))

    def _in_text(self, doing: Callable[[MarkdownEditor], object]) -> None:
        """Do something in the text the user is writing in, or else in the decision."""
        editor = self._item.caret.text
        if not editor.hasFocus():
            editor = self._item.decision.text
            self._item.caret.go_to_decision()
        doing(editor)

    def keep_phrase(self) -> None:
        """Make the selection, or the sentence at the caret, a phrase of the committee."""
        self.keep(_sentence_in(self._item.caret.text))

    def often_written(self) -> None:
        """Show the sentences that recur in the committee's decisions, to be made phrases."""
        from ssp_desktop.ui.committees.often_written import OftenWritten  # noqa: PLC0415 - when it is wanted

        try:
            committee = self._store.committee(self._session.meeting.committee_id)
            sentences = often_written_in(self._store, committee)
        except UserError as error:
            self.refused.emit(str(error))
            return
        open_panel(OftenWritten(self._icons, sentences, self.keep, self._item.window()))

    def keep(self, text: str) -> bool:
        """Make `text` a phrase of the committee; if that is impossible, say so and return False."""
        store, committee_id = self._store, self._session.meeting.committee_id
        try:
            phrase = keep_phrase(store, committee_id, text)
            committee = store.committee(committee_id)
        except UserError as error:
            self.refused.emit(str(error))
            return False
        self.know_committee(committee)
        kept = self.tr("»{0}« er en standardtekst nu: skriv {1} og mellemrum")
        self.told.emit(kept.format(_short(phrase), phrase.abbreviation), False)
        return True


def _sentence_in(editor: MarkdownEditor) -> str:
    """Return the selection within one paragraph, else the sentence at the caret."""
    cursor = editor.textCursor()
    if cursor.hasSelection():
        return cursor.selectedText().replace("\u2029", " ")
    text = cursor.block().text()
    start, end = sentence_at(text, characters_before(text, cursor.positionInBlock()))
    return text[start:end]


def _short(phrase: Phrase) -> str:
    return phrase.text if len(phrase.text) <= 40 else phrase.text[:38].rstrip() + " …"
