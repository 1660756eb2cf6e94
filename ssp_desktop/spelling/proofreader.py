"""Checks the paragraphs of one meeting: spelling and near misses of names, as far as known.

Every chunk between two spaces is judged once and remembered, so a known paragraph costs
microseconds. Nothing here waits: what the dictionary has not judged yet is requested, and left
without a flag until it is.
"""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, NamedTuple

from ssp_desktop.domain.proof import Flag, FlagKind, KnownNames, Look
from ssp_desktop.spelling.names import NearNames
from ssp_desktop.spelling.near_words import distance
from ssp_desktop.spelling.pieces import CHUNK, Piece, pieces_of, words_of
from ssp_desktop.spelling.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ssp_desktop.spelling.service import SpellingService

_STEM, _REST = 5, 4
_MOST = 7


class _Judged(NamedTuple):
    """A chunk: where its misspelt words are, and whether any word is near a name."""

    wrong: tuple[tuple[int, int], ...]
    suspect: bool


class Proofreader:
    """See `ssp_desktop.application.aids.proofreading.Proofreader`."""

    def __init__(self, service: SpellingService) -> None:
        self._service = service
        self._state: tuple[KnownNames, frozenset[str], frozenset[str]] | None = None
        self.know(KnownNames(), (), ())

    @property
    def can_spell(self) -> bool:
        """Whether there is a dictionary; near misses of names are found without one too."""
        return not self._service.refused

    def know(self, names: KnownNames, words: Iterable[str], silenced: Iterable[str]) -> None:
        """Accept these names, own words and silenced names from now on."""
        state = (names, frozenset(words), frozenset(silenced))
        if state == self._state:
            return
        self._state = state
        own, quiet = state[1], state[2]
        self._names = NearNames(names, self._verdict, own | quiet)
        known = {word for text in (*names.people, *names.others) for word in words_of(text)}
        known |= own | {word for name in quiet for word in words_of(name)}
        self._known = frozenset(known)
        self._folded = frozenset(word.casefold() for word in known)
        stems = own | {word for text in names.others for word in words_of(text)}
        self._stems = tuple(word for word in stems if len(word) >= _STEM and word[0].isupper())
        self._chunks: dict[str, _Judged] = {}
        self._asked: set[str] = set()
        self._to_ask: list[str] = []

    def look(self, text: str, typing_at: int | None = None) -> Look:
        """Return the flags of the paragraph `text`; see the application's port."""
        flags: list[Flag] = []
        complete, suspect = True, False
        for match in CHUNK.finditer(text):
            judged = self._chunks.get(match[0])
            if judged is None:
                if typing_at is not None and match.start() < typing_at <= match.end():
                    continue
                judged = self._judge(match[0])
                if judged is None:
                    complete = False
                    continue
            suspect |= judged.suspect
            start = match.start()
            for begins, ends in judged.wrong:
                begins, ends = start + begins, start + ends
                flags.append(Flag(begins, ends, text[begins:ends], FlagKind.SPELLING))
        if suspect:
            near = self._names.look(text)
            complete &= near.complete
            flags = _merged(flags, near.flags)
        if self._to_ask:
            self._service.judge(self._to_ask)
            self._to_ask = []
        if typing_at is not None:
            flags = [flag for flag in flags if not flag.start < typing_at <= flag.end]
        return Look(tuple(flags), complete)

    def suggest(self, word: str) -> Future[tuple[str, ...]]:
        """Return a future with suggestions for a misspelt word, own words and names first."""
        result: Future[tuple[str, ...]] = Future()
        most = 2 if len(word) > _STEM else 1
        own = [known for known in sorted(self._known) if distance(word, known, most) <= most]

        def take(suggested: Future[tuple[str, ...]]) -> None:
            result.set_result(tuple(dict.fromkeys([*own, *suggested.result()]))[:_MOST])

        self._service.suggest(word).add_done_callback(take)
        return result

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener`, on another thread, when more words have been judged."""
        return self._service.listen(listener)

    def _judge(self, chunk: str) -> _Judged | None:
        pieces = pieces_of(chunk)
        wrong: list[tuple[int, int]] = []
        pending = False
        for piece in pieces:
            verdict = self._piece(piece)
            if verdict is None:
                pending = True
            else:
                wrong += verdict
        if pending and not self._service.refused:
            return None
        judged = self._chunks[chunk] = _Judged(tuple(wrong), self._names.suspects(chunk))
        return judged

    def _piece(self, piece: Piece) -> list[tuple[int, int]] | None:
        """Return where `piece` is wrong; None while the dictionary has not answered."""
        if self._is_known(piece.word):
            return []
        right = self._right(piece)
        if not piece.parts:
            return None if right is None else [] if right else [(piece.start, piece.end)]
        parts = [self._piece(part) for part in piece.parts]
        if right:
            return []
        if right is None or None in parts:
            return None
        return [place for part in parts for place in part or ()]

    def _right(self, piece: Piece) -> bool | None:
        verdicts = [self._verdict(form) for form in piece.forms]
        if any(verdicts):
            return True
        if None in verdicts:
            return None
        # A compound whose first word is a place or the like that only this committee knows.
        rests = [
            form[len(stem) :]
            for stem in self._stems
            if piece.word.startswith(stem)
            for form in piece.forms
        ]
        verdicts = [self._verdict(rest) for rest in rests if len(rest) >= _REST]
        return True if any(verdicts) else None if None in verdicts else False

    def _verdict(self, form: str) -> Verdict | None:
        verdict = self._service.verdict(form)
        if verdict is None and form not in self._asked:
            self._asked.add(form)
            self._to_ask.append(form)
        return verdict

    def _is_known(self, word: str) -> bool:
        """Whether `word` is a name or an own word, as it is or in the genitive."""
        word = word.replace("’", "'")
        forms = [word]
        if word.endswith("s"):
            forms.append(word[:-1].removesuffix("'"))
        elif word.endswith("'"):
            forms.append(word[:-1])
        if word.isupper():
            return any(form.casefold() in self._folded for form in forms)
        return any(
            form in self._known or form[:1].lower() + form[1:] in self._known for form in forms
        )


def _merged(spelling: list[Flag], names: tuple[Flag, ...]) -> list[Flag]:
    """Return all flags in order, without spelling flags inside a near miss of a name."""
    alone = [
        flag
        for flag in spelling
        if not any(flag.start < name.end and name.start < flag.end for name in names)
    ]
    return sorted([*alone, *names], key=lambda flag: flag.start)
