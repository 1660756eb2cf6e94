"""Near misses of names from the meeting or its committee.

Next to another word of the same name, correct or clearly misspelt, a near word is a mistake:
``Andes Nyholm`` is ``Anders Nyholm``. A word alone must also be missing from the dictionary (an ad
hoc compound, like ``Bakman``, counts as missing), so that ``Andres`` alone is left as he is, and
``Anders Jensen`` is not mistaken for ``Anders Nyholm``.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ssp_desktop.domain.proof import Flag, FlagKind, KnownNames, Look
from ssp_desktop.spelling.name_words import SHORTEST, Found, NameWords, Near
from ssp_desktop.spelling.pieces import HYPHENS
from ssp_desktop.spelling.verdict import Verdict

# Words that do not begin with a common lower-case letter; the few others are dropped one by one.
_WORD = re.compile(r"(?<![\w'’-])[^\W\d_a-zæøåéüöä](?:[\w'’-]*\w)?")
# Separates the words of one name: spaces, and initials.
_WITHIN = re.compile(r"(?:[ \u00a0]+[^\W\d_]\.?)*[ \u00a0]+")
_MOST = 3

Judge = Callable[[str], Verdict | None]
"""What a dictionary says about a word, None while it has not answered."""


class _Token(NamedTuple):
    """A capitalised word of the text."""

    start: int
    end: int
    word: str
    found: Found
    hangs: bool
    """Whether a hyphen follows for a part that comes later: ``Børne-`` in ``Børne- og Unge``."""

    @property
    def base(self) -> str:
        """The word without a genitive ending."""
        return self.word.removesuffix(self.found.ending)


_Run = list[_Token]
_Fixes = dict[int, Near]
"""The replacement for each token of a run."""


class NearNames:
    """Finds near misses of the `known` names, in paragraphs of text."""

    def __init__(self, known: KnownNames, judge: Judge, silenced: Iterable[str] = ()) -> None:
        """`silenced` are names that are right as they are, in the form that `Flag.word` had."""
        self._words = NameWords(known)
        self._judge = judge
        self._silenced = frozenset(name.casefold() for name in silenced)
        self._pending = False

    def suspects(self, chunk: str) -> bool:
        """Whether `chunk` (without white space) has a word that is near a name, but is not one."""
        return any(
            self._words.look_up(word).near
            for word in _WORD.findall(chunk)
            if word[0].isupper() and len(word) >= SHORTEST
        )

    def look(self, text: str) -> Look:
        """Return the near misses of names in `text`, with the right names."""
        self._pending = False
        flags = [
            flag
            for run in self._runs(text)
            if any(token.found.near for token in run)
            for flag in self._flags(text, run)
        ]
        return Look(tuple(flags), not self._pending)

    def _runs(self, text: str) -> Iterator[_Run]:
        """Yield runs of adjacent capitalised words, initials left out."""
        run: _Run = []
        for match in _WORD.finditer(text):
            word = match[0]
            if not word[0].isupper() or len(word) == 1:
                continue
            # After a genitive another name begins.
            if run and (
                run[-1].found.ending or not _WITHIN.fullmatch(text, run[-1].end, match.start())
            ):
                yield run
                run = []
            hangs = text[match.end() : match.end() + 1] in tuple(HYPHENS)
            run.append(_Token(match.start(), match.end(), word, self._words.look_up(word), hangs))
        if run:
            yield run

    def _flags(self, text: str, run: _Run) -> Iterator[Flag]:
        at = 0
        while at < len(run):
            first, last, fixes = self._beside(run, at)
            if fixes:
                better = [_mended(text, run[first : last + 1], first, fixes)]
            else:
                first = last = at
                near = self._alone(run[at])
                fixes = {at: near[0]} if near else {}
                better = [each.right + run[at].found.ending for each in near[:_MOST]]
            at = last + 1
            if not fixes:
                continue
            start, end, ending = run[first].start, run[last].end, run[last].found.ending
            word = text[start:end]
            if not self._is_silenced(word.removesuffix(ending), [run[n].base for n in fixes]):
                yield Flag(start, end, word, FlagKind.NAME, tuple(dict.fromkeys(better)))

    def _is_silenced(self, name: str, words: list[str]) -> bool:
        silenced = self._silenced
        return name.casefold() in silenced or all(word.casefold() in silenced for word in words)

    def _beside(self, run: _Run, at: int) -> tuple[int, int, _Fixes]:
        """Return the widest stretch from `at` on that is one name except for mistakes."""
        best: tuple[int, int, _Fixes] = (at, at, {})
        for name in run[at].found.exact.union(*(near.names for near in run[at].found.near)):
            last, fixes, anchored = at, {}, False
            for here in range(at, len(run)):
                near = self._near_beside(run[here], name)
                if name in run[here].found.exact:
                    anchored = True
                elif near is not None:
                    fixes[here] = near
                    anchored |= bool(self._alone(run[here]))
                else:
                    break
                last = here
            if anchored and fixes and last > best[1]:
                best = (at, last, fixes)
        return best

    def _near_beside(self, token: _Token, name: int) -> Near | None:
        """Return the right word, given another word of the name with that number beside it."""
        for near in token.found.near:
            if name not in near.names:
                continue
            sure = near.apart < 2 and max(len(token.base), len(near.right)) > SHORTEST
            if near.person:
                if sure or self._verdict(token) in (Verdict.WRONG, Verdict.COMPOUND):
                    return near
            # A word of an organisation, with another ending, is seldom a mistake.
            elif (sure and near.one_other) or self._verdict(token) is Verdict.WRONG:
                return near
        return None

    def _alone(self, token: _Token) -> list[Near]:
        """Return the possible right words, with nothing next to it to decide."""
        found = [near for near in token.found.near if not _is_its_genitive(near, token)]
        if not found or len(token.base) <= SHORTEST:
            return []
        verdict = self._verdict(token)
        if verdict is Verdict.WRONG:
            return found
        if verdict is Verdict.COMPOUND:
            return [near for near in found if near.person and near.apart < 2]
        return []

    def _verdict(self, token: _Token) -> Verdict | None:
        forms = (token.base, f"{token.word}-") if token.hangs else (token.base,)
        verdicts = [self._judge(form) for form in forms]
        known = [verdict for verdict in verdicts if verdict is not None]
        self._pending |= len(known) < len(forms)
        return max(known) if len(known) == len(forms) else None


def _is_its_genitive(near: Near, token: _Token) -> bool:
    """Whether a body is known by the genitive of that word alone: ``Alslugs generalforsamling``."""
    return not near.person and near.right == f"{token.base}s"


def _mended(text: str, tokens: _Run, first: int, fixes: _Fixes) -> str:
    """Return the stretch of `tokens` with near words corrected; initials stay."""
    mended, done = "", tokens[0].start
    for at, token in enumerate(tokens, first):
        if at in fixes:
            mended += text[done : token.start] + fixes[at].right + token.found.ending
            done = token.end
    return mended + text[done : tokens[-1].end]
