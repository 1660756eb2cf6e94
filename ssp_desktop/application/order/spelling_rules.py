"""Misspelt words as findings. What may be misspelt is for the proofreader.

Some of it is meant, and marked in the editor alone: a word that is used more than once, perhaps
with another ending; one with a capital inside a sentence or inside itself (``KvalitetsIT``), which
is a name; one that is right but for a prefix that any word may have; and a usual abbreviation that
lacks its point.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ssp_desktop.application.aids.proofreading import Proofreader
from ssp_desktop.application.finding.meeting_texts import PlaceKind
from ssp_desktop.application.order import words
from ssp_desktop.application.order.finding import Finding, Rule, finding
from ssp_desktop.application.order.item_texts import ItemTexts
from ssp_desktop.domain.proof import Flag, FlagKind
from ssp_desktop.domain.sentences import begins_sentence

_STEM = 8
"""Words that begin with the same letters, so many, are one word with several endings."""
_ABBREVIATED = frozenset(
    """
    adm afd afs ang bl ca dvs ekskl el etc evt excl fht fx hhv hr iflg ifm ifb ift incl inkl jf jvf
    kl kr lign lok max mdl mdr mht mia min mio mv nr obs osv pct pga pkt pr pt resp sek skr stk tlf
    tsk udd vedr
    """.split()
)
_WITH_PREFIX = re.compile(r"\b(?:gen|u)(?P<word>[^\W\d_]{6,})", re.IGNORECASE)

_INNER_CAPITAL = re.compile(r"[a-zæøå][A-ZÆØÅ]")


def without_prefix(text: str) -> list[str]:
    """Return what the proofreader must have looked up besides the words of `text`."""
    return [found["word"].casefold() for found in _WITH_PREFIX.finditer(text)]


class _Flagged(NamedTuple):
    """A flag, and where it is."""

    texts: ItemTexts
    part: str
    flag: Flag
    is_meant: bool
    """Whether it is written as a name, and is near no known one, or right but for a prefix."""


def of_spelling(read: Iterable[ItemTexts], proofreader: Proofreader) -> dict[str, list[Finding]]:
    """Return what `proofreader` flags in `read`, by item, each word once an item.

    A word that it has not looked up yet is left out.
    """
    flagged = [each for texts in read for each in _flagged(texts, proofreader)]
    times = Counter(_stem(each.flag.word) for each in flagged)
    found: dict[str, list[Finding]] = {}
    told: set[tuple[str, str]] = set()
    for each in flagged:
        word, item = each.flag.word, each.texts.item.id
        is_used = each.flag.kind is FlagKind.SPELLING and times[_stem(word)] > 1
        if is_used or each.is_meant or (item, word) in told:
            continue
        told.add((item, word))
        found.setdefault(item, []).append(_finding(each))
    return found


def _stem(word: str) -> str:
    return word.casefold()[:_STEM]


def _flagged(texts: ItemTexts, proofreader: Proofreader) -> Iterator[_Flagged]:
    for part, text in texts.paragraphs(without=PlaceKind.CASE_NUMBER):
        for flag in proofreader.look(text).flags:
            if flag.kind is not FlagKind.CPR:
                yield _Flagged(texts, part, flag, _is_meant(text, flag, proofreader))


def _is_meant(text: str, flag: Flag, proofreader: Proofreader) -> bool:
    if flag.kind is not FlagKind.SPELLING:
        return False
    if flag.word.casefold() in _ABBREVIATED or _INNER_CAPITAL.search(flag.word):
        return True
    if flag.word[:1].isupper() and not begins_sentence(text[: flag.start]):
        return True
    looks = [proofreader.look(word) for word in without_prefix(flag.word)]
    return any(look.complete and not look.flags for look in looks)


def _finding(flagged: _Flagged) -> Finding:
    texts, flag = flagged.texts, flagged.flag
    rule, said = Rule.SPELLING, words.SPELLING(texts.number, flag.word)
    if flag.kind is FlagKind.NAME and flag.better:
        rule, said = Rule.NAME, words.NAME(texts.number, flag.word, flag.better[0])
    concerns = flag.better if rule is Rule.NAME else ()
    return finding(rule, said, texts.item.id, flagged.part, words=flag.word, concerns=concerns)
